using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Tasks;

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
