using System.Collections.Immutable;

namespace Handbooks.Pages;

public sealed record MatrixPage : GeneratedPage
{
    /// <summary>More roles in a single row are no columns that anyone could read: the row is a list of names.</summary>
    public const int MostInRow = 60;

    /// <summary>The columns, grouped by unit.</summary>
    public required ImmutableArray<MatrixColumn> Columns { get; init; }

    public required ImmutableArray<MatrixGroup> Groups { get; init; }
    public required MatrixKey Key { get; init; }

    /// <summary>The table for a spreadsheet; null if it would be too wide.</summary>
    public required string? CsvHref { get; init; }

    /// <summary>The same as a list, for a spreadsheet.</summary>
    public required string AssignmentsHref { get; init; }

    public required string JsonHref { get; init; }
}

/// <summary>The legend and filter choices of a matrix.</summary>
/// <param name="Schemes">The fewest that cover all letters in it; RACI if it has none.</param>
/// <param name="Choices">The letters that count somewhere; those with the same sign and kind are one choice.</param>
/// <param name="HasOverridden">A declared letter overrides an inferred one somewhere.</param>
/// <param name="HasQualified">A letter has a condition in brackets.</param>
public sealed record MatrixKey(
    ImmutableArray<MatrixScheme> Schemes, ImmutableArray<LetterChoice> Choices, bool HasDeclared, bool HasInferred, bool HasOverridden,
        bool HasQualified);

/// <param name="Name">RACI, DACI.</param>
public sealed record MatrixScheme(string Name, ImmutableArray<SchemeMark> Letters);

/// <param name="Kind">As in a letter mark.</param>
public sealed record SchemeMark(string Sign, char Kind, string Word);

/// <param name="Words">The meanings of the sign in the schemes that occur: accountable, approver.</param>
public sealed record LetterChoice(string Sign, char Kind, ImmutableArray<string> Words);

public sealed record MatrixColumn(string RoleId, Link Role, string? Unit);

public sealed record MatrixGroup(string Title, ImmutableArray<MatrixRow> Rows);

/// <param name="Anchor">The row's permalink on the matrix page.</param>
/// <param name="Href">A link to the row's roadmap item; null for an activity.</param>
/// <param name="Cells">Only those with letters, in column order: most of a large matrix is empty.</param>
/// <param name="IsNobodyAccountable">No source names anyone accountable; the page says so.</param>
/// <param name="AccountableCount">The number of the site's roles that are accountable; more than one is a conflict.</param>
public sealed record MatrixRow(
    string Anchor, string Title, string? Href, ImmutableArray<MatrixCell> Cells, bool IsNobodyAccountable, int AccountableCount)
{
    /// <summary>Other wordings in its sources.</summary>
    public ImmutableArray<string> OtherWordings { get; init; } = [];

    /// <summary>What one role does, by its own words: no table, roadmap item or other role says anything about it.</summary>
    public bool IsAlone { get; init; }
}

/// <param name="Column">0-based index of the page's columns.</param>
/// <param name="Marks">Those that count come first; an overridden inferred letter stays, marked as such.</param>
public sealed record MatrixCell(int Column, ImmutableArray<CellMark> Marks);

/// <param name="Counts">False for an inferred letter if the same cell has declared ones.</param>
public sealed record CellMark(LetterMark Mark, bool Counts);
