using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Syntax.Yaml.Slips;

/// <summary>A line of the form <c>- key: value</c>, by its looks alone.</summary>
/// <param name="KeyStart">Where the key begins, behind indentation and dashes.</param>
/// <param name="End">Where the line ends, its line end left out.</param>
/// <param name="NextIndent">How far the next line that is not empty is indented; -1 where there is none.</param>
internal sealed record YamlLine(SourceText Source, int Start, int KeyStart, int End, int NextIndent)
{
    public static YamlLine At(SourceText source, int start, int limit)
    {
        var end = LineEnd(source.Text, start, limit);
        var key = start;
        while (key < end && (source.Text[key] is ' ' or '\t' || (source.Text[key] == '-' && key + 1 < end && source.Text[key + 1] == ' ')))
            key++;
        return new(source, start, key, end, IndentBelow(source.Text, end, limit));
    }

    /// <summary>The length of a word that can be a key; 0 if there is none.</summary>
    public int KeyLength
    {
        get
        {
            var at = KeyStart;
            while (at < End && (char.IsAsciiLetterOrDigit(Source.Text[at]) || Source.Text[at] is '_' or '-'))
                at++;
            return at > KeyStart && char.IsAsciiLetter(Source.Text[KeyStart]) && at < End && Source.Text[at] == ':' ? at - KeyStart : 0;
        }
    }

    /// <summary>What decides who may read something is taken as it is written or not at all.</summary>
    public bool IsAboutVisibility => IsVisibility(Source.Text.AsSpan(KeyStart, KeyLength));

    public static bool IsVisibility(ReadOnlySpan<char> key) =>
        key.Equals("visibility", StringComparison.OrdinalIgnoreCase) || key.Equals("public", StringComparison.OrdinalIgnoreCase);

    /// <summary>The value behind the key and its colon, comment and white space left out; null where it goes on below, or there is none.</summary>
    public SourceSpan? Value
    {
        get
        {
            var start = KeyStart + KeyLength + 1;
            if (KeyLength == 0 || start >= End || Source.Text[start] != ' ' || NextIndent > KeyStart - Start)
                return null;
            var comment = Source.Text.AsSpan(start, End - start).IndexOf(" #");
            var value = Source.Span(start, comment < 0 ? End : start + comment).Trimmed();
            return value.End > value.Start ? value : null;
        }
    }

    private static int LineEnd(string text, int start, int limit) =>
        text.AsSpan(start, limit - start).IndexOfAny('\r', '\n') is var length and >= 0 ? start + length : limit;

    private static int IndentBelow(string text, int end, int limit)
    {
        for (var start = end; start < limit;)
        {
            start += text[start] == '\r' && start + 1 < limit && text[start + 1] == '\n' ? 2 : 1;
            var lineEnd = start < limit ? LineEnd(text, start, limit) : limit;
            var line = text.AsSpan(Math.Min(start, limit), lineEnd - Math.Min(start, limit));
            if (!line.IsWhiteSpace())
                return line.Length - line.TrimStart(' ').Length;
            start = lineEnd;
        }
        return -1;
    }
}

/// <summary>Values that mean a text to everyone but YAML, and only lack their quotes.</summary>
internal static class UnquotedValue
{
    /// <summary><c>title: Visiting: what to bring</c>.</summary>
    public static Diagnostic? WithColon(YamlLine line) =>
        line is { IsAboutVisibility: false, Value: { } value } && IsPlain(value.Text[0]) && HasColon(value.Text)
            ? RepairDiagnostics.ColonRepaired(value, Quoted(value))
            : null;

    private static bool IsPlain(char first) =>
        first is not ('"' or '\'' or '[' or ']' or '{' or '}' or '|' or '>' or '&' or '*' or '!' or '%' or '@' or '`' or '#' or ',' or '?' or '-');

    private static bool HasColon(string value) => value.Contains(": ", StringComparison.Ordinal) || value.EndsWith(':');

    /// <summary>Two quotes around it where it holds none of their kind, so that the value's own letters keep their places.</summary>
    public static Fix Quoted(SourceSpan value)
    {
        var text = value.Text;
        var quote = text.AsSpan().ContainsAny('"', '\\') ? "'" : "\"";
        return quote == "'" && text.Contains('\'', StringComparison.Ordinal)
            ? Fix.Of(new TextEdit(value.Start, value.End, "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'"))
            : Fix.Of(TextEdit.Insert(value.Start, quote), TextEdit.Insert(value.End, quote));
    }
}

/// <summary><c>target:2027-Q1</c>: to YAML a word, to its author a key and its value.</summary>
internal static class KeySpace
{
    public static Diagnostic? Missing(YamlLine line)
    {
        var behind = line.KeyStart + line.KeyLength + 1;
        // An address has its colon inside: https://, mailto:name@place.
        if (line.KeyLength == 0 || line.IsAboutVisibility || behind >= line.End || char.IsWhiteSpace(line.Source.Text[behind])
            || line.Source.Text[behind] is '/' or ':'
            || line.Source.Text.AsSpan(line.KeyStart, line.KeyLength) is "mailto" or "tel" or "urn")
            return null;
        return RepairDiagnostics.KeySpaceRepaired(line.Source, TextEdit.Insert(behind, " "));
    }
}
