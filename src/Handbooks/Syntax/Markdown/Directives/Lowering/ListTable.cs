using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Directives.Lowering;

/// <summary>A list of lists as a table: an item of the outer one is a row, an item of the inner one a cell.</summary>
internal static class ListTable
{
    public static void Lower(Directive directive)
    {
        // What is no list of lists stays what it is, under its title.
        if (directive.Content.FirstOrDefault(block => block is ListBlock) is not ListBlock list
            || !list.All(row => row is ListItemBlock { Count: > 0 } item && item.All(block => block is ListBlock)))
            return;
        var table = new Table(directive.Parser) { Span = list.Span, Line = list.Line, IsOpen = false };
        var headerRows = directive.Head.Options.Number("header-rows");
        foreach (var item in list.OfType<ListItemBlock>())
            table.Add(Row(item, table.Count < headerRows));
        var columns = table.Max(row => ((TableRow)row).Count);
        for (var i = 0; i < columns; i++)
            table.ColumnDefinitions.Add(new TableColumnDefinition());
        directive.RemoveAt(directive.IndexOf(list));
        directive.Add(table);
    }

    private static TableRow Row(ListItemBlock item, bool isHeader)
    {
        var row = new TableRow { IsHeader = isHeader, Span = item.Span, Line = item.Line, IsOpen = false };
        foreach (var cell in item.OfType<ListBlock>().SelectMany(list => list).OfType<ListItemBlock>().ToList())
        {
            var made = new TableCell { Span = cell.Span, Line = cell.Line, IsOpen = false };
            DirectiveLowering.Move(cell, made);
            row.Add(made);
        }
        return row;
    }
}
