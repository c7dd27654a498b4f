namespace Handbooks.Syntax.Markdown.Html;

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

    /// <summary>Begins a new line wherever it stands; every other element is part of one.</summary>
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
