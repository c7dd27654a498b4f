using System.Buffers;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Syntax;

/// <summary>A linear look at a page before it is parsed: what would make the parser slow is refused with its place.</summary>
/// <remarks>Each limit is several times what the largest of 16,678 real pages has.</remarks>
internal static class PageLimits
{
    private const int LineLength = 65_536;
    private const int BracketsInParagraph = 1_000;
    private const int Headings = 2_000;
    private const int TagOpeningsInParagraph = 2_000;
    private const int PlainTagsInParagraph = 20_000;
    private const int BarsInParagraph = 60_000;
    private const int ListMarksInLine = 100;

    private static readonly SearchValues<char> TagNames = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    public static Diagnostic? Check(SourceText source)
    {
        int lineStart = 0, brackets = 0, tags = 0, plainTags = 0, bars = 0, headings = 0;
        var text = source.Text;
        while (lineStart < text.Length)
        {
            var length = text.AsSpan(lineStart).IndexOf('\n') is var found and >= 0 ? found : text.Length - lineStart;
            var line = text.AsSpan(lineStart, length);
            if (line.IsWhiteSpace())
                (brackets, tags, plainTags, bars) = (0, 0, 0, 0);
            brackets += line.Count('[');
            var plain = PlainTags(line);
            plainTags += plain;
            tags += line.Count('<') - plain;
            bars += line.Count('|');
            headings += line.StartsWith('#') ? 1 : 0;
            var span = source.Span(lineStart, lineStart + length);
            if (length > LineLength)
                return SyntaxDiagnostics.Complex(span, $"this line is too long", LineLength);
            if (brackets > BracketsInParagraph)
                return SyntaxDiagnostics.Complex(span, "this paragraph has too many [", BracketsInParagraph);
            if (tags > TagOpeningsInParagraph)
                return SyntaxDiagnostics.Complex(span, "this paragraph has too many <", TagOpeningsInParagraph);
            if (plainTags > PlainTagsInParagraph)
                return SyntaxDiagnostics.Complex(span, "this paragraph has too many tags", PlainTagsInParagraph);
            if (bars > BarsInParagraph)
                return SyntaxDiagnostics.Complex(span, "this table has too many cells", BarsInParagraph);
            if (headings > Headings)
                return SyntaxDiagnostics.Complex(span, "this page has too many headings", Headings);
            if (LeadingMarks(line) > ListMarksInLine)
                return SyntaxDiagnostics.Complex(span, "this line nests too many lists or quotes", ListMarksInLine);
            lineStart += length + 1;
        }
        return null;
    }

    /// <summary>The same for headings in every form that they are written in, which only parsing tells.</summary>
    public static Diagnostic? Check(MarkdownDocument markdown, RepairedText text) =>
        markdown.Descendants<HeadingBlock>().ElementAtOrDefault(Headings) is { } heading
            ? SyntaxDiagnostics.Complex(text.Span(heading.Span.Start, heading.Span.End + 1), "this page has too many headings", Headings)
            : null;

    /// <summary>Tags without attributes, of which a table has hundreds: no parser looks further than their next bracket.</summary>
    private static int PlainTags(ReadOnlySpan<char> line)
    {
        var tags = 0;
        for (var at = line.IndexOf('<'); at >= 0; line = line[(at + 1)..], at = line.IndexOf('<'))
        {
            var name = line[(at + 1)..].TrimStart('/');
            var length = name.IndexOfAnyExcept(TagNames);
            tags += length > 0 && name[length] == '>' ? 1 : 0;
        }
        return tags;
    }

    private static int LeadingMarks(ReadOnlySpan<char> line)
    {
        var marks = 0;
        foreach (var c in line)
        {
            if (c is '-' or '>' or '*' or '+')
                marks++;
            else if (c is not (' ' or '\t'))
                break;
        }
        // A rule or a table's second row is a line of nothing else.
        return line.IndexOf("- ") < 0 && line.IndexOf("> ") < 0 && line.IndexOf(">>") < 0 ? 0 : marks;
    }
}
