using System.Collections.Immutable;
using System.Text;

namespace Handbooks.Model.LetterTables;

/// <summary>The letters in a cell: "A/R", "R, C", "Accountable", "C (budget only)"; none if it is empty or a dash.</summary>
/// <param name="Qualifier">The text in brackets after the letters; null if there is none.</param>
public sealed record WrittenLetters(ImmutableArray<SchemeLetter> Letters, string? Qualifier)
{
    private static readonly char[] Separators = ['/', ',', '&', '+', ' ', ';', '\u00a0', '\n'];

    public static WrittenLetters None { get; } = new([], null);

    public Letters Meaning => Letters.Aggregate(Model.Letters.None, (sum, letter) => sum | letter.Meaning);

    public bool IsEmpty => Letters.IsEmpty;

    /// <summary>Up to four capitals, or several with a slash: meant as letters, even if not of this scheme.</summary>
    public static bool LooksLikeLetters(string cell, LetterScheme scheme)
    {
        var (text, _) = Split(cell);
        var parts = text.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length is > 0 and <= 4 && parts.All(part => part.Length <= 4
            && (part.All(char.IsUpper) || part.Length == 1 || scheme.Letters.Any(letter => letter.IsWrittenAs(part))) && part.All(char.IsLetter));
    }

    /// <summary>Null if the cell holds anything other than letters of the scheme.</summary>
    public static WrittenLetters? Read(string cell, LetterScheme scheme)
    {
        if (cell.Trim() is "" or "-" or "–" or "—" or "." || cell.Trim().ToLowerInvariant() is "n/a" or "n.a." or "none")
            return None;
        if (Condition(cell, scheme) is { } conditional)
            return conditional;
        var (text, qualifier) = Split(cell);
        if (scheme.Letters.FirstOrDefault(letter => letter.IsWrittenAs(text)) is { } only)
            return new([only], qualifier);
        var letters = ImmutableArray.CreateBuilder<SchemeLetter>();
        foreach (var part in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        {
            if (part is "-" or "–" or "—" or "and")
                continue;
            if (scheme.Letters.FirstOrDefault(letter => letter.IsWrittenAs(part)) is { } found)
                letters.Add(found);
            else if (RunOf(part, scheme) is { } run)
                letters.AddRange(run);
            else
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

    /// <summary>"RA": capitals, each a letter, without repeats.</summary>
    private static List<SchemeLetter>? RunOf(string part, LetterScheme scheme)
    {
        if (part.Length > scheme.Letters.Length || part.Distinct().Count() != part.Length)
            return null;
        var run = part.Select(sign => scheme.Letters.FirstOrDefault(letter => letter.Sign.Length == 1 && letter.Sign[0] == sign))
            .OfType<SchemeLetter>().ToList();
        return run.Count < part.Length ? null : run;
    }

    /// <summary>Splits off text in brackets, and drops footnote marks.</summary>
    private static (string Text, string? Qualifier) Split(string cell)
    {
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
