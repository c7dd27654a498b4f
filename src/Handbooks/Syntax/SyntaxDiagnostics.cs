using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax;

/// <summary>HB1: what can be wrong with the form of a page or a data file.</summary>
public static class SyntaxDiagnostics
{
    public static readonly DiagnosticDescriptor FrontMatterNotClosed = DiagnosticDescriptor.PageFault("HB1005", "Front matter not closed");
    public static readonly DiagnosticDescriptor FrontMatterNotKeys = DiagnosticDescriptor.PageFault("HB1006",
        "Front matter that is not a list of keys");
    public static readonly DiagnosticDescriptor PageTooComplex = DiagnosticDescriptor.PageFault("HB1007", "Page too complex");
    public static readonly DiagnosticDescriptor NameTooLong = new("HB1011", Severity.Warning, "Title or name too long");
    public static readonly DiagnosticDescriptor TooManyDuties = DiagnosticDescriptor.PageFault("HB1013", "Too many responsibilities on one page");

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

    /// <summary>An invisible character, described so that an author can look for it.</summary>
    internal static string NameOf(char character) => character switch
    {
        '\uFEFF' => "a byte order mark (U+FEFF)",
        '\u200B' => "a zero-width space (U+200B)",
        '\u00A0' => "a no-break space (U+00A0)",
        '\u200E' or '\u200F' => $"a direction mark ({BeforeAfter.Number(character)})",
        _ => $"an invisible character ({BeforeAfter.Number(character)})",
    };

    internal static Diagnostic FrontMatterOpen(SourceSpan span, string mark) =>
        FrontMatterNotClosed.At(span, $"the front matter has no closing {mark}",
            $"Add a line {mark} after the last key, or remove the first line.");

    /// <param name="line">A line of dashes, or of what looks like them, that is none of three.</param>
    internal static Diagnostic FrontMatterDashes(SourceSpan line, bool isFirst) =>
        FrontMatterNotClosed.At(line, $"front matter {(isFirst ? "starts" : "ends")} with a line ---, not with {BeforeAfter.Visible(line.Text, 20)}",
            "Write three hyphens: ---");

    internal static Diagnostic FrontMatterLate(SourceSpan line) =>
        FrontMatterNotClosed.At(line, "front matter starts on the first line of the file", "Remove the empty lines above it.");

    internal static Diagnostic FrontMatterNoKeys(SourceSpan span) =>
        FrontMatterNotKeys.At(span, "the front matter is not a list of keys", "Write one \"key: value\" per line.");

    internal static Diagnostic Complex(SourceSpan span, Excess excess) =>
        PageTooComplex.At(
            span, excess.Limit is { } limit ? string.Create(CultureInfo.InvariantCulture, $"{excess.What}; the limit is {limit:N0}") : excess.What,
                "Split the page or the paragraph.");

    /// <param name="what">What it is: "a heading", "a title".</param>
    internal static Diagnostic TooLong(SourceSpan span, string what, int length) =>
        NameTooLong.At(
            span, string.Create(CultureInfo.InvariantCulture,
                $"{what} has {length:N0} characters; it is cut to {LongName.Most} wherever it is repeated"),
            "Shorten it, and move the rest into the text.");

    public static readonly DiagnosticDescriptor MergeRemains = new("HB1016", Severity.Warning, "Line left over from a merge");

    /// <summary>In a page, of which the team is shown both texts.</summary>
    internal static Diagnostic UnmergedPage(SourceSpan span) =>
        Unmerged(span) with
        {
            Message = "unresolved merge conflict; the team sees both versions",
        };

    internal static Diagnostic Unmerged(SourceSpan span) =>
        MergeConflict.At(span, "unresolved merge conflict; the file is skipped",
            "Keep one or both versions, and remove the lines that start with <<<<<<<, ======= and >>>>>>>.");

    /// <param name="lines">One mistake, however many lines it left.</param>
    internal static Diagnostic LeftFromMerge(ImmutableArray<SourceSpan> lines) =>
        MergeRemains.At(lines[0], "this line is left over from a merge", "Remove it, and check the text around it.",
            [.. lines.Skip(1).Select(line => new RelatedPlace(line, "also here"))]);

    /// <summary>Where the line keeps what is around it from being read.</summary>
    internal static Diagnostic LeftInKeys(ImmutableArray<SourceSpan> lines, string outcome) =>
        MergeConflict.At(lines[0], $"this line is left over from a merge; {outcome}", "Remove it, and check the lines around it.",
            [.. lines.Skip(1).Select(line => new RelatedPlace(line, "also here"))]);

    /// <param name="span">The first that is not read.</param>
    internal static Diagnostic OneDutyTooMany(SourceSpan span, int limit) =>
        TooManyDuties.At(span, string.Create(CultureInfo.InvariantCulture,
            $"this page has more than {limit:N0} responsibilities; the rest is only shown as text"),
            "Split the page, or combine several small responsibilities.");

    internal static Diagnostic TooDeepText(SourceSpan span) =>
        Complex(span, new Excess("lists, quotes, emphasis or brackets are nested too deeply", null));
}
