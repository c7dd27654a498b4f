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
    [InlineData("Support the owners of boats")]
    [InlineData("Help the undecided")]
    [InlineData("Share responsibility for the nets")]
    [InlineData("")]
    public void Other_words_say_only_that_it_does_it(string text) => Assert.Equal(Letters.Responsible, LetterInference.FromDuty(text));
}
