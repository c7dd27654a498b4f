using System.Text.Json;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model.Recovery;

/// <summary>Grades with codes, duties under a heading of another, clauses as lawyers write them, and slips of a finger.</summary>
public sealed class GradesAndClausesTests
{
    private const string Ladder = """
        # Lamp keeper

        Looks after the lamps.

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
        Assert.All(Roles(Ladder.Replace("{0}", "cleans the glass of every lamp at noon", StringComparison.Ordinal)), role => Assert.Null(role.Said("extends")));

    [Theory]
    [InlineData("LK-1: Lamp Keeper")]
    [InlineData("LK1 a LK3: Lamp Keeper")]
    [InlineData("L4 – Lamp Keeper")]
    public void Nor_does_it_hide_a_job(string heading) => Assert.Equal([heading], Titles(Roles($"# Roles\n\n## {heading}\n\n- Trim the lamps\n")));

    [Theory]
    [InlineData("# Lamp keepers\n\n## Charter\n\nThey mind the lamps.\n\n### Duties\n\n- Trim the lamps\n- Count them\n")]
    [InlineData("# Lamp keeper\n\n- [Charter](#charter)\n- [Duties](#duties)\n\n## Charter\n\n### Duties\n\n- Trim the lamps\n- Count them\n")]
    public void Duties_may_stand_a_level_further_down(string page) =>
        Assert.Equal(["Trim the lamps", "Count them"], Assert.Single(Roles(page)).Each("responsibilities", "text"));

    [Theory]
    [InlineData("# Statutes\n\n## Article 7\n\nThe duties of the treasurer shall be the following:\n\nTo keep the purse;\n\nTo pay what is owed; and\n\nTo report each spring.\n\nIn the treasurer's absence the board chooses another.\n", "Treasurer")]
    [InlineData("# Estatutos\n\n## Artículo Séptimo\n\nLas funciones del Tesorero serán las siguientes:\n\nLlevar la caja;\n\nPagar las cuentas; y\n\nInformar cada año.\n\nEn su ausencia lo reemplaza el socio más antiguo.\n", "Tesorero")]
    [InlineData("# Estatutos\n\n## Artículo Séptimo\n\nLas atribuciones del tesorero comprenden:\n\nLlevar la caja;\n\nPagar las cuentas; y\n\nInformar cada año.\n", "Tesorero")]
    public void Paragraphs_that_end_with_semicolons_are_a_list(string page, string title)
    {
        var role = Assert.Single(Roles(page));
        Assert.Equal(title, role.Said("title"), ignoreCase: true);
        Assert.Equal(3, role.Each("responsibilities", "text").Length);
    }

    [Fact]
    public void Clauses_of_something_else_are_nobodys_duties() =>
        Assert.Empty(Roles("# Statutes\n\n## Article 7\n\nThe board looks at the following:\n\nThe weather;\n\nThe tide.\n"));

    [Theory]
    [InlineData("Responsibilites")]
    [InlineData("Reponsibilities")]
    [InlineData("Key responsibilties")]
    public void A_slip_of_a_finger_in_a_heading_is_forgiven(string heading)
    {
        Assert.Equal(["Trim the lamps"], Assert.Single(Roles($"# Lamp keeper\n\n## {heading}\n\n- Trim the lamps\n\n## Colours\n\n- Red\n")).Each("responsibilities", "text"));
        Assert.Equal(["Lamp keeper", "Warden"], Titles(Roles($"# Fire\n\n## Team\n\n| Role | {heading} |\n|---|---|\n| Lamp keeper | Trims the lamps |\n| Warden | Locks the gate |\n")));
    }

    private const string Collected = "---\ntitle: Lamp keeper\nnumber: 3\n---\n\n## Duties\n\n- Trim the lamps\n";

    [Fact]
    public void A_page_of_a_collection_is_one_and_a_draft_or_a_part_is_none()
    {
        Assert.Single(Compile.Files(("_crew/keeper.md", Collected)).Roles());
        Assert.Empty(Compile.Files(("_drafts/keeper.md", Collected)).Roles());
        Assert.Empty(Compile.Files(("_crew/keeper.md", "# Lamp keeper\n\n## Duties\n\n- Trim the lamps\n")).Roles());
    }

    [Fact]
    public void No_pattern_publishes_what_lies_in_such_a_folder_by_the_way() =>
        Assert.DoesNotContain(Compile.Files(("handbook.yml", "public: [\"**\"]\n"), ("_crew/keeper.md", Collected)).Files, file => file.Path.Contains("keeper", StringComparison.Ordinal));

    private static List<string?> Titles(IEnumerable<JsonElement> roles) => [.. roles.Select(role => role.Said("title"))];

    private static JsonElement[] Roles(string text) => Compile.Files(("pier.md", text)).Roles();
}
