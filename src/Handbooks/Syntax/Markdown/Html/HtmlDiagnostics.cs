using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Markdown.Footnotes;
using Handbooks.Syntax.Markdown.Html.Elements;
using Handbooks.Syntax.Repairs;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Syntax.Markdown.Html;

/// <summary>HB122: HTML that cannot be read as what it looks like, and notes at the foot of a page.</summary>
public static class HtmlDiagnostics
{
    public static readonly DiagnosticDescriptor HtmlNotAllowed = new("HB1008", Severity.Warning, "HTML removed");
    public static readonly DiagnosticDescriptor HtmlNotClosed = new("HB1220", Severity.Warning, "HTML table or list not closed");
    public static readonly DiagnosticDescriptor FootnoteUnused = new("HB1221", Severity.Info, "Unused footnote");
    public static readonly DiagnosticDescriptor HtmlNotRead = new("HB1222", Severity.Info, "HTML table or list shown but not read");
    public static readonly DiagnosticDescriptor SignReadAsFootnote = new("HB1223", Severity.Info, "Star read as a footnote");
    public static readonly DiagnosticDescriptor HtmlOutOfPlace = new("HB1224", Severity.Info, "Misplaced HTML tag");

    internal static Diagnostic LeftOpen(SourceSpan span, string element) =>
        HtmlOutOfPlace.At(span, $"<{element}> is not closed; it was closed where its text ends", $"Add </{element}> where it ends.");

    internal static Diagnostic ItemWithoutList(SourceSpan span, string element) =>
        HtmlOutOfPlace.At(span, $"this <{element}> is not in a list; a new line was started instead",
            "Write each item on its own line, starting with \"- \".");

    internal static Diagnostic NotAllowed(SourceSpan span, string element) =>
        HtmlNotAllowed.At(span, $"<{element}> and its content were removed: a browser would run or load them",
            "Write it as Markdown, or link to it.");

    /// <summary>HTML of the page that no page of ours can hold.</summary>
    internal static IEnumerable<Diagnostic> LeftOut(RepairedText text, MarkdownDocument page)
    {
        foreach (var node in text.Text.Contains('<', StringComparison.Ordinal) ? page.Descendants() : [])
        {
            var (html, start) = node switch
            {
                HtmlBlock block =>
                    (text.Text[Math.Min(block.Span.Start, text.Text.Length)..Math.Min(block.Span.End + 1, text.Text.Length)], block.Span.Start),
                HtmlInline inline => (inline.Tag, inline.Span.Start),
                _ => ("", 0),
            };
            for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at + 1))
            {
                var end = at + 1;
                while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
                    end++;
                if (HtmlLeftOut.Holds(html[(at + 1)..end]))
                    yield return NotAllowed(text.Span(start + at, start + end), html[(at + 1)..end].ToLowerInvariant());
            }
        }
    }

    internal static IEnumerable<Diagnostic> Of(RepairedText text, MarkdownDocument page)
    {
        SourceSpan SpanOf(MarkdownObject node) => text.Span(node.Span.Start, node.Span.End + 1);
        SourceSpan LabelOf(Footnote note) => text.Span(note.LabelSpan.Start, note.LabelSpan.End + 1);
        return HtmlFindings.Of(page).Faults.OrderBy(found => found.Span.Start)
            .Select(found => Of(found.Fault, found.Element, text.Span(found.Span.Start, found.Span.End + 1)))
            .Concat(FootnoteRegister.Unused(page).Select(note => Unused(LabelOf(note), note.Label!,
                FootnoteRegister.Earlier(page, note) is { } first ? LabelOf(first) : null)))
            .Concat(page.OfType<FootnoteGroup>().SelectMany(group => group).OfType<StarFootnote>()
                .Select(note => Joined(FirstLine(SpanOf(note)), note.Label!, SpanOf(note.Links[0]))));
    }

    private static Diagnostic Unused(SourceSpan span, string label, SourceSpan? first) => first is { } earlier
        ? FootnoteUnused.At(span, $"duplicate footnote [{label}]; its marks lead to the first one, and this is shown in place",
            "Give it its own name and mark, or remove it.", new RelatedPlace(earlier, "first one"))
        : FootnoteUnused.At(span, $"unused footnote [{label}]; it is shown where it is written",
            $"Add [{label}] where the text refers to it, or remove it.");

    private static Diagnostic Joined(SourceSpan span, string sign, SourceSpan mark) =>
        SignReadAsFootnote.At(span, $"this paragraph was read as a footnote to the phrase that ends with \"{sign}\"",
            "To make this explicit, write [^note] after the phrase and [^note]: before the paragraph.", new RelatedPlace(mark, "the phrase"));

    private static SourceSpan FirstLine(SourceSpan span) =>
        span.Text.AsSpan().IndexOfAny('\r', '\n') is var length and >= 0 ? span with { End = span.Start + length } : span;

    private static Diagnostic Of(HtmlFault fault, string element, SourceSpan span) => fault switch
    {
        HtmlFault.NotClosed => HtmlNotClosed.At(span, $"<{element}> is never closed; its content is shown, but not read as a {Word(element)}",
            $"Add </{element}> where it ends, or write it as Markdown."),
        HtmlFault.TableInTable => HtmlNotRead.At(span, "a table inside a table is shown as written, but neither is read",
            "Write one table, or two tables one after the other."),
        HtmlFault.CodeInterrupted =>
            HtmlNotRead.At(span, $"this {Word(element)} is shown but not read: an empty line ends its <pre>",
            "Write the code as Markdown between two lines of ```, with an empty line before and after."),
        _ => HtmlNotRead.At(span, string.Create(CultureInfo.InvariantCulture,
                $"this {Word(element)} is shown but not read: its lists nest more than {HtmlRefusal.DeepestNesting} deep"),
            "Close each list where it ends, or split it into several."),
    };

    private static string Word(string element) => element == "table" ? "table" : "list";
}
