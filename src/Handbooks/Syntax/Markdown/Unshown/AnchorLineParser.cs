using Handbooks.Syntax.Markdown.Attributes;
using Handbooks.Syntax.Markdown.References;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Unshown;

/// <summary><c>{#id .class}</c> on a line of its own before a block: an anchor where it names one, never text.</summary>
public sealed class AnchorLineParser : BlockParser
{
    public AnchorLineParser() => OpeningCharacters = ['{'];

    /// <summary>Within a paragraph the words belong to it.</summary>
    public override bool CanInterrupt(BlockProcessor processor, Block block) => block is not ParagraphBlock;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan().Trim();
        // A colon makes it Kramdown's, which stands after its block.
        if (processor.IsCodeIndent || line.Length < 4 || line[^1] != '}' || line[1] is not ('#' or '.') || line.IndexOf('}') != line.Length - 1
            || AttributeText.Read(line[1..^1].ToString(), isKramdown: false, isBehindLink: false) is not var (id, _))
            return BlockState.None;
        var span = new SourceSpan(processor.Start, processor.Line.End);
        processor.NewBlocks.Push(id is null
            ? new UnshownBlock(this) { Column = processor.Column, Span = span }
            : new TargetBlock(this) { Name = id, Column = processor.Column, Span = span });
        return BlockState.BreakDiscard;
    }

    public override bool Close(BlockProcessor processor, Block block) => UnshownBlock.TakeOut(block);
}
