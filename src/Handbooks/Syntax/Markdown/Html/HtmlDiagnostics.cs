using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Syntax.Markdown.Html;

/// <summary>HB122: HTML that cannot be read as what it looks like, and notes at the foot of a page.</summary>
public static class HtmlDiagnostics
{
    public static readonly DiagnosticDescriptor HtmlNotClosed = new("HB1220", Severity.Warning, "An HTML table or list that is never closed");
    public static readonly DiagnosticDescriptor HtmlNotRead = new("HB1222", Severity.Info, "An HTML table or list that is shown but not read");

    internal static IEnumerable<Diagnostic> Of(RepairedText text, MarkdownDocument page) =>
        HtmlFindings.Of(page).Faults.OrderBy(found => found.Span.Start).Select(found => Of(found.Fault, found.Element, text.Span(found.Span.Start, found.Span.End + 1)));

    private static Diagnostic Of(HtmlFault fault, string element, SourceSpan span) => fault switch
    {
        HtmlFault.NotClosed => HtmlNotClosed.At(span, $"<{element}> is never closed: what it holds is shown, but not read as a {Word(element)}",
            $"Write </{element}> where it ends, or write it as Markdown."),
        HtmlFault.TableInTable => HtmlNotRead.At(span, "a table in a table is shown as it is written, but neither is read",
            "Write one table, or two that follow one another."),
        _ => HtmlNotRead.At(span, string.Create(CultureInfo.InvariantCulture,
                $"this {Word(element)} is shown as it is written, but not read: it has more than {HtmlRefusal.MostCells:N0} cells or items, or nests more than {HtmlRefusal.DeepestNesting} deep"),
            "Split it into several."),
    };

    private static string Word(string element) => element == "table" ? "table" : "list";
}
