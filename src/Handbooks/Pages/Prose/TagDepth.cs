namespace Handbooks.Pages.Prose;

/// <summary>How tags nest in raw HTML, as far as it matters for what a parser makes of them; in one linear pass.</summary>
/// <param name="Deepest">At most how deep tags nest: a closing tag counts only for one of its own name that is open.</param>
/// <param name="OpenFormatting">How many elements such as b and i are open at once, at most.</param>
/// <param name="Tags">How many tags open.</param>
internal readonly record struct TagDepth(int Deepest, int OpenFormatting, int Tags)
{
    /// <summary>Elements without content, and those that the next one of their kind closes.</summary>
    private static readonly HashSet<string> NeverNest = new(StringComparer.OrdinalIgnoreCase)
    {
        "br", "img", "hr", "input", "col", "wbr", "source", "link", "meta", "p", "li", "td", "th", "tr", "dt", "dd", "option",
    };

    /// <summary>Those that the HTML standard opens again in the next block when they are still open.</summary>
    private static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    public static TagDepth Of(string html)
    {
        int depth = 0, deepest = 0, formatting = 0, mostFormatting = 0, tags = 0;
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var closes = html[at + 1] == '/';
            var name = NameAt(html, at + (closes ? 2 : 1));
            if (name.Length == 0)
                continue;
            tags += closes ? 0 : 1;
            if (NeverNest.Contains(name))
                continue;
            var count = open.GetValueOrDefault(name);
            var change = !closes ? 1 : count > 0 ? -1 : 0;
            (open[name], depth) = (count + change, depth + change);
            deepest = Math.Max(deepest, depth);
            if (Formatting.Contains(name))
                mostFormatting = Math.Max(mostFormatting, formatting += change);
        }
        return new(deepest, mostFormatting, tags);
    }

    private static string NameAt(string html, int at)
    {
        var end = at;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
            end++;
        return html[at..end];
    }
}
