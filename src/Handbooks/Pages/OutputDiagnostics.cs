using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Text;

namespace Handbooks.Pages;

/// <summary>HB501: pages and files that would become too large.</summary>
public static class OutputDiagnostics
{
    public static readonly DiagnosticDescriptor PageTooLarge = DiagnosticDescriptor.PageFault("HB5016", "A page that becomes too large");
    public static readonly DiagnosticDescriptor WholeTooLarge = new("HB5017", Severity.Error, "A list of the whole handbook that becomes too large");

    /// <param name="repeated">What is short to repeat and long to show, with its number of characters; null where nothing stands out.</param>
    internal static Diagnostic Prose(SourceSpan from, (SourceSpan Span, int Length)? repeated) =>
        repeated is { } text
            ? PageTooLarge.At(
                text.Span, string.Create(CultureInfo.InvariantCulture,
                    $"these {text.Length:N0} characters are repeated so often that their page becomes too large"),
                "Use a shorter address, or refer to it less often.", new RelatedPlace(from, "the page is shown up to here"))
            : PageTooLarge.At(
                from, "up to here this page is more than ten times as large as its source; the rest is left out",
                    "Split the page, or say once what it repeats.");

    internal static Diagnostic Page(SourceText source) =>
        PageTooLarge.At(source.Start, "this page becomes more than ten times as large as its source; it is left out",
            "Split the page, or say once what it repeats.");

    internal static Diagnostic Whole(SourceText largest, SitePath address) =>
        WholeTooLarge.At(
            largest.Start, $"{address} would become more than ten times as large as the handbook, most of it from this file; it is left out",
            "Split the longest texts of this file into several.");
}
