using System.Text;
using Handbooks.Rendering.Gate.Readings;
using Handbooks.Syntax.Markdown.Html.Elements;

namespace Handbooks.Rendering.Gate;

/// <summary>
/// Markup as a reader sees it: inline tags within a word disappear, line breaks separate words, and every other tag separates
/// texts.
/// </summary>
internal static class VisibleMarkup
{
    /// <summary>Separates cells, items and paragraphs, so that no name is found across them.</summary>
    public const char Border = '\u001F';

    private const string Parting = "\u001F", Space = "\n", Nothing = "";

    /// <summary>A number that the theme shows beside a name.</summary>
    private const string Count = "<span class=\"count\"";

    private static readonly HashSet<string> Marks = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s", "samp",
        "small", "span", "strike",
        "strong", "sub", "sup", "time", "tt", "tspan", "u", "var", "wbr",
    };

    /// <param name="marksPart">Inline tags also separate words, as a style sheet may make them.</param>
    /// <param name="tags">Receives the remainder: tags with their attributes, and comments.</param>
    public static Reading Of(Reading markup, bool marksPart, MappedText? tags = null)
    {
        var html = markup.Text;
        var visible = new MappedText(html.Length / 2);
        var at = 0;
        while (at < html.Length && html.IndexOf('<', at) is var tag and >= 0)
        {
            visible.Copy(html.AsSpan(at..tag), at);
            at = End(html, tag, out var seen);
            if (at == tag)
                visible.Copy(html.AsSpan(at++, 1), tag);
            else
            {
                visible.Put(seen.Length == 0 && (marksPart || IsCountBehind(visible.Last, html, at)) ? Space : seen, tag);
                tags?.Copy(html.AsSpan(tag..at), tag);
            }
        }
        if (at < html.Length)
            visible.Copy(html.AsSpan(at), at);
        return visible.Read(markup);
    }

    /// <summary>The text without tags and comments, with a line break for each tag that separates words; entities are not decoded.</summary>
    public static string WithoutTags(string html)
    {
        var text = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            var end = html[at] == '<' ? End(html, at, out _) : at;
            if (end == at)
                text.Append(html[at++]);
            else if (HtmlElements.BreaksWords(html[at..end]))
                text.Append('\n');
            at = Math.Max(at, end);
        }
        return text.ToString();
    }

    /// <summary>A number in a tag of its own is not part of the word before it.</summary>
    private static bool IsCountBehind(char before, string html, int at) => at < html.Length && char.IsAsciiDigit(html[at]) && char.IsLetter(before);

    /// <summary>Whether there are tags between two letters, so that both ways of reading differ.</summary>
    public static bool HasMarkInWord(string html)
    {
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            if (at == 0 || !char.IsLetterOrDigit(html[at - 1]))
                continue;
            var end = at;
            while (end < html.Length && html[end] == '<' && End(html, end, out var seen) is var next && next > end && seen == Nothing)
                end = next;
            if (end > at && end < html.Length && char.IsLetterOrDigit(html[end]))
                return true;
        }
        return false;
    }

    /// <summary>What a reader sees in place of the tag.</summary>
    private static string Seen(string html, int at)
    {
        var name = HtmlTag.Name(html.AsSpan(at, Math.Min(24, html.Length - at)));
        if (OfficeName(html, at, name.Length) is { } local)
            return local is "br" or "tab" or "s" ? Space : local is "p" or "tr" or "tc" or "h" ? Parting : Nothing;
        if (Marks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            return html.AsSpan(at).StartsWith(Count) ? Parting : Nothing;
        // Each line of a label in a drawing is a text element.
        return name.Equals("br", StringComparison.OrdinalIgnoreCase) || name is "text" ? Space : Parting;
    }

    /// <summary>
    /// The local part of a tag with a namespace prefix. Office files split words anywhere, and few of their tags separate anything for
    /// a reader.
    /// </summary>
    private static string? OfficeName(string html, int at, int prefix)
    {
        var start = at + (html[at + 1] == '/' ? 2 : 1) + prefix;
        if (start >= html.Length || html[start] != ':')
            return null;
        var end = ++start;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
            end++;
        return html[start..end];
    }

    /// <summary>Where a tag or comment ends; <paramref name="at"/> if there is none.</summary>
    private static int End(string html, int at, out string seen)
    {
        seen = Nothing;
        if (html.AsSpan(at).StartsWith("<!--"))
            return html.IndexOf("-->", at + 4, StringComparison.Ordinal) is var close and >= 0 ? close + 3 : html.Length;
        if (at + 1 >= html.Length || !(char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!' or '?'))
            return at;
        seen = Seen(html, at);
        var quote = '\0';
        for (var i = at + 1; i < html.Length; i++)
        {
            if (quote != '\0')
                quote = html[i] == quote ? '\0' : quote;
            else if (html[i] is '"' or '\'' && html[i - 1] == '=')
                quote = html[i];
            else if (html[i] == '>')
                return i + 1;
        }
        return html.Length;
    }
}
