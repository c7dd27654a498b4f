using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Unshown;

/// <summary>
/// MyST's lines for its own tools: <c>% a comment</c>, <c>+++</c> between cells, <c>^^^</c> and <c>+++</c> in a card. A comment is not
/// published, wherever it stands.
/// </summary>
public sealed class UnshownLineParser : BlockParser
{
    public UnshownLineParser() => OpeningCharacters = ['%', '+', '^'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || !(line[0] == '%' ? IsComment(line) : IsBreak(processor, line)))
            return BlockState.None;
        processor.NewBlocks.Push(new UnshownBlock(this) { Column = processor.Column, Span = new SourceSpan(processor.Start, processor.Line.End) });
        return BlockState.BreakDiscard;
    }

    public override bool Close(BlockProcessor processor, Block block) => UnshownBlock.TakeOut(block);

    /// <summary>A variable of a shell between two of its signs is none.</summary>
    private static bool IsComment(ReadOnlySpan<char> line)
    {
        if (line.Length == 1 || char.IsWhiteSpace(line[1]) || line[1] == '%')
            return true;
        var end = line[1..].IndexOfAny(' ', '%');
        return char.IsLetter(line[1]) && (end < 0 || line[end + 1] == ' ');
    }

    /// <summary>At the very top of a page there is nothing to break.</summary>
    private static bool IsBreak(BlockProcessor processor, ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("+++") && !line.StartsWith("^^^"))
            return false;
        var rest = line[3..].Trim();
        if (processor.GetCurrentContainerOpened() is Directives.Directive)
            return rest.IsEmpty;
        return line[0] == '+' && processor.Document.Count > 0 && (rest.IsEmpty || (rest[0] == '{' && rest[^1] == '}'));
    }
}
