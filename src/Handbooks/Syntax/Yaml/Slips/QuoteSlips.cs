using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary>Quotes that are not closed, closed too early, or closed by another sign, and what follows a backslash within them.</summary>
internal static class QuoteSlips
{
    public static IEnumerable<YamlSlip> Find(SlipLine line)
    {
        if (line.Value is not { } value || value.Text[0] is not (var quote and ('"' or '\'')))
            yield break;
        var closing = Closing(value.Text, quote);
        if (closing < 0)
        {
            foreach (var slip in NotClosed(line, line.Source.Span(value.Start,
                Math.Max(value.End, line.Source.Span(value.Start, line.End).Trimmed().End)), quote))
                yield return slip;
        }
        else if (closing + 1 < value.Text.Length)
            yield return TextBehind(line, value, value.Start + closing + 1);
    }

    /// <summary>The first quote of the kind that neither a backslash nor its double keeps from closing; -1 where there is none.</summary>
    private static int Closing(string text, char quote)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (quote == '"' && text[at] == '\\')
                at++;
            else if (text[at] == quote && quote == '\'' && at + 1 < text.Length && text[at + 1] == '\'')
                at++;
            else if (text[at] == quote)
                return at;
        }
        return -1;
    }

    private static IEnumerable<YamlSlip> NotClosed(SlipLine line, SourceSpan value, char quote)
    {
        var opening = line.Source.Span(value.Start, value.Start + 1);
        var last = value.Text[^1];
        if (value.Text.Length > 1 && last is '\u201D' or '\u201C' or '\u2019' or '\u2018' or '\uFF02')
        {
            TextEdit other = new(value.End - 1, value.End, quote.ToString());
            yield return YamlSlip.Error(line.Source.Span(value.End - 1, value.End), $"{SignNames.Of(last)} does not close a straight quote",
                line.With(other), other);
        }
        TextEdit close = TextEdit.Insert(value.End, quote.ToString());
        yield return YamlSlip.Error(opening, "a quote is not closed", line.With(close), close);
    }

    private static YamlSlip TextBehind(SlipLine line, SourceSpan value, int behind)
    {
        var text = line.Source.Text;
        var rest = text[behind..value.End].Trim();
        if (rest is "," or ";")
        {
            TextEdit comma = TextEdit.Remove(behind, value.End);
            return YamlSlip.Error(line.Source.Span(value.End - 1, value.End), $"a {(rest == "," ? "comma" : "semicolon")} follows the closing quote",
                line.With(comma), comma);
        }
        var seen = behind;
        while (seen < value.End - 1 && SlipLine.IsSpace(text[seen]))
            seen++;
        // Where the last sign is the quote again, all between the two is the text, except in "seeds" and "beans".
        var whole = value.Text.Length > 2 && value.Text[^1] == value.Text[0] && !IsOfPairs(value.Text, behind - 1 - value.Start)
            ? value.Text[1..^1] : value.Text;
        TextEdit edit = new(value.Start, value.End, Quoted(whole.Replace("''", "'", StringComparison.Ordinal)));
        return YamlSlip.Error(line.Source.Span(seen, seen + 1), "text after a closing quote", line.With(edit), edit);
    }

    /// <param name="second">Where the second quote is.</param>
    private static bool IsOfPairs(string text, int second) =>
        text.Count(sign => sign == text[0]) % 2 == 0 && !SlipLine.IsSpace(text[second - 1]) && !char.IsLetterOrDigit(text[second + 1]);

    public static string Quoted(string text) =>
        !text.AsSpan().ContainsAny('"', '\\') ? $"\"{text}\""
        : !text.Contains('\'', StringComparison.Ordinal) ? $"'{text}'"
        : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}

/// <summary>A backslash in double quotes with something behind it that no character is written with.</summary>
internal static class Escapes
{
    public static YamlSlip? Find(SlipLine line)
    {
        var text = line.Source.Text;
        var open = text.IndexOf('"', line.Start, line.End - line.Start);
        if (open < 0)
            return null;
        var edits = new List<TextEdit>();
        YamlSlip? first = null;
        for (var at = open + 1; at < line.End; at++)
        {
            if (text[at] != '\\')
                continue;
            var length = Length(text, at, line.End);
            if (length == 2 && text[at + 1] is not ('x' or 'u' or 'U') && IsKnown(text[at + 1]))
                at++;
            else if (Fault(text, at, length) is { } what)
            {
                edits.Add(what.Edit);
                first ??= YamlSlip.Error(line.Source.Span(at, Math.Min(line.End, at + length)), what.What, what.Help);
                at += length - 1;
            }
            else
                at += length - 1;
        }
        return first is null ? null : first with { Edits = [.. edits] };
    }

    private static bool IsKnown(char sign) =>
        sign is '0' or 'a' or 'b' or 't' or '\t' or 'n' or 'v' or 'f' or 'r' or 'e' or ' ' or '"' or '/' or '\\' or 'N' or '_' or 'L' or 'P';

    private static int Digits(char kind) => kind switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };

    private static int Length(string text, int at, int end)
    {
        if (at + 1 >= end)
            return 1;
        var length = 2;
        while (length < 2 + Digits(text[at + 1]) && at + length < end && char.IsAsciiHexDigit(text[at + length]))
            length++;
        return length;
    }

    private static (string What, string Help, TextEdit Edit)? Fault(string text, int at, int length)
    {
        const string Doubled = "Write two backslashes for one, or put the value in single quotes.";
        // At the end of a line it joins the next one.
        if (length == 1)
            return null;
        var written = text.Substring(at, length);
        var digits = Digits(written[1]);
        if (digits == 0)
            return IsKnown(written[1]) ? null : ($"{written} has no meaning within double quotes", Doubled, TextEdit.Insert(at, "\\"));
        if (length < 2 + digits)
            return ($"{written} is not a character: \\{written[1]} needs {digits} digits (0-9, a-f)", Doubled, TextEdit.Insert(at, "\\"));
        var code = Convert.ToUInt32(written[2..], 16);
        if (code is >= 0xD800 and <= 0xDFFF)
            return ($"{written} is only half of a character", "Write the character itself.", new TextEdit(at, at + length, "\uFFFD"));
        return code > 0x10FFFF
            ? ($"{written} is beyond the last character in Unicode", "Write the character itself.",
                new TextEdit(at, at + length, "\uFFFD")) : null;
    }
}
