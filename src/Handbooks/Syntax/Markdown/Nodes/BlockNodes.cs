using System.Collections.Immutable;
using Handbooks.Localization;
using Handbooks.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Nodes;

/// <summary>Another page, shown in place. Its one inline is a link to it, which is what a reader gets where it cannot be shown.</summary>
public sealed class Include : LeafBlock
{
    internal Include(BlockParser parser, LinkInline link) : base(parser)
    {
        ProcessInlines = false;
        Inline = new ContainerInline().AppendChild(link);
        Link = link;
    }

    public LinkInline Link { get; }
}

/// <summary>A line for an author's tools, with nothing for readers: it ends a paragraph and is removed.</summary>
internal sealed class HiddenBlock : LeafBlock
{
    public HiddenBlock(BlockParser parser) : base(parser) => ProcessInlines = false;

    /// <summary>For the end of <see cref="BlockParser.Close"/>: Markdig cannot drop a block without lines itself.</summary>
    public static bool TakeOut(Block block)
    {
        if (block is HiddenBlock)
            block.Parent!.Remove(block);
        return true;
    }
}

/// <summary>A footnote with a label.</summary>
/// <param name="place">What it was written in: its parent is the group at the page's end.</param>
internal sealed class LabelledFootnote(BlockParser parser, ContainerBlock place) : Footnote(parser)
{
    public ContainerBlock Place => place;

    public bool IsAfterBlank { get; set; }

    /// <summary>The block that another one is written in: a note's parent is the group at the page's end.</summary>
    public static ContainerBlock? Around(Block block) => block is LabelledFootnote note ? note.Place : block.Parent;
}

/// <summary>A MyST target on a line of its own: <c>(role:technology-lead)=</c>.</summary>
public sealed class TargetBlock(BlockParser parser) : LeafBlock(parser)
{
    public string Name { get; set; } = "";

    /// <summary>The id that it gets on a page.</summary>
    public string Anchor => Slug.Of(Name);
}

/// <summary>A few words in the place of what is not shown.</summary>
public sealed class OmittedBlock() : LeafBlock(null)
{
    public required ToolText Text { get; init; }
}

/// <summary>A MyST role such as <c>{role}`Engineering Manager`</c> or <c>{kbd}`Ctrl`</c>.</summary>
public sealed class MystRole : LeafInline
{
    public required string Name { get; init; }

    public MystRoleKind Kind => MystRoleNames.KindOf(Name);

    /// <summary>Without the target in angle brackets, where one was written.</summary>
    public required string Label { get; init; }

    /// <summary>The text in the angle brackets at the end, or the whole text.</summary>
    public required string Target { get; init; }

    /// <summary>False where only a path or a label of the source was written: what it leads to has a name, and readers need no other.</summary>
    public bool HasWords => Label != Target || Name is not ("doc" or "ref" or "numref" or "any" or "download");
}

/// <summary><c>[[Name]]</c> or <c>[[Name|shown text]]</c>: a role, an item or a page by its name.</summary>
public sealed class WikiReference : LeafInline
{
    public required string Target { get; init; }

    public required string Label { get; init; }

    /// <summary>False for the path of an embed, which is no word for readers.</summary>
    public bool HasWords { get; init; } = true;
}

/// <summary>
/// <c>{#id .class}</c> behind a heading, a list item or a link. Ids and classes count, and so does the size of a picture. Other
/// attributes, which a browser might act on, are read over behind a link or Kramdown's colon, and are text anywhere else.
/// </summary>
public sealed class AttributeList : LeafInline
{
    public string? Id { get; init; }

    public required ImmutableArray<string> Classes { get; init; }
}

/// <summary>A few words in the place of what is not shown, among other words.</summary>
public sealed class OmittedInline : LeafInline
{
    public required ToolText Text { get; init; }
}

/// <summary>Words of the tool's where an author would have written some; in English for whatever reads the text.</summary>
public sealed class ToolLiteral(ToolText text) : LiteralInline(text(Strings.English))
{
    public ToolText Text => text;
}

/// <summary>How the text of a MyST role is shown.</summary>
public enum MystRoleKind
{
    /// <summary>Not known: the words are shown as they are.</summary>
    Unknown,

    /// <summary>A reference: a link where it leads somewhere.</summary>
    Link,

    /// <summary>Words, whose look is the theme's to choose.</summary>
    Words,

    Key,
    Label,
    Menu,
    Badge,
    Abbreviation,
    Code,
    Subscript,
    Superscript,
    Emphasis,

    /// <summary>A picture beside the words, which say the same.</summary>
    Icon,
}

/// <summary>The MyST and Sphinx roles that the product knows.</summary>
internal static class MystRoleNames
{
    private static readonly Dictionary<string, MystRoleKind> Kinds = Build();

    public static IEnumerable<string> All => Kinds.Keys;

    public static MystRoleKind KindOf(string name)
    {
        if (Kinds.TryGetValue(name, out var kind))
            return kind;
        if (name.StartsWith("bdg", StringComparison.Ordinal))
            return MystRoleKind.Badge;
        // Another site's pages, by an inventory that is not read; and the names of a programming language's domain.
        if (name.StartsWith("external", StringComparison.Ordinal) || name.StartsWith("cite", StringComparison.Ordinal))
            return MystRoleKind.Words;
        if (name.StartsWith("material-", StringComparison.Ordinal))
            return MystRoleKind.Icon;
        return name.Contains(':', StringComparison.Ordinal) ? MystRoleKind.Code : MystRoleKind.Unknown;
    }

    private static Dictionary<string, MystRoleKind> Build()
    {
        var kinds = new Dictionary<string, MystRoleKind>(StringComparer.Ordinal);
        Add(MystRoleKind.Link, "role", "doc", "ref", "numref", "any", "term", "download", "button");
        Add(MystRoleKind.Words, "index", "eval", "raw", "underline", "u", "smallcaps", "sc", "span", "footcite", "eq", "std:ref", "std:doc");
        Add(MystRoleKind.Key, "kbd");
        Add(MystRoleKind.Label, "guilabel", "strong");
        Add(MystRoleKind.Menu, "menuselection");
        Add(MystRoleKind.Abbreviation, "abbr", "abbreviation", "acronym");
        Add(MystRoleKind.Code, "code", "literal", "math", "file", "command", "program", "option", "envvar", "samp", "makevar", "mimetype",
            "pep", "rfc");
        Add(MystRoleKind.Subscript, "sub", "subscript");
        Add(MystRoleKind.Superscript, "sup", "superscript");
        Add(MystRoleKind.Emphasis, "emphasis", "dfn", "title-reference", "title");
        Add(MystRoleKind.Icon, "octicon", "fas", "fab", "far", "fa", "icon", "emoji");
        return kinds.ToDictionary(StringComparer.Ordinal);

        void Add(MystRoleKind kind, params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
                kinds[name] = kind;
        }
    }
}
