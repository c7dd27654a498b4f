using System.Text.Json;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model.Recovery;

/// <summary>
/// Job ads and role pages as other tools keep them: collections, HTML labels, person specifications, and what is said without a
/// heading.
/// </summary>
public sealed class JobPagesTests
{
    private const string Driver = """
        ---
        title: Crane driver
        ---

        <strong>Your duties</strong>

        - Lift the boats
        - Grease the chains

        <b>Requirements:</b>

        - A licence for cranes
        """;

    [Fact]
    public void A_collection_whose_pages_have_titles_is_read_with_bold_labels_in_html()
    {
        var role = Assert.Single(Roles(("_jobs/driver.md", Driver)));
        Assert.Equal("Crane driver", role.GetProperty("title").GetString());
        Assert.Equal(["Lift the boats", "Grease the chains"], Texts(role, "responsibilities"));
        Assert.Equal(["A licence for cranes"], Texts(role, "requirements"));
    }

    [Theory]
    [InlineData("_drafts/driver.md")]
    [InlineData("_layouts/driver.md")]
    [InlineData("jobs/_driver.md")]
    public void Drafts_and_parts_stay_so(string path) => Assert.Empty(Roles(("index.md", "# Yard"), (path, Driver)));

    [Fact]
    public void A_pattern_for_everything_does_not_publish_a_collection()
    {
        var site = Compile.Files(("handbook.yml", "public: [\"**\"]\n"), ("index.md", "# Yard"), ("_internal/driver.md", Driver));
        Assert.Empty(site.Roles());
        Assert.DoesNotContain(site.Files, file => file.Path.Contains("driver", StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_with_a_page_without_a_title_is_no_collection() =>
        Assert.Empty(Roles(("index.md", "# Yard"), ("_jobs/driver.md", Driver), ("_jobs/footer.md", "Write to the yard.")));

    [Fact]
    public void A_page_that_may_be_taken_for_a_folder_is_read() =>
        Assert.Single(Roles(("yard.md/driver.md", Driver)));

    [Fact]
    public void A_person_specification_asks_for_what_its_columns_say()
    {
        var role = Assert.Single(Roles(("driver.md", """
            # Crane driver

            ## Duties

            - Lift the boats

            | Criteria | Essential | Desirable | How we see it |
            |---|---|---|---|
            | Papers | <ul><li>A licence for cranes</li><li>A clean record</li></ul> | First aid | Application |
            | Manner | Calm in a storm |  | Interview |
            """)));
        Assert.Equal(["Lift the boats"], Texts(role, "responsibilities"));
        Assert.Equal(["A licence for cranes", "A clean record", "First aid", "Calm in a storm"], Texts(role, "requirements"));
    }

    [Fact]
    public void A_heading_names_the_role_before_a_field_does()
    {
        var role = Assert.Single(Roles(("jobs/driver.md", """
            ---
            title: Crane driver job description
            ---

            # Crane driver

            | | |
            |---|---|
            | Post title: | Driver of the small crane |
            | Pay: | By agreement |

            ## Duties

            - Lift the boats
            """)));
        Assert.Equal("Crane driver", role.GetProperty("title").GetString());
    }

    [Fact]
    public void Competence_that_says_what_somebody_does_is_duties_and_one_that_says_what_somebody_has_is_not()
    {
        Assert.Equal(["Boats: Checks them; greases the chains.", "Crew: Trains two drivers."], Texts(Assert.Single(Roles(("driver.md", """
            # Crane driver

            ## Competence

            - **Boats:** Checks them; greases the chains.
            - **Crew:** Trains two drivers.
            """))), "responsibilities"));
        Assert.Equal(["A licence for cranes", "Sharp eyes"], Texts(Assert.Single(Roles(("driver.md", """
            # Crane driver

            ## Duties

            - Lift the boats

            ## Competence

            - A licence for cranes
            - Sharp eyes
            """))), "requirements"));
    }

    [Fact]
    public void Lists_under_any_headings_of_a_roles_page_say_what_to_do() =>
        Assert.Equal(6, Texts(Assert.Single(Roles(("driver.md", """
            # Crane driver

            ## Boats

            - Lift them in autumn
            - Launch them in spring

            ## Chains

            - Check them each week
            - Replace what is worn

            ## Crew

            - Train two drivers
            - Plan the watches
            """))), "responsibilities").Count);

    [Theory]
    [InlineData("2+ years on cranes")]
    [InlineData("Over 10 years in a yard")]
    [InlineData("0-2 anos de estaleiro")]
    [InlineData("Mindestens 3 Jahre auf der Werft")]
    [InlineData("A minimum of 2 to 4 years at sea")]
    public void A_number_of_years_is_asked_for(string text)
    {
        var role = Assert.Single(Roles(("roles.md", $"""
            # Roles

            ## Crane driver

            - Lift the boats
            - Grease the chains
            - {text}
            """)));
        Assert.Equal([text], Texts(role, "requirements"));
    }

    [Theory]
    [InlineData("Elected for 2 years")]
    [InlineData("Pays 3 times a year")]
    public void A_term_of_years_is_not(string text) =>
        Assert.Empty(Texts(Assert.Single(Roles(("roles.md", $"""
            # Roles

            ## Crane driver

            - Lift the boats
            - Grease the chains
            - {text}
            """))), "requirements"));

    [Theory]
    [InlineData("Junior → Senior driver")]
    [InlineData("This is a voluntary position")]
    public void A_way_or_a_sentence_is_no_name(string title) =>
        Assert.Empty(Roles(("roles.md", $"""
            # Roles

            ## {title}

            - Lift the boats
            - Grease the chains
            """)));

    private static List<string> Texts(JsonElement role, string key) =>
        role.TryGetProperty(key, out var found) ? [.. found.EnumerateArray().Select(item => item.GetProperty("text").GetString()!)] : [];

    private static JsonElement[] Roles(params (string Path, string Content)[] files) => Compile.Files(files).Roles();
}
