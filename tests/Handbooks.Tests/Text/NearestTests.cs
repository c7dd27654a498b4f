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
    public void A_slip_finds_the_word_that_was_meant(string written, string meant) => Assert.Equal(meant, Nearest.To(written, Keys));

    [Theory]
    [InlineData("")]
    [InlineData("budget_owner")]
    [InlineData("zzzzzz")]
    [InlineData("informationtechnology")]
    public void A_word_that_is_near_to_none_finds_none(string written) => Assert.Null(Nearest.To(written, Keys));

    [Fact]
    public void Two_of_six_letters_may_differ_and_three_may_not()
    {
        Assert.Equal("abcdef", Nearest.To("abcdxy", ["abcdef"]));
        Assert.Null(Nearest.To("abcxyz", ["abcdef"]));
    }

    [Fact]
    public void The_nearest_wins_and_of_two_as_near_the_first()
    {
        Assert.Equal("abcd", Nearest.To("abce", ["abxx", "abcd"]));
        Assert.Equal("abcx", Nearest.To("abcd", ["abcx", "abcy"]));
    }

    [Fact]
    public void Where_nothing_is_known_nothing_is_near() => Assert.Null(Nearest.To("title", []));
}
