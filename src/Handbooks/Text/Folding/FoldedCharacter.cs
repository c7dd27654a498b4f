using System.Globalization;

namespace Handbooks.Text.Folding;

/// <summary>One character, folded: a code point with its traits, or several characters.</summary>
/// <param name="Bits">The code point and the flags of this type; of several characters the flags alone.</param>
/// <param name="Sequence">Null for one character.</param>
internal readonly record struct FoldedCharacter(int Bits, string? Sequence)
{
    /// <summary>It ends a word.</summary>
    public const int NoWord = 0;

    public const int Unseen = -1;

    public const int Letter = 0x1FFFFF;

    /// <summary>Each character is a word: its script has no spaces, or attaches endings to names.</summary>
    public const int Alone = 1 << 22;

    public const int Upper = 1 << 23;
    public const int Digit = 1 << 24;

    /// <summary>Of a block's value: the rest is a place in its sequences.</summary>
    public const int Several = 1 << 25;

    public bool IsUnseen => Bits == Unseen;

    public bool IsWord => Bits is not (NoWord or Unseen) || Sequence is not null;

    public static int Value(int code, UnicodeCategory category) => category switch
    {
        UnicodeCategory.DecimalDigitNumber => code | Digit,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => code | Upper,
        UnicodeCategory.LowercaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber
            => code | (IsWordByItself(code) ? Alone : 0),
        _ => NoWord,
    };

    /// <summary>Chinese, Japanese, Thai, Lao, Khmer and Burmese have no spaces; Korean attaches endings to names.</summary>
    public static bool IsWordByItself(int code) =>
        code is (>= 0x3005 and <= 0x3007) or (>= 0x3040 and <= 0x30FF) or (>= 0x3105 and <= 0x312F) or (>= 0x31F0 and <= 0x31FF)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0x1B000 and <= 0x1B16F) or (>= 0x20000 and <= 0x3FFFF)
        || IsHangul(code) || IsAlphabetWithoutSpaces(code);

    public static bool IsHangul(int code) => code is >= 0xAC00 and <= 0xD7A3;

    /// <summary>Thai, Lao, Burmese, Khmer: several of these letters are a syllable.</summary>
    public static bool IsAlphabetWithoutSpaces(int code) =>
        code is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
            or (>= 0xA9E0 and <= 0xA9FF) or (>= 0xAA60 and <= 0xAA7F);
}

/// <summary>Korean syllables that are typed letter by letter, as some file systems keep them.</summary>
internal static class Jamo
{
    private const int Lead = 0x1100, Vowel = 0x1161, Tail = 0x11A7, First = 0xAC00, Leads = 19, Vowels = 21, Tails = 28;

    /// <summary>The syllable that begins there; length 0 where none does.</summary>
    public static (int Code, int Length) SyllableAt(ReadOnlySpan<char> text, int at)
    {
        if (at + 1 >= text.Length || text[at] - Lead is not (>= 0 and < Leads) || text[at + 1] - Vowel is not (>= 0 and < Vowels))
            return default;
        var open = First + ((((text[at] - Lead) * Vowels) + text[at + 1] - Vowel) * Tails);
        return at + 2 < text.Length && text[at + 2] - Tail is > 0 and < Tails and var tail ? (open + tail, 3) : (open, 2);
    }
}
