using System.Collections.Immutable;
using Handbooks.Model.Recovery;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Html;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Handbooks.Model.LetterTables;

/// <param name="Text">What the cell says, which may be a list, without struck-through text.</param>
internal readonly record struct GridCell(TableCell Cell, string Text);

/// <summary>A table's cells: the head row, then rows that each begin with their subject.</summary>
/// <param name="Groups">One per row: its value in the column of phases or areas.</param>
internal sealed record LetterGrid(GridCell[] Head, ImmutableArray<GridCell[]> Rows, ImmutableArray<string?> Groups)
{
    /// <summary>Null for a table without heads or rows.</summary>
    public static LetterGrid? Of(Table table, LetterScheme? scheme)
    {
        var texts = new Dictionary<TableCell, string>();
        var rows = TableGrid.Rows(table).Where(row => row.Length > 0).Select(row => Array.ConvertAll(row, WithText)).ToList();
        if (rows.Count < 2 || rows[0].Length < 2)
            return null;
        // Two head rows, the first over groups of columns; or an empty head row, with the names in the first row.
        if (rows.Count > 2 && (SpansColumns(rows[0]) || rows[0].Skip(1).All(cell => cell.Text.Length == 0))
            && AreNames(rows[1], scheme ?? LetterScheme.Raci))
            rows.RemoveAt(0);
        if (rows[0].Length > 2 && IsNumber(rows[0][0].Text))
            rows = rows.ConvertAll(row => row.Length > 1 ? row[1..] : row);
        var groups = new string?[rows.Count - 1];
        if (rows[0].Length > 2 && HasPhases(rows, scheme ?? LetterScheme.Raci))
        {
            string? phase = null;
            for (var i = 1; i < rows.Count; i++)
            {
                phase = rows[i][0].Text is { Length: > 0 } text ? text : phase;
                groups[i - 1] = phase;
            }
            rows = rows.ConvertAll(row => row.Length > 1 ? row[1..] : row);
        }
        return new(rows[0], [.. rows.Skip(1)], [.. groups]);

        GridCell WithText(TableCell cell)
        {
            if (!texts.TryGetValue(cell, out var text))
                texts[cell] = text = TextOf(cell);
            return new(cell, text);
        }
    }

    /// <summary>The text of a cell, which may be a list, without struck-through text.</summary>
    public static string TextOf(TableCell cell) => cell is [ParagraphBlock only] ? InlineText.Standing(only) :
        string.Join(' ', cell.SelectMany(block => block is ListBlock list ? list : (IEnumerable<Block>)[block]).Select(InlineText.Standing)).Trim();

    private static bool SpansColumns(GridCell[] row) => row.Skip(1).Zip(row.Skip(2), (a, b) => a == b).Any(same => same);

    /// <summary>Words in every column: a row of letters or blanks holds no names.</summary>
    private static bool AreNames(GridCell[] row, LetterScheme scheme) =>
        row.Length > 1 && row.Skip(1).All(cell => cell.Text is { Length: > 1 } text
            && (WrittenLetters.Read(text, scheme) is null || IsBold(cell.Cell)));

    private static bool IsBold(TableCell cell) => cell.Count == 1 && BoldLine.TextOf(cell[0]) is not null;

    private static bool IsNumber(string head) =>
        head.TrimEnd('.', ':').ToLowerInvariant() is "#" or "no" or "nr" or "n°" or "nº" or "№" or "id" or "序号" or "番号" or "번호" or "lp" or "stt";

    /// <summary>The first column spans several rows, and the second holds the activities.</summary>
    private static bool HasPhases(List<GridCell[]> rows, LetterScheme scheme)
    {
        var bodies = rows.Skip(1).Where(row => row.Length > 2).ToList();
        return bodies.Count > 1 && bodies.Exists(row => row[0].Text.Length == 0 || row[0].Cell.RowSpan > 1)
            && bodies.TrueForAll(row => row[0] != row[1])
            && bodies.TrueForAll(row => row[1].Text.Length > 0 && WrittenLetters.Read(row[1].Text, scheme) is null)
            && HeadLetters.Of(rows[0][1].Text, scheme) is null;
    }
}

/// <summary>The abbreviations that a page explains: "- **LM**: Lamp Manager".</summary>
internal sealed class Legend
{
    private const int LongestSign = 10;

    private readonly Dictionary<string, Located<string>> _names = new(StringComparer.Ordinal);

    public static Legend Of(PageDocument page)
    {
        var legend = new Legend();
        if (!page.Markdown.Descendants<Table>().Any())
            return legend;
        foreach (var table in page.Markdown.Descendants<Table>())
            legend.Add(page, table);
        foreach (var item in page.Markdown.Descendants<ListItemBlock>())
        {
            var text = InlineText.Of(item);
            var at = text.AsSpan().IndexOfAny(":=–—：");
            if (at <= 0)
                at = text.IndexOf(" - ", StringComparison.Ordinal);
            if (at is > 1 and <= LongestSign && IsSign(text[..at].Trim()) && text[(at + 1)..].Trim(' ', '-', '–') is { Length: > 3 and < 80 } name)
                legend._names.TryAdd(text[..at].Trim(), new(name, Lists.OwnSpan(page, item)));
        }
        return legend;
    }

    /// <summary>"Code | Role" over rows of abbreviations and names.</summary>
    private void Add(PageDocument page, Table table)
    {
        if (table.FirstOrDefault() is not TableRow { IsHeader: true, Count: > 1 } head || !HeadWords.AreRole(LetterGrid.TextOf((TableCell)head[1])))
            return;
        var rows = table.OfType<TableRow>().Skip(1).Where(row => row.Count > 1)
            .Select(row => (Sign: LetterGrid.TextOf((TableCell)row[0]), Name: (TableCell)row[1])).ToList();
        if (rows.Count < 2 || !rows.TrueForAll(row => row.Sign.Length <= LongestSign && IsSign(row.Sign)))
            return;
        foreach (var (sign, name) in rows)
            _names.TryAdd(sign, new(LetterGrid.TextOf(name), page.SpanOf(name).Trimmed()));
    }

    /// <summary>The head of a column with its abbreviation spelled out; any other head unchanged.</summary>
    public Located<string> Name(Located<string> head) => _names.TryGetValue(head.Value, out var name) ? name : head;

    private static bool IsSign(string text) =>
        text.Length > 1 && char.IsUpper(text[0]) && text.All(c => char.IsUpper(c) || char.IsAsciiDigit(c) || c is '-' or '/');
}
