using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Sources;
using Handbooks.Text;

namespace Handbooks.Linking.Matrix;

/// <summary>Two activities with nearly the same wording, shown by one duty of each.</summary>
/// <param name="First">The activity that the second may join; it leads to the target.</param>
/// <param name="Score">From 0, nothing in common, to 1.</param>
/// <param name="Target">The row that the whole cluster ends up in: one with its own id, otherwise the first in path order.
/// Usually this is <paramref name="First"/>.</param>
internal sealed record NearPair(Activity First, Assignment FirstDuty, Activity Second, Assignment SecondDuty, double Score, Activity Target);

/// <summary>Finds duties of different roles that may be the same.</summary>
/// <remarks>
/// The most similar pairs come first, and joined rows stay together: once all suggestions are applied, no new ones appear.
/// </remarks>
/// <param name="titleOf">A role's title.</param>
/// <param name="cache">Has the pairs of the run before, which hold as long as nobody says anything else.</param>
internal sealed class NearActivities(Func<RoleId, string> titleOf, ReadingCache? cache = null)
{
    /// <summary>Chosen by inspecting real handbooks: of ten pairs above it, at least eight are one thing or should be stated once.</summary>
    public const double Threshold = 0.52;

    /// <summary>In each cluster, every activity except the target is the second of one pair.</summary>
    /// <param name="activities">In path order; rows that no role lists as a duty are ignored.</param>
    public ImmutableArray<NearPair> Find(ImmutableArray<Activity> activities)
    {
        var duties = DutiesOf(activities);
        var said = new SaidDuties([.. duties.Select(duty =>
            new SaidDuty(duty.Row, duty.Assignment.Role, titleOf(duty.Assignment.Role), duty.Assignment.Quote))]);
        var pairs = cache is null ? said.Pairs() : cache.Of(cache.Known(said), known => known.Pairs());
        var clusters = new ActivityClusters(activities);
        foreach (var pair in pairs.Where(pair => pair.AreOfTwoFields))
            clusters.KeepApart(duties[pair.A].Row, duties[pair.B].Row);
        foreach (var pair in pairs)
            clusters.Join(duties[pair.A], duties[pair.B], pair.Score);
        return clusters.Pairs();
    }

    /// <summary>In source order, which does not change when rows are merged; each row's wordings once.</summary>
    private static List<NearDuty> DutiesOf(ImmutableArray<Activity> activities) =>
        [.. from row in Enumerable.Range(0, activities.Length)
            from duty in activities[row].Assignments.Where(assignment => assignment.Origin == AssignmentOrigin.Duty)
                .DistinctBy(assignment => assignment.Quote)
            orderby duty.Span
            select new NearDuty(row, duty)];
}

/// <param name="Row">The index of its activity.</param>
/// <param name="Title">Of its role.</param>
internal sealed record SaidDuty(int Row, RoleId Role, string Title, string Words);

/// <summary>Two duties with nearly the same words, by their places in a list.</summary>
/// <param name="AreOfTwoFields">Each names what its own role is about and the other does not, so they are different things.</param>
internal sealed record NearSaid(int A, int B, double Score, bool AreOfTwoFields);

/// <summary>What all roles say they do: all that decides which duties are nearly the same.</summary>
internal sealed class SaidDuties(ImmutableArray<SaidDuty> duties) : IEquatable<SaidDuties>
{
    private readonly ImmutableArray<SaidDuty> _duties = duties;

    /// <summary>Pairs of different rows, the most similar first.</summary>
    public IReadOnlyList<NearSaid> Pairs()
    {
        var said = new (List<string> Words, IReadOnlyList<string> Meanings)[_duties.Length];
        Parallel.For(0, said.Length, i =>
        {
            var words = PlainWords.In(_duties[i].Words);
            said[i] = (words, DutyTerms.MeaningsOf(words));
        });
        var terms = new DutyTerms(said.Select(duty => duty.Meanings));
        var fields = _duties.DistinctBy(duty => duty.Role).ToDictionary(duty => duty.Role, duty => terms.In(duty.Title).ToHashSet());
        var denies = Array.ConvertAll(said, duty => Denies(duty.Words));
        return [.. new NearSearch(terms, Numbers(_duties.Select(duty => duty.Role))).Pairs(NearActivities.Threshold)
            .Select(pair => pair.A < pair.B ? pair : (A: pair.B, B: pair.A, pair.Score))
            .Where(pair => _duties[pair.A].Row != _duties[pair.B].Row && denies[pair.A] == denies[pair.B])
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.A).ThenBy(pair => pair.B)
            .Select(pair => new NearSaid(pair.A, pair.B, pair.Score, NamesOwnField(pair.A, pair.B) && NamesOwnField(pair.B, pair.A)))];

        // The Platform Architect's "Across all platform teams" and the Product Architect's same duty for product teams are different things.
        bool NamesOwnField(int duty, int other) =>
            terms.Of(duty).Any(term => fields[_duties[duty].Role].Contains(term) && Array.BinarySearch(terms.Of(other), term) < 0);
    }

    public bool Equals(SaidDuties? other) => other is not null && _duties.AsSpan().SequenceEqual(other._duties.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as SaidDuties);

    public override int GetHashCode() => _duties.Length;

    /// <summary>Equal values get equal numbers.</summary>
    private static int[] Numbers(IEnumerable<RoleId> roles)
    {
        var numbers = new Dictionary<RoleId, int>();
        return [.. roles.Select(role => numbers.TryAdd(role, numbers.Count) ? numbers.Count - 1 : numbers[role])];
    }

    /// <summary>"Do not deploy on Friday" is the opposite of "Deploy on Friday", however similar.</summary>
    private static bool Denies(List<string> words) =>
        words.Exists(word => word is "not" or "never" or "no" or "without" or "dont" or "avoid");
}

/// <param name="Row">The index of its activity.</param>
internal readonly record struct NearDuty(int Row, Assignment Assignment);

/// <summary>Clusters of similar activities, merged pair by pair.</summary>
internal sealed class ActivityClusters(ImmutableArray<Activity> activities)
{
    private readonly Dictionary<int, Cluster> _of = [];

    private sealed class Cluster
    {
        public List<int> Rows { get; } = [];
        public List<(NearDuty A, NearDuty B, double Score)> Links { get; } = [];
        public HashSet<RoleId> Roles { get; } = [];

        /// <summary>Those that it must not be merged with, whatever else either is merged with.</summary>
        public HashSet<Cluster> Apart { get; } = [];

        /// <summary>The row with its own id; null if none has one.</summary>
        public int? Named { get; set; }
    }

    /// <summary>Marks two rows as different, however similar; call before any are joined.</summary>
    public void KeepApart(int row, int other) => KeepApart(Of(row), Of(other));

    private static void KeepApart(Cluster one, Cluster other)
    {
        one.Apart.Add(other);
        other.Apart.Add(one);
    }

    /// <summary>Merges both rows' clusters, unless kept apart, or both have ids or a role in common.</summary>
    public void Join(NearDuty a, NearDuty b, double score)
    {
        var (one, other) = (Of(a.Row), Of(b.Row));
        if (one == other || one.Apart.Contains(other))
            return;
        var (large, small) = one.Rows.Count >= other.Rows.Count ? (one, other) : (other, one);
        if ((one.Named is not null && other.Named is not null) || large.Roles.Overlaps(small.Roles))
        {
            KeepApart(one, other);
            return;
        }
        foreach (var apart in small.Apart)
        {
            apart.Apart.Remove(small);
            KeepApart(apart, large);
        }
        foreach (var row in small.Rows)
            _of[row] = large;
        large.Rows.AddRange(small.Rows);
        large.Links.AddRange(small.Links);
        large.Links.Add((a, b, score));
        large.Roles.UnionWith(small.Roles);
        large.Named ??= small.Named;
    }

    /// <summary>For each row, the next step towards its cluster's target, in row order.</summary>
    public ImmutableArray<NearPair> Pairs()
    {
        var pairs = new SortedDictionary<int, NearPair>();
        foreach (var cluster in _of.Values.Distinct().Where(cluster => cluster.Rows.Count > 1))
        {
            var target = cluster.Named ?? cluster.Rows.Min();
            var links = cluster.Links.SelectMany(link => ((NearDuty From, NearDuty To, double Score)[])[link, (link.B, link.A, link.Score)])
                .ToLookup(link => link.From.Row);
            var reached = new Stack<int>([target]);
            while (reached.TryPop(out var row))
            {
                foreach (var (from, to, score) in links[row].Where(link => link.To.Row != target && !pairs.ContainsKey(link.To.Row)))
                {
                    pairs[to.Row] = new NearPair(activities[row], from.Assignment, activities[to.Row], to.Assignment, score, activities[target]);
                    reached.Push(to.Row);
                }
            }
        }
        return [.. pairs.Values];
    }

    private Cluster Of(int row)
    {
        if (_of.TryGetValue(row, out var cluster))
            return cluster;
        cluster = new Cluster { Named = activities[row].IsNamed ? row : null };
        cluster.Rows.Add(row);
        cluster.Roles.UnionWith(activities[row].Roles);
        return _of[row] = cluster;
    }
}
