using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Yaml.Slips;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Directives;

/// <summary>Lines of values with commas between them as a table, in a box with its title.</summary>
internal static class CsvTable
{
    public static Block Read(BlockProcessor processor, TextDirective text)
    {
        var head = text.Head;
        var box = new Directive(text.Parser!, new DirectiveHead { Name = "table" }) { Span = text.Span, IsOpen = false };
        if (!head.ArgumentText.IsEmpty)
            box.Add(LineBlocks.Title(text.Parser!, head.ArgumentText, text.Line));
        if ((head.Options.Find("file") ?? head.Options.Find("url")) is { Text.IsEmpty: false } file)
        {
            DialectFaults.Add(processor.Document, DialectFault.ContentElsewhere, head.Span, head.Written);
            box.Add(DirectiveLinks.Paragraph(text.Parser!, DirectiveLinks.To(file.Text)));
        }
        var delimiter = head.Options["delim"] switch { "tab" => '\t', "space" => ' ', { Length: 1 } sign => sign[0], _ => ',' };
        var rows = Rows(text.Lines, delimiter).ToList();
        var headerRows = head.Options.Number("header-rows");
        if (head.Options.Find("header") is { } header)
        {
            rows.Insert(0, (text.Line, Values(header.Text, delimiter)));
            headerRows++;
        }
        if (rows.Count > 0)
            box.Add(Table(text, rows, headerRows));
        return box;
    }

    private static Table Table(TextDirective text, List<(int Line, List<StringSlice> Values)> rows, int headerRows)
    {
        var table = new Table(text.Parser) { Span = text.Span, Line = text.Line, IsOpen = false };
        foreach (var (line, values) in rows)
        {
            var row = new TableRow
            {
                IsHeader = table.Count < headerRows,
                Line = line,
                Span = new SourceSpan(values[0].Start, values[^1].End),
                IsOpen = false,
            };
            foreach (var value in values)
            {
                var cell = new TableCell { Line = line, Span = new SourceSpan(value.Start, value.End), IsOpen = false };
                cell.Add(LineBlocks.Paragraph(text.Parser!, value, line));
                row.Add(cell);
            }
            table.Add(row);
        }
        for (var i = rows.Max(row => row.Values.Count); i > 0; i--)
            table.ColumnDefinitions.Add(new TableColumnDefinition());
        return table;
    }

    private static IEnumerable<(int, List<StringSlice>)> Rows(StringLineGroup lines, char delimiter)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var (row, line) = (lines.Lines[i].Slice, lines.Lines[i].Line);
            // A value in quotes may go over several lines.
            for (var open = IsOdd(row); open && i + 1 < lines.Count; open ^= IsOdd(lines.Lines[i].Slice))
                row.End = lines.Lines[++i].Slice.End;
            if (!row.AsSpan().IsWhiteSpace())
                yield return (line, Values(row, delimiter));
        }
    }

    private static bool IsOdd(StringSlice line) => line.AsSpan().Count('"') % 2 == 1;

    /// <summary>At least one; a value in quotes may hold the delimiter, and a quote written twice.</summary>
    private static List<StringSlice> Values(StringSlice line, char delimiter)
    {
        var values = new List<StringSlice>();
        var start = line.Start;
        var quoted = false;
        for (var at = line.Start; at <= line.End + 1; at++)
        {
            if (at <= line.End && line.Text[at] == '"')
                quoted = !quoted;
            if (at <= line.End && (quoted || line.Text[at] != delimiter))
                continue;
            values.Add(Value(new StringSlice(line.Text, start, at - 1)));
            start = at + 1;
        }
        return values;
    }

    private static StringSlice Value(StringSlice value)
    {
        value.TrimStart();
        value.TrimEnd();
        if (value.Length < 2 || value.CurrentChar != '"' || value.Text[value.End] != '"')
            return value;
        var inner = new StringSlice(value.Text, value.Start + 1, value.End - 1);
        return inner.AsSpan().IndexOf("\"\"") < 0 ? inner : new StringSlice(inner.ToString().Replace("\"\"", "\"", StringComparison.Ordinal));
    }
}

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
