using System.Globalization;
using System.Net;
using System.Text;
using Handbooks.Text;

namespace Handbooks.Syntax.Visibility;

/// <summary>
/// Text as a person sees it: lower case, without characters that nobody sees, with full-width, mathematical and circled
/// letters, look-alike colons, dashes, quotes and spaces as their plain counterparts. Each character knows its place in the source.
/// </summary>
internal sealed class SeenText
{
    private int[] _offsets = new int[256];
    private char[] _text = new char[256];

    /// <summary>Whether anything but plain ASCII was written, so that a second reading with look-alike letters is worth it.</summary>
    public bool HasForeignLetters { get; private set; }

    public int Length { get; private set; }

    /// <summary>The place in the source of a character; at the end, of what follows the last one.</summary>
    public int OffsetOf(int at) => at < Length ? _offsets[at] : Length == 0 ? 0 : _offsets[Length - 1] + 1;

    public override string ToString() => new(_text, 0, Length);

    public void Clear()
    {
        Length = 0;
        HasForeignLetters = false;
    }

    /// <summary>Adds a part of the source; what was added before stays in front of it.</summary>
    public void Add(string source, int start, int end)
    {
        for (var at = start; at < end;)
        {
            var c = source[at];
            if (c == '&' && Entity(source, at, end) is var (decoded, length) && length > 0)
            {
                foreach (var rune in decoded.EnumerateRunes())
                    Add(rune, at);
                at += length;
            }
            else if (c == '\\' && at + 1 < end && char.IsPunctuation(source[at + 1]))
                at++;
            else if (c < 128)
            {
                if (c is '\t' or (>= ' ' and < '\u007F'))
                    Put(char.ToLowerInvariant(c), at);
                at++;
            }
            else
            {
                Rune.DecodeFromUtf16(source.AsSpan(at, end - at), out var rune, out var consumed);
                Add(rune, at);
                at += consumed;
            }
        }
    }

    public void AddBreak(int offset) => Put('\n', offset);

    private void Add(Rune rune, int offset)
    {
        if (SeenCharacters.IsInvisible(rune))
            return;
        var seen = SeenCharacters.Plain(rune);
        HasForeignLetters |= seen.Value > 127;
        if (seen.IsBmp)
            Put(Accents.Plain(char.ToLowerInvariant((char)seen.Value)), offset);
        else
            Put('\uFFFD', offset);
    }

    private void Put(char c, int offset)
    {
        if (Length == _text.Length)
        {
            Array.Resize(ref _text, 2 * Length);
            Array.Resize(ref _offsets, 2 * Length);
        }
        _text[Length] = c;
        _offsets[Length++] = offset;
    }

    private static (string Decoded, int Length) Entity(string source, int at, int end)
    {
        const int longest = 12;
        var semicolon = source.AsSpan(at, Math.Min(longest, end - at)).IndexOf(';');
        if (semicolon < 2)
            return ("", 0);
        var written = source.Substring(at, semicolon + 1);
        // The framework's list is that of HTML 4, which has neither of these two.
        var decoded = written switch { "&colon;" => ":", "&equals;" => "=", _ => WebUtility.HtmlDecode(written) };
        return decoded == written ? ("", 0) : (decoded, semicolon + 1);
    }
}

/// <summary>What a person takes a character for.</summary>
internal static class SeenCharacters
{
    private static readonly Dictionary<char, char> Signs = Table(
        (':', "\uFE55\uFE13\uA789\u2236\u02D0\u0589\u05C3\u02F8\u205A\u0703\u0704"),
        ('=', "\uFE66\u2550\u30A0\uA78A\u2263\u2254\u2261"),
        ('-', "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\uFE58\uFE63\u2500\u2501\u30FC\u00AF\u02C9\u23AF\u2E3A\u2E3B\u301C"),
        ('"', "\u201C\u201D\u201E\u201F\u00AB\u00BB\u2033\u300C\u300D\u300E\u300F\u301D\u301E\u2018\u2019\u201A\u201B\u2039\u203A\u02BC\u00B4"),
        ('>', "\u2192\u21D2\u27A1\u27F6\u21A6\u25B6\u2023\u2799\u279C"),
        ('|', "\u2502\u2503\u00A6\u2016\u01C0\u2223"),
        ('*', "\u2022\u25CF\u00B7\u2219\u25AA\u25E6\u2217"),
        (',', "\u3001\u060C\uFE50\u201A"),
        (' ', "\u2800\u3164\u115F\u1160\uFFA0"),
        ('\n', "\u0085\u2028\u2029"));

    /// <summary>Letters of other alphabets, and odd ones of this one, that look like these. Second reading: the first one is as written.</summary>
    private static readonly Dictionary<char, char> LookAlikes = Table(
        ('a', "\u0430\u03B1\u0251\uFF41\u1D00\u0561"), ('b', "\u0432\u03B2\u044C\u0185\u0299"), ('c', "\u0441\u03F2\u1D04\u0188"),
        ('d', "\u0501\u0257\u1D05"),
        ('e', "\u0435\u0454\u03B5\u0450\u1D07\u0259\u212E"), ('f', "\u017F\u03DD\u0192\uA730"), ('g', "\u0261\u0581\u0262"),
        ('h', "\u04BB\u043D\u0570\u029C\u03B7"),
        ('i', "\u0456\u03B9\u0131\u0269\u026A\u0457\u0129\u04CF"), ('j', "\u0458\u03F3\u0575"), ('k', "\u043A\u03BA\u1D0B\u045C"),
        ('l', "\u04C0\u01C0\u029F\u0142\u2113\u217C"),
        ('m', "\u043C\u1D0D\u028D"), ('n', "\u0578\u0576\u0438\u0274\u03C0"), ('o', "\u043E\u03BF\u0585\u1D0F\u00F8\u0275\u06C1"),
        ('p', "\u0440\u03C1\u1D18"),
        ('q', "\u0566\u051B"), ('r', "\u0280\u0433"), ('s', "\u0455\u01BD\uA731"), ('t', "\u0442\u03C4\u1D1B"), ('u', "\u03C5\u057D\u1D1C\u028B"),
        ('v', "\u03BD\u0475\u1D20"), ('w', "\u0461\u051D\u0561\u1D21"), ('x', "\u0445\u03C7\u04B3"), ('y', "\u0443\u03B3\u028F\u04AF"),
        ('z', "\u1D22\u0290"));

    private const string Letterlike = "\u2102c\u210Ag\u210Bh\u210Ch\u210Dh\u210Eh\u2110i\u2111i\u2112l\u2113l\u2115n\u2119p\u211Aq\u211Br\u211C"
        + "r\u211Dr\u2124z\u2128z\u212Cb\u212Dc\u212Fe\u2130e\u2131f\u2133m\u2134o\u2139i\u2148i\u2147e\u2146d\u2149j";

    /// <summary>Characters that leave no ink: format characters, controls, combining marks, selectors and fillers.</summary>
    public static bool IsInvisible(Rune rune) =>
        rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or (>= 0xE0000 and <= 0xE0FFF) or 0x034F
        || (rune.Value is not (0x85 or 0x2028 or 0x2029)
            && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    /// <summary>A letter, digit or sign of ASCII where a character is one in another dress.</summary>
    public static Rune Plain(Rune rune)
    {
        var value = rune.Value;
        if (value is >= 0xFF01 and <= 0xFF5E)
            return new Rune(value - 0xFEE0);
        if (value is >= 0x1D400 and <= 0x1D6A3)
            return new Rune('a' + ((value - 0x1D400) % 26));
        if (value is >= 0x1D7CE and <= 0x1D7FF)
            return new Rune('0' + ((value - 0x1D7CE) % 10));
        if (value is >= 0x249C and <= 0x24B5)
            return new Rune('a' + value - 0x249C);
        if (value is >= 0x24B6 and <= 0x24E9)
            return new Rune('a' + ((value - 0x24B6) % 26));
        if (value is >= 0x1F130 and <= 0x1F189)
            return new Rune('a' + ((value - 0x1F130) % 32 % 26));
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator)
            return new Rune(' ');
        if (!rune.IsBmp)
            return rune;
        var c = (char)value;
        if (Signs.TryGetValue(c, out var sign))
            return new Rune(sign);
        return c is >= '\u2100' and <= '\u214F' && Letterlike.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at
            ? new Rune(Letterlike[at + 1]) : rune;
    }

    /// <summary>The text with every look-alike as the Latin letter that it passes for.</summary>
    public static string AsLatin(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            span[i] = LookAlikes.GetValueOrDefault(source[i], source[i]);
    });

    private static Dictionary<char, char> Table(params ReadOnlySpan<(char Plain, string Others)> rows)
    {
        var table = new Dictionary<char, char>();
        foreach (var (plain, others) in rows)
        {
            foreach (var other in others)
                table.TryAdd(other, plain);
        }
        return table;
    }
}
