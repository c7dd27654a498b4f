using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model;
using Handbooks.Model.LetterTables;
using Handbooks.Text;

namespace Handbooks.Linking.Matrix;

/// <summary>Letters declared in tables, with the roles on either side.</summary>
internal sealed class TableLinker(ActivityRows rows, LinkPlaces places, NameResolver names, ImmutableArray<Diagnostic>.Builder diagnostics)
{
    private readonly List<(TableShape Shape, ImmutableArray<TableRole> Roles, List<ActivityRow> Rows)> _found = [];

    /// <summary>In path order; available once the rows have ids.</summary>
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

    /// <summary>Adds the row even if it is empty: a missing assignment is worth showing.</summary>
    private ActivityRow Row(string? id, Located<string> activity, string? group, string? heading)
    {
        var row = rows.Find(id, new(activity.Value));
        row.Group ??= group;
        row.Heading ??= heading;
        row.Entries.Add((activity.Value, null));
        return row;
    }

    private void Add(PageDeclaration page, ActivityRow row, Located<string> activity, TableRole column, LetterCell cell, LetterScheme scheme)
    {
        if (cell.Letters is not { } letters)
        {
            // A check reports what looks like a letter; other text is ignored.
            if (column.Role is not null && !WrittenLetters.LooksLikeLetters(cell.Text.Value, scheme))
                diagnostics.Add(LinkDiagnostics.NoLetter(cell.Text.Span));
            return;
        }
        if (column.Role is { } role && !letters.IsEmpty)
            row.Add(activity.Value, Assigned(page, role, letters, activity, cell.Text.Span));
        if (column.Role is null)
            Hide(row, letters.Meaning);
    }

    /// <summary>Marks a row whose table names someone whom no page defines, so that no check reports it as unassigned.</summary>
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
        // A single column named "Owner" may hold people: then nothing is missing.
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
            var row = rows.Find(null, new(area.Title.Value));
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

    /// <summary>The quote is the activity's name, so the span begins there if the cell is on another line.</summary>
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

/// <summary>A letter table with resolved roles, for checks; the activities hold the matrix's part of it.</summary>
public sealed record LinkedTable(LetterScheme Scheme, ImmutableArray<TableRole> Roles, ImmutableArray<TableActivity> Activities);

/// <param name="Role">Null if no role or several have the name.</param>
/// <param name="IsDefined">At least one role has the name.</param>
public sealed record TableRole(Located<string> Name, RoleId? Role, bool IsDefined, bool HasLetters);

/// <param name="Cells">One per role, in order.</param>
public sealed record TableActivity(Located<string> Name, ActivityId Activity, ImmutableArray<LetterCell> Cells);

/// <summary>A letter table oriented so that each line is an activity.</summary>
internal sealed record TableShape(LetterScheme Scheme, ImmutableArray<Located<string>> Roles, ImmutableArray<TableLine> Lines)
{
    /// <summary>For a table whose cells name roles: activities without letters to check.</summary>
    public static TableShape Of(NameTable table) =>
        new(table.Scheme, [], [.. table.Rows.Select(row => new TableLine(row.Activity, row.Id, row.Group, []))]);

    /// <summary>Null if neither side names a role: the table is about something else.</summary>
    public static TableShape? Of(LetterTable table, NameResolver names)
    {
        var upright = new TableShape(table.Scheme, table.Heads,
            [.. table.Rows.Select(row => new TableLine(row.First, row.Id, row.Group, row.Cells))]);
        var lying = new TableShape(table.Scheme, [.. table.Rows.Select(row => row.First)],
            [.. table.Heads.Select((head, i) => new TableLine(head, null, null,
                [.. table.Rows.Select(row => i < row.Cells.Length ? row.Cells[i] : new LetterCell(row.First.With(""), WrittenLetters.None))]))]);
        var (over, beside) = (upright.Known(names), lying.Known(names));
        return over + beside == 0 ? null : over >= beside ? upright : lying.WithoutNotes();
    }

    /// <summary>Columns without a letter hold notes, unless their head is a role.</summary>
    public bool HasLetters(int role) => Lines.Any(line => role < line.Cells.Length && line.Cells[role].Letters is { IsEmpty: false });

    private int Known(NameResolver names) => Roles.Where((role, i) => HasLetters(i) && names.IsRole(role)).Count();

    /// <summary>In a transposed table, a column without a letter is not an activity.</summary>
    private TableShape WithoutNotes() =>
        this with { Lines = [.. Lines.Where(line => line.Activity.Value.Length > 0 && line.Cells.Any(cell => cell.Letters is { IsEmpty: false }))] };
}

internal sealed record TableLine(Located<string> Activity, string? Id, string? Group, ImmutableArray<LetterCell> Cells);
