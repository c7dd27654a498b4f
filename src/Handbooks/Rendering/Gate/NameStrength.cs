namespace Handbooks.Rendering.Gate;

/// <summary>How much a name gives away.</summary>
internal static class NameStrength
{
    /// <summary>Shorter ones are found everywhere and say nothing.</summary>
    private const int LeastCharacters = 3;

    /// <summary>The name as the gate looks for it; null for one that says nothing.</summary>
    public static SecretName? Of(SecretName name)
    {
        var text = name.Text.Trim();
        var words = WordReader.Of(text);
        if (words.Count == 0 || (name.Bearer != NameBearer.Person && DateWords.Are(text, words)))
            return null;
        if (text.Any(WordReader.IsWordByItself))
            return words.Count < 2 ? null : name with { IsWeak = name.IsWeak || words.Count < 4 };
        if (text.Length < LeastCharacters)
            return null;
        // Two words, a digit or a hyphen are nobody else's by chance; a number alone, or a common word, is.
        var isTelling = text.Any(char.IsLetter) && (words.Count > 1 || text.Any(char.IsDigit) || text.Contains('-', StringComparison.Ordinal));
        return name with { IsWeak = name.IsWeak || !isTelling };
    }

    public static bool IsOneWord(SecretName name) => WordReader.Of(name.Text).Count == 1;

    /// <summary>One number for a name, however its words are joined and accented.</summary>
    public static ulong Key(string name) => WordReader.Of(name).Aggregate(17ul, (key, word) => unchecked((key * 1099511628211) ^ word.Hash));
}
