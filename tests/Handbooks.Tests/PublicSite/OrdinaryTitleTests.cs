using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.PublicSite;

/// <summary>
/// Two hundred titles that any team's pages, roles and items bear: beside a public site with every kind of page none of them is
/// an alarm.
/// </summary>
public sealed class OrdinaryTitleTests
{
    private static readonly string[] Titles =
    [
        "Home page", "Getting started", "Contact", "Roadmap 2026", "Release notes", "Team map", "Data", "Changes", "Export CSV", "2 roles",
        "13 items", "Embed now", "Index html", "Viewport content", "handbook css", "Handbook JS",
        "About us", "Who we are", "Our mission", "Mission and values", "Values", "Principles", "Culture", "Strategy", "Vision", "Goals", "Objectives",
        "OKRs", "KPIs", "Metrics", "Reports", "Weekly report", "Monthly review", "Quarterly review",
        "Annual plan", "Planning", "Budget", "Budget 2027", "Finance", "Expenses", "Travel", "Travel policy", "Holidays", "Time off", "Sick leave",
        "Parental leave", "Benefits", "Salaries", "Pay", "Payroll", "Hiring", "Hiring process",
        "Interview process", "Interviews", "Onboarding", "Onboarding checklist", "Offboarding", "First day", "First week", "New joiners", "Mentoring",
        "Training", "Learning", "Career paths", "Careers", "Feedback", "Performance review", "One-on-ones",
        "Meetings", "Meeting notes", "Stand-up", "Retrospective", "Sprint planning", "Sprint review", "Backlog", "Backlog items", "Kanban board",
        "Board", "Timeline", "List", "Calendar", "Subscribe", "Feeds", "Atom feed", "JSON feed", "iCalendar",
        "Search", "Search results", "Filter", "Filter roles", "All roles", "All units", "Roles", "Role", "Role map", "Roles and responsibilities",
        "Responsibilities", "Responsibility matrix", "Matrix", "RACI", "RACI matrix", "Decisions", "Decision log",
        "Who decides what", "Who decides", "Accountable", "Responsible", "Consulted", "Informed", "Decision rights", "Approvals", "Status",
        "Status report", "Now", "Next", "Later", "Shipped", "In progress", "Planned", "Paused", "Dropped", "Ideas", "Idea",
        "Milestones", "Milestone 1", "Phase 2", "Target date", "Due dates", "Theme", "Themes", "Dark theme", "Light theme", "Print",
        "Print this page", "Page not found", "404", "Not found", "Site map", "Sitemap", "Robots", "Privacy", "Privacy policy",
        "Terms", "Terms of use", "Legal", "License", "Disclaimer", "Imprint", "Accessibility", "Style guide", "Style sheet", "Design system",
        "Components", "Colours", "Color scheme", "Icons", "Images", "Assets", "Files", "Downloads", "Download", "Templates",
        "Template", "Title", "Description", "Type", "Name", "Names", "Content", "Contents", "Table of contents", "On this page", "Edit this page",
        "Source", "Sources", "Links", "External links", "Navigation", "Main", "Main menu", "Menu", "Header",
        "Footer", "Section", "Sections", "Article", "Body", "Head", "Script", "Scripts", "Style", "Class", "Label", "Labels", "List item",
        "Data list", "Text anchor", "View box", "Aria label", "Skip to content", "You are here", "Breadcrumbs",
        "Confidence", "Progress", "Version 2", "Unit", "Units", "Held by", "Reports to", "Mentioned by", "Updated", "Last updated", "History",
        "What changed", "What is new", "News", "Blog", "FAQ", "Help", "Support", "Glossary", "Index", "Overview", "example.org", "Example org",
    ];

    private static readonly (string, string)[] Open =
    [
        ("handbook.yml", "title: Zqbook\nurl: https://example.org/handbook\nrepository: https://github.com/acme/handbook\ndisclaimer: Zqmay.\n"
            + "description: Zqabout.\n"),
        ("index.md", "---\nvisibility: public\n---\n# Zqwelcome\n\nZqwords.[^1]\n\n[^1]: Zqnote.\n\n## Zqfirst\n\n> [!NOTE]\n> Zqmore.\n\n"
            + "## Zqsecond\n\n- [ ] Zqtask\n\n| a | b |\n|---|---|\n| zq | zq |\n"),
        ("zqkeeper.md", "---\nrole: Zqkeeper\nvisibility: public\nunit: Zqunit\nreports_to: zqchief\nstatus: vacant\n---\n\nZqpurpose.\n\n"
            + "## Responsibilities\n\n- Zqcare {.accountable}\n- Zqserve\n\n## Metrics\n\n- Zqcount\n\n## Interview process\n\n1. Zqcall\n"),
        ("zqchief.md", "---\nrole: Zqchief\nvisibility: public\nunit: Zqunit\naliases: [Zqhead]\nmoved_from: [zqformer]\n---\n\n"
            + "Zqmet the Zqkeeper.\n\n## Responsibilities\n\n- Zqrule\n"),
        ("people.yml", "- {name: Zqada, roles: [zqchief], visibility: public}\n"),
        ("roadmap/zq.yml", "- {id: zqone, title: Zqone, visibility: public, status: in_progress, horizon: now, target: 2027-Q2, theme: Zqtheme, "
            + "accountable: zqkeeper, confidence: low, milestones: [{title: Zqstone, done: true}, Zqpost], depends_on: [zqhid]}\n"
            + "- {id: zqtwo, title: Zqtwo, visibility: public, status: planned, depends_on: [zqone], accountable: zqhidden}\n"
                + "- {id: zqthree, title: Zqthree, visibility: public, status: shipped, target: 2027-01}\n"
                + "- {id: zqfour, title: Zqfour, visibility: public, status: idea, horizon: later}\n- {id: zqhid, title: Zqhid}\n"),
    ];

    private static readonly HandbookTheme Theme = new();

    [Fact]
    public void There_are_two_hundred() => Assert.True(Titles.Distinct(StringComparer.OrdinalIgnoreCase).Count() >= 200, $"{Titles.Length}");

    [Theory]
    [InlineData("page")]
    [InlineData("role")]
    [InlineData("item")]
    public void None_is_an_alarm_with_all_of_them(string kind)
    {
        var compilation = Build([.. Titles.Select((title, i) => Of(kind, title, i))]);
        Assert.Equal([], compilation.Of("HB5101").Select(leak => $"{leak.Line()} {leak.Related[0].Span.Text}"));
        Assert.Empty(compilation.Of("HB5110"));
    }

    /// <summary>Each by itself, in one of the kinds on every run, in all of them at night.</summary>
    [Fact]
    public void Nor_by_itself()
    {
        for (var i = 0; i < Titles.Length; i += TestSize.Of(5, 1))
        {
            foreach (var kind in TestSize.IsNightly ? ["page", "role", "item"] : new[] { ((string[])["page", "role", "item"])[i % 3] })
                Assert.True(!Build([Of(kind, Titles[i], i)]).HasLeak, $"{kind} {Titles[i]}");
        }
    }

    /// <summary>So short a title is found by chance in what can be read as base64: each pair of letters is there.</summary>
    [Fact]
    public void Nor_is_any_pair_of_letters()
    {
        var pairs = from first in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" from second in "abcdefghijklmnopqrstuvwxyz" select $"{first} {second}";
        Assert.Equal([], Build([.. pairs.Select((pair, i) => Of("page", pair, i))]).Of("HB5101")
            .Select(leak => $"{leak.Line()} {leak.Related[0].Span.Text}"));
    }

    private static (string Path, string Text) Of(string kind, string title, int i) => kind switch
    {
        "page" => ($"hidden/p{i}.md", $"---\ntitle: '{title}'\n---\n\nzqtext\n"),
        "role" => ($"hidden/r{i}.md", $"---\nrole: '{title}'\n---\n\n## Responsibilities\n\n- Zqhide\n"),
        _ => ($"roadmap/i{i}.yml", $"- {{title: '{title}'}}\n"),
    };

    private static Compilation Build((string Path, string Text)[] hidden)
    {
        var files = Open.Concat(hidden).ToArray();
        return WithHistory.Of(
            Theme,
            ("2026-01-05", [.. files.Select(file => (file.Item1,
                (string?)file.Item2.Replace("2027-Q2", "2027-Q1", StringComparison.Ordinal).Replace("- Zqserve\n", "", StringComparison.Ordinal)))]),
            ("2026-02-05", [.. files.Select(file => (file.Item1, (string?)file.Item2))]));
    }
}
