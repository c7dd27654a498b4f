using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model.Recovery;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Handbooks.Model.LetterTables;

/// <summary>Finds tables that assign responsibility and accountability. Linking decides which names are roles.</summary>
internal sealed class LetterTableReader(PageDocument page, LetterScheme? scheme)
{
    private readonly ImmutableArray<LetterTable>.Builder _tables = ImmutableArray.CreateBuilder<LetterTable>();
    private readonly Legend _legend = Legend.Of(page);
    private readonly ImmutableArray<NameTable>.Builder _nameTables = ImmutableArray.CreateBuilder<NameTable>();

    public static PageLetters Read(PageDocument page, LetterScheme? scheme, PartNames parts, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var reader = new LetterTableReader(page, scheme);
        foreach (var section in page.Outline.Descendants.Prepend(page.Outline))
        {
            foreach (var table in section.Blocks.OfType<Table>())
                reader.Read(section, table);
        }
        var answering = AnsweringSections.Find(page);
        var duties = DutyTables.Find(page, parts, diagnostics);
        return reader._tables.Count + reader._nameTables.Count + answering.Length + duties.Length == 0
            ? PageLetters.None
            : new(reader._tables.ToImmutable(), reader._nameTables.ToImmutable(), answering, duties);
    }

    private void Read(Section section, Table table)
    {
        if (table.FirstOrDefault() is not TableRow { IsHeader: true, Count: > 1 } || LetterGrid.Of(table, scheme) is not { } grid)
            return;
        var found = SchemeFinder.Of(grid.Rows.SelectMany(row => row.Skip(1)).Select(cell => cell.Text), grid.Head.Skip(1).Select(cell => cell.Text),
            $"{section.Title} {grid.Head[0].Text}", scheme);
        if (OneActivity(section, grid, found) is { } single)
        {
            _tables.Add(single with { Table = table });
            return;
        }
        var rows = Rows(grid);
        var heading = section.Heading is null ? null : section.Title;
        if (Names(grid.Head, rows, found) is { } names)
            _nameTables.Add(names with { Heading = heading });
        else if (Letters(grid.Head, rows, found) is { } letters)
            _tables.Add(letters with { Heading = heading, Table = table });
    }

    /// <summary>"Role | RACI" under the heading of an activity; null for any other table.</summary>
    private LetterTable? OneActivity(Section section, LetterGrid grid, LetterScheme found)
    {
        if (section.Heading is null || grid.Head.Length != 2 || !HeadWords.AreRole(grid.Head[0].Text)
            || !LabelText.Of(grid.Head[1].Text).Words.Any(word => word.Text.Equals(found.Name, StringComparison.OrdinalIgnoreCase)))
            return null;
        var rows = grid.Rows.Where(row => row.Length > 1 && row[0].Text.Length > 0).ToList();
        var activity = new Located<string>(RoleTitle.WithoutSigns(section.Title), page.SpanOf(section.Heading));
        return new LetterTable(found, null, [.. rows.Select(row => _legend.Name(Located(row[0])))],
            [new LetterRow(activity, null, null,
                [.. rows.Select(row => new LetterCell(Located(row[1]), WrittenLetters.Read(row[1].Text, found)))])])
        {
            IsOfOneActivity = true,
        };
    }

    private LetterTable? Letters(GridCell[] head, List<(GridCell[] Cells, string? Group)> rows, LetterScheme found)
    {
        var any = false;
        var read = ImmutableArray.CreateBuilder<LetterRow>(rows.Count);
        foreach (var (cells, group) in rows)
        {
            var letters = cells.Skip(1).Take(head.Length - 1).Select(cell => new LetterCell(Located(cell), WrittenLetters.Read(cell.Text, found)))
                .ToImmutableArray();
            any |= letters.Any(cell => cell.Letters is { IsEmpty: false });
            read.Add(new LetterRow(Located(cells[0]), IdOf(cells[0]), group, letters));
        }
        return any ? new LetterTable(found, null, [.. head.Skip(1).Select(cell => _legend.Name(Located(cell)))], read.ToImmutable()) : null;
    }

    /// <summary>Columns whose head is not a letter hold notes.</summary>
    private NameTable? Names(GridCell[] head, List<(GridCell[] Cells, string? Group)> rows, LetterScheme found)
    {
        var columns = head.Select(cell => HeadLetters.Of(cell.Text, found)).ToArray();
        columns[0] = null;
        if (columns.All(letters => letters is null) || rows.Any(row => row.Cells.Skip(1)
            .Any(cell => WrittenLetters.Read(cell.Text, found) is { IsEmpty: false })))
            return null;
        var read = rows.Select(row => new NameRow(
            Located(row.Cells[0]), IdOf(row.Cells[0]), row.Group,
            [.. row.Cells.Zip(columns).Where(pair => pair.Second is not null && pair.First.Text.Length > 0)
                .Select(pair => new NameCell(pair.Second!, Located(pair.First)))]));
        return new NameTable(found, null, [.. read]) { IsCertain = columns.Count(letters => letters is not null) > 1 };
    }

    /// <summary>Title rows become the group of the rows below them.</summary>
    private static List<(GridCell[] Cells, string? Group)> Rows(LetterGrid grid)
    {
        var rows = new List<(GridCell[], string?)>();
        string? group = null;
        for (var i = 0; i < grid.Rows.Length; i++)
        {
            var row = grid.Rows[i];
            if (row[0].Text is not { Length: > 0 } first)
                continue;
            if (IsTitle(row, grid.Head.Length))
                group = first.TrimEnd(':', ' ');
            else
                rows.Add((row, grid.Groups[i] ?? group));
        }
        return rows;
    }

    /// <summary>One cell across the table, or bold text beside empty cells; an activity without letters is not bold.</summary>
    private static bool IsTitle(GridCell[] row, int width) =>
        (row.All(cell => cell == row[0]) && (row.Length > 1 || width > 2))
        || (row.Skip(1).All(cell => cell.Text.Length == 0) && row[0].Cell is [var only] && BoldLine.TextOf(only) is not null);

    private Located<string> Located(GridCell cell) => new(cell.Text, page.SpanOf(cell.Cell).Trimmed());

    private static string? IdOf(GridCell cell)
    {
        foreach (var block in cell.Cell)
        {
            if (block is LeafBlock { Inline: { } inlines } && inlines.OfType<AttributeList>().FirstOrDefault() is { } attributes)
                return attributes.Id;
        }
        return null;
    }
}
