using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Html.Breaks;

/// <summary>
/// "- one&lt;br&gt;- two" in the cell of a table, the list of those who have one line to write it in: a list. One such line
/// is text, and so are numbers that do not count on.
/// </summary>
internal static class BreakLists
{
    public static void Lower(MarkdownDocument page)
    {
        foreach (var cell in page.Descendants<TableCell>().ToList())
        {
            foreach (var paragraph in cell.OfType<ParagraphBlock>().ToList())
            {
                if (paragraph.Inline is { } inlines && inlines.Any(CellLine.IsBreak))
                    Lower(cell, paragraph, CellLine.Of(inlines));
            }
        }
    }

    private static void Lower(TableCell cell, ParagraphBlock paragraph, List<CellLine> lines)
    {
        var blocks = new List<Block>();
        var text = 0;
        for (var i = 0; i < lines.Count;)
        {
            var end = EndOfList(lines, i);
            if (end == i)
            {
                i++;
                continue;
            }
            AddText(blocks, lines[text..i]);
            blocks.Add(ListOf(lines[i..end]));
            text = i = end;
        }
        if (blocks.Count == 0)
            return;
        AddText(blocks, lines[text..]);
        var place = cell.IndexOf(paragraph);
        cell.RemoveAt(place);
        foreach (var block in blocks)
            cell.Insert(place++, block);
    }

    /// <summary>The line behind the list that begins here; the same line where none does. Empty lines between its items are for looks.</summary>
    private static int EndOfList(List<CellLine> lines, int start)
    {
        if (lines[start].Sign is not { } last)
            return start;
        var (count, end) = (1, start + 1);
        for (var i = start + 1; i < lines.Count; i++)
        {
            if (lines[i].IsEmpty)
                continue;
            if (lines[i].Sign is { } sign && last.IsNext(sign))
                (last, count) = (sign, count + 1);
            else if (lines[i].Sign is not null || lines[i - 1].IsEmpty)
                break;
            end = i + 1;
        }
        return count > 1 ? end : start;
    }

    private static ListBlock ListOf(List<CellLine> lines)
    {
        var first = lines[0].Sign!.Value;
        var list = new ListBlock(null!)
        {
            IsOrdered = first.Number is not null,
            BulletType = first.Number is null ? '-' : '1',
            OrderedStart = first.Number?.ToString(CultureInfo.InvariantCulture),
        };
        for (int i = 0, next; i < lines.Count; i = next)
        {
            next = i + 1;
            while (next < lines.Count && lines[next].Sign is null)
                next++;
            lines[i].Sign!.Value.Cut(lines[i].Inlines, isFirst: lines[i].Break is null);
            var words = Paragraph(lines[i..next]);
            list.Add(new ListItemBlock(null!) { words });
            list.LastChild!.Span = words.Span;
        }
        list.Span = new SourceSpan(list[0].Span.Start, list.LastChild!.Span.End);
        return list;
    }

    private static void AddText(List<Block> blocks, List<CellLine> lines)
    {
        if (lines.FindIndex(line => !line.IsEmpty) is var first and >= 0)
            blocks.Add(Paragraph(lines[first..]));
    }

    /// <summary>The lines with what breaks them, but for empty ones at the end; the first is none.</summary>
    private static ParagraphBlock Paragraph(List<CellLine> lines)
    {
        var inlines = new ContainerInline();
        foreach (var line in lines[..(lines.FindLastIndex(line => !line.IsEmpty) + 1)])
        {
            if (line != lines[0] && line.Break is { } lineBreak)
                Move(lineBreak, inlines);
            foreach (var inline in line.Inlines)
                Move(inline, inlines);
        }
        var (first, last) = (inlines.FirstChild!, inlines.LastChild!);
        return new ParagraphBlock { Inline = inlines, Line = first.Line, IsOpen = false, Span = new SourceSpan(first.Span.Start, last.Span.End) };
    }

    private static void Move(Inline inline, ContainerInline to)
    {
        inline.Remove();
        to.AppendChild(inline);
    }
}
