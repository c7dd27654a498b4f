using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model;

/// <summary>The six rules by which a page or section is a role, the first that matches counts, and what just misses each.</summary>
public sealed class RoleRecognitionTests
{
    private const string Duties = "\n## Responsibilities\n\n- Keep the boats dry\n";

    [Theory]
    [InlineData("---\nrole: Boat Keeper\n---\n\n- Keep the boats dry\n", "Boat Keeper")]
    [InlineData("---\nrole: true\n---\n# Boat Keeper\n\n- Keep the boats dry\n", "Boat Keeper")]
    [InlineData("---\nrole: true\ntitle: Boat Keeper\n---\n\n- Keep the boats dry\n", "Boat Keeper")]
    [InlineData("---\nrole: true\n---\nNo heading, no list.\n", "Boats")]
    public void Front_matter_makes_a_page_a_role(string text, string title)
    {
        var compilation = Compile.Files(("boats.md", text));
        Assert.Equal(title, Assert.Single(compilation.Roles()).Said("title"));
        Assert.Empty(compilation.Of("HB2008"));
    }

    [Fact]
    public void Another_heading_than_the_name_is_an_alias() =>
        Assert.Equal(["Keeper of the boats"], Only(("a.md", "---\nrole: Boat Keeper\n---\n# Keeper of the boats\n" + Duties)).Words("aliases"));

    [Theory]
    [InlineData("role: false")]
    [InlineData("role: false\nroles: sections")]
    public void Front_matter_can_deny_a_role(string said) =>
        Assert.Empty(Titles(("roles/a.md", $"---\n{said}\n---\n# Boat Keeper\n" + Duties)));

    [Fact]
    public void Front_matter_makes_each_section_a_role() =>
        Assert.Equal(
            ["Boat Keeper", "Net Mender"],
            Titles(("crew.md", "---\nroles: sections\n---\n# The crew\n\n## Boat Keeper\n\n- Keep the boats dry\n\n## Net Mender\n\nMends nets.\n\n"
                + "## Responsibilities\n\n- of all\n")));

    [Fact]
    public void A_page_of_roles_without_a_section_is_reported() =>
        Assert.Equal("crew.md:2:8", Compile.Files(("crew.md", "---\nroles: sections\n---\n# The crew\n\ntext\n")).The("HB2010").Place());

    [Theory]
    [InlineData("```{role} Boat Keeper\n```\n\n# Keeper of boats\n")] // it opens the page
    [InlineData("# Keeper of boats\n\n```{role} Boat Keeper\n```\n")] // it stands in the page's own section
    [InlineData(":::{role} Boat Keeper\n:::\n\n# Keeper of boats\n")]
    [InlineData("```{role}   Boat Keeper  \nText within.\n```\n\n# Keeper of boats\n")]
    public void A_role_fence_names_the_page(string opening)
    {
        var role = Only(("a.md", opening + Duties));
        Assert.Equal(("Boat Keeper", "Keeper of boats"), (role.Said("title"), Assert.Single(role.Words("aliases"))));
        Assert.Equal(["Keep the boats dry"], role.Each("responsibilities", "text"));
    }

    [Fact]
    public void A_role_fence_names_the_section_whose_heading_follows()
    {
        var compilation = Compile.Files(("a.md", """
            # The crew

            Words.

            ```{role} Boat Keeper
            ```

            ## Keeping boats

            - Keep the boats dry

            ```{role} Net Mender
            ```

            ## Net mender

            - Mend the nets
            """));
        Assert.Equal(["Boat Keeper", "Net Mender"], compilation.Roles().Select(role => role.Said("title")));
        Assert.Equal(["Keeping boats"], compilation.Role("boat-keeper").Words("aliases"));
        Assert.Empty(compilation.Role("net-mender").Words("aliases"));
        Assert.Equal(["Mend the nets"], compilation.Role("net-mender").Each("responsibilities", "text"));
    }

    [Fact]
    public void Two_role_fences_before_one_heading_are_two_roles_of_one_text()
    {
        var compilation = Compile.Files(("a.md",
            "# The crew\n\nWords.\n\n```{role} Boat Keeper\n```\n```{role} Net Mender\n```\n\n## Keeping things\n\n- Keep it dry\n"));
        Assert.Equal(["Boat Keeper", "Net Mender"], compilation.Roles().Select(role => role.Said("title")));
        Assert.All(compilation.Roles(), role => Assert.Equal(["Keep it dry"], role.Each("responsibilities", "text")));
    }

    [Fact]
    public void A_target_gives_the_heading_that_follows_its_id()
    {
        var role = Only(("a.md", "# The crew\n\nWords.\n\n(role:keeper)=\n## Keeper of boats\n\n- Keep the boats dry\n"));
        Assert.Equal(("keeper", "Keeper of boats"), (role.Said("id"), role.Said("title")));
    }

    [Fact]
    public void A_target_that_opens_the_page_names_the_page()
    {
        var role = Only(("a.md", "(role:keeper)=\n# Keeper of boats\n" + Duties));
        Assert.Equal(("keeper", "Keeper of boats", "/roles/keeper/"), (role.Said("id"), role.Said("title"), role.Said("url")));
    }

    [Theory]
    [InlineData("(other:keeper)=\n# Keeper\n\ntext\n")]
    [InlineData("(role:keeper)\n# Keeper\n\ntext\n")]
    [InlineData("text (role:keeper)=\n\n# Keeper\n\ntext\n")]
    [InlineData("```{note} Boat Keeper\n```\n\n# Keeper\n\ntext\n")]
    [InlineData("```{role}\n```\n\n# Keeper\n\ntext\n")]
    [InlineData("```\n```{role} Boat Keeper\n```\n\n# Keeper\n\ntext\n")]
    [InlineData("````\n```{role} Boat Keeper\n```\n````\n\n# Keeper\n\ntext\n")]
    public void Lookalike_definition_is_no_role(string text) => Assert.Empty(Titles(("a.md", text)));

    [Theory]
    [InlineData("roles/a.md")]
    [InlineData("people/roles/a.md")]
    [InlineData("roles/deck/a.md")]
    public void Page_with_responsibilities_in_a_role_folder_is_a_role(string path)
    {
        var compilation = Compile.Files((path, "# Boat Keeper\n" + Duties));
        Assert.Equal("Boat Keeper", Assert.Single(compilation.Roles()).Said("title"));
        Assert.Equal($"{path}:1:1", compilation.The("HB2008").Place());
        Assert.Contains("role: true", compilation.The("HB2008").Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("roles/a.md", "# How we name roles here\n\n- one\n- two\n\nJust words.\n")]
    [InlineData("roles/README.md", "# Welcome\n\n## History\n\n- one\n")]
    public void Page_without_role_content_in_a_role_folder_is_no_role(string path, string text) => Assert.Empty(Titles((path, text)));

    [Fact]
    public void The_folder_of_roles_is_what_handbook_yml_says() =>
        Assert.Contains("folder", Assert.Single(Compile.Files(("handbook.yml", "roles: [crew/**]\n"), ("crew/a.md", "# Boat Keeper\n" + Duties))
            .Of("HB2008")).Help, StringComparison.Ordinal);

    [Theory]
    [InlineData("Roles & Responsibilities")]
    [InlineData("Roles on the quay")]
    [InlineData("The crew: roles")]
    [InlineData("ROLES")]
    public void A_title_that_speaks_of_roles_makes_its_sections_roles(string title)
    {
        var compilation = Compile.Files(("a.md",
            $"# {title}\n\nWords.\n\n## Boat Keeper\n\n- Keep the boats dry\n\n## Net Mender\n\n### Mending\n\n- Mend the nets\n\n"
            + $"## About this page\n\nJust words.\n"));
        Assert.Equal(["Boat Keeper", "Net Mender"], compilation.Roles().Select(role => role.Said("title")));
        Assert.Equal("a.md:1:1", compilation.The("HB2008").Place());
    }

    [Theory]
    [InlineData("# Role of the quay\n\n## Boat Keeper\n\n- Keep the boats dry\n")]
    [InlineData("# Controles\n\n## Boat Keeper\n\n- Keep the boats dry\n")]
    [InlineData("# Roles\n\n## Boat Keeper\n\nJust words.\n")]
    public void Title_without_roles_makes_no_sections_roles(string text) => Assert.Empty(Titles(("a.md", text)));

    [Fact]
    public void A_heading_that_names_a_part_is_never_the_title_of_a_role()
    {
        Assert.Equal(["Cook"], Titles(("a.md", "# Roles\n\n## Responsibilities\n\n- one\n\n## Interview process\n\n- two\n\n## Cook\n\n- three\n")));
        Assert.Empty(Titles(("a.md", "# Responsibilities\n\n## Responsibilities\n\n- one\n")));
    }

    [Theory]
    [InlineData("Responsibilities")]
    [InlineData("RESPONSIBILITIES")]
    [InlineData("Key responsibilities:")]
    [InlineData("Is expected to")]
    [InlineData("What you'll do")]
    [InlineData("What you’ll do")]
    [InlineData("Areas of responsibility in the harbour")]
    [InlineData("Roles & responsibilities")]
    [InlineData("Accountabilities")]
    public void A_heading_for_responsibilities_under_the_title_makes_a_role(string heading)
    {
        var compilation = Compile.Files(("a.md", $"# Boat Keeper\n\n## {heading}\n\n- Keep the boats dry\n"));
        Assert.Equal("Boat Keeper", Assert.Single(compilation.Roles()).Said("title"));
        Assert.Single(compilation.Of("HB2008"));
    }

    [Theory]
    [InlineData("Aufguss")]
    [InlineData("Irresponsibilities")]
    [InlineData("Our responsibilities to the planet")]
    [InlineData("History")]
    public void Other_heading_makes_no_role(string heading) =>
        Assert.Empty(Titles(("a.md", $"# Boat Keeper\n\n## {heading}\n\n- Keep the boats dry\n")));

    [Fact]
    public void Heading_named_in_handbook_yml_makes_a_role() =>
        Assert.Equal(["Bootswart"], Titles(("handbook.yml", "sections:\n  responsibilities: [Aufgaben]\n"),
            ("a.md", "# Bootswart\n\n## Aufgaben\n\n- Boote trocken halten\n")));

    [Fact]
    public void Responsibilities_deeper_than_under_the_title_make_none() =>
        Assert.Empty(Titles(("a.md", "# The quay\n\n## Boats\n\n### Responsibilities\n\n- Keep the boats dry\n")));

    [Fact]
    public void The_first_rule_that_matches_counts()
    {
        const string fence = "```{role} By Fence\n```\n";
        const string target = "(role:by-target)=\n";
        Assert.Equal(["By Front Matter"], Titles(("roles/a.md", "---\nrole: By Front Matter\n---\n" + fence + "# Roles\n" + Duties)));
        Assert.Equal(["By Fence"], Titles(("roles/a.md", fence + "# Roles\n" + Duties)));
        Assert.Equal("by-target", Only(("roles/a.md", target + "# Roles of the quay\n" + Duties)).Said("id"));
        Assert.Equal(["Boat Keeper"], Titles(("roles/a.md", "# Roles of the quay\n" + Duties + "\n## Boat Keeper\n\n- dry\n")));
        Assert.Equal(["Boat Keeper"], Titles(("a.md", "# Roles of the quay\n" + Duties + "\n## Boat Keeper\n\n- dry\n")));
        Assert.Equal(["Quay Keeper"], Titles(("a.md", "# Quay Keeper\n" + Duties + "\n## Boat Keeper\n\n- dry\n")));
    }

    private static string[] Titles(params (string, string)[] files) => [.. Compile.Files(files).Roles().Select(role => role.Said("title") ?? "")];

    private static System.Text.Json.JsonElement Only((string, string) file) => Assert.Single(Compile.Files(file).Roles());
}
