using System.Text.Json;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model.Recovery;

/// <summary>What a page says about a role outside the role's own section, and lists that look alike but say something else.</summary>
public sealed class ListsElsewhereTests
{
    private static JsonElement[] Roles(string page, string path = "roles/page.md") => Compile.Files((path, page)).Roles();

    private static JsonElement Role(string page, string title, string path = "roles/page.md") =>
        Assert.Single(Roles(page, path), role => role.Said("title") == title);

    [Fact]
    public void A_list_elsewhere_on_the_page_adds_to_the_role_that_its_sentence_ends_with()
    {
        var role = Role("""
            # Regatta

            ## Roles

            ### Umpire

            - Fires the gun

            ### Buoy keeper

            - Sets the marks

            ## Schedule

            During the first hour the buoy keeper is responsible for:

            - Counting the buoys
            - Testing the radio

            The buoy keeper must sweep the following rooms:

            - The loft
            - The cellar
            """, "Buoy keeper", "guides/regatta.md");
        Assert.Equal(["Sets the marks", "Counting the buoys", "Testing the radio"], role.Each("responsibilities", "text"));
    }

    [Fact]
    public void A_row_of_a_table_says_a_roles_duty_in_short_beside_its_section()
    {
        var role = Role("""
            # Roles

            | Role | Responsibilities |
            |---|---|
            | Crane driver | Loads the boats |
            | Line handler | Ties them up |

            ## Crane driver

            ### Responsibilities

            - Oil the crane
            """, "Crane driver");
        Assert.Equal(["Loads the boats", "Oil the crane"], role.Each("responsibilities", "text").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_done_at_some_time_counts_once() =>
        Assert.Equal(["Check the chains", "Count the fenders", "Paint the hut", "Wash the flags", "Hand out the cups"], Assert.Single(Roles("""
            # Buoy keeper

            ### Weekly

            - Check the chains
            - Count the fenders

            ### Monthly

            - Paint the hut
            - Wash the flags

            ### Annual

            - Hand out the cups
            """)).Each("responsibilities", "text"));

    [Fact]
    public void As_one_of_several_headings_is_a_part_so_are_those_like_it()
    {
        var role = Assert.Single(Roles("""
            # Harbour pilot

            ## What good work is

            ### Craft

            - Read the charts of the week
            - Report every shoal

            ### Responsibilities

            - Guide ships to the quay
            - Keep the log

            ### Crew

            - Teach the deckhands
            - Share what you learn

            ## Ready for the next step when

            - Steers alone
            """));
        Assert.Equal(["Read the charts of the week", "Report every shoal", "Guide ships to the quay", "Keep the log", "Teach the deckhands",
            "Share what you learn"], role.Each("responsibilities", "text"));
    }

    [Fact]
    public void The_contents_of_a_page_are_no_duties()
    {
        var role = Assert.Single(Roles("# Quay committee\n\n- [Duties](#duties)\n- [Meetings](#meetings)\n\n## Responsibilities\n\n"
            + "The quay committee decides who moors where and looks after the cranes.\n\n## Meetings\n\nEvery month.\n"));
        Assert.DoesNotContain(role.Each("responsibilities", "text"), text => text is "Duties" or "Meetings");
    }

    [Fact]
    public void An_item_that_asks_for_something_is_one_requirement_with_its_inner_items()
    {
        var role = Assert.Single(Roles("""
            # Diver

            ## Responsibilities

            - Clears the chains

            ## Requirements

            - You have:
              - A licence
              - Your own suit
            - Has spent a whole season in the water, by doing all of:
              - Dives at night
              - Dives in winter
            """));
        Assert.Equal(["A licence", "Your own suit", "Has spent a whole season in the water, by doing all of:"],
            role.Each("requirements", "text"));
    }

    [Fact]
    public void A_sentence_may_ask_for_something_and_so_may_an_item_under_no_heading()
    {
        var roles = Roles("""
            # Roles on board

            ## Navigator

            Plots the course with the skipper. This position requires a radio licence.

            ## Cook

            - Cooks twice a day
            - Is able to cook in a gale
            - Usually at least 2 years at sea
            """);
        Assert.Equal(["This position requires a radio licence."], roles[0].Each("requirements", "text"));
        Assert.Equal(["Is able to cook in a gale", "Usually at least 2 years at sea"], roles[1].Each("requirements", "text"));
        Assert.Equal(["Cooks twice a day"], roles[1].Each("responsibilities", "text"));
    }

    [Fact]
    public void A_sentence_announces_roles_whose_names_need_not_be_those_of_jobs()
    {
        var roles = Roles("""
            # Manning a boat

            ## Crew

            Every boat needs the following roles:

            - **Lookout** (one person)
              Watches for nets and rocks.
            - **Engine watch** (one person)
              Keeps the engine running.
            - **Net manager** (two people)
              Decides when the nets go out.

            ## Food

            - **Bread**: six loaves
            - **Water**: ten litres
            """, "guides/boats.md");
        Assert.Equal(["Lookout", "Engine watch", "Net manager"], roles.Select(role => role.Said("title")));
        Assert.Equal(["Watches for nets and rocks."], roles[0].Each("responsibilities", "text"));
    }

    [Fact]
    public void A_role_within_a_role_says_that_it_is_one()
    {
        var roles = Roles("""
            # Who does what on the quay

            ## Crane driver

            - Loads the boats
            - Oils the crane

            ### Crane manager

            This is no post of its own, but an extra role for one of the drivers.

            - Plans the shifts
            - Speaks for the drivers

            #### What this role is not about

            - Repairs

            ## Line handler

            - Ties up the boats
            """);
        Assert.Equal(["Crane driver", "Crane manager", "Line handler"], roles.Select(role => role.Said("title")));
        Assert.Equal(["Plans the shifts", "Speaks for the drivers"], roles[1].Each("responsibilities", "text"));
    }

    [Theory]
    [InlineData("Responsabilidades do coordenador geral", "Coordenador geral")]
    [InlineData("Responsabilidades del tesorero", "Tesorero")]
    [InlineData("Tarefas do tesoureiro", "Tesoureiro")]
    public void Spanish_and_portuguese_share_words_but_not_the_word_for_of(string heading, string title) =>
        Assert.Equal(title, Assert.Single(Roles($"# {heading}\n\n- Paga as contas\n- Guarda o livro\n")).Said("title"));

    [Fact]
    public void A_collection_may_have_folders_and_a_page_without_front_matter_is_none_of_its_pages()
    {
        var site = Compile.Files(
            ("_docs/quay/driver.md", "---\ntitle: Crane driver\n---\n\n## Responsibilities\n\n- Load the boats\n"),
            ("_docs/quay/handler.md", "---\ntitle: Line handler\n---\n\n## Responsibilities\n\n- Tie up the boats\n"),
            ("_docs/part.md", "# Net mender\n\n## Responsibilities\n\n- Mend the nets\n"),
            ("_includes/quay/part.md", "---\ntitle: Diver\n---\n\n## Responsibilities\n\n- Clear the chains\n"));
        Assert.Equal(["Crane driver", "Line handler"], site.Roles().Select(role => role.Said("title")));
    }
}
