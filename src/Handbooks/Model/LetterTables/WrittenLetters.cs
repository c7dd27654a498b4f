using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Handbooks.Model.LetterTables;

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
