using System.Text;
using Handbooks.Text.Folding;

namespace Handbooks.Rendering.Gate;

/// <summary>Words that Arabic and Hebrew join to the next one: "and", "to", "in", "the".</summary>
internal static class SemiticPrefixes
{
    /// <summary>As in "and to the".</summary>
    private const int Most = 3, LeastLeft = 2;

    private const string Hebrew = "והבלכמש", Arabic = "وفبكلس";

    private const char Alif = '\u0627', Lam = '\u0644', He = '\u05D4';

    public static bool IsTakenBy(char first) =>
        first is (>= '\u05D0' and <= '\u05EA') or (>= '\u0620' and <= '\u06FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    /// <summary>What is left of a word after one prefix, after two and so on: its hash, and its start within the word.</summary>
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

    /// <summary>The name with the article removed from each word.</summary>
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

    /// <summary>The folded letters, each with its index in the word; vowel points and stretching characters are left out.</summary>
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

/// <summary>Particles and forms of address that Korean joins to the end of a name.</summary>
internal static class KoreanEndings
{
    private static readonly HashSet<string> Endings = new(StringComparer.Ordinal)
    {
        "은", "는", "이", "가", "을", "를", "의", "에", "에게", "에게서", "께", "께서", "한테", "와", "과", "랑", "이랑", "하고", "도", "만", "로", "으로", "까지", "부터", "처럼",
        "보다", "라고", "이라고", "입니다", "이다", "야", "아", "님", "님이", "님은", "님께", "님의", "님을", "씨", "씨가", "씨는", "씨의", "씨를", "선생", "선생님", "교수님", "박사님",
        "팀장", "팀장님", "대리", "과장", "부장", "이사",
    };

    /// <summary>Whether the name begins a word, and only an ending follows it.</summary>
    public static bool IsWhole(string text, int start, int end)
    {
        if (start > 0 && FoldedCharacter.IsHangul(text[start - 1]))
            return false;
        var last = end;
        while (last < text.Length && FoldedCharacter.IsHangul(text[last]))
            last++;
        return last == end || Endings.Contains(text[end..last]);
    }
}
