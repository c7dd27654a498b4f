using System.Globalization;
using System.Text;

namespace Handbooks.Text;

/// <summary>The words of a text in lower case, as they are spoken: punctuation between them does not count.</summary>
public static class PlainWords
{
    /// <summary>
    /// In order. An apostrophe is part of a word, "&amp;" is "and", "1:1" and "one-on-one" are "1on1", "co-ordinate", "e-mail"
    /// and "up-to-date" are one word each.
    /// </summary>
    public static List<string> In(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var composed = Accents.Compose(text);
        for (var i = 0; i <= composed.Length; i++)
        {
            var c = i < composed.Length ? composed[i] : ' ';
            if (Wording.IsWordPart(c))
                word.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’') && !(IsHyphen(c) && IsPrefix(word)))
                End(words, word);
            if (c == '&')
                words.Add("and");
        }
        return UpToDate(Meetings(words));
    }

    private static void End(List<string> words, StringBuilder word)
    {
        if (word.Length == 0)
            return;
        words.Add(word.ToString());
        word.Clear();
    }

    private static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    private static bool IsPrefix(StringBuilder word) => word.Length == 2 ? word[0] == 'c' && word[1] == 'o' : word.Length == 1 && word[0] == 'e';

    /// <summary>"up to date" is one word: it names no date.</summary>
    private static List<string> UpToDate(List<string> words)
    {
        for (var i = 0; i + 2 < words.Count; i++)
        {
            if (words[i] != "up" || words[i + 1] != "to" || words[i + 2] != "date")
                continue;
            words[i] = "uptodate";
            words.RemoveRange(i + 1, 2);
        }
        return words;
    }

    /// <summary>"one-on-one" has more spellings than any other word in handbooks.</summary>
    private static List<string> Meetings(List<string> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i] is not ("1" or "one"))
                continue;
            var last = words[i] == "one" || words[i + 1] is "on" or "to" ? i + 2 : i + 1;
            if (last >= words.Count || (last == i + 2 && words[i + 1] is not ("on" or "to")) || words[last] is not ("1" or "1s" or "one" or "ones"))
                continue;
            words[i] = words[last][^1] == 's' ? "1on1s" : "1on1";
            words.RemoveRange(i + 1, last - i);
        }
        return words;
    }
}

/// <summary>A word of a text, in any script; offsets are 0-based within it.</summary>
/// <remarks>Running text has many words, and few are looked at: a word becomes a string only when it is.</remarks>
public readonly record struct TextWord(string Source, int Start, int Length)
{
    public int End => Start + Length;

    public string Text => Source.Substring(Start, Length);

    public ReadOnlySpan<char> Span => Source.AsSpan(Start, Length);

    public bool IsCapital => char.IsUpper(Source[Start]);

    /// <summary>All words in order.</summary>
    public static List<TextWord> In(string text)
    {
        var words = new List<TextWord>();
        Add(text, words);
        return words;
    }

    /// <summary>Adds them to a list.</summary>
    public static void Add(string text, List<TextWord> words) => Add(text, 0, text.Length, words);

    /// <summary>Adds those of a part of a text to a list.</summary>
    public static void Add(string text, int from, int to, List<TextWord> words)
    {
        var start = -1;
        for (var i = from; i <= to; i++)
        {
            var inWord = i < to && Wording.IsWordPart(text[i]);
            if (inWord && start < 0)
                start = i;
            else if (!inWord && start >= 0)
            {
                words.Add(new TextWord(text, start, i - start));
                start = -1;
            }
        }
    }
}

/// <summary>What belongs to a word, in every script.</summary>
public static class Wording
{
    /// <summary>Letters and digits, and the marks that carry the vowels of many scripts: without them words change.</summary>
    public static bool IsWordPart(char c) =>
        c < '\u0080' ? char.IsAsciiLetterOrDigit(c)
            : char.IsLetterOrDigit(c) || char.IsSurrogate(c)
                || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
