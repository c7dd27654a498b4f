using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Unshown;

/// <summary>A line that speaks to the tools of its author and has nothing for readers: it ends a paragraph and is gone.</summary>
internal sealed class UnshownBlock : LeafBlock
{
    public UnshownBlock(BlockParser parser) : base(parser) => ProcessInlines = false;

    /// <summary>For the end of <see cref="BlockParser.Close"/>: Markdig cannot drop a block without lines itself.</summary>
    public static bool TakeOut(Block block)
    {
        if (block is UnshownBlock)
            block.Parent!.Remove(block);
        return true;
    }
}
