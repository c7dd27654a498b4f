using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Linking;
using Handbooks.Text;

namespace Handbooks.Pages.Roadmaps;

/// <summary>The ways to look at a part of the roadmap: each is a link to a place on the page, so that it works without script and can be sent on.</summary>
internal static class FacetPlanner
{
    public static ImmutableArray<RoadmapFacet> Plan(Edition edition, IReadOnlyCollection<(RoadmapItem Item, ItemCard Card)> items) =>
    [
        .. Facets("Theme", items, entry => entry.Card.Theme is { } theme ? [theme] : []),
        .. Facets("Role", items, entry => Roles(entry.Item).Select(role => edition.TitleOf(edition.Handbook.Role(role)))),
        .. Facets("Status", items, entry => [entry.Card.Status]),
        .. Facets("Year", items, entry => entry.Item.Declaration.Target is { } target ? Years(target.Value) : []),
    ];

    private static IEnumerable<RoadmapFacet> Facets(
        string kind, IReadOnlyCollection<(RoadmapItem Item, ItemCard Card)> items, Func<(RoadmapItem Item, ItemCard Card), IEnumerable<string>> valuesOf)
    {
        var register = new SlugRegister();
        return items
            .SelectMany(entry => valuesOf(entry).Select(value => (Value: value, entry.Card)))
            .GroupBy(pair => pair.Value, StringComparer.OrdinalIgnoreCase)
            .OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .Select(group => new RoadmapFacet(kind, group.Key, register.Take($"{kind.ToLowerInvariant()}-{Slug.Of(group.Key)}"), [.. group.Select(pair => pair.Card)]));
    }

    private static IEnumerable<Model.RoleId> Roles(RoadmapItem item) =>
        (item.Accountable is { } accountable ? item.Responsible.Prepend(accountable) : item.Responsible).Distinct();

    /// <summary>A period may reach into a second year.</summary>
    private static IEnumerable<string> Years(Model.Period period) =>
        Enumerable.Range(period.First.Year, period.Last.Year - period.First.Year + 1).Select(year => year.ToString(CultureInfo.InvariantCulture));
}
