using System.Text.Json;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Model.Recovery;

/// <summary>Roles in lists and under sentences: numbered steps, bold sentences, bullets typed as characters, and titles of documents.</summary>
public sealed class ListsAndSentencesTests
{
    [Fact]
    public void Three_jobs_side_by_side_are_roles_though_their_lists_are_numbered() =>
        Assert.Equal(
            ["Session Chair", "Session Runner", "Session Recorder"],
            Titles(Roles("# Sessions\n\nEach hall has one.\n\n## Session Chair\n\n1. Open the hall\n2. Watch the clock\n\n## Session Runner\n\n"
                + "1. Carry the microphone\n2. Close the door\n\n## Session Recorder\n\n1. Start the camera\n2. Change the battery\n")));

    [Fact]
    public void Steps_under_two_jobs_are_still_steps() =>
        Assert.Empty(Roles("# Lowering the bell\n\nIt takes two.\n\n## Painter\n\n1. Open the shed\n2. Take the rope\n\n## Afterwards\n\n"
            + "1. Close the shed\n2. Wash your hands\n\n## Weather\n\n1. Look at the sky\n2. Ask the port\n"));

    /// <summary>What stands under that word may be anything.</summary>
    [Theory]
    [InlineData("# ARIA\n\n## Roles\n\n- button: it can be pressed by anybody\n- menu: it holds other things to press\n"
        + "- alert: it tells what went wrong just now\n")]
    [InlineData("# Play\n\n## Roles\n\n- Hamlet: does not know what to do\n- Gertrude: knows what she has done\n- Horatio: is told what was done\n")]
    public void Under_nothing_but_roles_names_still_have_to_be_jobs(string page) => Assert.Empty(Roles(page));

    [Fact]
    public void A_bold_sentence_says_what_its_list_is()
    {
        var role = Assert.Single(Roles("---\ntitle: Responsable du port\n---\n\n## Description de fonction\n\nLe port est petit.\n\n"
            + "**Le responsable travaillera seul et aura pour missions de :**\n\n- Donner les places\n- Tenir le registre\n\n"
            + "**Le candidat devra impérativement :**\n\n- Savoir nager\n"));
        Assert.Equal(["Donner les places", "Tenir le registre"], role.Each("responsibilities", "text"));
        Assert.Equal(["Savoir nager"], role.Each("requirements", "text"));
    }

    [Fact]
    public void Bullets_that_are_characters_make_a_list()
    {
        var role = Assert.Single(Roles("# Lamp keeper\n\n## Responsibilities\n\n• Trim the lamps\n•Count them,\nevery night\n\n• Lock the gate\n"));
        Assert.Equal(["Trim the lamps", "Count them, every night", "Lock the gate"], role.Each("responsibilities", "text"));
    }

    /// <summary>"Formation" is English here, and no training in French; in a French label it is.</summary>
    [Theory]
    [InlineData("Staffing (Crew Formation):", new string[0])]
    [InlineData("Formation requise :", new[] { "Row" })]
    public void A_label_is_not_read_in_a_language_that_its_other_words_are_not_of(string label, string[] required)
    {
        var role = Assert.Single(Roles($"---\nrole: Dock Keeper\n---\n\n# Dock Keeper\n\n{label}\n\n- Row\n\nResponsibilities:\n\n- Steer\n"));
        Assert.Equal(required, role.Each("requirements", "text"));
    }

    [Theory]
    [InlineData("# Moderator - One-Pager\n\nBe kind.\n\n## Yours to do\n\n- Welcome new members\n- Keep pins current\n", "Moderator")]
    public void What_a_document_is_called_is_no_part_of_the_name(string page, string title) => Assert.Equal([title], Titles(Roles(page)));

    [Fact]
    public void The_role_of_somebody_may_be_told_in_headings_over_lists() =>
        Assert.Equal(["Liaison"], Titles(Roles("---\ntitle: Role of Liaison\n---\n\nThe group expects this.\n\n## Watches both groups\n\n"
            + "- Reads the minutes\n- Asks the chairs\n\n## Keeps them informed\n\n- Writes each month\n- Answers questions\n")));

    [Theory]
    [InlineData("# Crew\n\nThe crew consists of the following positions:\n\n- Leader\n- Second\n- Cook\n")]
    [InlineData("# Styre\n\nStyret består av følgende stillinger:\n\n- Leder\n- Nestleder\n")]
    public void What_something_consists_of_is_nobodys_duty(string page) =>
        Assert.All(Roles(page), role => Assert.Empty(role.Each("responsibilities", "text")));

    [Fact]
    public void A_head_of_something_and_something_else_is_a_job() =>
        Assert.Equal(["Head of Marketing & Advocacy"],
            Titles(Roles("---\ntitle: Head of Marketing & Advocacy\n---\n\nWir suchen ab sofort jemanden für den Hafen.\n\n**Deine Aufgaben:**\n\n"
            + "- die Plakate für das Fest\n- die Briefe an die Stadt\n")));

    private static List<string?> Titles(IEnumerable<JsonElement> roles) => [.. roles.Select(role => role.Said("title"))];

    private static JsonElement[] Roles(string text) => Compile.Files(("pier.md", text)).Roles();
}
