using System.Runtime.CompilerServices;
using System.Text;
using Handbooks.Text.Folding;

namespace Handbooks.Rendering.Gate;

/// <summary>A word as the gate compares it, ignoring case, accents and invisible characters.</summary>
/// <param name="Hash">FNV-1a of the folded characters. A collision would only cause a false alarm.</param>
/// <param name="Stem">The hash without a final s, so that plurals match.</param>
/// <param name="Start">Index in the text; the word ends before <paramref name="End"/>.</param>
internal readonly record struct Word(ulong Hash, ulong Stem, int Start, int End)
{
    /// <summary>Its first character; '\0' for a word that came from the character of the word before it.</summary>
    public char FirstIn(string text) => Start < text.Length ? text[Start] : '\0';

    public bool Is(ulong hash) => Hash == hash || Stem == hash;
}

/// <summary>Splits text into words, in one pass and without allocating strings.</summary>
internal static class WordReader
{
    private const ulong Seed = 14695981039346656037, Prime = 1099511628211;

    /// <summary>A guess, for the size of lists.</summary>
    private const int LettersAWord = 6;

    /// <summary>Stands for any number; no letter has this value.</summary>
    private const int AnyNumber = 0x1FFFFF;

    private static readonly int[] Ascii =
        [.. Enumerable.Range(0, 128).Select(c => char.IsAsciiDigit((char)c) ? c | FoldedCharacter.Digit
            : char.IsAsciiLetterUpper((char)c)
            ? char.ToLowerInvariant((char)c) | FoldedCharacter.Upper : char.IsAsciiLetterLower((char)c) ? c : FoldedCharacter.NoWord)];

    public static List<Word> Of(string text, bool byAppearance = false)
    {
        var words = new List<Word>((text.Length / LettersAWord) + 1);
        Read(text, words, byAppearance: byAppearance);
        return words;
    }

    /// <summary>Gives all numbers the same hash, so that "2 roles" matches "13 roles".</summary>
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

    /// <summary>Adds the words of a piece of a text, with indexes in the whole.</summary>
    /// <param name="at">Index of the piece in the whole.</param>
    public static void Append(ReadOnlySpan<char> piece, int at, List<Word> words)
    {
        var own = new List<Word>();
        Read(piece, own);
        foreach (var word in own)
            words.Add(word with { Start = word.Start + at, End = word.End + at });
    }

    /// <param name="compounds">Receives the indexes of compound words, such as "purpleGatekeeper".</param>
    /// <param name="byAppearance">Letters count as those that they look like.</param>
    /// <returns>Whether a letter looks like another one, so that reading by appearance gives other words.</returns>
    public static bool Read(ReadOnlySpan<char> text, List<Word> words, List<int>? compounds = null, bool byAppearance = false)
    {
        words.Clear();
        compounds?.Clear();
        var (reader, hasLookalikes) = (new Reader(words, compounds), false);
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
            var folded = CharacterFolding.Of(code, byAppearance);
            hasLookalikes |= !byAppearance && folded != CharacterFolding.Of(code, byLooks: true);
            if (folded.IsUnseen)
                continue;
            if (folded.Sequence is null)
                reader.Put(folded.Bits, start, i + 1);
            else
            {
                // All but the first begin where the character ends, so that indexes never decrease.
                foreach (var rune in folded.Sequence.EnumerateRunes())
                {
                    reader.Put(FoldedCharacter.Value(rune.Value, Rune.GetUnicodeCategory(rune)), start, i + 1);
                    start = i + 1;
                }
            }
        }
        reader.End();
        return hasLookalikes;
    }

    /// <summary>Whether the character is a word by itself, as in scripts without spaces.</summary>
    /// <remarks>The index may be the end of the text, as one character can give several words.</remarks>
    public static bool IsWordByItself(string text, int at) => at < text.Length && FoldedCharacter.IsWordByItself(CharacterFolding.CodeAt(text, at));

    /// <summary>Whether a name is only two Korean syllables, which occur within many unrelated words.</summary>
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
            // A capital or digit after something else begins a part.
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

/// <summary>Splits compound words, such as "purpleGatekeeperTeam" and "Nightfall2026".</summary>
internal static class Compounds
{
    /// <summary>After fewer letters a digit does not begin a part: hexadecimal bytes would be full of words.</summary>
    private const int LeastBeforeDigits = 5;

    /// <param name="compounds">Indexes of compound words.</param>
    /// <param name="parts">Receives their parts, with the words before and after.</param>
    public static void Read(string text, List<Word> words, List<int> compounds, List<Word> parts)
    {
        parts.Clear();
        var taken = -1;
        foreach (var at in compounds)
        {
            if (at > 0 && taken < at - 1)
                parts.Add(words[at - 1]);
            Split(text, words[at], parts);
            taken = at;
            if (at + 1 < words.Count && !IsNext(compounds, at + 1))
                parts.Add(words[taken = at + 1]);
        }
    }

    private static bool IsNext(List<int> compounds, int at) => compounds.BinarySearch(at) >= 0;

    private static void Split(string text, Word word, List<Word> parts)
    {
        var start = word.Start;
        for (var i = start + 1; i <= word.End; i++)
        {
            if (i < word.End && !Parts(text, start, i, word.End))
                continue;
            WordReader.Append(text.AsSpan(start..i), start, parts);
            start = i;
        }
    }

    private static bool Parts(string text, int start, int at, int end) =>
        char.IsUpper(text[at])
            ? char.IsLower(text[at - 1]) || char.IsDigit(text[at - 1]) || (at + 1 < end && char.IsUpper(text[at - 1]) && char.IsLower(text[at + 1]))
            : char.IsAsciiDigit(text[at]) && char.IsLetter(text[at - 1]) && at - start >= LeastBeforeDigits;
}
