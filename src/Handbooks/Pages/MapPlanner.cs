using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Pages.Map;

namespace Handbooks.Pages;

internal static class MapPlanner
{
    /// <summary>A picture of more roles is one that nobody finds anything in, and heavy; the lists say the same.</summary>
    private const int MostDrawn = 300;

    public static MapPage Plan(Edition edition, NavigationPlanner navigation)
    {
        var at = SitePath.Map;
        var roles = edition.Units.SelectMany(unit => unit.Roles.Select(role => (Role: role, Unit: unit.Name))).ToList();
        var placeOf = roles.Select((entry, place) => (entry.Role.Id, place)).ToDictionary(entry => entry.Id, entry => entry.place);
        var trees = new ReportingTrees([.. roles.Select(entry => entry.Role.ReportsTo is { } above ? placeOf[above] : (int?)null)]);
        return edition.Introduced(new MapPage
        {
            Site = edition.Frame,
            Address = at,
            Title = edition.Strings.Map.Title,
            Description = edition.Strings.Map.Description,
            Breadcrumbs = [edition.Home(at), new Link(edition.Strings.Roles.Title, SitePath.Roles.HrefFrom(at))],
            Navigation = navigation.ForPage(at),
            Roles = [.. roles.Select((entry, place) => new MapRole(
                edition.Link(entry.Role.Id, at), Anchor(entry.Role), entry.Unit, entry.Role.Declaration.Status, entry.Role.Declaration.Kind,
                Note(edition, entry.Role, trees.InRing.GetValueOrDefault(place, []).Length)))],
            Reporting = [.. trees.Lines()],
            Apart = [.. trees.Apart],
            Ties = RoleTies.Of(edition.Handbook, placeOf),
            IsDrawn = roles.Count <= MostDrawn,
        });
    }

    /// <summary>To the role's place among those that report and are reported to; null for one that stands apart or alone.</summary>
    public static string? HrefTo(Edition edition, Role role) =>
        edition.Handbook.Roles.Length < 2 || (role.ReportsTo is null && role.Reports.IsEmpty)
            ? null : SitePath.Map.HrefFrom(role.Address, Anchor(role));

    // The prefix keeps it apart from the anchors of the author's introduction.
    private static string Anchor(Role role) => "hb-role-" + role.Id.Value;

    private static string? Note(Edition edition, Role role, int ring) => (ring, role) switch
    {
        (1, _) => edition.Strings.Map.ReportsToItself,
        ( > 1, _) => edition.Strings.Map.ReportsInLoop(edition.TitleOf(edition.Handbook.Role(role.ReportsTo!.Value)), ring),
        (_, { ReportsTo: null, Declaration.ReportsTo: { } written }) =>
            // Partners are not told whether the name is one that is not public, or one that nobody bears.
            edition.Audience == Audience.Public ? edition.Strings.Map.ReportsToHidden : edition.Strings.Map.ReportsToUnknown(written.Value),
        _ => null,
    };
}
