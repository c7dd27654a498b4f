using System.Collections.Immutable;

namespace Handbooks.History;

/// <summary>Compares two lists of responsibilities: which are new, removed or reworded.</summary>
internal static class Rewording
{
    /// <summary>Sentences that share at least this part of their words count as reworded; below that, as two different ones.</summary>
    private const double LeastAlike = 0.5;

    /// <summary>Longer lists are compared by exact wording only.</summary>
    private const int MostCompared = 200;

    /// <returns>From null: new. To null: removed. In the order of the new list, removed ones last.</returns>
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

    /// <summary>The multiset difference of the first list and the second.</summary>
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
