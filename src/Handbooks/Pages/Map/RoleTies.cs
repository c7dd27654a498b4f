using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Pages.Map;

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
