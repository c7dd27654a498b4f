using System.Globalization;
using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;
using YamlDotNet.Core;

namespace Handbooks.Syntax.Yaml;

/// <summary>HB100 and HB113: what can be wrong with YAML, and with the keys and values of front matter in any form.</summary>
public static class YamlDiagnostics
{
    public static readonly DiagnosticDescriptor InvalidYaml = DiagnosticDescriptor.PageFault("HB1001", "Invalid YAML");
    public static readonly DiagnosticDescriptor DuplicateKey = DiagnosticDescriptor.PageFault("HB1002", "Duplicate key");
    public static readonly DiagnosticDescriptor YamlFeature = DiagnosticDescriptor.PageFault("HB1003", "Unsupported YAML feature");
    public static readonly DiagnosticDescriptor YamlTooDeep = DiagnosticDescriptor.PageFault("HB1004", "YAML nested too deeply");
    public static readonly DiagnosticDescriptor UnprintableValue = DiagnosticDescriptor.PageFault("HB1131",
        "Unprintable character in a value");
    public static readonly DiagnosticDescriptor LineSeparatorInValue = new("HB1132", Severity.Warning, "Line separator in a value");

    internal static Diagnostic BadYaml(SourceSpan span, string what, string help) => InvalidYaml.At(span, what, help);

    internal static Diagnostic KeyTwice(SourceSpan second, SourceSpan first) =>
        DuplicateKey.At(second, $"duplicate key \"{BeforeAfter.Visible(second.Text)}\"; only the first one is used",
            "Remove one of them.", new RelatedPlace(first, "first one"));

    internal static Diagnostic DashMissing(SourceSpan key) =>
        InvalidYaml.At(key, "this list entry does not start with \"- \"", $"Write: - {RestOfLine(key)}");

    /// <param name="first">The first key of the first entry.</param>
    internal static Diagnostic DashesMissing(SourceSpan first, SourceSpan second) =>
        InvalidYaml.At(first, "these list entries do not start with \"- \"",
            $"Put a dash before the first key of each, and indent the others. Write: - {RestOfLine(first)}",
            new RelatedPlace(second, "the second entry"));

    private static string RestOfLine(SourceSpan key)
    {
        var line = key.Source.Line(key.StartPosition.Line);
        return BeforeAfter.Visible(line[Math.Min(key.StartPosition.Column - 1, line.Length)..].Trim(), 60);
    }

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

    internal static Diagnostic Unprintable(SourceSpan span, int code) =>
        UnprintableValue.At(span, $"this value contains {UnprintableCharacters.Name(code)}, which cannot be displayed",
            "Remove it, or write the intended character.");

    internal static Diagnostic SeparatorInValue(SourceSpan span, int code) =>
        LineSeparatorInValue.At(span, $"this value contains an invisible {UnprintableCharacters.Name(code)}; it was read as a space",
            "Write a space, or end the line there.");
}

/// <summary>What the YAML scanner complains of, at the place where it really is and in words that an author understands.</summary>
internal static class YamlFaults
{
    public static Diagnostic Explain(SourceText source, int offset, YamlException fault)
    {
        // Some faults are reported at 1:1; a tab used as indentation is found by looking for it.
        if (fault.Message.Contains("tab", StringComparison.Ordinal) && FirstTabIndent(source, offset) is { } tab)
        {
            return YamlDiagnostics.BadYaml(source.Span(tab, tab + 1), "this line is indented with a tab",
                "Replace the tab with spaces.");
        }
        var at = Math.Clamp(offset + (int)fault.Start.Index, 0, source.Text.Length);
        if (fault.Message.Contains("expected key", StringComparison.Ordinal) && FollowsQuote(source.Text, at))
            return YamlDiagnostics.BadYaml(Visible(source, at), "text after a closing quote",
                "Put the whole value in quotes; write a quote inside single quotes twice ('').");
        if ((fault.Message.Contains("invalid mapping", StringComparison.Ordinal) || fault.Message.Contains("expected '-'", StringComparison.Ordinal))
            && StrayLineAbove(source, at, offset) is { } stray)
            return YamlDiagnostics.BadYaml(stray, NoKey.What, NoKey.Help);
        var (what, help) = InWords(fault.Message);
        return YamlDiagnostics.BadYaml(Visible(source, at), what, help);
    }

    public static Diagnostic OpenBracket(SourceSpan bracket) =>
        YamlDiagnostics.BadYaml(bracket, "a bracket [ or { is not closed", "Close it, or put the value in quotes.");

    public static Diagnostic Unknown(SourceSpan last) =>
        YamlDiagnostics.BadYaml(last, "this is not YAML", "Check the brackets, quotes and indentation here and on the next line.");

    private static (string What, string Help) NoKey { get; } = (
        "this line is not \"key: value\", or not aligned with the keys above it",
        "Align it with the other keys; if it continues the text above, put that text in quotes or after \"|\".");

    private static bool FollowsQuote(string text, int at)
    {
        while (at > 0 && text[at - 1] == ' ')
            at--;
        return at > 0 && text[at - 1] is '"' or '\'';
    }

    /// <summary>A line without a key, less indented than the key below it: the scanner takes both for one text and complains of the second.</summary>
    private static SourceSpan? StrayLineAbove(SourceText source, int at, int offset)
    {
        var number = source.PositionAt(at).Line;
        var (line, above) = (source.Line(number), source.Line(number - 1));
        var indent = above.Length - above.TrimStart().Length;
        if (string.IsNullOrWhiteSpace(above) || above.Contains(':', StringComparison.Ordinal) || above.TrimStart()[0] is '-' or '#'
            || indent >= line.Length - line.TrimStart().Length)
            return null;
        var start = at - (source.PositionAt(at).Column - 1);
        while (start > 0 && source.PositionAt(start).Line == number)
            start--;
        start -= source.PositionAt(start).Column - 1;
        if (start < offset)
            return null;
        return source.Span(start + indent, start + indent + above.Trim().Length);
    }

    private static (string What, string Help) InWords(string message) => message switch
    {
        _ when message.Contains("Mapping values are not allowed", StringComparison.OrdinalIgnoreCase)
            || message.Contains("invalid mapping", StringComparison.OrdinalIgnoreCase) =>
            ("a colon in the middle of a value, or a line indented too far", "Put the value in quotes, or align the line with the key above it."),
        _ when message.Contains("did not find expected '-'", StringComparison.OrdinalIgnoreCase) =>
            ("this list entry does not start with \"- \"", "Start the line with \"- \", or indent it under the entry above."),
        _ when message.Contains("did not find expected key", StringComparison.OrdinalIgnoreCase)
            || message.Contains("While parsing a block mapping", StringComparison.OrdinalIgnoreCase)
            || message.Contains("could not find expected ':'", StringComparison.OrdinalIgnoreCase) =>
            NoKey,
        _ when message.Contains("flow", StringComparison.OrdinalIgnoreCase) =>
            ("a bracket [ or { is not closed", "Close it, or put the value in quotes."),
        _ when message.Contains("quoted scalar", StringComparison.OrdinalIgnoreCase) =>
            ("a quote is not closed", "Close the quote; write a quote inside single quotes twice."),
        _ when message.Contains("cannot start any token", StringComparison.OrdinalIgnoreCase) =>
            ("this value starts with a character that YAML reserves (@, ` or %)", "Put the value in quotes."),
        _ when message.Contains("alias", StringComparison.OrdinalIgnoreCase) || message.Contains("anchor", StringComparison.OrdinalIgnoreCase) =>
            ("this value starts with * or &", "Put the value in quotes."),
        _ => ("this line is not YAML", "Check the quotes, brackets and indentation here and on the line above."),
    };

    /// <summary>A fault at a line's end or on an empty line points at the last thing that an author can see.</summary>
    private static SourceSpan Visible(SourceText source, int at)
    {
        var start = at;
        while (start > 0 && (start >= source.Text.Length || char.IsWhiteSpace(source.Text[start])))
            start--;
        return source.Span(start, Math.Min(start + 1, source.Text.Length));
    }

    private static int? FirstTabIndent(SourceText source, int offset)
    {
        var lineStart = offset;
        while (lineStart < source.Text.Length)
        {
            var i = lineStart;
            while (i < source.Text.Length && source.Text[i] == ' ')
                i++;
            if (i < source.Text.Length && source.Text[i] == '\t')
                return i;
            var lineEnd = source.Text.IndexOf('\n', lineStart);
            if (lineEnd < 0)
                return null;
            lineStart = lineEnd + 1;
        }
        return null;
    }
}
