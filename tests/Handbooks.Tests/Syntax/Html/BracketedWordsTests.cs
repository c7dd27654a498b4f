using Handbooks.Tests.Support;

namespace Handbooks.Tests.Syntax.Html;

/// <summary>Words in angle brackets are read by people; an element is read by browsers, and is none unless it was one before.</summary>
public sealed class BracketedWordsTests
{
    public static TheoryData<string> Words =>
    [
        "<team-name>", "<id>", "<TEAM>", "<Team>", "<TeamName>", "<your name>", "<Your Name>", "<name of the team>", "</team>", "<x1>", "<image>",
        "<Your\nName>", "<time>", "<source>",
        "<date of birth>", "<time of day>", "<a short name>", "<key>",
    ];

    [Theory]
    [MemberData(nameof(Words))]
    public void They_are_shown_and_told(string words)
    {
        var shown = System.Net.WebUtility.HtmlEncode(words);
        foreach (var text in (string[])["Replace {0} in it.", "{0} is it.", "- {0}", "- Send {0} away", "> {0}", "| a |\n|---|\n| {0} |",
            "<div>{0}</div>", "<table><tr><td>{0}</td></tr></table>", "[{0}](https://lamps.example)", "*{0}*", "Term\n: {0}"])
        {
            if (words.Contains('\n', StringComparison.Ordinal) && text.Contains('|', StringComparison.Ordinal))
                continue;
            var compilation = Compile.Files(("page.md", "# Page\n\n" + text.Replace("{0}", words, StringComparison.Ordinal) + "\n"));
            Assert.Contains(shown, compilation.Body("team/page/index.html"), StringComparison.Ordinal);
            var told = Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Id == "HB1218");
            Assert.StartsWith(words.ReplaceLineEndings(" ") + " is not an HTML element;", told.Message, StringComparison.Ordinal);
            Assert.StartsWith("<", told.Span.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("<b>words</b>")]
    [InlineData("one<br>two<wbr>")]
    [InlineData("<time datetime=\"2026-01-01\">today</time>")]
    [InlineData("<picture><source srcset=\"a.png\"><img src=\"https://lamps.example/a.png\"></picture>")]
    [InlineData("<a name=\"x\"></a>Words")]
    [InlineData("<details open>\n<summary>More</summary>\n\nWords\n\n</details>")]
    [InlineData("<div markdown>\n\nWords\n\n</div>")]
    [InlineData("<my-badge>words</my-badge>")]
    [InlineData("<note>\n\nwords\n\n</note>")]
    [InlineData("<note>words\n\n- more\n\nthan that</note>")]
    [InlineData("Some <note>words\nand</note> more")]
    [InlineData("<my-mark/> <my-sign value=\"x\">")]
    [InlineData("<Card title=\"Words\"/>")]
    [InlineData("<Tabs>\n<TabItem label=\"A\">\n\nWords\n\n</TabItem>\n</Tabs>")]
    [InlineData("<!-- <team-name> -->")]
    [InlineData("Words <!-- <team-name> --> words")]
    [InlineData("<keeper@lamps.example> <https://lamps.example>")]
    [InlineData("`<team-name>`")]
    [InlineData("```\n<team-name>\n```")]
    [InlineData("    <team-name>")]
    [InlineData("\\<team-name>")]
    [InlineData("a < b, c > d")]
    [InlineData("[words](<https://lamps.example/a b>)")]
    [InlineData("{{< lamp >}}")]
    public void Nothing_is_told_of_elements_and_code(string text) =>
        Assert.DoesNotContain(Compile.Files(("page.md", $"# Page\n\n{text}\n")).Diagnostics, diagnostic => diagnostic.Id == "HB1218");

    [Fact]
    public void A_tag_in_code_closes_nothing() =>
        Assert.Contains("&lt;team&gt;", Compile.Files(("page.md", "# Page\n\nReplace <team> in this:\n\n```\n<team></team>\n```\n"))
            .Body("team/page/index.html"), StringComparison.Ordinal);

    [Fact]
    public void What_closes_elsewhere_closes_nothing() =>
        Assert.Contains("From &lt;team&gt; here", Compile.Files(("page.md", "# Page\n\nFrom <team> here.\n\nThe end </team> there.\n"))
            .Body("team/page/index.html"), StringComparison.Ordinal);

    [Fact]
    public void A_responsibility_and_a_heading_keep_them()
    {
        var compilation = Compile.Files(("roles/keeper.md",
            "# Keeper\n\n## Responsibilities\n\n- Update <team-name> list\n\n## Notes for <team-name>\n\nWords.\n"));
        Assert.Equal(["Update <team-name> list"], compilation.Role("keeper").Each("responsibilities", "text"));
        Assert.Contains("id=\"notes-for-team-name\"", compilation.Body("team/roles/keeper/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_summary_of_an_item_keeps_them()
    {
        var compilation = Compile.Files(("roadmap/items.yml",
            "- id: lamp\n  title: Lamp\n  status: planned\n  summary: Replace <team-name> by it.\n"));
        Assert.Contains("Replace &lt;team-name&gt; by it.", compilation.Item("lamp").Said("summary_html")!, StringComparison.Ordinal);
        Assert.Single(compilation.Of("HB1218"));
    }

    [Theory]
    [InlineData("<script words>alert(1)</script>")]
    [InlineData("<x onclick=alert(1)>")]
    [InlineData("<img src=x onerror=alert(1) words>")]
    [InlineData("<x <img src=y onerror=alert(1)>")]
    [InlineData("<x words\n<script>alert(1)</script>")]
    [InlineData("<div><x><script>alert(1)</script></div>")]
    [InlineData("<a words onclick>")]
    [InlineData("<iframe words>")]
    public void No_element_comes_of_them(string text)
    {
        var body = Compile.Files(("page.md", $"# Page\n\n{text}\n\n- {text}\n")).Body("team/page/index.html");
        foreach (var element in (string[])["<script", "<x", "<iframe", "<img", "<a words", "onclick=\""])
            Assert.DoesNotContain(element, body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Many_of_them_are_read()
    {
        var words = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"<w{i}> </v{i}> "));
        Assert.Contains("&lt;w1999&gt;", Compile.Files(("page.md", $"# Page\n\n{words}\n\n<div>\n{words}\n</div>\n")).Body("team/page/index.html"),
            StringComparison.Ordinal);
    }
}
