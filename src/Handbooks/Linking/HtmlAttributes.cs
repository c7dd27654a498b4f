using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Linking;

/// <summary>Link targets (ids) and links in HTML that an author wrote.</summary>
internal static class HtmlAttributes
{
    public static string HtmlOf(MarkdownObject node) => node switch
    {
        HtmlBlock block => block.Lines.ToString(),
        HtmlInline inline => inline.Tag,
        _ => "",
    };

    /// <summary>The values of an attribute, in order, with entities decoded.</summary>
    public static IEnumerable<string> Values(string html, string attribute)
    {
        for (var at = Next(html, attribute, 0); at >= 0; at = Next(html, attribute, at + 1))
        {
            var start = at + attribute.Length + 1;
            if (at == 0 || !char.IsWhiteSpace(html[at - 1]) || start >= html.Length)
                continue;
            var isQuoted = html[start] is '"' or '\'';
            var end = isQuoted
                ? html.IndexOf(html[start], start + 1) : html.AsSpan(start).IndexOfAny(" \t\r\n>") is var length and >= 0
                ? start + length : html.Length;
            if (end > start)
                yield return System.Net.WebUtility.HtmlDecode(html[(isQuoted ? start + 1 : start)..end]).Trim();
        }
    }

    private static int Next(string html, string attribute, int from) =>
        from > html.Length ? -1 : html.IndexOf(attribute + "=", from, StringComparison.OrdinalIgnoreCase);
}
