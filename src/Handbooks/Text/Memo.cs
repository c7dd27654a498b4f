using System.Collections.Concurrent;

namespace Handbooks.Text;

/// <summary>
/// A cache of what was read from a text: a handbook repeats its words. A full one is begun anew, so that it costs the same
/// whatever came before.
/// </summary>
/// <param name="read">Depends on nothing but the text.</param>
internal sealed class Memo<T>(int most, Func<string, T> read)
{
    /// <summary>In characters: longer texts are seldom met twice.</summary>
    private const int Longest = 120;

    private ConcurrentDictionary<string, T> _known = new(StringComparer.Ordinal);

    /// <summary>Counted here: the dictionary's own count takes all of its locks.</summary>
    private int _count;

    public T Of(string text)
    {
        if (text.Length > Longest)
            return read(text);
        if (_known.TryGetValue(text, out var known))
            return known;
        var found = read(text);
        if (Interlocked.Increment(ref _count) > most)
        {
            _known = new(StringComparer.Ordinal);
            Interlocked.Exchange(ref _count, 0);
        }
        _known.TryAdd(text, found);
        return found;
    }
}
