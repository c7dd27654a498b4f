using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Directives;

/// <summary>Opens, continues and closes what stands between two fences with a name; a fence without one stays code.</summary>
public sealed class DirectiveParser : BlockParser
{
    /// <summary>Every line is shown to every open block: without an end to their depth a page of opening lines would never be read.</summary>
    private const int Deepest = 100;

    private static readonly object OptionsKey = new();

    public DirectiveParser() => OpeningCharacters = ['`', '~', ':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
            return BlockState.None;
        var fence = Fence.At(processor.Line);
        if (!fence.Exists)
            return BlockState.None;
        if (fence.IsAlone(processor.Line))
            return fence.Mark == ':' ? Stray(processor) : BlockState.None;
        if (IsTooDeep(processor) || DirectiveHeadReader.Read(processor.Line, fence) is not { } head
            || (fence.Mark == '`' && head.Argument.Contains('`', StringComparison.Ordinal)))
            return BlockState.None;
        var block = Create(processor, head, fence);
        block.Column = processor.Column;
        block.Span = new SourceSpan(processor.Start, processor.Line.End);
        processor.NewBlocks.Push(block);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var head = ((IDirective)block).Head;
        var fence = processor.IsCodeIndent ? default : Fence.At(processor.Line);
        if (fence.Exists && fence.IsAlone(processor.Line) && OpenFences.Closes(processor, block, head, fence))
        {
            head.IsClosed = true;
            block.Span.End = processor.Line.End;
            return BlockState.BreakDiscard;
        }
        processor.GoToColumn(processor.ColumnBeforeIndent);
        if (((OptionLines)block.GetData(OptionsKey)!).Take(processor.Line))
            return BlockState.ContinueDiscard;
        // Content is as far in as its fence.
        if (block is TextDirective text)
        {
            for (var i = 0; i < text.IndentCount && processor.CurrentChar == ' '; i++)
                processor.NextChar();
        }
        return BlockState.Continue;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        if (block is not IDirective { Head: var head })
            return Unshown.UnshownBlock.TakeOut(block);
        if (!head.IsClosed)
        {
            DialectFaults.Add(processor.Document, DialectFault.NotClosed, head.Span, head.Written);
            if (block is Directive { Parent: MarkdownDocument page } open)
                OpenFences.GiveBack(open, page);
        }
        if (!DirectiveNames.IsKnown(head.Name))
            DialectFaults.Add(processor.Document, DialectFault.UnknownDirective, head.Span, head.Written);
        Lowering.DirectiveLowering.Lower(processor, block);
        return true;
    }

    private Block Create(BlockProcessor processor, DirectiveHead head, Fence fence)
    {
        var isText = DirectiveNames.ContentOf(head.Name, fence.Mark) == DirectiveContent.Text;
        Block block;
        if (isText)
            block = new TextDirective(this, head) { FencedChar = fence.Mark, OpeningFencedCharCount = fence.Length, IndentCount = processor.Indent };
        else
        {
            var directive = new Directive(this, head);
            if (!head.ArgumentText.IsEmpty && DirectiveNames.ArgumentOf(head.Name) == DirectiveArgument.Title)
                directive.Add(DirectiveTitle.Of(processor, this, head.ArgumentText));
            block = directive;
        }
        block.SetData(OptionsKey, new OptionLines(head, isText));
        return block;
    }

    private static bool IsTooDeep(BlockProcessor processor)
    {
        var depth = 0;
        for (Block? block = processor.GetCurrentContainerOpened(); block is not null && depth < Deepest; block = Notes.NoteParser.Around(block))
            depth += block is Directive ? 1 : 0;
        return depth >= Deepest;
    }

    /// <summary>A closing line that closes nothing is no text.</summary>
    private BlockState Stray(BlockProcessor processor)
    {
        DialectFaults.Add(processor.Document, DialectFault.ClosesNothing, new SourceSpan(processor.Start, processor.Line.End), "");
        processor.NewBlocks.Push(new Unshown.UnshownBlock(this)
        {
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        });
        return BlockState.BreakDiscard;
    }
}
