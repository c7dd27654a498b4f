using System.Text;
using Handbooks.Text.Folding;

namespace Handbooks.Rendering.Gate;

/// <summary>What Arabic and Hebrew write to the beginning of a word: "and", "to", "in", "the".</summary>
internal static class Prefixes
{
    /// <summary>No word has more of them than "and to the".</summary>
    private const int Most = 3, LeastLeft = 2;

    private const string Hebrew = "והבלכמש", Arabic = "وفبكلس";

    private const char Alif = '\u0627', Lam = '\u0644', He = '\u05D4';

    public static bool IsTakenBy(char first) =>
        first is (>= '\u05D0' and <= '\u05EA') or (>= '\u0620' and <= '\u06FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    /// <summary>What is left of a word behind each of the prefixes that it may have: its hash, and where it begins in the word.</summary>
    public static List<(ulong Hash, int Start)> Without(ReadOnlySpan<char> word)
    {
        var left = new List<(ulong, int)>();
        var (letters, places) = Letters(word);
        for (var at = 0; at < Most + 1 && at < letters.Length;)
        {
            at += Taken(letters, at);
            if (at == 0 || letters.Length - at < LeastLeft || (left.Count > 0 && left[^1].Item2 == places[at]))
                break;
            left.Add((Hash(letters[at..]), places[at]));
        }
        return left;
    }

    /// <summary>Each word of a name without its article, where it has one.</summary>
    public static string WithoutArticles(string text, List<Word> words) => string.Join(' ', words.Select(word =>
    {
        var (letters, places) = Letters(text.AsSpan(word.Start..word.End));
        var article = letters.Length <= LeastLeft + 1 ? 0 : letters[0] == He ? 1 : letters[0] == Alif && letters[1] == Lam ? 2 : 0;
        return text[(word.Start + (article > 0 ? places[article] : 0))..word.End];
    }));

    private static int Taken(string letters, int at) =>
        letters[at] == Alif ? (at + 1 < letters.Length && letters[at + 1] == Lam ? 2 : 0)
        : Arabic.Contains(letters[at]) || Hebrew.Contains(letters[at]) ? 1 : 0;

    private static ulong Hash(string letters) => WordReader.Of(letters) is [var word] ? word.Hash : 0;

    /// <summary>Folded, each with its place in the word: points and signs that stretch a word are none.</summary>
    private static (string Letters, int[] Places) Letters(ReadOnlySpan<char> word)
    {
        var (letters, places) = (new StringBuilder(word.Length), new List<int>());
        for (var i = 0; i < word.Length; i++)
        {
            var folded = CharacterFolding.Of(word[i]);
            var text = folded.Sequence ?? (folded.IsWord ? ((char)(folded.Bits & FoldedCharacter.Letter)).ToString() : "");
            letters.Append(text);
            places.AddRange(Enumerable.Repeat(i, text.Length));
        }
        return (letters.ToString(), [.. places]);
    }
}
