using System.Text.Json;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model;

/// <summary>What the headings and lists of a role's page are.</summary>
public sealed class RolePartsTests
{
    [Fact]
    public void A_sub_heading_over_a_list_is_a_group()
    {
        var role = Read("## Responsibilities\n\n- Before any group\n\n### Boats\n\n- Keep them dry\n- Paint them\n\n### Nets\n\n1. Mend them\n");
        Assert.Equal(["Before any group", "Keep them dry", "Paint them", "Mend them"], role.Each("responsibilities", "text"));
        Assert.Equal(["", "Boats", "Boats", "Nets"], role.Each("responsibilities", "group"));
    }

    [Fact]
    public void A_sub_heading_over_prose_is_a_responsibility()
    {
        var role = Read("## Responsibilities\n\n### Keep the boats dry.\n\nWood rots.\n\nPaint helps.\n\n### Boats\n\nThese are many:\n\n"
            + "- Paint them\n");
        Assert.Equal(["Keep the boats dry", "Paint them"], role.Each("responsibilities", "text"));
        Assert.Equal(["", "Boats"], role.Each("responsibilities", "group"));
        Assert.Equal("/roles/keeper/#keep-the-boats-dry", role.Each("responsibilities", "url")[0]);
    }

    [Fact]
    public void Only_the_outer_list_counts_and_an_item_is_its_own_words()
    {
        var role = Read("## Responsibilities\n\n- Keep *the* [boats](https://example.org) `dry`  \n  always\n  - with paint\n  - with tar\n"
            + "- Mend nets\n\n  A second paragraph.\n");
        Assert.Equal(["Keep the boats dry always", "Mend nets A second paragraph."], role.Each("responsibilities", "text"));
    }

    [Fact]
    public void An_empty_item_is_no_responsibility() =>
        Assert.Equal(["one", "two"], Read("## Responsibilities\n\n- one\n-\n- two\n").Each("responsibilities", "text"));

    [Fact]
    public void Requirements_are_essential_or_desirable()
    {
        var role = Read("## Qualifications\n\n- Can swim\n\n### Knots\n\n- Knows ten\n\n### Nice to have\n\n- Can sing\n\n## Bonus points\n\n"
            + "- Owns a boat\n");
        Assert.Equal(["Can swim", "Knows ten", "Can sing", "Owns a boat"], role.Each("requirements", "text"));
        Assert.Equal(["essential", "essential", "desirable", "desirable"], role.Each("requirements", "level"));
        Assert.Empty(role.List("responsibilities"));
    }

    [Fact]
    public void Interactions_name_the_roles_that_they_speak_of()
    {
        var compilation = Compile.Files(
            ("roles/keeper.md", "---\nrole: Keeper of Boats\n---\n\n## Responsibilities\n\n- Keep them\n\n## How they interact with others\n\n"
                + "- Asks the Net Mender\n- Meets nobody\n- Tells the Keeper of Boats\n"),
            ("roles/mender.md", "---\nrole: Net Mender\n---\n\n## Responsibilities\n\n- Mend them\n"));
        var interactions = compilation.Role("keeper-of-boats").List("interactions");
        Assert.Equal(["Asks the Net Mender", "Meets nobody", "Tells the Keeper of Boats"], interactions.Select(entry => entry.Said("text")));
        Assert.Equal(["net-mender", "", ""], interactions.Select(entry => string.Join(' ', entry.Words("roles"))));
        Assert.Equal(11, interactions[0].GetProperty("source").GetProperty("line").GetInt32());
    }

    [Fact]
    public void A_process_has_steps_and_theirs()
    {
        var process = Read("## Responsibilities\n\n- Keep\n\n## Interview process\n\n1. A letter\n2. A talk\n   - with the crew\n"
            + "   - with the master\n").List("process");
        Assert.Equal(["A letter", "A talk"], process.Select(step => step.Said("text")));
        Assert.Equal(["with the crew", "with the master"], process[1].Words("steps"));
    }

    [Fact]
    public void Areas_and_metrics_are_lists()
    {
        var role = Read("## Responsibilities\n\n- Keep\n\n## Ownership areas\n\n- The quay\n\n## Measures of success\n\n- Dry boats\n");
        Assert.Equal(["The quay"], role.Words("areas"));
        Assert.Equal(["Dry boats"], role.Words("metrics"));
    }

    [Fact]
    public void A_role_with_bare_lists_and_no_such_heading_has_responsibilities_only()
    {
        var role = Read("Words.\n\n- Keep the boats dry\n\n## Am Abend\n\n- Netze flicken\n");
        Assert.Equal(["Keep the boats dry", "Netze flicken"], role.Each("responsibilities", "text"));
        Assert.Equal(["", "Am Abend"], role.Each("responsibilities", "group"));
        Assert.Empty(role.List("requirements"));
    }

    [Fact]
    public void List_elsewhere_is_ignored_beside_a_responsibilities_heading() =>
        Assert.Equal(["Keep"], Read("- Not this one\n\n## Responsibilities\n\n- Keep\n\n## History\n\n- Nor this one\n")
            .Each("responsibilities", "text"));

    [Fact]
    public void A_part_below_responsibilities_is_itself()
    {
        var role = Read("## Responsibilities\n\n- Keep\n\n### Nice to have\n\n- Can sing\n");
        Assert.Equal(["Keep"], role.Each("responsibilities", "text"));
        Assert.Equal(["Can sing"], role.Each("requirements", "text"));
    }

    [Fact]
    public void A_role_within_the_section_of_another_keeps_its_own_lists()
    {
        var compilation = Compile.Files(("a.md", "# The crew\n\nx\n\n(role:keeper)=\n## Keeper\n\n- Keep\n\n(role:mate)=\n### Mate\n\n- Help\n"));
        Assert.Equal(["Keep"], compilation.Role("keeper").Each("responsibilities", "text"));
        Assert.Equal(["Help"], compilation.Role("mate").Each("responsibilities", "text"));
    }

    [Fact]
    public void The_first_paragraph_is_the_purpose_unless_one_is_written()
    {
        Assert.Equal("Looks after boats.", Read("Looks *after* boats.\n\nMore.\n\n## Responsibilities\n\n- Keep\n").Said("purpose"));
        var written = Compile.Files(("a.md", "---\nrole: Keeper\npurpose: Dry boats\n---\nWords.\n"));
        Assert.Equal("Dry boats", written.Role("keeper").Said("purpose"));
    }

    [Fact]
    public void A_role_without_responsibilities_is_reported() =>
        Assert.Equal("a.md:2:7", Compile.Files(("a.md", "---\nrole: Keeper\n---\nWords.\n")).The("HB4005").Place());

    private static JsonElement Read(string text) => Compile.Files(("roles/keeper.md", "---\nrole: Keeper\n---\n\n" + text)).Role("keeper");
}
