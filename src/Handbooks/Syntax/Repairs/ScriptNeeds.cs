using System.Globalization;
using System.Text;

namespace Handbooks.Syntax.Repairs;

/// <summary>
/// Where a zero-width character is part of how a script is written: joiners in Persian and Indic words and in emoji, breaks in
/// Thai.
/// </summary>
internal static class ScriptNeeds
{
    public static bool Keep(string text, (int Start, int End) line, int at)
    {
        var before = Before(text, line.Start, at);
        var after = After(text, at + 1, line.End);
        return text[at] switch
        {
            '\u200B' => IsWithoutSpaces(before) || IsWithoutSpaces(after),
            '\u200C' => IsJoining(before) || IsJoining(after),
            '\u200D' => IsJoining(before) || IsJoining(after) || (IsSymbol(before) && IsSymbol(after)),
            '\u200E' or '\u200F' => HasRightToLeft(text, line, at),
            _ => false,
        };
    }

    private static Rune Before(string text, int start, int at) =>
        at > start && Rune.DecodeLastFromUtf16(text.AsSpan(start, at - start), out var rune, out _) == System.Buffers.OperationStatus.Done
            ? rune : new Rune(' ');

    private static Rune After(string text, int at, int end) =>
        at < end && Rune.DecodeFromUtf16(text.AsSpan(at, end - at), out var rune, out _) == System.Buffers.OperationStatus.Done
            ? rune : new Rune(' ');

    /// <summary>Thai, Lao, Tibetan, Myanmar, Khmer: words stand without spaces, and a line may break only where it is told.</summary>
    private static bool IsWithoutSpaces(Rune rune) =>
        rune.Value is (>= 0x0E00 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x1950 and <= 0x1AAF) or (>= 0xA9E0 and <= 0xA9FF)
        or (>= 0xAA60 and <= 0xAADF);

    /// <summary>Arabic, Syriac, N'Ko, the scripts of India and South East Asia, Mongolian: the form of a letter depends on the next one.</summary>
    private static bool IsJoining(Rune rune) =>
        rune.Value is (>= 0x0600 and <= 0x08FF) or (>= 0x0900 and <= 0x109F) or (>= 0x1780 and <= 0x18AF) or (>= 0x1900 and <= 0x1CFF)
            or (>= 0xA840 and <= 0xABFF) or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFE) or (>= 0x10A00 and <= 0x11FFF)
            or (>= 0x1E900 and <= 0x1E95F);

    /// <summary>Emoji, their skin tones and the selector that makes one of a sign.</summary>
    private static bool IsSymbol(Rune rune) =>
        rune.Value is 0xFE0F or (>= 0x1F3FB and <= 0x1F3FF) or (>= 0xE0020 and <= 0xE007F)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol;

    /// <summary>Near enough to matter: the bound keeps a line of thousands of marks cheap.</summary>
    public static bool HasRightToLeft(string text, (int Start, int End) line, int at)
    {
        const int near = 500;
        var start = Math.Max(line.Start, at - near);
        foreach (var c in text.AsSpan(start, Math.Min(line.End, at + near) - start))
        {
            if (c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE') or (>= '\uD802' and <= '\uD803')
                or '\uD83A' or '\uD83B')
                return true;
        }
        return false;
    }
}
