using System.Buffers.Text;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Handbooks.Text.Folding;

/// <summary>
/// Characters as readers take them: without case, accents and compatibility forms, or, by their looks, as the letters that
/// they are mistaken for (the skeleton of UTS #39). The framework's own normalization needs a library that bare machines lack.
/// </summary>
internal static class CharacterFolding
{
    private const int Blocks = 0x1100, BlockSize = 256;

    private static readonly FoldBlock?[] Plain = new FoldBlock?[Blocks], Looks = new FoldBlock?[Blocks];

    /// <param name="code">A code point.</param>
    /// <param name="byLooks">By its appearance instead of its identity.</param>
    public static FoldedCharacter Of(int code, bool byLooks = false)
    {
        var blocks = byLooks ? Looks : Plain;
        return (blocks[code >> 8] ??= Fill(code >> 8, byLooks)).At(code & (BlockSize - 1));
    }

    /// <summary>It is invisible: default-ignorable code points, other format characters, optional marks.</summary>
    public static bool IsUnseen(int code) => code >= 0x80 && Of(code).IsUnseen;

    /// <summary>Of the pair of characters there, or of the one; an unpaired half is no character.</summary>
    public static int CodeAt(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];

    /// <summary>Several threads may fill a block at once, with the same result.</summary>
    private static FoldBlock Fill(int block, bool byLooks)
    {
        var (values, sequences) = (new int[BlockSize], new List<string>());
        for (var i = 0; i < BlockSize; i++)
        {
            var code = (block << 8) + i;
            values[i] = Rune.IsValid(code) ? FoldedCharacter.Value(code, Rune.GetUnicodeCategory(new Rune(code))) : FoldedCharacter.NoWord;
        }
        foreach (var (code, plain, look) in FoldRecords.Of(block))
        {
            if ((byLooks ? look ?? plain : plain) is { } text)
                values[code & (BlockSize - 1)] = Value(code, text, sequences);
        }
        return new FoldBlock(values, [.. sequences]);
    }

    private static int Value(int code, string text, List<string> sequences)
    {
        if (text.Length == 0)
            return FoldedCharacter.Unseen;
        var upper = Rune.GetUnicodeCategory(new Rune(code)) == UnicodeCategory.UppercaseLetter ? FoldedCharacter.Upper : 0;
        if (CodeAt(text, 0) is var first && text.Length == (first > char.MaxValue ? 2 : 1))
            return FoldedCharacter.Value(first, UnicodeCategory.OtherLetter) | upper;
        sequences.Add(text);
        return FoldedCharacter.Several | upper | (sequences.Count - 1);
    }

    private sealed record FoldBlock(int[] Values, string[] Sequences)
    {
        public FoldedCharacter At(int at) =>
            (Values[at] & FoldedCharacter.Several) != 0 && Values[at] != FoldedCharacter.Unseen
                ? new(Values[at] & FoldedCharacter.Upper, Sequences[Values[at] & FoldedCharacter.Letter]) : new(Values[at], null);
    }
}

/// <summary>The generated data, unpacked when the first character beyond ASCII is met.</summary>
internal static class FoldRecords
{
    /// <summary>In place of a text's length: as the other one is, or as the character is.</summary>
    private const byte None = 255;

    private static readonly Lazy<(byte[] Data, Dictionary<int, (int At, int Code)> Blocks)> Unpacked = new(Unpack);

    /// <summary>The foldings of the characters in a block of 256, by identity and, where different, by looks.</summary>
    public static IEnumerable<(int Code, string? Plain, string? Look)> Of(int block)
    {
        var (data, blocks) = Unpacked.Value;
        if (!blocks.TryGetValue(block, out var start))
            yield break;
        for (var (at, code) = start; code >> 8 == block;)
        {
            yield return (code, Text(data, ref at), Text(data, ref at));
            if (at == data.Length)
                yield break;
            code += Step(data, ref at);
        }
    }

    private static (byte[], Dictionary<int, (int, int)>) Unpack()
    {
        var packed = new byte[Base64.GetMaxDecodedFromUtf8Length(FoldData.Packed.Length)];
        Base64.DecodeFromUtf8(FoldData.Packed, packed, out _, out var written);
        var data = new byte[FoldData.Length];
        using (var stream = new ZLibStream(new MemoryStream(packed, 0, written), CompressionMode.Decompress))
            stream.ReadExactly(data);
        var blocks = new Dictionary<int, (int, int)>();
        var code = 0;
        for (var at = 0; at < data.Length;)
        {
            code += Step(data, ref at);
            blocks.TryAdd(code >> 8, (at, code));
            at = After(data, After(data, at));
        }
        return (data, blocks);
    }

    private static int After(byte[] data, int at) => at + 1 + (data[at] == None ? 0 : data[at]);

    private static int Step(byte[] data, ref int at)
    {
        var (step, shift) = (0, 0);
        for (; (data[at] & 0x80) != 0; shift += 7)
            step |= (data[at++] & 0x7F) << shift;
        return step | (data[at++] << shift);
    }

    private static string? Text(byte[] data, ref int at)
    {
        var (start, after) = (at + 1, After(data, at));
        var text = data[at] == None ? null : Encoding.UTF8.GetString(data.AsSpan(start..after));
        at = after;
        return text;
    }
}

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
