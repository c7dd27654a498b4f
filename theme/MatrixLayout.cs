using System.Collections.Immutable;
using Handbooks.Pages;

namespace Handbooks.Theme;

/// <summary>
/// Where the rows of a matrix stand: in the table, if they say more than that one role does something; with very many roles, as lists of names;
/// and all others in the list by role, which also repeats the table's.
/// </summary>
public sealed class MatrixLayout
{
    private readonly int[] _places;

    public MatrixLayout(MatrixPage page)
    {
        Groups = [.. page.Groups.Select(group => new MatrixGroup(group.Title, [.. group.Rows.Where(row => !row.IsAlone && !IsCrowded(row))]))
            .Where(group => !group.Rows.IsEmpty)];
        Crowded = [.. page.Groups.SelectMany(group => group.Rows.Where(IsCrowded), (group, row) => (group.Title, row))];
        var inTable = Groups.SelectMany(group => group.Rows).SelectMany(row => row.Cells).Select(cell => cell.Column).ToHashSet();
        var listed = page.Groups.SelectMany(group => group.Rows).Where(row => !IsCrowded(row)).SelectMany(row => row.Cells)
            .Select(cell => cell.Column).ToHashSet();
        Columns = [.. page.Columns.Where((_, column) => inTable.Contains(column))];
        Listed = [.. Enumerable.Range(0, page.Columns.Length).Where(listed.Contains)];
        var next = 0;
        _places = [.. page.Columns.Select((_, column) => inTable.Contains(column) ? next++ : -1)];
    }

    /// <summary>The table's rows, by group.</summary>
    public ImmutableArray<MatrixGroup> Groups { get; }

    /// <summary>The table's columns: roles with a letter in it.</summary>
    public ImmutableArray<MatrixColumn> Columns { get; }

    /// <summary>The page's columns, as numbers, that the list by role shows.</summary>
    public ImmutableArray<int> Listed { get; }

    /// <summary>Each with the title of its group.</summary>
    public ImmutableArray<(string Group, MatrixRow Row)> Crowded { get; }

    /// <summary>A row's cells with their places in the table.</summary>
    public IEnumerable<MatrixCell> CellsOf(MatrixRow row) => row.Cells.Select(cell => cell with { Column = _places[cell.Column] });

    public static bool IsCrowded(MatrixRow row) => row.Cells.Length > MatrixPage.MostInRow;
}
