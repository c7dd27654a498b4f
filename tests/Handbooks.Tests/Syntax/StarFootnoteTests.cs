using Handbooks.Syntax.Markdown.Footnotes;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Tests.Support;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Tests.Syntax;

public sealed class StarFootnoteTests
{
    [Theory]
    [InlineData("Tend **a lamp**\\* and:\n\n- more\n\n\\* Lamps: [A](a.md), B\n")]
    [InlineData("Tend a lamp\\*\n\n\\*Lamps: [A](a.md), B\n")]
    [InlineData("Tend a lamp*.\n\n\\* Lamps: [A](a.md), B\n")]
    [InlineData("Tend a lamp&ast;\n\n&ast; Lamps: [A](a.md), B\n")]
    [InlineData("Tend a lamp<sup>*</sup>\n\n<sup>*</sup> Lamps: [A](a.md), B\n")]
    [InlineData("Tend a lamp†\n\n† Lamps: [A](a.md), B\n")]
    [InlineData("Tend a lamp\\*\\*\n\n\\*\\* Lamps: [A](a.md), B\n")]
    [InlineData("Tend \"a lamp\"\\*\n\n*\\* Lamps: [A](a.md), B*\n")]
    [InlineData("| a lamp\\* |\n|---|\n| x |\n\n<p>\\* Lamps: [A](a.md), B</p>\n")]
    [InlineData("<ul><li>a lamp*</li></ul>\n\n<small>* Lamps: [A](a.md), B</small>\n")]
    [InlineData("Tend a lamp\\*\n\\* Lamps: [A](a.md), B\n")]
    [InlineData("## Lamps\\*\n\n## More\n\n\\* Lamps: [A](a.md), B\n")]
    public void A_phrase_and_a_paragraph_with_the_same_sign_are_a_footnote(string text)
    {
        var page = Parse.Page(text).Value;
        page.AssertPlaces(text);
        var note = Assert.Single(FootnoteReferences.From(page.Markdown.Where(block => block is not FootnoteGroup)));
        var paragraph = Assert.IsType<ParagraphBlock>(Assert.Single(note));
        Assert.Equal("Lamps: A, B", InlineText.Of(paragraph));
        Assert.Equal("a.md", Assert.Single(paragraph.Inline!.Descendants<LinkInline>()).Url);
        Assert.DoesNotContain(page.Markdown.Where(block => block is not FootnoteGroup).SelectMany(block => block.Descendants<LiteralInline>()),
            literal => literal.Content.ToString().IndexOfAny(['*', '†']) >= 0);
    }

    [Theory]
    [InlineData("No phrase has a mark.\n\n\\* A paragraph\n")]
    [InlineData("A phrase\\* has no note.\n\nText\n")]
    [InlineData("A phrase\\* and\n\n* an item\n* another\n")]
    [InlineData("A phrase\\* and\n\n\\*\\* another sign\n")]
    [InlineData("\\* A note\n\nand then a phrase\\*\n")]
    [InlineData("2 \\* 3 is f\\*\\*\\*ing six, c\\*d\n\n\\* A note\n")]
    [InlineData("\\*Not emphasised\\* and\n\n\\* A note\n")]
    [InlineData("Words \\*not emphasised\\* and\n\n\\* A note\n")]
    [InlineData("Broken emphasis**. **\n\n**Hours: **from six\n")]
    [InlineData("Broken emphasis*. *\n\n*Hours: *from six\n")]
    [InlineData("`phrase*` ran\n\n\\* A note\n")]
    [InlineData("A\\*\n\n## B\n\n\\* One\n\n## C\n\n\\* Two\n")]
    [InlineData("A\\*\n\n## B\n\n\\* One\n\n## C\n\nD\\*\n")]
    public void A_sign_without_a_partner_stays_text(string text)
    {
        var read = Parse.Page(text);
        Assert.Empty(read.Value.Markdown.OfType<FootnoteGroup>());
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public void Each_section_has_its_own_notes()
    {
        var page = Parse.Page("## A\n\nOne\\*, two\\*\n\n\\* First\n\nThree\\*\n\n\\* Second\n\n## B\n\nFour\\*\n\n\\* Third\n").Value;
        Assert.Equal(["First", "Second"], Notes(page.Outline.Children[0]));
        Assert.Equal(["Third"], Notes(page.Outline.Children[1]));
        Assert.Equal([2, 1, 1], page.Markdown.OfType<FootnoteGroup>().Single().OfType<Footnote>().Select(note => note.Links.Count));
    }

    [Fact]
    public void A_role_on_a_page_of_several_shows_only_its_own()
    {
        var compilation = Compile.Files(("roles.md",
            "---\nroles: sections\n---\n# Crew\n\n## Keeper\n\n- Light the lamp\\*\n\n\\* At dusk.\n\n## Cook\n\n- Boil the soup\\*[^1]\n\n"
            + "\\* At noon.\n\n[^1]: Fish.\n"));
        var keeper = compilation.Body("team/roles/keeper/index.html");
        Assert.Contains("At dusk.", keeper, StringComparison.Ordinal);
        Assert.DoesNotContain("At noon.", keeper, StringComparison.Ordinal);
        var cook = compilation.Body("team/roles/cook/index.html");
        Assert.Contains("At noon.", cook, StringComparison.Ordinal);
        Assert.Contains("Fish.", cook, StringComparison.Ordinal);
        Assert.Equal(["Boil the soup"], compilation.Role("cook").Each("responsibilities", "text"));
    }

    [Fact]
    public void Many_signs_are_read_in_time()
    {
        var text = string.Concat(Enumerable.Repeat("a\\* b\\* c†\n\n", 20_000)) + "\\* note\n";
        Assert.Equal(40_000, Assert.Single(Parse.Page(text).Value.Markdown.OfType<FootnoteGroup>().Single().OfType<Footnote>()).Links.Count);
    }

    private static IEnumerable<string> Notes(Handbooks.Syntax.Section section) =>
        FootnoteReferences.From(section.AllBlocks).Select(note => InlineText.Of(note[0]));
}
