using Handbooks.Linking;
using Handbooks.Pages.Data;
using Handbooks.Pages.Feeds;
using Handbooks.Pages.Roadmaps;

namespace Handbooks.Pages;

internal static class RoadmapPlanner
{
    private static readonly BoardPlace[] Columns = [BoardPlace.Now, BoardPlace.Next, BoardPlace.Later, BoardPlace.Shipped];

    public static RoadmapPage Plan(SitePlan plan, NavigationPlanner navigation)
    {
        var at = SitePath.Roadmap;
        var items = plan.Handbook.Items.Select(item => (Item: item, Card: ItemCards.Of(plan, item, at))).ToList();
        var facets = FacetPlanner.Plan(plan, items);
        var anchors = FacetPlanner.AnchorsById(facets);
        return plan.Introduced(new RoadmapPage
        {
            Site = plan.Frame,
            Address = at,
            Title = plan.Strings.Roadmap.Title,
            Breadcrumbs = [plan.Home(at)],
            Navigation = navigation.ForPage(at),
            Disclaimer = plan.Handbook.Settings.Disclaimer,
            Columns = [.. Columns.Select(column => new BoardColumn(
                plan.Strings.Of(column), "column-" + column.Key(), plan.Strings.Roadmap.ColumnMeanings[column.Key()],
                [.. InOrder(items.Where(entry => entry.Card.Column == column), latestFirst: column == BoardPlace.Shipped)]))],
            Themes = [.. items
                .GroupBy(entry => entry.Card.Theme)
                .OrderBy(theme => theme.Key is null).ThenBy(theme => theme.Key, StringComparer.OrdinalIgnoreCase)
                .Select(theme => new ItemGroup(theme.Key ?? plan.Strings.Roadmap.OtherThemes,
                    [.. InOrder(theme, latestFirst: false).Select(card => card with { Facets = [.. anchors[card.Id]] })]))],
            Timeline = TimelinePlanner.Plan(plan, items),
            Facets = facets,
            Feeds = RoadmapFeeds.Links(plan, at),
            CalendarSubscription = RoadmapFeeds.CalendarSubscription(plan.Frame),
            ThemeFeeds = RoadmapFeeds.LinksOfThemes(plan, at),
            RoleFeeds = RoadmapFeeds.LinksOfRoles(plan, at),
            JsonHref = RoadmapJson.Address.HrefFrom(at),
        });
    }

    public static IEnumerable<PlannedPage> Items(SitePlan plan, NavigationPlanner navigation) =>
        plan.Handbook.Items.Select(item => new PlannedPage(item.Address, () => Plan(plan, navigation, item))
        {
            LastChanged = SitePlan.LastChanged(plan.History?.Item(item.Slug)),
        });

    private static ItemPage Plan(SitePlan plan, NavigationPlanner navigation, RoadmapItem item)
    {
        var at = item.Address;
        var past = plan.History?.Item(item.Slug);
        var declaration = item.Declaration;
        return new ItemPage
        {
            Site = plan.Frame,
            Address = at,
            Title = item.Title,
            Description = declaration.Summary?.FirstParagraph,
            Picture = plan.Cards.Of(at),
            Breadcrumbs = [plan.Home(at), new Link(plan.Strings.Roadmap.Title, SitePath.Roadmap.HrefFrom(at))],
            Navigation = navigation.ForPage(at),
            Card = ItemCards.Of(plan, item, at),
            Confidence = declaration.Confidence is { } confidence ? plan.Strings.Of(confidence) : null,
            Holders = item.Accountable is { } accountable ? [.. plan.Handbook.Role(accountable).Holders.Select(holder => holder.Person)] : [],
            Contact = ContactLinks.Of(plan, item.Accountable is { } role ? plan.Handbook.Role(role) : null),
            Summary = plan.Prose(declaration.Summary, at),
            Responsible = plan.Links(item.Responsible, at),
            Consulted = plan.Links(item.Consulted, at),
            Informed = plan.Links(item.Informed, at),
            DependsOn = ItemCards.Of(plan, item.DependsOn, at),
            HiddenDependencies = plan.HiddenDependencies(item),
            RequiredBy = ItemCards.Of(plan, item.RequiredBy, at),
            Milestones = [.. declaration.Milestones.Select(milestone => milestone.Value)],
            Links = [.. item.Links.Select(link => new Link(link.Title, plan.Href(link.Target, at)))],
            MentionedBy = plan.Links(item.MentionedBy, at),
            EditUrl = plan.Source.EditUrl(declaration.Span.Path),
            MatrixHref = plan.Href(plan.RowOf[item.Id], at),
            Feeds = RoadmapFeeds.LinksOf(plan, item),
            LastChanged = SitePlan.LastChanged(past),
            Past = PastPlanner.Of(plan, past, at),
        };
    }

    /// <summary>By date in either direction, undated items last; then in source order.</summary>
    private static IEnumerable<ItemCard> InOrder(IEnumerable<(RoadmapItem Item, ItemCard Card)> items, bool latestFirst)
    {
        var dated = items.OrderBy(entry => entry.Item.Declaration.Target is null);
        return (latestFirst
            ? dated.ThenByDescending(entry => entry.Item.Declaration.Target?.Value)
            : dated.ThenBy(entry => entry.Item.Declaration.Target?.Value)).Select(entry => entry.Card);
    }
}
