using System.Net;

namespace Handbooks.Rendering;

/// <summary>The ids and addresses of a finished page, by one linear pass over its tags.</summary>
/// <remarks>For pages that the theme made: every attribute is quoted with double quotes.</remarks>
internal sealed class HtmlScan
{
    public List<(string Value, int Offset)> Ids { get; } = [];

    public List<(string Value, int Offset)> Addresses { get; } = [];

    /// <summary>Attributes that run code; the theme writes none.</summary>
    public List<(string Value, int Offset)> Handlers { get; } = [];

    public static HtmlScan Of(string html)
    {
        var scan = new HtmlScan();
        var at = 0;
        while ((at = html.IndexOf('<', at)) >= 0 && at + 1 < html.Length)
        {
            if (html.AsSpan(at).StartsWith("<!--"))
                at = html.IndexOf("-->", at, StringComparison.Ordinal) is var end and >= 0 ? end : html.Length;
            else if (char.IsAsciiLetter(html[at + 1]))
                at = scan.Tag(html, at + 1);
            else
                at++;
        }
        return scan;
    }

    private int Tag(string html, int at)
    {
        while (at < html.Length && html[at] != '>')
        {
            if (html[at] != '"')
            {
                at++;
                continue;
            }
            var close = html.IndexOf('"', at + 1);
            if (close < 0)
                return html.Length;
            var name = NameBefore(html, at);
            if (name is "id")
                Ids.Add((WebUtility.HtmlDecode(html[(at + 1)..close]), at + 1));
            else if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                Handlers.Add((name.ToString(), at + 1));
            else if (name is "href" or "src")
                Addresses.Add((WebUtility.HtmlDecode(html[(at + 1)..close]), at + 1));
            at = close + 1;
        }
        return at;
    }

    private static ReadOnlySpan<char> NameBefore(string html, int quote)
    {
        var end = quote;
        while (end > 0 && (html[end - 1] == '=' || html[end - 1] == ' '))
            end--;
        var start = end;
        while (start > 0 && (char.IsAsciiLetter(html[start - 1]) || html[start - 1] == '-'))
            start--;
        return html.AsSpan(start, end - start);
    }
}
