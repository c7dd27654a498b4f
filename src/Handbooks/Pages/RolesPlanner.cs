using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Localization;
using Handbooks.Model;
using Handbooks.Pages.Feeds;
using Handbooks.Pages.Prose;

namespace Handbooks.Pages;

internal static class RolesPlanner
{
    public static RolesPage Index(SitePlan plan, NavigationPlanner navigation)
    {
        return plan.Introduced(new RolesPage
        {
            Site = plan.Frame,
            Address = SitePath.Roles,
            Title = plan.Strings.Roles.Title,
            Breadcrumbs = [plan.Home(SitePath.Roles)],
            Navigation = navigation.ForRolesIndex(),
            Previous = navigation.Around(SitePath.Roles).Previous,
            Next = navigation.Around(SitePath.Roles).Next,
            Units = Groups(plan, SitePath.Roles),
        });
    }

    public static ImmutableArray<RoleGroup> Groups(SitePlan plan, SitePath at) =>
        [.. plan.Units.Select(unit => new RoleGroup(unit.Name, unit.Anchor, [.. unit.Roles.Select(role => Card(plan, role, at))]))];

    public static IEnumerable<PlannedPage> Roles(SitePlan plan, NavigationPlanner navigation)
    {
        var rows = plan.Handbook.Activities.SelectMany(activity => activity.Roles, (activity, role) => (role, activity))
            .ToLookup(row => row.role, row => row.activity);
        return plan.Handbook.Roles.Select(role => new PlannedPage(role.Address, () => Plan(plan, navigation, role, [.. rows[role.Id]]))
        {
            LastChanged = SitePlan.LastChanged(plan.History?.Role(role.Id)),
        });
    }

    private static RolePage Plan(SitePlan plan, NavigationPlanner navigation, Role role, ImmutableArray<Activity> rows)
    {
        var declaration = role.Declaration;
        var at = role.Address;
        var past = plan.History?.Role(role.Id);
        var blocks = PageBody.Blocks(declaration).ToList();
        var marks = role.Responsibilities.Where(duty => duty.ElsewherePath is null).DistinctBy(duty => duty.Declaration.Block)
            .ToDictionary(duty => duty.Declaration.Block, duty => new DutyMark(duty.Anchor!, LetterMarks.OnRolePage(plan, role, duty)));
        var beside = navigation.ForRole(role);
        var (previous, next) = navigation.Around(at);
        return new RolePage
        {
            Site = plan.Frame,
            Address = at,
            Title = plan.InLanguage(role.Title, role.Declaration.Page),
            Description = declaration.Purpose,
            Picture = plan.Cards.Of(at),
            Lead = declaration.OwnPurpose,
            Breadcrumbs = navigation.Breadcrumbs(at, [beside[^1]]),
            Navigation = beside,
            Previous = previous,
            Next = next,
            Outline = OutlinePlanner.Of(declaration.Page, blocks),
            Aliases = [.. declaration.Aliases.Select(alias => alias.Value).Distinct(StringComparer.OrdinalIgnoreCase)],
            Unit = role.Unit,
            Status = declaration.Status,
            Kind = declaration.Kind,
            ReportsTo = role.ReportsTo is { } above ? plan.Link(above, at) : null,
            Reports = plan.Links(role.Reports, at),
            Extends = role.Extends is { } basis ? plan.Link(basis, at) : null,
            ExtendedBy = plan.Links(role.ExtendedBy, at),
            Holders = [.. role.Holders.Select(holding => HolderLines.Of(holding, plan.Strings))],
            Contact = ContactLinks.Of(plan, role),
            Body = plan.Prose(declaration.Page, blocks, at, marks),
            Duties = RoleDuties.Of(plan, role, rows),
            Feeds = RoadmapFeeds.LinksOf(plan, role),
            MentionedBy = plan.Links(role.MentionedBy, at),
            DefinedOn = declaration.IsWholePage ? null : plan.Link(new PageTarget(declaration.Page.Path, null), at),
            EditUrl = plan.Source.EditUrl(declaration.Page.Path),
            FaultHref = plan.FaultHref(declaration.Page.Path, at),
            MatrixHref = plan.MatrixHref(role.Id, at),
            MapHref = MapPlanner.HrefTo(plan, role),
            LastChanged = SitePlan.LastChanged(past),
            Past = PastPlanner.Of(plan, past, at),
        };
    }

    private static RoleCard Card(SitePlan plan, Role role, SitePath at) => new(
        plan.TitleOf(role), role.Address.HrefFrom(at), Teasers.Of(role.Declaration.Purpose), role.Declaration.Status, role.Declaration.Kind,
        [.. role.Holders.Select(holder => holder.Person)])
    {
        Responsibilities = role.Responsibilities.Length,
        ReportsTo = role.ReportsTo is { } above ? plan.Link(above, at) : null,
    };
}

/// <summary>A role's holders, with details: interim, share, start and end date.</summary>
internal static class HolderLines
{
    public static HolderLine Of(Holding holding, Strings strings) =>
        new(holding.Person, Detail(holding.Declaration, strings), ContactLinks.Of(holding.Contact));

    /// <summary>Null without details.</summary>
    public static string? Detail(HoldingDeclaration holding, Strings strings)
    {
        var details = new List<string>();
        if (holding.Interim)
            details.Add(strings.Roles.Interim);
        if (holding.Share is { } share)
            details.Add(strings.Format.Percent(share));
        if (holding.From is { } from)
            details.Add(strings.Roles.Since(from));
        if (holding.To is { } to)
            details.Add(strings.Roles.Until(to));
        return details.Count == 0 ? null : strings.Format.List(details);
    }
}
