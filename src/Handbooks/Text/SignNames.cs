using System.Collections.Frozen;
using System.Globalization;

namespace Handbooks.Text;

/// <summary>Names from the Unicode character database (17.0) of characters that are invisible or look like others.</summary>
public static class SignNames
{
    private static readonly FrozenDictionary<char, string> Names = new Dictionary<char, string>
    {
        ['\0'] = "NULL",
        ['\t'] = "TAB",
        ['\u0085'] = "NEXT LINE",
        ['\u00A0'] = "NO-BREAK SPACE",
        ['\u00AB'] = "LEFT-POINTING DOUBLE ANGLE QUOTATION MARK",
        ['\u00AD'] = "SOFT HYPHEN",
        ['\u00B7'] = "MIDDLE DOT",
        ['\u00BB'] = "RIGHT-POINTING DOUBLE ANGLE QUOTATION MARK",
        ['\u02D0'] = "MODIFIER LETTER TRIANGULAR COLON",
        ['\u060C'] = "ARABIC COMMA",
        ['\u115F'] = "HANGUL CHOSEONG FILLER",
        ['\u1680'] = "OGHAM SPACE MARK",
        ['\u180E'] = "MONGOLIAN VOWEL SEPARATOR",
        ['\u2000'] = "EN QUAD",
        ['\u2001'] = "EM QUAD",
        ['\u2002'] = "EN SPACE",
        ['\u2003'] = "EM SPACE",
        ['\u2004'] = "THREE-PER-EM SPACE",
        ['\u2005'] = "FOUR-PER-EM SPACE",
        ['\u2006'] = "SIX-PER-EM SPACE",
        ['\u2007'] = "FIGURE SPACE",
        ['\u2008'] = "PUNCTUATION SPACE",
        ['\u2009'] = "THIN SPACE",
        ['\u200A'] = "HAIR SPACE",
        ['\u200B'] = "ZERO WIDTH SPACE",
        ['\u200C'] = "ZERO WIDTH NON-JOINER",
        ['\u200D'] = "ZERO WIDTH JOINER",
        ['\u200E'] = "LEFT-TO-RIGHT MARK",
        ['\u200F'] = "RIGHT-TO-LEFT MARK",
        ['\u2010'] = "HYPHEN",
        ['\u2011'] = "NON-BREAKING HYPHEN",
        ['\u2012'] = "FIGURE DASH",
        ['\u2013'] = "EN DASH",
        ['\u2014'] = "EM DASH",
        ['\u2015'] = "HORIZONTAL BAR",
        ['\u2018'] = "LEFT SINGLE QUOTATION MARK",
        ['\u2019'] = "RIGHT SINGLE QUOTATION MARK",
        ['\u201A'] = "SINGLE LOW-9 QUOTATION MARK",
        ['\u201C'] = "LEFT DOUBLE QUOTATION MARK",
        ['\u201D'] = "RIGHT DOUBLE QUOTATION MARK",
        ['\u201E'] = "DOUBLE LOW-9 QUOTATION MARK",
        ['\u2022'] = "BULLET",
        ['\u2028'] = "LINE SEPARATOR",
        ['\u2029'] = "PARAGRAPH SEPARATOR",
        ['\u202F'] = "NARROW NO-BREAK SPACE",
        ['\u2043'] = "HYPHEN BULLET",
        ['\u205F'] = "MEDIUM MATHEMATICAL SPACE",
        ['\u2060'] = "WORD JOINER",
        ['\u2212'] = "MINUS SIGN",
        ['\u2236'] = "RATIO",
        ['\u3000'] = "IDEOGRAPHIC SPACE",
        ['\u3001'] = "IDEOGRAPHIC COMMA",
        ['\u3010'] = "LEFT BLACK LENTICULAR BRACKET",
        ['\u3011'] = "RIGHT BLACK LENTICULAR BRACKET",
        ['\u3164'] = "HANGUL FILLER",
        ['\u30FC'] = "KATAKANA-HIRAGANA PROLONGED SOUND MARK",
        ['\uA789'] = "MODIFIER LETTER COLON",
        ['\uFE13'] = "PRESENTATION FORM FOR VERTICAL COLON",
        ['\uFE55'] = "SMALL COLON",
        ['\uFE58'] = "SMALL EM DASH",
        ['\uFE63'] = "SMALL HYPHEN-MINUS",
        ['\uFEFF'] = "BYTE ORDER MARK",
        ['\uFF02'] = "FULLWIDTH QUOTATION MARK",
        ['\uFF03'] = "FULLWIDTH NUMBER SIGN",
        ['\uFF0C'] = "FULLWIDTH COMMA",
        ['\uFF0D'] = "FULLWIDTH HYPHEN-MINUS",
        ['\uFF1A'] = "FULLWIDTH COLON",
        ['\uFF3B'] = "FULLWIDTH LEFT SQUARE BRACKET",
        ['\uFF3D'] = "FULLWIDTH RIGHT SQUARE BRACKET",
        ['\uFF5B'] = "FULLWIDTH LEFT CURLY BRACKET",
        ['\uFF5D'] = "FULLWIDTH RIGHT CURLY BRACKET",
    }.ToFrozenDictionary();

    /// <summary><c>U+00A0 NO-BREAK SPACE</c>; for a character without a name here, its kind.</summary>
    public static string Of(char sign)
    {
        var name = Names.TryGetValue(sign, out var known) ? known : char.IsControl(sign) ? "CONTROL CHARACTER" : "";
        return string.Create(CultureInfo.InvariantCulture, $"U+{(int)sign:X4} {name}").TrimEnd();
    }

    /// <summary>It looks like a space, and programs do not read it as one.</summary>
    public static bool IsOddSpace(char sign) =>
        sign is '\u00A0' or '\u1680' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000';

    /// <summary>It has no width.</summary>
    public static bool IsInvisible(char sign) =>
        sign is '\u00AD' or '\u115F' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u2060' and <= '\u2064') or '\u3164' or '\uFEFF'
            or (>= '\uFE00' and <= '\uFE0F');

    public static bool LooksLikeColon(char sign) => sign is '\uFF1A' or '\uFE55' or '\uFE13' or '\uA789' or '\u2236' or '\u02D0';

    /// <summary>A character with which people and word processors begin a list item.</summary>
    public static bool LooksLikeListMark(char sign) =>
        sign is (>= '\u2010' and <= '\u2015') or '\u2022' or '\u2043' or '\u2212' or '\u00B7' or '\uFE58' or '\uFE63' or '\uFF0D';
}
