using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Contents;

/// <summary><c>[[toc]]</c> and <c>[[_TOC_]]</c> on a line of its own.</summary>
public sealed class ContentsLineParser : BlockParser
{
    public ContentsLineParser() => OpeningCharacters = ['['];

    public override bool CanInterrupt(BlockProcessor processor, Block block) => block is not ParagraphBlock;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan().Trim();
        if (processor.IsCodeIndent || (!line.Equals("[[toc]]", StringComparison.OrdinalIgnoreCase)
            && !line.Equals("[[_toc_]]", StringComparison.OrdinalIgnoreCase) && !line.Equals("[toc]", StringComparison.OrdinalIgnoreCase)))
            return BlockState.None;
        processor.NewBlocks.Push(new ContentsList(this)
        {
            Of = ContentsOf.Page,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        });
        return BlockState.BreakDiscard;
    }
}
