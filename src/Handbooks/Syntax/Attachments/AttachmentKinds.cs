using System.Collections.Frozen;
using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Attachments;

/// <summary>What a browser does with a file that it is given under this name.</summary>
internal enum AttachmentKind
{
    /// <summary>It shows or saves the file, and runs nothing in it.</summary>
    Inert,

    /// <summary>An SVG drawing: it may run script when it is opened directly.</summary>
    Drawing,

    /// <summary>An SVG drawing in gzip.</summary>
    PackedDrawing,

    /// <summary>XML: what it does depends on the elements that it holds.</summary>
    Xml,

    /// <summary>A browser or a server runs it.</summary>
    Active,

    /// <summary>Nobody knows the name: a host may let the browser look at the content.</summary>
    Unknown,
}

/// <summary>Files by the ends of their names, as hosts and browsers tell them apart.</summary>
internal static class AttachmentKinds
{
    private static readonly FrozenSet<string> Active = Set(
        "html htm shtml shtm stm xhtml xhtm xht hta htc js mjs cjs wasm swf php php3 php4 php5 php7 php8 phtml phar asp aspx ashx jsp jspx cgi xbl "
            + "xul");

    private static readonly FrozenSet<string> Xml = Set(
        "xml xsl xslt rdf rss atom mml mathml kml gpx owl xsd dtd ent mod xspf wsdl wadl dae x3d jnlp tcx musicxml smil resx plist opml xlf xliff "
            + "tmx drawio");

    private static readonly FrozenSet<string> Inert = Set(
        "png apng jpg jpeg jpe jfif gif webp avif heic heif bmp ico cur tif tiff jxl psd ai eps pdf ps txt text log csv tsv md markdown rst adoc "
            + "json jsonl geojson ndjson "
        + "yml yaml toml ini cfg conf css scss less zip tar tgz gz bz2 xz zst lz4 br 7z rar jar war deb rpm dmg iso cab msi exe doc docx docm dot "
        + "dotx xls xlsx xlsm xlt xltx "
        + "xlsb ppt pptx pptm pot potx pps ppsx odt ods odp odg fodt fods fodp rtf pages key numbers epub mobi mp3 mp4 m4a m4v mov avi mkv webm "
        + "ogg oga ogv opus flac wav aac "
        + "mid midi woff woff2 ttf otf eot eml msg mht mhtml mbox ics vcf py rb go rs c h cc cpp hpp cs fs java kt swift sh bash zsh fish ps1 bat "
        + "cmd sql r jl lua pl ts tsx "
        + "vue tex bib cls sty ipynb sqlite sqlite3 db parquet avro puml plantuml mmd mermaid dot gv fig sketch xd vsd vsdx bin dat po pot patch "
        + "diff asc sig pem");

    /// <summary>How a file is packed, beside what it is.</summary>
    private static readonly FrozenSet<string> Encodings = Set("gz br z");

    /// <summary>Ends that mean nothing are passed over, as some servers do: <c>page.html.bak</c> is served as HTML.</summary>
    public static AttachmentKind Of(string path)
    {
        var ends = path[(path.LastIndexOf('/') + 1)..].ToLowerInvariant().Split('.');
        var isPacked = false;
        for (var i = ends.Length - 1; i > 0; i--)
        {
            var end = ends[i].Trim();
            if (Active.Contains(end))
                return AttachmentKind.Active;
            if (end is "svg" or "svgz")
                return isPacked || end == "svgz" ? AttachmentKind.PackedDrawing : AttachmentKind.Drawing;
            if (Xml.Contains(end))
                return isPacked ? AttachmentKind.Inert : AttachmentKind.Xml;
            if (Encodings.Contains(end))
                isPacked = true;
            else if (Inert.Contains(end))
                return AttachmentKind.Inert;
        }
        return isPacked ? AttachmentKind.Inert : AttachmentKind.Unknown;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

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
