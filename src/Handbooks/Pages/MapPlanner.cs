using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Pages;

internal static class MapPlanner
{
    /// <summary>A diagram with more roles is heavy and hard to read; the lists show the same.</summary>
    private const int MostDrawn = 300;

    public static MapPage Plan(SitePlan plan, NavigationPlanner navigation)
    {
        var at = SitePath.Map;
        var roles = plan.Units.SelectMany(unit => unit.Roles.Select(role => (Role: role, Unit: unit.Name))).ToList();
        var placeOf = roles.Select((entry, place) => (entry.Role.Id, place)).ToDictionary(entry => entry.Id, entry => entry.place);
        var trees = new ReportingTrees([.. roles.Select(entry => entry.Role.ReportsTo is { } above ? placeOf[above] : (int?)null)]);
        return plan.Introduced(new MapPage
        {
            Site = plan.Frame,
            Address = at,
            Title = plan.Strings.Map.Title,
            Description = plan.Strings.Map.Description,
            Breadcrumbs = [plan.Home(at), new Link(plan.Strings.Roles.Title, SitePath.Roles.HrefFrom(at))],
            Navigation = navigation.ForPage(at),
            Roles = [.. roles.Select((entry, place) => new MapRole(
                plan.Link(entry.Role.Id, at), Anchor(entry.Role), entry.Unit, entry.Role.Declaration.Status, entry.Role.Declaration.Kind,
                Note(plan, entry.Role, trees.InRing.GetValueOrDefault(place, []).Length)))],
            Reporting = [.. trees.Lines()],
            Apart = [.. trees.Apart],
            Ties = RoleTies.Of(plan.Handbook, placeOf),
            IsDrawn = roles.Count <= MostDrawn,
        });
    }

    /// <summary>A link to the role's entry in the reporting lines; null for a role without one.</summary>
    public static string? HrefTo(SitePlan plan, Role role) =>
        plan.Handbook.Roles.Length < 2 || (role.ReportsTo is null && role.Reports.IsEmpty)
            ? null : SitePath.Map.HrefFrom(role.Address, Anchor(role));

    // The prefix avoids conflicts with the anchors of the author's introduction.
    private static string Anchor(Role role) => "hb-role-" + role.Id.Value;

    private static string? Note(SitePlan plan, Role role, int ring) => (ring, role) switch
    {
        (1, _) => plan.Strings.Map.ReportsToItself,
        ( > 1, _) => plan.Strings.Map.ReportsInLoop(plan.TitleOf(plan.Handbook.Role(role.ReportsTo!.Value)), ring),
        (_, { ReportsTo: null, Declaration.ReportsTo: { } written }) =>
            // The public site does not reveal whether the name is internal or undefined.
            plan.Audience == Audience.Public ? plan.Strings.Map.ReportsToHidden : plan.Strings.Map.ReportsToUnknown(written.Value),
        _ => null,
    };
}

/// <summary>Orders roles by reporting line: each directly above its reports.</summary>
/// <remarks>
/// Each role reports to at most one other, so that dropping the reports within a cycle leaves trees. Each role in a cycle is
/// a root: the pages do not agree on which of them is higher.
/// </remarks>
internal sealed class ReportingTrees
{
    private readonly ImmutableArray<int?> _above;
    private readonly ILookup<int, int> _below;

    /// <param name="above">By role: the index of the role it reports to; null for none.</param>
    public ReportingTrees(ImmutableArray<int?> above)
    {
        _above = above;
        Rings = FindRings(above);
        InRing = Rings.SelectMany(ring => ring.Select(role => (role, ring))).ToImmutableDictionary(member => member.role, member => member.ring);
        _below = Enumerable.Range(0, above.Length).Where(role => above[role] is not null && !InRing.ContainsKey(role))
            .ToLookup(role => above[role]!.Value);
    }

    /// <summary>Cycles of roles that report to one another, each upwards from its first role.</summary>
    public ImmutableArray<ImmutableArray<int>> Rings { get; }

    public ImmutableDictionary<int, ImmutableArray<int>> InRing { get; }

    /// <summary>Roles without a reporting line.</summary>
    public IEnumerable<int> Apart => Enumerable.Range(0, _above.Length).Where(IsApart);

    /// <summary>Larger trees first, those of one cycle together; of equal trees, the one whose root comes first.</summary>
    public IEnumerable<MapLine> Lines() =>
        Rings.Concat(Enumerable.Range(0, _above.Length).Where(role => _above[role] is null && !IsApart(role))
            .Select(root => ImmutableArray.Create(root)))
            .Select(roots => (First: roots[0], Lines: roots.SelectMany(From).ToList()))
            .OrderByDescending(tree => tree.Lines.Count).ThenBy(tree => tree.First)
            .SelectMany(tree => tree.Lines);

    private bool IsApart(int role) => _above[role] is null && !_below[role].Any();

    /// <remarks>Uses an explicit stack, which ten thousand levels cannot overflow.</remarks>
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
            // A role already visited on this walk: a cycle begins there.
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

/// <summary>References between roles: in lists of interactions, and anywhere else in their text.</summary>
internal static class RoleTies
{
    /// <param name="placeOf">The index of each role on the page.</param>
    /// <returns>Ordered by the referring role, then the named one; without self-references.</returns>
    public static ImmutableArray<MapTie> Of(Handbook handbook, IReadOnlyDictionary<RoleId, int> placeOf)
    {
        var ties = new Dictionary<(int From, int To), MapTie>();
        MapTie Tie(RoleId from, RoleId to) => ties.GetValueOrDefault((placeOf[from], placeOf[to])) ?? new MapTie(placeOf[from], placeOf[to], 0, 0);
        void Keep(MapTie tie) => ties[(tie.From, tie.To)] = tie;

        foreach (var (from, to) in Interactions(handbook))
            Keep(Tie(from, to) is var tie ? tie with { Interactions = tie.Interactions + 1 } : tie);
        foreach (var (from, to) in Mentions(handbook))
            Keep(Tie(from, to) is var tie ? tie with { Mentions = tie.Mentions + 1 } : tie);
        // A link to a role's heading is not a reference to the role, but still a backlink.
        foreach (var (from, to) in Backlinks(handbook))
            Keep(Tie(from, to) is { Interactions: 0, Mentions: 0 } none ? none with { Mentions = 1 } : Tie(from, to));
        return [.. ties.Values.OrderBy(tie => tie.From).ThenBy(tie => tie.To)];
    }

    private static IEnumerable<(RoleId From, RoleId To)> Interactions(Handbook handbook) =>
        from role in handbook.Roles
        from interaction in role.Interactions
        from named in interaction.Roles.Distinct()
        where named != role.Id
        select (role.Id, named);

    /// <summary>Names and links in a role's text, without those in its list of interactions.</summary>
    private static IEnumerable<(RoleId From, RoleId To)> Mentions(Handbook handbook) =>
        from reference in handbook.References
        where reference is { From: RoleSource, To: RoleTarget }
        let namer = ((RoleSource)reference.From).Id
        let named = ((RoleTarget)reference.To).Id
        where namer != named && !handbook.Role(namer).Interactions.Any(interaction => interaction.Roles.Contains(named)
            && Holds(interaction.Span, reference.Span))
        select (namer, named);

    private static IEnumerable<(RoleId From, RoleId To)> Backlinks(Handbook handbook) =>
        from role in handbook.Roles
        from source in role.MentionedBy.OfType<RoleSource>()
        where source.Id != role.Id
        select (source.Id, role.Id);

    private static bool Holds(SourceSpan around, SourceSpan span) => around.Path == span.Path && around.Start <= span.Start && span.End <= around.End;
}
