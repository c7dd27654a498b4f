using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Rendering;

/// <summary>HB5: what is wrong with a finished page, whatever made it so.</summary>
public static class RenderingDiagnostics
{
    public static readonly DiagnosticDescriptor BrokenOutputLink = new("HB5001", Severity.Warning, "A finished page links to nothing");
    public static readonly DiagnosticDescriptor RepeatedId = new("HB5002", Severity.Warning, "An id stands twice on a finished page");
    public static readonly DiagnosticDescriptor UnsafeOutput = new("HB5003", Severity.Error, "A finished page holds an address that runs code")
    {
        IsFixed = true,
    };
    public static readonly DiagnosticDescriptor SamePath = new("HB5004", Severity.Error, "Two files for one path") { IsFixed = true };
    public static readonly DiagnosticDescriptor VanishedAddress = new("HB5005", Severity.Error, "A public address that would vanish");
    public static readonly DiagnosticDescriptor UndatedAddress = new("HB5006", Severity.Warning, "A public address that needs a history");
    public static readonly DiagnosticDescriptor UnreviewedThing = new("HB5007", Severity.Error, "Something public that is not on the reviewed list");
    public static readonly DiagnosticDescriptor MissingThing = new("HB5008", Severity.Error, "Something on the reviewed list that is not public");
    public static readonly DiagnosticDescriptor PolicyBroken = new("HB5015", Severity.Error,
        "A finished page that its security policy does not cover")
    {
        IsFixed = true,
    };
    public static readonly DiagnosticDescriptor LeakFound = new("HB5101", Severity.Error, "The public site holds something internal")
    {
        IsFixed = true,
    };
    public static readonly DiagnosticDescriptor RepeatedText = new("HB5110", Severity.Warning, "Public text has words of internal text");
    public static readonly DiagnosticDescriptor UnsearchedFile = new("HB5111", Severity.Warning, "A public file cannot be searched");

    internal static Diagnostic Broken(SourceSpan span, string href) =>
        BrokenOutputLink.At(span, $"the link \"{href}\" leads to no file or anchor of the site",
            "If the link is written as HTML, correct it there; else this is a fault of the tool: please report it.");

    internal static Diagnostic IdTwice(SourceSpan span, string id) =>
        RepeatedId.At(span, $"the id \"{id}\" stands twice on this page", "If an id is written as HTML or in braces, give it another name.");

    internal static Diagnostic Unsafe(SourceSpan span, string href) =>
        UnsafeOutput.At(span, $"the address \"{href}\" is of a kind that may run code",
            "Link to a page, or to an http, https, mailto or tel address.");

    internal static Diagnostic NoPolicy(SourceSpan span) =>
        PolicyBroken.At(span, "this page does not have the site's Content-Security-Policy before everything that it loads",
            "In a theme of your own, write the policy into a meta element first in the head; else this is a fault of the tool: please report it.");

    /// <param name="what">In words that follow "holds".</param>
    internal static Diagnostic Blocked(SourceSpan span, string what) =>
        PolicyBroken.At(span, $"this page holds {what}, which its security policy blocks",
            "In a theme of your own, move scripts and styles into files; else this is a fault of the tool: please report it.");

    /// <param name="inOtherCase">An address of the new site that differs from it in nothing but capitals.</param>
    internal static Diagnostic Vanished(Located<string> address, string? inOtherCase) =>
        VanishedAddress.At(
            address.Span, $"{address.Value} was published, and the new public site has nothing there",
            inOtherCase is not null ? $"It has {inOtherCase} instead, and most hosts tell capitals from small letters: name the source as it was."
            : address.Value.StartsWith("/feeds/", StringComparison.Ordinal)
            ? "No item is of this theme or role any more, or it has another name now. A feed cannot lead on: keep the name, or take the address out of the baseline."
            : "Where its item, role or page has another id or place now, add \"moved_from:\" to it with the old one. If it is gone for good, take it out of the baseline.");

    internal static Diagnostic NotReviewed(Located<string> line) =>
        UnreviewedThing.At(line.Span, $"\"{line.Value}\" is public and not on the reviewed list",
            "If it may be public, add that line to the list (--save-public-list writes the whole list); if not, make it internal.");

    internal static Diagnostic NotPublicAnyMore(Located<string> line) =>
        MissingThing.At(line.Span, $"\"{line.Value}\" is on the reviewed list and not public",
            "If that is right, remove the line from the list; if not, make it public again.");

    /// <param name="first">Of all that are missing for this reason.</param>
    internal static Diagnostic NotDated(Located<string> first, int count) =>
        UndatedAddress.At(
            first.Span,
            string.Create(CultureInfo.InvariantCulture, $"{first.Value} {(count > 1 ? $"and {count - 1} more addresses are" : "is")} made from git's history, which this build does not have"),
            "Publish from a whole clone (with actions/checkout: fetch-depth: 0), or who subscribed finds nothing there.");

    internal static Diagnostic PathTwice(string path) =>
        SamePath.At(new SourceText(path, "").Start, $"two files would be written to {path}", "Rename one of the sources.");

    internal static Diagnostic FileAndFolder(string path, string folder) =>
        SamePath.At(new SourceText(path, "").Start, $"{folder} would be a file, and the folder of this file", "Rename one of the sources.");

    /// <summary>The internal words are not said: whoever reads the log may be no more than the public.</summary>
    /// <param name="offset">In bytes; null where the file's name holds it.</param>
    /// <param name="files">How many hold it, this one among them.</param>
    internal static Diagnostic Leak(SourceSpan span, int? offset, string kind, SourceSpan source, int files,
        ImmutableArray<(SourceSpan Span, int? Offset)> more)
    {
        var others = files > 1 ? string.Create(CultureInfo.InvariantCulture, $", and so do {files - 1} more") : "";
        return LeakFound.At(
            span,
            $"this public file holds {kind} that is internal, {At(offset)}{others}",
            "Take it out of the public text, make the thing itself public, or give it or what is public another title.",
            [new RelatedPlace(source, "what is internal is written here"),
                .. more.Select(place => new RelatedPlace(place.Span, $"it is also here, {At(place.Offset)}"))]);

        static string At(int? offset) => offset is { } at ? string.Create(CultureInfo.InvariantCulture, $"at byte {at}") : "in its name";
    }

    /// <param name="span">In the public text's source.</param>
    internal static Diagnostic Repeated(SourceSpan span, int sentences, ImmutableArray<SourceSpan> sources) =>
        RepeatedText.At(
            span,
            sentences == 1
                ? "this public text has a sentence that an internal text has, too, word for word" : string.Create(CultureInfo.InvariantCulture,
                    $"this public text has {sentences} sentences that internal text has, too, word for word"),
            "If it was copied from there by mistake, take it out. In a page or item that says \"visibility: internal\" for itself, such a sentence stops the build.",
            [.. sources.Select(source => new RelatedPlace(source, "the internal text says it here"))]);

    /// <param name="span">In the public text's source.</param>
    /// <param name="kind">Of the first of them.</param>
    internal static Diagnostic Named(SourceSpan span, int words, string kind, ImmutableArray<SourceSpan> sources) =>
        RepeatedText.At(
            span,
            words == 1 ? $"this public text has a word that is also {kind} that is internal" : string.Create(CultureInfo.InvariantCulture,
                $"this public text has {words} words that are also names of internal things"),
            "If it means the internal thing, take it out of the public text. If it is the ordinary word, there is nothing to do.",
            [.. sources.Select(source => new RelatedPlace(source, "what is internal is written here"))]);

    internal static Diagnostic Unsearched(SourceSpan span) =>
        UnsearchedFile.At(span, "this public file holds something packed that cannot be opened, so it was not searched for what is internal",
            "Look into it yourself, or publish it without a password, undamaged and in smaller parts.");

    internal static Diagnostic TooLargeToSearch(SourceSpan span, long length, long limit) =>
        UnsearchedFile.At(span, string.Create(CultureInfo.InvariantCulture,
            $"this public file has {length:N0} bytes; more than {limit:N0} are not searched for what is internal"),
            "Look into it yourself, or publish it where large files are hosted and link to it there.");
}
