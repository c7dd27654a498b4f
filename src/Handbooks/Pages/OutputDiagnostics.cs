using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Text;

namespace Handbooks.Pages;

/// <summary>HB501: pages and files that would become too large.</summary>
public static class OutputDiagnostics
{
    public static readonly DiagnosticDescriptor PageTooLarge = DiagnosticDescriptor.PageFault("HB5016", "Generated page too large");
    public static readonly DiagnosticDescriptor WholeTooLarge = new("HB5017", Severity.Error, "Generated list too large");

    /// <param name="repeated">A short reference to long text, and its length in characters; null if there is none.</param>
    internal static Diagnostic Prose(SourceSpan from, (SourceSpan Span, int Length)? repeated) =>
        repeated is { } text
            ? PageTooLarge.At(
                text.Span, string.Create(CultureInfo.InvariantCulture,
                    $"these {text.Length:N0} characters are repeated so often that the page becomes too large"),
                "Use a shorter address, or refer to it less often.", new RelatedPlace(from, "the page is shown up to here"))
            : PageTooLarge.At(
                from, "from here on, the page exceeds ten times its source; the rest is omitted",
                    "Split the page, or write repeated text once.");

    internal static Diagnostic Page(SourceText source) =>
        PageTooLarge.At(source.Start, "the generated page exceeds ten times its source; it is omitted",
            "Split the page, or write repeated text once.");

    internal static Diagnostic Whole(SourceText largest, SitePath address) =>
        WholeTooLarge.At(
            largest.Start, $"{address} would exceed ten times the handbook's size, mostly due to this file; it is omitted",
            "Split the longest texts of this file.");
}
