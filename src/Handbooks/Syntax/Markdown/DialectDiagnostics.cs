using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Text;

namespace Handbooks.Syntax.Markdown;

/// <summary>HB120x: what is written for MyST, Sphinx, Docusaurus, VitePress or Pandoc and cannot be shown as meant.</summary>
public static class DialectDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownDirective = new("HB1201", Severity.Info, "A block of a kind that is not known");
    public static readonly DiagnosticDescriptor NotClosed = new("HB1202", Severity.Warning, "A block that is never closed");
    public static readonly DiagnosticDescriptor UnknownRole = new("HB1203", Severity.Info, "Marked text of a kind that is not known");
    public static readonly DiagnosticDescriptor ClosesNothing = new("HB1204", Severity.Warning, "A closing line that closes nothing");
    public static readonly DiagnosticDescriptor CodeLeftOut = new("HB1205", Severity.Info, "Program code of a page that is left out");
    public static readonly DiagnosticDescriptor EndlessInclude = new("HB1206", Severity.Warning, "A page that cannot be shown within another");
    public static readonly DiagnosticDescriptor UndefinedTerm = new("HB1207", Severity.Warning, "A term that no glossary defines");
    public static readonly DiagnosticDescriptor ContentElsewhere = new("HB1208", Severity.Info, "A block whose content is in another file");

    public static readonly DiagnosticDescriptor TooManyLists = new("HB1209", Severity.Warning, "A page that lists its headings or pages too often");

    public static readonly DiagnosticDescriptor UndefinedReference = new("HB1217", Severity.Warning, "A reference link without a definition");

    public static readonly DiagnosticDescriptor WordsInBrackets = new("HB1218", Severity.Warning, "Words in angle brackets that are no HTML");

    internal static Diagnostic NoDefinition(SourceSpan span, string name) =>
        UndefinedReference.At(span, $"nothing on this page says where [{name}] leads; the brackets are shown as they are",
            $"Add a line \"[{name}]: address\" to the page, or write the address in round brackets: [words](address).");

    internal static Diagnostic Bracketed(SourceSpan span, string written, int times) =>
        WordsInBrackets.At(span, $"{written} is no HTML element; it is shown as it is written{Others(times - 1)}",
            $"Write `{written}` with backticks, or \\{written} with a backslash.");

    internal static Diagnostic OneListTooMany(SourceSpan span, int limit) =>
        TooManyLists.At(span, string.Create(CultureInfo.InvariantCulture,
            $"this page lists its headings or pages more than {limit} times; from here on the lists are left out"), "Keep one list.");

    internal static Diagnostic OnePatternTooMany(SourceSpan span, int limit) =>
        TooManyLists.At(span, string.Create(CultureInfo.InvariantCulture,
            $"this page names the pages below it by more than {limit} patterns; from here on they are left out"),
            "Name the pages themselves, or a folder by one pattern.");

    internal static Diagnostic NoSuchDirective(SourceSpan span, string name) =>
        UnknownDirective.At(span, $"blocks called \"{name}\" are not known here; what is inside is shown plainly",
            Nearest.To(name, DirectiveNames.All) is { } nearest ? $"Did you mean \"{nearest}\"?" : "Write it as Markdown, or as a note.");

    internal static Diagnostic Open(SourceSpan span, string name) =>
        NotClosed.At(span, name.Length == 0 ? "this code is never closed: all that follows counts as code" : $"the block \"{name}\" is never closed",
            $"Add a line {ClosingOf(span.Text)} below its last line.");

    internal static Diagnostic Stray(SourceSpan span) =>
        ClosesNothing.At(span, $"this {span.Text.Trim()} closes nothing; it is not shown", "Remove it, or add the line that opens the block.");

    internal static Diagnostic NoSuchRole(SourceSpan span, string name) =>
        UnknownRole.At(span, $"text marked {{{name}}} is not known here; its words are shown plainly",
            Nearest.To(name, References.MystRoleNames.All) is { } nearest
                ? $"Did you mean {{{nearest}}}?" : "Write the words without the mark, or link them.");

    internal static Diagnostic LeftOut(SourceSpan span) =>
        CodeLeftOut.At(span, "this line is program code of another site generator; it is left out",
            "Remove it, and write what it shows as Markdown.");

    internal static Diagnostic CodeInLine(SourceSpan span) =>
        CodeLeftOut.At(span, "this is program code of another site generator; it is left out", "Remove it, and write what it shows as Markdown.");

    internal static Diagnostic Elsewhere(SourceSpan span, string name) =>
        ContentElsewhere.At(span, $"the block \"{name}\" takes its content from another file, which is not read; nothing of it is shown but a link",
            "Write the content into the page.");

    /// <param name="why">In words that follow "this page is not shown here:".</param>
    internal static Diagnostic NotIncluded(SourceSpan span, string why) =>
        EndlessInclude.At(span, $"this page is not shown here: {why}; a link to it stands in its place", "Link to it, or include a smaller part.");

    internal static Diagnostic NoSuchTerm(SourceSpan span, string term, IEnumerable<string> known) =>
        UndefinedTerm.At(span, $"no glossary defines the term \"{term}\"; the text is shown without a link",
            Nearest.To(term, known) is { } nearest ? $"Did you mean \"{nearest}\"?" : "Add it to a glossary, or take the mark away.");

    private static string Others(int number) => number switch
    {
        0 => "",
        1 => ", and so is another one on this page",
        _ => string.Create(CultureInfo.InvariantCulture, $", and so are {number} others on this page"),
    };

    private static string ClosingOf(string opening)
    {
        var text = opening.TrimStart();
        return text.Length == 0 ? ":::" : text[..(text.AsSpan().IndexOfAnyExcept(text[0]) is var end and > 0 ? end : text.Length)];
    }
}
