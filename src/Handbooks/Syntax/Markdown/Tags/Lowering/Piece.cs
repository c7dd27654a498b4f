using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Tags.Lowering;

/// <summary>A child of a container on its way through: a block, or a tag between blocks.</summary>
/// <param name="Height">How deep boxes that were tags nest in the block.</param>
internal readonly record struct Piece(Block? Block, Tag? Tag, SourceSpan Span, int Height)
{
    public static Piece Of(Block block, int height = 0) => new(block, null, block.Span, height);

    public static Piece Of(Tag tag, SourceSpan span) => new(null, tag, span, 0);
}
