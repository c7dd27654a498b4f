using System.Collections.Immutable;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown;
using Handbooks.Syntax.Markdown.Attributes;
using Handbooks.Syntax.Markdown.Html;
using Handbooks.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Handbooks.Model.LetterTables;

/// <summary>Finds the tables whose cells are letters. Whether the columns are roles is for linking to say.</summary>
internal static class LetterTableReader
{
    public static ImmutableArray<LetterTable> Read(PageDocument page)
    {
        var tables = ImmutableArray.CreateBuilder<LetterTable>();
        foreach (var section in page.Outline.Descendants.Prepend(page.Outline))
        {
            foreach (var table in section.Blocks.OfType<Table>())
            {
                if (Read(page, section, table) is { } letters)
                    tables.Add(letters);
            }
        }
        return tables.ToImmutable();
    }

    private static LetterTable? Read(PageDocument page, Section section, Table table)
    {
        if (table.FirstOrDefault() is not TableRow { IsHeader: true, Count: > 1 } || table.Count < 2)
            return null;
        var grid = TableGrid.Rows(table);
        var head = grid.First();
        var rows = ImmutableArray.CreateBuilder<LetterRow>();
        var any = false;
        foreach (var row in grid.Skip(1))
        {
            var cells = ImmutableArray.CreateBuilder<Located<Letters?>>();
            foreach (var cell in row.Skip(1).Take(head.Length - 1))
            {
                var letters = WrittenLetters.Read(TextOf(cell), LetterScheme.Raci)?.Meaning;
                any |= letters is not (null or Letters.None);
                cells.Add(new(letters, page.SpanOf(cell).Trimmed()));
            }
            if (row.Length > 0 && TextOf(row[0]) is { Length: > 0 } activity)
                rows.Add(new LetterRow(new(activity, page.SpanOf(row[0]).Trimmed()), IdOf(row[0]), cells.ToImmutable()));
        }
        var roles = head.Skip(1).Select(cell => new Located<string>(TextOf(cell), page.SpanOf(cell).Trimmed()));
        return any ? new LetterTable(section.Heading is null ? null : section.Title, [.. roles], rows.ToImmutable()) : null;
    }

    private static string TextOf(TableCell cell) => string.Join(' ', cell.Select(InlineText.Of)).Trim();

    private static string? IdOf(TableCell cell) =>
        cell.OfType<LeafBlock>().SelectMany(leaf => leaf.Inline?.OfType<AttributeList>() ?? []).FirstOrDefault()?.Id;
}
