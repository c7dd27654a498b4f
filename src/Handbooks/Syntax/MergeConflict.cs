using System.Buffers;
using System.Collections.Immutable;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax;

/// <summary>What git leaves in a file where two changes met: two texts in place of one, and no decision between them.</summary>
/// <param name="Place">The line that opens the first conflict.</param>
/// <param name="Marks">Take git's lines away, so that both texts are left.</param>
internal sealed record MergeConflict(SourceSpan Place, ImmutableArray<TextEdit> Marks)
{
    private const string Opening = "<<<<<<< ";
    private const string Base = "||||||| ";
    private const string Middle = "=======";
    private const string Closing = ">>>>>>> ";

    private static readonly SearchValues<string> AnyMark = SearchValues.Create(["<<<<<<<", "|||||||", Middle, ">>>>>>>"], StringComparison.Ordinal);

    /// <summary>Of a data file; null where there is none.</summary>
    public static MergeConflict? InData(SourceText source) => Find(source, _ => true);

    /// <summary>Of a page, where one in a block of code is an example.</summary>
    public static MergeConflict? InPage(SourceText source)
    {
        if (!source.Text.Contains(Opening, StringComparison.Ordinal))
            return null;
        var lines = new ProseLines(source, 0);
        return Find(source, lines.IsProse);
    }

    /// <summary>Single lines that somebody forgot to take out of a file with no whole conflict; in order.</summary>
    /// <param name="bodyStart">Where the text of a page begins; null for a data file.</param>
    public static ImmutableArray<SourceSpan> LinesLeftIn(SourceText source, int? bodyStart)
    {
        var text = source.Text;
        if (text.AsSpan().IndexOfAny(AnyMark) < 0)
            return [];
        var lines = bodyStart is { } body ? new ProseLines(source, body) : null;
        var left = new List<(SourceSpan Line, bool IsSure)>();
        for (var start = 0; start < text.Length;)
        {
            var end = EndOf(text, start);
            var line = text.AsSpan(start, end - start).TrimEnd();
            if ((IsEdge(line, '<') || IsEdge(line, '>') || IsBase(line) || line is Middle)
                && (lines is null || start < bodyStart || (lines.IsProse(start) && !IsMarkdown(line, start, lines))))
            {
                var isSure = line is not Middle || lines is null || start < bodyStart || lines.IsBelowText(start);
                left.Add((source.Span(start, start + line.Length), isSure));
            }
            start = end + 1;
        }
        // Below an empty line, signs may be drawn across the page.
        return [.. left.Where(found => found.IsSure || left.Exists(other => other.Line.Text is not Middle)).Select(found => found.Line)];
    }

    /// <summary>The line of a quotation in quotations, or a line below a heading.</summary>
    private static bool IsMarkdown(ReadOnlySpan<char> line, int start, ProseLines lines) =>
        line is Middle ? lines.IsUnderline(start) : line[0] == '>' && lines.IsInQuotation(start);

    /// <summary>Seven signs, and what git writes behind them: the name of a branch, or a commit.</summary>
    private static bool IsEdge(ReadOnlySpan<char> line, char sign) =>
        line.Length >= 7 && !line[..7].ContainsAnyExcept(sign) && (line.Length == 7 || line[7] == ' ');

    /// <summary>Above the text that both sides changed; a row of a table ends in a bar as well, or has one within.</summary>
    private static bool IsBase(ReadOnlySpan<char> line) => line.Length > 8 && IsEdge(line, '|') && !line[8..].Contains('|');

    /// <summary>All three lines, in their order, each at the left edge.</summary>
    private static MergeConflict? Find(SourceText source, Func<int, bool> counts)
    {
        var text = source.Text;
        var marks = ImmutableArray.CreateBuilder<TextEdit>();
        var first = -1;
        for (var opening = LineOf(text, Opening, 0, counts); opening >= 0;)
        {
            if (LineOf(text, Middle, opening, counts) is not (>= 0 and var middle)
                || LineOf(text, Closing, middle, counts) is not (>= 0 and var closing))
                break;
            first = first < 0 ? opening : first;
            if (LineOf(text, Base, opening, counts, middle) is >= 0 and var original)
                marks.Add(TextEdit.Remove(original, EndOf(text, original)));
            marks.AddRange(TextEdit.Remove(opening, EndOf(text, opening)), TextEdit.Remove(middle, EndOf(text, middle)),
                TextEdit.Remove(closing, EndOf(text, closing)));
            opening = LineOf(text, Opening, closing, counts);
        }
        return first < 0 ? null : new(source.Span(first, EndOf(text, first)), marks.ToImmutable());
    }

    private static int EndOf(string text, int line) => text.AsSpan(line).IndexOfAny('\r', '\n') is >= 0 and var length ? line + length : text.Length;

    private static int LineOf(string text, string mark, int from, Func<int, bool> counts, int? before = null)
    {
        var end = before ?? text.Length;
        var at = text.IndexOf(mark, from, end - from, StringComparison.Ordinal);
        while (at >= 0 && ((at > 0 && text[at - 1] is not ('\n' or '\r' or '\uFEFF')) || !counts(at)))
            at = text.IndexOf(mark, at + 1, end - at - 1, StringComparison.Ordinal);
        return at;
    }
}
