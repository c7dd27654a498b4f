namespace Handbooks.Model;

/// <summary>What one role has to do with one activity; several may hold at once. Letters of other schemes mean one of these, too.</summary>
[Flags]
public enum Letters
{
    None = 0,

    /// <summary>Does it.</summary>
    Responsible = 1,

    /// <summary>Answers for it.</summary>
    Accountable = 2,

    /// <summary>Is asked before.</summary>
    Consulted = 4,

    /// <summary>Is told after.</summary>
    Informed = 8,
}

public static class LettersText
{
    /// <summary>In RACI order: "RA".</summary>
    public static string Signs(this Letters letters) => string.Concat(letters.Each().Select(letter => letter.Sign));

    /// <summary>As RACI writes them, in its order.</summary>
    public static IEnumerable<SchemeLetter> Each(this Letters letters) =>
        LetterScheme.Raci.Letters.Where(letter => letters.HasFlag(letter.Meaning));

    public static IEnumerable<string> AllWords => LetterScheme.Raci.Letters.Select(letter => letter.Word);

    /// <summary>None where the word is none of RACI's.</summary>
    public static Letters FromWord(string word) =>
        LetterScheme.Raci.Letters.FirstOrDefault(letter => string.Equals(letter.Word, word, StringComparison.OrdinalIgnoreCase))?.Meaning
            ?? Letters.None;
}
