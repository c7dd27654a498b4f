using System.Text.Json;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model.Recovery;

/// <summary>What a role's text says without declaring it: duties in every form, other names, what it is for, whether it is ready.</summary>
public sealed class WhatTheTextSaysTests
{
    [Fact]
    public void A_label_over_a_nested_list_is_a_group()
    {
        var role = Read("## Responsibilities\n\n- **On the quay**\n  - Carry\n  - Stack\n- Storage:\n  - Lock the shed\n- Own the keys:\n"
            + "  - the big one\n");
        Assert.Equal(["Carry", "Stack", "Lock the shed", "Own the keys:"], role.Each("responsibilities", "text"));
        Assert.Equal(["On the quay", "On the quay", "Storage", ""], role.Each("responsibilities", "group"));
    }

    [Fact]
    public void A_table_under_the_heading_is_read_row_by_row()
    {
        var role = Read("## Responsibilities\n\n| Area | Duty |\n|---|---|\n| Quay | Carry |\n| Shed | Lock the shed {#lock .accountable} |\n");
        Assert.Equal(["Carry", "Lock the shed"], role.Each("responsibilities", "text"));
        Assert.Equal(["Quay", "Shed"], role.Each("responsibilities", "group"));
        Assert.Equal("A", role.List("responsibilities")[1].Said("letters"));
    }

    [Fact]
    public void Bold_words_that_lead_into_prose_are_the_responsibility()
    {
        var compilation = Of("## Responsibilities\n\n**Own the keys.** There are two.\n\n**Carry what comes:** all of it.\n\n**Note:** nothing.\n");
        Assert.Equal(["Own the keys", "Carry what comes"], compilation.Role("porter").Each("responsibilities", "text"));
        Assert.Contains("id=\"own-the-keys\"", compilation.Body("team/roles/porter/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Bold_lines_over_prose_are_responsibilities_too() =>
        Assert.Equal(["Own the keys", "Carry"], Read("## Responsibilities\n\n**Own the keys**\n\nThere are two.\n\n**Carry**\n\nAll of it.\n")
            .Each("responsibilities", "text"));

    [Theory]
    [InlineData("::::{tab-set}\n:::{tab-item} On the quay\n- Carry\n:::\n:::{tab-item} In the shed\n- Stack\n:::\n::::\n")]
    [InlineData("{% tabs %}\n{% tab title=\"On the quay\" %}\n- Carry\n{% endtab %}\n{% tab title=\"In the shed\" %}\n- Stack\n{% endtab %}\n"
        + "{% endtabs %}\n")]
    [InlineData(":::details On the quay\n- Carry\n:::\n\n:::details In the shed\n- Stack\n:::\n")]
    public void Tabs_and_what_unfolds_are_looked_into(string blocks)
    {
        var role = Read("## Responsibilities\n\n" + blocks);
        Assert.Equal(["Carry", "Stack"], role.Each("responsibilities", "text"));
        Assert.Equal(["On the quay", "In the shed"], role.Each("responsibilities", "group"));
    }

    [Fact]
    public void Paragraphs_alone_are_responsibilities_and_that_is_told()
    {
        var compilation = Of("## Responsibilities\n\nCarries what the ferry brings to the shed. It comes twice a day.\n\nLocks up.\n");
        Assert.Equal(["Carries what the ferry brings to the shed.", "Locks up."], compilation.Role("porter").Each("responsibilities", "text"));
        Assert.Equal("roles/porter.md:7:1", compilation.The("HB2018").Place());
    }

    [Fact]
    public void What_follows_an_empty_heading_of_the_same_level_belongs_to_it()
    {
        var role = Read("### Requirements\n\n- Strong\n\n### Is expected to\n\n### On the quay\n\n- Carry\n\n### In the shed\n\n- Stack\n");
        Assert.Equal(["Carry", "Stack"], role.Each("responsibilities", "text"));
        Assert.Equal(["On the quay", "In the shed"], role.Each("responsibilities", "group"));
    }

    [Theory]
    [InlineData("- Reads maps\n- Owning a boat is a plus\n- A licence is essential\n", "essential desirable essential")]
    [InlineData("Nice to have:\n\n- Reads maps\n\nYou must have:\n\n- A licence\n", "desirable essential")]
    [InlineData("- Liest Karten\n- Ein Boot ist von Vorteil\n", "essential desirable")]
    public void A_sentence_says_whether_a_requirement_is_essential(string list, string levels) =>
        Assert.Equal(levels, string.Join(' ', Read("## Responsibilities\n\n- Carry\n\n## Qualifications\n\n" + list).Each("requirements", "level")));

    [Theory]
    [InlineData("Signal Technology Lead", "The Signal Tech Lead decides. Every Signal Technical Lead does.",
        "Signal Tech Lead,Signal Technical Lead")]
    [InlineData("Product Engineering Lead", "A PEL is chosen each spring.", "PEL")]
    [InlineData("Chief of Staff", "The Chief of Staff (CoS) helps.", "CoS")]
    [InlineData("Head of Boats and Nets", "Ask the Head of Boat & Nets.", "Head of Boat & Nets")]
    [InlineData("Production Manager", "Not the Product Manager.", "")]
    [InlineData("Product Manager", "PM is a time of day, and a Product Owner is somebody else.", "")]
    [InlineData("Porter", "The Port is wide.", "")]
    public void Other_names_are_found_in_the_text(string title, string text, string aliases) =>
        Assert.Equal(aliases, string.Join(',', Read($"{text}\n\n## Responsibilities\n\n- Carry\n", title).Words("aliases")));

    [Fact]
    public void A_name_in_brackets_is_another_name()
    {
        var role = Assert.Single(Compile.Files(("roles/a.md", "# Boat Development Lead (BD Lead)\n\n## Responsibilities\n\n- Carry\n")).Roles());
        Assert.Equal(("Boat Development Lead", "BD Lead"), (role.Said("title"), Assert.Single(role.Words("aliases"))));
    }

    [Fact]
    public void A_found_name_links_and_an_empty_list_of_aliases_says_that_there_is_none()
    {
        const string text = "# Product Engineering Lead\n\nA PEL is chosen each spring.\n\n## Responsibilities\n\n- Carry\n";
        var found = Compile.Files(("a.md", "Ask the PEL.\n"), ("roles/p.md", "---\nrole: true\n---\n" + text));
        Assert.Equal(["/a/"], found.Role("product-engineering-lead").Words("mentioned_by"));
        var none = Compile.Files(("a.md", "Ask the PEL.\n"), ("roles/p.md", "---\nrole: true\naliases: []\n---\n" + text));
        Assert.Empty(none.Role("product-engineering-lead").Words("aliases"));
        Assert.Empty(none.Of("HB2015"));
    }

    [Theory]
    [InlineData("> [!NOTE]\n> This role is new, and we must define it.\n", "draft")]
    [InlineData("```{note}\nThis role is new, and we must define its responsibilities.\n```\n", "draft")]
    [InlineData("This role is new to us and needs to be refined.\n", "draft")]
    [InlineData("> This page is a work in progress.\n", "draft")]
    [InlineData("The work in progress of the quay is hers.\n", "active")]
    [InlineData("This role is no longer active.\n", "retired")]
    public void A_note_says_whether_a_role_is_ready(string note, string status) =>
        Assert.Equal(status, Read(note + "\n## Responsibilities\n\n- Carry\n").Said("status"));

    [Fact]
    public void A_title_says_that_a_role_is_past() =>
        Assert.Equal("retired", Read("## Responsibilities\n\n- Carry\n", "Porter (deprecated)").Said("status"));

    [Fact]
    public void What_the_front_matter_says_counts_more_than_a_note() =>
        Assert.Equal("active", Compile.Files(("a.md",
            "---\nrole: Porter\nstatus: active\n---\n\nThis role is new.\n\n## Responsibilities\n\n- Carry\n")).Role("porter").Said("status"));

    [Theory]
    [InlineData("*Same as Porter, but also…*")]
    [InlineData("In addition to a porter, a head porter also does the following.")]
    [InlineData("Everything a Porter does, and:")]
    [InlineData("Builds on the Porter role.")]
    public void A_sentence_says_on_which_role_another_builds(string sentence)
    {
        var compilation = Compile.Files(
            ("roles/porter.md", "---\nrole: Porter\n---\n\n## Responsibilities\n\n- Carry\n"),
            ("roles/head.md", $"---\nrole: Head Porter\n---\n\n{sentence}\n\nLeads the porters.\n\n## Responsibilities\n\n- Plan\n"));
        Assert.Equal("porter", compilation.Role("head-porter").Said("extends"));
        Assert.Equal("Leads the porters.", compilation.Role("head-porter").Said("purpose"));
        Assert.Contains("\"ExtendedBy\"", compilation.Text("team/roles/porter/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Front_matter_names_the_role_that_another_builds_on_and_must_be_right()
    {
        var compilation = Compile.Files(("roles/head.md", "---\nrole: Head Porter\nextends: Portre\n---\n\n## Responsibilities\n\n- Plan\n"),
            ("roles/p.md", "---\nrole: Porter\n---\n\n## Responsibilities\n\n- Carry\n"));
        Assert.Contains("Porter", compilation.The("HB3001").Help, StringComparison.Ordinal);
        Assert.Null(compilation.Role("head-porter").Said("extends"));
    }

    [Fact]
    public void Nothing_builds_on_itself() =>
        Assert.Null(Compile.Files(("roles/p.md", "---\nrole: Porter\nextends: Porter\n---\n\n## Responsibilities\n\n- Carry\n")).Role("porter")
            .Said("extends"));

    [Fact]
    public void A_sentence_lists_what_a_role_owns() =>
        Assert.Equal(["The quay", "The shed"],
            Read("## Responsibilities\n\n- Carry\n\nOwnership areas (this year): [The quay](quay.md), [The shed](shed.md)\n").Words("areas"));

    [Theory]
    [InlineData("## Purpose\n\nDry boats.\n", "Dry boats.")]
    [InlineData("**TL;DR;** Dry boats.\n", "Dry boats.")]
    [InlineData("We look for:\n\nDry boats.\n", "Dry boats.")]
    public void The_purpose_is_found(string text, string purpose) =>
        Assert.Equal(purpose, Read(text + "\n## Responsibilities\n\n- Carry\n").Said("purpose"));

    [Fact]
    public void A_page_of_more_roles_than_anybody_keeps_is_reported()
    {
        var compilation = Compile.Files(("crew.md", "# Roles\n\n"
            + string.Concat(Enumerable.Range(1, 250).Select(number => $"## Porter {number}\n\n- Carry {number}\n\n"))));
        Assert.Equal(200, compilation.Roles().Length);
        Assert.Equal("crew.md:803:1", compilation.The("HB2019").Place());
    }

    private static Compilation Of(string text, string title = "Porter") => Compile.Files(("roles/porter.md", $"---\nrole: {title}\n---\n\n{text}"));

    private static JsonElement Read(string text, string title = "Porter") => Assert.Single(Of(text, title).Roles());
}
