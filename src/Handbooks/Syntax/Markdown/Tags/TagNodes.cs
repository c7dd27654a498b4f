using System.Collections.Immutable;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Tags;

/// <summary>A line of tags and nothing else. It lives from parsing to <see cref="Lowering.BlockLowering"/>.</summary>
internal sealed class TagLine(BlockParser parser) : LeafBlock(parser)
{
    public required ImmutableArray<(Tag Tag, SourceSpan Span)> Tags { get; init; }
}

/// <summary>A tag among words. It lives from parsing to <see cref="Lowering.InlineLowering"/>.</summary>
internal sealed class TagInline : LeafInline
{
    public required Tag Tag { get; init; }
}

/// <summary>A few words in the place of what is not shown.</summary>
public sealed class QuietNote() : LeafBlock(null)
{
    public required string Text { get; init; }
}

/// <summary>A few words in the place of what is not shown, among other words.</summary>
public sealed class QuietMark : LeafInline
{
    public required string Text { get; init; }
}
