using Handbooks.Diagnostics;
using Markdig.Syntax;
using MarkdigSpan = Markdig.Syntax.SourceSpan;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Syntax.Markdown;

internal enum DialectFault
{
    UnknownDirective,
    NotClosed,
    ClosesNothing,
    UnknownRole,
    CodeLeftOut,
    ContentElsewhere,
    NoElement,
}

/// <summary>What the parsers of dialects found wrong, kept with the document until its text has an address.</summary>
internal static class DialectFaults
{
    private static readonly object Key = new();

    private sealed record Entry(DialectFault Fault, MarkdigSpan Span, string Word);

    public static void Add(MarkdownDocument document, DialectFault fault, MarkdigSpan span, string word)
    {
        if (document.GetData(Key) is not List<Entry> entries)
            document.SetData(Key, entries = []);
        entries.Add(new Entry(fault, span, word));
    }

    /// <summary>In the order of the text; a name that is not known is reported once, and words in brackets once for all.</summary>
    /// <param name="spanOf">The author's place of a half-open range of the parsed text.</param>
    public static IEnumerable<Diagnostic> Of(MarkdownDocument document, Func<int, int, SourceSpan> spanOf)
    {
        if (document.GetData(Key) is not List<Entry> entries)
            return [];
        var bracketed = entries.Count(entry => entry.Fault == DialectFault.NoElement);
        return entries.OrderBy(entry => entry.Span.Start)
            .DistinctBy(entry => entry.Fault switch
            {
                DialectFault.NoElement => (entry.Fault, "", 0),
                DialectFault.UnknownDirective or DialectFault.UnknownRole => (entry.Fault, entry.Word.ToLowerInvariant(), 0),
                _ => (entry.Fault, entry.Word.ToLowerInvariant(), entry.Span.Start),
            })
            .Select(entry => ToDiagnostic(entry, spanOf(entry.Span.Start, entry.Span.End + 1), bracketed));
    }

    private static Diagnostic ToDiagnostic(Entry entry, SourceSpan span, int bracketed) => entry.Fault switch
    {
        DialectFault.UnknownDirective => DialectDiagnostics.NoSuchDirective(span, entry.Word),
        DialectFault.NotClosed => DialectDiagnostics.Open(span, entry.Word),
        DialectFault.ClosesNothing => DialectDiagnostics.Stray(span),
        DialectFault.UnknownRole => DialectDiagnostics.NoSuchRole(span, entry.Word),
        DialectFault.CodeLeftOut => DialectDiagnostics.LeftOut(span),
        DialectFault.ContentElsewhere => DialectDiagnostics.Elsewhere(span, entry.Word),
        DialectFault.NoElement => DialectDiagnostics.Bracketed(span, entry.Word, bracketed),
        _ => throw new ArgumentOutOfRangeException(nameof(entry)),
    };
}
