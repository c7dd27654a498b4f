using Handbooks.Text;

namespace Handbooks.Tests.Text;

public sealed class NearestTests
{
    private static readonly string[] Keys = ["accountable", "responsible", "consulted", "informed", "depends_on", "target", "title"];

    [Theory]
    [InlineData("acountable", "accountable")]
    [InlineData("Responsable", "responsible")]
    [InlineData("CONSULTED", "consulted")]
    [InlineData("dependson", "depends_on")]
    [InlineData("titel_", "title")]
    [InlineData("targets", "target")]
    [InlineData("tagret", "target")]
    public void Typo_finds_the_intended_word(string written, string meant) => Assert.Equal(meant, Nearest.To(written, Keys));

    [Theory]
    [InlineData("")]
    [InlineData("budget_owner")]
    [InlineData("zzzzzz")]
    [InlineData("informationtechnology")]
    public void Distant_word_finds_nothing(string written) => Assert.Null(Nearest.To(written, Keys));

    [Fact]
    public void Two_of_six_letters_may_differ_and_three_may_not()
    {
        Assert.Equal("abcdef", Nearest.To("abcdxy", ["abcdef"]));
        Assert.Null(Nearest.To("abcxyz", ["abcdef"]));
    }

    [Fact]
    public void Nearest_wins_and_the_first_of_equals()
    {
        Assert.Equal("abcd", Nearest.To("abce", ["abxx", "abcd"]));
        Assert.Equal("abcx", Nearest.To("abcd", ["abcx", "abcy"]));
    }

    [Fact]
    public void No_candidates_give_no_match() => Assert.Null(Nearest.To("title", []));
}
