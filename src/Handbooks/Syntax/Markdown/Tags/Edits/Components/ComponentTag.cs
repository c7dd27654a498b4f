using Handbooks.Syntax.Markdown.Html;

namespace Handbooks.Syntax.Markdown.Tags.Edits.Components;

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

    /// <summary>What tells a component from a placeholder in brackets, or from HTML by somebody who likes capitals.</summary>
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
