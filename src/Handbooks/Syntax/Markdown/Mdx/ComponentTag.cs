using Handbooks.Syntax.Markdown.Html.Elements;
using Handbooks.Syntax.Markdown.Tags;
using Handbooks.Syntax.Yaml.Slips;

namespace Handbooks.Syntax.Markdown.Mdx;

/// <summary>One tag of an MDX component in the author's text: <c>&lt;TabItem value="a"></c>.</summary>
/// <param name="Tag">Its name in lower case, and those of its attributes that are words.</param>
/// <param name="Name">As written.</param>
/// <param name="Expressions">Where attributes are program code.</param>
internal sealed record ComponentTag(Tag Tag, string Name, int Start, int End, IReadOnlyList<(int Start, int End)> Expressions)
{
    private const int LongestTag = 4_000;

    private static readonly HashSet<string> HtmlNames = new(StringComparer.Ordinal)
    {
        "a", "abbr", "audio", "b", "big", "br", "button", "cite", "code", "del", "em", "embed", "font", "i", "img", "input", "ins", "kbd", "label",
        "link", "map", "mark",
        "meta", "object", "option", "param", "s", "select", "small", "source", "span", "strike", "strong", "sub", "sup", "svg", "tt", "u",
        "var", "video",
    };

    public bool HasAttributes { get; private init; }

    /// <summary>False for <c>&lt;Your Name></c>, which is words.</summary>
    public bool HasValues { get; private init; }

    /// <summary>What distinguishes a component from a placeholder in brackets, or from HTML in capitals.</summary>
    public bool LooksLikeOne =>
        !HtmlNames.Contains(Tag.Name) && !HtmlElements.IsBlock(Tag.Name) && (HasAttributes || Name.AsSpan(1).IndexOfAnyInRange('A', 'Z') >= 0);

    /// <summary>Null where none begins here.</summary>
    public static ComponentTag? Read(string text, int start)
    {
        var limit = Math.Min(text.Length, start + LongestTag);
        var at = start + 1;
        var isClose = at < limit && text[at] == '/';
        at += isClose ? 1 : 0;
        var nameStart = at;
        while (at < limit && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '_'))
            at++;
        var name = text[nameStart..at];
        if (name.Length < 2 || !char.IsAsciiLetterUpper(name[0]) || name.AsSpan().IndexOfAnyInRange('a', 'z') < 0)
            return null;
        var attributes = new ComponentAttributes(text, limit);
        if (attributes.Read(at) is not (var end, var isWhole) || (isClose && attributes.Count > 0))
            return null;
        var tag = new Tag(name.ToLowerInvariant(), TagForm.Hugo, new TagArguments("", [], [.. attributes.Words]))
        {
            IsClose = isClose,
            IsWhole = isWhole,
        };
        return new ComponentTag(tag, name, start, end, attributes.Expressions)
        {
            HasAttributes = attributes.Count > 0,
            HasValues = attributes.HasValues,
        };
    }
}

/// <summary>The attributes of one component, which may be texts or program code in braces.</summary>
internal sealed class ComponentAttributes(string text, int limit)
{
    public List<(string Key, string Value)> Words { get; } = [];

    public List<(int Start, int End)> Expressions { get; } = [];

    public int Count { get; private set; }

    public bool HasValues => Words.Count + Expressions.Count > 0;

    /// <summary>The end of the tag, and whether it closes itself; null if there is no tag.</summary>
    public (int End, bool IsWhole)? Read(int at)
    {
        while (at < limit)
        {
            var start = at;
            while (at < limit && char.IsWhiteSpace(text[at]))
                at++;
            if (at >= limit || text.AsSpan(start, at - start).Count('\n') > 1)
                return null;
            if (text[at] == '>')
                return (at + 1, false);
            if (text[at] == '/')
                return at + 1 < limit && text[at + 1] == '>' ? (at + 2, true) : null;
            if (start == at)
                return null;
            at = Attribute(at);
            if (at < 0)
                return null;
        }
        return null;
    }

    private int Attribute(int at)
    {
        Count++;
        if (text[at] == '{')
            return Expression(at, at, "");
        var start = at;
        while (at < limit && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '-' or '_' or ':'))
            at++;
        if (at == start)
            return -1;
        var name = text[start..at];
        if (at + 1 >= limit || text[at] != '=')
            return at;
        at++;
        if (text[at] == '{')
            return Expression(start, at, name);
        if (text[at] is not ('"' or '\''))
            return -1;
        var close = text.IndexOf(text[at], at + 1, limit - at - 1);
        if (close < 0)
            return -1;
        Words.Add((name, System.Net.WebUtility.HtmlDecode(text[(at + 1)..close]).ReplaceLineEndings(" ").Trim()));
        return close + 1;
    }

    /// <summary>A text in braces is a text; all else is code, which ends where its braces do.</summary>
    private int Expression(int start, int at, string name)
    {
        var depth = 0;
        for (var i = at; i < limit; i++)
        {
            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth > 0)
                continue;
            var code = text.AsSpan(at + 1, i - at - 1).Trim();
            if (code is ['"' or '\'' or '`', .., _] && code[^1] == code[0] && !code[1..^1].Contains(code[0])
                && !code.Contains("${", StringComparison.Ordinal))
                Words.Add((name, code[1..^1].ToString().ReplaceLineEndings(" ").Trim()));
            else if (code is not ("true" or "false"))
                Expressions.Add((start, i + 1));
            return i + 1;
        }
        return -1;
    }
}
