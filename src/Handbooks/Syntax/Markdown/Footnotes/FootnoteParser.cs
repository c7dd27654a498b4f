using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Footnotes;

/// <summary>
/// "[^label]: words", wherever a block can be: Markdig's own parser reads it only at the top level of a page, and loses some.
/// It ends a paragraph; lines that are further in, and those directly below it, belong to it.
/// </summary>
internal sealed class FootnoteParser : BlockParser
{
    /// <summary>Every line is shown to every open block: notes in notes without an end to their depth would never be read.</summary>
    private const int Deepest = 4;

    public FootnoteParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || !TryReadLabel(processor.Line, out var label, out var span))
            return BlockState.None;
        var place = OpenPlace(processor);
        if (Depth(place) >= Deepest)
            return BlockState.None;
        var note = new LabelledFootnote(this, place)
        {
            Label = label,
            LabelSpan = span,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        };
        FootnoteRegister.Of(processor.Document).Add(note, processor.LineIndex);
        var colon = span.End + 2;
        while (processor.Start <= colon)
            processor.NextChar();
        processor.NewBlocks.Push(note);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var note = (LabelledFootnote)block;
        if (processor.IsBlankLine)
        {
            note.IsAfterBlank = true;
            return BlockState.Continue;
        }
        if (processor.Indent == 0 && processor.CurrentBlock is null or { IsBreakable: true } && (note.IsAfterBlank || IsOutside(processor)))
            return BlockState.None;
        note.IsAfterBlank = false;
        if (processor.IsCodeIndent)
            processor.GoToCodeIndent();
        return BlockState.Continue;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        ((LabelledFootnote)block).Place.UpdateSpanEnd(block.Span.End);
        return true;
    }

    /// <summary>Begins something new, also directly below a note.</summary>
    private static bool IsOutside(BlockProcessor processor) => processor.CurrentChar == '#' || TryReadLabel(processor.Line, out _, out _);

    private static bool TryReadLabel(StringSlice line, out string label, out SourceSpan span)
    {
        (label, span) = ("", SourceSpan.Empty);
        if (line.CurrentChar != '[' || line.PeekChar() != '^' || !LinkHelper.TryParseLabel(ref line, false, out var read, out span)
            || line.CurrentChar != ':' || read.Length < 2)
            return false;
        label = read;
        return true;
    }

    /// <summary>The innermost container that goes on in this line.</summary>
    private static ContainerBlock OpenPlace(BlockProcessor processor)
    {
        var place = processor.CurrentContainer;
        // Markdig never closes a list of definitions.
        while (place is { IsOpen: false } or DefinitionList && LabelledFootnote.Around(place) is { } around)
            place = around;
        return place ?? processor.Document;
    }

    private static int Depth(ContainerBlock place)
    {
        var depth = 0;
        for (var block = place; block is not null && depth < Deepest; block = LabelledFootnote.Around(block))
            depth += block is LabelledFootnote ? 1 : 0;
        return depth;
    }
}

/// <summary>Footnotes that nothing refers to are shown where they were written.</summary>
internal static class UnusedFootnotes
{
    public static void Show(MarkdownDocument page)
    {
        var unused = new Queue<Footnote>(FootnoteRegister.Unused(page).OrderBy(note => note.Span.Start));
        if (unused.Count > 0)
            Show(page, unused);
        while (unused.TryDequeue(out var note))
            note.TransferChildrenTo(page);
    }

    private static void Show(ContainerBlock container, Queue<Footnote> unused)
    {
        var holds = container is MarkdownDocument or ListItemBlock or QuoteBlock or DefinitionItem or Directive;
        var blocks = container.ToList();
        if (holds)
            container.Clear();
        foreach (var block in blocks)
        {
            while (holds && unused.TryPeek(out var note) && (block is FootnoteGroup || note.Span.Start < block.Span.Start))
                unused.Dequeue().TransferChildrenTo(container);
            if (holds)
                container.Add(block);
            if (block is ContainerBlock below and not FootnoteGroup && IsWithin(unused, below))
                Show(below, unused);
        }
        while (holds && IsWithin(unused, container))
            unused.Dequeue().TransferChildrenTo(container);
    }

    private static bool IsWithin(Queue<Footnote> unused, ContainerBlock container) =>
        unused.TryPeek(out var note) && note.Span.Start >= container.Span.Start && note.Span.Start <= container.Span.End;
}
