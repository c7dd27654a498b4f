using System.Buffers;
using System.Collections.Frozen;

namespace Handbooks.Text;

/// <summary>What the forms of one English word share: "hire", "hires", "hiring" are one stem; for matching, never to be shown.</summary>
/// <remarks>
/// Plurals, verb forms and the nouns made of verbs by -ment and -ation; -er stays, so that a manager is not the same as managing.
/// Words of other scripts and words with accents come back in lower case and otherwise as they are. The cost is linear in the length of the word.
/// </remarks>
public static class WordStem
{
    /// <summary>A stem shorter than this no longer distinguishes words.</summary>
    private const int Least = 3;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    /// <summary>Words that only look like forms of others: production is not the same as a product.</summary>
    private static readonly FrozenSet<string> OnTheirOwn = FrozenSet.Create(
        StringComparer.Ordinal, "corporation", "department", "foundation", "information", "news", "organization", "production", "statement");

    private static readonly Memo<string> Known = new(50_000, Read);

    public static string Of(string word) => Known.Of(word);

    private static string Read(string word)
    {
        var lower = Accents.Compose(word).ToLowerInvariant();
        foreach (var c in lower)
        {
            if (c is < 'a' or > 'z')
                return OfNumber(lower);
        }
        var spelled = Spelling.Of(lower);
        return OnTheirOwn.Contains(spelled) ? spelled : Bare(Noun(Inflected(IrregularForms.WordOf(spelled) ?? spelled)));
    }

    /// <summary>"1on1s" are more than one.</summary>
    private static string OfNumber(string word) => word.Length > 1 && word[^1] == 's' && char.IsAsciiDigit(word[^2]) ? word[..^1] : word;

    /// <summary>Without the endings of number and tense.</summary>
    private static string Inflected(string word)
    {
        var one = One(word);
        if ((Without(one, "ing") ?? Past(one)) is not { } left)
            return one;
        // "communicating" and "migrated" lost an e that "treating" never had.
        return left.Length > Least && left.EndsWith("at", StringComparison.Ordinal) && left[^3] is not ('e' or 'o') ? left + "e" : left;
    }

    private static string One(string word)
    {
        if (word.Length < Least || word[^1] != 's' || word[^2] is 's' or 'u' || (word[^2] == 'i' && word.Length > Least))
            return word;
        if (word.EndsWith("ies", StringComparison.Ordinal))
            return word.Length > 4 ? word[..^3] + "y" : word[..^1];
        var hisses = word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)
            || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal);
        return hisses ? word[..^2] : word[..^1];
    }

    private static string? Past(string word) =>
        word.EndsWith("eed", StringComparison.Ordinal) ? null
        : word.EndsWith("ied", StringComparison.Ordinal) ? word.Length > 4 ? word[..^3] + "y" : word[..^1]
        : Without(word, "ed");

    /// <summary>The word before an ending; null where what is left is no word: "string", "red".</summary>
    private static string? Without(string word, string ending)
    {
        if (!word.EndsWith(ending, StringComparison.Ordinal))
            return null;
        var left = word[..^ending.Length];
        if (!left.AsSpan().ContainsAny(Vowels))
            return null;
        return left.Length >= Least ? left : left.Length == 2 && IsVowel(left[0]) ? left + "e" : null;
    }

    /// <summary>The verb of a noun: "improvement", "communication", "execution"; also of a verb like "communicate".</summary>
    private static string Noun(string word)
    {
        if (OnTheirOwn.Contains(word))
            return word;
        var verb = Cut(word, "ation", 4) ?? Cut(word, "ate", 4)
            ?? (word.EndsWith("tion", StringComparison.Ordinal) ? Cut(word, "ion", 5) : null) ?? word;
        return Cut(verb, "ment", 4) ?? verb;
    }

    private static string? Cut(string word, string ending, int least) =>
        word.Length >= ending.Length + least && word.EndsWith(ending, StringComparison.Ordinal) ? word[..^ending.Length] : null;

    /// <summary>Without the last letter that forms have or lack: a silent e, the second of two, the y that is an i.</summary>
    private static string Bare(string word)
    {
        if (word.Length > Least && word[^1] == 'e' && word[^2] != 'e')
            word = word[..^1];
        // What doubles its last letter before an ending is short, and no l, s, f: "planned", but "filled" and "passed".
        if (word.Length > Least && word[^1] == word[^2] && !IsVowel(word[^1]) && (word.Length > 4 || word[^1] is not ('l' or 's' or 'f' or 'z')))
            word = word[..^1];
        return word.Length > Least && word[^1] == 'y' && !IsVowel(word[^2]) ? word[..^1] + "i" : word;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
