using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Rendering;

/// <summary>HB5: what is wrong with a finished page, whatever made it so.</summary>
public static class RenderingDiagnostics
{
    public static readonly DiagnosticDescriptor BrokenOutputLink = new("HB5001", Severity.Warning, "Broken link on a generated page");
    public static readonly DiagnosticDescriptor RepeatedId = new("HB5002", Severity.Warning, "Duplicate HTML id on a generated page");
    public static readonly DiagnosticDescriptor UnsafeOutput = new("HB5003", Severity.Error, "Unsafe address on a generated page")
    {
        IsFixed = true,
    };
    public static readonly DiagnosticDescriptor SamePath = new("HB5004", Severity.Error, "Two files with one path") { IsFixed = true };
    public static readonly DiagnosticDescriptor VanishedAddress = new("HB5005", Severity.Error, "Public address that would disappear");
    public static readonly DiagnosticDescriptor UndatedAddress = new("HB5006", Severity.Warning, "Public address that needs history");
    public static readonly DiagnosticDescriptor UnreviewedThing = new("HB5007", Severity.Error, "Published but not on the reviewed list");
    public static readonly DiagnosticDescriptor MissingThing = new("HB5008", Severity.Error, "On the reviewed list but not published");
    public static readonly DiagnosticDescriptor PolicyBroken = new("HB5015", Severity.Error,
        "Generated page that breaks its security policy")
    {
        IsFixed = true,
    };
    public static readonly DiagnosticDescriptor LeakFound = new("HB5101", Severity.Error, "Internal content on the public site")
    {
        IsFixed = true,
    };
    public static readonly DiagnosticDescriptor RepeatedText = new("HB5110", Severity.Warning, "Public text that repeats internal text");
    public static readonly DiagnosticDescriptor UnsearchedFile = new("HB5111", Severity.Warning, "Public file that cannot be searched");

    internal static Diagnostic Broken(SourceSpan span, string href) =>
        BrokenOutputLink.At(span, $"the link \"{href}\" leads to no file or anchor on the site",
            "If you wrote the link as HTML, correct it there; otherwise, please report this as a bug.");

    internal static Diagnostic IdTwice(SourceSpan span, string id) =>
        RepeatedId.At(span, $"duplicate id \"{id}\" on this page", "If you wrote the id in HTML or in braces, rename it.");

    internal static Diagnostic Unsafe(SourceSpan span, string href) =>
        UnsafeOutput.At(span, $"the address \"{href}\" may run code",
            "Link to a page, or to an http, https, mailto or tel address.");

    internal static Diagnostic NoPolicy(SourceSpan span) =>
        PolicyBroken.At(span, "this page does not start with the site's Content-Security-Policy",
            "In a custom theme, put the policy in a meta element first in the head; otherwise, please report this as a bug.");

    /// <param name="what">In words that follow "holds".</param>
    internal static Diagnostic Blocked(SourceSpan span, string what) =>
        PolicyBroken.At(span, $"this page contains {what}, which its security policy blocks",
            "In a custom theme, move scripts and styles into files; otherwise, please report this as a bug.");

    /// <param name="inOtherCase">An address of the new site that differs from it in nothing but capitals.</param>
    internal static Diagnostic Vanished(Located<string> address, string? inOtherCase) =>
        VanishedAddress.At(
            address.Span, $"{address.Value} was published, but does not exist on the new public site",
            inOtherCase is not null ? $"It now exists as {inOtherCase}, and most hosts are case-sensitive: restore the old name of the source."
            : address.Value.StartsWith("/feeds/", StringComparison.Ordinal)
            ? "The theme or role was renamed or has no items left. A feed cannot redirect: keep the name, or remove the address from the baseline."
            : "If its item, role or page has a new id or place, add \"moved_from:\" with the old one there. "
                + "If it is gone for good, remove it from the baseline.");

    internal static Diagnostic NotReviewed(Located<string> line) =>
        UnreviewedThing.At(line.Span, $"\"{line.Value}\" is public but not on the reviewed list",
            "If it may be public, add this line to the list (--save-public-list writes the whole list); otherwise, make it internal.");

    internal static Diagnostic NotPublicAnyMore(Located<string> line) =>
        MissingThing.At(line.Span, $"\"{line.Value}\" is on the reviewed list but not public",
            "If this is intended, remove the line from the list; otherwise, make it public again.");

    /// <param name="first">Of all that are missing for this reason.</param>
    internal static Diagnostic NotDated(Located<string> first, int count) =>
        UndatedAddress.At(
            first.Span,
            string.Create(CultureInfo.InvariantCulture,
                $"{first.Value} {(count > 1 ? $"and {count - 1} more addresses are" : "is")} generated from git history, which this build lacks"),
            "Publish from a full clone (with actions/checkout: fetch-depth: 0), or subscribers will get a 404.");

    internal static Diagnostic PathTwice(string path) =>
        SamePath.At(new SourceText(path, "").Start, $"two files would be written to {path}", "Rename one of the sources.");

    internal static Diagnostic FileAndFolder(string path, string folder) =>
        SamePath.At(new SourceText(path, "").Start, $"{folder} would be both a file and the folder of this file", "Rename one of the sources.");

    /// <summary>The internal words are not said: whoever reads the log may be no more than the public.</summary>
    /// <param name="offset">In bytes; null where the file's name holds it.</param>
    /// <param name="files">How many hold it, this one among them.</param>
    internal static Diagnostic Leak(SourceSpan span, int? offset, string kind, SourceSpan source, int files,
        ImmutableArray<(SourceSpan Span, int? Offset)> more)
    {
        var others = files > 1 ? string.Create(CultureInfo.InvariantCulture, $"; also in {files - 1} more {(files == 2 ? "file" : "files")}") : "";
        return LeakFound.At(
            span,
            $"internal text {At(offset)}: {kind}{others}",
            "Remove it from the public text, make it public, or change one of the two titles.",
            [new RelatedPlace(source, "the internal text is here"),
                .. more.Select(place => new RelatedPlace(place.Span, $"also here, {At(place.Offset)}"))]);

        static string At(int? offset) => offset is { } at ? string.Create(CultureInfo.InvariantCulture, $"at byte {at}") : "in its name";
    }

    /// <param name="fault">Of the page or entry that has what was found; perhaps it is internal only because of that.</param>
    internal static Diagnostic LeakOfMisread(Diagnostic leak, Diagnostic fault) => leak with
    {
        Help = string.Create(CultureInfo.InvariantCulture,
            $"First fix {fault.Id} at {fault.Span.Path}:{fault.Span.StartPosition.Line}: without it, this may be public."),
    };

    /// <summary>The same leak, at the malformed link that shows it.</summary>
    /// <param name="help">How to write the link.</param>
    internal static Diagnostic LeakInLink(SourceSpan span, string? help, Diagnostic leak) =>
        leak with { Span = span, Message = "this is not a link; readers would see an internal path", Help = help };

    /// <param name="span">In the public text's source.</param>
    internal static Diagnostic Repeated(SourceSpan span, int sentences, ImmutableArray<SourceSpan> sources) =>
        RepeatedText.At(
            span,
            sentences == 1
                ? "this public text shares a sentence word for word with an internal text" : string.Create(CultureInfo.InvariantCulture,
                    $"this public text shares {sentences} sentences word for word with internal text"),
            "If it was copied by mistake, remove it. If the internal page or item itself said \"visibility: internal\", the build would fail.",
            [.. sources.Select(source => new RelatedPlace(source, "the internal text is here"))]);

    /// <param name="span">In the public text's source.</param>
    /// <param name="kind">Of the first of them.</param>
    internal static Diagnostic Named(SourceSpan span, int words, string kind, ImmutableArray<SourceSpan> sources) =>
        RepeatedText.At(
            span,
            words == 1 ? $"this public text contains {kind}, which is internal" : string.Create(CultureInfo.InvariantCulture,
                $"this public text contains {words} words that are also names of internal things"),
            "If it means the internal thing, remove it from the public text. If it is the ordinary word, there is nothing to do.",
            [.. sources.Select(source => new RelatedPlace(source, "the internal name is here"))]);

    internal static Diagnostic Unsearched(SourceSpan span) =>
        UnsearchedFile.At(span, "this public file contains packed data that cannot be opened and was not searched",
            "Check it yourself, or publish it undamaged, without a password and in smaller parts.");

    internal static Diagnostic TooLargeToSearch(SourceSpan span, long length, long limit) =>
        UnsearchedFile.At(span, string.Create(CultureInfo.InvariantCulture,
            $"this public file has {length:N0} bytes; only files up to {limit:N0} are searched for internal content"),
            "Check it yourself, or publish it on a host for large files and link to it there.");
}
