using Handbooks.Text;

namespace Handbooks.Tests.Text;

/// <summary>What somebody asks for is met by what somebody else wrote.</summary>
public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("process improvement", "Look for and drive processes improvement")]
    [InlineData("who improves our process?", "Look for and drive processes improvement")]
    [InlineData("hiring", "Recruit keepers for the lighthouse")]
    [InlineData("recruiting", "Hires keepers")]
    [InlineData("salaries", "Decide on compensation")]
    [InlineData("vacation", "Approves time off")]
    [InlineData("PTO", "Plan the crew's holidays")]
    [InlineData("sign-off", "Approves the budget")]
    [InlineData("approval", "Signs off the budget")]
    [InlineData("1:1", "Hold regular one-on-ones")]
    [InlineData("sync", "Prepare the weekly meeting")]
    [InlineData("dismiss", "Fire whoever sleeps on watch")]
    [InlineData("outage", "Handle incidents")]
    [InlineData("bug", "Sort defects")]
    [InlineData("organisation", "Shape the organization")]
    [InlineData("road map", "Maintain the roadmap")]
    [InlineData("code review", "Review pull requests")]
    public void Found(string query, string text) =>
        Assert.True(Finds(query, text),
            $"{query}: {string.Join(" + ", SearchWords.Asked(query).Select(any => string.Join('|', any)))} in "
            + $"{string.Join(' ', SearchWords.StemsOf(text))}");

    [Theory]
    [InlineData("process improvement", "Improve the roadmap")]
    [InlineData("hiring", "Higher the flag")]
    [InlineData("product", "Keep production running")]
    [InlineData("pay", "Play the horn")]
    public void Not_found(string query, string text) => Assert.False(Finds(query, text));

    [Fact]
    public void Own_stem_comes_first_without_duplicates()
    {
        var found = SearchWords.Alternatives("Holidays");
        Assert.Equal(WordStem.Of("holiday"), found[0]);
        Assert.Equal(found.Distinct(), found);
        Assert.Contains(WordStem.Of("vacation"), found);
        Assert.Equal(WordStem.Of("lantern"), Assert.Single(SearchWords.Alternatives("lanterns")));
    }

    [Fact]
    public void Word_in_two_groups_has_synonyms_of_both()
    {
        var found = SearchWords.Alternatives("leave");
        Assert.Contains(WordStem.Of("holiday"), found);
        Assert.Contains(WordStem.Of("resign"), found);
    }

    [Fact]
    public void Query_of_stop_words_searches_for_them()
    {
        Assert.Equal(2, SearchWords.Asked("with you").Length);
        Assert.Single(SearchWords.Asked("who has the holidays"), any => any.Contains(WordStem.Of("vacation")));
        Assert.Empty(SearchWords.Asked(" ?! "));
        Assert.Empty(SearchWords.StemsOf("…"));
    }

    [Fact]
    public void Synonyms_are_symmetric()
    {
        foreach (var word in (string[])["hire", "salary", "vacation", "sync", "decide", "fire", "outage", "bug", "customer", "vendor"])
        {
            foreach (var other in SynonymGroups.ByStem[WordStem.Of(word)])
                Assert.Contains(WordStem.Of(word), SynonymGroups.ByStem[other]);
        }
    }

    /// <summary>As a search does: every word asked for is met.</summary>
    private static bool Finds(string query, string text) =>
        SearchWords.StemsOf(text) is var stems && SearchWords.Asked(query).All(any => any.Any(stems.Contains));
}
