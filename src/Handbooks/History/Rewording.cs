using System.Collections.Immutable;

namespace Handbooks.History;

/// <summary>Two lists of responsibilities: which are new, which are gone, and which are said in other words.</summary>
internal static class Rewording
{
    /// <summary>Two sentences that share at least this part of their words are one; below, readers see two.</summary>
    private const double LeastAlike = 0.5;

    /// <summary>Lists longer than this are compared by their exact words alone.</summary>
    private const int MostCompared = 200;

    /// <returns>From null: new. To null: gone. In the order of the new list, what is gone last.</returns>
    public static IEnumerable<(string? From, string? To)> Between(ImmutableArray<Duty> before, ImmutableArray<Duty> now)
    {
        var gone = Without(before, now);
        var added = Without(now, before);
        var pairs = Pairs(gone, added);
        foreach (var duty in added)
            yield return (pairs.TryGetValue(duty, out var old) ? old.Text : null, duty.Text);
        var reworded = pairs.Values.ToHashSet<Duty>(ReferenceEqualityComparer.Instance);
        foreach (var duty in gone.Where(duty => !reworded.Contains(duty)))
            yield return (duty.Text, null);
    }

    /// <summary>Those of the first list that the second has not, as often as it has them less.</summary>
    private static List<Duty> Without(ImmutableArray<Duty> list, ImmutableArray<Duty> other)
    {
        var left = other.GroupBy(duty => duty.Text, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return [.. list.Where(duty => !left.TryGetValue(duty.Text, out var count) || (left[duty.Text] = count - 1) < 0)];
    }

    /// <summary>The same activity first, then the most alike.</summary>
    private static Dictionary<Duty, Duty> Pairs(List<Duty> gone, List<Duty> added)
    {
        var pairs = new Dictionary<Duty, Duty>(ReferenceEqualityComparer.Instance);
        if (gone.Count > MostCompared || added.Count > MostCompared)
            return pairs;
        var candidates =
            from old in gone
            from current in added
            let alike = old.Id is not null && old.Id == current.Id ? 2 : Alike(old.Text, current.Text)
            where alike >= LeastAlike
            orderby alike descending
            select (old, current);
        var taken = new HashSet<Duty>(ReferenceEqualityComparer.Instance);
        foreach (var (old, current) in candidates.ToList())
        {
            if (!pairs.ContainsKey(current) && taken.Add(old))
                pairs.Add(current, old);
        }
        return pairs;
    }

    /// <summary>Dice's coefficient of the two sets of words, from 0 to 1.</summary>
    private static double Alike(string a, string b)
    {
        var (left, right) = (WordsOf(a), WordsOf(b));
        var shared = left.Count(right.Contains);
        return left.Count + right.Count == 0 ? 0 : 2.0 * shared / (left.Count + right.Count);
    }

    private static HashSet<string> WordsOf(string text) =>
        text.ToLowerInvariant().Split((char[])[' ', ',', '.', ';', ':', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries)
            .ToHashSet(StringComparer.Ordinal);
}
