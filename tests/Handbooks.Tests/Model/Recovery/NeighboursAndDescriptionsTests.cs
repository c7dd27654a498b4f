using System.Text.Json;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model.Recovery;

/// <summary>What a page says of a role through the labels around it: descriptions, refusals, neighbours, groups, tables and broken lists.</summary>
public sealed class NeighboursAndDescriptionsTests
{
    [Theory]
    [InlineData("---\ntitle: Quay Manager\n---\n\n## [Apply here](form.md)\n\n## Position Description\n\n### Duties\n\n- Sweep the quay\n\n### Skills\n\n- A strong arm\n")]
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
    [InlineData("# Gardien\n\n## Ce que le gardien doit faire\n\n- Ouvrir la porte\n\n## Ce que le gardien ne doit pas faire\n\n- Sonner la cloche\n", "Ouvrir la porte")]
    [InlineData("# Zelador\n\n**Faz**\n\n- Abrir o portão\n\n**Não é função**\n\n- Tocar o sino\n\n**Aprova**\n\n- O horário\n", "Abrir o portão")]
    public void So_it_is_in_other_languages(string page, string duty) => Assert.Equal([duty], Assert.Single(Roles(page)).Each("responsibilities", "text"));

    [Fact]
    public void A_neighbour_with_the_same_heading_is_a_role_whatever_it_is_called()
    {
        const string duties = "\n\nTasks:\n\n- Plan the day\n- Count the ropes\n\n";
        Assert.Equal(["Rope Hall", "Rope keeper", "Rope steering"], Titles($"# Rope works\n\n## Purpose\n\nRopes.\n\n## Rope Hall{duties}## Rope steering{duties}## Rope keeper{duties}## Colours\n\n- Red\n- Blue\n"));
        // Where none is a role by its name, nobody can tell.
        Assert.Empty(Titles($"# Rope works\n\n## Purpose\n\nRopes.\n\n## Rope Hall{duties}## Rope steering{duties}## Colours\n\n- Red\n"));
    }

    [Theory]
    [InlineData("# Our pier\n\n## Committees\n\n### Lamps\n\n* Trims the lamps every night\n\n### Ropes Committee\n\n* Splices the ropes\n", "Lamps", "Ropes Committee")]
    [InlineData("# Pier\n\n## Roles\n\n### Gate hands\n\n- Open the gate\n\n### Warden\n\n- Lock the gate\n", "Gate hands", "Warden")]
    [InlineData("# Pier\n\n## Section 1: Committees\n\nThe pier keeps committees that are responsible for its work:\n\n- **Lamp Committee** – Looks after all the lamps.\n- **Rope Committee** – Looks after all the ropes.\n", "Lamp Committee", "Rope Committee")]
    [InlineData("# Pier\n\n## Responsibilities of the Pier Council\n\n- Own the pier\n- Elect the warden\n", "Pier Council")]
    public void What_stands_under_committees_and_roles_is_one(string page, params string[] titles) => Assert.Equal(titles, Titles(page));

    [Theory]
    [InlineData("1. ***President***\n   1. Calls the meetings.\n\n2) ***Treasurer***\n   1. Holds the funds.\n\n3. ***Secretary***\n   1. Keeps the minutes.\n")]
    [InlineData("1. **`President`**\n   1. Calls the meetings.\n2. **`Treasurer`**\n   1. Holds the funds.\n3. **`Secretary`** (an optional office that any other officer may hold as well)\n   1. Keeps the minutes.\n")]
    public void Officers_in_lists_that_are_numbered_oddly_are_read(string list) =>
        Assert.Equal(["President", "Secretary", "Treasurer"], Titles($"# Statutes\n\n### Positions & Responsibilities:\n\n{list}"));

    [Fact]
    public void Jobs_in_bold_under_responsibilities_have_them()
    {
        var roles = Roles("# Rules for ropes\n\n## Upkeep\n\n- Ropes are kept dry\n\n## Responsibilities\n\n- **Rope keeper**: Looks after every rope\n- **Quay managers**: Say when ropes are new\n- **All hands**: Follow the rules\n");
        Assert.Equal(["Quay managers", "Rope keeper"], roles.Select(role => role.Said("title")).Where(title => title != "All hands").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("| Role | Focus | Link to the fair |\n|---|---|---|\n| Lead warden | Gates, locks and the keys to them | Opens the fair every morning |\n| Rope keeper | Ropes, nets and what they hold | Ties up the tents in a storm |\n", "Lead warden", "Rope keeper")]
    [InlineData("## Key roles of the pier\n\n| Area | Responsibilities |\n|---|---|\n| Lamps | Trim them and light them at dusk |\n| Ropes | Splice them before the winter |\n", "Lamps", "Ropes")]
    public void A_table_of_names_and_what_they_do_is_read_without_the_usual_heads(string table, params string[] titles) => Assert.Equal(titles, Titles($"# The fair\n\nHow we run it.\n\n{table}"));

    [Fact]
    public void Names_beside_few_words_are_no_roles() =>
        Assert.Empty(Titles("# The fair\n\n| Role | Channel | Zone |\n|---|---|---|\n| Lead warden | #gates | North |\n| Rope keeper | #ropes | South |\n"));

    [Theory]
    [InlineData("Level 1: Rope Keeper I", "Level 2: Rope Keeper II")]
    [InlineData("Rope Keeper I (grade 3a)", "Rope Keeper II (grade 4b)")]
    public void Levels_of_a_job_are_roles_with_their_tables(string first, string second) =>
        Assert.Equal(2, Titles($"# Rope Keeper Levels\n\n### {first}\n\n| Habit | What we expect |\n|---|---|\n| Knots | Ties ten of them |\n\n### {second}\n\n| Habit | What we expect |\n|---|---|\n| Knots | Ties all of them |\n").Count);

    [Theory]
    [InlineData("**Finance Lead -- 1 year term**", "Finance Lead")]
    [InlineData("**Ropes & Nets Lead -- two years**", "Ropes & Nets Lead")]
    [InlineData("**Gate Leads (as needed) -- 1 year term**", "Gate Leads (as needed)")]
    public void A_term_beside_a_name_is_no_part_of_it(string label, string title) => Assert.Equal([title], Titles($"# Leadership roles\n\n{label}\n* Keep the books\n* Ask for money\n"));

    [Theory]
    [InlineData("🧠 **Your tasks** :")]
    [InlineData("&nbsp; **Your tasks**")]
    public void A_sign_before_a_label_is_looked_over(string label) =>
        Assert.Equal(["Trim the lamps", "Light them"], Assert.Single(Roles($"# Lamp keeper\n\n{label}\n\n- Trim the lamps\n- Light them\n\n## Profile\n\n- Patient\n")).Each("responsibilities", "text"));

    [Fact]
    public void A_sentence_that_only_gives_examples_leaves_the_list_to_its_heading() =>
        Assert.Equal(["Trim the lamps", "Light them"], Assert.Single(Roles("# Lamp keeper\n\n## Responsibilities\n\nExamples could include:\n\n- Trim the lamps\n- Light them\n")).Each("responsibilities", "text"));

    [Fact]
    public void Requirements_among_what_there_is_to_do_are_a_kind_of_work()
    {
        var role = Assert.Single(Roles("# Lamp keeper\n\n## Responsibilities\n\n### Requirements & discovery\n\n- Ask sailors what light they need\n\n### Upkeep\n\n- Trim the lamps\n\n## Requirements\n\n- Keen eyes\n"));
        Assert.Equal(["Ask sailors what light they need", "Trim the lamps"], role.Each("responsibilities", "text"));
        Assert.Equal(["Keen eyes"], role.Each("requirements", "text"));
    }

    [Fact]
    public void A_requirement_may_begin_with_a_link_and_a_link_alone_is_none() =>
        Assert.Equal(["Shares our way with lamps and ropes"], Assert.Single(Roles("# Lamp keeper\n\n## Duties\n\n- Trim the lamps\n\n## Requirements\n\n- Shares [our way with lamps and ropes](a.md)\n- [Our way with lamps](a.md)\n")).Each("requirements", "text"));

    [Fact]
    public void A_team_with_a_guide_to_its_role_is_one() =>
        Assert.Equal(["Lamp Team"], Titles("# Lamp Team Role Guide\n\n## Responsibilities\n\n- Trim the lamps\n\n## Best practices\n\n- Bring a cloth\n"));

    [Fact]
    public void Front_matter_that_names_the_role_has_the_headings_for_its_parts()
    {
        var role = Assert.Single(Roles("---\ntitle: Lamp keeper\n---\n\n# About us\n\n- We are old\n\n# Your tasks\n\n- Trim the lamps\n\n# Profile\n\n- Patient\n"));
        Assert.Equal(["Trim the lamps"], role.Each("responsibilities", "text"));
        Assert.Equal(["Patient"], role.Each("requirements", "text"));
    }

    [Theory]
    [InlineData("crew/lamp-keeper/notes.md", "# Responsibilities\n\n- Trim the lamps\n\n### Winter\n\n- Bring them in\n", "Lamp Keeper")]
    [InlineData("guide.md", "# The fair\n\nWe plan it together.\n\nSo read on.\n\nTake your time.\n\nThe main roles are:\n\n### Lamp committee\n\nLamps matter.\n\n- Trim the lamps\n\n### Gate keeper\n\nGates matter.\n\n- Open the gate\n", "Gate keeper", "Lamp committee")]
    [InlineData("guide.md", "# 导师手册\n\n我们很高兴有你。\n\n## 职责\n\n- 回答新成员的问题\n", "导师")]
    public void The_words_around_a_page_tell_what_it_is_about(string path, string page, params string[] titles) =>
        Assert.Equal(titles, Compile.Files((path, page)).Roles().Select(role => role.Said("title")).Order(StringComparer.Ordinal));

    private static List<string?> Titles(string text) => [.. Roles(text).Select(role => role.Said("title")).Order(StringComparer.Ordinal)];

    private static JsonElement[] Roles(string text) => Compile.Files(("pier.md", text)).Roles();
}
