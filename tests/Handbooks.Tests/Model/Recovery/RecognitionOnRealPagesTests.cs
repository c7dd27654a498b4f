using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model.Recovery;

/// <summary>Which roles a page defines that nobody prepared: several on one page, levels of a job, rows of a table.</summary>
public sealed class RecognitionOnRealPagesTests
{
    [Theory]
    [InlineData("Aufgaben", "de")]
    [InlineData("Responsabilités", "fr")]
    [InlineData("Vos missions", "fr")]
    [InlineData("Responsabilidades", "es")]
    [InlineData("Funciones", "es")]
    [InlineData("Atribuições", "pt")]
    [InlineData("責務", "ja")]
    [InlineData("2. Duties", "en")]
    [InlineData("**Responsibilities:**", "en")]
    public void A_heading_names_responsibilities_in_six_languages(string heading, string language)
    {
        // In a handbook of its own language and in an English one alike.
        foreach (var settings in (string[])["en", language])
        {
            var compilation = Compile.Files(("handbook.yml", $"language: {settings}\n"),
                ("roles/a.md", $"# Boots\n\n## {heading}\n\n- Keep the boats dry\n"));
            Assert.Equal(["Keep the boats dry"], Assert.Single(compilation.Roles()).Each("responsibilities", "text"));
        }
    }

    [Theory]
    [InlineData("Profil", "essential")]
    [InlineData("Atouts", "desirable")]
    [InlineData("Anforderungen", "essential")]
    [InlineData("Von Vorteil", "desirable")]
    [InlineData("Requisitos", "essential")]
    [InlineData("Diferenciais", "desirable")]
    [InlineData("歓迎要件", "desirable")]
    public void A_heading_names_requirements_in_six_languages(string heading, string level)
    {
        var role = Assert.Single(Compile.Files(("a.md", $"---\nrole: Boots\n---\n\n## Responsibilities\n\n- a\n\n## {heading}\n\n- Knots\n"))
            .Roles());
        Assert.Equal([level], role.Each("requirements", "level"));
    }

    [Theory]
    [InlineData("Night Porter")]
    [InlineData("Head of Boats")]
    [InlineData("VP, Boats")]
    [InlineData("Director, Boats & Nets")]
    [InlineData("Boatwright In Training")]
    [InlineData("Responsable des bateaux")]
    [InlineData("Jefa de puerto")]
    [InlineData("Gerente de frota")]
    [InlineData("Teamleiterin Werft")]
    [InlineData("港湾責任者")]
    [InlineData("Harbour committee")]
    [InlineData("Porter Role")]
    public void A_title_that_reads_like_a_role_and_a_heading_make_one(string title) =>
        Assert.Single(Titles(("a.md", $"# {title}\n\n## Responsibilities\n\n- Keep the boats dry\n")));

    [Fact]
    public void Sections_of_a_page_are_roles_where_a_heading_or_a_bold_line_says_so()
    {
        Assert.Equal(["Night Porter", "Boat Keeper"], Titles(("crew.md",
            "# How the quay works\n\n## Roles & Responsibilities\n\n### Night Porter\n\n- Carry\n\n### Boat Keeper\n\n- Row\n")));
        Assert.Equal(["Night Porter", "Boat Keeper"], Titles(("crew.md",
            "# How the quay works\n\n### Night Porter\n\n**Responsibilities**\n\n- Carry\n\n### Boat Keeper\n\n**Responsibilities**\n\n- Row\n")));
        Assert.Empty(Titles(("crew.md", "# How the quay works\n\n## Piers\n\n### Night Porter\n\n- Comes at six\n")));
    }

    [Fact]
    public void A_plain_line_over_a_list_names_it_as_a_heading_does()
    {
        var role = Assert.Single(Compile.Files(("roles/porter.md", "# Porter\n\nResponsibilities:\n\n- Carry\n\nRequirements:\n\n- Strong arms\n"))
            .Roles());
        Assert.Equal(["Carry"], role.Each("responsibilities", "text"));
        Assert.Equal(["Strong arms"], role.Each("requirements", "text"));
    }

    [Theory]
    [InlineData("Night Porter (m/w/d)")]
    [InlineData("3. Night Porter")]
    [InlineData(":anchor: Night Porter")]
    public void Signs_around_a_name_do_not_hide_it(string title) =>
        Assert.Single(Titles(("a.md", $"# {title}\n\n## Responsibilities\n\n- Keep the boats dry\n")));

    [Theory]
    [InlineData("Switching roles")]
    [InlineData("Adding a second pier")]
    [InlineData("Porter to harbour master")]
    [InlineData("How we meet")]
    [InlineData("On-call")]
    [InlineData("Key handling")]
    [InlineData("Newsletter")]
    public void A_title_that_does_not_makes_a_page_and_that_is_told(string title)
    {
        var compilation = Compile.Files(("a.md", $"# {title}\n\n## Responsibilities\n\n- Keep the boats dry\n"));
        Assert.Empty(compilation.Roles());
        Assert.Single(compilation.Of("HB2014"));
    }

    [Fact]
    public void Words_around_the_name_are_no_part_of_it() =>
        Assert.Equal(["Porter", "Harbour Master"], Titles(
            ("a.md", "# Porter Role\n\n## Responsibilities\n\n- a\n"),
            ("b.md", "# Roles of the Harbour Master\n\n## Responsibilities\n\n- b\n")));

    [Fact]
    public void Sections_that_only_speak_of_roles_are_none_beside_those_that_have_parts() =>
        Assert.Equal(["Porter", "Harbour Master"], Titles(("crew.md", """
            # Roles in the harbour

            ## Porter

            ### Responsibilities

            - Carry

            ## Harbour Master

            ### Responsibilities

            To be written.

            ## Changing roles

            1. Ask
            2. Wait
            """)));

    [Fact]
    public void Roles_stand_at_any_level() =>
        Assert.Equal(["Porter", "Net Mender"], Titles(("crew.md", """
            # Roles

            ## On the quay

            ### Porter

            #### Responsibilities

            - Carry

            ## In the shed

            ### Net Mender

            - Mend
            """)));

    [Fact]
    public void A_page_about_something_else_can_define_a_role_in_a_section() =>
        Assert.Equal(["Porter"], Titles(("harbour.md", "# The harbour\n\n## History\n\nOld.\n\n## Porter\n\n### Responsibilities\n\n- Carry\n")));

    [Fact]
    public void Levels_of_a_job_are_roles_that_build_on_each_other()
    {
        var compilation = Compile.Files(("roles/diver.md", """
            # Harbour Diver

            Dives, and each time what the level below asks for.

            ## Intermediate

            - Dive to ten metres

            ## Senior

            - Dive to thirty metres

            ## Manager

            - Say who dives
            """));
        Assert.Equal(["Intermediate Harbour Diver", "Senior Harbour Diver", "Harbour Diver, Manager"],
            compilation.Roles().Select(role => role.Said("title")));
        Assert.Equal([null, "intermediate-harbour-diver", "senior-harbour-diver"], compilation.Roles().Select(role => role.Said("extends")));
        Assert.Equal(["Dive to thirty metres"], compilation.Role("senior-harbour-diver").Each("responsibilities", "text"));
    }

    [Fact]
    public void What_all_levels_share_is_a_role_of_its_own()
    {
        var compilation = Compile.Files(("roles/diver.md",
            "# Harbour Diver\n\n## Responsibilities\n\n- Dive\n\n## Levels\n\n### Junior Harbour Diver\n\n- In the basin\n\n"
                + "### Senior Harbour Diver\n\n- At sea\n"));
        Assert.Equal(["Harbour Diver", "Junior Harbour Diver", "Senior Harbour Diver"], compilation.Roles().Select(role => role.Said("title")));
        Assert.Equal([null, "harbour-diver", "harbour-diver"], compilation.Roles().Select(role => role.Said("extends")));
        Assert.Equal(["Dive"], compilation.Role("harbour-diver").Each("responsibilities", "text"));
    }

    [Fact]
    public void A_row_of_a_table_of_roles_is_a_role()
    {
        var compilation = Compile.Files(("crew.md", """
            # Who does what

            | Role | Responsibilities | Requirements |
            |---|---|---|
            | Porter | Carries what the ferry brings | A strong back |
            | Harbour Master | Decides who may moor | A licence |
            """));
        Assert.Equal(["Porter", "Harbour Master"], compilation.Roles().Select(role => role.Said("title")));
        Assert.Equal(["Decides who may moor"], compilation.Role("harbour-master").Each("responsibilities", "text"));
        Assert.Equal("/roles/harbour-master/", compilation.Role("harbour-master").Said("url"));
        Assert.Contains("Decides who may moor", compilation.Body("team/roles/harbour-master/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Carries", compilation.Body("team/roles/harbour-master/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| Name | Role | Since |\n|---|---|---|\n| Ada | Porter | 1910 |\n")]
    [InlineData("| Meeting | Responsibilities |\n|---|---|\n| Monday | Porter carries |\n")]
    [InlineData("| Role | Since |\n|---|---|\n| Porter | 1910 |\n")]
    public void A_table_of_people_or_of_other_things_is_none(string table) => Assert.Empty(Titles(("crew.md", "# Who does what\n\n" + table)));

    [Fact]
    public void A_mention_in_a_row_is_the_rows_own()
    {
        var compilation = Compile.Files(("crew.md",
            "# Roles\n\n| Role | Responsibilities |\n|---|---|\n| Porter | Carries for the Harbour Master |\n| Harbour Master | Decides |\n"));
        Assert.Equal(["/roles/porter/", "/crew/"], compilation.Role("harbour-master").Words("mentioned_by").Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void A_role_called_todo_is_reported_and_is_a_draft()
    {
        var compilation = Compile.Files(("crew.md", "# Roles on the quay\n\n## TODO\n\n### Responsibilities\n\n- TODO\n"));
        Assert.Equal("draft", Assert.Single(compilation.Roles()).Said("status"));
        Assert.Equal(["crew.md:3:1", "crew.md:7:3"], compilation.Of("HB2017").Select(diagnostic => diagnostic.Place()));
        Assert.Empty(compilation.Activities());
    }

    [Fact]
    public void A_bold_line_over_a_list_is_a_heading() =>
        Assert.Equal(["Carry"], Assert.Single(Compile.Files(("a.md",
            "# Porter\n\nHe carries.\n\n**Responsibilities:**\n\n- Carry\n\n**Nice to have**\n\n- A song\n")).Roles())
            .Each("responsibilities", "text"));

    private static string[] Titles(params (string, string)[] files) => [.. Compile.Files(files).Roles().Select(role => role.Said("title") ?? "")];
}
