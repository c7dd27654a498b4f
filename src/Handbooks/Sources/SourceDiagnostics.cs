using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Sources;

/// <summary>HB0: what can be wrong with a file before anyone looks at what it says.</summary>
public static class SourceDiagnostics
{
    public static readonly DiagnosticDescriptor UnreadableFile = new("HB0001", Severity.Error, "A file cannot be read") { IsFixed = true };
    public static readonly DiagnosticDescriptor NotUtf8 = DiagnosticDescriptor.PageFault("HB0002", "A file is not UTF-8") with { IsFixed = true };
    public static readonly DiagnosticDescriptor TooLarge = DiagnosticDescriptor.PageFault("HB0003", "A file is too large") with { IsFixed = true };
    public static readonly DiagnosticDescriptor LinkNotFollowed = new("HB0004", Severity.Warning, "A symbolic link is not followed");
    public static readonly DiagnosticDescriptor NothingToBuild = new("HB0005", Severity.Error, "There is nothing to build");
    public static readonly DiagnosticDescriptor NameNotUtf8 = new("HB0007", Severity.Warning, "A file name that is not UTF-8");
    public static readonly DiagnosticDescriptor NoOrdinaryFile = new("HB0008", Severity.Error, "A page or data file is not a file")
    {
        IsFixed = true,
    };
    public static readonly DiagnosticDescriptor SpecialFile = new("HB0009", Severity.Warning, "A pipe, socket or device is left out");

    internal static Diagnostic Unreadable(string path, string reason) =>
        UnreadableFile.At(Place(path), $"{path} cannot be read: {reason}", "Check that the file exists and that you may read it.");

    internal static Diagnostic WrongEncoding(SourceText lossy, int offset) =>
        NotUtf8.At(lossy.Span(offset, Math.Min(offset + 1, lossy.Text.Length)),
            "this byte is not UTF-8; the file was saved in an encoding that cannot be told",
            "Save the file as UTF-8 (most editors: \"Save with encoding\").");

    internal static Diagnostic Larger(string path, long length, long limit) =>
        TooLarge.At(Place(path),
            string.Create(CultureInfo.InvariantCulture,
                $"{path} has {length:N0} bytes; {(limit == SourceReader.PageLimit ? "a page" : "a data file")} may have {limit:N0}"),
            "Split the file, or move what is no text out of it.");

    internal static Diagnostic Link(string path) =>
        LinkNotFollowed.At(Place(path), $"{path} is a symbolic link and was left out",
            "Put the file itself into the input folder: a link may lead outside it.");

    internal static Diagnostic NotAFile(string path, FileKind kind) =>
        NoOrdinaryFile.At(Place(path), $"{path} is {FileWords.Of(kind)}, not a file",
            kind == FileKind.Folder
                ? $"Rename the folder so that its name does not end in {System.IO.Path.GetExtension(path)}."
                : "Put an ordinary file in its place, or move it out of the input folder.");

    internal static Diagnostic LeftOut(string path, FileKind kind) =>
        SpecialFile.At(Place(path), $"{path} is {FileWords.Of(kind)} and was left out",
            "Put an ordinary file in its place, or move it out of the input folder.");

    internal static Diagnostic NoName(string path) =>
        NameNotUtf8.At(Place(path), $"the name of {path} is not UTF-8, and it was left out", "Rename it; convmv does so for whole folders.");

    internal static Diagnostic Nothing(string folder) =>
        NothingToBuild.At(Place("."), $"{folder} has no Markdown page and no YAML file",
            "Point --input at the folder that holds your pages; a folder with one index.md is enough.");

    private static SourceSpan Place(string path) => new SourceText(path, "").Start;
}
