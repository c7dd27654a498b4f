using System.Globalization;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Hostile;

/// <summary>Limits are there for what nobody writes: large pages of people are read, and what is refused has its place.</summary>
public sealed class LimitTests
{
    public static TheoryData<string, int> Large() => new()
    {
        { "[a](https://a.b/c) ", 5_000 },
        { "*stress* and **more** ", 1_000 },
        { "https://a.b/c ", 5_000 },
        { "`code` ", 20_000 },
        { "## Heading\n\n", 18_000 },
        { "- An item\n", 40_000 },
        { "| a | b | c |\n", 10_000 },
        { "a_b snake_case_word ", 10_000 },
        { "[a] and (b) ", 3_000 },
    };

    [Theory]
    [MemberData(nameof(Large))]
    public void Large_pages_are_read(string piece, int times)
    {
        // Lines of ordinary length, but one paragraph, table or list.
        var perLine = piece.EndsWith('\n') ? 1 : 5;
        var lines = Enumerable.Repeat(string.Concat(Enumerable.Repeat(piece, perLine)), times / perLine);
        Assert.DoesNotContain(Parse.Page((piece[0] == '|' ? piece + "|-|-|-|\n" : "") + string.Join(perLine == 1 ? "" : "\n", lines)).Diagnostics,
            diagnostic => diagnostic.Id == "HB1007");
    }

    /// <param name="line">Of the place that is reported, 1-based.</param>
    [Theory]
    [InlineData("[", 90, 200, "[", 40)]
    [InlineData("*a ", 30, 1_000, "* and _", 100)]
    [InlineData("www.a.b ", 10, 5_000, "addresses", 1_340)]
    [InlineData("a<?", 20, 2_000, "<", 101)]
    [InlineData("|a", 40, 5_000, "cells", 2_501)]
    [InlineData("# a", 1, 21_000, "headings", 20_001)]
    [InlineData("    - *a* *a* *a* *a* *a*", 1, 6_000, "* and _", 4_200)]
    [InlineData("[^1]: a\r\n", 1, 21_000, "footnotes", 40_001)]
    public void What_is_refused_has_a_place_and_says_what_is_too_much(string piece, int perLine, int lines, string what, int line)
    {
        var text = "An ordinary page.\r\n\r\n" + string.Join("\r\n", Enumerable.Repeat(string.Concat(Enumerable.Repeat(piece, perLine)), lines));
        var fault = Assert.Single(Parse.Page(text).Diagnostics, diagnostic => diagnostic.Id == "HB1007");
        Assert.Contains(what, fault.Message, StringComparison.Ordinal);
        Assert.InRange(fault.Span.StartPosition.Line, line, line + 100);
    }

    public static TheoryData<string, string> Nesting() => new()
    {
        { "*a ", "b* " },
        { "_a ", "b_ " },
        { "**a ", "b** " },
        { "*a **b ", "c** d* " },
        { "~~a ", "b~~ " },
        { "==a ", "b== " },
        { "[a ", "](b) " },
        { "![a ", "](b) " },
        { "[[a ", "]] " },
        { "*a [b ", "](c) d* " },
        { "<b>a ", "b</b> " },
        { "> ", "" },
        { "- ", "" },
        { "1. > ", "" },
        { "\n\n<div>\n\n", "\n\n</div>\n\n" },
        { "\n\n<ul><li>\n\n", "\n\n</li></ul>\n\n" },
        { "\n\n<details>\n\n", "\n\n</details>\n\n" },
        { "{% hint %}\n", "{% endhint %}\n" },
        { "{{< a >}}", "{{< /a >}}" },
        { "{role}`", "`" },
    };

    /// <summary>Each reader and each writer has a depth of its own at which it gives up: none of them is met unawares.</summary>
    [Theory]
    [MemberData(nameof(Nesting))]
    public void Whatever_stands_inside_itself_is_shown_or_refused(string open, string close)
    {
        foreach (var depth in new[] { 20, 47, 63, 64, 98, 101, 126, 128, 129, 200, 400, 800, 3_000 })
        {
            var text = $"{NastyPage.Repeat(open, depth * open.Length)}x {(close.Length == 0 ? "" : NastyPage.Repeat(close, depth * close.Length))}";
            var indented = string.Join("\n    ", text.Split('\n'));
            var compilation = Compile.Files(("p.md", $"# Page\n\n{text}\n"), ("roadmap/a.yml", $"- title: Item\n  summary: |\n    {indented}\n"));
            Assert.Contains(compilation.Files, file => file.Path == "team/p/index.html");
        }
    }

    [Fact]
    public void What_stands_too_deep_has_a_place()
    {
        var list = string.Concat(Enumerable.Range(0, 60).Select(level => $"{new string(' ', 2 * level)}- x\n"));
        var fault = Assert.Single(Parse.Page($"# Page\n\nA paragraph.\n\n{list}").Diagnostics, diagnostic => diagnostic.Id == "HB1007");
        Assert.EndsWith(":59:111", fault.Span.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_that_no_one_could_follow_are_refused_before_they_are_read()
    {
        var fault = Assert.Single(Parse.Page(string.Concat(Enumerable.Range(0, 600).Select(level => $"{new string(' ', 2 * level)}- x\n")))
            .Diagnostics, diagnostic => diagnostic.Id == "HB1007");
        Assert.Contains("nests too many lists", fault.Message, StringComparison.Ordinal);
        Assert.Equal(101, fault.Span.StartPosition.Line);
    }

    [Fact]
    public void Many_mistakes_of_one_kind_are_counted_and_not_listed()
    {
        var compilation = Compile.Files(("p.md", "# Page\n\n"
            + string.Concat(Enumerable.Range(0, 11_500).Select(i => $"[a](nope{i.ToString(CultureInfo.InvariantCulture)}.md)\n\n"))));
        var missing = compilation.Diagnostics.Where(diagnostic => diagnostic.Id == "HB3003").ToList();
        Assert.Equal(10_001, missing.Count);
        Assert.EndsWith("(and 1,499 more like this in this file)", missing[^1].Message, StringComparison.Ordinal);
        Assert.Equal("p.md:20003:1", missing[^1].Span.ToString());
    }

    /// <summary>What can be mended is listed to the last place, so that all of it is mended.</summary>
    [Fact]
    public void Mistakes_with_a_fix_are_all_kept() =>
        Assert.Equal(3_000, Compile.Files(("p.md", string.Concat(Enumerable.Repeat("a\u200Bb\n", 3_000))))
            .Diagnostics.Count(diagnostic => diagnostic.Fix is not null));
}
