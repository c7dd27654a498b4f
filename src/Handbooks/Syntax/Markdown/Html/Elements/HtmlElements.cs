using System.Buffers;
using System.Net;

namespace Handbooks.Syntax.Markdown.Html.Elements;

/// <summary>What the names of elements mean for the blocks of a page.</summary>
internal static class HtmlElements
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "col", "colgroup", "dd", "details", "dialog", "dir", "div",
        "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html",
        "iframe", "li",
        "main", "menu", "nav", "noscript", "ol", "p", "picture", "pre", "script", "search", "section", "style", "summary", "table", "tbody", "td",
        "template",
        "textarea", "tfoot", "th", "thead", "tr", "ul",
    };

    private static readonly HashSet<string> RawText = new(StringComparer.Ordinal) { "script", "style", "textarea", "title" };

    private static readonly HashSet<string> Structures = new(StringComparer.Ordinal) { "table", "ul", "ol", "dl" };

    /// <summary>Always begins a new line; every other element is part of one.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>In lower case; empty for what is no tag.</summary>
    /// <param name="tag">As written, with its brackets.</param>
    public static string NameOf(string tag) => HtmlTag.Name(tag).ToString().ToLowerInvariant();

    /// <param name="tag">As written, with its brackets.</param>
    public static bool BreaksWords(string tag) => NameOf(tag) is var name && (name == "br" || IsBlock(name));

    /// <summary>Nothing but its own closing tag is markup in it.</summary>
    public static bool HoldsRawText(string name) => RawText.Contains(name);

    /// <summary>Has parts that only mean something in it: rows, items, terms.</summary>
    public static bool IsStructure(string name) => Structures.Contains(name);

    /// <summary>1 to 6 for a heading, else 0.</summary>
    public static int HeadingLevel(string name) => name is ['h', >= '1' and <= '6'] ? name[1] - '0' : 0;
}

/// <summary>The elements that HTML has or had; any other name in angle brackets is a component or no element at all.</summary>
internal static class HtmlNames
{
    private static readonly HashSet<string> All = new(StringComparer.Ordinal)
    {
        "a", "abbr", "acronym", "address", "applet", "area", "article", "aside", "audio", "b", "base", "basefont", "bdi", "bdo", "bgsound", "big",
        "blink", "blockquote",
        "body", "br", "button", "canvas", "caption", "center", "cite", "code", "col", "colgroup", "data", "datalist", "dd", "del", "details", "dfn",
        "dialog", "dir", "div",
        "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
        "h6", "head", "header",
        "hgroup", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "legend", "li", "link", "main", "map", "mark", "marquee",
        "math", "menu", "meta",
        "meter", "nav", "nobr", "noembed", "noframes", "noscript", "object", "ol", "optgroup", "option", "output", "p", "param", "picture",
        "plaintext", "pre", "progress",
        "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "script", "search", "section", "select", "slot", "small", "source", "span", "strike",
        "strong", "style", "sub",
        "summary", "sup", "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "track", "tt", "u",
        "ul", "var", "video",
        "wbr", "xmp",
    };

    private static readonly HashSet<string> EverydayWords = new(StringComparer.Ordinal)
    {
        "address", "area", "article", "data", "dialog", "footer", "header", "label", "legend", "main", "map", "meter", "output", "param", "progress",
        "search", "slot",
        "source", "time", "track",
    };

    private static readonly HashSet<string> BareAttributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "autofocus", "checked", "class", "clear", "compact", "controls", "default", "disabled", "download", "hidden", "href", "id", "inert", "ismap",
        "itemscope", "loop",
        "markdown", "multiple", "muted", "noshade", "nowrap", "open", "popover", "readonly", "required", "reversed", "selected", "src", "style",
    };

    /// <param name="name">In lower case.</param>
    public static bool IsElement(string name) => All.Contains(name);

    /// <summary>An element that shows nothing without attributes or an end tag, and an everyday word that people use as a placeholder.</summary>
    public static bool IsEverydayWord(string name) => EverydayWords.Contains(name);

    /// <summary>An attribute that HTML allows without a value.</summary>
    public static bool IsBareAttribute(string word) => BareAttributes.Contains(word);
}

/// <summary>HTML that no page of ours can hold, because a browser would run or load it.</summary>
public static class HtmlLeftOut
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "iframe", "object", "embed", "svg", "math", "template", "noscript", "form", "button", "select", "textarea", "video",
        "audio", "link", "meta", "base", "title",
    };

    private static readonly HashSet<string> Empty = new(StringComparer.OrdinalIgnoreCase) { "embed", "link", "meta", "base" };

    public static bool Holds(string element) => Names.Contains(element);

    /// <summary>Everything up to its closing tag goes with it.</summary>
    public static bool HoldsContent(string element) => Holds(element) && !Empty.Contains(element);
}

/// <summary>Elements whose ends others can bring about.</summary>
internal enum ElementKind
{
    Root,
    Table,
    Row,
    Cell,
    Caption,
    List,
    Item,
    Definitions,
    Definition,
    Quote,
}

/// <summary>How far a tag reaches: a cell ends all that is open in the cell before it, an item nothing outside its list.</summary>
internal static class ElementScope
{
    public static ElementKind? KindOf(string name) => name switch
    {
        "table" => ElementKind.Table,
        "tr" => ElementKind.Row,
        "td" or "th" => ElementKind.Cell,
        "caption" => ElementKind.Caption,
        "ul" or "ol" or "menu" or "dir" => ElementKind.List,
        "li" => ElementKind.Item,
        "dl" => ElementKind.Definitions,
        "dt" or "dd" => ElementKind.Definition,
        "blockquote" => ElementKind.Quote,
        _ => null,
    };

    /// <summary>No element of the kind that is sought is looked for beyond this one.</summary>
    public static bool Bounds(ElementKind around, ElementKind sought) => sought switch
    {
        ElementKind.Table or ElementKind.Cell or ElementKind.Caption => false,
        ElementKind.Row => around == ElementKind.Table,
        ElementKind.List => IsPlace(around) || around == ElementKind.Definition,
        ElementKind.Item => IsPlace(around) || around is ElementKind.Definition or ElementKind.List,
        ElementKind.Definitions => IsPlace(around) || around == ElementKind.Item,
        ElementKind.Definition => IsPlace(around) || around is ElementKind.Item or ElementKind.Definitions,
        _ => IsPlace(around) || around is ElementKind.Item or ElementKind.Definition,
    };

    private static bool IsPlace(ElementKind kind) => kind is ElementKind.Cell or ElementKind.Caption or ElementKind.Table or ElementKind.Quote;
}

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
