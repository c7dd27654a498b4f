using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Rendering;

/// <summary>HB5: what is wrong with a finished page, whatever made it so.</summary>
public static class RenderingDiagnostics
{
    public static readonly DiagnosticDescriptor BrokenOutputLink = new("HB5001", Severity.Warning, "A finished page links to nothing");
    public static readonly DiagnosticDescriptor RepeatedId = new("HB5002", Severity.Warning, "An id stands twice on a finished page");
    public static readonly DiagnosticDescriptor UnsafeOutput = new("HB5003", Severity.Error, "A finished page holds an address that runs code") { IsFixed = true };
    public static readonly DiagnosticDescriptor SamePath = new("HB5004", Severity.Error, "Two files for one path") { IsFixed = true };
    public static readonly DiagnosticDescriptor VanishedAddress = new("HB5005", Severity.Error, "A public address that would vanish");
    public static readonly DiagnosticDescriptor LeakFound = new("HB5101", Severity.Error, "The public site holds something internal") { IsFixed = true };

    internal static Diagnostic Broken(SourceSpan span, string href) =>
        BrokenOutputLink.At(span, $"the link \"{href}\" leads to no file or anchor of the site", "If the link is written as HTML, correct it there; else this is a fault of the tool: please report it.");

    internal static Diagnostic IdTwice(SourceSpan span, string id) =>
        RepeatedId.At(span, $"the id \"{id}\" stands twice on this page", "If an id is written as HTML or in braces, give it another name.");

    internal static Diagnostic Unsafe(SourceSpan span, string href) =>
        UnsafeOutput.At(span, $"the address \"{href}\" is of a kind that may run code", "Link to a page, or to an http, https, mailto or tel address.");

    internal static Diagnostic Vanished(Located<string> address) =>
        VanishedAddress.At(address.Span, $"{address.Value} was published, and the new public site has nothing there", "Where its item, role or page has another id or place now, add \"moved_from:\" to it with the old one. If it is gone for good, take it out of the baseline.");

    internal static Diagnostic PathTwice(string path) =>
        SamePath.At(new SourceText(path, "").Start, $"two files would be written to {path}", "Rename one of the sources.");

    /// <summary>The internal words are not said: whoever reads the log may be no more than the public.</summary>
    internal static Diagnostic Leak(SourceSpan span, string kind, SourceSpan source) =>
        LeakFound.At(span, $"this public file holds {kind} that is internal", "Take it out of the public text, or make the thing itself public.", new RelatedPlace(source, "what is internal is written here"));

    internal static Diagnostic ScriptInPicture(string path) =>
        Linking.LinkDiagnostics.UnsafeLink.At(new SourceText(path, "").Start, $"{path} holds script, which a browser would run; the picture is left out", "Save it without script: a drawing needs none.");
}
