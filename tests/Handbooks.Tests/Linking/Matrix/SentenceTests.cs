using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;
using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Linking.Matrix;

/// <summary>What is read from sentences, and above all what is not.</summary>
public sealed class SentenceTests
{
    private const string Crew = "---\nroles: sections\n---\n# Crew\n\n## Boat Keeper\n\n- Keep the boats dry\n\n## Net Mender\n\n- Mend the nets\n";

    private static Handbook Understood(params (string Path, string Text)[] files) =>
        HandbookCompiler.Understand(SourceTree.Of([("crew.md", Crew), .. files])).Handbook;

    /// <summary>"boat-keeper A Paint": what a page with this text says.</summary>
    private static string[] Read(string text) => Sentences(Understood(("page.md", $"# Page\n\n{text}\n")));

    private static string[] Sentences(Handbook handbook) =>
        [.. handbook.Activities.SelectMany(activity => activity.Assignments.Where(assignment => assignment.Origin == AssignmentOrigin.Sentence)
            .Select(assignment => $"{assignment.Role.Value} {assignment.Letters.Signs()} {activity.Title}"))];

    [Theory]
    [InlineData("The Boat Keeper is accountable for the paint.", "boat-keeper A Paint")]
    [InlineData("The Boat Keeper is responsible for the paint.", "boat-keeper R Paint")]
    [InlineData("The Boat Keeper is responsible and accountable for the paint.", "boat-keeper RA Paint")]
    [InlineData("However, ultimately the Boat Keeper is responsible (and accountable) for the paint.", "boat-keeper A Paint")]
    [InlineData("Ultimately, the Boat Keeper is responsible for the paint.", "boat-keeper A Paint")]
    [InlineData("The **Boat Keeper** is *accountable* for the paint.", "boat-keeper A Paint")]
    [InlineData("[[Boat Keeper]] answers for the paint.", "boat-keeper A Paint")]
    [InlineData("Boat Keepers answer for the paint.", "boat-keeper A Paint")]
    [InlineData("The Boat Keeper has the final say on paint.", "boat-keeper A Paint")]
    [InlineData("The Boat Keeper owns the paint.", "boat-keeper RA Paint")]
    [InlineData("The Boat Keeper decides on paint.", "boat-keeper A Paint")]
    [InlineData("The Boat Keeper decides whether this is a leak.", "boat-keeper A Whether this is a leak")]
    [InlineData("The Boat Keeper must be consulted on paint.", "boat-keeper C Paint")]
    [InlineData("The Boat Keeper is kept informed of paint.", "boat-keeper I Paint")]
    [InlineData("Ask the Boat Keeper, who is accountable for the paint.", "boat-keeper A Paint")]
    [InlineData("Works with the Boat Keeper, who has the last word on paint.", "boat-keeper A Paint")]
    [InlineData("The Boat Keeper (if you can find one) is accountable for the paint.", "boat-keeper A Paint")]
    [InlineData("The Boat Keeper and the Net Mender are responsible for the paint.", "boat-keeper R Paint", "net-mender R Paint")]
    [InlineData("The Boat Keeper is accountable for the paint, the Net Mender for the tar.", "boat-keeper A Paint")]
    [InlineData("The Boat Keeper is accountable for the paint, but the Net Mender is responsible for the twine.", "boat-keeper A Paint",
        "net-mender R Twine")]
    [InlineData("The Boat Keeper is accountable for the paint and responsible for the brushes.", "boat-keeper A Paint")]
    [InlineData("The paint is owned by the Boat Keeper.", "boat-keeper RA Paint")]
    [InlineData("The paint is the responsibility of the Boat Keeper.", "boat-keeper A Paint")]
    [InlineData("Responsibility for the paint lies with the Boat Keeper.", "boat-keeper A Paint")]
    [InlineData("The paint must be approved by the Boat Keeper.", "boat-keeper A Paint")]
    [InlineData("Nobody minds. The Boat Keeper is accountable for the paint. Nobody minds.", "boat-keeper A Paint")]
    [InlineData("The Boat Keeper is accountable for the paint of Ropes Ltda. and its sheds.", "boat-keeper A Paint of Ropes Ltda. and its sheds")]
    [InlineData("Call Ext. 40. The Boat Keeper is accountable for the paint at ext. 40.", "boat-keeper A Paint at ext. 40")]
    [InlineData("We are Ropes Ltd. The Boat Keeper is accountable for the paint.", "boat-keeper A Paint")]
    [InlineData("- The Boat Keeper is accountable for the paint.", "boat-keeper A Paint")]
    [InlineData("> [!NOTE]\n> The Boat Keeper is accountable for the paint.", "boat-keeper A Paint")]
    public void A_sentence_gives_letters(string text, params string[] expected) => Assert.Equal(expected, Read(text));

    [Theory]
    [InlineData("The Boat Keeper is not accountable for the paint.")]
    [InlineData("The Boat Keeper isn't accountable for the paint.")]
    [InlineData("The Boat Keeper isn’t accountable for the paint.")]
    [InlineData("The Boat Keeper is no longer accountable for the paint.")]
    [InlineData("The Boat Keeper was accountable for the paint.")]
    [InlineData("The Boat Keeper might be accountable for the paint.")]
    [InlineData("Neither the Boat Keeper nor the Net Mender is accountable for the paint.")]
    [InlineData("The Boat Keeper or the Net Mender is accountable for the paint.")]
    [InlineData("If the Boat Keeper is accountable for the paint, ask them.")]
    [InlineData("If it rains, the Boat Keeper is accountable for the paint.")]
    [InlineData("When the tide is out, the Boat Keeper is accountable for the paint.")]
    [InlineData("The Boat Keeper is accountable for the paint if nobody else is.")]
    [InlineData("The Boat Keeper is responsible for the nets when the mender is ill.")]
    [InlineData("Ask whether the Boat Keeper is accountable for the paint.")]
    [InlineData("Is the Boat Keeper accountable for the paint?")]
    [InlineData("So the Boat Keeper is accountable for the paint?")]
    [InlineData("\"So the Boat Keeper is accountable for the paint?\"")]
    [InlineData("The Boat Keeper is responsible to the Net Mender.")]
    [InlineData("> The Boat Keeper is accountable for the paint.")]
    [InlineData("Works with the Boat Keeper to be accountable for the paint.")]
    [InlineData("Helps the Boat Keeper to be accountable for the paint.")]
    [InlineData("The deputy of the Boat Keeper is accountable for the paint.")]
    [InlineData("The Boat Keeper's deputy is accountable for the paint.")]
    [InlineData("Everybody but the Boat Keeper is accountable for the paint.")]
    [InlineData("The Boat Keeper is accountable for it.")]
    [InlineData("The Boat Keeper answers for the first, the Net Mender for the second.")]
    [InlineData("The decision lies with the Boat Keeper.")]
    [InlineData("They are accountable for the paint.")]
    [InlineData("You are accountable for the paint.")]
    [InlineData("The paint is not owned by the Boat Keeper.")]
    [InlineData("If paint is owned by the Boat Keeper, ask them.")]
    [InlineData("No paint is approved by the Boat Keeper.")]
    [InlineData("The paint is owned by the Boat Keeper's deputy.")]
    [InlineData("The paint is owned by the Boat Keeper or the Net Mender.")]
    [InlineData("A paint that is owned by the Boat Keeper is blue.")]
    [InlineData("`The Boat Keeper` is not accountable for paint.")]
    [InlineData("```\nThe Boat Keeper is accountable for the paint.\n```")]
    [InlineData("<!-- The Boat Keeper is accountable for the paint. -->")]
    [InlineData("The Harbour Master is accountable for the paint.")]
    [InlineData("The Boat Keeper is accountable for")]
    public void A_sentence_that_does_not_say_it_gives_none(string text) => Assert.Empty(Read(text));

    /// <summary>The text of a role's page: what it says without a subject is said of the role.</summary>
    private static string[] OwnText(string text) => Sentences(Understood(("mate.md", $"---\nrole: Mate\n---\n\n# Mate\n\n{text}\n")));

    [Theory]
    [InlineData("You are accountable for the paint.", "mate A Paint")]
    [InlineData("They are ultimately responsible for the paint.", "mate A Paint")]
    [InlineData("In this role, you will be responsible for the paint.", "mate R Paint")]
    [InlineData("The Mate is accountable for the paint.", "mate A Paint")]
    [InlineData("The Boat Keeper is accountable for the paint.", "boat-keeper A Paint")]
    public void A_roles_own_text_speaks_of_the_role(string text, params string[] expected) => Assert.Equal(expected, OwnText(text));

    [Theory]
    [InlineData("You are not accountable for the paint.")]
    [InlineData("We are accountable for the paint.")]
    [InlineData("Everyone is accountable for the paint.")]
    [InlineData("Your manager is accountable for the paint.")]
    [InlineData("## Responsibilities\n\n- You are accountable for the paint")]
    public void And_not_of_others(string text) => Assert.Empty(OwnText(text));

    [Fact]
    public void Where_another_page_says_who_answers_the_sentence_is_quoted_and_both_sides_are_asked()
    {
        const string sentence = "However, ultimately the Boat Keeper is accountable for space in the shed.";
        var compilation = Compile.Files(("crew.md", Crew),
            ("mate.md", $"---\nrole: Mate\n---\n\n# Mate\n\n## Responsibilities\n\n### Space in the shed\n\nPlan who gets which berth. {sentence}\n"
                + $""));
        var row = compilation.Activity("Space in the shed");
        Assert.Equal(["mate R inferred", "boat-keeper A inferred"], row.Letters());
        Assert.Equal([("Space in the shed", 9), (sentence, 11)],
            row.List("assignments").Select(assignment => (assignment.Said("quote")!,
                assignment.GetProperty("source").GetProperty("line").GetInt32())));
        var claim = compilation.The("HB4009");
        Assert.Equal(("mate.md:11:28", sentence), (claim.Place(), claim.Span.Text));
        Assert.Contains("- Space in the shed {#space-in-the-shed .accountable}", claim.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_role_that_says_it_itself_is_not_asked() =>
        Assert.Empty(Compile.Files(("crew.md", Crew), ("page.md", "# Page\n\nThe Boat Keeper is accountable for dry boats.\n")).Of("HB4009"));

    [Fact]
    public void What_is_declared_counts_before_what_a_sentence_says()
    {
        var compilation = Compile.Files(("crew.md", Crew),
            ("page.md", "# Page\n\nThe Boat Keeper is accountable for the paint.\n\n| What | Boat Keeper |\n|-|-|\n| Paint | C |\n"));
        Assert.Equal(["boat-keeper C declared", "boat-keeper A inferred"], compilation.Activity("Paint").Letters());
        Assert.Contains(compilation.Of("HB4006"), diagnostic => diagnostic.Message.Contains("Paint", StringComparison.Ordinal));
    }

    /// <summary>"right mate: refuse paint, when it is wet".</summary>
    private static string[] Rights(string text) =>
        [.. Understood(("mate.md", $"---\nrole: Mate\n---\n\n# Mate\n\n{text}\n"))
            .Rights.Select(right => $"{right.Kind} {right.Role.Value}: {right.Text}{(right.Condition is { } condition ? $", {condition}" : "")}")];

    [Theory]
    [InlineData("They have the authority to refuse wet paint.", "Right mate: refuse wet paint")]
    [InlineData("They have the authority to make a choice when we cannot agree.", "Right mate: make a choice, when we cannot agree")]
    [InlineData("They may approve small repairs up to 500 crowns.", "Right mate: small repairs, up to 500 crowns")]
    [InlineData("The Boat Keeper is empowered to close the slip.", "Right boat-keeper: close the slip")]
    [InlineData("They are the point of escalation for lost keys.", "Escalation mate: lost keys")]
    [InlineData("Escalate to the Boat Keeper if a boat is taking water.", "Escalation boat-keeper: if a boat is taking water")]
    public void What_may_be_decided_and_where_matters_go_is_read(string text, params string[] expected) => Assert.Equal(expected, Rights(text));

    [Theory]
    [InlineData("They have no authority to refuse wet paint.")]
    [InlineData("They do not have the authority to refuse wet paint.")]
    [InlineData("Do they have the authority to refuse wet paint?")]
    [InlineData("Sailors are empowered to speak up.")]
    [InlineData("Do not escalate to the Boat Keeper.")]
    [InlineData("Escalate to the harbour office and not to the Boat Keeper.")]
    public void And_what_is_denied_is_not(string text) => Assert.Empty(Rights(text));
}
