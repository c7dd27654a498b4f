using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Localization;
using Handbooks.Model;
using Handbooks.Pages.Feeds;
using Handbooks.Pages.Prose;
using Handbooks.Text;

namespace Handbooks.Pages;

internal static class RolesPlanner
{
    public static RolesPage Index(Edition edition, NavigationPlanner navigation)
    {
        return edition.Introduced(new RolesPage
        {
            Site = edition.Frame,
            Address = SitePath.Roles,
            Title = edition.Strings.Roles.Title,
            Breadcrumbs = [edition.Home(SitePath.Roles)],
            Navigation = navigation.ForRoles(SitePath.Roles, null, isIndex: true),
            Units = Groups(edition, SitePath.Roles),
        });
    }

    public static string UnitAnchor(string? unit) => unit is null ? "other-roles" : "unit-" + Slug.Of(unit);

    public static ImmutableArray<RoleGroup> Groups(Edition edition, SitePath at) =>
        [.. edition.Units.Select(unit => new RoleGroup(unit.Name, UnitAnchor(unit.Name), [.. unit.Roles.Select(role => Card(edition, role, at))]))];

    public static IEnumerable<RolePage> Roles(Edition edition, NavigationPlanner navigation)
    {
        var elsewhere = edition.Handbook.Activities
            .SelectMany(activity => activity.Assignments
                .Where(assignment => assignment.Source is not RoleTarget own || own.Id != assignment.Role)
                .Select(assignment => (activity, assignment)))
            .ToLookup(pair => pair.assignment.Role);
        return edition.Handbook.Roles.Select(role => Plan(edition, navigation, role, [.. elsewhere[role.Id]]));
    }

    private static RolePage Plan(Edition edition, NavigationPlanner navigation, Role role,
        ImmutableArray<(Activity Activity, Assignment Assignment)> elsewhere)
    {
        var declaration = role.Declaration;
        var at = role.Address;
        var past = edition.History?.Role(role.Id);
        var blocks = PageBody.Blocks(declaration).ToList();
        var marks = role.Responsibilities.Where(duty => duty.ElsewherePath is null).DistinctBy(duty => duty.Declaration.Block)
            .ToDictionary(duty => duty.Declaration.Block, duty => new DutyMark(duty.Anchor!, LetterMarks.OnRolePage(role, duty)));
        return new RolePage
        {
            Site = edition.Frame,
            Address = at,
            Title = role.Title,
            Description = declaration.Purpose,
            Lead = declaration.OwnPurpose,
            Breadcrumbs = Breadcrumbs(edition, role),
            Navigation = navigation.ForRoles(at, role.Unit),
            Outline = OutlinePlanner.Of(declaration.Page, blocks),
            Aliases = [.. declaration.Aliases.Select(alias => alias.Value).Distinct(StringComparer.OrdinalIgnoreCase)],
            Unit = role.Unit,
            Status = declaration.Status,
            Kind = declaration.Kind,
            ReportsTo = role.ReportsTo is { } above ? edition.Link(above, at) : null,
            Reports = edition.Links(role.Reports, at),
            Extends = role.Extends is { } basis ? edition.Link(basis, at) : null,
            ExtendedBy = edition.Links(role.ExtendedBy, at),
            Holders = [.. role.Holders.Select(holding => HolderLines.Of(holding, edition.Strings))],
            Body = edition.Prose(declaration.Page, blocks, at, marks),
            Owns = [.. role.Owns.Select(item => ItemCards.Of(edition, edition.Handbook.Item(item), at))],
            Feeds = RoadmapFeeds.LinksOf(edition, role),
            TakesPartIn = [.. role.TakesPartIn.Select(item => ItemCards.Of(edition, edition.Handbook.Item(item), at))],
            LettersFromElsewhere = FromElsewhere(edition, elsewhere, at),
            MentionedBy = edition.Links(role.MentionedBy, at),
            DefinedOn = declaration.IsWholePage ? null : edition.Link(new PageTarget(declaration.Page.Path, null), at),
            EditUrl = edition.EditUrl(declaration.Page.Path),
            FaultHref = edition.FaultHref(declaration.Page.Path, at),
            MatrixHref = $"{SitePath.Matrix.HrefFrom(at)}?role={Uri.EscapeDataString(role.Id.Value)}",
            MapHref = MapPlanner.HrefTo(edition, role),
            LastChanged = Edition.LastChanged(past),
            Past = PastPlanner.Of(edition, past, at),
        };
    }

    private static ImmutableArray<Link> Breadcrumbs(Edition edition, Role role)
    {
        var roles = new Link(edition.Strings.Roles.Title, SitePath.Roles.HrefFrom(role.Address));
        return role.Unit is null
            ? [edition.Home(role.Address), roles]
            : [edition.Home(role.Address), roles, new Link(role.Unit, SitePath.Roles.HrefFrom(role.Address, UnitAnchor(role.Unit)))];
    }

    /// <summary>Items are listed as such: here are the letters that tables give.</summary>
    private static ImmutableArray<LetterLine> FromElsewhere(Edition edition, ImmutableArray<(Activity Activity, Assignment Assignment)> elsewhere,
        SitePath at) =>
        [.. elsewhere
            .Where(pair => pair.Activity.Item is null)
            .GroupBy(pair => pair.Activity.Id)
            .Select(group => new LetterLine(
                new Link(group.First().Activity.Title, SitePath.Matrix.HrefFrom(at, group.Key.Value)),
                [.. group.SelectMany(pair => LetterMarks.Of(edition, pair.Assignment, at))]))];

    private static RoleCard Card(Edition edition, Role role, SitePath at) => new(
        edition.TitleOf(role), role.Address.HrefFrom(at), role.Declaration.Purpose, role.Declaration.Status, role.Declaration.Kind,
        [.. role.Holders.Select(holder => holder.Person)], role.Responsibilities.Length,
        role.ReportsTo is { } above ? edition.Link(above, at) : null);
}

/// <summary>Who holds a role, and what is said of it: interim, how much, since when, until when.</summary>
internal static class HolderLines
{
    public static HolderLine Of(Holding holding, Strings strings) => new(holding.Person, Detail(holding.Declaration, strings));

    /// <summary>Null where nothing is said.</summary>
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
