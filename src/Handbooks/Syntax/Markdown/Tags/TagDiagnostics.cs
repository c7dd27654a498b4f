using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Markdown.Tags;

/// <summary>HB121: what can be wrong with the tags of other tools on a page.</summary>
public static class TagDiagnostics
{
    public static readonly DiagnosticDescriptor RepeatedValue = DiagnosticDescriptor.PageFault("HB1012", "Long value repeated too often");
    public static readonly DiagnosticDescriptor UnknownTag = new("HB1210", Severity.Info, "Unknown tag");
    public static readonly DiagnosticDescriptor HalfTag = new("HB1211", Severity.Warning, "Tag without its counterpart");
    public static readonly DiagnosticDescriptor NoValue = new("HB1212", Severity.Info, "Template expression without a value");
    public static readonly DiagnosticDescriptor TagsTooDeep = new("HB1213", Severity.Warning, "Tags nested too deeply");
    public static readonly DiagnosticDescriptor Condition = new("HB1214", Severity.Info, "Template condition or loop");
    public static readonly DiagnosticDescriptor FromElsewhere = new("HB1215", Severity.Info, "External text not shown");
    public static readonly DiagnosticDescriptor NothingToShow = new("HB1216", Severity.Warning, "Tag with missing information");

    internal static Diagnostic Repeated(SourceSpan span, string written) =>
        RepeatedValue.At(
            span, $"{written} repeats a long value too often; from here on it is not filled in",
            "Write the text once, and link to it.");

    internal static Diagnostic Unknown(SourceSpan span, string written, string? nearest, int times) =>
        UnknownTag.At(span, $"unknown tag {written}{Times(times)}; readers see a note and the tag's content",
            nearest is null ? "Write its output as Markdown, or link to it." : $"Did you mean \"{nearest}\"?");

    internal static Diagnostic Component(SourceSpan span, string name, int times) =>
        UnknownTag.At(span, $"unknown component <{name}>{Times(times)}; readers see its text and content",
            "Write its output as Markdown, or link to it.");

    internal static Diagnostic InHtml(SourceSpan span, string written, int times) =>
        UnknownTag.At(span, $"{written} is ignored inside HTML{Times(times)}; readers see its content",
            "Leave an empty line before and after it.");

    internal static Diagnostic InLine(SourceSpan span, string written) =>
        UnknownTag.At(span, $"{written} has no meaning within a line of text; it is ignored", "Remove it.");

    internal static Diagnostic NotClosed(SourceSpan span, string written, string close, int times) =>
        HalfTag.At(span, $"{written} is opened here but never closed{Times(times)}",
            $"Add {close} after its content, in the same list item or quote.");

    internal static Diagnostic NotOpened(SourceSpan span, string written, int times) =>
        HalfTag.At(span, $"{written} closes a tag that was never opened{Times(times)}", "Remove it, or add the opening tag before its content.");

    internal static Diagnostic Valueless(SourceSpan span, string written, int times) =>
        NoValue.At(span, $"{written} has no value here{Times(times)}; readers see its name",
            "Write the value, or add the key to the page's front matter.");

    internal static Diagnostic InAddress(SourceSpan span, string written) =>
        NoValue.At(span, $"{written} has no value here, so the address is incomplete", "Write the full address.");

    internal static Diagnostic TooDeep(SourceSpan span, string written, int limit) =>
        TagsTooDeep.At(span, string.Create(CultureInfo.InvariantCulture,
            $"{written} is nested more than {limit} levels deep; its text is shown without a box"),
            "Look for a missing closing tag.");

    internal static Diagnostic Conditional(SourceSpan span, string written, int times) =>
        Condition.At(span, $"{written} is not evaluated{Times(times)}; readers see its whole content once",
            "Write what readers should see, without the tag.");

    internal static Diagnostic Elsewhere(SourceSpan span, string written, string what, int times) =>
        FromElsewhere.At(span, $"{written} shows {what}, which is not included{Times(times)}; readers see a note instead",
            "Write it on this page, or link to it.");

    internal static Diagnostic Nothing(SourceSpan span, string written, string what, int times) =>
        NothingToShow.At(span, $"{written} does not say {what}{Times(times)}", "Add it to the tag, or remove the tag.");

    private static string Times(int times) => times == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({times} times on this page)");
}
