using System.Text.Json;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model.Recovery;

/// <summary>Offices that a sentence lists, levels in lists, tables with codes for roles, forms, and competences beside duties.</summary>
public sealed class OfficesAndLegendsTests
{
    [Theory]
    [InlineData("# Satzung\n\n## § 4 Der Vorstand\n\nDem Vorstand gehören an:\n\n1. Der Vorsitzende,\n2. Die Kassenwartin,\n3. Der Schriftführer.\n",
        "Vorsitzende", "Kassenwartin", "Schriftführer")]
    [InlineData("# By-laws\n\n## The board\n\nThe board consists of:\n\n- a chair;\n- a treasurer;\n- a secretary.\n", "Chair", "Treasurer",
        "Secretary")]
    public void A_sentence_lists_who_belongs_to_a_board(string page, params string[] titles) =>
        Assert.Superset(titles.ToHashSet(StringComparer.OrdinalIgnoreCase), Titles(Roles(page)).ToHashSet(StringComparer.OrdinalIgnoreCase));

    [Theory]
    [InlineData("Each lamp consists of:", "a wick", "a burner", "a mirror")]
    [InlineData("Our audience consists of:", "Developers", "Designers", "Teachers")]
    [InlineData("The pipeline consists of:", "Scheduler", "Worker", "Reporter")]
    [InlineData("Die Mischung besteht aus:", "Leiter", "Träger", "Bäcker")]
    [InlineData("Members:", "Developers", "Designers", "Teachers")]
    public void A_list_of_what_something_else_consists_of_names_no_roles(string lead, params string[] items) =>
        Assert.Empty(Roles($"# The pier\n\n## Lamps\n\n{lead}\n\n{string.Concat(items.Select(item => $"- {item}\n"))}"));

    [Theory]
    [InlineData("## What the letters mean", "Responsible", "Accountable")]
    [InlineData("## Ship the tool", "Jira ticket", "TBD")]
    [InlineData("## Ship the tool", "Ann Cole", "(none)")]
    [InlineData("## Example", "Release manager", "Engineer")]
    [InlineData("## Roles", "Release manager", "Engineer")]
    public void A_table_of_letters_makes_no_roles_of_other_words(string heading, string first, string second) =>
        Assert.Empty(Roles($"# Letters\n\n{heading}\n\n| Role | RACI |\n|---|---|\n| {first} | R |\n| {second} | A |\n"));

    [Fact]
    public void Letters_of_tables_lead_to_places_that_exist() =>
        Assert.Empty(Compile.Files(("a.md", "# Work\n\n## Ship\n\n| Role | RACI |\n|---|---|\n| Release Manager | A |\n| Engineer | R |\n"),
            ("b.md", "# More\n\n| Task | Pilot | Harbour Master |\n|---|---|---|\n| Steer | R | A |\n| Pay | A | R |\n")).Of("HB5001"));

    [Fact]
    public void Levels_of_several_jobs_stand_in_lists_within_a_list()
    {
        var roles = Roles("# The rigging ladder\n\n## Levels\n\n- **Rigging engineer**\n"
            + "  - [*Apprentice (R1):*](r.md#a) **Learns the knots** with somebody more senior.\n"
            + "  - [*Engineer I (R2):*](r.md#b) **Ties what is drawn**, and asks about the rest.\n"
            + "- **Managing engineer**\n"
            + "  - [*Team Lead (M1):*](m.md#a) **Coaches a crew** on large masts.\n"
            + "  - [*Engineering Manager (M2):*](m.md#b) **Runs several crews** and their budgets.\n");
        Assert.Equal(["Apprentice (R1)", "Engineer I (R2)", "Team Lead (M1)", "Engineering Manager (M2)"], Titles(roles));
    }

    [Fact]
    public void Levels_that_are_described_for_all_jobs_are_none_themselves() =>
        Assert.Equal(["Rigger", "Net mender"], Titles(Roles("# Roles\n\n## Rigger\n\n- Ties the knots\n\n## Net mender\n\n- Mends the nets\n\n"
            + "## Levels\n\n### Entry\n\nSomebody who begins to work at the quay and asks for help.\n\n"
            + "### Senior\n\nSomebody who leads others and takes care of the difficult ships.\n")));

    [Theory]
    [InlineData("Mast", "Rope", "Sail")]
    [InlineData("Planning", "Rigging", "Launch")]
    public void Labelled_items_that_are_no_jobs_make_none(params string[] names) =>
        Assert.Empty(Roles("# The rigging ladder\n\n## Levels\n\n- **Ship**\n"
            + string.Concat(names.Select(name => $"  - *{name}:* what there is to know about it\n"))));

    [Fact]
    public void A_table_spells_out_the_codes_that_other_tables_use()
    {
        var roles = Roles("# Map of responsibilities\n\n## Roles\n\n| Code | Role |\n|---|---|\n| HEAD | Head of the harbour |\n"
            + "| LAMP | Lamp keeper |\n| LAW | Legal counsel |\n\n"
            + "## 1. Write the lamp policy\n\n| Role | RACI |\n|---|---|\n| HEAD | A |\n| LAMP | R |\n| LAW | C |\n\n"
            + "## 2. Check the lamps\n\n| Role | RACI |\n|---|---|\n| HEAD | I |\n| LAMP | R / A |\n");
        Assert.Equal(["Head of the harbour", "Lamp keeper"], Titles(roles));
        Assert.Equal(["Write the lamp policy", "Check the lamps"], roles[1].Each("responsibilities", "text"));
    }

    [Fact]
    public void Each_of_such_tables_is_a_row_of_the_matrix()
    {
        var site = Compile.Files(
            ("lamps.md", "# Lamps\n\n## Check the lamps\n\n| Role | RACI |\n|---|---|\n| Lamp keeper | R |\n| Harbour master | A |\n"),
            ("roles/lamp-keeper.md", "# Lamp keeper\n\n## Responsibilities\n\n- Trim the wicks\n"),
            ("roles/harbour-master.md", "# Harbour master\n\n## Responsibilities\n\n- Open the gate\n"));
        Assert.Equal(["harbour-master A declared", "lamp-keeper R declared"], site.Activity("Check the lamps").Letters()
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_table_of_people_says_what_each_role_does() =>
        Assert.Equal(["Project manager", "Technical writer"],
            Titles(Roles("# Specification\n\nThe team:\n\n| Name | Role | Description |\n|---|---|---|\n"
            + "| Ada Moor | Project manager | In charge of the plan and its dates. |\n"
                + "| Ben Quay | Technical writer | In charge of the user's manual. |\n")));

    [Fact]
    public void A_table_of_people_that_describes_them_makes_no_roles() =>
        Assert.Empty(Roles("# Who we are\n\n| Name | Role | Description |\n|---|---|---|\n"
            + "| Ada Moor | Project manager | Sails at weekends. |\n| Ben Quay | Technical writer | Has three cats. |\n"));

    [Fact]
    public void A_form_names_a_role_that_no_list_of_jobs_knows()
    {
        var role = Assert.Single(Roles("---\ntitle: Autor treści\n---\n\n## 1. Informacje\n\n| Pole | Opis |\n|---|---|\n"
            + "| Nazwa roli | Autor treści |\n\n"
            + "## 2. Odpowiedzialność\n\nRola odpowiada za:\n\n- pisanie tekstów,\n- sprawdzanie źródeł.\n"));
        Assert.Equal("Autor treści", role.Said("title"));
        Assert.Equal(2, role.GetProperty("source").GetProperty("line").GetInt32());
    }

    [Fact]
    public void Headings_among_requirements_are_requirements_too()
    {
        var role = Assert.Single(Roles("# Lamp keeper\n\n## Responsibilities\n\n- Trim the wicks\n\n## What it takes\n\n### Knowledge\n\n- Oils\n\n"
            + "### Skills\n\n- Climbing\n\n### On the quay\n\n- Patience\n"));
        Assert.Equal(["Oils", "Climbing", "Patience"], role.Each("requirements", "text"));
    }

    [Fact]
    public void Labelled_paragraphs_above_the_duties_of_a_level_are_its_requirements()
    {
        var role = Roles("# Rigging engineer path\n\n"
            + string.Concat(new[] { "Apprentice (R1)", "Engineer I (R2)" }.Select(level => $"## {level}\n\n"
            + "**Technical Knowledge:** They know the common knots and where each is used.\n\n"
                + "**Impact:** They finish what the crew needs this week.\n\n"
            + "**Communication:** They say early that they are late.\n\n### Responsibilities\n\n- Tie what is drawn\n- Ask about the rest\n\n")))[0];
        Assert.Equal(3, role.Each("requirements", "text").Length);
        Assert.Equal(["Tie what is drawn", "Ask about the rest"], role.Each("responsibilities", "text"));
    }

    [Fact]
    public void A_word_for_a_thing_is_a_role_where_its_neighbours_are_and_it_says_what_it_does() =>
        Assert.Contains("Eventos", Titles(Roles("# Atribuições\n\n## Presidente\n\nPresidir as reuniões e representar o clube.\n\n"
            + "## Vice-presidente\n\nSubstituir o presidente e redigir as atas.\n\n## Tesoureiro\n\n"
                + "Realizar a contabilidade e os orçamentos do clube.\n\n"
            + "## Eventos\n\nElaborar e coordenar as festas do cais e os cronogramas.\n")));

    [Fact]
    public void Words_of_a_policy_make_no_role() =>
        Assert.Empty(Roles("# Conflict of Interest Principles\n\n## Purpose\n\nWhy we care.\n\n## Scope\n\nIt covers all members of the crew.\n\n"
            + "## Accountability\n\nWhoever hides one may face:\n\n- The loss of the vote\n- The end of the contract\n"));

    private static List<string> Titles(IEnumerable<JsonElement> roles) => [.. roles.Select(role => role.Said("title") ?? "")];

    private static JsonElement[] Roles(string text) => Compile.Files(("pier.md", text)).Roles();
}
