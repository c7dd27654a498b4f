using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Localization;
using Handbooks.Pages.Data;
using Handbooks.Pages.Feeds;
using Handbooks.Pages.Findings;
using Handbooks.Pages.Roadmaps;

namespace Handbooks.Pages;

/// <summary>A linked handbook to the pages and data of a site.</summary>
public static class SitePlanner
{
    /// <param name="findings">What was found wrong up to the checks, in order of place: the team's site has a page of it.</param>
    /// <param name="strings">Other texts than those of the handbook's language.</param>
    public static Site Team(Handbook handbook, ImmutableArray<Diagnostic> findings, SiteTime? time = null, Strings? strings = null) =>
        Plan(new Edition(handbook, Audience.Team, time, strings), findings);

    /// <inheritdoc cref="Team"/>
    public static Site Public(PublicHandbook handbook, SiteTime? time = null, Strings? strings = null) =>
        Plan(new Edition(handbook.Linked, Audience.Public, time, strings), []);

    private static Site Plan(Edition edition, ImmutableArray<Diagnostic> findings)
    {
        var navigation = new NavigationPlanner(edition);
        var pages = new List<Page> { HomePlanner.Plan(edition, navigation, findings) };
        pages.AddRange(ProsePlanner.Plan(edition, navigation));
        pages.Add(RolesPlanner.Index(edition, navigation));
        pages.AddRange(RolesPlanner.Roles(edition, navigation));
        pages.Add(MapPlanner.Plan(edition, navigation));
        pages.Add(MatrixPlanner.Plan(edition, navigation));
        pages.Add(DecisionsPlanner.Plan(edition, navigation));
        pages.Add(RoadmapPlanner.Plan(edition, navigation));
        pages.AddRange(RoadmapPlanner.Items(edition, navigation));
        if (edition.Audience == Audience.Team)
            pages.Add(FindingsPlanner.Plan(edition, navigation, findings));
        pages.AddRange(EmbedPlanner.Plan(edition));
        pages.AddRange(edition.Handbook.Redirects.Select(redirect => Plan(edition, redirect)));
        if (edition.History is { } history)
            pages.Add(ChangesPlanner.Plan(edition, history, navigation));
        pages.Add(new NotFoundPage { Site = edition.Frame, Address = SitePath.NotFound, Title = edition.Strings.Site.NotFoundTitle });

        return new Site(
            edition.Audience,
            edition.Frame,
            [.. pages],
            [
                .. Data(edition),
                .. FeedFiles.Of(edition),
                .. Sitemap.Files(edition, pages),
            ],
            Assets(edition))
        {
            Limits = edition.Limits,
            Faults = edition.Faults,
            CutPages = edition.CutPages,
        };
    }

    private static IEnumerable<DataFile> Data(Edition edition) => ((DataFile?[])
        [
            edition.File(RolesJson.Address, () => RolesJson.Write(edition)),
            edition.File(MatrixJson.Address, () => MatrixJson.Write(edition)),
            edition.File(MatrixCsv.Address, () => MatrixCsv.Write(edition)),
            edition.File(RoadmapJson.Address, () => RoadmapJson.Write(edition)),
        ]).OfType<DataFile>();

    private static RedirectPage Plan(Edition edition, Redirect redirect) => new()
    {
        Site = edition.Frame,
        Address = redirect.From,
        Title = edition.TitleOf(redirect.To),
        To = edition.Link(redirect.To, redirect.From),
        Target = edition.AddressOf(redirect.To),
    };

    /// <summary>Only what a page of this site links to travels with it.</summary>
    private static ImmutableArray<SiteAsset> Assets(Edition edition) =>
        [.. edition.Handbook.References
            .Select(reference => reference.To)
            .OfType<AssetTarget>()
            .Select(target => target.Path)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(path => new SiteAsset(edition.Handbook.Addresses.File(path), edition.Handbook.Assets[path]))];
}

internal static class HomePlanner
{
    public static HomePage Plan(Edition edition, NavigationPlanner navigation, ImmutableArray<Diagnostic> findings)
    {
        return edition.Introduced(new HomePage
        {
            Site = edition.Frame,
            Address = SitePath.Home,
            Title = edition.Frame.Title,
            Description = edition.Frame.Description,
            Navigation = navigation.ForPage(SitePath.Home),
            RoleCount = edition.Handbook.Roles.Length,
            ActivityCount = edition.Handbook.Activities.Length,
            NobodyNamedCount = edition.Handbook.Activities.Count(activity => DecisionsPlanner.IsNobodyNamed(edition, activity)),
            WarningCount = edition.Audience == Audience.Team ? findings.Count(finding => finding.Severity >= Severity.Warning) : null,
            Now = [.. edition.Handbook.Items.Where(item => ItemCards.PlaceOf(item) == BoardPlace.Now)
                .Select(item => ItemCards.Of(edition, item, SitePath.Home))],
            Units = RolesPlanner.Groups(edition, SitePath.Home),
        });
    }
}
