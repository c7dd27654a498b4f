using Handbooks.Text;

namespace Handbooks.Rendering.Gate;

/// <summary>Text to words, in one pass without making strings.</summary>
internal static class WordReader
{
    private const ulong Seed = 14695981039346656037, Prime = 1099511628211;
    private const char NoWord = '\0', Unseen = '\uFFFF';

    private static readonly char[] Ascii = [.. Enumerable.Range(0, 128).Select(c => char.IsAsciiLetterOrDigit((char)c) ? char.ToLowerInvariant((char)c) : NoWord)];

    public static List<Word> Of(string text)
    {
        var words = new List<Word>();
        Read(text, words);
        return words;
    }

    public static void Read(ReadOnlySpan<char> text, List<Word> words)
    {
        words.Clear();
        var (hash, before, start, end) = (Seed, Seed, -1, 0);
        var last = NoWord;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i] < 128 ? Ascii[text[i]] : Folded(text[i]);
            if (c == Unseen)
                continue;
            if (start >= 0 && (c == NoWord || IsWordByItself(c)))
            {
                words.Add(new Word(hash, last == 's' && end - start > 1 ? before : hash, start, end));
                start = -1;
            }
            if (c == NoWord)
                continue;
            if (start < 0)
                (hash, start) = (Seed, i);
            (before, hash, last, end) = (hash, (hash ^ c) * Prime, c, i + 1);
            if (IsWordByItself(c))
            {
                words.Add(new Word(hash, hash, start, end));
                start = -1;
            }
        }
        if (start >= 0)
            words.Add(new Word(hash, last == 's' && end - start > 1 ? before : hash, start, end));
    }

    /// <summary>Chinese and Japanese have no spaces: each character stands for a word.</summary>
    public static bool IsWordByItself(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF';

    /// <summary>Soft hyphens, zero-width characters, marks of direction, and accents that stand by themselves.</summary>
    public static bool IsUnseen(char c) => c is '\u00AD' or '\u061C' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF' or (>= '\u0300' and <= '\u036F') or (>= '\uFE00' and <= '\uFE0F');

    private static char Folded(char c) => c switch
    {
        _ when IsUnseen(c) => Unseen,
        // The wide forms of Latin letters and digits.
        >= '\uFF01' and <= '\uFF5E' => Ascii[c - 0xFEE0],
        _ => Wording.IsWordPart(c) ? Accents.Plain(char.ToLowerInvariant(c)) : NoWord,
    };
}
