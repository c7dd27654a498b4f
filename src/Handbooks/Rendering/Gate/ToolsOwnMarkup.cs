namespace Handbooks.Rendering.Gate;

/// <summary>Tells what the tool itself writes into a finished file from what an author's words made of it.</summary>
internal static class ToolsOwnMarkup
{
    /// <summary>Attributes whose values the theme gives.</summary>
    private static readonly HashSet<string> Given = new(StringComparer.Ordinal) { "charset", "class", "content", "dir", "http-equiv", "lang", "loading", "method", "name", "property", "rel", "role", "scope", "type" };

    /// <param name="isCommon">The hit is of a weak name, or its words stand in the theme's own style sheet or script.</param>
    public static bool Is(string text, Hit hit, bool isCommon) =>
        IsKey(text, hit) || (isCommon && TagAround(text, hit.Start) is >= 0 and var tag && IsInTag(text[tag..hit.Start]))
        || text.AsSpan(hit.Start..hit.End) is "aria-label" or "aria-current" or "http-equiv" or "theme-color" or "color-scheme";

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
