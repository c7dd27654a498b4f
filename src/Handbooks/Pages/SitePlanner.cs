using System.Collections.Immutable;
using Handbooks.Cards;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Localization;
using Handbooks.Pages.Data;
using Handbooks.Pages.Feeds;
using Handbooks.Pages.Findings;
using Handbooks.Pages.Roadmaps;
using Handbooks.Pages.Search;

namespace Handbooks.Pages;

/// <summary>Plans the pages and data of a site from a linked handbook.</summary>
public static class SitePlanner
{
    /// <param name="findings">The diagnostics up to the checks, in source order: the team's site has a page of them.</param>
    /// <param name="strings">Texts that replace those of the handbook's language.</param>
    /// <param name="mostRows">With more rows, the matrix and the decisions have a page for each group.</param>
    /// <param name="painter">Draws a picture for pages; null for a site without any.</param>
    public static Site Team(Handbook handbook, ImmutableArray<Diagnostic> findings, SiteTime? time = null, Strings? strings = null,
        int mostRows = LongPages.MostRows, CardPainter? painter = null) =>
        Plan(new SitePlan(handbook, Audience.Team, time, strings, mostRows, painter), findings);

    /// <inheritdoc cref="Team"/>
    public static Site Public(PublicHandbook handbook, SiteTime? time = null, Strings? strings = null, int mostRows = LongPages.MostRows,
        CardPainter? painter = null) => Plan(new SitePlan(handbook.Linked, Audience.Public, time, strings, mostRows, painter), []);

    private static Site Plan(SitePlan plan, ImmutableArray<Diagnostic> findings)
    {
        var navigation = new NavigationPlanner(plan);
        ImmutableArray<PlannedPage> matrix = [.. MatrixPlanner.Plan(plan, navigation)];
        ImmutableArray<PlannedPage> decisions = [.. DecisionsPlanner.Plan(plan, navigation)];
        ImmutableArray<PlannedPage> items = [.. RoadmapPlanner.Items(plan, navigation)];
        ImmutableArray<PlannedPage> pages =
        [
            new(SitePath.Home, () => HomePlanner.Plan(plan, navigation)),
            .. ProsePlanner.Plan(plan, navigation),
            new(SitePath.Roles, () => RolesPlanner.Index(plan, navigation)),
            .. RolesPlanner.Roles(plan, navigation),
            new(SitePath.Map, () => MapPlanner.Plan(plan, navigation)),
            .. matrix,
            .. decisions,
            new(SitePath.Roadmap, () => RoadmapPlanner.Plan(plan, navigation)),
            .. items,
            .. plan.Audience == Audience.Team
                ? [new(SitePath.Findings, () => FindingsPlanner.Plan(plan, navigation, findings))] : ImmutableArray<PlannedPage>.Empty,
            .. SearchPlanner.Plan(plan, navigation),
            .. EmbedPlanner.Plan(plan),
            .. plan.Handbook.Redirects.Select(redirect => new PlannedPage(redirect.From, () => Plan(plan, redirect)) { IsListed = false }),
            .. plan.History is { } history
                ? [new(SitePath.Changes, () => ChangesPlanner.Plan(plan, history, navigation))] : ImmutableArray<PlannedPage>.Empty,
            new(SitePath.NotFound, () => plan.Introduced(new NotFoundPage
            {
                Site = plan.Frame,
                Address = SitePath.NotFound,
                Title = plan.Strings.Site.NotFoundTitle,
            })) { IsListed = false },
        ];
        return new Site(plan.Audience, plan.Frame, pages, [.. Data(plan), .. FeedFiles.Of(plan), .. Sitemap.Files(plan, pages)], Assets(plan))
        {
            Output = plan.Output,
            Pictures = plan.Cards.Pictures,
            PictureNotes = plan.Cards.Notes,
            Order = () => [.. navigation.InOrder, SitePath.Map, .. AddressesOf(matrix), .. AddressesOf(decisions), SitePath.Roadmap,
                .. AddressesOf(items)],
            Folders = [SearchPlanner.Files(plan, navigation)],
        };
    }

    private static IEnumerable<SitePath> AddressesOf(ImmutableArray<PlannedPage> pages) => pages.Select(page => page.Address);

    private static ImmutableArray<DataFile> Data(SitePlan plan) =>
        [
            plan.Output.File(RolesJson.Address, () => RolesJson.Write(plan)),
            plan.Output.File(MatrixJson.Address, () => MatrixJson.Write(plan)),
            .. MatrixCsv.Files(plan),
            .. RoleCardScripts.Files(plan),
            plan.Output.File(RoadmapJson.Address, () => RoadmapJson.Write(plan)),
        ];

    private static RedirectPage Plan(SitePlan plan, Redirect redirect) => new()
    {
        Site = plan.Frame,
        Address = redirect.From,
        Title = plan.TitleOf(redirect.To),
        To = plan.Link(redirect.To, redirect.From),
        Target = plan.AddressOf(redirect.To),
    };

    /// <summary>Only files that a page of this site links to are published with it, and those that handbook.yml puts on every site.</summary>
    private static ImmutableArray<SiteAsset> Assets(SitePlan plan) =>
        [.. plan.Handbook.References
            .Select(reference => reference.To)
            .Concat(plan.Handbook.Branding.Links.Select(link => link.Target))
            .OfType<AssetTarget>()
            .Concat(plan.Handbook.Branding.Files)
            .Select(target => target.Path)
            .Concat(plan.Handbook.Branding.Static)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(path => new SiteAsset(plan.Handbook.Addresses.File(path), plan.Handbook.Assets[path]))];
}

internal static class HomePlanner
{
    /// <summary>The roadmap has a page for the others.</summary>
    private const int MostItems = 6;

    /// <summary>With more, the home page only counts the roles of each unit.</summary>
    private const int MostRoles = 100;

    public static HomePage Plan(SitePlan plan, NavigationPlanner navigation)
    {
        return plan.Introduced(new HomePage
        {
            Site = plan.Frame,
            Address = SitePath.Home,
            Title = plan.Frame.Title,
            Description = plan.Frame.Description,
            Picture = plan.Cards.Of(SitePath.Home),
            Navigation = navigation.ForPage(SitePath.Home),
            Next = navigation.Around(SitePath.Home).Next,
            RoleCount = plan.Handbook.Roles.Length,
            ActivityCount = plan.Handbook.Activities.Count(activity => activity.Item is null),
            ItemCount = plan.Handbook.Items.Length,
            Now = [.. plan.Handbook.Items.Where(item => ItemCards.PlaceOf(item) == BoardPlace.Now).Take(MostItems)
                .Select(item => ItemCards.Of(plan, item, SitePath.Home))],
            Units = plan.Handbook.Roles.Length <= MostRoles ? RolesPlanner.Groups(plan, SitePath.Home)
                : [.. plan.Units.Select(unit => new RoleGroup(unit.Name, unit.Anchor, []) { Count = unit.Roles.Length })],
        });
    }
}
