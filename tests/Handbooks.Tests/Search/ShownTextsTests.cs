using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Search;

/// <summary>The index holds what the pages show, and no more: raw HTML hides much.</summary>
public sealed partial class ShownTextsTests
{
    /// <summary>Words that begin with "zq" are hidden; "harbour" is shown.</summary>
    private static readonly string[] Fragments =
    [
        "<div align=\"center\">\n<!--\n<p>Zqold text</p>\n-->\n<p>Harbour</p>\n</div>",
        .. new[] { "div", "section", "center", "figure", "details", "blockquote" }
            .SelectMany(name => (string[])[$"<{name}>\n<!-- a > zqone -->\nHarbour\n</{name}>",
                $"Harbour\n\n<{name}>\n<!--\n\nzqtwo\n\n-->\nsea\n</{name}>"]),
        "Harbour\n\n<div>\n<!--\n\nzqtwo\n\n<p>zqthree --> sea</p>\n</div>",
        .. new[] { "style", "script", "iframe", "object", "svg", "math", "template", "noscript", "textarea", "select", "video", "button", "title" }
            .SelectMany(name => (string[])[$"<div>\n<{name}>zqthree > zqfour</{name}>\nHarbour\n</div>", $"Harbour <{name}>zqfive</{name}> end.",
                // A paragraph ends a drawing or a formula, and is shown.
                $"<div>\nHarbour\n<{name}>\n\n{(name is "svg" or "math" ? "sea" : "zqsix")}\n\n</{name}>\n</div>"]),
        "Harbour\n\n<div>\n<!--\n\n## Zqheading\n\nZqbelow.\n\n- zqitem\n\n| zqcell | zqother |\n|---|---|\n| zqa | zqb |\n\n```\nzqcode\n```\n\n"
            + "-->\nsea\n</div>",
        "<div title=\"a > zqtitle\">Harbour</div>",
        "<div\n  data-note='x > zqnote'\n>Harbour</div>",
        "Harbour <span title=\"a > zqspan\">and</span> <!-- b > zqinline --> sea.",
        "<!-- zqcomment > zqmore\n\nzqlast -->\n\nHarbour",
        "<table>\n<tr><td>Harbour<!-- > zqcell --></td></tr>\n<!-- zqrow -->\n</table>",
        "<p>Harbour <!-- zq1 <b>zq2</b> --></p>",
        "<div>\nHarbour\n<!-- zqnever > ends\n\nzqafter",
        "<div>\nHarbour\n<script>\n\nzqunclosed > x\n\nzqafter",
        "<details>\n<summary>Harbour</summary>\n\n<!--\n\nzqdetail > x\n\n-->\n\nSea\n\n</details>",
        "<picture>\n<source srcset=\"zq>zqsource\">\n<img src=\"x.png\" alt=\"a > zqalt\">\nHarbour\n</picture>",
        "<div>\n<![CDATA[ zqdata > x ]]>\nHarbour</div>",
        "<div>\n<?php zqcode ?>\nHarbour\n</div>",
        .. new[] { 150, 250 }.Select(depth => $"Harbour\n\n{string.Concat(Enumerable.Repeat("<div>", depth))}\n<!-- a > sea -->\n"),
    ];

    private static readonly Lazy<Compilation> Built = new(() => Published.Compile(
    [
        ("handbook.yml", "title: The handbook\nurl: https://example.org\n"),
        .. Fragments.SelectMany((fragment, i) => (IEnumerable<(string, string)>)
        [
            ($"pages/p{i}.md", $"---\ntitle: Page {i}\nvisibility: public\n---\n\nWords.\n\n{fragment}\n\n## More\n\nEnd.\n"),
            ($"roles/r{i}.md", $"---\nrole: Keeper {i}\nvisibility: public\n---\n\nKeeps.\n\n## Responsibilities\n\n- Keep number {i}\n\n## Notes\n\n"
                + $"{fragment}\n\n## More\n\nEnd.\n"),
            ($"roles/l{i}.md", $"---\nrole: Watch {i}\nvisibility: public\n---\n\nSees.\n\n## Responsibilities\n\n- See number {i}\n\n## Notes\n\n"
                + $"- One\n- Two\n\n{Indented(fragment, "  ")}\n"),
        ]),
        ("roadmap/all.yml", string.Concat(Fragments.Select((fragment, i) =>
            $"- id: item{i}\n  title: Thing {i}\n  visibility: public\n  accountable: keeper-0\n  summary: |\n{Indented(fragment, "    ")}\n"))),
    ], withTheme: true));

    [Fact]
    public void Each_word_of_the_index_is_one_that_its_page_shows()
    {
        var pages = Built.Value.Files.ToDictionary(file => file.Path, file => file, StringComparer.Ordinal);
        var shown = new Dictionary<string, string>(StringComparer.Ordinal);
        var documents = new SearchIndexFiles(Built.Value).Documents.Where(document => document[0].GetInt32() < 4).ToList();
        Assert.True(documents.Count > 4 * Fragments.Length);
        var missing = new List<string>();
        foreach (var document in documents)
        {
            var address = document[2].GetString()!.Split('#')[0];
            if (!shown.TryGetValue(address, out var text))
                shown.Add(address, text = TextOf(Encoding.UTF8.GetString(pages[$"public/{address}index.html"].Content.Span)));
            foreach (var word in document[4].EnumerateArray().Append(document[1]).SelectMany(piece => Words().Matches(piece.GetString()!)))
            {
                if (!text.Contains(word.Value, StringComparison.OrdinalIgnoreCase))
                    missing.Add($"{address}: {word.Value}");
            }
        }
        Assert.Empty(missing);
    }

    /// <summary>What a picture shows is no part of the sentence beside it.</summary>
    [Theory]
    [InlineData("See ![a map](a.png) below.")]
    [InlineData("See <b>this</b> ![a map](a.png) below.")]
    public void Words_of_a_picture_are_a_text_of_their_own(string text)
    {
        var built = Published.Compile([("index.md", $"---\nvisibility: public\n---\n# Home\n\n{text}\n"), ("a.png", "x")], withTheme: true);
        var texts = new SearchIndexFiles(built).Documents.SelectMany(document => document[4].EnumerateArray())
            .Select(piece => piece.GetString()).ToList();
        Assert.Contains("a map", texts);
        Assert.DoesNotContain(texts, piece => piece!.Contains("a map below", StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_in_another_language_says_so_in_the_index()
    {
        var built = Published.Compile(
            [("index.md", "---\nvisibility: public\n---\n# Home\n"), ("de.md", "---\nvisibility: public\nlang: de\n---\n# Hafen\n\nAlle.\n")],
            withTheme: true);
        var documents = new SearchIndexFiles(built).Documents.ToLookup(document => document[1].GetString(), document => document.GetArrayLength());
        Assert.Equal(8, Assert.Single(documents["Hafen"]));
        Assert.Equal(7, Assert.Single(documents["Home"]));
    }

    [Fact]
    public void Nothing_hidden_is_in_any_file_of_the_index() => Assert.All(new SearchIndexFiles(Built.Value).Texts,
        file => Assert.DoesNotMatch("(?i)(?<![a-z])zq.{0,20}", file.Value));

    [Fact]
    public void What_is_beside_it_is_found()
    {
        var documents = new SearchIndexFiles(Built.Value).Documents.ToLookup(document => document[2].GetString()!.Split('#')[0]);
        var without = Fragments.SelectMany((fragment, i) => new[] { $"pages/p{i}/", $"roles/keeper-{i}/", $"roles/watch-{i}/", $"roadmap/item{i}/" }
            .Where(address => !documents[address].SelectMany(document => document[4].EnumerateArray())
                .Any(piece => piece.GetString()!.Contains("Harbour", StringComparison.Ordinal)))
            .Select(address => $"{address}: {fragment}"));
        Assert.Empty(without);
    }

    private static string Indented(string text, string by) => by + text.Replace("\n", "\n" + by, StringComparison.Ordinal);

    private static string TextOf(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        foreach (var script in body.QuerySelectorAll("script, style").ToList())
            script.Remove();
        return body.TextContent;
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Words();
}
