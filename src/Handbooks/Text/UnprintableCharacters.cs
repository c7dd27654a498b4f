using System.Buffers;
using System.Globalization;
using System.Text;

namespace Handbooks.Text;

/// <summary>Characters that no page, feed or table may hold: controls, halves of characters, and what Unicode keeps free for programs.</summary>
public static class UnprintableCharacters
{
    /// <summary>What readers see instead of one.</summary>
    public const char Replacement = '\uFFFD';

    private static readonly string[] Names =
    [
        "NULL", "START OF HEADING", "START OF TEXT", "END OF TEXT", "END OF TRANSMISSION", "ENQUIRY", "ACKNOWLEDGE", "BELL", "BACKSPACE",
        "CHARACTER TABULATION", "LINE FEED",
        "LINE TABULATION", "FORM FEED", "CARRIAGE RETURN", "SHIFT OUT", "SHIFT IN", "DATA LINK ESCAPE", "DEVICE CONTROL ONE", "DEVICE CONTROL TWO",
        "DEVICE CONTROL THREE",
        "DEVICE CONTROL FOUR", "NEGATIVE ACKNOWLEDGE", "SYNCHRONOUS IDLE", "END OF TRANSMISSION BLOCK", "CANCEL", "END OF MEDIUM", "SUBSTITUTE",
        "ESCAPE", "INFORMATION SEPARATOR FOUR",
        "INFORMATION SEPARATOR THREE", "INFORMATION SEPARATOR TWO", "INFORMATION SEPARATOR ONE",
    ];

    /// <summary>Nearly all of most texts, and quick to pass over.</summary>
    private static readonly SearchValues<char> PrintableAscii = SearchValues.Create([.. Enumerable.Range(0x20, 0x5F).Select(code => (char)code), '\t',
        '\n', '\r']);

    /// <summary>The index of the first one from an offset on; -1 where there is none.</summary>
    public static int IndexIn(string text, int from = 0)
    {
        for (var at = from; at < text.Length && text.AsSpan(at).IndexOfAnyExcept(PrintableAscii) is var next and >= 0;)
        {
            at += next;
            while (at < text.Length && text[at] >= 0x7F)
            {
                var length = char.IsSurrogate(text[at]) ? Length(text, at) : 1;
                if (length == 0 || (length == 1 && Contains(text[at])))
                    return at;
                at += length;
            }
            if (at < text.Length && text[at] < 0x20 && Contains(text[at]))
                return at;
        }
        return -1;
    }

    /// <summary>The text with a replacement character for each; the same object where there is none.</summary>
    public static string Replaced(string text)
    {
        if (IndexIn(text) is not (>= 0 and var at))
            return text;
        var printable = new StringBuilder(text);
        for (; at >= 0; at = IndexIn(text, at + 1))
            printable[at] = Replacement;
        return printable.ToString();
    }

    public static bool Contains(int code) =>
        !Rune.IsValid(code) || (code is (< 0x20 and not ('\t' or '\n' or '\r')) or (>= 0x7F and <= 0x9F) or (>= 0xFDD0 and <= 0xFDEF))
            || (code & 0xFFFE) == 0xFFFE;

    /// <summary>As an author finds it in a table of characters: <c>U+001B ESCAPE</c>.</summary>
    public static string Name(int code) => string.Create(CultureInfo.InvariantCulture, $"U+{code:X4}{Words(code)}");

    private static string Words(int code) => code switch
    {
        < 0x20 => " " + Names[code],
        0x7F => " DELETE",
        0x85 => " NEXT LINE",
        <= 0x9F => " (a control character)",
        0x2028 => " LINE SEPARATOR",
        0x2029 => " PARAGRAPH SEPARATOR",
        0x202A => " LEFT-TO-RIGHT EMBEDDING",
        0x202B => " RIGHT-TO-LEFT EMBEDDING",
        0x202C => " POP DIRECTIONAL FORMATTING",
        0x202D => " LEFT-TO-RIGHT OVERRIDE",
        0x202E => " RIGHT-TO-LEFT OVERRIDE",
        0x2066 => " LEFT-TO-RIGHT ISOLATE",
        0x2067 => " RIGHT-TO-LEFT ISOLATE",
        0x2068 => " FIRST STRONG ISOLATE",
        0x2069 => " POP DIRECTIONAL ISOLATE",
        >= 0xD800 and <= 0xDFFF => " (half of a character)",
        _ => " (no character)",
    };

    /// <summary>The length of the printable pair that begins there; 0 where it is unprintable.</summary>
    private static int Length(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
            && (char.ConvertToUtf32(text[at], text[at + 1]) & 0xFFFE) != 0xFFFE ? 2 : 0;
}
