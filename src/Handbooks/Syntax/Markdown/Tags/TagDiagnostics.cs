using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Markdown.Tags;

/// <summary>HB121: what can be wrong with the tags of other tools on a page.</summary>
public static class TagDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownTag = new("HB1210", Severity.Info, "A tag that is not understood");
    public static readonly DiagnosticDescriptor HalfTag = new("HB1211", Severity.Warning, "A tag without its other half");
    public static readonly DiagnosticDescriptor NoValue = new("HB1212", Severity.Info, "A template expression without a value");
    public static readonly DiagnosticDescriptor TagsTooDeep = new("HB1213", Severity.Warning, "Tags nested too deeply");
    public static readonly DiagnosticDescriptor Condition = new("HB1214", Severity.Info, "A condition or loop of a template");
    public static readonly DiagnosticDescriptor FromElsewhere = new("HB1215", Severity.Info, "Text from elsewhere that is not shown");
    public static readonly DiagnosticDescriptor NothingToShow = new("HB1216", Severity.Warning, "A tag without what it needs");

    internal static Diagnostic Unknown(SourceSpan span, string written, string? nearest, int times) =>
        UnknownTag.At(span, $"{written} is not understood{Times(times)}; readers see a note in its place, and what it holds",
            nearest is null ? "Write what it shows as Markdown, or link to it." : $"Did you mean \"{nearest}\"?");

    internal static Diagnostic Component(SourceSpan span, string name, int times) =>
        UnknownTag.At(span, $"<{name}> is not understood{Times(times)}; readers see its words and what it holds",
            "Write what it shows as Markdown, or link to it.");

    internal static Diagnostic InHtml(SourceSpan span, string written, int times) =>
        UnknownTag.At(span, $"{written} stands within HTML and is left out{Times(times)}; readers see what it holds",
            "Leave an empty line before and after it.");

    internal static Diagnostic InLine(SourceSpan span, string written) =>
        UnknownTag.At(span, $"{written} has no meaning in a line of plain text; it is left out", "Remove it.");

    internal static Diagnostic NotClosed(SourceSpan span, string written, string close, int times) =>
        HalfTag.At(span, $"{written} is opened here and not closed{Times(times)}",
            $"Write {close} after what it holds, in the same list item or quote.");

    internal static Diagnostic NotOpened(SourceSpan span, string written, int times) =>
        HalfTag.At(span, $"{written} closes what was not opened{Times(times)}", "Remove it, or write the opening tag before what it holds.");

    internal static Diagnostic Valueless(SourceSpan span, string written, int times) =>
        NoValue.At(span, $"{written} has no value here{Times(times)}; readers see its name",
            "Write the value itself, or add the key to the page's front matter.");

    internal static Diagnostic InAddress(SourceSpan span, string written) =>
        NoValue.At(span, $"{written} has no value here, so that the address it is part of is not known", "Write the address itself.");

    internal static Diagnostic TooDeep(SourceSpan span, string written, int limit) =>
        TagsTooDeep.At(span, string.Create(CultureInfo.InvariantCulture,
            $"{written} and what else is nested here goes more than {limit} levels deep; its text is shown without a box"),
            "Look for a closing tag that is missing.");

    internal static Diagnostic Conditional(SourceSpan span, string written, int times) =>
        Condition.At(span, $"{written} is not carried out{Times(times)}: readers see everything that it holds, once",
            "Write what readers shall see, without the tag.");

    internal static Diagnostic Elsewhere(SourceSpan span, string written, string what, int times) =>
        FromElsewhere.At(span, $"{written} shows {what}, which is not brought in{Times(times)}; readers see a note in its place",
            "Write it on this page, or link to it.");

    internal static Diagnostic Nothing(SourceSpan span, string written, string what, int times) =>
        NothingToShow.At(span, $"{written} does not say {what}{Times(times)}", "Add it to the tag, or remove the tag.");

    private static string Times(int times) => times == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({times} times on this page)");
}
