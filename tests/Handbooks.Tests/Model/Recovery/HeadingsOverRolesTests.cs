using System.Text.Json;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model.Recovery;

/// <summary>Headings that stand over roles, or over parts of one, and names that are written in an unusual way.</summary>
public sealed class HeadingsOverRolesTests
{
    [Fact]
    public void Officers_follow_a_sentence_that_announces_their_duties() =>
        Assert.Equal(["Chair", "Purser", "Secretary", "Vice Chair"], Titles("""
            # By-laws of the Pier Club

            ## Officers and Duties

            The members elect four officers. Their duties are as follows:

            ### Chair

            The Chair shall lead the meetings of the club and shall sign its letters.

            ### Vice Chair

            The Vice Chair shall stand in for the Chair.

            ### Secretary

            The secretary shall keep the minutes of all meetings.

            ### Purser

            The Purser shall be responsible for the till of the club.

            ## Vacancies

            If an officer leaves, the members elect another within a month.
            """));

    [Fact]
    public void A_heading_that_repeats_the_title_of_its_page_groups_the_roles_below()
    {
        var roles = Roles("""
            ---
            title: Harbour team member responsibilities
            ---

            ## Harbour team member responsibilities

            **Purpose of this page:** to say who looks after what.

            **Others may help.** This page says who answers for it.

            ### Boat manager

            - Keep the boats afloat
            - Count the oars

            ### Harbour pilot

            - Guide the ships
            - Keep the charts

            ### Dock engineer

            - Mend the cranes
            - Test the lamps
            """);
        Assert.Equal(["Boat manager", "Dock engineer", "Harbour pilot"], roles.Select(role => role.Said("title")).Order(StringComparer.Ordinal));
        Assert.All(roles, role => Assert.Equal(2, role.GetProperty("responsibilities").GetArrayLength()));
    }

    [Theory]
    [InlineData("Role description")]
    [InlineData("The position")]
    [InlineData("The role description")]
    public void A_heading_that_only_says_role_is_a_part_of_the_role(string heading)
    {
        var roles = Roles($"# Boat manager\n\nLooks after the boats.\n\n## {heading}\n\nYou will work at the pier.\n\n"
            + "### Responsibilities\n\n- Keep the boats afloat\n- Count the oars\n\n### Skills\n\n- You can swim\n");
        Assert.Equal("Boat manager", Assert.Single(roles).Said("title"));
        Assert.Equal(2, roles[0].GetProperty("responsibilities").GetArrayLength());
        Assert.Equal(1, roles[0].GetProperty("requirements").GetArrayLength());
    }

    [Fact]
    public void A_question_on_the_page_of_a_role_is_about_that_role()
    {
        var role = Assert.Single(Roles("""
            # Boat Manager

            ## Responsabilidades

            - Cuidar los barcos
            - Contar los remos

            ## ¿Cuáles son las actividades principales de un encargado?

            - Abrir el muelle

            ## Actividades secundarias

            - Barrer el muelle
            """));
        Assert.Equal(4, role.GetProperty("responsibilities").GetArrayLength());
    }

    [Fact]
    public void A_sentence_that_announces_no_duties_makes_no_roles_of_what_follows() =>
        Assert.Empty(Titles("""
            # By-laws of the Pier Club

            ## The yearly meeting

            The members shall elect:

            ### President

            By secret ballot, with half of all votes.

            ### Auditor

            By show of hands.
            """));

    [Fact]
    public void A_role_keeps_its_parts_where_headings_name_those_it_works_with() =>
        Assert.Equal(["Product designer"], Titles("""
            # Product designer

            **Responsibilities**

            - Draw the screens
            - Test them with people

            **Skills**

            - You can draw

            ## Engineers

            They build what is drawn.

            ## Product managers

            They say what is needed.

            ## Researchers

            They ask people.
            """));

    [Fact]
    public void A_question_about_another_role_is_about_that_one() =>
        Assert.Equal(["Chair", "Treasurer"], Titles(
            "# Treasurer\n\n## Duties\n\n- Keep the books\n- Pay the bills\n\n## What does the chair do?\n\n- Lead meetings\n- Sign letters\n"));

    [Fact]
    public void A_role_may_stand_behind_a_dash_and_the_word_for_its_group() =>
        Assert.Single(Titles("# Vrijwilligers – Coördinator\n\n## Responsibilities\n\n- Keep the books\n- Pay the bills\n"));

    [Theory]
    [InlineData("Chargée / chargé de la billetterie")]
    [InlineData("Responsable / responsable de la vie du port")]
    public void One_name_for_a_woman_and_for_a_man_is_one_name(string name) =>
        Assert.Equal([name], Titles($"# {name}\n\nElle ou il est au port.\n\n## Missions\n\n- Tenir la caisse\n- Compter les billets\n"));

    [Fact]
    public void The_name_of_an_icon_before_a_title_is_no_part_of_it() =>
        Assert.Equal(["Boat manager", "Dock engineer"], Titles("""
            # Duties

            ## [rocket_launch] Boat manager

            The boat manager makes sure that the boats float:

            - Keep the boats afloat
            - Count the oars

            ## [dark_mode] Dock engineer

            The dock engineer makes sure that the pier is closed:

            - Lock the gates
            - Light the lamps
            """));

    [Fact]
    public void A_form_for_roles_is_none() =>
        Assert.Empty(Titles("# <<Nombre del rol>>\n\n## Actividades principales\n\n- Actividad 1: descripción\n- Actividad 2: descripción\n"));

    [Fact]
    public void A_table_of_duties_may_end_with_who_has_them() =>
        Assert.Equal(["ロープ管理", "桟橋当番"], Titles("""
            # 各役割について

            |係|頻度|概要|担当|
            |-|-|-|-|
            |桟橋当番|毎朝|桟橋の門を開ける。|Pier1, Pier2|
            |ロープ管理|毎週|ロープを点検する。|Pier3|
            """));

    private static JsonElement[] Roles(string text) => Compile.Files(("pier.md", text)).Roles();

    private static List<string?> Titles(string text) => [.. Roles(text).Select(role => role.Said("title")).Order(StringComparer.Ordinal)];
}
