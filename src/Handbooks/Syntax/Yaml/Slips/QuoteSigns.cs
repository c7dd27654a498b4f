using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary>Quotes that are not closed, closed too early, or closed by another sign, and what stands behind a backslash within them.</summary>
internal static class QuoteSigns
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
        // Where the last sign is the quote again, all between the two is the text.
        var whole = value.Text.Length > 2 && value.Text[^1] == value.Text[0] ? value.Text[1..^1] : value.Text;
        TextEdit edit = new(value.Start, value.End, Quoted(whole.Replace("''", "'", StringComparison.Ordinal)));
        return YamlSlip.Error(line.Source.Span(seen, seen + 1), "text after a closing quote", line.With(edit), edit);
    }

    public static string Quoted(string text) =>
        !text.AsSpan().ContainsAny('"', '\\') ? $"\"{text}\""
        : !text.Contains('\'', StringComparison.Ordinal) ? $"'{text}'"
        : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
