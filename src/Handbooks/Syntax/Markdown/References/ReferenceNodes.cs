using Handbooks.Text;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.References;

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

/// <summary>A MyST target on a line of its own: <c>(role:technology-lead)=</c>.</summary>
public sealed class TargetBlock(BlockParser parser) : LeafBlock(parser)
{
    public string Name { get; set; } = "";

    /// <summary>The id that it gets on a page.</summary>
    public string Anchor => Slug.Of(Name);
}
