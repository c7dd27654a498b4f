using System.Text.Json;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model.Recovery;

/// <summary>Duties in groups, several first headings on a page, job ads among posts, and what is said of nobody.</summary>
public sealed class GroupsAndPostsTests
{
    [Fact]
    public void Short_items_over_several_others_only_name_a_field()
    {
        const string Page = """
            # Harbour coordinator

            ## Responsibilities

            * Write a report each spring
            * Moorings and fees
                * Let the moorings
                * Collect the fees
                * Chase what is late
            * Crew
                * Hire the crew
                * Train the crew
                * Plan the watches
            """;

        Assert.Equal(["Chase what is late", "Collect the fees", "Hire the crew", "Let the moorings", "Plan the watches",
            "Train the crew", "Write a report each spring"], Duties(Page).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Coordinator of the open day.", "Coordinator of the open day")]
    [InlineData("Treasurer.", "Treasurer")]
    [InlineData("Harbour Master Jr.", "Harbour Master Jr.")]
    [InlineData("Treasurer of the Lamp e.V.", "Treasurer of the Lamp e.V.")]
    public void A_title_ends_without_a_dot_unless_it_is_of_an_abbreviation(string heading, string title) =>
        Assert.Equal(title, Assert.Single(Roles("roles/a.md", $"# {heading}\n\n## Responsibilities\n\n- Open the door\n"))
            .GetProperty("title").GetString());

    [Fact]
    public void Duties_with_details_stay_duties() =>
        Assert.Equal(["Look after the moorings of all visitors in summer", "Train the crew before it goes to sea alone"], Duties("""
            # Harbour coordinator

            ## Responsibilities

            * Look after the moorings of all visitors in summer
                * Let them
                * Count them
                * Clean them
            * Train the crew before it goes to sea alone
                * With ropes
                * With lamps
                * With oars
            """));

    [Fact]
    public void The_first_of_several_first_headings_is_one_role_among_them() =>
        Assert.Equal(["Chair", "Treasurer", "Vice chair"], Titles("roles/board.md", """
            # Chair

            **Duties:**

            * Lead the meetings

            # Vice chair

            **Duties:**

            * Stand in for the chair

            # Treasurer

            **Duties:**

            * Keep the books
            """));

    [Fact]
    public void A_job_ad_among_posts_is_a_page() =>
        Assert.Equal(["Crane driver"], Titles("_posts/2026-03-01-crane-driver.md", """
            ---
            title: Crane driver
            ---

            ## Responsibilities

            - Lift the boats
            - Grease the chains
            """));

    [Fact]
    public void None_is_no_requirement_and_an_untitled_list_may_hold_some()
    {
        Assert.Empty(Requirements("""
            # Lamp keeper

            **Required skills:** None

            **Duties:**

            - Light the lamps
            """));
        Assert.Equal(["Should know the tides"], Requirements("""
            # Role of the lamp keeper

            - Should know the tides
            - Light the lamps
            - Trim the wicks
            """));
    }

    [Fact]
    public void A_group_over_other_headings_is_no_role_beside_roles() =>
        Assert.Equal(["Harbour master", "Lamp keeper"], Titles("who.md", """
            # Roles and responsibilities

            ## Considerations

            These are the things that somebody must look after all year, and not only in summer when guests arrive.

            ### Budget

            - It is up to date

            ### Research

            - What do guests need?

            ### Content

            - Leaflets

            ### Feedback

            - It is answered

            ## Harbour master

            - Runs the harbour
            - Lets the moorings

            ## Lamp keeper

            - Lights the lamps
            - Trims the wicks
            """));

    [Theory]
    [InlineData("Roles of a treasurer:")]
    [InlineData("The roles of our treasurer:")]
    public void Roles_of_somebody_over_a_list_are_what_they_do(string lead) =>
        Assert.Equal(["Sign for the club", "Keep the cash box"], Duties($"""
            # Treasurer

            The treasurer holds the club's money.

            {lead}

            1. Sign for the club
            2. Keep the cash box
            """));

    [Fact]
    public void A_sentence_may_begin_with_what_the_role_does_but_a_plural_is_no_verb() =>
        Assert.Equal(["Decides which keys are cut."], Duties("""
            # Roles

            ## Lamp keeper

            Decides which keys are cut. Reports are due in May. Plans for the winter hang in the hut.

            ## Harbour master

            - Runs the harbour
            """).Where(duty => duty != "Runs the harbour"));

    private static List<string> Titles(string path, string page) =>
        [.. Roles(path, page).Select(role => role.GetProperty("title").GetString()!).Order(StringComparer.Ordinal)];

    private static List<string> Duties(string page) => TextsOf(page, "responsibilities");

    private static List<string> Requirements(string page) => TextsOf(page, "requirements");

    private static List<string> TextsOf(string page, string key) =>
        [.. Roles("coordinator.md", page).SelectMany(role => role.TryGetProperty(key, out var found) ? found.EnumerateArray() : [])
            .Select(item => item.GetProperty("text").GetString()!)];

    private static JsonElement[] Roles(string path, string page) => Compile.Files((path, page)).Roles();
}
