using System.Buffers;
using System.Net;

namespace Handbooks.Syntax.Markdown.Html.Elements;

/// <summary>The form of one tag: where it ends, and what its attributes say.</summary>
internal static class HtmlTag
{
    private const string Spaces = " \t\r\n\f";

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(Spaces + "/=");

    /// <summary>How many characters the tag at the start of the text has, with its brackets; 0 if there is none.</summary>
    /// <remarks>
    /// A bracket that opens ends the attempt, and so does a quote that never closes: each character is looked at a few times
    /// at most, whatever the text is.
    /// </remarks>
    public static int Length(ReadOnlySpan<char> text)
    {
        var name = NameLength(text, out var at);
        if (name == 0 || at >= text.Length || !(text[at] is '>' or '/' || Spaces.Contains(text[at])))
            return 0;
        while (at < text.Length)
        {
            if (text[at] == '>')
                return at + 1;
            if (text[at] == '<')
                return 0;
            // Only behind an equals sign does a quote hold a value: elsewhere it is a slip of the pen.
            if (text[at] is '"' or '\'' && text[..at].TrimEnd(Spaces) is [.., '='])
            {
                var close = text[(at + 1)..].IndexOf(text[at]);
                if (close < 0)
                    return 0;
                at += close + 1;
            }
            at++;
        }
        return 0;
    }

    /// <summary>The element's name as written; empty if the text does not start with a tag.</summary>
    public static ReadOnlySpan<char> Name(ReadOnlySpan<char> text)
    {
        var length = NameLength(text, out var end);
        return text[(end - length)..end];
    }

    private static int NameLength(ReadOnlySpan<char> text, out int end)
    {
        var start = text is ['<', '/', ..] ? 2 : 1;
        end = Math.Min(start, text.Length);
        if (text.Length <= start || text[0] != '<' || !char.IsAsciiLetter(text[start]))
            return 0;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-'))
            end++;
        return end - start;
    }

    public static string? Attribute(ReadOnlySpan<char> tag, string name)
    {
        _ = NameLength(tag, out var at);
        var rest = tag[at..].TrimEnd('>');
        while ((rest = rest.TrimStart(" \t\r\n\f/")).Length > 0)
        {
            var length = rest.IndexOfAny(NameEnds);
            var written = length < 0 ? rest : rest[..Math.Max(length, 1)];
            rest = rest[written.Length..];
            var value = Value(ref rest);
            if (written.Equals(name, StringComparison.OrdinalIgnoreCase))
                return WebUtility.HtmlDecode(value.ToString());
        }
        return null;
    }

    /// <summary>Takes the value behind an attribute's name off the text; empty where there is none.</summary>
    private static ReadOnlySpan<char> Value(ref ReadOnlySpan<char> rest)
    {
        var behind = rest.TrimStart(Spaces);
        if (behind is not ['=', ..])
            return "";
        behind = behind[1..].TrimStart(Spaces);
        var quoted = behind is ['"' or '\'', ..];
        var end = quoted ? behind[1..].IndexOf(behind[0]) + 1 : behind.IndexOfAny(Spaces);
        if (end <= 0)
            end = behind.Length;
        var value = behind[(quoted ? 1 : 0)..end];
        rest = behind[Math.Min(behind.Length, quoted ? end + 1 : end)..];
        return value;
    }
}
