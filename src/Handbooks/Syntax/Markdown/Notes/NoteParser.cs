using Markdig.Extensions.DefinitionLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Notes;

/// <summary>
/// "[^label]: words", wherever a block can stand: Markdig's own parser reads it only at the top of a page, and loses some.
/// It ends a paragraph; lines that are further in, and those directly below it, belong to it.
/// </summary>
internal sealed class NoteParser : BlockParser
{
    /// <summary>Every line is shown to every open block: notes in notes without an end to their depth would never be read.</summary>
    private const int Deepest = 4;

    public NoteParser() => OpeningCharacters = ['['];

    /// <summary>The block that another one is written in: a note's parent is the group at the page's end.</summary>
    public static ContainerBlock? Around(Block block) => block is Note note ? note.Place : block.Parent;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || !TryReadLabel(processor.Line, out var label, out var span))
            return BlockState.None;
        var place = OpenPlace(processor);
        if (Depth(place) >= Deepest)
            return BlockState.None;
        var note = new Note(this, place)
        {
            Label = label,
            LabelSpan = span,
            Column = processor.Column,
            Span = new SourceSpan(processor.Start, processor.Line.End),
        };
        WrittenNotes.Of(processor.Document).Add(note, processor.LineIndex);
        var colon = span.End + 2;
        while (processor.Start <= colon)
            processor.NextChar();
        processor.NewBlocks.Push(note);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var note = (Note)block;
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
        ((Note)block).Place.UpdateSpanEnd(block.Span.End);
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
        while (place is { IsOpen: false } or DefinitionList && Around(place) is { } around)
            place = around;
        return place ?? processor.Document;
    }

    private static int Depth(ContainerBlock place)
    {
        var depth = 0;
        for (var block = place; block is not null && depth < Deepest; block = Around(block))
            depth += block is Note ? 1 : 0;
        return depth;
    }
}
