using Handbooks.Pages;

namespace Handbooks.Rendering.Gate;

/// <summary>Tells what the tool itself writes into a finished file from what an author's words made of it.</summary>
internal static class ToolsOwnMarkup
{
    /// <summary>Attributes whose values the theme gives.</summary>
    private static readonly HashSet<string> Given = new(StringComparer.Ordinal) { "charset", "class", "content", "dir", "http-equiv", "lang", "loading", "method", "name", "property", "rel", "role", "scope", "type" };

    /// <summary>
    /// What stands in files of ours word for word and can have no author's word in it. Unlike an attribute's value, such a piece is known by itself:
    /// nobody can write something internal so that it looks like one.
    /// </summary>
    private static readonly string[] Pieces =
    [
        ContentSecurityPolicy.Name, ContentSecurityPolicy.BeforeImages, ContentSecurityPolicy.AfterImages,
        "charset=\"utf-8\"", "encoding=\"utf-8\"", "width=device-width, initial-scale=1", "application/atom+xml", "application/feed+json", "text/calendar", "text/html", "image/svg+xml",
        "og:type", "og:site_name", "og:title", "og:description", "og:url", "http://www.w3.org/2005/Atom", "http://www.w3.org/2000/svg", "http://www.sitemaps.org/schemas/sitemap/0.9", "https://jsonfeed.org/version/1.1", "urn:uuid:", "User-agent:", "xml:lang=",
        "BEGIN:VCALENDAR", "END:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VTIMEZONE", "END:VTIMEZONE", "BEGIN:STANDARD", "END:STANDARD", "VERSION:2.0", "PRODID:-//Handbook//Roadmap//EN", "CALSCALE:GREGORIAN",
        "X-WR-CALNAME:", "REFRESH-INTERVAL;VALUE=DURATION:P1D", "DTSTAMP:", "DTSTART;VALUE=DATE:", "DTEND;VALUE=DATE:", "DTSTART;VALUE", "DTEND;VALUE", "DTSTART:", "DTEND:", "TZID:UTC", "TZOFFSETFROM:", "TZOFFSETTO:",
        "SEQUENCE:", "UID:", "SUMMARY:", "DESCRIPTION:", "CATEGORIES:", "STATUS:CONFIRMED", "STATUS:TENTATIVE", "STATUS:CANCELLED", "TRANSP:TRANSPARENT",
    ];

    /// <summary>How the names of attributes begin that authors cannot write.</summary>
    private static readonly string[] OwnAttributes = ["data-", "aria-", "http-"];

    /// <param name="isCommon">The hit is of a weak name, or its words stand in the theme's own style sheet or script.</param>
    public static bool Is(string text, Hit hit, bool isCommon) =>
        IsKey(text, hit) || (isCommon && TagAround(text, hit.Start) is >= 0 and var tag && IsInTag(text[tag..hit.Start]))
        || text.AsSpan(hit.Start..hit.End) is "text-anchor" or "theme-color" or "color-scheme" or "nobody-count" || IsAttribute(text, hit) || Array.Exists(Pieces, piece => IsIn(piece, text, hit));

    private static bool IsAttribute(string text, Hit hit) =>
        hit.Start > 0 && text[hit.Start - 1] == ' ' && hit.End < text.Length && text[hit.End] is '=' or ' ' or '>' && Array.Exists(OwnAttributes, start => text.AsSpan(hit.Start).StartsWith(start, StringComparison.Ordinal));

    /// <summary>What is as long as the piece, and holds the hit whole wherever it begins.</summary>
    private static bool IsIn(string piece, string text, Hit hit) =>
        hit.End - hit.Start <= piece.Length && text.AsSpan(Math.Max(0, hit.End - piece.Length)..Math.Min(text.Length, hit.Start + piece.Length)).Contains(piece, StringComparison.Ordinal);

    /// <summary>A name of JSON's: authors write values alone.</summary>
    private static bool IsKey(string text, Hit hit) =>
        hit.Start > 0 && text[hit.Start - 1] == '"' && hit.End + 1 < text.Length && text[hit.End] == '"' && text[hit.End + 1] == ':';

    /// <summary>Where the tag begins that holds the place; -1 where none does.</summary>
    private static int TagAround(string text, int at)
    {
        var sign = text.AsSpan(0, at).LastIndexOfAny('<', '>');
        return sign >= 0 && text[sign] == '<' && !text.AsSpan(sign).StartsWith("<!--") ? sign : -1;
    }

    /// <param name="before">From the tag's bracket to the hit: names of elements and attributes are the tool's, and some values.</param>
    private static bool IsInTag(string before)
    {
        var open = before.LastIndexOf("=\"", StringComparison.Ordinal);
        if (open < 0 || before.AsSpan(open + 2).Contains('"'))
            return true;
        var name = before[(before.AsSpan(0, open).LastIndexOfAny(' ', '\n', '"') + 1)..open];
        return Given.Contains(name) || name.StartsWith("data-", StringComparison.Ordinal);
    }
}
