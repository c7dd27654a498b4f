using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Pages;

internal static class MapPlanner
{
    /// <summary>A picture of more roles is one that nobody finds anything in, and heavy; the lists say the same.</summary>
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

    /// <summary>To the role's place among those that report and are reported to; null for one that stands apart or alone.</summary>
    public static string? HrefTo(SitePlan plan, Role role) =>
        plan.Handbook.Roles.Length < 2 || (role.ReportsTo is null && role.Reports.IsEmpty)
            ? null : SitePath.Map.HrefFrom(role.Address, Anchor(role));

    // The prefix keeps it apart from the anchors of the author's introduction.
    private static string Anchor(Role role) => "hb-role-" + role.Id.Value;

    private static string? Note(SitePlan plan, Role role, int ring) => (ring, role) switch
    {
        (1, _) => plan.Strings.Map.ReportsToItself,
        ( > 1, _) => plan.Strings.Map.ReportsInLoop(plan.TitleOf(plan.Handbook.Role(role.ReportsTo!.Value)), ring),
        (_, { ReportsTo: null, Declaration.ReportsTo: { } written }) =>
            // Partners are not told whether the name is one that is not public, or one that nobody bears.
            plan.Audience == Audience.Public ? plan.Strings.Map.ReportsToHidden : plan.Strings.Map.ReportsToUnknown(written.Value),
        _ => null,
    };
}

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

/// <summary>Who names whom: in the list of those it works with, and anywhere else in its text.</summary>
internal static class RoleTies
{
    /// <param name="placeOf">Where each role stands in the page's order.</param>
    /// <returns>In the order of the roles that name, then of those that are named; nobody is tied to itself.</returns>
    public static ImmutableArray<MapTie> Of(Handbook handbook, IReadOnlyDictionary<RoleId, int> placeOf)
    {
        var ties = new Dictionary<(int From, int To), MapTie>();
        MapTie Tie(RoleId from, RoleId to) => ties.GetValueOrDefault((placeOf[from], placeOf[to])) ?? new MapTie(placeOf[from], placeOf[to], 0, 0);
        void Keep(MapTie tie) => ties[(tie.From, tie.To)] = tie;

        foreach (var (from, to) in Interactions(handbook))
            Keep(Tie(from, to) is var tie ? tie with { Interactions = tie.Interactions + 1 } : tie);
        foreach (var (from, to) in Mentions(handbook))
            Keep(Tie(from, to) is var tie ? tie with { Mentions = tie.Mentions + 1 } : tie);
        // A link to the heading where a role begins is no reference to the role, and yet a backlink of it.
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

    /// <summary>Names and links in a role's text, less those in the list of its interactions.</summary>
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
