using System.Collections.Immutable;
using Handbooks.Model;

namespace Handbooks.Linking.Matrix;

/// <summary>Activities that are alike, put together pair by pair.</summary>
internal sealed class ActivityClusters(ImmutableArray<Activity> activities)
{
    private readonly Dictionary<int, Cluster> _of = [];
    private readonly Dictionary<int, HashSet<int>> _apart = [];

    private sealed class Cluster
    {
        public List<int> Rows { get; } = [];
        public List<(NearDuty A, NearDuty B, double Score)> Links { get; } = [];
        public HashSet<RoleId> Roles { get; } = [];

        /// <summary>The row that has an id of its own; null where none has.</summary>
        public int? Named { get; set; }
    }

    /// <summary>They are two things, whatever else is like both; to be said before anything is joined.</summary>
    public void KeepApart(int row, int other)
    {
        Add(row, other);
        Add(other, row);

        void Add(int from, int to)
        {
            if (!_apart.TryGetValue(from, out var others))
                _apart[from] = others = [];
            others.Add(to);
        }
    }

    /// <summary>Puts what both stand in together, unless something tells them apart: a role that lists both does, and so do two ids.</summary>
    public void Join(NearDuty a, NearDuty b, double score)
    {
        var (one, other) = (Of(a.Row), Of(b.Row));
        if (one == other || (one.Named is not null && other.Named is not null) || one.Roles.Overlaps(other.Roles) || AreApart(one, other))
            return;
        var (large, small) = one.Rows.Count >= other.Rows.Count ? (one, other) : (other, one);
        foreach (var row in small.Rows)
            _of[row] = large;
        large.Rows.AddRange(small.Rows);
        large.Links.AddRange(small.Links);
        large.Links.Add((a, b, score));
        large.Roles.UnionWith(small.Roles);
        large.Named ??= small.Named;
    }

    /// <summary>From each row one step towards the row that all of its cluster may join; in the order of the rows.</summary>
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

    /// <summary>Looks from the smaller one: each of its rows is apart from few, and a large cluster has thousands.</summary>
    private bool AreApart(Cluster one, Cluster other)
    {
        if (_apart.Count == 0)
            return false;
        var (large, small) = one.Rows.Count >= other.Rows.Count ? (one, other) : (other, one);
        return small.Rows.Exists(row => _apart.TryGetValue(row, out var others) && others.Any(against => _of.GetValueOrDefault(against) == large));
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
