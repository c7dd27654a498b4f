using System.Collections.Immutable;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Model.LetterTables;

/// <summary>What the tables and headings of a page say about responsibility and accountability.</summary>
public sealed record PageLetters(
    ImmutableArray<LetterTable> Tables, ImmutableArray<NameTable> NameTables, ImmutableArray<AnsweringSection> Answering,
    ImmutableArray<DutyTable> DutyTables)
{
    public static PageLetters None { get; } = new([], [], [], []);
}

/// <summary>
/// A table whose cells are letters. Roles are on one side and activities on the other; linking, which knows the roles, decides which.
/// </summary>
/// <param name="Heading">The heading above the table.</param>
/// <param name="Heads">The column heads, without the first.</param>
public sealed record LetterTable(LetterScheme Scheme, string? Heading, ImmutableArray<Located<string>> Heads, ImmutableArray<LetterRow> Rows)
{
    /// <summary>The table on the page.</summary>
    public Block? Table { get; init; }

    /// <summary>"Role | RACI" under a heading that names the activity: <see cref="Heads"/> holds the first column's cells.</summary>
    public bool IsOfOneActivity { get; init; }
}

/// <param name="Group">The title row above.</param>
/// <param name="Cells">One per column, in order; a row may be short.</param>
public sealed record LetterRow(Located<string> First, string? Id, string? Group, ImmutableArray<LetterCell> Cells);

/// <param name="Letters">Null if the cell holds anything else.</param>
public sealed record LetterCell(Located<string> Text, WrittenLetters? Letters);

/// <summary>A table whose columns are letters ("Accountable", "Consulted", "DRI") and whose cells name roles.</summary>
public sealed record NameTable(LetterScheme Scheme, string? Heading, ImmutableArray<NameRow> Rows)
{
    /// <summary>Several columns have a letter: a single column with such a name may also hold people.</summary>
    public bool IsCertain { get; init; }
}

public sealed record NameRow(Located<string> Activity, string? Id, string? Group, ImmutableArray<NameCell> Cells);

/// <param name="Names">The cell's text: one or several roles.</param>
public sealed record NameCell(WrittenLetters Letters, Located<string> Names);

/// <summary>A heading that names a role and its relation to the text below: "Product managers (PMs) are accountable for:".</summary>
/// <param name="Role">In the singular.</param>
/// <param name="Abbreviation">"PM"; null if not given.</param>
/// <param name="Sentence">The text of the heading.</param>
public sealed record AnsweringSection(
    Located<string> Role, string? Abbreviation, Letters Letters, Located<string> Sentence, Syntax.Section Section,
    ImmutableArray<AnsweredArea> Areas);

/// <summary>One area of an <see cref="AnsweringSection"/>: a heading or an item below its sentence.</summary>
public sealed record AnsweredArea(Block Block, Located<string> Title);

/// <summary>A table whose columns are roles and whose cells list their duties.</summary>
public sealed record DutyTable(HeadingBlock? Heading, ImmutableArray<DutyColumn> Columns);

public sealed record DutyColumn(Located<string> Role, ImmutableArray<ResponsibilityDeclaration> Duties);
