using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Localization;
using Handbooks.Syntax.Repairs;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;

namespace Handbooks.Model;

/// <summary>HB2: what can be wrong with what a page or a data file declares.</summary>
public static class ModelDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownKey = new("HB2001", Severity.Warning, "Unknown key");
    public static readonly DiagnosticDescriptor UnknownFrontMatterKey = new("HB2002", Severity.Info, "Unknown front matter key");
    public static readonly DiagnosticDescriptor WrongValue = new("HB2003", Severity.Warning, "Invalid value");
    public static readonly DiagnosticDescriptor MissingKey = new("HB2005", Severity.Error, "Missing key");
    public static readonly DiagnosticDescriptor WrongShape = new("HB2006", Severity.Error, "Data file with the wrong structure");
    public static readonly DiagnosticDescriptor UnreadDataFile = new("HB2007", Severity.Info, "Data file not read");
    public static readonly DiagnosticDescriptor Placeholder = new("HB2017", Severity.Warning, "Placeholder text");
    public static readonly DiagnosticDescriptor EndsBeforeItBegins = new("HB2043", Severity.Warning, "End before the start");
    public static readonly DiagnosticDescriptor UnknownLanguage = new("HB2044", Severity.Warning, "Unknown language code");
    public static readonly DiagnosticDescriptor ListWithoutBrackets = new("HB2045", Severity.Warning, "List without brackets");
    public static readonly DiagnosticDescriptor PersonTwice = new("HB2046", Severity.Warning, "Duplicate person");
    public static readonly DiagnosticDescriptor OneAddressForBoth = new("HB2047", Severity.Warning, "Same address for both sites");
    public static readonly DiagnosticDescriptor ContactWithoutAddress = new("HB2049", Severity.Warning, "Contact that is not an address");
    public static readonly DiagnosticDescriptor UnknownWord = new("HB2050", Severity.Warning, "Unknown word of the site");
    public static readonly DiagnosticDescriptor WordNotUsed = new("HB2051", Severity.Warning, "Word of the site that cannot be used");
    public static readonly DiagnosticDescriptor UnknownDiagnosticId = new("HB2011", Severity.Warning, "Unknown diagnostic");

    /// <param name="known">Every name that is understood; <paramref name="shown"/> are those that the manual teaches.</param>
    internal static Diagnostic Unknown(YamlScalar key, IEnumerable<string> known, IEnumerable<string> shown, bool frontMatter)
    {
        var nearest = TranslatedWords.Meant(key.Value, known) ?? Nearest.To(key.Value, known);
        return (frontMatter ? UnknownFrontMatterKey : UnknownKey)
            .At(key.Span, $"unknown key \"{BeforeAfter.Visible(key.Value)}\"; it is ignored",
            nearest is null ? $"Known keys: {string.Join(", ", shown.Distinct(StringComparer.Ordinal))}." : $"Did you mean \"{nearest}\"?");
    }

    internal static Diagnostic Value(YamlNode value, string key, string expected, string? nearest = null) =>
        WrongValue.At(value.Span, $"{key}: {Shown(value)} is not valid; it is ignored",
            WikiName(value) is { } name ? $"Write the name without brackets: {key}: {BeforeAfter.Visible(name, 60)}"
            : BracedNames(value) is { } names ? $"A list needs square brackets. Write: {key}: [{BeforeAfter.Visible(names, 100)}]"
            : nearest is null ? $"Write {expected}." : $"Did you mean \"{nearest}\"? Otherwise, write {expected}.");

    /// <param name="written">Null where there is no text.</param>
    internal static Diagnostic NoContact(SourceSpan span, string? written) =>
        ContactWithoutAddress.At(span, written is null
            ? "contact: this is not an address; it is ignored" : $"contact: \"{BeforeAfter.Visible(written, 60)}\" is not an address; it is ignored",
            "Write a mail address, a phone number, or an http or https address.");

    internal static Diagnostic NotOneRole(YamlNode value, string key)
    {
        var fault = WrongValue.At(value.Span, $"{key}: {Shown(value)} is not one role; exactly one role is accountable for an item",
            WikiName(value) is { } name ? $"Write the name without brackets: {key}: {BeforeAfter.Visible(name, 60)}"
                : value is YamlSequence { Items: [YamlScalar { IsNull: false } only] }
                    ? $"Write it without {(value.Span.Text[0] == '[' ? "brackets" : "a dash")}: {key}: {BeforeAfter.Visible(only.Value, 60)}"
                : "Name that role here, and list the others under \"responsible\".");
        return fault with { Severity = Severity.Error };
    }

    /// <summary>The name in <c>[[Seed Keeper]]</c>, a link on a page and a list within a list to YAML; null for anything else.</summary>
    public static string? WikiName(YamlNode value) =>
        value is YamlSequence { Items: [YamlSequence { Items: [YamlScalar { IsPlain: true } name] }] }
            && value.Span.Text.StartsWith("[[", StringComparison.Ordinal)
            ? name.Value : null;

    internal static Diagnostic SaidTwice(YamlScalar second, YamlScalar first) =>
        WrongValue.At(second.Span, $"\"{second.Value}\" means the same as \"{first.Value}\", which is also here; only the latter is used",
            "Remove one of them.", new RelatedPlace(first.Span, "the key that is used"));

    internal static Diagnostic Missing(SourceSpan span, string what, string key) =>
        MissingKey.At(span, $"{what} has no {key}", $"Add \"{key}: …\".");

    /// <summary>A key that must be there, under a name that is nearly its own.</summary>
    internal static Diagnostic Misspelt(YamlScalar key, string what, string meant) =>
        MissingKey.At(key.Span, $"{what} has no {meant}: unknown key \"{BeforeAfter.Visible(key.Value)}\"", $"Did you mean \"{meant}\"?");

    /// <summary>A key that must be there, with a value of another kind.</summary>
    internal static Diagnostic NoText(YamlNode value, string key) =>
        MissingKey.At(value.Span, $"{key} must be text, not {Shown(value)}",
            value.Span.Text.TrimEnd(']', '}') is ['[' or '{', ..] text && text.AsSpan().IndexOfAny('"', '\n', '\r') < 0
                ? $"Put the text in quotes. Write: {key}: \"{BeforeAfter.Visible(text, 60)}{(text[0] == '[' ? ']' : '}')}\""
                : $"Write the text on the same line: \"{key}: …\".");

    internal static Diagnostic Shape(SourceSpan span, string expected) =>
        WrongShape.At(span, $"expected {expected}", "Write a list whose entries start with \"- \", as the manual shows.");

    /// <param name="form">The line as it is to be written.</param>
    internal static Diagnostic DashTwice(SourceSpan dash, string form) =>
        WrongShape.At(dash, "a list entry starts with one dash", $"Write: {form}");

    /// <param name="form">Lines as they are to be written, one behind the other.</param>
    internal static Diagnostic ShapeOf(SourceSpan span, string expected, params ReadOnlySpan<string> form) =>
        WrongShape.At(span, $"expected {expected}", form.Length == 1
            ? $"Write: {form[0]}" : $"Write \"{form[0]}\", and below it \"{string.Join("\", \"", form[1..])}\".");

    /// <param name="key">Above the keys that are expected.</param>
    internal static Diagnostic Wrapped(SourceSpan span, string expected, string key) =>
        WrongShape.At(span, $"expected {expected}", key.Any(char.IsAsciiDigit)
            ? $"Write \"id: {key}\", and below it, in line with it, the other keys." : $"Remove \"{key}:\", and put the keys below it in its place.");

    /// <param name="entry">What stands there in place of keys: <c>First: done</c>.</param>
    internal static Diagnostic WithoutKeys(YamlEntry entry, string what, string keys) =>
        MissingKey.At(entry.Key.Span, $"\"{BeforeAfter.Visible(entry.Key.Value, 60)}\" is not a key of {what}", $"Write: {{ {keys} }}");

    /// <param name="entries">As entries of a list; empty if they cannot be shown in a line.</param>
    internal static Diagnostic WithoutDashes(YamlMapping group, string key, ImmutableArray<string> entries) =>
        WrongValue.At(group.Entries[0].Key.Span, $"{key}: a list is expected, and this is a group; it is ignored",
            entries.IsEmpty ? "Write each as an entry of its own: \"- title:\" and its name, and below it what it has."
                : entries.Length == 1 ? $"Write: {BeforeAfter.Visible(entries[0], 200)}"
                : $"Write each on a line of its own: {BeforeAfter.Visible(string.Join(", then ", entries), 200)}");

    /// <summary>Null unless a text without quotes takes several lines, each short enough to be a value.</summary>
    /// <param name="mayBeText">A sentence may stand there, and go on in the next line.</param>
    internal static Diagnostic? LinesWithoutDashes(SourceSpan text, bool mayBeText = false)
    {
        const int longest = 60;
        if (text.Text is not [not ('"' or '\'' or '[' or '{'), ..] written || !written.Contains('\n', StringComparison.Ordinal))
            return null;
        var lines = written.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        if (written[0] is '|' or '>')
            return LinesBelowSign(text, lines[0].Split(' ')[0], lines[1..], mayBeText);
        return lines.Count < 2 || lines.Any(line => line.Length > longest || line[0] == '-') || (mayBeText && IsSentence(lines)) ? null
            : ListWithoutBrackets.At(text, string.Create(CultureInfo.InvariantCulture, $"these {lines.Count} lines are read as one value"),
                $"Begin each with a dash: {Dashed(lines)}");
    }

    /// <param name="sign">| or >, which make one text of all lines below them, dashes included.</param>
    private static Diagnostic? LinesBelowSign(SourceSpan text, string sign, List<string> lines, bool mayBeText)
    {
        var haveDashes = lines.Count > 0 && lines.TrueForAll(line => line.StartsWith("- ", StringComparison.Ordinal));
        // Below >, lines without dashes may be a single long one.
        return !haveDashes && (sign[0] == '>' || lines.Count < 2 || (mayBeText && IsSentence(lines))) ? null
            : ListWithoutBrackets.At(text with { End = text.Start + sign.Length }, $"the lines below {sign} are read as one value, not as a list",
                haveDashes ? $"Remove the {sign}." : $"Remove the {sign}, and begin each line with a dash: {Dashed(lines)}");
    }

    /// <summary>"Plan the room and", "buy the shelves": only the first line begins with a capital, and nothing separates them.</summary>
    private static bool IsSentence(List<string> lines) =>
        char.IsUpper(lines[0][0]) && lines[1..].TrueForAll(line => char.IsLower(line[0])) && !lines.Exists(line => line[^1] is ',' or ';');

    private static string Dashed(List<string> lines) =>
        BeforeAfter.Visible(string.Join(", then ", lines.Select(line => "- " + line.TrimEnd(',', ';'))), 200);

    /// <summary><c>"[Keeper, Porter]"</c>: the quotes make one value of it; null for anything else.</summary>
    internal static Diagnostic? QuotedList(Located<string> value) =>
        value.Value is ['[', not '[', .., ']'] && value.Span.Text is ['"' or '\'', ..] && !value.Value.Contains("](", StringComparison.Ordinal)
            ? ListWithoutBrackets.At(value.Span, "a list in quotes is read as one value",
                $"Remove the quotes. Write: {BeforeAfter.Visible(value.Value, 200)}")
            : null;

    /// <param name="keys">What stands where the values of an empty key would, in order.</param>
    /// <param name="isGroup">They are the keys of entries, not entries themselves.</param>
    internal static Diagnostic BelowEmpty(ImmutableArray<YamlEntry> keys, YamlScalar empty, bool isList, bool isGroup)
    {
        var (first, name) = (keys[0].Key, BeforeAfter.Visible(keys[0].Key.Value));
        var said = keys[0].Value is YamlScalar { IsNull: false } value ? $"{name}: {value.Value}" : name + ":";
        return UnknownKey.At(first.Span, keys.Length == 1
                ? $"\"{name}\" is no key, and \"{empty.Value}\" above it is empty; both are ignored"
                : string.Create(CultureInfo.InvariantCulture,
                    $"\"{name}\" and {keys.Length - 1} more are no keys, and \"{empty.Value}\" above them is empty; all are ignored"),
            isGroup ? $"If they belong to \"{empty.Value}\", indent them, and put a dash before the first."
                : isList ? $"If they belong to \"{empty.Value}\", begin each with a dash: - {BeforeAfter.Visible(said, 80)}"
                : $"If they belong to \"{empty.Value}\", put two spaces in front of each.",
            new RelatedPlace(empty.Span, "the empty key"));
    }

    /// <param name="items">The values, with commas between them, where they are not so written.</param>
    internal static Diagnostic NeedsBrackets(Located<string> list, string? items = null)
    {
        var shown = BeforeAfter.Visible((items ?? list.Value).Replace("; ", ", ", StringComparison.Ordinal));
        if (shown is ['(', .. var within, ')'])
            shown = within;
        var before = list.Span.Source.Text.AsSpan(0, list.Span.Start).TrimEnd(' ');
        if (before.EndsWith("-"))
            return ListWithoutBrackets.At(list.Span, "several names in one list entry; they are read as one name",
                $"Put each on its own line. Write: - {shown.Replace(", ", ", then - ", StringComparison.Ordinal)}");
        if (before.EndsWith("[") || before.EndsWith(","))
            return ListWithoutBrackets.At(list.Span, "several names in one list entry; they are read as one name",
                $"Separate them with commas. Write: {shown}");
        before = before.TrimEnd(" :");
        var key = before[(before.LastIndexOfAny(" \n\r\t") + 1)..].ToString();
        return ListWithoutBrackets.At(list.Span, "a list needs brackets; this is read as one value",
            $"Write: {key}: [{shown}]. Put a single name that contains a comma in quotes.");
    }

    internal static Diagnostic Backwards(SourceSpan to, SourceSpan from) =>
        EndsBeforeItBegins.At(to, "the end is before the start", "Correct one of the two dates.", new RelatedPlace(from, "it starts here"));

    internal static Diagnostic NoLanguage(Located<string> written, string? code) =>
        UnknownLanguage.At(written.Span, $"unknown language code \"{BeforeAfter.Visible(written.Value)}\"",
            code is null ? "Write a code such as en, de or pt-BR." : $"Write: language: {code}");

    /// <param name="known">The keys of all texts.</param>
    internal static Diagnostic NoSuchWord(SourceSpan key, string written, IEnumerable<string> known)
    {
        const string all = "\"handbook words\" lists all keys.";
        var nearest = Nearest.To(written, known)
            ?? known.FirstOrDefault(name =>
                name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..].Equals(written, StringComparison.OrdinalIgnoreCase));
        return UnknownWord.At(key, $"unknown word \"{BeforeAfter.Visible(written)}\"; it is ignored",
            nearest is null ? $"Remove it. {all}" : $"Did you mean \"{nearest}\"? {all}");
    }

    internal static Diagnostic UnusableWord(SourceSpan key, TextFault fault) =>
        WordNotUsed.At(key, fault.ToString(),
            fault.Usual is { } usual ? $"It is ignored. The usual text is: {usual}" : "It is ignored. \"handbook words\" lists all texts.");

    internal static Diagnostic WordTooLong(SourceSpan text, string key, int longest) =>
        WordNotUsed.At(text, string.Create(CultureInfo.InvariantCulture, $"{BeforeAfter.Visible(key)} is longer than {longest} characters"),
            "It is ignored. Shorten it.");

    internal static Diagnostic ListedTwice(Located<string> second, SourceSpan first) =>
        PersonTwice.At(second.Span, $"duplicate person \"{BeforeAfter.Visible(second.Value)}\"",
            "Put all roles of one person in one entry, or give two people distinct names.", new RelatedPlace(first, "first entry"));

    internal static Diagnostic SameAddress(SourceSpan team, SourceSpan site) =>
        OneAddressForBoth.At(team, "team_url equals url, so links between the two sites would lead to the wrong one",
            "Write the address of each site, or remove team_url.", new RelatedPlace(site, "the public site's address"));

    private static string WriteDate(string[] meant, string expected) => meant.Length switch
    {
        0 => $"Write {expected}.",
        1 => $"Write {meant[0]}.",
        _ => $"Write {meant[0]} or {meant[1]}.",
    };

    /// <param name="kind">"a day", "a period"</param>
    internal static Diagnostic NoDate(YamlNode value, string key, string kind, string forms)
    {
        var written = (value is YamlSequence { Items: [var only] } ? only : value) is YamlScalar { IsNull: false } scalar ? scalar.Value : null;
        return written is not null && WrittenDates.Fault(written) is { } fault
            ? WrongValue.At(value.Span, $"{key}: {fault}; it is ignored", "Correct the date.")
            : WrongValue.At(value.Span, $"{key}: {Shown(value)} is not {kind}; it is ignored",
                WriteDate(written is null ? [] : WrittenDates.Meant(written), forms));
    }

    internal static Diagnostic Unread(SourceText source) =>
        UnreadDataFile.At(source.Start, $"{source.Path} is not read",
            "Write roadmap items in roadmap/*.yml, settings in handbook.yml and holders in people.yml.");

    internal static Diagnostic NothingSaid(SourceSpan span, string what, string written) =>
        Placeholder.At(span, $"{what} is a placeholder: \"{written}\"", "Replace it, or remove the line until there is something to say.");

    /// <param name="known">All ids there are.</param>
    public static Diagnostic NoSuchDiagnostic(Located<string> id, IEnumerable<string> known) =>
        UnknownDiagnosticId.At(id.Span, $"unknown diagnostic {BeforeAfter.Visible(id.Value)}",
            Nearest.To(id.Value, known) is { } nearest ? $"Did you mean {nearest}? \"handbook explain\" lists all ids."
            : "Write HB and four digits, as check prints them; \"handbook explain\" lists all ids.");

    /// <summary><c>{Map Editor, Ranger}</c>: to YAML, keys without values.</summary>
    private static string? BracedNames(YamlNode value) =>
        value is YamlMapping { Entries: [_, ..] entries } && value.Span.Text is ['{', ..]
            && entries.All(entry => entry.Value is YamlScalar { IsNull: true })
            ? string.Join(", ", entries.Select(entry => entry.Key.Value)) : null;

    internal static string Shown(YamlNode value) => value switch
    {
        YamlScalar { IsNull: true } => "nothing",
        YamlScalar { Value: var text } =>
            $"\"{BeforeAfter.Visible(text.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal), 60)}\"",
        YamlSequence => "a list",
        _ => "a group of keys",
    };
}
