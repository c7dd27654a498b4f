using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Attachments;

/// <summary>HB511: what is wrong with a file that would travel with a site.</summary>
public static class AttachmentDiagnostics
{
    public static readonly DiagnosticDescriptor CleanedDrawing = new("HB5115", Severity.Warning, "Script was removed from a drawing");
    public static readonly DiagnosticDescriptor UnreadableXml = new("HB5116", Severity.Warning, "A drawing that cannot be checked for script");

    public static readonly DiagnosticDescriptor NotTheFile = new("HB5117", Severity.Warning, "A file whose content is missing");

    private const int Shown = 5;

    internal static Diagnostic Empty(SourceSpan place) =>
        NotTheFile.At(place, "this file is empty, and pages link to it or show it", "Save it again, or remove the link.");

    /// <summary>What git has in place of a large file that was not fetched.</summary>
    internal static Diagnostic Pointer(SourceSpan place) =>
        NotTheFile.At(place, "this is no file but the pointer that Git LFS keeps in its place; readers would see nothing",
            "Fetch the files before the build: git lfs pull, or with actions/checkout \"lfs: true\".");

    /// <param name="removed">In order, at least one.</param>
    internal static Diagnostic Cleaned(IReadOnlyList<(SourceSpan Span, string What)> removed)
    {
        var others = removed.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" and {removed.Count - 1} more") : "";
        return CleanedDrawing.At(
            removed[0].Span, $"{removed[0].What}{others} {(removed.Count > 1 ? "were" : "was")} removed from the published drawing: a browser would run or load {(removed.Count > 1 ? "them" : "it")}",
            "Save the drawing without script, or leave it: the rest is published.",
            [.. removed.Skip(1).Take(Shown).Select(more => new RelatedPlace(more.Span, $"{more.What} was removed here"))]);
    }

    internal static Diagnostic NotReadable(SourceSpan place, string reason) =>
        UnreadableXml.At(place, $"this drawing {reason}; it is not published, and links to it are shown as text",
            "Export the drawing again as plain SVG, or publish it as PNG or in a zip archive.");
}
