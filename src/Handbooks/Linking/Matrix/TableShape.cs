using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Model.LetterTables;
using Handbooks.Text;

namespace Handbooks.Linking.Matrix;

/// <summary>A letter table turned so that each line is an activity.</summary>
internal sealed record TableShape(LetterScheme Scheme, ImmutableArray<Located<string>> Roles, ImmutableArray<TableLine> Lines)
{
    /// <summary>Of a table whose cells name roles: it has activities, and no letters to look at.</summary>
    public static TableShape Of(NameTable table) =>
        new(table.Scheme, [], [.. table.Rows.Select(row => new TableLine(row.Activity, row.Id, row.Group, []))]);

    /// <summary>Null where neither side names a role: then it is about something else.</summary>
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

    /// <summary>Of a table that lies on its side, a column without a letter is no activity.</summary>
    private TableShape WithoutNotes() =>
        this with { Lines = [.. Lines.Where(line => line.Activity.Value.Length > 0 && line.Cells.Any(cell => cell.Letters is { IsEmpty: false }))] };
}

internal sealed record TableLine(Located<string> Activity, string? Id, string? Group, ImmutableArray<LetterCell> Cells);
