using System.Globalization;
using System.Text;

namespace Handbooks.Benchmarks;

/// <summary>
/// A handbook of any size, the same for the same number of roles: role pages of about 500 words with lists, a table and links to
/// one another, and half as many roadmap items. Hugo reads the same pages; a written-out roadmap gives the links a target there.
/// </summary>
internal sealed class GeneratedHandbook
{
    private static readonly string[] Ranks = ["Chief", "Deputy", "Evening", "First", "Junior", "Morning", "Night", "Relief", "Second", "Senior"];
    private static readonly string[] Places =
        ["Beacon", "Bridge", "Canal", "Depot", "Ferry", "Harbour", "Jetty", "Lock", "Lookout", "Mooring", "Pier", "Quay", "Slipway", "Tower",
            "Wharf"];
    private static readonly string[] Jobs =
        ["Carpenter", "Clerk", "Diver", "Engineer", "Foreman", "Keeper", "Mechanic", "Painter", "Pilot", "Rigger", "Surveyor", "Warden", "Watchman",
            "Welder"];
    private static readonly string[] Verbs =
        ["Approve", "Arrange", "Check", "Clean", "Count", "Inspect", "Log", "Mend", "Order", "Plan", "Prepare", "Renew", "Report", "Test", "Train"];
    private static readonly string[] Objects =
        ["buoys and markers", "fuel stocks", "mooring lines", "radio calls", "rescue boats", "safety drills", "shift rosters", "spare parts",
            "the berth plan", "the chart room", "the fog signal", "the lamp room", "the tide tables", "visitor permits", "winter stores"];
    private static readonly string[] Manners =
        ["after each storm", "at low water", "before the first ferry", "every second Monday", "in writing", "once a quarter",
            "together with the crew",
            "within two working days", "with a second pair of eyes", "without being asked"];

    private readonly Random _random;
    private readonly string[] _titles;

    private GeneratedHandbook(int roles)
    {
        _random = new Random(roles);
        _titles = [.. Enumerable.Range(0, roles).Select(TitleOf)];
    }

    /// <summary>Writes index.md, roles/, roadmap/ and roadmap.md into a new folder.</summary>
    public static void Write(int roles, string folder)
    {
        var handbook = new GeneratedHandbook(roles);
        Directory.CreateDirectory(Path.Combine(folder, "roles"));
        Directory.CreateDirectory(Path.Combine(folder, "roadmap"));
        File.WriteAllText(Path.Combine(folder, "handbook.yml"), "title: The harbour handbook\npublic: [\"**\"]\n");
        File.WriteAllText(Path.Combine(folder, "index.md"),
            "---\ntitle: Home\n---\n\n# The harbour handbook\n\nWho does what, and what comes next.\n");
        for (var i = 0; i < roles; i++)
            File.WriteAllText(Path.Combine(folder, "roles", handbook.SlugOf(i) + ".md"), handbook.Role(i));
        const int PerFile = 25;
        var items = Math.Max(1, roles / 2);
        for (var first = 0; first < items; first += PerFile)
            File.WriteAllText(Path.Combine(folder, "roadmap", string.Create(CultureInfo.InvariantCulture, $"items-{first / PerFile:00000}.yml")),
                string.Concat(Enumerable.Range(first, Math.Min(PerFile, items - first)).Select(handbook.Item)));
        File.WriteAllText(Path.Combine(folder, "roadmap.md"), "---\ntitle: Roadmap\n---\n\n# Roadmap\n\n"
            + string.Concat(Enumerable.Range(0, items).Select(i => $"## {ItemTitle(i)}\n\n{handbook.Sentence()}\n\n")));
    }

    private static string TitleOf(int i)
    {
        var title = $"{Ranks[i % Ranks.Length]} {Places[i / Ranks.Length % Places.Length]} {Jobs[i / (Ranks.Length * Places.Length) % Jobs.Length]}";
        var round = i / (Ranks.Length * Places.Length * Jobs.Length);
        return round == 0 ? title : string.Create(CultureInfo.InvariantCulture, $"{title} {round + 1}");
    }

    private static string ItemTitle(int i) => string.Create(CultureInfo.InvariantCulture, $"Rebuild berth {i + 1}");

    private string SlugOf(int role) => _titles[role].ToLowerInvariant().Replace(' ', '-');

    private string Role(int i)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"---\ntitle: {_titles[i]}\nrole: {_titles[i]}\nunit: {Places[i / Ranks.Length % Places.Length]}\n");
        text.Append(CultureInfo.InvariantCulture, $"team: {Places[i / Ranks.Length % Places.Length]}\n---\n\n");
        text.Append(CultureInfo.InvariantCulture,
            $"{Sentence()} {Sentence()} The role works most closely with the {Link()}.\n\n## Responsibilities\n\n");
        for (var duty = 0; duty < 6; duty++)
            text.Append(CultureInfo.InvariantCulture, $"- {Task()}.\n    - {Task()}.\n");
        text.Append(CultureInfo.InvariantCulture,
            $"- Hand over to the {Link()} when the shift ends.\n\n### Day to day\n\n{Sentence()} {Sentence()}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"> **Note:** {Sentence()} Ask the {_titles[Other()]} if unsure.\n\n### Decisions\n\n");
        text.Append("| Decision | Role in it | Consulted | Within |\n| --- | --- | --- | --- |\n");
        foreach (var part in new[] { "Accountable", "Responsible", "Accountable", "Consulted" })
            text.Append(CultureInfo.InvariantCulture, $"| {Task()} | {part} | {Link()} | {_random.Next(2, 15)} days |\n");
        text.Append("\n## Requirements\n\n");
        for (var point = 0; point < 4; point++)
            text.Append(CultureInfo.InvariantCulture, $"- Can {Task().ToLowerInvariant()}\n");
        text.Append(CultureInfo.InvariantCulture,
            $"\n## Working with others\n\n{Sentence()} {Sentence()} See also the {Link()} and the {Link()}.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"```yaml\nwatch: {_random.Next(1, 5)}\nrelief: {SlugOf(Other())}\n```\n");
        return text.ToString();
    }

    private string Item(int i) => string.Create(CultureInfo.InvariantCulture,
        $"- id: berth-{i + 1}\n  title: {ItemTitle(i)}\n  status: planned\n  target: {2026 + (i % 3)}-Q{1 + (i % 4)}\n"
        + $"  accountable: {SlugOf(Other())}\n  summary: {Sentence()}\n");

    private int Other() => _random.Next(_titles.Length);

    private string Link() => Other() is var other ? $"[{_titles[other]}]({SlugOf(other)}.md)" : "";

    private string Task() => $"{One(Verbs)} {One(Objects)} of the {One(Places).ToLowerInvariant()} {One(Manners)}";

    private string Sentence() => $"In most weeks this means to {Lower(Task())} and to {Lower(Task())}, so that the harbour stays open.";

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];

    private string One(string[] words) => words[_random.Next(words.Length)];
}
