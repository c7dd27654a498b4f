using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Linking;
using Handbooks.Text;

namespace Handbooks.Pages.Roadmaps;

/// <summary>
/// Filters of the roadmap: each is a link to a place on the page, so that it works without script and can be shared.
/// </summary>
internal static class FacetPlanner
{
    public static ImmutableArray<RoadmapFacet> Plan(SitePlan plan, IReadOnlyCollection<(RoadmapItem Item, ItemCard Card)> items) =>
    [
        .. Facets(("theme", plan.Strings.Roadmap.Theme), items, entry => entry.Card.Theme is { } theme ? [theme] : []),
        .. Facets(("role", plan.Strings.Roadmap.Role), items, entry => Roles(entry.Item).Select(role => plan.TitleOf(plan.Handbook.Role(role)))),
        .. Facets(("status", plan.Strings.Roadmap.Status), items, entry => [entry.Card.Status]),
        .. Facets(("period", plan.Strings.Roadmap.Period), items, entry => entry.Item.Declaration.Target is { } target ? Periods(target.Value) : []),
    ];

    private static IEnumerable<RoadmapFacet> Facets(
        (string Key, string Title) kind, IReadOnlyCollection<(RoadmapItem Item, ItemCard Card)> items,
        Func<(RoadmapItem Item, ItemCard Card), IEnumerable<string>> valuesOf)
    {
        var register = new SlugRegister();
        return items
            .SelectMany(entry => valuesOf(entry).Select(value => (Value: value, entry.Card)))
            .GroupBy(pair => pair.Value, StringComparer.OrdinalIgnoreCase)
            .OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .Select(group => new RoadmapFacet(kind.Title, group.Key, register.Take($"{kind.Key}-{Slug.Of(group.Key)}"),
                [.. group.Select(pair => pair.Card)]));
    }

    private static IEnumerable<Model.RoleId> Roles(RoadmapItem item) =>
        (item.Accountable is { } accountable ? item.Responsible.Prepend(accountable) : item.Responsible).Distinct();

    /// <summary>Each year that a period overlaps, and each quarter, unless the period is the whole year.</summary>
    private static IEnumerable<string> Periods(Model.Period period)
    {
        for (var year = period.First.Year; year <= period.Last.Year; year++)
            yield return year.ToString(CultureInfo.InvariantCulture);
        if (period.Kind == Model.PeriodKind.Year)
            yield break;
        for (var day = new DateOnly(period.First.Year, ((period.First.Month - 1) / 3 * 3) + 1, 1); day <= period.Last; day = day.AddMonths(3))
            yield return string.Create(CultureInfo.InvariantCulture, $"{day.Year:0000}-Q{((day.Month - 1) / 3) + 1}");
    }
}
