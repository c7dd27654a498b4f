using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Pages.Roadmaps;

/// <summary>The items that have something in common. With script, facets combine; without, each is a link to a list on the page.</summary>
/// <param name="Key">What they have in common, in addresses: "theme".</param>
/// <param name="Kind">The same as a heading: "Theme".</param>
public sealed record RoadmapFacet(string Key, string Kind, string Title, string Anchor, ImmutableArray<ItemCard> Items)
{
    /// <summary>The key of the facets that are filters ready to use.</summary>
    public const string Preset = "preset";

    /// <summary>Its name in addresses, beside the key: "harbour".</summary>
    public string Value => Anchor[(Key.Length + 1)..];
}

/// <summary>The facets of the roadmap.</summary>
internal static class FacetPlanner
{
    public static ImmutableArray<RoadmapFacet> Plan(SitePlan plan, IReadOnlyCollection<(RoadmapItem Item, ItemCard Card)> items) =>
    [
        .. Presets(plan, items),
        .. Facets(("theme", plan.Strings.Roadmap.Theme), items, entry => entry.Card.Theme is { } theme ? [(theme, theme)] : []),
        .. Facets(("role", plan.Strings.Roadmap.Role), items,
            entry => Roles(entry.Item).Select(role => plan.TitleOf(plan.Handbook.Role(role))).Select(title => (title, title))),
        .. Facets(("status", plan.Strings.Roadmap.Status), items, entry => [(entry.Card.Status, entry.Card.Status)]),
        .. Facets(("period", plan.Strings.Roadmap.Period), items,
            entry => Periods(entry.Item).Select(period => (period.Text, plan.Strings.Of(period)))),
    ];

    /// <summary>The anchors of the facets of each item, by its id.</summary>
    public static ILookup<string, string> AnchorsById(ImmutableArray<RoadmapFacet> facets) =>
        facets.SelectMany(facet => facet.Items, (facet, card) => (card.Id, facet.Anchor)).ToLookup(pair => pair.Id, pair => pair.Anchor);

    /// <summary>
    /// What partners ask for most. "Next" is counted from the site's day, so a build with the same input has the same quarter.
    /// </summary>
    private static IEnumerable<RoadmapFacet> Presets(SitePlan plan, IReadOnlyCollection<(RoadmapItem Item, ItemCard Card)> items)
    {
        if (items.Count == 0)
            yield break;
        if (plan.Frame.AsOf is { } day)
        {
            var next = Period.Of(PeriodKind.Quarter, day).First.AddMonths(3);
            yield return Preset("next-quarter", plan.Strings.Roadmap.NextQuarter(next), entry =>
                IsOpen(entry.Item) && Periods(entry.Item).Any(period => period.Kind == PeriodKind.Quarter && period.First == next));
        }
        if (plan.History is not null)
            yield return Preset("slipped", plan.Strings.Roadmap.Slipped, entry => entry.Card.FirstTarget is not null);

        RoadmapFacet Preset(string value, string title, Func<(RoadmapItem Item, ItemCard Card), bool> has) => new(
            RoadmapFacet.Preset, plan.Strings.Roadmap.Presets, title, $"{RoadmapFacet.Preset}-{value}",
            [.. items.Where(has).OrderBy(entry => entry.Item.Declaration.Target?.Value).Select(entry => entry.Card)]);
    }

    private static bool IsOpen(RoadmapItem item) => item.Declaration.Status switch
    {
        ItemStatus.Idea or ItemStatus.Planned or ItemStatus.InProgress or ItemStatus.Paused => true,
        ItemStatus.Shipped or ItemStatus.Dropped => false,
    };

    /// <param name="valuesOf">What orders and names a value, and what it is called.</param>
    private static IEnumerable<RoadmapFacet> Facets(
        (string Key, string Title) kind, IReadOnlyCollection<(RoadmapItem Item, ItemCard Card)> items,
        Func<(RoadmapItem Item, ItemCard Card), IEnumerable<(string Value, string Title)>> valuesOf)
    {
        var register = new SlugRegister();
        return items
            .SelectMany(entry => valuesOf(entry).Select(value => (value.Value, value.Title, entry.Card)))
            .GroupBy(entry => entry.Value, StringComparer.OrdinalIgnoreCase)
            .OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .Select(group => new RoadmapFacet(kind.Key, kind.Title, group.First().Title, register.Take($"{kind.Key}-{Slug.Of(group.Key)}"),
                [.. group.Select(entry => entry.Card)]));
    }

    private static IEnumerable<RoleId> Roles(RoadmapItem item) =>
        (item.Accountable is { } accountable ? item.Responsible.Prepend(accountable) : item.Responsible).Distinct();

    /// <summary>Each year that an item's period overlaps, and each quarter, unless the period is the whole year.</summary>
    private static IEnumerable<Period> Periods(RoadmapItem item)
    {
        if (item.Declaration.Target?.Value is not { } target)
            yield break;
        for (var year = target.First.Year; year <= target.Last.Year; year++)
            yield return Period.Of(PeriodKind.Year, new DateOnly(year, 1, 1));
        if (target.Kind == PeriodKind.Year)
            yield break;
        for (var day = Period.Of(PeriodKind.Quarter, target.First).First; day <= target.Last; day = day.AddMonths(3))
            yield return Period.Of(PeriodKind.Quarter, day);
    }
}
