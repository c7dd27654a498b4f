
namespace Handbooks.Syntax.Markdown.Tags;

/// <summary>What a tag means, whatever tool it is from.</summary>
internal enum TagMeaning
{
    Unknown,

    /// <summary>A note, a tip, a warning.</summary>
    Box,
    Tabs,
    Tab,
    Dropdown,
    Stepper,
    Step,
    Cards,
    Card,

    /// <summary>A frame that says how its content looks, not what it is: the content stays, the frame goes.</summary>
    Frame,

    /// <summary>A condition or a loop: nothing here can carry it out, and all that it holds is shown.</summary>
    Condition,

    /// <summary>Another case of a condition.</summary>
    Branch,

    /// <summary>A link to another page, with that link written out in it.</summary>
    PageLink,

    /// <summary>Something of another site, as a link.</summary>
    Embed,
    File,
    Code,
    Figure,

    /// <summary>The description of a call to a program's interface.</summary>
    Api,

    /// <summary>A link in running text, often the address in a Markdown link.</summary>
    Reference,
    Button,

    /// <summary>A few words with a look.</summary>
    Words,

    /// <summary>A value by its name.</summary>
    Parameter,
    Contents,

    /// <summary>Text that the other tool makes or fetches.</summary>
    Elsewhere,

    /// <summary>Nothing that a reader sees.</summary>
    Silent,

    /// <summary>Text for which no tag has a meaning.</summary>
    Literal,
}

internal static class TagMeanings
{
    /// <summary>On a line of its own it is a block; the others are among words, or are a paragraph.</summary>
    public static bool IsBlock(this TagMeaning meaning) =>
        meaning is not (TagMeaning.Reference or TagMeaning.Button or TagMeaning.Words or TagMeaning.Parameter);

    /// <summary>Among words it ends the paragraph: what it holds is blocks.</summary>
    public static bool EndsParagraph(this TagMeaning meaning) =>
        meaning is TagMeaning.Box or TagMeaning.Tabs or TagMeaning.Tab or TagMeaning.Dropdown or TagMeaning.Stepper or TagMeaning.Step
            or TagMeaning.Cards or TagMeaning.Card or TagMeaning.PageLink or TagMeaning.Code;

    /// <summary>Without its other half it is a slip of its author's.</summary>
    public static bool MustClose(this TagMeaning meaning) =>
        meaning is TagMeaning.Box or TagMeaning.Tabs or TagMeaning.Tab or TagMeaning.Dropdown or TagMeaning.Stepper or TagMeaning.Step
            or TagMeaning.Condition or TagMeaning.Code or TagMeaning.Literal;
}

/// <summary>The names that GitBook, Hugo and its common themes, Jekyll and Jinja give to their tags.</summary>
internal static class TagNames
{
    private static readonly Dictionary<string, TagMeaning> Known = new (TagMeaning Meaning, string[] Names)[]
    {
        (TagMeaning.Box, [
            "hint", "notice", "alert", "callout", "admonition", "note", "tip", "warning", "info", "danger", "caution", "important", "success",
            "error", "attention", "block", "message", "pageinfo", "panel", "quote", "blockquote", "highlight-box", "notification", "infobox"]),
        (TagMeaning.Tabs, ["tabs", "tabpane", "tab-set", "tabgroup", "codetabs", "code-tabs", "nav-tabs"]),
        (TagMeaning.Tab, ["tab", "tab-item", "tabitem", "codetab", "code-tab"]),
        (TagMeaning.Dropdown, ["details", "expand", "collapse", "collapsible", "spoiler", "toggle", "accordion-item", "disclosure"]),
        (TagMeaning.Stepper, ["stepper"]),
        (TagMeaning.Step, ["step"]),
        (TagMeaning.Cards, ["cards", "cardpane", "card-grid", "grid", "linkcards", "feature-grid", "hextra/feature-grid"]),
        (TagMeaning.Card, ["card", "linkcard", "link-card", "feature-card", "hextra/feature-card", "grid-item"]),
        (TagMeaning.Frame, [
            "columns", "column", "col", "row", "steps", "accordion", "div", "section-block", "center", "wrapper", "container", "lead", "content",
            "updates", "update", "markdown", "md", "mdx", "html", "details-group", "filetree", "filetree/container", "reusable", "nowrap", "panels",
            "blocks/section", "blocks/lead"]),
        (TagMeaning.Condition, ["if", "unless", "case", "for", "foreach", "tablerow", "ifchanged", "ifversion", "capture", "macro", "call", "filter",
            "with", "trans", "only", "site-if", "when-version"]),
        (TagMeaning.Branch, ["else", "elsif", "elseif", "elif", "when", "empty", "otherwise", "pluralize", "data"]),
        (TagMeaning.PageLink, ["content-ref", "page-ref"]),
        (TagMeaning.Embed, [
            "embed", "youtube", "youtube-lite", "youtubeplayer", "vimeo", "vimeo_simple", "tweet", "twitter", "twitter_simple", "x", "x_simple",
            "instagram", "instagram_simple", "gist",
            "codepen", "jsfiddle", "codesandbox", "loom", "figma", "spotify", "soundcloud", "iframe", "video", "audio", "asciinema", "pdf",
            "typeform", "wistia", "bilibili", "github"]),
        (TagMeaning.File, ["file", "attachment", "download"]),
        (TagMeaning.Code, ["code", "code-block", "codeblock"]),
        (TagMeaning.Figure, ["figure", "img", "image", "imgproc", "picture", "blocks/cover"]),
        (TagMeaning.Api, [
            "swagger", "openapi", "openapi-operation", "openapi-schemas", "openapi-webhook", "swaggerui", "redoc", "swagger-description",
            "swagger-parameter", "swagger-response", "swagger-example",
            "api-method", "api-method-summary", "api-method-description", "api-method-spec", "api-method-request", "api-method-path-parameters",
            "api-method-query-parameters", "api-method-headers", "api-method-body-parameters", "api-method-form-data-parameters",
            "api-method-parameter",
            "api-method-response", "api-method-response-example", "api-method-response-example-description"]),
        (TagMeaning.Reference, ["ref", "relref", "link", "post_url", "url", "xref", "static-ref"]),
        (TagMeaning.Button, ["button", "btn", "button-link", "cta", "link-button"]),
        (TagMeaning.Words, ["kbd", "badge", "label", "pill", "tag", "chip", "mark", "abbr", "color", "sup", "sub", "term", "tooltip",
            "glossary_tooltip", "dfn", "span", "u", "em", "strong", "small", "key", "keys"]),
        (TagMeaning.Parameter, ["param", "siteparam", "var", "echo", "variable"]),
        (TagMeaning.Contents, ["toc", "table-of-contents", "tableofcontents", "contents"]),
        (TagMeaning.Elsewhere, [
            "include", "include_relative", "include_cached", "include-markdown", "includemd", "readfile", "snippet", "render", "import", "children",
            "section", "list-children", "siblings", "pages", "list",
            "child_pages", "recent-posts", "gallery", "sitemap", "extends", "from", "partial", "table_from_csv", "csv-table", "read_csv", "chart",
            "feed", "rss", "comments", "remote"]),
        (TagMeaning.Silent, [
            "#", "assign", "set", "increment", "decrement", "cycle", "break", "continue", "liquid", "layout", "do", "seo", "feed_meta", "icon", "fa",
            "fas", "far", "fab", "emoji", "br", "nbsp", "hr", "space", "spacer", "clear",
            "anchor", "super", "load", "load-photoswipe", "no_toc", "local_redirect", "redirect"]),
        (TagMeaning.Literal, ["raw", "verbatim", "comment", "highlight", "mermaid", "plantuml", "katex", "math", "latex", "rawhtml", "nomarkdown",
            "unsafe"]),
    }.SelectMany(entry =>
        entry.Names.Select(name => (name, entry.Meaning))).ToDictionary(entry => entry.name, entry => entry.Meaning, StringComparer.Ordinal);

    public static IEnumerable<string> All => Known.Keys.Order(StringComparer.Ordinal);

    public static TagMeaning MeaningOf(Tag tag) =>
        tag.Form == TagForm.Expression ? TagMeaning.Parameter
        : Known.TryGetValue(tag.Name, out var meaning) ? meaning
        // Jekyll and Jinja name what they bring in behind the folder that it lies in.
        : tag.Name.Contains('/', StringComparison.Ordinal) && Known.TryGetValue(tag.Name[(tag.Name.LastIndexOf('/') + 1)..], out var last) ? last
        : TagMeaning.Unknown;
}
