using Handbooks.Text;
using Handbooks.Text.Folding;

namespace Handbooks.Rendering.Gate;

/// <summary>How much a name gives away.</summary>
internal static class NameStrength
{
    /// <summary>Shorter ones are found everywhere and say nothing.</summary>
    private const int LeastCharacters = 3;

    /// <summary>Of a script without spaces, and of one in which a syllable takes several letters.</summary>
    private const int LeastAlone = 3, LeastInAlphabet = 5;

    /// <summary>The name as the gate looks for it; null for one that says nothing.</summary>
    public static SecretName? Of(SecretName name)
    {
        if (name.Bearer == NameBearer.Person && PersonName.Bare(name.Text) is { Length: > 0 } bare && IsOneWord(bare) && IsCommon(bare))
            return name with { Text = bare, IsWeak = true };
        var text = name.Text.Trim();
        var words = WordReader.Of(text);
        if (words.Count == 0 || (name.Bearer != NameBearer.Person && DateWords.Are(text, words)))
            return null;
        if (words.Exists(word => WordReader.IsWordByItself(text, word.Start)))
            return words.Count < 2 ? null : name with
            {
                IsWeak = name.IsWeak || IsOrdinary(text) || (name.Bearer != NameBearer.Person && words.Count < Least(text, words)),
            };
        if (text.Length < LeastCharacters)
            return null;
        return name with { IsWeak = name.IsWeak || !text.Any(char.IsLetter) || (words.Count == 1 && IsOrdinary(text)) };
    }

    public static bool IsOneWord(SecretName name) => IsOneWord(name.Text);

    /// <summary>Nothing but its own letters makes it known; a word with a digit or a hyphen is nobody else's by chance.</summary>
    public static bool IsOneWord(string text)
    {
        var words = WordReader.Of(text);
        return words.Count == 1 || (words.Count > 0 && words.TrueForAll(word => WordReader.IsWordByItself(text, word.Start)));
    }

    /// <summary>One number for a name, however its words are joined and accented.</summary>
    public static ulong Key(string name) => WordReader.Of(name).Aggregate(17ul, (key, word) => unchecked((key * 1099511628211) ^ word.Hash));

    /// <summary>An ordinary word, or one of two letters or a single character that is a word, which is one somewhere.</summary>
    public static bool IsCommon(string name) =>
        IsOrdinary(name) || (name.Length < LeastCharacters && name.Length > 0 && name.Length > 1 != WordReader.IsWordByItself(name, 0));

    private static bool IsOrdinary(string text) =>
        !text.Any(char.IsDigit) && OrdinaryWords.Contains(text.Trim('.', ':', '!', '?', '…', '"', '\'', '*', '_', '`', ' ', '#'));

    private static int Least(string text, List<Word> words) =>
        FoldedCharacter.IsAlphabetWithoutSpaces(words[0].FirstIn(text)) ? LeastInAlphabet : LeastAlone;
}
