using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model.Recovery;

/// <summary>Pages that hold several roles, each in a form of its own, and pages on which a role is spoken of under another title.</summary>
public sealed class RolesAmongOthersTests
{
    [Theory]
    [InlineData("# The pier\n\n## Leadership roles\n\n**Bell Steward**\n\n* **Eligibility:** Strong arms\n* **Responsibilities:**\n"
        + "  * Ring at noon\n\n**Rope Steward**\n\n* **Eligibility**: Good eyes\n* **Responsibilities**: Splice the ropes\n")]
    [InlineData("# The pier\n\n## Leadership roles\n\n**Bell Steward**\n\n**Eligibility**\n\n- Strong arms\n\n**Responsibilities**\n\n"
        + "- Ring at noon\n\n**Rope Steward**\n\n**Eligibility**\n\n- Good eyes\n\n**Responsibilities**\n\n- Splice the ropes\n")]
    [InlineData("# The pier\n\n### Bell Steward\n\n- **Eligibility**: Strong arms\n- **Responsibilities**: Ring at noon\n\n### Rope Steward\n\n"
        + "- **Eligibility**: Good eyes\n- **Responsibilities**: Splice the ropes\n")]
    public void A_bold_line_over_parts_is_a_role_as_a_heading_is(string text)
    {
        var roles = Compile.Files(("pier.md", text)).Roles();
        Assert.Equal(["Bell Steward", "Rope Steward"], roles.Select(role => role.Said("title")));
        Assert.Equal(["Ring at noon", "Splice the ropes"], roles.Select(role => Assert.Single(role.Each("responsibilities", "text"))));
        Assert.Equal(["Strong arms", "Good eyes"], roles.Select(role => Assert.Single(role.Each("requirements", "text"))));
    }

    [Theory]
    [InlineData("# Committee\n\n## Officers\n\nThe committee elects them.\n\n* Treasurer\n  * Hold the funds\n  * Pay the bills\n* Secretary\n"
        + "  * Call the meetings\n", "Treasurer", "Secretary")]
    [InlineData("# Committee\n\n## Main duties of the position holders\n\n### Chairs' roles\n\nThe chairs share the following responsibilities:\n\n"
        + "- Call the meetings\n\n### Pier council liaison\n\n- Speak for the council\n\n#### Specific roles of night leads\n\n- Watch the water\n",
        "Chairs", "Pier council liaison", "Night leads")]
    [InlineData("# Pier warden handbook\n\n## Responsibilities\n\n- Walk the pier\n\n## Roles and responsibilities\n\n### Chair\n\n"
        + "- Call the meetings\n\n### Secretary\n\n- Write the minutes\n", "Chair", "Secretary")]
    [InlineData("# Pier lessons: roles\n\n## Pilot tour keepers\n\nPilot tour keepers take visitors along the pier and answer what they ask.\n\n"
        + "### Dawn pilot keepers\n\nDawn pilot keepers must carry water for everybody.\n\n### Night pilot keepers\n\n"
        + "Night pilot keepers must carry lamps for everybody.\n", "Pilot tour keepers", "Dawn pilot keepers", "Night pilot keepers")]
    [InlineData("# Rope log\n\n## Roles (columns)\n\n- **BR** : Bell Ringer\n- **RM** : Rope Maker\n", "Bell Ringer", "Rope Maker")]
    [InlineData("# Statutes\n\n## Officers\n\n1. **Tenure** – Any officer may resign.\n\n"
        + "1. **Duties of the treasurer** – The treasurer shall hold the funds.\n\n"
        + "1. **Duties of the secretary** – The secretary shall call the meetings.\n", "Treasurer", "Secretary")]
    public void Roles_that_stand_in_one_section_are_told_apart(string text, params string[] titles) =>
        Assert.Equal(titles, Compile.Files(("pier.md", text)).Roles().Select(role => role.Said("title")).Where(title => titles.Contains(title)));

    [Fact]
    public void A_checklist_belongs_to_whom_its_sentences_are_about()
    {
        const string text = "# Fair day\n\n## Host checklist\n\nThe host opens the fair.\n\n**Before the fair, the host will**\n\n"
            + "1. Book the pier\n1. Print the tickets\n\n**After the fair, the host will**\n\n1. Pay the band\n\n## Packing checklist\n\n1. Ropes\n"
            + "1. Lamps\n";
        var role = Assert.Single(Compile.Files(("fair.md", text)).Roles());
        Assert.Equal("Host", role.Said("title"));
        Assert.Equal(["Book the pier", "Print the tickets", "Pay the band"], role.Each("responsibilities", "text"));
    }

    [Theory]
    [InlineData("# Being a bell ringer at the pier\n\n## What a bell ringer does inside the tower\n\n- Ring at noon\n", "Bell ringer")]
    [InlineData("# Being a bell ringer…\n\nA bell ringer's job is to:\n\n- Ring at noon\n", "Bell ringer")]
    [InlineData("# Bells\n\n## Bell Council's roles and responsibilities\n\n- Ring at noon\n", "Bell Council")]
    [InlineData("# Roles\n\n## Bell link role\n\nHere are some of the bell link's main accountabilities:\n\n- Ring at noon\n", "Bell link")]
    [InlineData("# Roles\n\n## Working group lead\n\n- Ring at noon\n", "Working group lead")]
    public void A_role_is_named_without_the_words_around_it(string text, string title)
    {
        var role = Assert.Single(Compile.Files(("bells.md", text)).Roles());
        Assert.Equal(title, role.Said("title"));
        Assert.Equal(["Ring at noon"], role.Each("responsibilities", "text"));
    }

    [Fact]
    public void A_role_that_says_only_what_it_is_for_is_one_among_others()
    {
        const string text = "# Council\n\n## Officers\n\n### President\n\n**Aim:** Chair the meetings of the council.\n\n**Term:** Two years\n\n"
            + "### Treasurer\n\n**Aim:** Hold the funds.\n\n**Term:** Two years\n";
        Assert.Equal(["President", "Treasurer"], Compile.Files(("council.md", text)).Roles().Select(role => role.Said("title")));
    }

    [Theory]
    [InlineData("# Committee guidelines & secretary\n\n- Be kind\n")]
    [InlineData("# Council\n\nThe council helps.\n\nBenefits to council members:\n\n- Free tea\n")]
    [InlineData("# Key performance indicators\n\n## Overview\n\nWhat we measure.\n\n## Metrics\n\n- Bells on time\n")]
    [InlineData("# Bells\n\n## Resources for bell ringers\n\n- [Ropes](https://rope.example)\n- A book about bells\n")]
    [InlineData("# Roles\n\n## Resources for bell ringers\n\n- A book about bells\n- A box of tools\n")]
    public void What_is_only_about_roles_is_none(string text) => Assert.Empty(Compile.Files(("bells.md", text)).Roles());

    [Theory]
    [InlineData("## Responsibilities\n\n- Call the meetings\n- Fulfil all other responsibilities of a pier member.\n")]
    [InlineData("## Purpose\n\nThe chair has all other duties of a pier member and calls the meetings.\n\n## Responsibilities\n\n"
        + "- Call the meetings\n")]
    [InlineData("In addition to the duties of a pier member:\n\n- Call the meetings\n")]
    public void A_role_adds_to_another_wherever_its_page_says_so(string body)
    {
        var compilation = Compile.Files(("roles/chair.md", $"# Chair\n\n{body}"),
            ("roles/member.md", "# Pier member\n\n## Responsibilities\n\n- Come to the meetings\n"));
        Assert.Equal("pier-member", compilation.Role("chair").Said("extends"));
    }

    [Theory]
    [InlineData("## Place in the pier\n\n- **Layer**: Operations\n- **Reports to**: Verger\n", "verger")]
    [InlineData("Supervisor: Verger\n", "verger")]
    [InlineData("Supervisor duties are outlined in the tower book.\n", null)]
    [InlineData("## Notes\n\n- Improve the reports to the town\n", null)]
    public void Whom_a_role_reports_to_is_said_by_a_label_or_a_verb(string body, string? id)
    {
        var compilation = Compile.Files(("roles/ringer.md", $"# Bell Ringer\n\n{body}\n## Duties\n\n- Ring at noon\n"),
            ("roles/verger.md", "# Verger\n\n## Duties\n\n- Lock up\n"));
        Assert.Equal(id, compilation.Role("bell-ringer").Said("reports_to"));
    }
}
