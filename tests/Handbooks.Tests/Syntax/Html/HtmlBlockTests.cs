using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Tests.Support;
using Markdig.Extensions.DefinitionLists;
using Markdig.Syntax;

namespace Handbooks.Tests.Syntax.Html;

public sealed class HtmlBlockTests
{
    [Theory]
    [InlineData("Text <b>bold\n\nNext.\n")]
    [InlineData("- Text **<i>bold**\n\nNext.\n")]
    [InlineData("Text <b>a <i>b</b>\n\nNext.\n")]
    [InlineData("- Text <li>more\n\nNext.\n")]
    [InlineData("Text <li>more\n\nNext.\n")]
    public void A_tag_in_a_line_does_not_reach_beyond_it(string text) =>
        Assert.Contains("\n<p>Next.</p>", Compile.Files(("a.md", "# A\n\n" + text)).Body("team/a/index.html"), StringComparison.Ordinal);

    [Theory]
    [InlineData("<h2>Duties</h2>")]
    [InlineData("<h2 align=\"center\">\n  Duties\n</h2>")]
    [InlineData("<div align=\"center\">\n<h2>Duties</h2>\n</div>")]
    [InlineData("<div>\n\n<H2><b>Duties</b></H2>\n\n</div>")]
    public void A_heading_stands_in_the_outline(string html)
    {
        var page = Parse.Page(html + "\n\n- Mend\n").Value;
        var section = Assert.Single(page.Outline.Children);
        Assert.Equal(("Duties", 2), (section.Title, section.Level));
        Assert.Equal("duties", page.Anchors[section.Heading!]);
        Assert.Contains("Duties", page.Written(section.Heading!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_that_is_only_a_picture_names_nothing() =>
        Assert.Empty(Parse.Page("<h1><img src=\"logo.png\" alt=\"The yard\"></h1>\n\ntext\n").Value.Outline.Children);

    [Theory]
    [InlineData("<ul><li>Mend</li><li>Oil</li></ul>")]
    [InlineData("<ol>\n  <li>Mend\n  <li>Oil\n</ol>")]
    [InlineData("<ul>\n\n<li>\n\nMend\n\n</li>\n\n<li><p>Oil</p></li>\n\n</ul>")]
    [InlineData("<div><ul><li>Mend<li>Oil</ul></div>")]
    public void Items_under_a_heading_for_them_are_responsibilities(string html)
    {
        var compilation = Compile.Files(("roles/fitter.md", $"# Fitter\n\n## Responsibilities\n\n{html}\n"));
        Assert.Equal(["Mend", "Oil"], compilation.Role("fitter").Each("responsibilities", "text"));
    }

    [Fact]
    public void Terms_of_several_names_and_meanings_keep_together()
    {
        var page = Parse.Page("<dl><dt>Bogie<dt>Truck<dd>Wheels<dd>Frame<dt>Pole<dd><ul><li>long</ul></dl>\n").Value;
        var entries = page.Markdown.OfType<DefinitionList>().Single().OfType<DefinitionItem>();
        Assert.Equal(["Bogie Truck Wheels", "Frame", "Pole"], entries.Select(entry => string.Join(' ', entry.Select(InlineText.Of)).Trim()));
    }

    [Fact]
    public void HTML_that_nothing_is_like_stays_one_block()
    {
        var page = Parse.Page("<div class=\"x\">\n<span>words</span>\n</div>\n").Value;
        Assert.Equal("<div class=\"x\">\n<span>words</span>\n</div>", page.Written(Assert.IsType<HtmlBlock>(Assert.Single(page.Markdown))).TrimEnd());
    }

    [Fact]
    public void A_line_that_a_list_leaves_bare_is_a_paragraph() =>
        Assert.Contains("</ul>\n<p>It is <strong>late</strong>.</p>\n<h3",
            Compile.Files(("a.md", "<ul><li>a</li></ul>\nIt is <b>late</b>.\n<h2>B</h2>\n<h3>C</h3>\n")).Body("team/a/index.html")
            .Replace("<h2", "<h3", StringComparison.Ordinal), StringComparison.Ordinal);

    [Theory]
    [InlineData("one<br>two", "one two")]
    [InlineData("one<br/>two<BR />three", "one two three")]
    [InlineData("<b>o</b>ne &amp; <i class=\"x\">two</i>", "one & two")]
    [InlineData("<ul><li>one</li><li>two</li></ul>", "one two")]
    [InlineData("one <script>alert(1)</script>two<meta>", "one two")]
    public void Tags_and_entities_are_no_part_of_a_responsibility(string cell, string said)
    {
        var compilation = Compile.Files(("roles/fitter.md", $"# Fitter\n\n## Responsibilities\n\n- a: {cell}\n"));
        Assert.Equal(["a: " + said], compilation.Role("fitter").Each("responsibilities", "text"));
    }
}
