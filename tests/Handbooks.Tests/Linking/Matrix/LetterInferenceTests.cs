using Handbooks.Linking.Matrix;
using Handbooks.Model;

namespace Handbooks.Tests.Linking.Matrix;

public sealed class LetterInferenceTests
{
    [Theory]
    [InlineData("Own the product vision")]
    [InlineData("Owns the budget")]
    [InlineData("You **own** the quay")]
    [InlineData("Plan and own the roadmap")]
    [InlineData("Decides what ships")]
    [InlineData("Decide whether a boat may sail")]
    [InlineData("Has the final say on paint")]
    [InlineData("Is accountable for the boats")]
    [InlineData("Ultimately responsible for uptime.")]
    [InlineData("ULTIMATELY RESPONSIBLE FOR UPTIME")]
    [InlineData("You are also accountable for the nets")]
    [InlineData("Plans, owns and reviews the budget")]
    [InlineData("In your harbour, own the roadmap")]
    public void Some_words_say_that_a_role_answers_for_it(string text) =>
        Assert.Equal(Letters.Responsible | Letters.Accountable, LetterInference.FromDuty(text));

    [Theory]
    [InlineData("Keep the boats dry")]
    [InlineData("Let people learn at their own pace")]
    [InlineData("Look after our own tools")]
    [InlineData("Use the team's own words")]
    [InlineData("Use the team’s own words")]
    [InlineData("Grow a style of one's own")]
    [InlineData("Work on its own")]
    [InlineData("Hold others accountable")]
    [InlineData("Visit downtown")]
    [InlineData("Hold the vendor accountable for broken lamps")]
    [InlineData("Hold yourself accountable for being on time")]
    [InlineData("Clean the lamps you are accountable for")]
    [InlineData("Help the keeper own the plan")]
    [InlineData("Help the keeper and own the plan")]
    [InlineData("Make sure that the keeper is accountable for oil")]
    [InlineData("Support the keeper, who owns the plan")]
    [InlineData("Recommend who decides on tickets")]
    [InlineData("Tell everybody who has the final say")]
    [InlineData("Support the owners of boats")]
    [InlineData("Help the undecided")]
    [InlineData("Share responsibility for the nets")]
    [InlineData("")]
    public void Other_words_say_only_that_it_does_it(string text) => Assert.Equal(Letters.Responsible, LetterInference.FromDuty(text));
}
