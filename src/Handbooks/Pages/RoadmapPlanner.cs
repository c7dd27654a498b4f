using Handbooks.Linking;
using Handbooks.Pages.Data;
using Handbooks.Pages.Feeds;
using Handbooks.Pages.Roadmaps;

namespace Handbooks.Pages;

internal static class RoadmapPlanner
{
    private static readonly BoardPlace[] Columns = [BoardPlace.Now, BoardPlace.Next, BoardPlace.Later, BoardPlace.Shipped];

    public static RoadmapPage Plan(Edition edition, NavigationPlanner navigation)
    {
        var at = SitePath.Roadmap;
        var items = edition.Handbook.Items.Select(item => (Item: item, Card: ItemCards.Of(edition, item, at))).ToList();
        return edition.Introduced(new RoadmapPage
        {
            Site = edition.Frame,
            Address = at,
            Title = edition.Strings.Roadmap.Title,
            Breadcrumbs = [edition.Home(at)],
            Navigation = navigation.ForPage(at),
            Disclaimer = edition.Handbook.Settings.Disclaimer,
            Columns = [.. Columns.Select(column => new BoardColumn(
                edition.Strings.Of(column), "column-" + column.Key(), edition.Strings.Roadmap.ColumnMeanings[column.Key()],
                [.. InOrder(items.Where(entry => entry.Card.Column == column), latestFirst: column == BoardPlace.Shipped)]))],
            Themes = [.. items
                .GroupBy(entry => entry.Card.Theme)
                .OrderBy(theme => theme.Key is null).ThenBy(theme => theme.Key, StringComparer.OrdinalIgnoreCase)
                .Select(theme => new ItemGroup(theme.Key ?? edition.Strings.Roadmap.OtherThemes, [.. InOrder(theme, latestFirst: false)]))],
            Timeline = TimelinePlanner.Plan(edition, items),
            Facets = FacetPlanner.Plan(edition, items),
            Feeds = RoadmapFeeds.Links(edition, at),
            ThemeFeeds = RoadmapFeeds.LinksOfThemes(edition, at),
            RoleFeeds = RoadmapFeeds.LinksOfRoles(edition, at),
            JsonHref = RoadmapJson.Address.HrefFrom(at),
        });
    }

    public static IEnumerable<ItemPage> Items(Edition edition, NavigationPlanner navigation) =>
        edition.Handbook.Items.Select(item => Plan(edition, navigation, item));

    private static ItemPage Plan(Edition edition, NavigationPlanner navigation, RoadmapItem item)
    {
        var at = item.Address;
        var past = edition.History?.Item(item.Slug);
        var declaration = item.Declaration;
        return new ItemPage
        {
            Site = edition.Frame,
            Address = at,
            Title = item.Title,
            Description = declaration.Summary?.FirstParagraph,
            Breadcrumbs = [edition.Home(at), new Link(edition.Strings.Roadmap.Title, SitePath.Roadmap.HrefFrom(at))],
            Navigation = navigation.ForPage(at),
            Card = ItemCards.Of(edition, item, at),
            Confidence = declaration.Confidence is { } confidence ? edition.Strings.Of(confidence) : null,
            Holders = item.Accountable is { } accountable ? [.. edition.Handbook.Role(accountable).Holders.Select(holder => holder.Person)] : [],
            Summary = edition.Prose(declaration.Summary, at),
            Responsible = edition.Links(item.Responsible, at),
            Consulted = edition.Links(item.Consulted, at),
            Informed = edition.Links(item.Informed, at),
            DependsOn = ItemCards.Of(edition, item.DependsOn, at),
            HiddenDependencies = edition.HiddenDependencies(item),
            RequiredBy = ItemCards.Of(edition, item.RequiredBy, at),
            Milestones = [.. declaration.Milestones.Select(milestone => milestone.Value)],
            Links = [.. item.Links.Select(link => new Link(link.Title, edition.Href(link.Target, at)))],
            MentionedBy = edition.Links(item.MentionedBy, at),
            EditUrl = edition.EditUrl(declaration.Span.Path),
            MatrixHref = SitePath.Matrix.HrefFrom(at, edition.RowOf[item.Id].Value),
            Feeds = RoadmapFeeds.LinksOf(edition, item),
            LastChanged = Edition.LastChanged(past),
            Past = PastPlanner.Of(edition, past, at),
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
