using System.Runtime.CompilerServices;
using System.Text;
using Handbooks.Text.Folding;

namespace Handbooks.Rendering.Gate;

/// <summary>Text to words, in one pass without making strings.</summary>
internal static class WordReader
{
    private const ulong Seed = 14695981039346656037, Prime = 1099511628211;

    /// <summary>Of numbers, where they are taken for one another: no letter.</summary>
    private const int AnyNumber = 0x1FFFFF;

    private static readonly int[] Ascii =
        [.. Enumerable.Range(0, 128).Select(c => char.IsAsciiDigit((char)c) ? c | FoldedCharacter.Digit
            : char.IsAsciiLetterUpper((char)c)
            ? char.ToLowerInvariant((char)c) | FoldedCharacter.Upper : char.IsAsciiLetterLower((char)c) ? c : FoldedCharacter.NoWord)];

    public static List<Word> Of(string text, bool byLooks = false)
    {
        var words = new List<Word>();
        Read(text, words, byLooks: byLooks);
        return words;
    }

    /// <summary>The same number for all numbers: "2 roles" is "13 roles".</summary>
    public static List<Word> WithNumbersAlike(string text)
    {
        var words = Of(text);
        for (var i = 0; i < words.Count; i++)
        {
            if (!text.AsSpan(words[i].Start..words[i].End).ContainsAnyExceptInRange('0', '9'))
                words[i] = words[i] with { Hash = AnyNumber, Stem = AnyNumber };
        }
        return words;
    }

    /// <summary>Words of a piece of a text, each with its place in the whole.</summary>
    /// <param name="at">Where the piece begins.</param>
    public static void Append(ReadOnlySpan<char> piece, int at, List<Word> words)
    {
        var own = new List<Word>();
        Read(piece, own);
        foreach (var word in own)
            words.Add(word with { Start = word.Start + at, End = word.End + at });
    }

    /// <param name="compounds">Takes the places of words that are joined of several, as "purpleGatekeeper" is.</param>
    /// <param name="byLooks">Letters count as those that they look like.</param>
    /// <returns>Some letter looks like another one: by looks the text has other words, too.</returns>
    public static bool Read(ReadOnlySpan<char> text, List<Word> words, List<int>? compounds = null, bool byLooks = false)
    {
        words.Clear();
        compounds?.Clear();
        var (reader, hasLooks) = (new Reader(words, compounds), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < 128)
            {
                reader.Put(Ascii[text[i]], i, i + 1);
                continue;
            }
            var (code, start) = (CharacterFolding.CodeAt(text, i), i);
            i += code > char.MaxValue ? 1 : 0;
            if (Jamo.SyllableAt(text, start) is (var syllable, > 0 and var length))
                (code, i) = (syllable, start + length - 1);
            var folded = CharacterFolding.Of(code, byLooks);
            hasLooks |= !byLooks && folded != CharacterFolding.Of(code, byLooks: true);
            if (folded.IsUnseen)
                continue;
            if (folded.Sequence is null)
                reader.Put(folded.Bits, start, i + 1);
            else
            {
                // What follows the first of them begins where the character ends: no place lies before another.
                foreach (var rune in folded.Sequence.EnumerateRunes())
                {
                    reader.Put(FoldedCharacter.Value(rune.Value, Rune.GetUnicodeCategory(rune)), start, i + 1);
                    start = i + 1;
                }
            }
        }
        reader.End();
        return hasLooks;
    }

    /// <summary>The character there stands for a word: its script has no spaces.</summary>
    /// <remarks>A later word of one character that stands for several has no character of its own: it may begin where the text ends.</remarks>
    public static bool IsWordByItself(string text, int at) => at < text.Length && FoldedCharacter.IsWordByItself(CharacterFolding.CodeAt(text, at));

    /// <summary>Two Korean syllables are a part of many words that have nothing to do with the name.</summary>
    public static bool IsShortHangul(string text, List<Word> words) =>
        words.Count == 2 && words.TrueForAll(word => FoldedCharacter.IsHangul(word.FirstIn(text)));

    private struct Reader(List<Word> words, List<int>? compounds)
    {
        private const int Parts = FoldedCharacter.Upper | FoldedCharacter.Digit;
        private ulong _hash = Seed, _before = Seed;
        private int _start = -1, _end, _last = Parts, _parts;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Put(int character, int start, int end)
        {
            if (_start >= 0 && (character == FoldedCharacter.NoWord || (character & FoldedCharacter.Alone) != 0))
                End();
            if (character == FoldedCharacter.NoWord)
                return;
            if (_start < 0)
                (_hash, _start, _last) = (Seed, start, Parts);
            // A capital or a digit behind something else.
            _parts |= character & ~_last & Parts;
            (_before, _hash, _last, _end) = (_hash, (_hash ^ (uint)(character & FoldedCharacter.Letter)) * Prime, character, end);
            if ((character & FoldedCharacter.Alone) != 0)
                End();
        }

        public void End()
        {
            if (_start < 0)
                return;
            if (_parts != 0)
                compounds?.Add(words.Count);
            words.Add(new Word(_hash, (_last & FoldedCharacter.Letter) == 's' && _end - _start > 1 ? _before : _hash, _start, _end));
            (_start, _parts) = (-1, 0);
        }
    }
}
