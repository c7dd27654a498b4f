
namespace Handbooks.Syntax.Markdown.Directives;

/// <summary>What is inside a directive.</summary>
internal enum DirectiveContent
{
    /// <summary>Markdown.</summary>
    Prose,

    /// <summary>Lines for a machine, or in a form of their own.</summary>
    Text,
}

/// <summary>What the words behind a directive's name are.</summary>
internal enum DirectiveArgument
{
    /// <summary>A title, as Markdown.</summary>
    Title,

    /// <summary>An address or a language.</summary>
    Value,

    /// <summary>Numbers and classes for the layout of another tool.</summary>
    Layout,
}

/// <summary>The blocks that the product knows, by the names that tools have for them.</summary>
internal static class DirectiveNames
{
    private static readonly Dictionary<string, (DirectiveContent Content, DirectiveArgument Argument)> Known = Build();

    private static readonly Dictionary<string, string> Aliases = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["details"] = "dropdown",
        ["toggle"] = "dropdown",
        ["expand"] = "dropdown",
        ["expandable"] = "dropdown",
        ["collapse"] = "dropdown",
        ["accordion"] = "dropdown",
        ["tabs"] = "tab-set",
        ["tab"] = "tab-item",
        ["group-tab"] = "tab-item",
        ["panels"] = "grid",
        ["cards"] = "grid",
        ["grid-item-card"] = "card",
        ["code"] = "code-block",
        ["sourcecode"] = "code-block",
        ["code-cell"] = "code-block",
        ["highlight"] = "code-block",
        ["blockquote"] = "epigraph",
        ["pull-quote"] = "epigraph",
        ["highlights"] = "epigraph",
        ["image-figure"] = "figure",
        ["toc"] = "tableofcontents",
        ["youtube"] = "video",
        ["vimeo"] = "video",
        ["audio"] = "video",
        ["iframe"] = "video",
        ["embed"] = "video",
        ["button"] = "button-link",
        ["button-ref"] = "button-link",
        ["margin"] = "sidebar",
        ["aside"] = "sidebar",
        ["topic"] = "sidebar",
        ["div"] = "container",
        ["compound"] = "container",
        ["v-pre"] = "container",
        ["columns"] = "grid",
        ["column"] = "grid-item",
        ["see-also"] = "seealso",
        ["version-added"] = "versionadded",
        ["version-changed"] = "versionchanged",
    }.ToDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> All => Known.Keys.Concat(Aliases.Keys);

    /// <summary>The MyST name; the name itself where there is no other.</summary>
    public static string Canonical(string written)
    {
        var name = written.ToLowerInvariant().Replace('_', '-');
        // Quarto writes the kind of a box behind this word.
        if (name.StartsWith("callout-", StringComparison.Ordinal))
            name = name["callout-".Length..];
        return Aliases.TryGetValue(name, out var canonical) ? canonical : Known.ContainsKey(name) ? name : BoxKinds.Of(name) ?? name;
    }

    public static bool IsKnown(string name) => Known.ContainsKey(name);

    public static DirectiveArgument ArgumentOf(string name) => Known.TryGetValue(name, out var found) ? found.Argument : DirectiveArgument.Title;

    /// <summary>Behind backticks an unknown name may well open code; behind colons other tools put prose.</summary>
    public static DirectiveContent ContentOf(string name, char mark) =>
        Known.TryGetValue(name, out var found) ? found.Content : mark == ':' ? DirectiveContent.Prose : DirectiveContent.Text;

    private static Dictionary<string, (DirectiveContent, DirectiveArgument)> Build()
    {
        var known = new Dictionary<string, (DirectiveContent, DirectiveArgument)>(StringComparer.Ordinal);
        Add(DirectiveContent.Prose, DirectiveArgument.Title,
            "note", "tip", "important", "warning", "caution", "attention", "danger", "error", "hint", "seealso", "admonition", "info",
            "success", "todo",
            "versionadded", "versionchanged", "deprecated", "dropdown", "tab-item", "card", "sidebar", "list-table", "table", "epigraph");
        Add(DirectiveContent.Prose, DirectiveArgument.Value, "role", "figure", "button-link", "video");
        Add(DirectiveContent.Prose, DirectiveArgument.Layout, "tab-set", "code-group", "grid", "grid-item", "container", "glossary", "card-carousel");
        Add(DirectiveContent.Text, DirectiveArgument.Value,
            "image", "toctree", "tableofcontents", "contents", "code-block", "literalinclude", "include", "mermaid", "math", "raw", "csv-table");
        return known.ToDictionary(StringComparer.Ordinal);

        void Add(DirectiveContent content, DirectiveArgument argument, params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
                known[name] = (content, argument);
        }
    }
}
