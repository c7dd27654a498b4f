using System.Buffers;
using System.Collections.Immutable;
using System.Text;
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

/// <summary>The letters in a cell: "A/R", "R, C", "Accountable", "C (budget only)"; none if it is empty or a dash.</summary>
/// <param name="Qualifier">The text in brackets after the letters; null if there is none.</param>
public sealed record WrittenLetters(ImmutableArray<SchemeLetter> Letters, string? Qualifier)
{
    private const string SeparatingCharacters = "/,&+ ;\u00a0\n";

    private static readonly SearchValues<char> Separators = SearchValues.Create(SeparatingCharacters);

    public static WrittenLetters None { get; } = new([], null);

    public Letters Meaning => Letters.Aggregate(Model.Letters.None, (sum, letter) => sum | letter.Meaning);

    public bool IsEmpty => Letters.IsEmpty;

    /// <summary>Up to four capitals, or several with a slash: meant as letters, even if not of this scheme.</summary>
    public static bool LooksLikeLetters(string cell, LetterScheme scheme)
    {
        var (text, _) = Split(cell);
        var parts = text.Split(SeparatingCharacters.ToCharArray(), StringSplitOptions.RemoveEmptyEntries);
        return parts.Length is > 0 and <= 4 && parts.All(part => part.Length <= 4
            && (part.All(char.IsUpper) || part.Length == 1 || scheme.Letters.Any(letter => letter.IsWrittenAs(part))) && part.All(char.IsLetter));
    }

    /// <summary>Null if the cell holds anything other than letters of the scheme.</summary>
    public static WrittenLetters? Read(string cell, LetterScheme scheme)
    {
        var written = cell.AsSpan().Trim();
        if (written is "" or "-" or "–" or "—" or "." || written.Equals("n/a", StringComparison.OrdinalIgnoreCase)
            || written.Equals("n.a.", StringComparison.OrdinalIgnoreCase) || written.Equals("none", StringComparison.OrdinalIgnoreCase))
            return None;
        if (Condition(cell, scheme) is { } conditional)
            return conditional;
        var (text, qualifier) = Split(cell);
        if (LetterOf(text, scheme) is { } only)
            return new([only], qualifier);
        var letters = ImmutableArray.CreateBuilder<SchemeLetter>();
        foreach (var place in text.AsSpan().SplitAny(Separators))
        {
            var part = text.AsSpan(place);
            if (part is "" or "-" or "–" or "—" or "and")
                continue;
            if (LetterOf(part, scheme) is { } found)
                letters.Add(found);
            else if (!AddRun(part, scheme, letters))
                return null;
        }
        return letters.Count == 0 ? null : new([.. letters.Distinct().OrderBy(letter => scheme.Letters.IndexOf(letter))], qualifier);
    }

    /// <summary>"DRI – until spring", "C: if asked": letters, a separator, and when they apply.</summary>
    private static WrittenLetters? Condition(string cell, LetterScheme scheme)
    {
        var at = cell.AsSpan().IndexOfAny(":：–—");
        if (at < 0)
            at = cell.IndexOf(" - ", StringComparison.Ordinal);
        if (at <= 0 || at + 1 >= cell.Length || cell[..at].Trim() is not { Length: > 0 and < 24 } before
            || cell[(at + 1)..].Trim(' ', '-', '–') is not { Length: > 1 } condition)
            return null;
        return condition.Contains(' ', StringComparison.Ordinal) && Read(before, scheme) is { IsEmpty: false } letters
            ? letters with { Qualifier = condition } : null;
    }

    private static SchemeLetter? LetterOf(ReadOnlySpan<char> text, LetterScheme scheme)
    {
        foreach (var letter in scheme.Letters)
        {
            if (letter.IsWrittenAs(text))
                return letter;
        }
        return null;
    }

    /// <summary>"RA": capitals, each a letter, without repeats.</summary>
    private static bool AddRun(ReadOnlySpan<char> part, LetterScheme scheme, ImmutableArray<SchemeLetter>.Builder letters)
    {
        if (part.Length > scheme.Letters.Length)
            return false;
        for (var i = 0; i < part.Length; i++)
        {
            var sign = part[i];
            if (part[..i].Contains(sign)
                || scheme.Letters.FirstOrDefault(letter => letter.Sign.Length == 1 && letter.Sign[0] == sign) is not { } found)
                return false;
            letters.Add(found);
        }
        return true;
    }

    /// <summary>Splits off text in brackets, and drops footnote marks.</summary>
    private static (string Text, string? Qualifier) Split(string cell)
    {
        if (!cell.AsSpan().ContainsAny("([*†‡"))
            return (cell.Trim(), null);
        var text = new StringBuilder();
        var aside = new StringBuilder();
        var depth = 0;
        foreach (var c in cell)
        {
            if (c is '(' or '[' && depth++ == 0)
                aside.Append(aside.Length == 0 ? "" : "; ");
            else if (c is ')' or ']' && depth > 0)
                depth--;
            else if (depth > 0)
                aside.Append(c);
            else if (c is not ('*' or '†' or '‡'))
                text.Append(c);
        }
        return (text.ToString().Trim(), aside.Length == 0 ? null : aside.ToString().Trim());
    }
}
