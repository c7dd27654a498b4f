using Markdig.Extensions.Tables;

namespace Handbooks.Syntax.Markdown.Html;

/// <summary>A table as its readers see it: a cell that spans several columns or rows stands in each of them.</summary>
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
