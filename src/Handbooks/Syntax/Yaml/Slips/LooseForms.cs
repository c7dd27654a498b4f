using System.Buffers;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary>
/// What most programs read as YAML and our scanner does not: a text in quotes or brackets that goes on at the left edge, and a block
/// text of nothing but spaces. It is rewritten in a form that the scanner accepts, without a report, since nothing is wrong with it.
/// </summary>
internal static class LooseForms
{
    private static readonly SearchValues<char> OfKeys = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-");


    /// <summary>The reading in such a form; null where that does not get past the fault.</summary>
    public static YamlReading? Read(YamlReading reading, Diagnostic fault)
    {
        var edits = Edits(reading).Where(edit => !reading.Edits.Any(other => other.Start <= edit.Start && edit.Start <= other.End)).ToList();
        return edits.Count > 0 && reading.With(edits) is var better && better.IsPast(fault) ? better : null;
    }

    private static List<TextEdit> Edits(YamlReading reading)
    {
        var edits = new List<TextEdit>();
        var text = reading.Source.Text;
        var above = -1;
        for (var start = reading.Start; start < reading.End;)
        {
            var end = EndOfLine(text, start, reading.End);
            var line = text.AsSpan(start, end - start);
            if (line.IsWhiteSpace())
            {
                start = Math.Max(BlankLines(reading, above, start, edits), Math.Min(reading.End, end + 1));
                continue;
            }
            above = start;
            var next = Math.Min(reading.End, end + 1);
            if (ValueIn(text, start, end) is { } value && Close(text, value, reading.End) is { } close && close > end)
            {
                // The key comes after the dashes of a list.
                var indent = line.Length - line.TrimStart(" -").Length;
                for (var at = next; at <= close; at = Math.Min(reading.End, EndOfLine(text, at, reading.End) + 1))
                {
                    if (IndentOf(text, at, reading.End) <= indent && !IsBlank(text, at, reading.End))
                        edits.Add(TextEdit.Insert(at, new string(' ', indent + 1)));
                }
                next = Math.Min(reading.End, EndOfLine(text, close, reading.End) + 1);
            }
            start = next;
        }
        return edits;
    }

    /// <summary>
    /// Takes the spaces from blank lines that are all that stands below a | or >; gives where the next line begins that is not
    /// blank.
    /// </summary>
    /// <param name="above">The line above them.</param>
    private static int BlankLines(YamlReading reading, int above, int start, List<TextEdit> edits)
    {
        var text = reading.Source.Text;
        var length = text.AsSpan(start, reading.End - start).IndexOfAnyExcept(" \t\r\n");
        var next = length < 0 ? reading.End : Math.Max(start, text.AsSpan(0, start + length).LastIndexOf('\n') + 1);
        if (above < 0 || !OpensText(text.AsSpan(above, EndOfLine(text, above, reading.End) - above))
            || (length >= 0 && start + length - next > IndentOf(text, above, reading.End)))
            return next;
        for (var at = start; at < next;)
        {
            var end = EndOfLine(text, at, next);
            if (end > at)
                edits.Add(TextEdit.Remove(at, end));
            at = end + 1;
        }
        return next;
    }

    private static bool OpensText(ReadOnlySpan<char> line) =>
        line.TrimEnd().TrimEnd("+-0123456789") is [.., ' ' or ':', '|' or '>'] or ['|' or '>'];

    /// <summary>Where a value opens with a quote or bracket behind a key or a dash; null where none does.</summary>
    private static int? ValueIn(string text, int start, int end)
    {
        var line = text.AsSpan(start, end - start);
        var content = line.Length - line.TrimStart(" -").Length;
        var at = content;
        if (line[content..].IndexOf(": ") is > 0 and var colon && line[content..].IndexOfAny("\"'[{#") is var sign && (sign < 0 || sign > colon))
            at = content + colon + 1;
        while (at < line.Length && line[at] == ' ')
            at++;
        return at < line.Length && line[at] is '"' or '\'' or '[' or '{' ? start + at : null;
    }

    /// <summary>
    /// Where what opens there ends; null where it does not, or where a line of it reads like a key: then it may well have been
    /// forgotten.
    /// </summary>
    private static int? Close(string text, int open, int end)
    {
        var depth = 0;
        for (var at = open; at < end; at++)
        {
            var c = text[at];
            if (c == '\n' && ReadsLikeKey(text, at + 1, end))
                return null;
            if (c is '[' or '{')
                depth++;
            else if (c is ']' or '}')
                depth--;
            else if (c == '#' && text[at - 1] is ' ' or '\n')
                at = EndOfLine(text, at, end) - 1;
            else if (c is '"' or '\'' && (at == open || text[at - 1] is ' ' or ',' or '[' or '{' or ':' or '\n'))
            {
                if (EndOfQuote(text, at, end) is not { } close)
                    return null;
                at = close;
            }
            if (depth == 0 && at > open - 1 && (c is ']' or '}' or '"' or '\''))
                return text.AsSpan(at + 1, EndOfLine(text, at, end) - at - 1).TrimStart() is [] or ['#', ..] ? at : null;
        }
        return null;
    }

    private static int? EndOfQuote(string text, int open, int end)
    {
        for (var at = open + 1; at < end; at++)
        {
            if (text[at] == '\n' && ReadsLikeKey(text, at + 1, end))
                return null;
            if (text[at] == '\\' && text[open] == '"')
                at++;
            else if (text[at] == text[open] && text[open] == '\'' && at + 1 < end && text[at + 1] == '\'')
                at++;
            else if (text[at] == text[open])
                return at;
        }
        return null;
    }

    private static bool ReadsLikeKey(string text, int start, int end)
    {
        var whole = text.AsSpan(start, EndOfLine(text, start, end) - start);
        var line = whole.TrimStart(" -");
        var length = line.IndexOfAnyExcept(OfKeys);
        return whole.StartsWith("---") || whole.StartsWith("...")
            || (length > 0 && line[length] == ':' && (length + 1 == line.Length || line[length + 1] is ' ' or '\t' or '\r'));
    }

    private static bool IsBlank(string text, int start, int end) => text.AsSpan(start, EndOfLine(text, start, end) - start).IsWhiteSpace();

    private static int IndentOf(string text, int start, int end)
    {
        var line = text.AsSpan(start, EndOfLine(text, start, end) - start);
        return line.Length - line.TrimStart(' ').Length;
    }

    private static int EndOfLine(string text, int start, int end) =>
        start < end && text.AsSpan(start, end - start).IndexOf('\n') is var length and >= 0 ? start + length : end;
}
