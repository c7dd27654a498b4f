using System.Text;
using Handbooks.Text;

namespace Handbooks.Cli.Printing;

/// <summary>The line that a finding points at and the marks below it, cut to a width. Of a span of several lines, the first.</summary>
internal sealed record SourceExcerpt(int LineNumber, string Line, string Marks)
{
    private const char Cut = '…';

    /// <summary>Null where there is nothing to show: the fault is the whole file's, or its text is not known.</summary>
    /// <param name="width">In cells; longer lines are cut on both sides of the marks.</param>
    public static SourceExcerpt? Of(SourceSpan span, int width)
    {
        var start = span.StartPosition;
        var line = span.Source.Line(start.Line);
        if (string.IsNullOrWhiteSpace(line))
            return null;
        var from = Math.Min(start.Column - 1, line.Length);
        var to = Math.Clamp(from + (span.End - span.Start), from, line.Length);
        // Of a long line, only what may be shown is looked at: there may be a finding on every word of it.
        var (begin, end) = (Around(line, from - 2 * width), Around(line, from + 2 * width));
        var cells = Cells(line, begin, end, from, to);
        var (first, last) = Window(cells, width);

        var text = new StringBuilder();
        var isCutBefore = first > 0 || begin > 0;
        if (isCutBefore)
            text.Append(Cut);
        var marks = new StringBuilder(isCutBefore ? " " : "");
        for (var i = first; i < last; i++)
        {
            text.Append(cells[i].Text);
            marks.Append(cells[i].IsMarked ? '^' : ' ', cells[i].Width);
        }
        if (last < cells.Count || end < line.Length)
            text.Append(Cut);
        // A fault between two characters, or at the line's end, has no width of its own.
        if (from == to)
            PutCaret(marks, (isCutBefore ? 1 : 0) + cells[first..last].TakeWhile(cell => cell.Offset < from).Sum(cell => cell.Width));
        return new SourceExcerpt(start.Line, text.ToString().TrimEnd(), marks.ToString().TrimEnd());
    }

    /// <summary>The nearest place at or before an offset that splits no character.</summary>
    private static int Around(string line, int offset)
    {
        var at = Math.Clamp(offset, 0, line.Length);
        return at > 0 && at < line.Length && char.IsLowSurrogate(line[at]) ? at - 1 : at;
    }

    private static List<Cell> Cells(string line, int begin, int end, int from, int to)
    {
        var cells = new List<Cell>(end - begin);
        var offset = begin;
        foreach (var rune in line.AsSpan(begin, end - begin).EnumerateRunes())
        {
            cells.Add(new Cell(VisibleText.Of(rune), VisibleText.WidthOf(rune), offset, offset >= from && offset < to, offset >= from));
            offset += rune.Utf16SequenceLength;
        }
        return cells;
    }

    /// <summary>The part of a line that is shown: all, or a window that begins a third of its width before the marks.</summary>
    private static (int First, int Last) Window(List<Cell> cells, int width)
    {
        if (cells.Sum(cell => cell.Width) <= width)
            return (0, cells.Count);
        var room = width - 2;
        var marked = cells.FindIndex(cell => cell.IsAtOrAfterStart);
        var first = marked < 0 ? cells.Count : marked;
        // At the line's end the window reaches further back: nothing is left to show after it.
        var before = Math.Max(room / 3, room - cells.Skip(first).Take(room).Sum(cell => cell.Width));
        while (first > 0 && before >= cells[first - 1].Width)
            before -= cells[--first].Width;
        var last = first;
        while (last < cells.Count && room >= cells[last].Width)
            room -= cells[last++].Width;
        return (first, last);
    }

    private static void PutCaret(StringBuilder marks, int at)
    {
        marks.Append(' ', Math.Max(0, at + 1 - marks.Length));
        marks[at] = '^';
    }

    private readonly record struct Cell(string Text, int Width, int Offset, bool IsMarked, bool IsAtOrAfterStart);
}
