using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax;

/// <summary>HB1: what can be wrong with the form of a page or a data file.</summary>
public static class SyntaxDiagnostics
{
    public static readonly DiagnosticDescriptor InvalidYaml = DiagnosticDescriptor.PageFault("HB1001", "Invalid YAML");
    public static readonly DiagnosticDescriptor DuplicateKey = DiagnosticDescriptor.PageFault("HB1002", "Duplicate key");
    public static readonly DiagnosticDescriptor YamlFeature = DiagnosticDescriptor.PageFault("HB1003", "Unsupported YAML feature");
    public static readonly DiagnosticDescriptor YamlTooDeep = DiagnosticDescriptor.PageFault("HB1004", "YAML nested too deeply");
    public static readonly DiagnosticDescriptor FrontMatterNotClosed = DiagnosticDescriptor.PageFault("HB1005", "Front matter not closed");
    public static readonly DiagnosticDescriptor FrontMatterNotKeys = DiagnosticDescriptor.PageFault("HB1006",
        "Front matter that is not a list of keys");
    public static readonly DiagnosticDescriptor PageTooComplex = DiagnosticDescriptor.PageFault("HB1007", "Page too complex");
    public static readonly DiagnosticDescriptor NameTooLong = new("HB1011", Severity.Warning, "Title or name too long");
    public static readonly DiagnosticDescriptor RepeatedValue = DiagnosticDescriptor.PageFault("HB1012", "Long value repeated too often");
    public static readonly DiagnosticDescriptor TooManyDuties = DiagnosticDescriptor.PageFault("HB1013", "Too many responsibilities on one page");
    public static readonly DiagnosticDescriptor HtmlNotAllowed = new("HB1008", Severity.Warning, "HTML removed");

    public static readonly DiagnosticDescriptor MergeConflict = DiagnosticDescriptor.PageFault("HB1014", "Unresolved merge conflict") with
    {
        IsFixed = true,
    };
    public static readonly DiagnosticDescriptor HiddenCharacter = new("HB1015", Severity.Warning,
        "Invisible character beside a front matter delimiter");

    /// <param name="what">As <see cref="NameOf"/> gives it.</param>
    internal static Diagnostic HiddenAtFrontMatter(SourceSpan span, string what) =>
        HiddenCharacter.At(span, $"{what} in or before the front matter line ---; it was ignored",
            "Remove it.") with
        {
            Fix = Fix.Of(TextEdit.Remove(span.Start, span.End)),
        };

    /// <summary>A character that nobody sees, as an author can look for it.</summary>
    internal static string NameOf(char character) => character switch
    {
        '\uFEFF' => "a byte order mark (U+FEFF)",
        '\u200B' => "a zero-width space (U+200B)",
        '\u00A0' => "a no-break space (U+00A0)",
        '\u200E' or '\u200F' => $"a direction mark ({Repairs.BeforeAfter.Number(character)})",
        _ => $"an invisible character ({Repairs.BeforeAfter.Number(character)})",
    };
    public static readonly DiagnosticDescriptor UnprintableValue = DiagnosticDescriptor.PageFault("HB1131",
        "Unprintable character in a value");
    public static readonly DiagnosticDescriptor LineSeparatorInValue = new("HB1132", Severity.Warning, "Line separator in a value");

    internal static Diagnostic BadYaml(SourceSpan span, string what, string help) => InvalidYaml.At(span, what, help);

    internal static Diagnostic KeyTwice(SourceSpan second, SourceSpan first) =>
        DuplicateKey.At(second, $"duplicate key \"{BeforeAfter.Visible(second.Text)}\"; only the first one is used",
            "Remove one of them.", new RelatedPlace(first, "first one"));

    /// <summary>
    /// What YAML has <c>&amp;</c>, <c>*</c> and <c>!</c> at the beginning of a value for is not read: no value is used twice, and
    /// none is typed.
    /// </summary>
    internal static Diagnostic Reserved(SourceSpan span, char sign, string? help = null) =>
        YamlFeature.At(span, $"a value cannot start with {sign} unless it is quoted",
            help ?? (sign == '!' ? "Put the text in quotes." : "Put the text in quotes. To use a value twice, write it twice."));

    internal static Diagnostic NoCopies(SourceSpan span) =>
        YamlFeature.At(span, "merge keys (<<) are not supported", "Write the keys where they are needed.");

    internal static Diagnostic TooDeep(SourceSpan span, int limit) =>
        YamlTooDeep.At(span, string.Create(CultureInfo.InvariantCulture, $"this is nested more than {limit} levels deep"),
            "Look for an extra bracket or indent; handbook data needs three or four levels.");

    internal static Diagnostic FrontMatterOpen(SourceSpan span, string mark) =>
        FrontMatterNotClosed.At(span, $"the front matter has no closing {mark}",
            $"Add a line {mark} after the last key, or remove the first line.");

    internal static Diagnostic FrontMatterNoKeys(SourceSpan span) =>
        FrontMatterNotKeys.At(span, "the front matter is not a list of keys", "Write one \"key: value\" per line.");

    internal static Diagnostic Complex(SourceSpan span, Excess excess) =>
        PageTooComplex.At(
            span, excess.Limit is { } limit ? string.Create(CultureInfo.InvariantCulture, $"{excess.What}; the limit is {limit:N0}") : excess.What,
                "Split the page or the paragraph.");

    /// <param name="what">A heading, a title: what it is called where it stands.</param>
    internal static Diagnostic TooLong(SourceSpan span, string what, int length) =>
        NameTooLong.At(
            span, string.Create(CultureInfo.InvariantCulture,
                $"{what} has {length:N0} characters; it is cut to {LongName.Most} wherever it is repeated"),
            "Shorten it, and move the rest into the text.");

    internal static Diagnostic Repeated(SourceSpan span, string written) =>
        RepeatedValue.At(
            span, $"{written} repeats a long value too often; from here on it is not filled in",
            "Write the text once, and link to it.");

    internal static Diagnostic NotAllowed(SourceSpan span, string element) =>
        HtmlNotAllowed.At(span, $"<{element}> and its content were removed: a browser would run or load them",
            "Write it as Markdown, or link to it.");

    internal static Diagnostic Unprintable(SourceSpan span, int code) =>
        UnprintableValue.At(span, $"this value contains {UnprintableCharacters.Name(code)}, which cannot be displayed",
            "Remove it, or write the intended character.");

    /// <summary>In a page, of which the team is shown both texts.</summary>
    internal static Diagnostic UnmergedPage(SourceSpan span) =>
        Unmerged(span) with
        {
            Message = "unresolved merge conflict; the team sees both versions",
        };

    internal static Diagnostic Unmerged(SourceSpan span) =>
        MergeConflict.At(span, "unresolved merge conflict; the file is skipped",
            "Keep one or both versions, and remove the lines that start with <<<<<<<, ======= and >>>>>>>.");

    internal static Diagnostic SeparatorInValue(SourceSpan span, int code) =>
        LineSeparatorInValue.At(span, $"this value contains an invisible {UnprintableCharacters.Name(code)}; it was read as a space",
            "Write a space, or end the line there.");

    /// <param name="span">The first that is not read.</param>
    internal static Diagnostic OneDutyTooMany(SourceSpan span, int limit) =>
        TooManyDuties.At(span, string.Create(CultureInfo.InvariantCulture,
            $"this page has more than {limit:N0} responsibilities; the rest is only shown as text"),
            "Split the page, or combine several small responsibilities.");

    internal static Diagnostic TooDeepText(SourceSpan span) =>
        Complex(span, new Excess("lists, quotes, emphasis or brackets are nested too deeply", null));
}
