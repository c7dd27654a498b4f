using Handbooks.Syntax.Markdown;
using Handbooks.Syntax.Markdown.Notes;
using Handbooks.Tests.Support;
using Markdig.Extensions.Footnotes;

namespace Handbooks.Tests.Syntax.Notes;

public sealed class NoteTests
{
    private static readonly string[] Pieces =
    [
        "\n", "\n\n", "\n    ", "\n  ", "\n- ", "\n> ", "\n: ", "\nTerm\n: ", "[^a]", "[^b]", "\n[^a]: ", "\n[^b]: ", "\n\n[^c]: ", "\n- [^d]: ", "\n> [^e]: ", "\n  [^f]: ", "\n    [^g]: ",
        "\n:::{note}\n", "\n:::\n", "\n```\n", "\n# ", "\n| a |\n|---|\n| ", " |", "\r\n", "\t", "<ul><li>", "<br>- ", "\n~ ", "\n1. ",
    ];

    [Theory]
    [InlineData("Term\n: Def\n\n{0}")]
    [InlineData("Term\n: Def\n{0}")]
    [InlineData("Term\n: Def\n\n  {0}")]
    [InlineData(":::{{note}}\n{0}\n:::\n")]
    [InlineData("```{{note}}\nInside.\n\n{0}\n```\n")]
    [InlineData("- Item\n  {0}\n- Item\n")]
    [InlineData("1. Item\n\n   {0}\n")]
    [InlineData("> Quote\n>\n> {0}\n")]
    [InlineData("- > Quote\n  > {0}\n")]
    [InlineData("[^b]: Another.\n{0}\n")]
    [InlineData("[^b]: Another.\n    {0}\n")]
    [InlineData("## Heading\n{0}\n## Heading\n")]
    public void A_note_is_read_wherever_a_block_can_stand(string place)
    {
        foreach (var words in new[] { "Words", "All its words." })
        {
            var text = "Text[^a].\n\n" + string.Format(System.Globalization.CultureInfo.InvariantCulture, place, $"[^a]: {words}");
            var page = Parse.Page(text).Value;
            page.AssertPlaces(text);
            var note = Assert.Single(Footnotes.ReferredFrom(page.Markdown.Where(block => block is not FootnoteGroup)));
            Assert.Equal(words, InlineText.Of(Assert.Single(note)));
        }
    }

    [Fact]
    public void No_word_of_a_note_is_lost()
    {
        for (var seed = 0; seed < 1_500; seed++)
        {
            var dice = new Dice(seed);
            var text = "# Page\n\n" + string.Concat(Enumerable.Range(0, dice.Between(2, 25)).Select(i => Pieces[dice.Between(0, Pieces.Length - 1)] + $"word{i}x "));
            var read = Parse.Page(text);
            Assert.All(read.Diagnostics, diagnostic => diagnostic.AssertInside());
            read.Value.AssertPlaces($"seed {seed}: {text}");
        }
    }

    [Theory]
    [InlineData("[^a]: ", "\n\n", 100_000)]
    [InlineData("[^a]: x\n", "", 60_000)]
    [InlineData("- [^a]: x\n\n", "", 30_000)]
    [InlineData("> [^a]: x\n", "", 30_000)]
    [InlineData("T\n: D\n\n  - x\n\n", "", 30_000)]
    [InlineData("[^a]: :::note\n", "\n", 20_000)]
    public void A_flood_of_notes_gives_a_page_or_a_diagnostic(string text, string after, int times)
    {
        var read = Parse.Page(string.Concat(Enumerable.Repeat(text, times)) + string.Concat(Enumerable.Repeat(after, times)));
        Assert.All(read.Diagnostics.Take(100), diagnostic => diagnostic.AssertInside());
    }
}
