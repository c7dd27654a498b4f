using Handbooks.Linking.Matrix;

namespace Handbooks.Tests.Linking.Matrix;

/// <summary>Which duties say the same: wrongly apart is a suggestion, wrongly together hides that two do different things.</summary>
public sealed class ActivityWordsTests
{
    [Theory]
    [InlineData("Keep the boats dry.", "keep boats **dry**")]
    [InlineData("Facilitate cross-crew talks", "Conduct cross crew talks")]
    [InlineData("Facilitates the harbour talks", "Facilitating harbor talks")]
    [InlineData("To facilitate talks", "You will facilitate talks")]
    [InlineData("Responsible for facilitating talks", "Facilitate talks")]
    [InlineData("Is responsible for holding talks", "Run talks")]
    [InlineData("You’ll run talks", "Carries out talks")]
    [InlineData("Will perform talks", "Carrying out talks")]
    [InlineData("Prioritise repairs & mending", "Prioritize repairs and mending")]
    [InlineData("Organising the programme", "Organize the program")]
    [InlineData("Planning the voyage", "Plans the voyage")]
    [InlineData("Applies the rules", "Apply the rules")]
    [InlineData("Teaches the mates", "Teach the mates")]
    [InlineData("The crew's boats", "The crew’s boats")]
    [InlineData("Hold 1:1s with mates", "Hold one-on-ones with mates")]
    [InlineData("Co-ordinate the watch", "Coordinate the watch")]
    public void The_same(string one, string other) => Assert.Equal(ActivityWords.Key(one), ActivityWords.Key(other));

    [Theory]
    [InlineData("Look for processes improvement", "Look for process improvement")]
    [InlineData("Facilitate cross-crews talks", "Facilitate cross-crew talks")]
    [InlineData("Help facilitate talks", "Facilitate talks")]
    [InlineData("Ensure repairs", "Do repairs")]
    [InlineData("Lead repairs", "Do repairs")]
    [InlineData("Marketing strategy", "Market strategy")]
    [InlineData("Engineering boats", "Engineers boats")]
    [InlineData("Sales of boats", "Sale of boats")]
    [InlineData("Own the plan", "Define the plan")]
    [InlineData("Is consulted on the plan", "Plan")]
    [InlineData("Filing the papers", "Filling the papers")]
    [InlineData("Hold the line", "Hold")]
    [InlineData("Run", "Conduct")]
    [InlineData("Carry the boats", "Carry out the boats")]
    [InlineData("!!!", "???")]
    [InlineData("The", "A")]
    [InlineData("責任を持つ", "責任")]
    public void Not_the_same(string one, string other) => Assert.NotEqual(ActivityWords.Key(one), ActivityWords.Key(other));

    [Fact]
    public void No_duty_is_nothing()
    {
        foreach (var text in (string[])["To", "Will", "You will", "the", "responsible for", "Do", "…", "'"])
            Assert.NotEqual("", ActivityWords.Key(text));
    }
}
