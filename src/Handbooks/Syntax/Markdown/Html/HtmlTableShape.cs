using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

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
