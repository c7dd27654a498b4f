using System.Globalization;
using Handbooks.Syntax.Markdown.Html.Elements;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Html;

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

/// <summary>The inlines between two <c>&lt;br&gt;</c> of a cell.</summary>
/// <param name="Break">The one in front of it.</param>
internal sealed record CellLine(Inline? Break, List<Inline> Inlines)
{
    public ItemSign? Sign { get; private set; }

    public bool IsEmpty => Inlines.Count == 0;

    public static List<CellLine> Of(ContainerInline inlines)
    {
        var lines = new List<CellLine> { new(null, []) };
        foreach (var inline in inlines)
        {
            if (IsBreak(inline))
                lines.Add(new CellLine(inline, []));
            else if (!lines[^1].IsEmpty || !IsSpace(inline))
                lines[^1].Inlines.Add(inline);
        }
        foreach (var line in lines)
            line.Sign = ItemSign.Of(line.Inlines);
        return lines;
    }

    public static bool IsBreak(Inline inline) => inline is HtmlInline html && HtmlElements.NameOf(html.Tag) == "br";

    private static bool IsSpace(Inline inline) =>
        inline is LineBreakInline || (inline is LiteralInline literal && literal.Content.IsEmptyOrWhitespace());
}

/// <summary>What a line of a cell opens with where it is meant as an item: a dash, a dot or a number.</summary>
/// <param name="Number">Null for a bullet.</param>
/// <param name="Length">With the spaces behind it.</param>
internal readonly record struct ItemSign(char Bullet, int? Number, int Length)
{
    private const int MostDigits = 3;

    /// <summary>Null where the line is text.</summary>
    public static ItemSign? Of(List<Inline> line)
    {
        // A star is a node of its own, left over from emphasis that was not closed.
        var literals = line.Take(2).TakeWhile(inline => inline is LiteralInline).Cast<LiteralInline>().ToList();
        var text = string.Concat(literals.Select(literal => literal.Content.ToString())).AsSpan();
        var start = text.Length - text.TrimStart().Length;
        var digits = start;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        var end = digits + 1;
        var isNumber = digits > start && digits - start <= MostDigits;
        if (end > text.Length || !(isNumber
            ? text[digits] is '.' or ')' : digits == start && text[start] is '-' or '–' or '*' or '+' or '•' or '·' or '▪' or '◦'))
            return null;
        var words = text[end..].TrimStart();
        // A dot needs no space; a dash without one is a minus.
        if (words.Length == text.Length - end && text[digits] != '•' && words.Length > 0)
            return null;
        if (words.Length == 0 && line.Count == literals.Count)
            return null;
        return new ItemSign(text[digits], isNumber ? int.Parse(text[start..digits], NumberStyles.None, CultureInfo.InvariantCulture) : null,
            text.Length - words.Length);
    }

    public bool IsNext(ItemSign next) => Bullet == next.Bullet && (Number is null ? next.Number is null : next.Number == Number + 1);

    /// <summary>Takes the sign from its line.</summary>
    /// <param name="isFirst">In the cell: the spans of its first and its last words go on over spaces that they do not have.</param>
    public void Cut(List<Inline> line, bool isFirst)
    {
        for (var left = Length; left > 0;)
        {
            var literal = (LiteralInline)line[0];
            var taken = Math.Min(left, literal.Content.Length);
            left -= taken;
            if (taken == literal.Content.Length)
            {
                line.RemoveAt(0);
                continue;
            }
            literal.Content = literal.Content with { Start = literal.Content.Start + taken };
            literal.Span.Start = isFirst
                ? literal.Span.End - literal.Content.Length + 1 : literal.Span.Start + taken + (literal.IsFirstCharacterEscaped ? 1 : 0);
            literal.IsFirstCharacterEscaped = false;
        }
    }
}
