namespace Handbooks.Tests.Support;

/// <summary>Chance with a seed: what fails once fails again.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public int Below(int limit) => _random.Next(limit);

    /// <summary>From <paramref name="least"/> up to and with <paramref name="most"/>.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    public bool Once(int outOf) => _random.Next(outOf) == 0;

    public T One<T>(IReadOnlyList<T> of) => of[_random.Next(of.Count)];

    /// <summary>That many pieces, one after another.</summary>
    public string Text(IReadOnlyList<string> pieces, int least, int most) =>
        string.Concat(Enumerable.Range(0, Between(least, most)).Select(_ => One(pieces)));

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        var array = items.ToArray();
        _random.Shuffle(array);
        return array;
    }
}
