using Handbooks.Linking;
using Handbooks.Pages.Data;

namespace Handbooks.Pages;

internal static class RoadmapPlanner
{
    private static readonly (string Title, string Meaning)[] Columns =
    [
        ("Now", "We are working on it."),
        ("Next", "We mean to begin it when what is under Now is done."),
        ("Later", "We want it, and have not decided when."),
        ("Shipped", "It is there."),
    ];

    public static RoadmapPage Plan(Edition edition, NavigationPlanner navigation)
    {
        var at = SitePath.Roadmap;
        var (title, body, page) = edition.Introduction(at);
        var items = edition.Handbook.Items.Select(item => (Item: item, Card: ItemCards.Of(edition, item, at))).ToList();
        return new RoadmapPage
        {
            Site = edition.Frame,
            Address = at,
            Title = title ?? "Roadmap",
            Description = page?.Declaration.Description,
            Breadcrumbs = [Edition.Home(at)],
            Navigation = navigation.ForPage(at),
            Intro = body,
            EditUrl = page is null ? null : edition.EditUrl(page.Path),
            MentionedBy = page is null ? [] : edition.Links(page.MentionedBy, at),
            Disclaimer = edition.Handbook.Settings.Disclaimer,
            Columns = [.. Columns.Select(column => new BoardColumn(
                column.Title, "column-" + column.Title.ToLowerInvariant(), column.Meaning,
                [.. InOrder(items.Where(entry => entry.Card.Column == column.Title), latestFirst: column.Title == "Shipped")]))],
            Themes = [.. items
                .GroupBy(entry => entry.Card.Theme)
                .OrderBy(theme => theme.Key is null).ThenBy(theme => theme.Key, StringComparer.OrdinalIgnoreCase)
                .Select(theme => new ItemGroup(theme.Key ?? "Other", [.. InOrder(theme, latestFirst: false)]))],
            JsonHref = RoadmapJson.Address.HrefFrom(at),
        };
    }

    public static IEnumerable<ItemPage> Items(Edition edition, NavigationPlanner navigation) =>
        edition.Handbook.Items.Select(item => Plan(edition, navigation, item));

    private static ItemPage Plan(Edition edition, NavigationPlanner navigation, RoadmapItem item)
    {
        var at = item.Address;
        var declaration = item.Declaration;
        return new ItemPage
        {
            Site = edition.Frame,
            Address = at,
            Title = item.Title,
            Description = declaration.Summary?.FirstParagraph,
            Breadcrumbs = [Edition.Home(at), new Link("Roadmap", SitePath.Roadmap.HrefFrom(at))],
            Navigation = navigation.ForPage(at),
            Card = ItemCards.Of(edition, item, at),
            Horizon = ItemCards.ColumnOf(item),
            Confidence = declaration.Confidence?.ToString().ToLowerInvariant(),
            Summary = edition.Prose(declaration.Summary, at),
            Responsible = edition.Links(item.Responsible, at),
            Consulted = edition.Links(item.Consulted, at),
            Informed = edition.Links(item.Informed, at),
            DependsOn = ItemCards.Of(edition, item.DependsOn, at),
            HiddenDependencies = edition.HiddenDependencies(item),
            RequiredBy = ItemCards.Of(edition, item.RequiredBy, at),
            Milestones = declaration.Milestones,
            Links = [.. item.Links.Select(link => new Link(link.Title, edition.Href(link.Target, at)))],
            MentionedBy = edition.Links(item.MentionedBy, at),
            EditUrl = edition.EditUrl(declaration.Span.Path),
            MatrixHref = SitePath.Matrix.HrefFrom(at, edition.RowOf[item.Id].Value),
        };
    }

    /// <summary>What is due sooner comes first, what has no date last, then as the authors wrote them.</summary>
    private static IEnumerable<ItemCard> InOrder(IEnumerable<(RoadmapItem Item, ItemCard Card)> items, bool latestFirst)
    {
        var dated = items.OrderBy(entry => entry.Item.Declaration.Target is null);
        return (latestFirst
            ? dated.ThenByDescending(entry => entry.Item.Declaration.Target?.Value)
            : dated.ThenBy(entry => entry.Item.Declaration.Target?.Value)).Select(entry => entry.Card);
    }
}
