using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml;

/// <summary>A YAML value as text and structure: no type is guessed, every node knows its place.</summary>
public abstract record YamlNode(SourceSpan Span);

/// <param name="IsPlain">Written without quotes: only then can it mean a number, a date, a truth value or nothing.</param>
public sealed record YamlScalar(string Value, bool IsPlain, SourceSpan Span) : YamlNode(Span)
{
    /// <summary>Nothing was written: an empty value, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => IsPlain && Value is "" or "~" or "null";
}

public sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceSpan Span) : YamlNode(Span);

public sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span)
{
    /// <summary>The reader does not read what it holds, and has said so.</summary>
    public bool IsLeftOut { get; init; }
}

public sealed record YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>
/// Values in which an escape or a program put a character that cannot be shown. It is an error at that character, and the
/// value goes on with a sign in its place, so that nothing takes <c>"public\0"</c> for <c>public</c>.
/// </summary>
internal static partial class PrintableValue
{
    public static YamlNode Of(YamlNode node, ICollection<Diagnostic> diagnostics) => node switch
    {
        YamlScalar scalar => Of(scalar, diagnostics),
        YamlSequence list => new YamlSequence([.. list.Items.Select(item => Of(item, diagnostics))], list.Span),
        _ => node,
    };

    public static YamlScalar Of(YamlScalar scalar, ICollection<Diagnostic> diagnostics)
    {
        var value = scalar.Value;
        if (UnprintableCharacters.IndexIn(value) is >= 0 and var at)
            diagnostics.Add(YamlDiagnostics.Unprintable(Place(scalar.Span, value[at]), Code(value, at)));
        else if (TurnsText(value) is >= 0 and var turn)
            diagnostics.Add(YamlDiagnostics.Unprintable(Place(scalar.Span, value[turn]), value[turn]));
        else if (value.AsSpan().IndexOfAny('\u2028', '\u2029') is >= 0 and var line)
        {
            diagnostics.Add(YamlDiagnostics.SeparatorInValue(Place(scalar.Span, value[line]), value[line]));
            return scalar with { Value = value.Replace('\u2028', ' ').Replace('\u2029', ' ') };
        }
        else
            return scalar;
        return scalar with
        {
            Value = UnprintableCharacters.Replaced(string.Concat(value.Select(c => IsTurn(c) ? UnprintableCharacters.Replacement : c))),
        };
    }

    /// <summary>Of two halves that belong together both are meant.</summary>
    private static int Code(string value, int at) =>
        char.IsHighSurrogate(value[at]) && at + 1 < value.Length && char.IsLowSurrogate(value[at + 1])
            ? char.ConvertToUtf32(value[at], value[at + 1]) : value[at];

    /// <summary>
    /// A sign that turns the direction of all that follows it on a page; -1 where there is none. Text of a script from right to
    /// left may embed other text.
    /// </summary>
    private static int TurnsText(string value)
    {
        var (open, hasRightToLeft) = (0, value.Any(c => c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFDFF'
            or >= '\uFE70' and <= '\uFEFC'));
        var first = -1;
        for (var i = 0; i < value.Length; i++)
        {
            if (!IsTurn(value[i]))
                continue;
            first = first < 0 ? i : first;
            open += value[i] is '\u202C' or '\u2069' ? -1 : 1;
            if (value[i] is '\u202D' or '\u202E' || open < 0 || !hasRightToLeft)
                return i;
        }
        return open == 0 ? -1 : first;
    }

    private static bool IsTurn(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>The character itself, or its escape.</summary>
    private static SourceSpan Place(SourceSpan span, char character)
    {
        var text = span.Text;
        if (text.IndexOf(character, StringComparison.Ordinal) is >= 0 and var at)
            return span.Source.Span(span.Start + at, span.Start + at + 1);
        foreach (Match escape in Escape().Matches(text))
        {
            if (Escaped(escape) is { } code && (code == character || (code > 0xFFFF && char.ConvertFromUtf32(code)[0] == character)))
                return span.Source.Span(span.Start + escape.Index, span.Start + escape.Index + escape.Length);
        }
        return span;
    }

    private static int? Escaped(Match escape)
    {
        var digits = escape.Groups[1].Success ? escape.Groups[1].Value[1..] : null;
        if (digits is not null)
            return int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
                && code is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) ? code : code & 0xFFFF;
        return "0abvfeNLP".IndexOf(escape.Value[1], StringComparison.Ordinal) is >= 0 and var known
            ? "\0\a\b\v\f\u001B\u0085\u2028\u2029"[known] : null;
    }

    [GeneratedRegex(@"\\(?:(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})|.)", RegexOptions.Singleline)]
    private static partial Regex Escape();
}
