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
