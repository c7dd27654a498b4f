using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;
using Handbooks.Sources;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Tests.Support;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Tests.Linking.Matrix;

/// <summary>
/// No letter without a source, and every quote stands in the lines of its source. What those lines say is found here without
/// the code that found the letter: all text of the page whose lines meet those of the source.
/// </summary>
public sealed class QuoteTests
{
    [CorporaTheory]
    [MemberData(nameof(WholeHandbooks.Names), MemberType = typeof(WholeHandbooks))]
    public void Every_letter_of_a_real_handbook_quotes_its_source(string name) => AssertQuotes(Path.Combine(Repository.Corpora!, name));

    [Theory]
    [MemberData(nameof(GoldenSiteTests.Sites), MemberType = typeof(GoldenSiteTests))]
    public void Every_letter_of_a_small_handbook_quotes_its_source(string site) =>
        AssertQuotes(Path.Combine(Repository.Tests, "Sites", site, "input"));

    [Fact]
    public void Every_letter_of_the_sample_quotes_its_source()
    {
        var handbook = AssertQuotes(Path.Combine(Repository.Root, "input"));
        // Each kind of source is among them, or this would prove little.
        Assert.Equal(Enum.GetValues<AssignmentOrigin>().Where(origin => origin != AssignmentOrigin.Right),
            handbook.Activities.SelectMany(activity => activity.Assignments)
            .Select(assignment => assignment.Origin).Distinct().Order());
    }

    [Theory]
    [InlineData("The Pilot\nis **accountable** for\nthe *buoys*. And nothing else.")]
    [InlineData("Words first. See `buoys.txt`. The [Pilot](#pilot) is accountable for the `bell` buoys, not for\nthe others.")]
    [InlineData("`x` is `y`.txt and more. The Pilot is accountable for `a`.b things and\nothers.")]
    [InlineData("The&nbsp;Pilot is accountable for the buoys &amp; the marks.")]
    [InlineData("🚢 The Pilot is accountable for the buoys. 🚢\nThe Pilot is responsible for\r\nthe marks.")]
    [InlineData("- one\n- The Pilot is accountable for\n  the buoys.\n")]
    [InlineData("| What | Pilot |\n|-|-|\n| The **buoys** | A/R (by day) |\n")]
    [InlineData("<table>\n<tr><th>What</th><th>Pilot</th></tr>\n<tr>\n<td>The\nbuoys</td>\n<td>A</td>\n</tr>\n</table>\n")]
    [InlineData("| | Buoys | Marks |\n|-|-|-|\n| Pilot | A | R |\n")]
    [InlineData("| What | Accountable |\n|-|-|\n| Buoys | Pilot |\n")]
    [InlineData("The Pilot is accountable for:\n\n- the buoys\n- the\n  marks\n")]
    public void Every_letter_quotes_its_source_through_markup(string text)
    {
        var (declarations, handbook) = HandbookCompiler.Understand(SourceTree.Of([("pilot.md",
            "---\nrole: Pilot\n---\n\n# Pilot\n\nBrings ships in.\n"), ("page.md", "# Page\n\n" + text)]));
        Assert.NotEmpty(handbook.Activities.SelectMany(activity => activity.Assignments));
        AssertQuotes(declarations, handbook);
    }

    private static Handbook AssertQuotes(string folder)
    {
        var (declarations, handbook) = HandbookCompiler.Understand(SourceReader.Read(folder).Value);
        AssertQuotes(declarations, handbook);
        return handbook;
    }

    private static void AssertQuotes(Declarations declarations, Handbook handbook)
    {
        var pages = declarations.Pages.ToDictionary(page => page.Path, page => new PageLines(page.Document), StringComparer.Ordinal);
        foreach (var assignment in handbook.Activities.SelectMany(activity => activity.Assignments))
        {
            Assert.NotEqual(Letters.None, assignment.Letters);
            Assert.NotEmpty(assignment.Quote);
            Assert.NotNull(assignment.Source);
            Assert.InRange(assignment.Span.End, assignment.Span.Start + 1, assignment.Span.Source.Text.Length);
            var said = pages.TryGetValue(assignment.Span.Path, out var page) ? page.TextOf(assignment.Span) : Lines(assignment.Span);
            Assert.True(said.Contains(Plain(assignment.Quote), StringComparison.Ordinal),
                $"{assignment.Span} does not say \"{assignment.Quote}\" but \"{said}\"");
        }
    }

    /// <summary>Words and signs with one space between them.</summary>
    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Of a data file: its lines as they are.</summary>
    private static string Lines(SourceSpan span)
    {
        var lines = span.Source.Text.Split('\n');
        return Plain(string.Join('\n', lines[(span.StartPosition.Line - 1)..span.EndPosition.Line]));
    }

    private sealed class PageLines(PageDocument page)
    {
        private readonly List<(int First, int Last, string Text)> _texts =
        [
            .. page.Markdown.Descendants().OfType<LeafBlock>().Where(block => block.Inline is not null)
                .Select(block => (page.SpanOf(block).StartPosition.Line, page.SpanOf(block).EndPosition.Line, Plain(InlineText.Of(block)))),
        ];

        /// <summary>Front matter and fences are no blocks of text: of those, the lines themselves.</summary>
        public string TextOf(SourceSpan span)
        {
            var (first, last) = (span.StartPosition.Line, span.EndPosition.Line);
            var texts = _texts.Where(text => text.First <= last && first <= text.Last).Select(text => text.Text).ToList();
            return texts.Count > 0 ? Plain(string.Join(' ', texts)) : Lines(span);
        }
    }
}
