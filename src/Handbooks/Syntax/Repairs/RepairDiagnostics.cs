using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>HB11: what the reader put right in its own copy of a file, and what it suggests. Each carries the edits that mend the file.</summary>
public static class RepairDiagnostics
{
    public static readonly DiagnosticDescriptor SavedHeading = new("HB1101", Severity.Info, "Heading from a saved web page");
    public static readonly DiagnosticDescriptor SavedList = new("HB1102", Severity.Info, "List lost in a saved web page");
    public static readonly DiagnosticDescriptor EditorEntity = new("HB1103", Severity.Info, "Entity left by an editor");
    public static readonly DiagnosticDescriptor SavedParagraphs = new("HB1104", Severity.Info, "Paragraphs from a saved web page");
    public static readonly DiagnosticDescriptor Mojibake = new("HB1105", Severity.Info, "Text saved in the wrong encoding");
    public static readonly DiagnosticDescriptor LoneBackslash = new("HB1106", Severity.Info, "Leftover backslash");
    public static readonly DiagnosticDescriptor PermalinkSign = new("HB1107", Severity.Info, "Permalink from a saved web page in a heading");
    public static readonly DiagnosticDescriptor SkippedLevel = new("HB1108", Severity.Info, "Skipped heading level");
    public static readonly DiagnosticDescriptor NoBreakSpace = new("HB1109", Severity.Info, "Misplaced no-break space");
    public static readonly DiagnosticDescriptor ZeroWidth = new("HB1110", Severity.Info, "Zero-width character");
    public static readonly DiagnosticDescriptor MarkInText = new("HB1111", Severity.Info, "Byte order mark within the text");
    public static readonly DiagnosticDescriptor SoftHyphen = new("HB1112", Severity.Info, "Soft hyphen");
    public static readonly DiagnosticDescriptor Direction = new("HB1113", Severity.Info, "Text direction character");
    public static readonly DiagnosticDescriptor ControlCharacter = new("HB1114", Severity.Info, "Control character");
    public static readonly DiagnosticDescriptor LineSeparator = new("HB1115", Severity.Info, "Line separator within a line");
    public static readonly DiagnosticDescriptor OldEncoding = new("HB1116", Severity.Warning, "File in Windows-1252 encoding");
    public static readonly DiagnosticDescriptor YamlTab = new("HB1117", Severity.Warning, "Tab in YAML indentation");
    public static readonly DiagnosticDescriptor YamlColon = new("HB1118", Severity.Warning, "Colon in an unquoted YAML value");
    public static readonly DiagnosticDescriptor YamlQuotes = new("HB1119", Severity.Warning, "Typographic quotes around a YAML value");
    public static readonly DiagnosticDescriptor YamlKeySpace = new("HB1120", Severity.Warning, "No space after the colon of a YAML key");
    public static readonly DiagnosticDescriptor YamlReservedSign = new("HB1121", Severity.Warning,
        "YAML value that starts with a reserved character");
    public static readonly DiagnosticDescriptor LookAlike = new("HB1230", Severity.Warning, "Look-alike character");
    public static readonly DiagnosticDescriptor YamlDashSpace = new("HB1231", Severity.Warning, "No space after the dash of a list entry");
    public static readonly DiagnosticDescriptor HalfOfPair = new("HB1232", Severity.Warning, "Unpaired quote or bracket");
    public static readonly DiagnosticDescriptor LostToComment = new("HB1233", Severity.Warning, "Value that YAML reads as a comment");
    public static readonly DiagnosticDescriptor SwallowedKey = new("HB1234", Severity.Warning, "Key read as part of the value above it")
    {
        IsPageFault = true,
    };
    public static readonly DiagnosticDescriptor HeadingSpace = new("HB1235", Severity.Warning, "No space after the number signs of a heading");
    public static readonly DiagnosticDescriptor TableRule = new("HB1238", Severity.Warning, "Table without a line of dashes");
    public static readonly DiagnosticDescriptor ItemSpace = new("HB1236", Severity.Warning, "No space after a list marker");
    public static readonly DiagnosticDescriptor CommaAtEnd = new("HB1237", Severity.Warning, "Comma at the end of a YAML value");
    public static readonly DiagnosticDescriptor RunOnItem = new("HB1130", Severity.Info, "Two responsibilities in one list item");
    public static readonly DiagnosticDescriptor EmptyEmphasis = new("HB1122", Severity.Info, "Empty emphasis");

    public static readonly DiagnosticDescriptor ControlEntity = new("HB1133", Severity.Info, "Entity for an unprintable character");

    public static readonly DiagnosticDescriptor TypedBullet = new("HB1134", Severity.Info, "Bullets typed as characters");

    /// <summary>
    /// What a saved page has lost comes back together or not at all: with its headings restored, nobody could tell any more where
    /// lists were.
    /// </summary>
    public static ImmutableArray<string> MendedTogether { get; } = [SavedHeading.Id, SavedList.Id, SavedParagraphs.Id];

    /// <param name="title">The heading without the sign at its end.</param>
    internal static Diagnostic HeadingRepaired(SourceSpan span, string title, int level, Fix fix) =>
        Repaired(SavedHeading, span, fix,
            string.Create(CultureInfo.InvariantCulture, $"\"{BeforeAfter.Visible(span.Text)}\" was read as a level {level} heading; ")
                + $"its {BeforeAfter.Visible(span.Text[title.Length..].Trim())} comes from a saved web page",
            $"Write \"{new string('#', level)} {BeforeAfter.Visible(title)}\".");

    /// <param name="edits">One for each bullet of a list.</param>
    internal static Diagnostic BulletsRepaired(SourceText source, ImmutableArray<TextEdit> edits) =>
        Repaired(TypedBullet, source.Span(edits[0].Start, edits[0].Start + 1), new Fix(edits), string.Create(CultureInfo.InvariantCulture,
            $"{edits.Length} lines that start with {source.Text[edits[0].Start]} were read as a list"),
            "Start each line with \"- \".");

    internal static Diagnostic ListRepaired(SourceSpan span, int lines, Fix fix) =>
        Repaired(SavedList, span, fix, string.Create(CultureInfo.InvariantCulture,
            $"these {lines} lines were read as a list; a saved web page lost its bullets"),
            "Start each line with \"- \".");

    internal static Diagnostic ParagraphsRepaired(SourceSpan span, int lines, Fix fix) =>
        Repaired(SavedParagraphs, span, fix, string.Create(CultureInfo.InvariantCulture,
            $"these {lines} lines were read as separate paragraphs: saved web pages have one per line"),
            "Leave an empty line between paragraphs.");

    internal static Diagnostic EntityRepaired(SourceText source, TextEdit edit) =>
        Repaired(EditorEntity, source.Span(edit.Start, edit.End), Fix.Of(edit),
            $"{BeforeAfter.Sentence(source, edit)}: an editor left an entity behind",
            edit.Replacement.Length == 0 ? "Remove it." : "Write an ordinary space.");

    internal static Diagnostic ControlEntityRepaired(SourceText source, TextEdit edit, int code) =>
        Repaired(ControlEntity, source.Span(edit.Start, edit.End), Fix.Of(edit),
            $"{BeforeAfter.Sentence(source, edit)}: the entity represents {UnprintableCharacters.Name(code)}, which cannot be displayed",
            edit.Replacement.Length == 0 ? "Remove it." : $"Write \"{edit.Replacement}\".");

    /// <param name="edits">The damaged places of one line.</param>
    internal static Diagnostic MojibakeRepaired(SourceText source, ImmutableArray<TextEdit> edits) =>
        Repaired(Mojibake, source.Span(edits[0].Start, edits[^1].End), new Fix(edits),
            $"{BeforeAfter.Sentence(source, edits[0])}: UTF-8 was misread as Windows-1252{And(edits.Length - 1)}",
            "Write the intended letters, and check the program that saved the file.");

    internal static Diagnostic EmphasisRepaired(SourceText source, TextEdit edit) =>
        Repaired(EmptyEmphasis, source.Span(edit.Start, edit.End), Fix.Of(edit),
            $"{BeforeAfter.Sentence(source, edit)}: the marks enclose nothing", "Remove them.");

    internal static Diagnostic BackslashRepaired(SourceText source, TextEdit edit) =>
        Repaired(LoneBackslash, source.Span(edit.Start, edit.End), Fix.Of(edit),
            $"{BeforeAfter.Sentence(source, edit)}: a backslash breaks a line, but no line follows", "Remove it.");

    internal static Diagnostic PermalinkRepaired(SourceText source, TextEdit edit) =>
        Repaired(PermalinkSign, source.Span(edit.Start, edit.End), Fix.Of(edit),
            $"{BeforeAfter.Sentence(source, edit)}: the permalink comes from a saved web page", "Remove it.");

    /// <param name="others">How many headings behind it go with it.</param>
    internal static Diagnostic LevelRepaired(SourceSpan span, int written, int read, int others, Fix? fix) =>
        Repaired(SkippedLevel, span, fix,
            string.Create(CultureInfo.InvariantCulture, $"\"{BeforeAfter.Visible(FirstLine(span.Text))}\" was read as \"{new string('#', read)} ")
                + $"{BeforeAfter.Visible(FirstLine(span.Text).TrimStart('#').Trim())}\": "
                + string.Create(CultureInfo.InvariantCulture, $"level {written} skips a level")
                + others switch
                {
                    0 => "",
                    1 => "; the next heading moves with it",
                    _ => string.Create(CultureInfo.InvariantCulture, $"; the next {others} headings move with it"),
                },
            $"Start it with {new string('#', read)}, and change the headings below it in the same way.");

    internal static Diagnostic SpaceRepaired(SourceText source, TextEdit edit, char space, string where) =>
        Repaired(NoBreakSpace, source.Span(edit.Start, edit.End), Fix.Of(edit),
            $"{BeforeAfter.Sentence(source, edit)}: a {(space == '\u00A0' ? "" : "narrow ")}no-break space ({BeforeAfter.Number(space)}) {where}",
            edit.Replacement.Length == 0 ? "Remove it." : "Write an ordinary space.");

    /// <param name="what">What the character is: "a zero-width space".</param>
    internal static Diagnostic CharacterRepaired(DiagnosticDescriptor kind, SourceText source, TextEdit edit, string what) =>
        Repaired(kind, source.Span(edit.Start, edit.End), Fix.Of(edit),
            $"{BeforeAfter.Sentence(source, edit)}: {what} ({BeforeAfter.Number(source.Text[edit.Start])})",
            edit.Replacement.Length == 0 ? "Remove it." : "Write a space or a line break.");

    internal static Diagnostic ControlRemoved(SourceText source, TextEdit edit) =>
        Repaired(ControlCharacter, source.Span(edit.Start, edit.End), Fix.Of(edit),
            $"{BeforeAfter.Sentence(source, edit)}: {SignNames.Of(source.Text[edit.Start])} is not text", "Remove it.");

    internal static Diagnostic DirectionTurned(SourceSpan span) =>
        Direction.At(span, $"{BeforeAfter.Number(span.Text[0])} changes the text direction; readers may see text in a different order",
            "If the text has only one direction, remove this character and the one that ends it.");

    internal static Diagnostic EncodingRepaired(SourceSpan span) =>
        Repaired(OldEncoding, span, new Fix([]) { WritesUtf8 = true }, $"the file is not UTF-8; it was read as Windows-1252, here as \"{span.Text}\"",
            "Check the letters, and save the file as UTF-8.");

    /// <summary>All lines of one file that are indented with tabs: they have one cause.</summary>
    internal static Diagnostic TabsRepaired(SourceText source, ImmutableArray<TextEdit> edits) =>
        Repaired(YamlTab, source.Span(edits[0].Start, edits[0].End), new Fix(edits),
            edits.Length == 1
                ? string.Create(CultureInfo.InvariantCulture,
                    $"this line is indented with a tab; it was read as {edits[0].Replacement.Length} spaces")
                : string.Create(CultureInfo.InvariantCulture, $"{edits.Length} lines from here on are indented with tabs; they were read as spaces"),
            edits.Length == 1 ? "Replace the tab with spaces." : "Replace the tabs with spaces.");

    /// <param name="help">The line as it is to be written.</param>
    internal static Diagnostic SignReplaced(SourceSpan span, string what, string help, Fix fix) => Repaired(LookAlike, span, fix, what, help);

    internal static Diagnostic DashSpaceRepaired(SourceSpan dash, string help, ImmutableArray<TextEdit> edits) =>
        Repaired(YamlDashSpace, dash, new Fix(edits), "missing space after -", help);

    /// <param name="sign">A comma or a semicolon.</param>
    /// <param name="line">The line without it.</param>
    internal static Diagnostic EndSignRepaired(SourceSpan sign, string line) =>
        Repaired(CommaAtEnd, sign, Fix.Of(new TextEdit(sign.Start, sign.End, "")),
            $"the {(sign.Text == "," ? "comma" : "semicolon")} at the end was not read as part of the value", $"Write: {line}");

    internal static Diagnostic Half(SourceSpan sign, string help) =>
        HalfOfPair.At(sign, $"{SignNames.Of(sign.Text[0])} has no counterpart in this value", help);

    internal static Diagnostic Half(SourceSpan bracket) =>
        HalfOfPair.At(bracket, $"{bracket.Text} closes nothing; no bracket is open in this value",
            "Add the opening bracket, remove this one, or put the value in quotes.");

    internal static Diagnostic TakenForComment(SourceSpan comment, bool isWhole, string help, TextEdit edit) =>
        LostToComment.At(comment,
            $"\"{BeforeAfter.Visible(comment.Text, 40)}\" is read as a comment: the value {(isWhole ? "is empty" : "ends before it")}", help) with
        { Fix = Fix.Of(edit) with { IsSuggestion = true } };

    internal static Diagnostic Swallowed(SourceSpan key) =>
        SwallowedKey.At(key, $"\"{key.Text}\" was read as part of the value above it",
            $"Align it with the key above, and add a space after the colon: {key.Text} …");

    internal static Diagnostic SwallowedEntry(SourceSpan dash) =>
        SwallowedKey.At(dash, "this list entry was read as part of the one above it", "Align its dash with the one above.");

    internal static Diagnostic ColonRepaired(SourceSpan value, Fix fix) => Quoted(YamlColon, value, fix, "it contains a colon and a space");

    internal static Diagnostic QuotesRepaired(SourceSpan value, Fix fix) =>
        Repaired(YamlQuotes, value, fix, $"{BeforeAfter.Visible(value.Text)} was read without its quotes: YAML does not recognise typographic quotes",
            "Use straight quotes, or none.");

    internal static Diagnostic KeySpaceRepaired(SourceText source, TextEdit edit) =>
        Repaired(YamlKeySpace, source.Span(edit.Start, edit.End), Fix.Of(edit),
            $"{BeforeAfter.Sentence(source, edit)}: a key ends with a colon and a space", "Add a space after the colon.");

    internal static Diagnostic SignRepaired(SourceSpan value, Fix fix) =>
        Quoted(YamlReservedSign, value, fix, $"it starts with {value.Text[0]}, which YAML reserves");

    internal static Diagnostic HeadingSpaceRepaired(SourceSpan marks, string line) =>
        Repaired(HeadingSpace, marks, Fix.Of(TextEdit.Insert(marks.End, " ")), $"missing space after {marks.Text}; it was read as a heading",
            $"Write: {marks.Text} {BeforeAfter.Visible(line, 100)}");

    /// <param name="edits">Those of the lines below, too.</param>
    internal static Diagnostic ItemSpaceMissing(SourceSpan mark, string what, string help, ImmutableArray<TextEdit> edits) =>
        ItemSpace.At(mark, what, help) with { Fix = new Fix(edits) { IsSuggestion = true } };

    /// <param name="row">The first row.</param>
    internal static Diagnostic TableRuleMissing(SourceSpan row, int cells, string lineEnd)
    {
        var rule = $"|{string.Concat(Enumerable.Repeat("---|", cells))}";
        return Repaired(TableRule, row, Fix.Of(TextEdit.Insert(row.End, lineEnd + rule)),
            "missing line of dashes below this row; it was read as a table's head", $"Write below it: {BeforeAfter.Visible(rule)}");
    }

    internal static Diagnostic TwoDuties(SourceSpan span, string first, string second, Fix fix) =>
        RunOnItem.At(span, $"one item seems to contain two responsibilities: \"{BeforeAfter.Visible(first)}\" and \"{BeforeAfter.Visible(second)}\"",
            $"If so, start a new item before \"{second.Split(' ')[0]}\"; handbook fix {RunOnItem.Id} does this.") with
        { Fix = fix with { IsSuggestion = true } };

    private static Diagnostic Quoted(DiagnosticDescriptor kind, SourceSpan value, Fix fix, string why) =>
        Repaired(kind, value, fix, $"\"{BeforeAfter.Visible(value.Text, 60)}\" was read as text: {why}",
            $"Put the text in quotes: {BeforeAfter.Visible(Written(value, fix), 100)}");

    private static string Written(SourceSpan value, Fix fix)
    {
        var written = RepairedText.Apply(value.Source, fix.Edits).Text;
        return written.Substring(value.Start, value.End - value.Start + written.Length - value.Source.Text.Length);
    }

    private static Diagnostic Repaired(DiagnosticDescriptor kind, SourceSpan span, Fix? fix, string message, string help) =>
        kind.At(span, message, help) with { Fix = fix };

    private static string And(int more) => more switch
    {
        <= 0 => "",
        1 => "; one more place on this line",
        _ => string.Create(CultureInfo.InvariantCulture, $"; {more} more places on this line"),
    };

    private static string FirstLine(string text) => text.AsSpan().IndexOfAny('\r', '\n') is var end and >= 0 ? text[..end] : text;
}
