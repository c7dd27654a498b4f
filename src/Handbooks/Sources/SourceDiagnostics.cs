using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Sources;

/// <summary>HB0: what can be wrong with a file before anyone looks at what it says.</summary>
public static class SourceDiagnostics
{
    public static readonly DiagnosticDescriptor UnreadableFile = new("HB0001", Severity.Error, "Unreadable file") { IsFixed = true };
    public static readonly DiagnosticDescriptor NotUtf8 = DiagnosticDescriptor.PageFault("HB0002", "File not in UTF-8") with { IsFixed = true };
    public static readonly DiagnosticDescriptor TooLarge = DiagnosticDescriptor.PageFault("HB0003", "File too large") with { IsFixed = true };
    public static readonly DiagnosticDescriptor LinkNotFollowed = new("HB0004", Severity.Warning, "Symbolic link not followed");
    public static readonly DiagnosticDescriptor NothingToBuild = new("HB0005", Severity.Error, "Nothing to build");
    public static readonly DiagnosticDescriptor NameNotUtf8 = new("HB0007", Severity.Warning, "File name not in UTF-8");
    public static readonly DiagnosticDescriptor NoOrdinaryFile = new("HB0008", Severity.Error, "Page or data file that is not a regular file")
    {
        IsFixed = true,
    };
    public static readonly DiagnosticDescriptor SpecialFile = new("HB0009", Severity.Warning, "Pipe, socket or device skipped");

    internal static Diagnostic Unreadable(string path, string reason) =>
        UnreadableFile.At(Place(path), $"cannot read {path}: {reason}", "Check that the file exists and that you have permission to read it.");

    internal static Diagnostic WrongEncoding(SourceText lossy, int offset) =>
        NotUtf8.At(lossy.Span(offset, Math.Min(offset + 1, lossy.Text.Length)),
            "this byte is not valid UTF-8, and the file's encoding is unknown",
            "Save the file as UTF-8 (most editors: \"Save with encoding\").");

    internal static Diagnostic Larger(string path, long length, long limit) =>
        TooLarge.At(Place(path),
            string.Create(CultureInfo.InvariantCulture,
                $"{path} has {length:N0} bytes; {(limit == SourceReader.PageLimit ? "a page" : "a data file")} may have at most {limit:N0}"),
            "Split the file, or move anything that is not text out of it.");

    internal static Diagnostic Link(string path) =>
        LinkNotFollowed.At(Place(path), $"{path} is a symbolic link and was skipped",
            "Copy the file itself into the input folder: links may lead outside it.");

    internal static Diagnostic NotAFile(string path, FileKind kind) =>
        NoOrdinaryFile.At(Place(path), $"{path} is {FileWords.Of(kind)}, not a regular file",
            kind == FileKind.Folder
                ? $"Rename the folder so that its name does not end in {System.IO.Path.GetExtension(path)}."
                : "Replace it with a regular file, or move it out of the input folder.");

    internal static Diagnostic LeftOut(string path, FileKind kind) =>
        SpecialFile.At(Place(path), $"{path} is {FileWords.Of(kind)} and was skipped",
            "Replace it with a regular file, or move it out of the input folder.");

    internal static Diagnostic NoName(string path) =>
        NameNotUtf8.At(Place(path), $"the name of {path} is not UTF-8; the file was skipped", "Rename the file; convmv can rename whole folders.");

    internal static Diagnostic Nothing(string folder) =>
        NothingToBuild.At(Place("."), $"{folder} contains no Markdown page and no YAML file",
            "Set --input to the folder that contains your pages; one index.md is enough.");

    private static SourceSpan Place(string path) => new SourceText(path, "").Start;
}
