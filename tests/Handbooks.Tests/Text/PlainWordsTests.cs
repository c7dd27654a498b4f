using Handbooks.Text;

namespace Handbooks.Tests.Text;

public sealed class PlainWordsTests
{
    [Theory]
    [InlineData("Own the plan.", "own the plan")]
    [InlineData("cross-squads communication", "cross squads communication")]
    [InlineData("Hiring & onboarding", "hiring and onboarding")]
    [InlineData("R&D", "r and d")]
    [InlineData("the team's, the teams’", "the teams the teams")]
    [InlineData("Co-ordinate e-mail", "coordinate email")]
    [InlineData("to-do, not-co-op", "to do not coop")]
    [InlineData("1:1's with all", "1on1s with all")]
    [InlineData("1-on-1s", "1on1s")]
    [InlineData("One-on-one talks, one to ones", "1on1 talks 1on1s")]
    [InlineData("1 on 1", "1on1")]
    [InlineData("one of the one team; 1 2 1", "one of the one team 1 2 1")]
    [InlineData("one", "one")]
    [InlineData("Keep it up-to-date, up to now, up to date", "keep it uptodate up to now uptodate")]
    [InlineData("**責任** を 持つ", "責任 を 持つ")]
    [InlineData("E\u0301quipe", "équipe")]
    [InlineData(" … ", "")]
    public void Words_are_as_spoken(string text, string words) => Assert.Equal(words, string.Join(' ', PlainWords.In(text)));
}
