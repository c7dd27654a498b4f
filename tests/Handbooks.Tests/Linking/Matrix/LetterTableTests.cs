using System.Text;
using System.Text.Json;
using Handbooks.Model;
using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Linking.Matrix;

/// <summary>Tables of letters as people write them: every side, every dialect, every scheme.</summary>
public sealed class LetterTableTests
{
    private const string Crew = "---\nroles: sections\n---\n# Crew\n\n## Ferry Master\n\n- Take the ferry across\n\n## Deckhand\n\n- Make fast\n\n"
        + "## Ticket Clerk\n\n- Sell tickets\n";
    private static readonly string[] Roles = ["Ferry Master", "Deckhand", "Ticket Clerk"];

    /// <summary>21 activities: two with two A, fourteen with none, seven with combined cells, in two parts and one that stands outside.</summary>
    private static readonly (string Title, string[] Cells)[] Rows =
    [
        ("Open the gate", ["I", "R", ""]),
        ("Close the gate", ["", "R", "I"]),
        ("Count the passengers", ["A", "A", "R"]),
        ("Count the takings", ["", "", "R"]),
        ("Order tickets", ["", "", "R"]),
        ("Order fuel", ["A/R", "C", ""]),
        ("Grease the winch", ["C", "R", ""]),
        ("Coil the ropes", ["", "R", ""]),
        ("Close the crossing", ["R, A", "I", "I"]),
        ("Clear the snow", ["", "R", "R"]),
        ("Sweep the deck", ["", "R", "C/I"]),
        ("Test the horn", ["R", "", ""]),
        ("Write the log", ["RA", "C & I", ""]),
        ("Lower the ramp", ["I", "R", ""]),
        ("Help prams aboard", ["", "R", "R"]),
        ("Refund a fare", ["A", "", "A / R"]),
        ("Paint the hull", ["C", "R", "I"]),
        ("Hoist the flag", ["", "R", ""]),
        ("Train new hands", ["A", "R", ""]),
        ("Answer letters", ["", "", "R (and C)"]),
        ("Find lost hats", ["A", "", "R+C"]),
    ];

    private static readonly string[] TwoAccountable = ["Count the passengers", "Refund a fare"];
    private static readonly string[] NobodyAccountable = [.. Rows.Where(row => row.Cells.All(cell => !cell.Contains('A', StringComparison.Ordinal)))
        .Select(row => row.Title)];

    private static string Upright()
    {
        var text = new StringBuilder("# Who does what\n\n| Activity | Ferry Masters (FMs) | Deckhands | Ticket Clerk |\n|---|:-:|:-:|:-:|\n");
        foreach (var (title, cells) in Rows)
        {
            if (title == "Order fuel")
                text.Append("| **The boat** | | | |\n");
            text.Append("| ").Append(title).Append(" | ").AppendJoin(" | ", cells).Append(" |\n");
        }
        return text.ToString();
    }

    private static string Lying()
    {
        var text = new StringBuilder("# Who does what\n\n| Role | ").AppendJoin(" | ", Rows.Select(row => row.Title)).Append(" |\n|---|")
            .Append(string.Concat(Enumerable.Repeat("---|", Rows.Length))).Append('\n');
        for (var i = 0; i < Roles.Length; i++)
            text.Append("| ").Append(Roles[i]).Append(" | ").AppendJoin(" | ", Rows.Select(row => row.Cells[i])).Append(" |\n");
        return text.ToString();
    }

    private static string Html()
    {
        var text = new StringBuilder("# Who does what\n\n<table>\n<thead><tr><th>Activity</th><th>Ferry Master</th><th>Deckhand</th><th>Ticket "
            + "Clerk</th></tr></thead>\n<tbody>\n");
        foreach (var (title, cells) in Rows)
        {
            if (title == "Order fuel")
                text.Append("<tr><td colspan=\"4\">The boat</td></tr>\n");
            text.Append("<tr>\n  <td>").Append(title).Append("</td>\n")
                .AppendJoin("", cells.Select(cell => $"  <td>{cell.Replace("&", "&amp;", StringComparison.Ordinal)}</td>\n")).Append("</tr>\n");
        }
        return text.Append("</tbody>\n</table>\n").ToString();
    }

    private static string Words() =>
        Upright().Replace("A/R", "Accountable/Responsible", StringComparison.Ordinal).Replace("| A |", "| accountable |", StringComparison.Ordinal)
            .Replace("| R |", "| Responsible |", StringComparison.Ordinal).Replace("| C |", "| consulted |", StringComparison.Ordinal)
            .Replace("| I |", "| Informed |", StringComparison.Ordinal);

    public static TheoryData<string> Forms() => ["upright", "lying", "html", "words"];

    private static string Page(string form) => form switch { "upright" => Upright(), "lying" => Lying(), "html" => Html(), _ => Words() };

    [Fact]
    public void The_table_is_the_one_that_it_should_be() =>
        Assert.Equal((21, 2, 14, 7), (Rows.Length, TwoAccountable.Length, NobodyAccountable.Length,
            Rows.SelectMany(row => row.Cells).Count(cell => cell.Split('(')[0].Count(c => c is 'A' or 'R' or 'C' or 'I') > 1)));

    [Theory]
    [MemberData(nameof(Forms))]
    public void Says_the_same_whatever_its_form(string form)
    {
        var compilation = Compile.Files(("crew.md", Crew), ("table.md", Page(form)));
        foreach (var (title, cells) in Rows)
        {
            var expected = Roles.Zip(cells).Where(pair => pair.Second.Length > 0)
                .Select(pair => $"{pair.First.ToLowerInvariant().Replace(' ', '-')} "
                    + $"{string.Concat("RACI".Where(letter => pair.Second.Split('(')[0].Contains(letter, StringComparison.Ordinal)))} declared");
            Assert.Equal(expected, compilation.Activity(title).Letters());
        }
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Has_exactly_the_findings_of_its_rows_each_on_the_line_of_its_row(string form)
    {
        var page = Page(form);
        var compilation = Compile.Files(("crew.md", Crew), ("table.md", page));
        var lines = page.Split('\n');
        var found = compilation.Diagnostics.Where(diagnostic => diagnostic.Span.Path == "table.md").ToList();
        Assert.Equal(
            [.. TwoAccountable.Select(title => $"HB4001 {title}"), .. NobodyAccountable.Select(title => $"HB4006 {title}")],
            found.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Message.Split('"')[1]}").Order(StringComparer.Ordinal)
                .OrderBy(line => Array.FindIndex(Rows, row => line.EndsWith(row.Title, StringComparison.Ordinal)))
                .OrderBy(line => line[..6], StringComparer.Ordinal));
        foreach (var diagnostic in found)
        {
            var title = diagnostic.Message.Split('"')[1];
            // What is said of a letter stands on the letter's line, what is said of the activity on the activity's.
            var activityLine = Array.FindIndex(lines, line => line.Contains(title, StringComparison.Ordinal)) + 1;
            var line = diagnostic.Span.StartPosition.Line;
            if (diagnostic.Id == "HB4006")
                Assert.Equal(activityLine, line);
            else
            {
                Assert.StartsWith("A", diagnostic.Span.Text.Trim().Replace("R/", "", StringComparison.Ordinal), StringComparison.Ordinal);
                // A row of HTML goes on to its end tag; any other is one line.
                var rowEnd = form == "html"
                    ? Array.FindIndex(lines, activityLine - 1, text => text.Contains("</tr>", StringComparison.Ordinal)) + 1 : activityLine;
                Assert.True(form == "lying" || (line >= activityLine && line <= rowEnd), diagnostic.Line());
            }
        }
    }

    [Theory]
    [InlineData("upright")]
    [InlineData("html")]
    public void A_row_that_is_a_title_groups_those_below_it(string form)
    {
        var compilation = Compile.Files(("crew.md", Crew), ("table.md", Page(form)));
        Assert.Equal("The boat", compilation.Activity("Grease the winch").Said("group"));
        Assert.Equal("Who does what", compilation.Activity("Order tickets").Said("group"));
        Assert.DoesNotContain("The boat", compilation.Activities().Select(activity => activity.Said("title")));
    }

    [Fact]
    public void What_stands_in_brackets_is_kept() =>
        Assert.Equal(["and C", "long ones; in winter"],
            Qualifiers("| Answer letters | | R (and C) |\n| Coil the ropes | | R (long ones) [in winter] |\n"));

    private static string[] Qualifiers(string rows) =>
        [.. Handbook($"| Activity | Ferry Master | Deckhand |\n|-|-|-|\n{rows}").Activities.SelectMany(activity => activity.Assignments)
            .Select(assignment => assignment.Qualifier).OfType<string>()];

    private static Handbooks.Linking.Handbook Handbook(string table, string title = "Who does what", string settings = "") =>
        HandbookCompiler.Understand(SourceTree.Of([("handbook.yml", settings), ("crew.md", Crew), ("table.md", $"# {title}\n\n{table}")])).Handbook;

    /// <summary>"ferry-master A=A": as the table's scheme writes it, and what it comes to.</summary>
    private static string[] Written(Handbooks.Linking.Handbook handbook, string activity) =>
        [.. handbook.Activities.Single(row => row.Title == activity).Assignments.Select(assignment =>
            $"{assignment.Role.Value} {string.Concat(assignment.Written.Select(letter => letter.Sign))}={assignment.Letters.Signs()}")];

    [Theory]
    [InlineData("Decisions (DACI)", "D", "A", "C", "ferry-master D=R", "deckhand A=A", "ticket-clerk C=C")]
    [InlineData("Decisions", "D", "A", "I", "ferry-master D=R", "deckhand A=A", "ticket-clerk I=I")]
    [InlineData("Decisions", "Driver", "Approver", "Contributor", "ferry-master D=R", "deckhand A=A", "ticket-clerk C=C")]
    [InlineData("RAPID", "R", "A", "D", "ferry-master R=R", "deckhand A=C", "ticket-clerk D=A")]
    [InlineData("Decisions", "P", "I", "D", "ferry-master P=R", "deckhand I=C", "ticket-clerk D=A")]
    [InlineData("Who supports (RASCI)", "R", "S", "A", "ferry-master R=R", "deckhand S=R", "ticket-clerk A=A")]
    [InlineData("Who does what", "A", "S/R", "I", "ferry-master A=A", "deckhand RS=R", "ticket-clerk I=I")]
    [InlineData("Who does what", "DRI", "C", "I", "ferry-master DRI=RA", "deckhand C=C", "ticket-clerk I=I")]
    [InlineData("Rapid response", "R", "A", "C", "ferry-master R=R", "deckhand A=A", "ticket-clerk C=C")]
    [InlineData("Who does what", "R (driver of the van)", "A", "C", "ferry-master R=R", "deckhand A=A", "ticket-clerk C=C")]
    public void Each_scheme_is_shown_under_its_own_letters(string title, string first, string second, string third, params string[] expected)
    {
        var table = $"| Activity | Ferry Master | Deckhand | Ticket Clerk |\n|-|-|-|-|\n| Buy a ferry | {first} | {second} | {third} |\n";
        Assert.Equal(expected, Written(Handbook(table, title), "Buy a ferry"));
        var data = Compile.Files(("crew.md", Crew), ("table.md", $"# {title}\n\n{table}")).Activity("Buy a ferry");
        Assert.Equal(expected.Select(line => $"{line.Split(' ')[0]} {line.Split('=')[1]} declared"), data.Letters());
    }

    [Fact]
    public void The_matrix_page_shows_the_letters_of_the_table()
    {
        var page = Compile.Files(("crew.md", Crew), ("table.md",
            "# Decisions (DACI)\n\n| Activity | Ferry Master | Deckhand |\n|-|-|-|\n| Buy a ferry | D | A |\n")).Json("team/matrix/index.html");
        Assert.Contains("D", Signs(page));
    }

    private static IEnumerable<string?> Signs(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object =>
            element.EnumerateObject().SelectMany(property => property.Name == "Sign" ? [property.Value.GetString()] : Signs(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Signs),
        _ => [],
    };

    [Fact]
    public void The_scheme_of_the_settings_holds_where_the_heading_names_none()
    {
        const string table = "| Activity | Ferry Master | Deckhand |\n|-|-|-|\n| Buy a ferry | A | R |\n";
        Assert.Equal(["ferry-master A=C", "deckhand R=R"], Written(Handbook(table, settings: "raci: {scheme: RAPID}\n"), "Buy a ferry"));
        Assert.Equal(["ferry-master A=A", "deckhand R=R"],
            Written(Handbook(table, "Who does what (RACI)", "raci: {scheme: RAPID}\n"), "Buy a ferry"));
    }

    [Fact]
    public void A_scheme_that_nobody_knows_is_reported() =>
        Assert.Contains("RASCI", Compile.Files(("handbook.yml", "raci: {scheme: RICA}\n"))
            .Diagnostics.Single(diagnostic => diagnostic.Span.Path == "handbook.yml").Help, StringComparison.Ordinal);

    [Theory]
    [InlineData("| Activity | Accountable | Responsible | Notes |\n|-|-|-|-|\n| Buy a ferry | Ferry Master | Deckhand, Ticket Clerk | soon |\n",
        "ferry-master A=A", "deckhand R=R", "ticket-clerk R=R")]
    [InlineData("| Activity | A | R |\n|-|-|-|\n| Buy a ferry | Ferry Master | Deckhands and Ticket Clerks |\n", "ferry-master A=A", "deckhand R=R",
        "ticket-clerk R=R")]
    [InlineData("| Activity | DRI | Consulted |\n|-|-|-|\n| Buy a ferry | Ferry Master | Deckhand / Ticket Clerk |\n", "ferry-master DRI=RA",
        "deckhand C=C", "ticket-clerk C=C")]
    [InlineData("| Activity | Owner |\n|-|-|\n| Buy a ferry | Ferry Master |\n", "ferry-master A=A")]
    [InlineData("| Activity | Driver | Approver | Informed |\n|-|-|-|-|\n| Buy a ferry | Deckhand | Ferry Master | Ticket Clerk |\n", "deckhand D=R",
        "ferry-master A=A", "ticket-clerk I=I")]
    [InlineData("| Activity | D | A | C | I |\n|-|-|-|-|-|\n| Buy a ferry | Deckhand | Ferry Master | | Ticket Clerk |\n", "deckhand D=R",
        "ferry-master A=A", "ticket-clerk I=I")]
    [InlineData("| Activity | R | A | P | I | D |\n|-|-|-|-|-|-|\n| Buy a ferry | Deckhand | Ticket Clerk | | | Ferry Master |\n", "deckhand R=R",
        "ticket-clerk A=C", "ferry-master D=A")]
    [InlineData("| Activity | Accountable | Consulted |\n|-|-|-|\n| Buy a ferry | Ferry Master | Deckhand<br>Ticket Clerk |\n", "ferry-master A=A",
        "deckhand C=C", "ticket-clerk C=C")]
    [InlineData("| Activity | Accountable | Consulted |\n|-|-|-|\n| Buy a ferry | Ferry Master | <ul><li>Deckhand</li><li>Ticket Clerk</li></ul> |\n",
        "ferry-master A=A", "deckhand C=C", "ticket-clerk C=C")]
    public void Columns_may_be_letters_and_cells_roles(string table, params string[] expected) =>
        Assert.Equal(expected, Written(Handbook(table), "Buy a ferry"));

    /// <summary>The table says who, if nobody knows them: only that is told.</summary>
    [Fact]
    public void Of_a_row_with_a_column_that_is_left_out_nobody_is_said_to_be_missing()
    {
        var compilation = Compile.Files(
            ("keeper.md", "# Keeper\n\n## Responsibilities\n\n- Light the lamp\n"),
            ("roles/guard.md", "# Guard\n\n## Responsibilities\n\n- Walk the pier\n"),
            ("matrix.md", "# Matrix\n\n| Activity | Keeper | Tower of Babel | Guard |\n|---|---|---|---|\n| Paint | A | R | C |\n"
                + "| Scrub | R | A | C |\n| Sweep | R/A | I | C |\n"));
        Assert.Single(compilation.Of("HB4010"));
        Assert.Empty(compilation.Of("HB4006"));
        Assert.Empty(compilation.Of("HB4007"));
    }

    [Fact]
    public void A_row_of_names_without_one_that_answers_is_told()
    {
        var compilation = Compile.Files(("crew.md", Crew),
            ("table.md", "# T\n\n| Activity | Accountable | Responsible |\n|-|-|-|\n| Buy a ferry | Ferry Master | Deckhand |\n"
                + "| Sell a ferry | | Deckhand |\n"));
        Assert.Equal("table.md:6:3", compilation.The("HB4006").Place());
    }

    [Fact]
    public void Owners_who_are_people_are_no_roles_and_no_fault()
    {
        var compilation = Compile.Files(("crew.md", Crew),
            ("table.md", "# T\n\n| Tool | Owner |\n|-|-|\n| Winch | Ferry Master |\n| Horn | Aunt Sally |\n"));
        Assert.Empty(compilation.Of("HB4010"));
        Assert.DoesNotContain(compilation.Of("HB4006"), diagnostic => diagnostic.Message.Contains("Horn", StringComparison.Ordinal));
    }
}
