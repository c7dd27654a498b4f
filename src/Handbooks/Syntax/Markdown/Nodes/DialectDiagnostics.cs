using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;
using Markdig.Syntax;
using MarkdigSpan = Markdig.Syntax.SourceSpan;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Syntax.Markdown.Nodes;

/// <summary>HB120x: what is written for MyST, Sphinx, Docusaurus, VitePress or Pandoc and cannot be shown as meant.</summary>
public static class DialectDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownDirective = new("HB1201", Severity.Info, "Unknown block type");
    public static readonly DiagnosticDescriptor NotClosed = new("HB1202", Severity.Warning, "Block not closed");
    public static readonly DiagnosticDescriptor UnknownRole = new("HB1203", Severity.Info, "Unknown inline markup");
    public static readonly DiagnosticDescriptor ClosesNothing = new("HB1204", Severity.Warning, "Closing line without a block");
    public static readonly DiagnosticDescriptor CodeLeftOut = new("HB1205", Severity.Info, "Program code omitted");
    public static readonly DiagnosticDescriptor EndlessInclude = new("HB1206", Severity.Warning, "Page that cannot be included");
    public static readonly DiagnosticDescriptor UndefinedTerm = new("HB1207", Severity.Warning, "Undefined glossary term");
    public static readonly DiagnosticDescriptor ContentElsewhere = new("HB1208", Severity.Info, "Block with content in another file");

    public static readonly DiagnosticDescriptor TooManyLists = new("HB1209", Severity.Warning, "Too many lists of headings or pages");

    public static readonly DiagnosticDescriptor UndefinedReference = new("HB1217", Severity.Warning, "Reference link without a definition");

    public static readonly DiagnosticDescriptor WordsInBrackets = new("HB1218", Severity.Warning, "Words in angle brackets that are not HTML");

    internal static Diagnostic NoDefinition(SourceSpan span, string name) =>
        UndefinedReference.At(span, $"[{name}] has no definition on this page; the brackets are shown as text",
            $"Add a line \"[{name}]: address\" to the page, or write the address in round brackets: [words](address).")
        with
        {
            Missing = MissingThing.Definition(span.Path, name),
        };

    internal static Diagnostic Bracketed(SourceSpan span, string written, int times) =>
        WordsInBrackets.At(span, $"{written} is not an HTML element; it is shown as text{Others(times - 1)}",
            $"Write `{written}` with backticks, or \\{written} with a backslash.");

    internal static Diagnostic OneListTooMany(SourceSpan span, int limit) =>
        TooManyLists.At(span, string.Create(CultureInfo.InvariantCulture,
            $"this page lists its headings or pages more than {limit} times; further lists are omitted"), "Keep one list.");

    internal static Diagnostic OnePatternTooMany(SourceSpan span, int limit) =>
        TooManyLists.At(span, string.Create(CultureInfo.InvariantCulture,
            $"this page lists its subpages with more than {limit} patterns; further patterns are ignored"),
            "Name the pages, or match a folder with one pattern.");

    internal static Diagnostic NoSuchDirective(SourceSpan span, string name) =>
        UnknownDirective.At(span, $"unknown block type \"{name}\"; its content is shown as written",
            Nearest.To(name, BlockNames.All) is { } nearest ? $"Did you mean \"{nearest}\"?" : "Write it as Markdown, or as a note.");

    internal static Diagnostic Open(SourceSpan span, string name) =>
        NotClosed.At(span,
            name.Length == 0 ? "this code block is never closed; everything after it is treated as code" : $"the block \"{name}\" is never closed",
            $"Add a line {ClosingOf(span.Text)} after its last line.");

    internal static Diagnostic OpenComment(SourceSpan span) =>
        NotClosed.At(span, "this comment is never closed; readers see nothing of what follows it", "Write --> where it ends.");

    internal static Diagnostic OpenCommentInText(SourceSpan span) =>
        NotClosed.At(span, "this comment is never closed; readers see all of it", "Write --> where it ends, or remove the <!--.");

    internal static Diagnostic Stray(SourceSpan span) =>
        ClosesNothing.At(span, $"this {span.Text.Trim()} closes nothing; it is not shown", "Remove it, or add the line that opens the block.");

    internal static Diagnostic NoSuchRole(SourceSpan span, string name) =>
        UnknownRole.At(span, $"unknown markup {{{name}}}; its text is shown without formatting",
            Nearest.To(name, MystRoleNames.All) is { } nearest
                ? $"Did you mean {{{nearest}}}?" : "Write the text without the markup, or link it.");

    internal static Diagnostic LeftOut(SourceSpan span) =>
        CodeLeftOut.At(span, "this line is program code for another site generator; it is omitted",
            "Remove it, and write its output as Markdown.");

    internal static Diagnostic CodeInLine(SourceSpan span) =>
        CodeLeftOut.At(span, "this is program code for another site generator; it is omitted", "Remove it, and write its output as Markdown.");

    internal static Diagnostic Elsewhere(SourceSpan span, string name) =>
        ContentElsewhere.At(span, $"the block \"{name}\" takes its content from another file; only a link is shown",
            "Write the content on this page.");

    /// <param name="why">In words that follow "this page is not shown here:".</param>
    internal static Diagnostic NotIncluded(SourceSpan span, string why) =>
        EndlessInclude.At(span, $"cannot include this page: {why}; a link is shown instead", "Link to it, or include a smaller part.");

    internal static Diagnostic NoSuchTerm(SourceSpan span, string term, IEnumerable<string> known) =>
        UndefinedTerm.At(span, $"no glossary defines \"{term}\"; it is shown without a link",
            Nearest.To(term, known) is { } nearest ? $"Did you mean \"{nearest}\"?" : "Add it to a glossary, or remove the markup.") with
        {
            Missing = MissingThing.Term(term),
        };

    private static string Others(int number) => number switch
    {
        0 => "",
        1 => " (1 more on this page)",
        _ => string.Create(CultureInfo.InvariantCulture, $" ({number} more on this page)"),
    };

    private static string ClosingOf(string opening)
    {
        var text = opening.TrimStart();
        return text.Length == 0 ? ":::" : text[..(text.AsSpan().IndexOfAnyExcept(text[0]) is var end and > 0 ? end : text.Length)];
    }
}

internal enum DialectFault
{
    UnknownDirective,
    NotClosed,
    ClosesNothing,
    UnknownRole,
    CodeLeftOut,
    ContentElsewhere,
    NoElement,
    OpenComment,
}

/// <summary>What the parsers of dialects found wrong, kept with the document until its text has positions.</summary>
internal static class DialectFaults
{
    private static readonly object Key = new();

    private sealed record Entry(DialectFault Fault, MarkdigSpan Span, string Word);

    public static void Add(MarkdownDocument document, DialectFault fault, MarkdigSpan span, string word)
    {
        if (document.GetData(Key) is not List<Entry> entries)
            document.SetData(Key, entries = []);
        entries.Add(new Entry(fault, span, word));
    }

    /// <summary>In the order of the text; a name that is not known is reported once, and words in brackets once for all.</summary>
    /// <param name="spanOf">The author's place of a half-open range of the parsed text.</param>
    public static IEnumerable<Diagnostic> Of(MarkdownDocument document, Func<int, int, SourceSpan> spanOf)
    {
        if (document.GetData(Key) is not List<Entry> entries)
            return [];
        var bracketed = entries.Count(entry => entry.Fault == DialectFault.NoElement);
        return entries.OrderBy(entry => entry.Span.Start)
            .DistinctBy(entry => entry.Fault switch
            {
                DialectFault.NoElement => (entry.Fault, "", 0),
                DialectFault.UnknownDirective or DialectFault.UnknownRole => (entry.Fault, entry.Word.ToLowerInvariant(), 0),
                _ => (entry.Fault, entry.Word.ToLowerInvariant(), entry.Span.Start),
            })
            .Select(entry => ToDiagnostic(entry, spanOf(entry.Span.Start, entry.Span.End + 1), bracketed));
    }

    private static Diagnostic ToDiagnostic(Entry entry, SourceSpan span, int bracketed) => entry.Fault switch
    {
        DialectFault.UnknownDirective => DialectDiagnostics.NoSuchDirective(span, entry.Word),
        DialectFault.NotClosed => DialectDiagnostics.Open(span, entry.Word),
        DialectFault.ClosesNothing => DialectDiagnostics.Stray(span),
        DialectFault.UnknownRole => DialectDiagnostics.NoSuchRole(span, entry.Word),
        DialectFault.CodeLeftOut => DialectDiagnostics.LeftOut(span),
        DialectFault.ContentElsewhere => DialectDiagnostics.Elsewhere(span, entry.Word),
        DialectFault.OpenComment => DialectDiagnostics.OpenComment(span),
        DialectFault.NoElement => DialectDiagnostics.Bracketed(span, entry.Word, bracketed),
        _ => throw new ArgumentOutOfRangeException(nameof(entry)),
    };
}
