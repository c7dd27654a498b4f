namespace Handbooks.Syntax.Markdown.Html;

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

    /// <summary>An element of which nothing is seen unless it has attributes or an end, and a word that people leave gaps for.</summary>
    public static bool IsEverydayWord(string name) => EverydayWords.Contains(name);

    /// <summary>Written without a value by those who mean HTML.</summary>
    public static bool IsBareAttribute(string word) => BareAttributes.Contains(word);
}
