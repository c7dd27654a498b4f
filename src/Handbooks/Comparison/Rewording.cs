using System.Collections.Immutable;
using Handbooks.Linking.Matrix;
using Handbooks.Text;

namespace Handbooks.Comparison;

/// <summary>A sentence of a list, such as a responsibility.</summary>
/// <param name="Id">Of its activity, where its author wrote one.</param>
internal sealed record Duty(string? Id, string Text)
{
    /// <summary>Where it is written; null where nobody asks.</summary>
    public SourceSpan? Place { get; init; }
}

/// <summary>What became of sentences: one for one is reworded, one for many split, many for one merged.</summary>
/// <param name="From">Empty for what is new.</param>
/// <param name="To">Empty for what is gone.</param>
internal sealed record WordingChange(ImmutableArray<Duty> From, ImmutableArray<Duty> To);

/// <summary>Compares two lists of sentences by their words: which are new, removed, reworded, split or merged.</summary>
internal static class Rewording
{
    /// <summary>Longer lists are compared by exact wording only.</summary>
    private const int MostCompared = 200;

    /// <returns>In the order of the new list, removed ones last.</returns>
    public static ImmutableArray<WordingChange> Between(IReadOnlyCollection<Duty> before, IReadOnlyCollection<Duty> now)
    {
        var gone = Without(before, now);
        var added = Without(now, before);
        var matches = gone.Count > MostCompared || added.Count > MostCompared ? [] : new WordingMatches(gone, added).Find();
        var same = (IEqualityComparer<Duty>)ReferenceEqualityComparer.Instance;
        var matched = matches.SelectMany(match => match.From.Concat(match.To)).ToHashSet(same);
        var byFirst = matches.ToDictionary(match => match.To[0], same);
        return
        [
            .. added.Where(duty => !matched.Contains(duty) || byFirst.ContainsKey(duty))
                .Select(duty => byFirst.TryGetValue(duty, out var match) ? match : new WordingChange([], [duty])),
            .. gone.Where(duty => !matched.Contains(duty)).Select(duty => new WordingChange([duty], [])),
        ];
    }

    /// <summary>Sentence by sentence, for lists that know no groups: of what was split, the first part is the reworded one.</summary>
    public static IEnumerable<(string? From, string? To)> InPairs(IEnumerable<WordingChange> changes) =>
        changes.SelectMany(change => Enumerable.Range(0, Math.Max(change.From.Length, change.To.Length))
            .Select(i => (change.From.ElementAtOrDefault(i)?.Text, change.To.ElementAtOrDefault(i)?.Text)))
            .OrderBy(pair => pair.Item2 is null);

    /// <summary>The multiset difference of the first list and the second.</summary>
    private static List<Duty> Without(IEnumerable<Duty> list, IEnumerable<Duty> other)
    {
        var left = other.GroupBy(duty => duty.Text, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return [.. list.Where(duty => !left.TryGetValue(duty.Text, out var count) || (left[duty.Text] = count - 1) < 0)];
    }
}

/// <summary>Pairs the sentences of two lists, the most alike first, whichever of the lists is the older one.</summary>
internal sealed class WordingMatches(List<Duty> gone, List<Duty> added)
{
    /// <summary>Sentences that share at least this part of their words count as reworded; below that, as two different ones.</summary>
    private const double LeastAlike = 0.5;

    private const double SameActivity = 3;
    private const double SameWords = 2;

    private readonly Side _gone = new(gone);
    private readonly Side _added = new(added);

    /// <returns>In the order in which they were found.</returns>
    public List<WordingChange> Find()
    {
        var candidates = Pairs().Concat(Groups()).ToList();
        var found = new List<WordingChange>();
        while (candidates.Count > 0)
        {
            var best = candidates.Min()!;
            found.Add(new WordingChange([.. best.Gone.Select(i => gone[i])], [.. best.Added.Select(i => added[i])]));
            foreach (var i in best.Gone)
                _gone.Taken[i] = true;
            foreach (var i in best.Added)
                _added.Taken[i] = true;
            // A group that lost a part may still be one.
            var lost = candidates.Where(IsTaken).ToList();
            candidates.RemoveAll(IsTaken);
            candidates.AddRange(lost.Where(group => group.IsGroup).Select(Again).OfType<WordingCandidate>());
        }
        return found;
    }

    private bool IsTaken(WordingCandidate candidate) =>
        candidate.Gone.Any(i => _gone.Taken[i]) || candidate.Added.Any(i => _added.Taken[i]);

    private IEnumerable<WordingCandidate> Pairs() =>
        from i in Enumerable.Range(0, gone.Count)
        from j in Enumerable.Range(0, added.Count)
        let alike = Alike(i, j)
        where alike >= LeastAlike
        select new WordingCandidate(alike, [i], [j]);

    private double Alike(int i, int j) =>
        gone[i].Id is { } id && id == added[j].Id ? SameActivity
        : _gone.Keys[i] == _added.Keys[j] ? SameWords
        : Wording.Alike(_gone.Terms[i], _added.Terms[j]);

    private IEnumerable<WordingCandidate> Groups() =>
        Enumerable.Range(0, gone.Count).Select(Split).Concat(Enumerable.Range(0, added.Count).Select(Merge)).OfType<WordingCandidate>();

    private WordingCandidate? Again(WordingCandidate group) => group.Gone.Length == 1 ? Split(group.Gone[0]) : Merge(group.Added[0]);

    private WordingCandidate? Split(int whole) => _gone.Taken[whole] ? null
        : WordingParts.Of(_gone.Terms[whole], _added) is var (alike, parts) ? new(alike, [whole], parts) : null;

    private WordingCandidate? Merge(int whole) => _added.Taken[whole] ? null
        : WordingParts.Of(_added.Terms[whole], _gone) is var (alike, parts) ? new(alike, parts, [whole]) : null;

    /// <summary>One of the two lists.</summary>
    internal sealed class Side(List<Duty> duties)
    {
        public ImmutableArray<IReadOnlySet<string>> Terms { get; } = [.. duties.Select(duty => (IReadOnlySet<string>)Wording.Terms(duty.Text))];

        public ImmutableArray<string> Keys { get; } = [.. duties.Select(duty => ActivityWords.Key(duty.Text))];

        public bool[] Taken { get; } = new bool[duties.Count];
    }
}

/// <param name="Alike">The more, the sooner it is taken.</param>
/// <param name="Gone">Places in the old list.</param>
internal sealed record WordingCandidate(double Alike, ImmutableArray<int> Gone, ImmutableArray<int> Added) : IComparable<WordingCandidate>
{
    public bool IsGroup => Gone.Length + Added.Length > 2;

    /// <summary>The order is the same if the two lists change places.</summary>
    public int CompareTo(WordingCandidate? other)
    {
        if (other is null)
            return -1;
        var (mine, others) = (Gone[0] + Added[0], other.Gone[0] + other.Added[0]);
        return Alike != other.Alike ? other.Alike.CompareTo(Alike)
            : mine != others ? mine.CompareTo(others)
            : Math.Abs(Gone[0] - Added[0]).CompareTo(Math.Abs(other.Gone[0] - other.Added[0]));
    }
}

/// <summary>Finds the sentences that one longer sentence consists of.</summary>
internal static class WordingParts
{
    /// <summary>Of a part's words, that the whole has.</summary>
    private const double LeastWithin = 0.6;

    /// <summary>Of the whole's words, that its parts have.</summary>
    private const double LeastCovered = 0.6;

    /// <summary>A whole of more words is not split by a single one.</summary>
    private const int FewWords = 4;

    /// <summary>By how much all parts must be more like the whole than the best of them alone.</summary>
    private const double LeastGain = 0.1;

    /// <returns>How alike the whole is to its parts together, and their places; null where it has not two parts or more.</returns>
    public static (double Alike, ImmutableArray<int> Parts)? Of(IReadOnlySet<string> whole, WordingMatches.Side side)
    {
        var least = whole.Count <= FewWords ? 1 : 2;
        var covered = new HashSet<string>(StringComparer.Ordinal);
        var all = new HashSet<string>(StringComparer.Ordinal);
        var parts = new List<int>();
        var best = 0.0;
        foreach (var (i, terms) in Within(whole, side))
        {
            var fresh = terms.Where(term => whole.Contains(term) && !covered.Contains(term)).ToList();
            if (fresh.Count < least)
                continue;
            covered.UnionWith(fresh);
            all.UnionWith(terms);
            parts.Add(i);
            best = Math.Max(best, Wording.Alike(whole, terms));
        }
        var alike = Wording.Alike(whole.Count, all.Count, covered.Count);
        return parts.Count > 1 && covered.Count >= LeastCovered * whole.Count && alike >= best + LeastGain ? (alike, [.. parts.Order()]) : null;
    }

    /// <summary>Those whose words are mostly the whole's, beginning with the one that has most of them.</summary>
    private static IEnumerable<(int Place, IReadOnlySet<string> Terms)> Within(IReadOnlySet<string> whole, WordingMatches.Side side) =>
        from i in Enumerable.Range(0, side.Terms.Length)
        where !side.Taken[i]
        let terms = side.Terms[i]
        let shared = Wording.Shared(terms, whole)
        where shared > 0 && shared >= LeastWithin * terms.Count
        orderby shared descending, (double)shared / terms.Count descending, i
        select (i, terms);
}
