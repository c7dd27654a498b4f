using System.Globalization;
using Handbooks.Syntax.Markdown.Html.Elements;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Html;

/// <summary>What makes rows and cells a table that can be read: which rows are heads, how far cells reach.</summary>
internal sealed class HtmlTableShape(Table table, HtmlToken tag)
{
    /// <summary>As in HTML itself.</summary>
    private const int WidestSpan = 1000;

    public static TableCell Cell(HtmlToken token)
    {
        var cell = token.Name == "th"
            ? new HeadCell
            {
                IsHidden = token.Attribute("data-hidden") is not null,
                IsTarget = token.Attribute("data-card-target") is not null
            } : new TableCell();
        cell.ColumnSpan = Span(token.Attribute("colspan"));
        cell.RowSpan = Span(token.Attribute("rowspan"));
        return cell;
    }

    private static int Span(string? written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, WidestSpan) : 1;

    /// <summary>False where no cell is left.</summary>
    public bool Finish()
    {
        if (tag.Attribute("data-view") == "cards")
            CardColumns.Hide(table);
        foreach (var row in table.OfType<TableRow>().ToList())
        {
            // An editor that has no tables without heads writes empty ones.
            if (row.Count == 0 || (row.IsHeader && row.All(IsEmpty)))
                table.Remove(row);
        }
        var leading = true;
        foreach (var row in table.OfType<TableRow>())
            row.IsHeader = leading &= row.IsHeader || row.All(cell => cell is HeadCell);
        if (table.Count > 0)
            table.ColumnDefinitions.AddRange(Enumerable.Range(0, table.Max(row => ((TableRow)row).Count)).Select(_ => new TableColumnDefinition()));
        return table.Count > 0;
    }

    private static bool IsEmpty(Block cell) => cell is TableCell { Count: 0 };
}

/// <summary>A <c>th</c>: of its column in a row of heads, of its row everywhere else.</summary>
public sealed class HeadCell : TableCell
{
    /// <summary>GitBook keeps the addresses and pictures of cards in columns that it does not show.</summary>
    internal bool IsHidden { get; init; }

    /// <summary>The column says where each card leads.</summary>
    internal bool IsTarget { get; init; }
}

/// <summary>
/// GitBook's cards: a table with a row a card, and columns that are not shown, one of which says where the card leads. That
/// becomes a link of the card's first words.
/// </summary>
internal static class CardColumns
{
    public static void Hide(Table table)
    {
        if (table.FirstOrDefault() is not TableRow head)
            return;
        var columns = head.Select(cell => cell as HeadCell).ToList();
        foreach (var row in table.OfType<TableRow>())
        {
            for (var i = Math.Min(row.Count, columns.Count) - 1; i >= 0; i--)
            {
                if (columns[i] is not { IsHidden: true } column)
                    continue;
                var hidden = (TableCell)row[i];
                row.RemoveAt(i);
                if (column.IsTarget)
                    Lead(row, hidden);
            }
        }
    }

    private static void Lead(TableRow row, TableCell target)
    {
        var words = row.OfType<TableCell>().Select(cell => cell.FirstOrDefault()).OfType<ParagraphBlock>().FirstOrDefault();
        if (words is not null && target.FirstOrDefault() is ParagraphBlock { Lines.Count: > 0 } written
            && HtmlTag.Attribute(written.Lines.Lines[0].Slice.AsSpan(), "href") is { Length: > 0 } address)
            words.ProcessInlinesEnd += (_, _) => Link(words, address, written.Span);
    }

    private static void Link(ParagraphBlock words, string address, SourceSpan span)
    {
        if (words.Inline is null || words.Inline.Descendants().Any(inline => inline is LinkInline or HtmlInline { Tag: ['<', 'a' or 'A', ' ', ..] }))
            return;
        var link = new LinkInline(address, "") { IsClosed = true, Span = span, Line = words.Line };
        while (words.Inline.FirstChild is { } child)
        {
            child.Remove();
            link.AppendChild(child);
        }
        words.Inline.AppendChild(link);
    }
}

/// <summary>A table as its readers see it: a cell that spans several columns or rows is in each of them.</summary>
public static class TableGrid
{
    /// <summary>What lies further right is left out: a span is a number that anybody can write.</summary>
    public const int MostColumns = 100;

    public static IEnumerable<TableCell[]> Rows(Table table)
    {
        var from = new (TableCell Cell, int Rows)[MostColumns];
        foreach (var row in table.OfType<TableRow>())
        {
            var cells = new List<TableCell>(row.Count);
            foreach (var cell in row.OfType<TableCell>())
            {
                TakeFromAbove(cells, from);
                for (var i = 0; i < Math.Max(1, cell.ColumnSpan) && cells.Count < MostColumns; i++)
                {
                    from[cells.Count] = (cell, cell.RowSpan - 1);
                    cells.Add(cell);
                }
            }
            TakeFromAbove(cells, from);
            yield return [.. cells];
        }
    }

    private static void TakeFromAbove(List<TableCell> cells, (TableCell Cell, int Rows)[] from)
    {
        while (cells.Count < MostColumns && from[cells.Count] is { Rows: > 0 } above)
        {
            from[cells.Count] = (above.Cell, above.Rows - 1);
            cells.Add(above.Cell);
        }
    }
}
