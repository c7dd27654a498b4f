using System.Collections.Immutable;

namespace Handbooks.Pages;

public sealed record MatrixPage : GeneratedPage
{
    /// <summary>The columns, grouped by unit.</summary>
    public required ImmutableArray<MatrixColumn> Columns { get; init; }

    public required ImmutableArray<MatrixGroup> Groups { get; init; }
    public required MatrixKey Key { get; init; }
    public required string CsvHref { get; init; }
    public required string JsonHref { get; init; }
}

/// <summary>What there is to explain about the letters of one matrix, and to choose from.</summary>
/// <param name="Schemes">The fewest that have all letters in it; RACI where it has none.</param>
/// <param name="Choices">The letters that count somewhere; those of one sign and kind are one choice.</param>
/// <param name="HasOverridden">An inferred letter stands beside a declared one somewhere.</param>
/// <param name="HasQualified">A letter has a condition in brackets.</param>
public sealed record MatrixKey(
    ImmutableArray<MatrixScheme> Schemes, ImmutableArray<LetterChoice> Choices, bool HasDeclared, bool HasInferred, bool HasOverridden,
        bool HasQualified);

/// <param name="Name">RACI, DACI.</param>
public sealed record MatrixScheme(string Name, ImmutableArray<SchemeMark> Letters);

/// <param name="Kind">As a letter mark has it.</param>
public sealed record SchemeMark(string Sign, char Kind, string Word);

/// <param name="Words">What the sign stands for, in each scheme that occurs: accountable, approver.</param>
public sealed record LetterChoice(string Sign, char Kind, ImmutableArray<string> Words);

public sealed record MatrixColumn(string RoleId, Link Role, string? Unit);

public sealed record MatrixGroup(string Title, ImmutableArray<MatrixRow> Rows);

/// <param name="Anchor">The row's permalink on the matrix page.</param>
/// <param name="Href">To the roadmap item that the row stands for; null for an activity.</param>
/// <param name="OtherWordings">Other words in which its sources say the same thing.</param>
/// <param name="Cells">Those that hold letters, in the order of their columns: most of a big matrix is empty.</param>
/// <param name="IsNobodyAccountable">No source says who answers for it; the page says so.</param>
/// <param name="AccountableCount">How many of the site's roles answer for it; more than one is a conflict.</param>
public sealed record MatrixRow(
    string Anchor, string Title, string? Href, ImmutableArray<string> OtherWordings, ImmutableArray<MatrixCell> Cells, bool IsNobodyAccountable,
        int AccountableCount);

/// <param name="Column">0-based, in the page's columns.</param>
/// <param name="Marks">Those that count come first; an inferred letter that a declared one overrides stays, marked.</param>
public sealed record MatrixCell(int Column, ImmutableArray<CellMark> Marks);

/// <param name="Counts">False for an inferred letter where the same cell has declared ones.</param>
public sealed record CellMark(LetterMark Mark, bool Counts);
