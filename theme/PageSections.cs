using System.Collections.Immutable;
using Handbooks.Pages;
using Handbooks.Pages.Findings;
using Handbooks.Text;

namespace Handbooks.Theme;

/// <summary>The outline of a page: its author's headings, then those that the theme adds.</summary>
internal static class PageSections
{
    // The prefix keeps our anchors apart from those that authors' headings make.
    public const string Owns = "hb-owns";
    public const string TakesPart = "hb-takes-part";
    public const string Letters = "hb-letters";
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

    public static string Group(string title) => "hb-" + Slug.Of(title);

    public static IEnumerable<OutlineEntry> Of(Page page)
    {
        var added = page switch
        {
            RolesPage roles => roles.Units.Select(unit => (unit.Anchor, Strings.UnitTitle(unit.Unit, roles.Units.Length))),
            MapPage { Roles.Length: > 1 } => [(WhoReports, Strings.WhoReports), (WhoWorksTogether, Strings.WhoWorksTogether)],
            DecisionsPage decisions => decisions.Groups.Select(group => (Group(group.Title), group.Title)),
            RolePage role => Present(
                (Owns, Strings.OwnsOnRoadmap, !role.Owns.IsEmpty),
                (TakesPart, Strings.TakesPart, !role.TakesPartIn.IsEmpty),
                (Letters, Strings.LettersFromElsewhere, !role.LettersFromElsewhere.IsEmpty),
                (History, Strings.History, role.Past is not null)),
            ItemPage item => Present(
                (Milestones, Strings.Milestones, !item.Milestones.IsEmpty),
                (Who, Strings.Who, true),
                (DependsOn, Strings.DependsOn, !item.DependsOn.IsEmpty || item.HiddenDependencies > 0),
                (RequiredBy, Strings.RequiredBy, !item.RequiredBy.IsEmpty),
                (Links, Strings.Links, !item.Links.IsEmpty),
                (History, Strings.History, item.Past is not null)),
            FindingsPage findings => Of(findings),
            ChangesPage changes => changes.Months.Select(month => (month.Anchor, Strings.Month(month.First))),
            _ => [],
        };
        var end = Present((MentionedBy, Strings.MentionedBy, !page.MentionedBy.IsEmpty));
        return page.Outline.Concat(added.Concat(end).Select(section => new OutlineEntry(section.Item2,
            "#" + Uri.EscapeDataString(section.Item1), 2)));
    }

    private static IEnumerable<(string Anchor, string Title)> Of(FindingsPage page) =>
        page.Groups.Select(group => (group.Anchor, group.Title)).Concat(Present(
            (Clarity, Strings.Findings.Clarity, true),
            (Vacancies, Strings.Findings.Vacancies, true),
            (Departures, Strings.Findings.Departures, page.Coverage.NamesHolders),
            (BusFactor, Strings.Findings.BusFactor, page.Coverage.NamesHolders),
            (PersonLoads, Strings.Findings.PersonLoads, page.Coverage.NamesHolders),
            (RoleLoads, Strings.Findings.RoleLoads, !page.Coverage.Roles.IsEmpty)));

    private static IEnumerable<(string Anchor, string Title)> Present(params ImmutableArray<(string Anchor, string Title, bool IsThere)> sections) =>
        sections.Where(section => section.IsThere).Select(section => (section.Anchor, section.Title));
}
