using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Attachments;

/// <summary>HB511: what is wrong with a file that would travel with a site.</summary>
public static class AttachmentDiagnostics
{
    public static readonly DiagnosticDescriptor CleanedDrawing = new("HB5115", Severity.Warning, "Script removed from a drawing");
    public static readonly DiagnosticDescriptor UnreadableXml = new("HB5116", Severity.Warning, "Drawing that cannot be checked for script");

    public static readonly DiagnosticDescriptor NotTheFile = new("HB5117", Severity.Warning, "File content missing");

    private const int Shown = 5;

    internal static Diagnostic Empty(SourceSpan place) =>
        NotTheFile.At(place, "this file is empty, but pages link to it or show it", "Save it again, or remove the link.");

    /// <summary>What git has in place of a large file that was not fetched.</summary>
    internal static Diagnostic Pointer(SourceSpan place) =>
        NotTheFile.At(place, "this is a Git LFS pointer, not the file itself",
            "Fetch the files before the build: git lfs pull, or \"lfs: true\" for actions/checkout.");

    /// <param name="removed">In order, at least one.</param>
    internal static Diagnostic Cleaned(IReadOnlyList<(SourceSpan Span, string What)> removed)
    {
        var others = removed.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" and {removed.Count - 1} more") : "";
        return CleanedDrawing.At(
            removed[0].Span, $"{removed[0].What}{others} {(removed.Count > 1 ? "were" : "was")} removed from the published drawing",
            "Save the drawing without anything that a browser would run or load, or leave it: the rest is published.",
            [.. removed.Skip(1).Take(Shown).Select(more => new RelatedPlace(more.Span, $"{more.What} was removed here"))]);
    }

    internal static Diagnostic NotReadable(SourceSpan place, string reason) =>
        UnreadableXml.At(place, $"this drawing {reason}; it is not published",
            "Export the drawing again as plain SVG, or publish it as PNG or in a zip archive.");
}
