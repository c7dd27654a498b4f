using System.Collections.Immutable;

namespace Handbooks.Pages.Map;

/// <summary>Roles in the order in which one follows who reports to whom: each right above those that report to it.</summary>
/// <remarks>
/// Everybody reports to one role at most, so that leaving out the reports within a ring leaves trees. Each role of a ring is a
/// root: to hang one below another would say who stands higher, which is what its pages do not agree on.
/// </remarks>
internal sealed class ReportingTrees
{
    private readonly ImmutableArray<int?> _above;
    private readonly ILookup<int, int> _below;

    /// <param name="above">Whom each role reports to: places in the same list; null for nobody.</param>
    public ReportingTrees(ImmutableArray<int?> above)
    {
        _above = above;
        Rings = FindRings(above);
        InRing = Rings.SelectMany(ring => ring.Select(role => (role, ring))).ToImmutableDictionary(member => member.role, member => member.ring);
        _below = Enumerable.Range(0, above.Length).Where(role => above[role] is not null && !InRing.ContainsKey(role))
            .ToLookup(role => above[role]!.Value);
    }

    /// <summary>Roles that report to each other, each ring from its first role on the way up.</summary>
    public ImmutableArray<ImmutableArray<int>> Rings { get; }

    public ImmutableDictionary<int, ImmutableArray<int>> InRing { get; }

    /// <summary>Roles that neither report to anybody nor are reported to.</summary>
    public IEnumerable<int> Apart => Enumerable.Range(0, _above.Length).Where(IsApart);

    /// <summary>The larger trees first, those of one ring together; of two that are equally large, the one whose root comes first.</summary>
    public IEnumerable<MapLine> Lines() =>
        Rings.Concat(Enumerable.Range(0, _above.Length).Where(role => _above[role] is null && !IsApart(role))
            .Select(root => ImmutableArray.Create(root)))
            .Select(roots => (First: roots[0], Lines: roots.SelectMany(From).ToList()))
            .OrderByDescending(tree => tree.Lines.Count).ThenBy(tree => tree.First)
            .SelectMany(tree => tree.Lines);

    private bool IsApart(int role) => _above[role] is null && !_below[role].Any();

    /// <remarks>An explicit stack: a chain of ten thousand roles must not end the process.</remarks>
    private IEnumerable<MapLine> From(int root)
    {
        var open = new Stack<MapLine>([new MapLine(root, 0, null)]);
        while (open.TryPop(out var line))
        {
            yield return line;
            foreach (var below in _below[line.Role].Reverse())
                open.Push(new MapLine(below, line.Depth + 1, line.Role));
        }
    }

    private static ImmutableArray<ImmutableArray<int>> FindRings(ImmutableArray<int?> above)
    {
        var rings = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        var seenFrom = new int?[above.Length];
        for (var start = 0; start < above.Length; start++)
        {
            int? role = start;
            while (role is { } here && seenFrom[here] is null)
            {
                seenFrom[here] = start;
                role = above[here];
            }
            // Back on a role that this very walk has passed: from there on it goes round.
            if (role is { } first && seenFrom[first] == start)
                rings.Add(Round(above, first));
        }
        return rings.ToImmutable();
    }

    private static ImmutableArray<int> Round(ImmutableArray<int?> above, int start)
    {
        var ring = new List<int> { start };
        for (var role = above[start]!.Value; role != start; role = above[role]!.Value)
            ring.Add(role);
        var first = ring.IndexOf(ring.Min());
        return [.. ring[first..], .. ring[..first]];
    }
}
