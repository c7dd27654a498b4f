using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.References;

public sealed class TargetParser : BlockParser
{
    public TargetParser() => OpeningCharacters = ['('];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
            return BlockState.None;
        var line = processor.Line.ToString().TrimEnd();
        if (!line.EndsWith(")=", StringComparison.Ordinal) || line.Length < 4 || line.IndexOf(')', StringComparison.Ordinal) != line.Length - 2)
            return BlockState.None;
        processor.NewBlocks.Push(new TargetBlock(this)
        {
            Name = line[1..^2].Trim(),
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Start + line.Length - 1),
        });
        return BlockState.BreakDiscard;
    }
}
