using Handbooks.Sources;
using Handbooks.Syntax;
using Handbooks.Syntax.Words;
using Handbooks.Tests.Support;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Tests.Syntax;

public sealed class PageParserTests
{
    private static readonly string[] Pieces =
    [
        "word ", "Lead ", "\n", "\n\n", "\r\n", "# ", "## ", "Overview#\n", "- ", "* ", "1. ", "> ", "> [!NOTE]\n", "    ", "\t", "`", "```\n",
        "```{role} Lead\n", "```{note}\n", ":::tip\n", ":::\n",
        "[[", "]]", "[", "](", ")", "![", "{", "}", "{role}`", "{#id .accountable}", "{: .x}", "(role:lead)=\n", "[^1]", "[^1]: note\n", "|",
        "|-|-|\n", "---\n", "***", "_", "~~", "<div>", "</div>", "<script>",
        "<!--", "-->", "&#x20;", "&amp;", "&#xD800;", "https://example.org", "<a@b.c>", "\\", ":", "term\n: meaning\n", "- [ ] ", "é", "😀", "\uD83D",
        "\0", "\u00a0", "title: x\n", "a: [\n", "\u2028",
    ];

    [Fact]
    public void Any_page_is_read_and_nothing_lies_outside_it()
    {
        for (var seed = 0; seed < 3_000; seed++)
        {
            var dice = new Dice(seed);
            var source = new SourceText("a.md", (dice.Once(4) ? "---\n" : "") + dice.Text(Pieces, 1, 60));
            var read = PageParser.Parse(new SourceFile(SourceKind.Markdown, source), PartNames.Default);
            Assert.All(read.Diagnostics, diagnostic => diagnostic.AssertInside());
            foreach (var node in read.Value.Markdown.Descendants())
            {
                var span = read.Value.SpanOf(node);
                Assert.True(span.Start >= 0 && span.End >= span.Start && span.End <= source.Text.Length,
                    $"seed {seed}: {node.GetType().Name} at {span.Start}..{span.End} of {source.Text.Length}");
            }
        }
    }

    /// <summary>The same through the whole compiler: what is odd on a page is no reason to end.</summary>
    [Fact]
    public void Any_handbook_of_such_pages_is_built()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var dice = new Dice(seed);
            var files = Enumerable.Range(0, 50).Select(i => (dice.One(["roles/", "notes/", ""]) + $"p{i}.md", dice.Text(Pieces, 1, 60))).ToArray();
            var compilation = Compile.Files(files);
            Assert.All(compilation.Diagnostics, diagnostic => diagnostic.AssertInside());
            Assert.True(compilation.Has("team/index.html"));
        }
    }

    [Fact]
    public void A_span_is_what_its_author_wrote()
    {
        var source = new SourceText("a.md", "# One 😀\r\n\r\nfirst *second* third\r\n");
        var page = PageParser.Parse(new SourceFile(SourceKind.Markdown, source), PartNames.Default).Value;
        Assert.Equal(["# One 😀", "first *second* third"], page.Markdown.Select(block => page.SpanOf(block).Text));
    }

    public static TheoryData<string, string> TooMuch => new()
    {
        { "a line of 1,100,000 letters", new string('a', 1_100_000) },
        { "4,000 open links in a paragraph", "text\n\n" + string.Concat(Enumerable.Repeat("[a](", 4_000)) },
        { "2,001 tag openings in a paragraph", string.Concat(Enumerable.Repeat("a<?\n", 2_001)) },
        { "20,001 headings", string.Concat(Enumerable.Repeat("# a\n", 20_001)) },
        { "101 quotes on a line", string.Concat(Enumerable.Repeat("> ", 101)) + "a" },
        { "101 lists on a line", string.Concat(Enumerable.Repeat("- ", 101)) + "a" },
    };

    [Theory]
    [MemberData(nameof(TooMuch))]
    public void A_page_that_would_be_slow_to_read_is_refused_with_its_place(string what, string text)
    {
        var compilation = Compile.Files(("a.md", text));
        var refused = compilation.The("HB1007");
        Assert.True(refused.Severity == Handbooks.Diagnostics.Severity.Warning, what);
        refused.AssertInside();
    }

    [Theory]
    [InlineData("[a](", 4_000)]
    [InlineData("> ", 200)]
    public void A_summary_of_an_item_has_the_same_limits(string piece, int times)
    {
        var compilation = Compile.Files(("index.md", "x"),
            ("roadmap/a.yml", $"- title: One\n  summary: \"{string.Concat(Enumerable.Repeat(piece, times))}\"\n"));
        Assert.Equal("roadmap/a.yml:2:12", compilation.The("HB1007").Place());
    }

    [Fact]
    public void Lines_that_nest_deeper_and_deeper_end_in_a_diagnostic_or_a_page()
    {
        var text = string.Concat(Enumerable.Range(0, 300).Select(i => new string(' ', i * 2) + "- a\n"));
        var compilation = Compile.Files(("a.md", text));
        Assert.All(compilation.Diagnostics, diagnostic => diagnostic.AssertInside());
        Assert.True(compilation.Has("team/a/index.html"));
    }
}
