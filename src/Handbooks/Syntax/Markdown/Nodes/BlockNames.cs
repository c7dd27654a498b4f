using System.Collections.Frozen;
using Handbooks.Localization;
using Handbooks.Text;

namespace Handbooks.Syntax.Markdown.Nodes;

/// <summary>What is inside a block.</summary>
internal enum BlockContent
{
    /// <summary>Markdown.</summary>
    Prose,

    /// <summary>Lines for a machine, or in a form of their own.</summary>
    Text,
}

/// <summary>What the words behind a block's name are.</summary>
internal enum BlockArgument
{
    /// <summary>A title, as Markdown.</summary>
    Title,

    /// <summary>An address or a language.</summary>
    Value,

    /// <summary>Numbers and classes for the layout of another tool.</summary>
    Layout,
}

/// <summary>The blocks that the product knows, by the names and words that tools have for them: a line each.</summary>
internal static class BlockNames
{
    /// <summary>The name of a block that is a quote, and no box.</summary>
    public const string Quote = "epigraph";

    /// <param name="Name">The MyST name.</param>
    private sealed record Entry(string Name, BlockContent Content, BlockArgument Argument)
    {
        /// <summary>Other names that tools have for the block.</summary>
        public string Aliases { get; init; } = "";

        /// <summary>Words and colours for such a box, in whichever syntax.</summary>
        public string Boxes { get; init; } = "";

        /// <summary>Words for such a box that say more than its name, so that a box without a title has them for one.</summary>
        public string TitledBoxes { get; init; } = "";
    }

    private static readonly Entry[] Table =
    [
        new("note", BlockContent.Prose, BlockArgument.Title)
        {
            Boxes = "note working primary secondary default light dark gray grey pageinfo snippet",
            TitledBoxes = "abstract summary tldr example question faq help announcement",
        },
        new("info", BlockContent.Prose, BlockArgument.Title) { Boxes = "info information blue infobox" },
        new("tip", BlockContent.Prose, BlockArgument.Title) { Boxes = "tip idea purple teal" },
        new("hint", BlockContent.Prose, BlockArgument.Title) { Boxes = "hint" },
        new("success", BlockContent.Prose, BlockArgument.Title) { Boxes = "success check done green ok" },
        new("important", BlockContent.Prose, BlockArgument.Title) { Boxes = "important" },
        new("todo", BlockContent.Prose, BlockArgument.Title) { Boxes = "todo" },
        new("warning", BlockContent.Prose, BlockArgument.Title) { Boxes = "warning warn yellow orange" },
        new("attention", BlockContent.Prose, BlockArgument.Title) { Boxes = "attention" },
        new("caution", BlockContent.Prose, BlockArgument.Title) { Boxes = "caution" },
        new("danger", BlockContent.Prose, BlockArgument.Title)
        {
            Boxes = "danger red critical exclamation alert",
            TitledBoxes = "failure fail missing bug",
        },
        new("error", BlockContent.Prose, BlockArgument.Title) { Boxes = "error" },
        new("admonition", BlockContent.Prose, BlockArgument.Title),
        new("seealso", BlockContent.Prose, BlockArgument.Title) { Aliases = "see-also" },
        new("versionadded", BlockContent.Prose, BlockArgument.Title) { Aliases = "version-added" },
        new("versionchanged", BlockContent.Prose, BlockArgument.Title) { Aliases = "version-changed" },
        new("deprecated", BlockContent.Prose, BlockArgument.Title),
        new("dropdown", BlockContent.Prose, BlockArgument.Title) { Aliases = "details toggle expand expandable collapse accordion" },
        new("tab-item", BlockContent.Prose, BlockArgument.Title) { Aliases = "tab group-tab" },
        new("card", BlockContent.Prose, BlockArgument.Title) { Aliases = "grid-item-card" },
        new("sidebar", BlockContent.Prose, BlockArgument.Title) { Aliases = "margin aside topic" },
        new("list-table", BlockContent.Prose, BlockArgument.Title),
        new("table", BlockContent.Prose, BlockArgument.Title),
        new(Quote, BlockContent.Prose, BlockArgument.Title) { Aliases = "blockquote pull-quote highlights", Boxes = "quote cite" },
        new("role", BlockContent.Prose, BlockArgument.Value),
        new("figure", BlockContent.Prose, BlockArgument.Value) { Aliases = "image-figure" },
        new("button-link", BlockContent.Prose, BlockArgument.Value) { Aliases = "button button-ref" },
        new("video", BlockContent.Prose, BlockArgument.Value) { Aliases = "youtube vimeo audio iframe embed" },
        new("tab-set", BlockContent.Prose, BlockArgument.Layout) { Aliases = "tabs" },
        new("code-group", BlockContent.Prose, BlockArgument.Layout),
        new("grid", BlockContent.Prose, BlockArgument.Layout) { Aliases = "panels cards columns" },
        new("grid-item", BlockContent.Prose, BlockArgument.Layout) { Aliases = "column" },
        new("container", BlockContent.Prose, BlockArgument.Layout) { Aliases = "div compound v-pre" },
        new("glossary", BlockContent.Prose, BlockArgument.Layout),
        new("card-carousel", BlockContent.Prose, BlockArgument.Layout),
        new("image", BlockContent.Text, BlockArgument.Value),
        new("toctree", BlockContent.Text, BlockArgument.Value),
        new("tableofcontents", BlockContent.Text, BlockArgument.Value) { Aliases = "toc" },
        new("contents", BlockContent.Text, BlockArgument.Value),
        new("code-block", BlockContent.Text, BlockArgument.Value) { Aliases = "code sourcecode code-cell highlight" },
        new("literalinclude", BlockContent.Text, BlockArgument.Value),
        new("include", BlockContent.Text, BlockArgument.Value),
        new("mermaid", BlockContent.Text, BlockArgument.Value),
        new("math", BlockContent.Text, BlockArgument.Value),
        new("raw", BlockContent.Text, BlockArgument.Value),
        new("csv-table", BlockContent.Text, BlockArgument.Value),
    ];

    /// <summary>Notebooks put the language of a cell where others put a block's name.</summary>
    private static readonly FrozenSet<string> Languages = FrozenSet.ToFrozenSet(Words(
        "r python julia bash sh shell sql ojs js javascript yaml json dot graphviz plantuml console html css"), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Entry> ByName = Table.ToFrozenDictionary(entry => entry.Name, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Aliases = Table
        .SelectMany(entry => Words(entry.Aliases).Select(alias => (alias, entry.Name)))
        .ToFrozenDictionary(pair => pair.alias, pair => pair.Name, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, (string Name, bool HasTitle)> Boxes = Table
        .SelectMany(entry => Words(entry.Boxes).Select(word => (word, entry.Name, HasTitle: false))
            .Concat(Words(entry.TitledBoxes).Select(word => (word, entry.Name, HasTitle: true))))
        .ToFrozenDictionary(box => box.word, box => (box.Name, box.HasTitle), StringComparer.Ordinal);

    public static IEnumerable<string> All => Table.Select(entry => entry.Name).Concat(Table.SelectMany(entry => Words(entry.Aliases)));

    /// <summary>The MyST name; the name itself, in lower case, where there is no other.</summary>
    public static string Canonical(string written)
    {
        var name = written.ToLowerInvariant().Replace('_', '-');
        // Quarto writes the kind of a box behind this word.
        if (name.StartsWith("callout-", StringComparison.Ordinal))
            name = name["callout-".Length..];
        return Aliases.TryGetValue(name, out var canonical) ? canonical : ByName.ContainsKey(name) ? name : OfBox(name) ?? name;
    }

    public static bool IsKnown(string name) => ByName.ContainsKey(name);

    public static bool IsLanguage(string name) => Languages.Contains(name);

    public static BlockArgument ArgumentOf(string name) => ByName.TryGetValue(name, out var found) ? found.Argument : BlockArgument.Title;

    /// <summary>Behind backticks an unknown name may well open code; behind colons other tools put prose.</summary>
    /// <param name="name">As <see cref="Canonical"/> gives it.</param>
    /// <param name="mark">Of the fence: a backtick, a tilde or a colon.</param>
    public static BlockContent ContentOf(string name, char mark) =>
        ByName.TryGetValue(name, out var found) ? found.Content : mark == ':' ? BlockContent.Prose : BlockContent.Text;

    /// <summary>The name of the box that a word means; null for any other word.</summary>
    public static string? OfBox(string? word) => word is not null && Boxes.TryGetValue(Normal(word), out var found) ? found.Name : null;

    /// <summary>The title of a box without one where the word says more than the box's name; null for every other word.</summary>
    public static ToolText? OwnTitle(string word) => Boxes.TryGetValue(Normal(word), out var found) && found.HasTitle ? Titled(word) : null;

    /// <summary>The same, and of a word that names no box the word itself; null where the box's usual title will do.</summary>
    public static ToolText? TitleOf(string word) => OwnTitle(word) ?? (OfBox(word) is null ? Titled(word) : null);

    /// <summary>The word as a title: by its name in the site's language, where it has one.</summary>
    public static ToolText Titled(string word) => strings => strings.Prose.BoxWords.Find(Normal(word)) ?? Capital(word);

    private static string Capital(string word) => English.Capitalize(Normal(word).Replace('-', ' ').Replace('_', ' '));

    /// <summary>Quarto writes the word behind another one.</summary>
    private static string Normal(string word)
    {
        var normal = word.Trim().ToLowerInvariant();
        return normal.StartsWith("callout-", StringComparison.Ordinal) ? normal["callout-".Length..] : normal;
    }

    private static string[] Words(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
