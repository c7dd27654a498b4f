using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model;
using Handbooks.Model.LetterTables;
using Handbooks.Text;

namespace Handbooks.Linking.Matrix;

/// <summary>Letters that tables declare, whichever side of them the roles stand on.</summary>
internal sealed class TableLinker(ActivityRows rows, LinkPlaces places, NameResolver names, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private readonly List<(TableShape Shape, ImmutableArray<TableRole> Roles, List<ActivityRow> Rows)> _found = [];

    /// <summary>In path order, once the rows have their ids.</summary>
    public ImmutableArray<LinkedTable> Tables =>
        [.. _found.Select(table => new LinkedTable(
            table.Shape.Scheme, table.Roles, [.. table.Shape.Lines.Zip(table.Rows,
                (line, row) => new TableActivity(line.Activity, row.Id, line.Cells))]))];

    public void Add(PageDeclaration page)
    {
        foreach (var table in page.Letters.Tables)
            Add(page, table);
        foreach (var table in page.Letters.NameTables)
            Add(page, table);
        foreach (var answering in page.Letters.Answering)
            Add(page, answering);
    }

    private void Add(PageDeclaration page, LetterTable written)
    {
        if (TableShape.Of(written, names) is not { } table)
            return;
        var roles = table.Roles.Select((name, i) => Role(name, table.HasLetters(i))).ToImmutableArray();
        var added = new List<ActivityRow>();
        foreach (var line in table.Lines)
        {
            var row = Row(line.Id, line.Activity, line.Group, written.Heading);
            added.Add(row);
            for (var i = 0; i < Math.Min(line.Cells.Length, roles.Length); i++)
                Add(page, row, line.Activity, roles[i], line.Cells[i], table.Scheme);
        }
        _found.Add((table, roles, added));
    }

    private TableRole Role(Located<string> name, bool hasLetters)
    {
        var isDefined = names.IsRole(name);
        return new(name, isDefined ? names.RoleInTable(name) : null, isDefined, hasLetters);
    }

    /// <summary>The row is there even where it is empty: that nobody answers is worth seeing.</summary>
    private ActivityRow Row(string? id, Located<string> activity, string? group, string? heading)
    {
        var row = rows.Find(id, activity.Value);
        row.Group ??= group;
        row.Heading ??= heading;
        row.Entries.Add((activity.Value, null));
        return row;
    }

    private void Add(PageDeclaration page, ActivityRow row, Located<string> activity, TableRole column, LetterCell cell, LetterScheme scheme)
    {
        if (cell.Letters is not { } letters)
        {
            // What looks like a letter is for a check to tell: other words are none.
            if (column.Role is not null && !WrittenLetters.LooksLikeLetters(cell.Text.Value, scheme))
                diagnostics.Add(LinkDiagnostics.NoLetter(cell.Text.Span));
            return;
        }
        if (column.Role is { } role && !letters.IsEmpty)
            row.Add(activity.Value, Assigned(page, role, letters, activity, cell.Text.Span));
        if (column.Role is null)
            Hide(row, letters.Meaning);
    }

    /// <summary>Marks the row as one for which the table names somebody whom no page defines, so that no check reports that nobody does it.</summary>
    private static void Hide(ActivityRow row, Letters letters)
    {
        row.IsAccountableHidden |= letters.HasFlag(Letters.Accountable);
        row.IsResponsibleHidden |= letters.HasFlag(Letters.Responsible);
    }

    private void Add(PageDeclaration page, NameTable table)
    {
        if (!table.Rows.Any(row => row.Cells.Any(cell => RoleNames.In(cell.Names, names).Any(names.IsRole))))
            return;
        var named = ImmutableArray.CreateBuilder<TableRole>();
        var added = new List<ActivityRow>();
        foreach (var line in table.Rows)
        {
            var row = Row(line.Id, line.Activity, line.Group, table.Heading);
            added.Add(row);
            foreach (var cell in line.Cells)
            {
                foreach (var name in RoleNames.In(cell.Names, names))
                {
                    var role = names.RoleInTable(name);
                    named.Add(new TableRole(name, role, names.IsRole(name), HasLetters: true));
                    if (role is { } known)
                        row.Add(line.Activity.Value, Assigned(page, known, cell.Letters, line.Activity, name.Span));
                    else
                        Hide(row, cell.Letters.Meaning);
                }
            }
        }
        // A single column that is called "Owner" may as well hold people: then nothing is missing.
        if (table.IsCertain)
            _found.Add((TableShape.Of(table), named.ToImmutable(), added));
    }

    private void Add(PageDeclaration page, AnsweringSection answering)
    {
        var role = new[] { answering.Role.Value, answering.Abbreviation }.OfType<string>().Select(name => answering.Role.With(name))
            .Where(names.IsRole).Select(names.RoleInTable).FirstOrDefault();
        if (role is null)
            return;
        foreach (var area in answering.Areas)
        {
            var row = rows.Find(null, area.Title.Value);
            row.Add(area.Title.Value, new Assignment(
                role.Value, answering.Letters, true, answering.Sentence.Value, answering.Sentence.Span,
                    places.ToPage(page.Path, AnchorOf(page, area)))
            {
                Origin = AssignmentOrigin.Table,
            });
        }
    }

    private static string? AnchorOf(PageDeclaration page, AnsweredArea area) =>
        area.Block is Markdig.Syntax.HeadingBlock heading ? page.Document.Anchors[heading] : null;

    /// <summary>The quote is the activity's name, so the source begins there where the cell stands on another line.</summary>
    private Assignment Assigned(PageDeclaration page, RoleId role, WrittenLetters letters, Located<string> activity, SourceSpan cell)
    {
        var isOneLine = cell.StartPosition.Line == activity.Span.StartPosition.Line;
        var from = Math.Min(activity.Span.Start, cell.Start);
        return new(role, letters.Meaning, true, activity.Value,
            isOneLine ? cell : cell with { Start = from, End = Math.Max(activity.Span.End, cell.End) }, places.ToPage(page.Path, null))
        {
            Origin = AssignmentOrigin.Table,
            Written = letters.Letters,
            Qualifier = letters.Qualifier,
            LetterSpan = cell,
        };
    }
}
