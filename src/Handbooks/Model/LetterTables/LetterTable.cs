using System.Collections.Immutable;
using Handbooks.Text;

namespace Handbooks.Model.LetterTables;

/// <summary>A table whose cells are letters: roles over the columns, an activity a row.</summary>
/// <param name="Group">The heading that the table stands under.</param>
public sealed record LetterTable(string? Group, ImmutableArray<Located<string>> Roles, ImmutableArray<LetterRow> Rows);

/// <param name="Cells">One a column, in their order; null where the cell holds something else than letters.</param>
public sealed record LetterRow(Located<string> Activity, string? ActivityId, ImmutableArray<Located<Letters?>> Cells);
