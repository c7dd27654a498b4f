using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Basics;

/// <summary>
/// Definitions as MyST reads them: what is two columns further in than the colon goes on in the definition, with or without
/// an empty line before it. Markdig wants four, and an empty line ends every list in a definition.
/// </summary>
internal sealed class DefinitionParser : DefinitionListParser
{
    private const int Least = 2;
    private const int Most = 4;

    /// <param name="marker">Columns in front of the colon.</param>
    private sealed class Shape(int marker)
    {
        public int Marker => marker;

        /// <summary>Columns that the definition's own lists and code count from; 0 before its first indented line.</summary>
        public int Edge { get; set; }
    }

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var marker = processor.Indent;
        var parent = processor.LastBlock?.Parent;
        var state = base.TryOpen(processor);
        if (state != BlockState.None && parent?.LastChild is DefinitionList list)
            list.LastChild!.SetData(this, new Shape(marker));
        return state;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var item = (DefinitionItem)block;
        if (item.GetData(this) is not Shape shape)
            item.SetData(this, shape = new Shape(0));
        if (processor.IsBlankLine)
            return BlockState.Continue;
        var indent = processor.Indent - shape.Marker;
        if (indent >= Least)
        {
            if (shape.Edge == 0)
                shape.Edge = shape.Marker + Math.Min(indent, Most);
            processor.GoToColumn(processor.ColumnBeforeIndent + Math.Min(processor.Indent, shape.Edge));
            return BlockState.Continue;
        }
        return processor.CurrentChar is ':' or '~' && processor.PeekChar(1) is ' ' or '\t' ? Next(processor, item) : BlockState.None;
    }

    /// <summary>A further definition of the same term, or the end of this one.</summary>
    private BlockState Next(BlockProcessor processor, DefinitionItem item)
    {
        var (marker, list) = (processor.Indent, item.Parent!);
        var state = base.TryContinue(processor, item);
        if (list.LastChild != item)
            list.LastChild!.SetData(this, new Shape(marker));
        return state;
    }
}

/// <summary>A box at the very start of a list item, with a space behind it. Anywhere else <c>[x]</c> may be the text of a link.</summary>
public sealed class TaskParser : InlineParser
{
    public TaskParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (text.Length < 4 || text[2] != ']' || text[1] is not (' ' or 'x' or 'X') || text[3] is not (' ' or '\t'))
            return false;
        if (processor.Block is not ParagraphBlock { Parent: ListItemBlock item } paragraph || item[0] != paragraph
            || processor.Root?.FirstChild is not null)
            return false;
        processor.Inline = new TaskList
        {
            Checked = text[1] != ' ',
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column),
                processor.GetSourcePosition(slice.Start + 2)),
            Line = line,
            Column = column,
        };
        slice.Start += 3;
        return true;
    }
}
