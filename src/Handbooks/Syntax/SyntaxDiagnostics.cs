using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax;

/// <summary>HB1: what can be wrong with the form of a page or a data file.</summary>
public static class SyntaxDiagnostics
{
    public static readonly DiagnosticDescriptor InvalidYaml = DiagnosticDescriptor.PageFault("HB1001", "YAML that cannot be understood");
    public static readonly DiagnosticDescriptor DuplicateKey = DiagnosticDescriptor.PageFault("HB1002", "A key stands twice");
    public static readonly DiagnosticDescriptor YamlFeature = DiagnosticDescriptor.PageFault("HB1003", "YAML that reuses or types values");
    public static readonly DiagnosticDescriptor YamlTooDeep = DiagnosticDescriptor.PageFault("HB1004", "YAML nested too deeply");
    public static readonly DiagnosticDescriptor FrontMatterNotClosed = DiagnosticDescriptor.PageFault("HB1005", "Front matter without an end");
    public static readonly DiagnosticDescriptor FrontMatterNotKeys = DiagnosticDescriptor.PageFault("HB1006", "Front matter that is no list of keys");
    public static readonly DiagnosticDescriptor PageTooComplex = DiagnosticDescriptor.PageFault("HB1007", "A page that is too complex to read");
    public static readonly DiagnosticDescriptor NameTooLong = new("HB1011", Severity.Warning, "A title or name that is too long");
    public static readonly DiagnosticDescriptor RepeatedValue = DiagnosticDescriptor.PageFault("HB1012", "A long value that is filled in too often");
    public static readonly DiagnosticDescriptor TooManyDuties = DiagnosticDescriptor.PageFault("HB1013", "Too many responsibilities on one page");
    public static readonly DiagnosticDescriptor HtmlNotAllowed = new("HB1008", Severity.Warning, "HTML that is left out");

    public static readonly DiagnosticDescriptor MergeConflict = DiagnosticDescriptor.PageFault("HB1014", "A merge conflict that is not settled") with
    {
        IsFixed = true,
    };
    public static readonly DiagnosticDescriptor HiddenCharacter = new("HB1015", Severity.Warning, "An invisible character at the front matter");

    /// <param name="what">As <see cref="NameOf"/> gives it.</param>
    internal static Diagnostic HiddenAtFrontMatter(SourceSpan span, string what) =>
        HiddenCharacter.At(span, $"{what} stands in or before the line --- of the front matter, which was read as if it were not there",
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
        "A value with a character that cannot be shown");
    public static readonly DiagnosticDescriptor LineSeparatorInValue = new("HB1132", Severity.Warning, "A line separator in a value");

    internal static Diagnostic BadYaml(SourceSpan span, string what, string help) => InvalidYaml.At(span, what, help);

    internal static Diagnostic KeyTwice(SourceSpan second, SourceSpan first) =>
        DuplicateKey.At(second, $"the key \"{BeforeAfter.Visible(second.Text)}\" stands twice here; only the first was read",
            "Remove one of the two.", new RelatedPlace(first, "the first one"));

    /// <summary>
    /// What YAML has <c>&amp;</c>, <c>*</c> and <c>!</c> at the beginning of a value for is not read: no value is used twice, and
    /// none is typed.
    /// </summary>
    internal static Diagnostic Reserved(SourceSpan span, char sign, string? help = null) =>
        YamlFeature.At(span, $"a value cannot begin with {sign} unless it is in quotes",
            help ?? (sign == '!' ? "Put the text in quotes." : "Put the text in quotes; to use a value twice, write it twice."));

    internal static Diagnostic NoCopies(SourceSpan span) =>
        YamlFeature.At(span, "<< does not copy keys from elsewhere here", "Write the keys out where they are used.");

    internal static Diagnostic TooDeep(SourceSpan span, int limit) =>
        YamlTooDeep.At(span, string.Create(CultureInfo.InvariantCulture, $"this is nested more than {limit} levels deep"),
            "Handbook data needs three or four levels; look for a bracket or an indent too many.");

    internal static Diagnostic FrontMatterOpen(SourceSpan span, string mark) =>
        FrontMatterNotClosed.At(span, $"the front matter that begins here has no closing {mark}",
            $"Add a line {mark} after the last key, or remove the first line.");

    internal static Diagnostic FrontMatterNoKeys(SourceSpan span) =>
        FrontMatterNotKeys.At(span, "the front matter is no list of keys", "Write it as lines of \"key: value\".");

    internal static Diagnostic Complex(SourceSpan span, Excess excess) =>
        PageTooComplex.At(
            span, excess.Limit is { } limit ? string.Create(CultureInfo.InvariantCulture, $"{excess.What}; the limit is {limit:N0}") : excess.What,
                "Split the page or the paragraph.");

    /// <param name="what">A heading, a title: what it is called where it stands.</param>
    internal static Diagnostic TooLong(SourceSpan span, string what, int length) =>
        NameTooLong.At(
            span, string.Create(CultureInfo.InvariantCulture, $"{what} of {length:N0} characters is too long; beyond {LongName.Most} it is cut off where it is repeated"),
            "Write a short one, and the rest as text.");

    internal static Diagnostic Repeated(SourceSpan span, string written) =>
        RepeatedValue.At(
            span, $"{written} repeats a long value so often that the page would be too large; from here on it is not filled in",
            "Write the text once, and link to it.");

    internal static Diagnostic NotAllowed(SourceSpan span, string element) =>
        HtmlNotAllowed.At(span, $"<{element}> and what it holds are left out: a browser would run or load it",
            "Write it as Markdown, or link to it.");

    internal static Diagnostic Unprintable(SourceSpan span, int code) =>
        UnprintableValue.At(span, $"this value holds {UnprintableCharacters.Name(code)}, which nobody can see and no page can show",
            "Remove it, or write the character that was meant.");

    /// <summary>In a page, of which the team is shown both texts.</summary>
    internal static Diagnostic UnmergedPage(SourceSpan span) =>
        Unmerged(span) with
        {
            Message = "git left a merge conflict here: two texts, and nobody has said which one counts; both are shown to the team",
        };

    internal static Diagnostic Unmerged(SourceSpan span) =>
        MergeConflict.At(span, "git left a merge conflict here: two texts, and nobody has said which one counts; the file is left out",
            "Keep one text or both, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.");

    internal static Diagnostic SeparatorInValue(SourceSpan span, int code) =>
        LineSeparatorInValue.At(span, $"this value holds {UnprintableCharacters.Name(code)}, which no editor shows; it was read as a space",
            "Write a space, or end the line there.");

    /// <param name="span">The first that is not read.</param>
    internal static Diagnostic OneDutyTooMany(SourceSpan span, int limit) =>
        TooManyDuties.At(span, string.Create(CultureInfo.InvariantCulture,
            $"this page lists more than {limit:N0} responsibilities; from here on they are only shown as text"),
            "Split the page, or write several small ones as one.");

    internal static Diagnostic TooDeepText(SourceSpan span) =>
        Complex(span, new Excess("this text nests lists, quotes, emphasis or brackets too deeply", null));
}
