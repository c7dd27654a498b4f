using System.Text.Json;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model.Recovery;

/// <summary>Grades with codes, duties under a heading of another, clauses as lawyers write them, and slips of a finger.</summary>
public sealed class GradesAndClausesTests
{
    private const string Ladder = """
        # Lamp keeper

        Looks after the lamps. Each grade also does what the previous level does.

        | Grade | Title |
        |---|---|
        | 1 | [K1](#k1---lamp-keeper-1) |

        ## K1 - Lamp keeper 1

        * **Learns**: learns from others how the lamps are lit
        * **Cleans**: cleans the glass of every lamp at noon

        ## K2 - Lamp keeper 2

        * **Teaches**: teaches others how the lamps are lit
        * **Cleans**: {0}

        ## Other pages

        * [The ropes](ropes.md)
        """;

    [Fact]
    public void A_code_before_the_name_hides_no_grade()
    {
        var roles = Roles(Ladder.Replace("{0}", "cleans the mirrors once a month", StringComparison.Ordinal));
        Assert.Equal(["K1 - Lamp keeper 1", "K2 - Lamp keeper 2"], Titles(roles));
        Assert.Equal(2, roles[0].Each("responsibilities", "text").Length);
        Assert.Equal([null, "k1-lamp-keeper-1"], roles.Select(role => role.Said("extends")));
    }

    [Fact]
    public void Grades_that_repeat_what_the_one_before_does_add_to_none() =>
        Assert.All(Roles(Ladder.Replace("{0}", "cleans the glass of every lamp at noon", StringComparison.Ordinal)),
            role => Assert.Null(role.Said("extends")));

    [Theory]
    [InlineData("LK-1: Lamp Keeper")]
    [InlineData("LK1 a LK3: Lamp Keeper")]
    [InlineData("L4 – Lamp Keeper")]
    public void Nor_does_it_hide_a_job(string heading) => Assert.Equal([heading], Titles(Roles($"# Roles\n\n## {heading}\n\n- Trim the lamps\n")));

    [Theory]
    [InlineData("# Pier lamp keepers\n\n## Charter\n\nLamp keepers are trusted with the lamps.\n\n### Duties\n\n- Trim the lamps\n- Count them\n")]
    [InlineData("# Lamp keeper\n\n- [Charter](#charter)\n- [Duties](#duties)\n\n## Charter\n\n### Duties\n\n"
        + "A lamp keeper has the following duties:\n\n- Trim the lamps\n- Count them\n")]
    public void Duties_may_stand_a_level_further_down(string page) =>
        Assert.Equal(["Trim the lamps", "Count them"], Assert.Single(Roles(page)).Each("responsibilities", "text"));

    [Theory]
    [InlineData("# Statutes\n\n## Article 7\n\nThe duties of the treasurer shall be the following:\n\nTo keep the purse;\n\n"
        + "To pay what is owed; and\n\nTo report each spring.\n\nIn the treasurer's absence the board chooses another.\n", "Treasurer")]
    [InlineData("# Estatutos\n\n## Artículo Séptimo\n\nLas funciones del Tesorero serán las siguientes:\n\nLlevar la caja;\n\n"
        + "Pagar las cuentas; y\n\nInformar cada año.\n\nEn su ausencia lo reemplaza el socio más antiguo.\n", "Tesorero")]
    public void Paragraphs_that_end_with_semicolons_are_a_list(string page, string title)
    {
        var role = Assert.Single(Roles(page));
        Assert.Equal(title, role.Said("title"), ignoreCase: true);
        Assert.Equal(3, role.Each("responsibilities", "text").Length);
    }

    /// <summary>What stands below a page's first headings may be anybody's.</summary>
    [Theory]
    [InlineData("# Monitor\n\n## API\n\n### Functions\n\n- start()\n- stop()\n")]
    [InlineData("# Project manager\n\n## Meeting with the board\n\n### Tasks\n\n- Ada sends the letter\n- Bo books the room\n")]
    [InlineData("# Partners\n\n## Lamp Ltd\n\n### Obligations\n\n- Pay by March\n\n## Rope Ltd\n\n### Obligations\n\n- Pay by May\n")]
    [InlineData("# Pier\n\n## Details\n\nThe duties of the treasurer exclude:\n\n- Old files\n- The archive\n")]
    [InlineData("# Photo editor\n\nText.\n\n## License & Attribution\n\n- Photo by Ada\n")]
    [InlineData("# Users\n\n| User | Expectation |\n|---|---|\n| Admin | Sees all pages |\n| Editor | Sees most pages |\n"
        + "| Reviewer | Sees some pages |\n")]
    public void What_only_looks_alike_makes_no_role(string page) => Assert.Empty(Roles(page));

    [Fact]
    public void The_list_ends_where_its_author_ends_it() =>
        Assert.Equal(["Keep the purse", "Report each spring"],
            Assert.Single(Roles("# Treasurer\n\nThe treasurer shall:\n\nKeep the purse; and\n\nReport each spring;\n\n"
                + "No member may borrow money from the club.\n")).Each("responsibilities", "text"));

    [Fact]
    public void Each_step_of_a_ladder_is_looked_at_by_itself()
    {
        static string Level(string name, params string[] items) =>
            $"## {name}\n\n### Responsibilities\n\n{string.Concat(items.Select(item => $"- {item}\n"))}\n";
        var roles = Roles("# Lamp keeper\n\nThe levels are cumulative.\n\n" + Level("Junior", "Trims the lamps", "Cleans the glass", "Works with all")
            + Level("Senior", "Plans the night", "Teaches others", "Works with all") + Level("Principal", "Plans the year"));
        Assert.Equal([null, "junior-lamp-keeper", "senior-lamp-keeper"], roles.Select(role => role.Said("extends")));
    }

    [Theory]
    [InlineData("Each level has its own list.")]
    [InlineData("Levels are not cumulative.")]
    [InlineData("Learning is cumulative.")]
    [InlineData("")]
    public void Steps_of_a_ladder_add_up_only_where_the_page_says_so(string said) =>
        Assert.All(Roles($"# Lamp keeper\n\n{said}\n\n## Junior\n\n- Trim the lamps\n\n## Senior\n\n- Plan the night\n"),
            role => Assert.Null(role.Said("extends")));

    [Fact]
    public void Clauses_of_something_else_are_nobodys_duties() =>
        Assert.Empty(Roles("# Statutes\n\n## Article 7\n\nThe board looks at the following:\n\nThe weather;\n\nThe tide.\n"));

    [Theory]
    [InlineData("Responsibilites")]
    [InlineData("Reponsibilities")]
    [InlineData("Key responsibilties")]
    public void A_slip_of_a_finger_in_a_heading_is_forgiven(string heading)
    {
        Assert.Equal(["Trim the lamps"], Assert.Single(Roles($"# Lamp keeper\n\n## {heading}\n\n- Trim the lamps\n\n## Colours\n\n- Red\n"))
            .Each("responsibilities", "text"));
        Assert.Equal(["Lamp keeper", "Warden"],
            Titles(Roles($"# Fire\n\n## Team\n\n| Role | {heading} |\n|---|---|\n| Lamp keeper | Trims the lamps |\n| Warden | Locks the gate |\n")));
    }

    private static List<string?> Titles(IEnumerable<JsonElement> roles) => [.. roles.Select(role => role.Said("title"))];

    private static JsonElement[] Roles(string text) => Compile.Files(("pier.md", text)).Roles();
}
