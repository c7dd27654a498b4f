using AngleSharp.Html.Parser;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Syntax.Html;

/// <summary>Tags in any order and number: no page ends the build, nothing that a reader should see is lost.</summary>
public sealed class HtmlHostilityTests
{
    private static readonly string[] Tags =
    [
        "table", "tr", "td", "th", "thead", "tbody", "caption", "ul", "ol", "li", "dl", "dt", "dd", "p", "div", "h2", "h3", "b", "a", "sup",
        "blockquote", "details", "summary", "pre", "center", "br", "hr", "TD", "Ul",
    ];

    private static readonly string[] Between = ["\n", "\n\n", "\n    ", " ", "- ", "> ", "# ", "* ", "\\*", "*", "†", "[^1]", "\n[^1]: ", "\n```\n",
        "|", "&amp;", "&nbsp;", "\r\n", "1. ", "<br>- ", "<br>2. ", "• ", ": ", "{#id}", " <", ">", "\"", "😀"];

    private static readonly string[] Attributes = ["", "", "", "", " id=\"x\"", " colspan=2", " rowspan=\"3\"", " data-hidden",
        " data-view=\"cards\"", " href='a.md'", " class=\"a>b\"", " x=\"", " start=7", " /"];

    [Fact]
    public void Any_soup_of_tags_is_read_and_everything_in_it_has_its_place()
    {
        for (var seed = 0; seed < 4_000; seed++)
        {
            var (text, _) = Soup(new Dice(seed), Between, Attributes);
            var read = Parse.Page(text);
            Assert.All(read.Diagnostics, diagnostic => diagnostic.AssertInside());
            read.Value.AssertPlaces($"seed {seed}: {text}");
        }
    }

    /// <summary>Without marks that hide words on purpose, such as a link's address.</summary>
    [Fact]
    public void No_word_of_it_is_lost()
    {
        string[] spaces = ["\n", "\n\n", "\n    ", " ", "\n- ", "\n> ", "\n* ", "\\* ", "\r\n", "\t"];
        var soups = Enumerable.Range(0, 1_500).Select(seed => Soup(new Dice(seed), spaces, ["", "", " id=\"x\"", " colspan=2", " class=\"a>b\""]))
            .ToArray();
        var compilation = Compile.Files([.. soups.Select((soup, i) => ($"p{i}.md", $"# Page {i}\n\n{soup.Text}"))]);
        var parser = new HtmlParser();
        for (var i = 0; i < soups.Length; i++)
        {
            var shown = parser.ParseDocument(compilation.Body($"team/p{i}/index.html")).Body!.TextContent;
            Assert.All(soups[i].Words, word => Assert.True(shown.Contains(word, StringComparison.Ordinal),
                $"seed {i} lost {word}:\n{soups[i].Text}\n---\n{compilation.Body($"team/p{i}/index.html")}"));
        }
    }

    public static TheoryData<string, string> Floods => new()
    {
        { "cells", "<table>\n" + Many("<td>\n", 100_000) + "</table>\n" },
        { "cells on few lines", "<table>\n" + Many(Many("<td>x", 1_000) + "\n\n", 100) + "</table>\n" },
        { "rows of a table that never ends", "<table>\n" + Many("<tr><td>x\n", 40_000) },
        { "tables that never end", Many("<table>\n", 40_000) },
        { "tables in tables", Many("<table><tr><td>\n", 20_000) + "x\n" + Many("</table>\n", 20_000) },
        { "lists in lists", Many("<ul><li>\n", 20_000) + "x\n" + Many("</li></ul>\n", 20_000) },
        { "lists in lists that never end", Many("<ul><li>a\n", 40_000) },
        { "items in a cell", "<table><tr><td>\n" + Many("<li>a\n", 15_000) + "</table>\n" },
        { "quotes in a cell", "<table><tr><td>\n" + Many("<blockquote>\n", 20_000) + "</table>\n" },
        { "ends without beginnings", Many("</table></ul></li>\n", 30_000) },
        { "comments that never end", "<table>\n" + Many("<!-- x\n", 60_000) },
        { "quotes that never end", "<table>\n" + Many("<td x=\"\n", 60_000) },
        { "quotes of both kinds", "<table>\n" + Many("<td x=\"'<td y='\"\n", 30_000) + "</table>" },
        { "declarations", "<ul>\n" + Many("<!x\n", 60_000) },
        { "paragraphs", Many("<p>a\n", 60_000) },
        { "headings", Many("<h2>a</h2>\n", 1_900) },
        { "terms", "<dl>\n" + Many("<dt>a<dd>b\n", 9_000) + "</dl>" },
        { "code", "<table><tr><td>\n" + Many("<pre>a</pre>\n", 9_000) + "</table>" },
        { "folds", "<table><tr><td>\n" + Many("<details><summary>a</summary>\n", 9_000) + "</table>" },
        { "script in a cell", "<table><tr><td>\n" + Many("<script>\n", 30_000) + "</table>" },
        { "lists of Markdown in a cell", "<table><tr><td>\n\n" + Many("- a\n\n  </td>\n\n", 9_000) + "</table>" },
    };

    /// <summary>The limits count by paragraph: an empty line now and then gets the rest through to the parser.</summary>
    [Theory]
    [MemberData(nameof(Floods))]
    public void A_flood_with_empty_lines_in_it_is_read(string what, string text)
    {
        var lines = text.Split('\n').Select((line, i) => i % 500 == 499 ? line + "\n" : line);
        var read = Parse.Page(string.Join('\n', lines));
        Assert.All(read.Diagnostics, diagnostic => diagnostic.AssertInside());
        Assert.True(read.Value.Markdown.Count > 0, what);
    }

    /// <summary>They are counted where they are read, whatever stands between them.</summary>
    [Fact]
    public void A_flood_of_headings_is_refused() =>
        Assert.Contains(Parse.Page(string.Concat(Enumerable.Repeat("<h2>a</h2>\n\n", 21_000))).Diagnostics, diagnostic => diagnostic.Id == "HB1007");

    [Theory]
    [MemberData(nameof(Floods))]
    public void A_flood_of_tags_gives_a_page_or_a_diagnostic(string what, string text)
    {
        var read = Parse.Page(text);
        Assert.All(read.Diagnostics, diagnostic => diagnostic.AssertInside());
        Assert.True(read.Value.Source.Text == text || read.Diagnostics.Any(diagnostic => diagnostic.Id == "HB1007"), what);
    }

    private static string Many(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static (string Text, List<string> Words) Soup(Dice dice, string[] between, string[] attributes)
    {
        var text = new System.Text.StringBuilder();
        var words = new List<string>();
        for (var i = dice.Between(3, 60); i > 0; i--)
        {
            if (dice.Once(4))
            {
                words.Add($"word{words.Count}x");
                text.Append(words[^1]);
            }
            else if (dice.Once(3))
                text.Append(dice.One(between));
            else if (dice.Once(2))
                text.Append("</").Append(dice.One(Tags)).Append('>');
            else
                text.Append('<').Append(dice.One(Tags)).Append(dice.One(attributes)).Append('>');
        }
        return (text.ToString(), words);
    }
}
