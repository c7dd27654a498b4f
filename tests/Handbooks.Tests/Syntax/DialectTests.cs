using Handbooks.Diagnostics;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Syntax;

/// <summary>Blocks of other tools as authors get them wrong, and as nobody would write them.</summary>
public sealed class DialectTests
{
    private static readonly string[] Pieces =
    [
        ":::", "::::", ":::::", "```", "````", "~~~", "{note}", "{tab-set}", "{glossary}", "{list-table}", "{csv-table}", "{toctree}",
        "{include} a.md", "{figure} x.png", "{card}", "{code-block} sh",
        "note", " ", "\n", "\n\n", "  ", "    ", ":class: tip", ":name: x", ":link: b", ":header-rows: 1", "---", "key: value", "* - a", "  - b",
        "Term", ": ", "- ", "> ", "[x]", "{", "}", "`", "\"", ",",
        "(a)=", "{#a .b}", "% c", "+++", "^^^", "import a from 'b'", "export const a = {", "<T a={b}>", "{term}`T`", "{kbd}`", "[[toc]]", "# H",
        "| a |", ":header: a,b", "🚢", "\r\n", "\t",
    ];

    [Fact]
    public void Any_mixture_of_marks_is_a_page()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var text = new Dice(seed).Text(Pieces, 1, 40);
            var compilation = Compile.Files(("a.md", text), ("b.md", "# B\n"));
            Assert.True(compilation.Has("team/a/index.html"), $"seed {seed}");
            Assert.All(compilation.Diagnostics, diagnostic => diagnostic.AssertInside());
            // What cannot be parsed is reported so: a parser's slip would hide behind that.
            Assert.True(compilation.Of("HB1007").Length == 0, $"seed {seed}: {text}");
        }
    }

    [Fact]
    public void Ten_thousand_blocks_are_read()
    {
        foreach (var block in (string[])[":::note\n:::\n", ":::{card} T\n:link: b\nx\n:::\n", "```{toctree}\nb\n```\n", "```{csv-table}\na,b\n```\n",
            "```{unknown}\nx\n```\n", ":::\n", "{kbd}`x`\n", "(a)=\n", "% c\n"])
        {
            var compilation = Compile.Files(("a.md", string.Concat(Enumerable.Repeat(block, 10_000))), ("b.md", "# B\n"));
            Assert.True(compilation.Has("team/a/index.html"));
        }
    }

    [Fact]
    public void Blocks_that_are_never_closed_are_read()
    {
        foreach (var block in (string[])[":::note\n", "```{note}\n", "::: a\n\n# H\n\n", "```{glossary}\nT\n", "- :::note\n", "```{tab-set}\n",
            "{term}`x", "````{csv-table}\n\"a,\n"])
        {
            var compilation = Compile.Files(("a.md", string.Concat(Enumerable.Repeat(block, 3_000)) + "The end.\n"));
            Assert.True(compilation.Has("team/a/index.html"));
        }
    }

    [Fact]
    public void A_hundred_boxes_in_each_other_close_in_turn()
    {
        var text = string.Concat(Enumerable.Range(0, 100).Select(i => new string(':', 103 - i) + "note\n")) + "Inside.\n"
            + string.Concat(Enumerable.Range(0, 100).Select(i => new string(':', 4 + i) + "\n"));
        var compilation = Compile.Files(("a.md", text + "\nOutside.\n"));
        var body = compilation.Body("team/a/index.html");
        Assert.Equal(100, body.Split("<aside").Length - 1);
        Assert.EndsWith("</aside>\n<p>Outside.</p>", body, StringComparison.Ordinal);
        Assert.Empty(compilation.Of("HB1202"));
    }

    [Fact]
    public void A_line_that_is_an_option_nowhere_is_shown()
    {
        var body = Page(":::{note}\n---\nwords without a colon\nmore\n:::\n");
        Assert.Contains("words without a colon", body, StringComparison.Ordinal);
        Assert.Contains("more", body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_option_without_a_value_is_no_text() =>
        Assert.DoesNotContain(":class:", Page(":::{note}\n:class:\n:name:\nWords\n:::\n"), StringComparison.Ordinal);

    [Fact]
    public void An_unclosed_box_leaves_the_responsibilities_below_it_to_the_role()
    {
        var role = Compile.Files(("roles/mender.md", "# Mender\n\n:::{note}\nNew.\n\n## Responsibilities\n\n- Mend nets\n")).Roles().Single();
        Assert.Equal(["Mend nets"], role.Each("responsibilities", "text"));
    }

    [Fact]
    public void A_comment_is_not_published_wherever_it_stands()
    {
        foreach (var text in (string[])["% secret\n", "words\n% secret\n", "- a\n  % secret\n", "> % secret\n", ":::note\n% secret\n:::\n",
            "%secret words\n"])
            Assert.DoesNotContain("secret", Page(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_within_pages_multiply_no_further_than_anybody_reads()
    {
        var files = Enumerable.Range(0, 6).Select(i => ($"p{i:00}.md",
            string.Concat(Enumerable.Repeat($"```{{include}} p{i + 1:00}.md\n```\n\n", 40)) + "Words.\n"))
            .Append(("p06.md", "The end.\n")).ToArray();
        var compilation = Compile.Files(files);
        Assert.NotEmpty(compilation.Of("HB1206"));
        Assert.All(compilation.Files, file => Assert.InRange(file.Content.Length, 0, 4 * 1024 * 1024));
    }

    [Fact]
    public void An_internal_page_is_not_shown_within_a_public_one()
    {
        var compilation = Compile.Files(
            ("a.md", "---\nvisibility: public\n---\n# A\n\n```{include} b.md\n```\n\n```{toctree}\nb\n```\n\n```{toctree}\n:glob:\n*\n```\n\n"
                + "```{tableofcontents}\n:context: children\n```\n"),
            ("b.md", "# Hidden harbour\n\nHidden words about the harbour wall.\n"));
        Assert.Contains("Hidden words", compilation.Body("team/a/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("idden", compilation.Body("public/a/index.html"), StringComparison.Ordinal);
        Assert.False(compilation.HasErrors);
    }

    [Fact]
    public void Raw_html_around_an_included_page_is_cleaned_and_the_page_is_shown_once()
    {
        var compilation = Compile.Files(
            ("a.md", "# A\n\n<b onclick=\"x()\">Raw</b> <handbook-included data-index=\"0\" onclick=\"x()\"></handbook-included><handbook-included "
                + "data-index=\"9\"></handbook-included>\n\n```{include} b.md\n```\n"),
            ("b.md", "# B\n\n[A](a.md) \" onclick=x() <i>i</i>\n"));
        var body = compilation.Body("team/a/index.html");
        Assert.DoesNotContain("onclick=\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain("handbook-included", body, StringComparison.Ordinal);
        Assert.Contains("<a href=\"./\">A</a>", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import things from the shed.\n")]
    [InlineData("exports go by sea (mostly)\n")]
    [InlineData("import \"the good rope\" today\n")]
    [InlineData("50% of it\n")]
    [InlineData("+++\n")]
    [InlineData(":-) ::: is not a fence\n")]
    [InlineData(":x:`y` stays\n")]
    public void Prose_that_only_looks_like_markup_stays(string text) =>
        Assert.Contains(text.Trim().Replace("\"", "&quot;", StringComparison.Ordinal).Replace("`y`", "<code>y</code>", StringComparison.Ordinal),
            Page(text), StringComparison.Ordinal);

    [Theory]
    [InlineData("```{toctree}\n:maxdepth: 2\n\nTitle <gone>\n```\n", "a.md:5:8")]
    [InlineData(":::{card} T\n:link: gone\n:::\n", "a.md:3:8")]
    [InlineData(":::{note} See [it](gone.md)\n:::\n", "a.md:2:15")]
    [InlineData("- x\n\n  ```{csv-table}\n  a, [it](gone.md)\n  ```\n", "a.md:5:6")]
    [InlineData("```{list-table}\n* - a\n  - [it](gone.md)\n```\n", "a.md:4:5")]
    [InlineData("```{button-link} gone.md\nGo\n```\n", "a.md:2:18")]
    [InlineData("```{figure} gone.png\n```\n", "a.md:2:13")]
    [InlineData("```{include} gone.md\n```\n", "a.md:2:14")]
    [InlineData("```{glossary}\nT\n  A [x](gone.md).\n```\n", "a.md:4:5")]
    [InlineData("```{code-block} sh\n:caption: [it](gone.md)\nx\n```\n", "a.md:3:11")]
    public void A_link_in_a_block_is_found_where_its_author_wrote_it(string text, string place)
    {
        var compilation = Compile.Files(("a.md", "# A\n" + text));
        Assert.Equal(place, Assert.Single(OneMistake.Split(compilation.Diagnostics), diagnostic => diagnostic.Id is "HB3003" or "HB3011").Place());
    }

    [Fact]
    public void Code_without_lines_is_nothing() => Assert.DoesNotContain("<pre", Page("```{highlight} sh\n```\n"), StringComparison.Ordinal);

    private static string Page(string text) => Compile.Files(("a.md", text)).Body("team/a/index.html");
}
