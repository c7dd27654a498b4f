using System.Collections.Immutable;
using Handbooks.Localization;
using Handbooks.Pages;
using Handbooks.Pages.Findings;

namespace Handbooks.Theme;

/// <summary>The outline of a page: its author's headings, and those that the theme adds in front of them and behind.</summary>
public static class PageSections
{
    // The prefix keeps our anchors apart from those that authors' headings make.
    public const string Accountable = "hb-accountable";
    public const string Responsible = "hb-responsible";
    public const string Consulted = "hb-consulted";
    public const string Informed = "hb-informed";
    public const string MentionedBy = "hb-mentioned-by";
    public const string Milestones = "hb-milestones";
    public const string Who = "hb-who";
    public const string DependsOn = "hb-depends-on";
    public const string RequiredBy = "hb-required-by";
    public const string Links = "hb-links";
    public const string Clarity = "hb-clarity";
    public const string Vacancies = "hb-vacancies";
    public const string Departures = "hb-departures";
    public const string BusFactor = "hb-bus-factor";
    public const string Thinnest = "hb-thinnest";
    public const string PersonLoads = "hb-person-loads";
    public const string RoleLoads = "hb-role-loads";

    public const string WhoReports = "hb-who-reports";
    public const string WhoWorksTogether = "hb-who-works-together";

    public const string History = "hb-history";
    public const string OpenChanges = "hb-open";

    public static IEnumerable<OutlineEntry> Of(Page page)
    {
        var strings = page.Site.Strings;
        var added = page switch
        {
            RolesPage roles => roles.Units.Select(unit => (unit.Anchor, strings.Roles.UnitTitle(unit.Unit, roles.Units.Length))),
            MapPage { Roles.Length: > 1 } => [(WhoReports, strings.Map.WhoReports), (WhoWorksTogether, strings.Map.WhoWorksTogether)],
            DecisionsPage decisions => decisions.Groups.Select(group => (group.Anchor, group.Title)),
            RolePage role => Present(
                (Consulted, strings.Roles.ConsultedOn(role.Duties.Consulted.Length), !role.Duties.Consulted.IsEmpty),
                (Informed, strings.Roles.InformedAbout(role.Duties.Informed.Length), !role.Duties.Informed.IsEmpty),
                (History, strings.History.History, role.Past is not null)),
            ItemPage item => Present(
                (Milestones, strings.Roadmap.Milestones, !item.Milestones.IsEmpty),
                (Who, strings.Roadmap.Who, true),
                (DependsOn, strings.Roadmap.DependsOn, !item.DependsOn.IsEmpty || item.HiddenDependencies > 0),
                (RequiredBy, strings.Roadmap.RequiredBy, !item.RequiredBy.IsEmpty),
                (Links, strings.Roadmap.Links, !item.Links.IsEmpty),
                (History, strings.History.History, item.Past is not null)),
            FindingsPage findings => Of(findings, strings.Findings),
            ChangesPage changes => changes.Months.Select(month => (month.Anchor, strings.Format.Month(month.First))),
            _ => [],
        };
        var first = page is RolePage { Duties: var duties } ? Present(
            (Accountable, strings.Roles.AccountableFor(duties.Accountable.Length), !duties.Accountable.IsEmpty),
            (Responsible, strings.Roles.ResponsibleFor(duties.Responsible.Length), !duties.Responsible.IsEmpty)) : [];
        var end = Present((MentionedBy, strings.Site.MentionedBy, !page.MentionedBy.IsEmpty));
        return [.. first.Select(Entry), .. page.Outline, .. added.Concat(end).Select(Entry)];

        static OutlineEntry Entry((string Anchor, string Title) section) => new(section.Title, "#" + Uri.EscapeDataString(section.Anchor), 2);
    }

    private static IEnumerable<(string Anchor, string Title)> Of(FindingsPage page, FindingStrings strings) =>
        page.Groups.Select(group => (group.Anchor, group.Title)).Concat(Present(
            (Clarity, strings.Clarity, true),
            (Vacancies, strings.Vacancies, true),
            (Departures, strings.Departures, page.Coverage.NamesHolders),
            (BusFactor, strings.BusFactor, page.Coverage.NamesHolders),
            (PersonLoads, strings.PersonLoads, page.Coverage.NamesHolders),
            (RoleLoads, strings.RoleLoads, !page.Coverage.Roles.IsEmpty)));

    private static IEnumerable<(string Anchor, string Title)> Present(params ImmutableArray<(string Anchor, string Title, bool IsThere)> sections) =>
        sections.Where(section => section.IsThere).Select(section => (section.Anchor, section.Title));
}
