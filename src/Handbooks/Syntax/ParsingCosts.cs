using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax;

/// <summary>What a page has too much of.</summary>
/// <param name="Limit">The most that would be read; null where it is no plain number.</param>
internal readonly record struct Excess(string What, int? Limit);

/// <summary>
/// Counts, line by line, what a parser of Markdown spends its time on. Most of it costs as much as it is long; some things
/// are looked for among all others of their paragraph, so that their cost grows with the square of their number.
/// </summary>
internal sealed class ParsingCosts
{
    private const int LineLength = 1_048_576;
    private const int CellsOnPage = 100_000;
    private const int HeadingsOnPage = 20_000;
    private const int FootnotesOnPage = 20_000;
    private const int ListMarksInLine = 100;
    private const int LinesOnPage = 100_000;

    /// <summary>Steps of a few nanoseconds each: half a second in all.</summary>
    private const long Steps = 200_000_000;

    private long _steps;
    private int _lines, _headings, _cells, _footnotes;
    private readonly Stack<int> _listIndents = new();
    private ParagraphCosts _paragraph;

    /// <summary>What the page has too much of with this line; null where it may go on.</summary>
    public Excess? Add(ReadOnlySpan<char> line)
    {
        if (line.Length > LineLength)
            return new("this line is too long", LineLength);
        if (line.IsWhiteSpace())
        {
            EndParagraph();
            return null;
        }
        var content = line.TrimStart();
        _lines++;
        _headings += content[0] == '#' || content.Trim('=').IsWhiteSpace() || (_paragraph.Length > 0 && content.Trim('-').IsWhiteSpace()) ? 1 : 0;
        _footnotes += content.StartsWith("[^") && content.Contains("]:", StringComparison.Ordinal) ? 1 : 0;
        _paragraph.Add(line);
        return LeadingMarks(content) > ListMarksInLine || ListDepth(content, line.Length - content.Length) > ListMarksInLine
            ? new("this line nests too many lists or quotes", ListMarksInLine)
            : _headings > HeadingsOnPage ? new("this page has too many headings", HeadingsOnPage)
            : _footnotes > FootnotesOnPage ? new("this page has too many footnotes", FootnotesOnPage)
            : _lines > LinesOnPage ? new("this page has too many lines of text", LinesOnPage)
            : _cells + _paragraph.Cells > CellsOnPage ? new("the tables of this page have too many cells", CellsOnPage)
            : _steps + _paragraph.Steps > Steps ? new(_paragraph.Dearest, null)
            : _paragraph.Excess;
    }

    private void EndParagraph()
    {
        (_steps, _cells) = (_steps + _paragraph.Steps, _cells + (int)Math.Min(CellsOnPage, _paragraph.Cells));
        _paragraph = new();
    }

    /// <summary>How many items this one is nested in: each line is tested against each of them.</summary>
    private int ListDepth(ReadOnlySpan<char> content, int indent)
    {
        if (content is not (['-' or '*' or '+', ' ', ..] or [>= '0' and <= '9', ..]))
            return 0;
        while (_listIndents.TryPeek(out var outer) && outer >= indent)
            _listIndents.Pop();
        _listIndents.Push(indent);
        return _listIndents.Count;
    }

    private static int LeadingMarks(ReadOnlySpan<char> line)
    {
        // A rule or a table's second row is a line of nothing else.
        if ((line[0] is not ('-' or '>' or '*' or '+') && !char.IsAsciiDigit(line[0]))
            || (line.IndexOf("- ") < 0 && line.IndexOf("> ") < 0 && line.IndexOf(">>") < 0 && line.IndexOf(". ") < 0))
            return 0;
        var marks = 0;
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] is '-' or '>' or '*' or '+' || (char.IsAsciiDigit(line[at]) && at + 1 < line.Length && line[at + 1] is '.' or ')'))
                marks++;
            else if (line[at] is not (' ' or '\t' or '.' or ')'))
                break;
        }
        return marks;
    }
}

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

    /// <summary>The same for headings in every form, which only parsing reveals.</summary>
    public static Diagnostic? Check(PageBlocks blocks, RepairedText text) =>
        blocks.Headings.Count > Headings && blocks.Headings[Headings] is var heading
            ? SyntaxDiagnostics.Complex(text.Span(heading.Span.Start, heading.Span.End + 1), new Excess("this page has too many headings", Headings))
            : null;
}
