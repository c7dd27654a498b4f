using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Syntax;

/// <summary>A linear look at a page before it is parsed: what would make the parser slow is refused with its place.</summary>
/// <remarks>Each limit is several times what the largest of 16,678 real pages has.</remarks>
internal static class PageLimits
{
    /// <summary>The most that a text within a data file may have.</summary>
    public const int FragmentLength = 65_536;

    private const int Headings = 20_000;

    public static Diagnostic? Check(SourceText source)
    {
        var costs = new ParsingCosts();
        var text = source.Text;
        for (var start = 0; start < text.Length;)
        {
            var rest = text.AsSpan(start);
            var length = rest.IndexOfAny('\r', '\n') is var found and >= 0 ? found : rest.Length;
            if (costs.Add(rest[..length]) is { } excess)
                return SyntaxDiagnostics.Complex(source.Span(start, start + length), excess);
            start += length + (rest[length..].StartsWith("\r\n") ? 2 : 1);
        }
        return null;
    }

    /// <summary>The same for headings in every form that they are written in, which only parsing tells.</summary>
    public static Diagnostic? Check(MarkdownDocument markdown, RepairedText text) =>
        markdown.Descendants<HeadingBlock>().ElementAtOrDefault(Headings) is { } heading
            ? SyntaxDiagnostics.Complex(text.Span(heading.Span.Start, heading.Span.End + 1), new Excess("this page has too many headings", Headings))
            : null;
}
