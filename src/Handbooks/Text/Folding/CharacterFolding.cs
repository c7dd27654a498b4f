using System.Globalization;
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
    /// <param name="byLooks">What it looks like instead of what it is.</param>
    public static FoldedCharacter Of(int code, bool byLooks = false)
    {
        var blocks = byLooks ? Looks : Plain;
        return (blocks[code >> 8] ??= Fill(code >> 8, byLooks)).At(code & (BlockSize - 1));
    }

    /// <summary>Nobody sees it: default-ignorable code points, other format characters, marks that writers leave out.</summary>
    public static bool IsUnseen(int code) => code >= 0x80 && Of(code).IsUnseen;

    /// <summary>Of the pair of characters there, or of the one; an unpaired half is no character.</summary>
    public static int CodeAt(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];

    /// <summary>Several threads may fill a block at once: they make the same of it.</summary>
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
