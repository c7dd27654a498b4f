using System.Text.Json;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model.Recovery;

/// <summary>What a page says of a role through the labels around it: descriptions, refusals, neighbours, groups, tables and broken lists.</summary>
public sealed class NeighboursAndDescriptionsTests
{
    [Theory]
    [InlineData("---\ntitle: Quay Manager\n---\n\n## [Apply here](form.md)\n\n## Position Description\n\n### Duties\n\n- Sweep the quay\n\n"
        + "### Skills\n\n- A strong arm\n")]
    [InlineData("# Quay Manager\n\n## About the role\n\n**Work from anywhere**\n\n### Duties\n\n- Sweep the quay\n\n### Skills\n\n- A strong arm\n")]
    [InlineData("# Quay Manager\n\n## Key responsibilities\n\n## Scope\n\n- Sweep the quay\n\n## Skills\n\n- A strong arm\n")]
    public void A_description_holds_the_parts_of_what_it_describes(string page)
    {
        var role = Assert.Single(Roles(page));
        Assert.Equal("Quay Manager", role.Said("title"));
        Assert.Equal(["Sweep the quay"], role.Each("responsibilities", "text"));
        Assert.Equal(["A strong arm"], role.Each("requirements", "text"));
    }

    [Theory]
    [InlineData("### What the warden must not do\n\n- Ring the bell\n")]
    [InlineData("### Not responsible for\n\n- Ring the bell\n")]
    [InlineData("The warden must not:\n\n- Ring the bell\n")]
    [InlineData("They are not responsible for:\n\n- Ring the bell\n")]
    public void What_a_role_does_not_do_is_no_duty(string refusal)
    {
        var role = Assert.Single(Roles($"# Warden\n\n### Responsibilities\n\n- Open the gate\n\n{refusal}"));
        Assert.Equal(["Open the gate"], role.Each("responsibilities", "text"));
    }

    [Theory]
    [InlineData("# Gardien\n\n## Ce que le gardien doit faire\n\n- Ouvrir la porte\n\n## Ce que le gardien ne doit pas faire\n\n- Sonner la cloche\n",
        "Ouvrir la porte")]
    [InlineData("# Zelador\n\n**Faz**\n\n- Abrir o portão\n\n**Não é função**\n\n- Tocar o sino\n\n**Aprova**\n\n- O horário\n", "Abrir o portão")]
    public void So_it_is_in_other_languages(string page, string duty) =>
        Assert.Equal([duty], Assert.Single(Roles(page)).Each("responsibilities", "text"));

    [Fact]
    public void A_neighbour_with_the_same_heading_is_a_role_whatever_it_is_called()
    {
        const string duties = "\n\nTasks:\n\n- Plan the day\n- Count the ropes\n\n";
        Assert.Equal(["Rope Hall", "Rope keeper", "Rope steering", "Rope teacher"],
            Titles($"# Rope works\n\n## Purpose\n\nRopes.\n\n"
                + $"## Rope Hall{duties}## Rope steering{duties}## Rope keeper{duties}## Rope teacher{duties}## Colours\n\n- Red\n- Blue\n"));
        // Where no two are roles by their names, nobody can tell.
        Assert.Empty(Titles($"# Rope works\n\n## Purpose\n\nRopes.\n\n## Rope Hall{duties}## Rope steering{duties}## Colours\n\n- Red\n"));
    }

    [Theory]
    [InlineData("# Our pier\n\n## Committees\n\n### Lamps\n\n* Trims the lamps every night\n\n### Ropes Committee\n\n* Splices the ropes\n", "Lamps",
        "Ropes Committee")]
    [InlineData("# Pier\n\n## Roles\n\n### Gate hands\n\n- Open the gate\n\n### Warden\n\n- Lock the gate\n", "Gate hands", "Warden")]
    [InlineData("# Pier\n\n## Section 1: Committees\n\nThe pier keeps committees that are responsible for its work:\n\n"
        + "- **Lamp Committee** – Looks after all the lamps.\n- **Rope Committee** – Looks after all the ropes.\n", "Lamp Committee",
        "Rope Committee")]
    [InlineData("# Pier\n\n## Responsibilities of the Pier Council\n\n- Own the pier\n- Elect the warden\n", "Pier Council")]
    public void What_stands_under_committees_and_roles_is_one(string page, params string[] titles) => Assert.Equal(titles, Titles(page));

    [Theory]
    [InlineData("1. ***President***\n   1. Calls the meetings.\n\n2) ***Treasurer***\n   1. Holds the funds.\n\n3. ***Secretary***\n"
        + "   1. Keeps the minutes.\n")]
    [InlineData("1. **`President`**\n   1. Calls the meetings.\n2. **`Treasurer`**\n   1. Holds the funds.\n"
        + "3. **`Secretary`** (an optional office that any other officer may hold as well)\n   1. Keeps the minutes.\n")]
    public void Officers_in_lists_that_are_numbered_oddly_are_read(string list) =>
        Assert.Equal(["President", "Secretary", "Treasurer"], Titles($"# Statutes\n\n### Positions & Responsibilities:\n\n{list}"));

    [Fact]
    public void Jobs_in_bold_under_responsibilities_have_them()
    {
        var roles = Roles("# Rules for ropes\n\n## Upkeep\n\n- Ropes are kept dry\n\n## Responsibilities\n\n"
            + "- **Rope keeper**: Looks after every rope\n- **Quay managers**: Say when ropes are new\n- **All hands**: Follow the rules\n");
        Assert.Equal(["Quay managers", "Rope keeper"], roles.Select(role => role.Said("title")).Where(title => title != "All hands")
            .Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("## Roles\n\n| Role | Focus | Link to the fair |\n|---|---|---|\n"
        + "| Lead warden | Gates, locks and the keys to them | Opens the fair every morning |\n"
        + "| Rope keeper | Ropes, nets and what they hold | Ties up the tents in a storm |\n", "Lead warden", "Rope keeper")]
    [InlineData("## Key roles of the pier\n\n| Area | Responsibilities |\n|---|---|\n| Lamps | Trim them and light them at dusk |\n"
        + "| Ropes | Splice them before the winter |\n| Gate keeper | Open the gate at dawn |\n", "Gate keeper", "Lamps", "Ropes")]
    public void A_table_of_names_and_what_they_do_is_read_without_the_usual_heads(string table, params string[] titles) =>
        Assert.Equal(titles, Titles($"# The fair\n\nHow we run it.\n\n{table}"));

    [Fact]
    public void Names_beside_few_words_are_no_roles() =>
        Assert.Empty(Titles("# The fair\n\n| Role | Channel | Zone |\n|---|---|---|\n| Lead warden | #gates | North |\n"
            + "| Rope keeper | #ropes | South |\n"));

    [Theory]
    [InlineData("Level 1: Rope Keeper I", "Level 2: Rope Keeper II")]
    [InlineData("Rope Keeper I (grade 3a)", "Rope Keeper II (grade 4b)")]
    public void Levels_of_a_job_are_roles_with_their_tables(string first, string second) =>
        Assert.Equal(2, Titles($"# Rope Keeper Levels\n\n### {first}\n\n| Habit | What we expect |\n|---|---|\n| Knots | Ties ten of them |\n\n"
            + $"### {second}\n\n| Habit | What we expect |\n|---|---|\n| Knots | Ties all of them |\n").Count);

    [Theory]
    [InlineData("**Finance Lead -- 1 year term**", "Finance Lead")]
    [InlineData("**Ropes & Nets Lead -- two years**", "Ropes & Nets Lead")]
    [InlineData("**Gate Leads (as needed) -- 1 year term**", "Gate Leads (as needed)")]
    public void A_term_beside_a_name_is_no_part_of_it(string label, string title) =>
        Assert.Equal([title], Titles($"# Leadership roles\n\n{label}\n* Keep the books\n* Ask for money\n"));

    [Theory]
    [InlineData("🧠 **Your tasks** :")]
    [InlineData("&nbsp; **Your tasks**")]
    public void A_sign_before_a_label_is_looked_over(string label) =>
        Assert.Equal(["Trim the lamps", "Light them"],
            Assert.Single(Roles($"# Lamp keeper\n\n{label}\n\n- Trim the lamps\n- Light them\n\n## Profile\n\n- Patient\n"))
            .Each("responsibilities", "text"));

    [Fact]
    public void A_sentence_that_only_gives_examples_leaves_the_list_to_its_heading() =>
        Assert.Equal(["Trim the lamps", "Light them"],
            Assert.Single(Roles("# Lamp keeper\n\n## Responsibilities\n\nExamples could include:\n\n- Trim the lamps\n- Light them\n"))
            .Each("responsibilities", "text"));

    [Fact]
    public void Requirements_among_what_there_is_to_do_are_a_kind_of_work()
    {
        var role = Assert.Single(Roles("# Lamp keeper\n\n## Responsibilities\n\n### Requirements & discovery\n\n"
            + "- Ask sailors what light they need\n\n### Upkeep\n\n- Trim the lamps\n\n## Requirements\n\n- Keen eyes\n"));
        Assert.Equal(["Ask sailors what light they need", "Trim the lamps"], role.Each("responsibilities", "text"));
        Assert.Equal(["Keen eyes"], role.Each("requirements", "text"));
    }

    [Fact]
    public void A_requirement_may_begin_with_a_link_and_a_link_alone_is_none() =>
        Assert.Equal(["Shares our way with lamps and ropes"],
            Assert.Single(Roles("# Lamp keeper\n\n## Duties\n\n- Trim the lamps\n\n## Requirements\n\n"
                + "- Shares [our way with lamps and ropes](a.md)\n- [Our way with lamps](a.md)\n")).Each("requirements", "text"));

    [Fact]
    public void A_team_with_a_guide_to_its_role_is_one() =>
        Assert.Equal("Lamp Team", Assert.Single(Compile.Files(("roles/lamp-team.md",
            "# Lamp Team Role Guide\n\n## Responsibilities\n\n- Trim the lamps\n\n## Best practices\n\n- Bring a cloth\n")).Roles()).Said("title"));

    [Theory]
    [InlineData("RopeLead", "RopeLead")]
    [InlineData("RK-3: Rope Keeper II", "RK-3: Rope Keeper II")]
    public void Words_typed_as_one_and_codes_of_grades_hide_no_job(string heading, string title) =>
        Assert.Equal([title], Titles($"# Roles\n\n## {heading}\n\n- Splice the ropes\n"));

    [Fact]
    public void Actions_are_what_there_is_to_do() =>
        Assert.Equal(["Put on the vest", "Count the ropes"],
            Assert.Single(Roles("# Rope keeper\n\n## Immediate actions (within the first hour)\n\n- Put on the vest\n\n## Things to bring\n\n"
                + "- A knife\n\n## Continuing actions\n\n- Count the ropes\n")).Each("responsibilities", "text"));

    [Fact]
    public void Front_matter_that_names_the_role_has_the_headings_for_its_parts()
    {
        var role = Assert.Single(Roles("---\ntitle: Lamp keeper\n---\n\n# About us\n\n- We are old\n\n# Your tasks\n\n- Trim the lamps\n\n"
            + "# Profile\n\n- Patient\n"));
        Assert.Equal(["Trim the lamps"], role.Each("responsibilities", "text"));
        Assert.Equal(["Patient"], role.Each("requirements", "text"));
    }

    [Theory]
    [InlineData("guide.md", "# The fair\n\nWe plan it together.\n\nSo read on.\n\nTake your time.\n\nThe main roles are:\n\n### Lamp committee\n\n"
        + "Lamps matter.\n\n- Trim the lamps\n\n### Gate keeper\n\nGates matter.\n\n- Open the gate\n", "Gate keeper", "Lamp committee")]
    public void The_words_around_a_page_tell_what_it_is_about(string path, string page, params string[] titles) =>
        Assert.Equal(titles, Compile.Files((path, page)).Roles().Select(role => role.Said("title")).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("# Playbooks\n\n## Roles\n\n### Variables\n\n- `port`\n\n### Nginx\n\n- Installs the server\n")]
    [InlineData("# Hardware\n\n## Boards\n\n### Arduino\n\n- 16 MHz\n\n### Pico\n\n- 133 MHz\n")]
    [InlineData("# Minutes\n\n## Committees\n\n### Apologies\n\n- Ann\n\n### Budget\n\n- Approved\n")]
    [InlineData("# Access\n\n| Role | Can do this | How it is granted |\n|---|---|---|\n"
        + "| Editor | Change pages of the site | By request to the help desk |\n"
        + "| Owner | Change all of the settings | By request to the help desk |\n")]
    [InlineData("# Network\n\n## User roles\n\n| Area | Responsibilities |\n|---|---|\n| Logging | Keep the logs |\n| Storage | Keep the disks |\n")]
    [InlineData("# Paths to learn\n\n## Certificates\n\n1. **Certified Rope Tester**: an exam of two hours\n"
        + "2. **Certified Lamp Architect**: an exam of three hours\n3. **Certified Gate Engineer**: an exam of four hours\n"
        + "4. **Certified Cloud**: an exam of one hour\n")]
    [InlineData("# Treasurer notes\n\n## Modules\n\n### Parser\n\n#### Responsibilities\n\n- Parse\n\n### HTTP client\n\n#### Responsibilities\n\n"
        + "- Fetch\n\n### Config\n\n#### Responsibilities\n\n- Read\n")]
    public void What_only_stands_where_roles_could_stand_is_none(string page) => Assert.Empty(Titles(page));

    [Theory]
    [InlineData("### Non-financial duties")]
    [InlineData("### AT&T account duties")]
    public void A_heading_that_only_holds_such_a_word_denies_nothing(string heading) =>
        Assert.Equal(["Open the gate", "Close it"],
            Assert.Single(Roles($"# Warden\n\n### Responsibilities\n\n- Open the gate\n\n{heading}\n\n- Close it\n"))
            .Each("responsibilities", "text"));

    [Theory]
    [InlineData("The treasurer must never be late and is responsible for:")]
    [InlineData("The treasurer will not only:")]
    public void A_sentence_that_denies_something_else_still_says_what_somebody_does(string lead) =>
        Assert.Equal(["Pay the bills", "Count the coins"],
            Assert.Single(Roles($"# Treasurer\n\n{lead}\n\n- Pay the bills\n- Count the coins\n")).Each("responsibilities", "text"));

    [Fact]
    public void A_list_of_links_or_notes_under_a_part_is_none_of_it()
    {
        var role = Assert.Single(Roles("# Treasurer\n\n## Duties\n\n- Pay the bills\n\n## Responsibilities\n\nLinks:\n\n- The ledger\n- The bank\n"));
        Assert.Equal(["Pay the bills"], role.Each("responsibilities", "text"));
    }

    [Fact]
    public void A_sign_before_a_name_is_no_part_of_what_it_does() =>
        Assert.Equal([["Log in every day"], ["Remove all spam"]],
            Roles("# Crew\n\n## Roles\n\n- ✨ **Harbour master:** Log in every day\n- ✨ **Rope keeper:** Remove all spam\n")
            .Select(role => role.Each("responsibilities", "text")));

    [Fact]
    public void Lines_of_one_paragraph_are_no_list() =>
        Assert.Single(Roles("# Treasurer\n\n## Responsibilities\n\nThe treasurer looks after the money,  \npays the bills  \n"
            + "and writes the report.\n").Single().Each("responsibilities", "text"));

    private static List<string?> Titles(string text) => [.. Roles(text).Select(role => role.Said("title")).Order(StringComparer.Ordinal)];

    private static JsonElement[] Roles(string text) => Compile.Files(("pier.md", text)).Roles();
}
