using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Directives;

/// <summary>Opens, continues and closes a block between two fences with a name; a fence without one stays code.</summary>
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
            return HiddenBlock.TakeOut(block);
        if (!head.IsClosed)
        {
            DialectFaults.Add(processor.Document, DialectFault.NotClosed, head.Span, head.Written);
            if (block is Directive { Parent: MarkdownDocument page } open)
                OpenFences.GiveBack(open, page);
        }
        if (!BlockNames.IsKnown(head.Name))
            DialectFaults.Add(processor.Document, DialectFault.UnknownDirective, head.Span, head.Written);
        DirectiveLowering.Lower(processor, block);
        return true;
    }

    private Block Create(BlockProcessor processor, DirectiveHead head, Fence fence)
    {
        var isText = BlockNames.ContentOf(head.Name, fence.Mark) == BlockContent.Text;
        Block block;
        if (isText)
            block = new TextDirective(this, head) { FencedChar = fence.Mark, OpeningFencedCharCount = fence.Length, IndentCount = processor.Indent };
        else
        {
            var directive = new Directive(this, head);
            if (!head.ArgumentText.IsEmpty && BlockNames.ArgumentOf(head.Name) == BlockArgument.Title)
                directive.Add(DirectiveTitle.Of(processor, this, head.ArgumentText));
            block = directive;
        }
        block.SetData(OptionsKey, new OptionLines(head, isText));
        return block;
    }

    private static bool IsTooDeep(BlockProcessor processor)
    {
        var depth = 0;
        for (Block? block = processor.GetCurrentContainerOpened(); block is not null && depth < Deepest; block = LabelledFootnote.Around(block))
            depth += block is Directive ? 1 : 0;
        return depth >= Deepest;
    }

    /// <summary>A closing line that closes nothing is no text.</summary>
    private BlockState Stray(BlockProcessor processor)
    {
        DialectFaults.Add(processor.Document, DialectFault.ClosesNothing, new SourceSpan(processor.Start, processor.Line.End), "");
        processor.NewBlocks.Push(new HiddenBlock(this)
        {
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        });
        return BlockState.BreakDiscard;
    }
}

/// <summary>Which of the open directives a closing line closes.</summary>
internal static class OpenFences
{
    /// <summary>
    /// The innermost directive whose fence is just as long, else the innermost with a shorter one: authors close what they
    /// opened last, whether or not they count the marks as their tool wants them counted.
    /// </summary>
    public static bool Closes(BlockProcessor processor, Block block, DirectiveHead head, Fence closing)
    {
        if (closing.Mark != head.Fence.Mark || closing.Length < head.Fence.Length)
            return false;
        var isExact = closing.Length == head.Fence.Length;
        for (var inner = Below(processor, block); inner is not null; inner = Below(processor, inner))
        {
            var (mark, length) = FenceOf(inner);
            if (mark == closing.Mark && length > 0 && (isExact ? length == closing.Length : length <= closing.Length))
                return false;
        }
        return true;
    }

    /// <summary>Without a closing line, a block at the top of a page ends where the next heading begins: a page is more than a box.</summary>
    public static void GiveBack(Directive open, MarkdownDocument page)
    {
        var first = open.Count;
        for (var i = 0; i < open.Count && first == open.Count; i++)
        {
            if (open[i] is HeadingBlock && i > (open.Title is null ? 0 : 1))
                first = i;
        }
        var rest = open.Skip(first).ToList();
        for (var i = open.Count - 1; i >= first; i--)
            open.RemoveAt(i);
        foreach (var block in rest)
            page.Add(block);
    }

    private static Block? Below(BlockProcessor processor, Block block) => block switch
    {
        Directive { Count: > 0 } directive when IsOpen(directive.LastChild) => directive.LastChild,
        ListItemBlock { Count: > 0 } or GlossaryEntry { Count: > 0 } => ((ContainerBlock)block).LastChild,
        // The line belongs to a list inside only if it is as far in as the list's content.
        ListBlock { Count: > 0 } list when list.LastChild is ListItemBlock item && processor.Column > item.Column => item,
        _ => null,
    };

    private static bool IsOpen(Block? block) => block switch
    {
        IDirective directive => !directive.Head.IsClosed,
        FencedCodeBlock code => code.ClosingFencedCharCount == 0,
        GlossaryEntry => true,
        ListBlock => true,
        _ => false,
    };

    private static (char Mark, int Length) FenceOf(Block block) => block switch
    {
        IDirective { Head: var head } => head.IsClosed ? default : (head.Fence.Mark, head.Fence.Length),
        FencedCodeBlock { ClosingFencedCharCount: 0 } code => (code.FencedChar, code.OpeningFencedCharCount),
        _ => default,
    };
}
