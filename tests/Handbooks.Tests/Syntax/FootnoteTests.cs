using Handbooks.Syntax.Markdown.Footnotes;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Tests.Support;
using Markdig.Extensions.Footnotes;

namespace Handbooks.Tests.Syntax;

public sealed class FootnoteTests
{
    private static readonly string[] Pieces =
    [
        "\n", "\n\n", "\n    ", "\n  ", "\n- ", "\n> ", "\n: ", "\nTerm\n: ", "[^a]", "[^b]", "\n[^a]: ", "\n[^b]: ", "\n\n[^c]: ", "\n- [^d]: ",
        "\n> [^e]: ", "\n  [^f]: ", "\n    [^g]: ",
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
            var note = Assert.Single(FootnoteReferences.From(page.Markdown.Where(block => block is not FootnoteGroup)));
            Assert.Equal(words, InlineText.Of(Assert.Single(note)));
        }
    }

    [Fact]
    public void Any_soup_of_notes_is_read_and_no_word_of_it_is_lost()
    {
        var soups = Enumerable.Range(0, 600).Select(seed => Soup(new Dice(seed))).ToArray();
        var compilation = Compile.Files([.. soups.Select((soup, i) => ($"p{i}.md", soup.Text))]);
        for (var i = 0; i < soups.Length; i++)
        {
            var read = Parse.Page(soups[i].Text);
            Assert.All(read.Diagnostics, diagnostic => diagnostic.AssertInside());
            read.Value.AssertPlaces($"seed {i}: {soups[i].Text}");
            var shown = compilation.Body($"team/p{i}/index.html");
            Assert.All(Enumerable.Range(0, soups[i].Words), word => Assert.True(shown.Contains($"word{word}x", StringComparison.Ordinal),
                $"seed {i} lost word{word}x:\n{soups[i].Text}\n---\n{shown}"));
        }
    }

    private static (string Text, int Words) Soup(Dice dice)
    {
        var count = dice.Between(2, 25);
        return ("# Page\n\n" + string.Concat(Enumerable.Range(0, count).Select(i => dice.One(Pieces) + $"word{i}x ")), count);
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
