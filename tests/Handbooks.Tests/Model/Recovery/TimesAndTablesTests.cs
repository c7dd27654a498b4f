using System.Text.Json;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model.Recovery;

/// <summary>What is done at some time of the week or year, tables that belong together, and labels with remarks.</summary>
public sealed class TimesAndTablesTests
{
    private static JsonElement[] Roles(string page, string path = "roles/page.md") => Compile.Files((path, page)).Roles();

    [Fact]
    public void What_is_done_at_some_time_is_a_duty_beside_those_under_their_own_heading()
    {
        var role = Assert.Single(Roles("""
            # Buoy keeper

            ## Weekly rhythm

            - **Monday**: check the chains
            - **Friday**: report what was found

            ## Duties

            - Paint the buoys

            ## May to August

            ### Regatta

            - Set the marks
            - Collect the marks again

            ## In winter we read

            - Old charts
            - The almanac
            """));
        Assert.Equal(["Paint the buoys", "Monday: check the chains", "Friday: report what was found", "Set the marks", "Collect the marks again"],
            role.Each("responsibilities", "text"));
    }

    [Fact]
    public void Duties_a_heading_too_deep_belong_to_the_page()
    {
        var role = Assert.Single(Roles("# Team lines\n\n## Objective\n\n- Boats that stay where they are\n\n### Duties include:\n\n"
            + "- Splice ropes\n- Count fenders\n"));
        Assert.Equal("Team lines", role.Said("title"));
        Assert.Equal(["Splice ropes", "Count fenders"], role.Each("responsibilities", "text"));
    }

    [Fact]
    public void A_table_with_the_heads_of_a_table_of_roles_is_one() =>
        Assert.Equal(["Harbour pilot", "Line handler", "Crane driver", "Gate"], Roles("""
            # Crew

            | Role | Description | Shift |
            |---|---|---|
            | Harbour pilot | Brings ships in | Night |
            | Line handler | Ties them up | Night |

            ## Heavy work

            | Role | Description | Shift |
            |---|---|---|
            | Crane driver | Lifts what is heavy | Day |
            | Gate | Lets lorries in | Day |

            ## What we own

            | Thing | Description | Shelf |
            |---|---|---|
            | Rope | Holds ships | A |
            """, "crew.md").Select(role => role.Said("title")));

    [Fact]
    public void Only_a_role_reports_to_another() =>
        Assert.Equal(["Crane driver", "Gate"], Roles("""
            # Who is on the quay

            | Role | Description | Reports to |
            |---|---|---|
            | Crane driver | Lifts what is heavy | Harbour master |
            | Gate | Lets lorries in | Harbour master |
            """, "quay.md").Select(role => role.Said("title")));

    [Theory]
    [InlineData("Skills required (pilot)", "requirements")]
    [InlineData("Duties (harbour pilot)", "responsibilities")]
    public void A_remark_in_brackets_hides_no_part(string heading, string part)
    {
        var role = Assert.Single(Roles($"# Harbour pilot\n\n## Tasks\n\n- Bring ships in\n\n## {heading}\n\n- Know the tides\n"));
        Assert.Equal(["Know the tides"], role.Each(part, "text").Except(["Bring ships in"]));
    }

    [Theory]
    [InlineData("We look for someone who will:", "responsibilities")]
    [InlineData("On any given day you may:", "responsibilities")]
    [InlineData("A great candidate will be able to show that they can:", "requirements")]
    public void The_sentence_above_a_list_says_what_it_is(string lead, string part) =>
        Assert.Equal(["Read the tides", "Speak with captains"],
            Assert.Single(Roles($"# Harbour pilot\n\nThe harbour pilot brings ships in.\n\n{lead}\n\n- Read the tides\n- Speak with captains\n"))
                .Each(part, "text"));

    [Theory]
    [InlineData("After work perks")]
    [InlineData("Before joining")]
    [InlineData("Quarter results")]
    [InlineData("First week")]
    [InlineData("Duties (treasurer)")]
    public void What_only_mentions_a_time_or_another_role_holds_no_duties(string heading) =>
        Assert.Equal(["Bring ships in"], Assert.Single(Roles($"# Harbour pilot\n\n## Duties\n\n- Bring ships in\n\n## {heading}\n\n"
            + "- Complete the form\n- Send the letter\n")).Each("responsibilities", "text"));

    [Theory]
    [InlineData("See also:")]
    [InlineData("We offer also:")]
    public void What_else_there_is_to_read_is_no_duty(string lead) =>
        Assert.Equal(["Bring ships in", "Take them out"], Assert.Single(Roles("# Harbour pilot\n\n## Duties\n\n- Bring ships in\n"
            + $"- Take them out\n\n{lead}\n\n- The tide table\n- The knot guide\n")).Each("responsibilities", "text"));

    [Fact]
    public void A_table_of_things_is_none_of_roles_whatever_they_report_to() =>
        Assert.Empty(Roles("# Sites\n\n| Position | Description | Reports to |\n|---|---|---|\n| North buoy | A red buoy | Base |\n"
            + "| South buoy | A green buoy | Base |\n", "sites.md"));
}
