using System.Globalization;
using System.Text;

namespace Handbooks.Theme.Map;

/// <summary>How wide text will be at most: a site is written where there are no fonts, and read where nobody knows which.</summary>
/// <remarks>
/// Each width is the larger one of Noto Sans and of DejaVu Sans, the widest font that browsers commonly fall back to, both in their
/// heavier weight, rounded up. A browser test holds them against what is drawn.
/// </remarks>
public static class LetterWidths
{
    /// <param name="fontSize">In pixels, as the result.</param>
    public static int Of(string text, int fontSize)
    {
        var width = 0;
        foreach (var letter in text.EnumerateRunes())
            width += Thousandths(letter);
        return ((width * fontSize) + 999) / 1000;
    }

    private static int Thousandths(Rune letter) => letter.Value switch
    {
        'i' or 'j' or 'l' or '\'' or '|' or ' ' => 380,
        't' or 'f' or 'r' or 'I' or 'J' or '/' or '.' or ',' or ':' or ';' or '!' or '’' or '(' or ')' or '[' or ']' or '-' => 500,
        'm' or 'M' or '@' or '%' or '—' or '…' => 1050,
        'W' => 1110,
        'w' => 930,
        'D' or 'G' or 'H' or 'N' or 'O' or 'Q' or 'U' or '&' or '+' => 875,
        'u' or 'n' or 'h' or 'b' or 'd' or 'g' or 'p' or 'q' => 720,
        >= 'a' and <= 'z' => 690,
        >= '0' and <= '9' => 700,
        >= 'A' and <= 'Z' => 815,
        'æ' or 'Æ' or 'œ' or 'Œ' or 'Ŵ' or 'ŵ' or 'Ħ' or '©' or '®' or '¼' or '½' or '¾' => 1170,
        < 0x250 => 850,
        _ => Beyond(letter),
    };

    private static int Beyond(Rune letter) => Rune.GetUnicodeCategory(letter) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        // The squares of East Asia, and pictures.
        _ when letter.Value is >= 0x1100 and < 0x1200 or >= 0x2E80 and < 0xD7B0 or >= 0xF900 and < 0xFB00 or >= 0xFE30 and < 0xFE50
            or >= 0xFF00 and < 0xFF61 => 1030,
        UnicodeCategory.OtherSymbol => 1400,
        _ when letter.IsBmp && "ЖМФЦШЩЮжфшщыюљњΜΩω".Contains((char)letter.Value, StringComparison.Ordinal) => 1180,
        _ => 930,
    };
}
