using System.Collections.Immutable;
using Handbooks.Localization;
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
    public required ToolText Text { get; init; }
}

/// <summary>A few words in the place of what is not shown, among other words.</summary>
public sealed class QuietMark : LeafInline
{
    public required ToolText Text { get; init; }
}

/// <summary>Words of the tool's where an author would have written some; in English for whatever reads the text.</summary>
public sealed class ToolLiteral(ToolText text) : LiteralInline(text(Strings.English))
{
    public ToolText Text => text;
}
