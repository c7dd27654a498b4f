using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Syntax.Repairs;

/// <summary>Two duties in one list item: suggested, never made unasked.</summary>
public sealed class RunOnItemsTests
{
    private const string Page = "# Crew\r\n\r\n- One\r\n  * Meet each of the crew members Coordinate the night shifts&#x20;\r\n"
        + "  * Know the harbour\r\n";

    [Fact]
    public void The_item_is_read_as_it_stands() =>
        Assert.Equal(Page.Replace("&#x20;", "", StringComparison.Ordinal), Mended.Text(Page));

    [Fact]
    public void Taken_it_is_two_items_of_the_same_list()
    {
        var mended = Mended.Run(SourceTree.Of(("a.md", Page)), diagnostic => diagnostic.Id == "HB1130");
        Assert.Contains("\r\n  * Meet each of the crew members\r\n  * Coordinate the night shifts&#x20;\r\n",
            Assert.Single(mended.Files).After.Text.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("- Work with the Support team on what they need\n- Support the crew\n")] // a team's name
    [InlineData("- Agree on dates. Coordinate the night shifts\n")] // a sentence of its own
    [InlineData("- Members Coordinate the shifts\n")] // too short to be a duty
    [InlineData("- Read how crews Prepare and Review and Approve the plan\n")] // a title in capitals
    [InlineData("- Meet the crew members Plan for fog\n")] // a verb that is as often a thing, and no other item opens so
    public void What_may_be_one_sentence_is_left_alone(string text) => Assert.Empty(Compile.Files(("a.md", text)).Of("HB1130"));

    [Fact]
    public void A_verb_that_may_be_a_thing_counts_where_another_item_opens_with_it() =>
        Assert.Single(Compile.Files(("a.md", "- Meet the crew members Plan for fog\n- Plan the winter\n")).Of("HB1130"));
}
