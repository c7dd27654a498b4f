using System.Buffers;
using System.Globalization;
using System.Text;
using AngleSharp.Html;
using Handbooks.Rendering.Gate.Readings;

namespace Handbooks.Rendering.Gate;

/// <summary>Decodes character escapes: entities, percent-encoding, backslashes, quoted-printable.</summary>
internal static class Escapes
{
    /// <summary>Text may be escaped more than once; nobody reads back more rounds than these.</summary>
    private const int Rounds = 4;

    private static readonly SearchValues<char> Web = SearchValues.Create("&%"), All = SearchValues.Create("&%\\=");

    /// <summary>Entities and percent-encoding, as in markup and addresses.</summary>
    public static Reading UndoWeb(Reading reading) => Undo(reading, Web);

    /// <summary>Also the escapes of JSON, scripts, style sheets and mail; null if there are none.</summary>
    public static Reading? UndoAll(Reading reading) =>
        reading.Text.AsSpan().IndexOfAny('\\', '=') >= 0 && Undo(reading, All) is var undone && !ReferenceEquals(undone, reading) ? undone : null;

    private static Reading Undo(Reading reading, SearchValues<char> signs)
    {
        for (var round = 0; round < Rounds; round++)
        {
            if (UndoOnce(reading.Text, signs) is not { } undone)
                break;
            reading = undone.Read(reading) with { IsGenerated = reading.IsGenerated, IsTags = reading.IsTags, IsRaw = reading.IsRaw };
        }
        return reading;
    }

    private static MappedText? UndoOnce(string text, SearchValues<char> signs)
    {
        MappedText? undone = null;
        var copied = 0;
        var at = 0;
        while (at < text.Length && text.AsSpan(at).IndexOfAny(signs) is var next and >= 0)
        {
            at += next;
            if (Character(text, at, out var length) is not { } characters)
            {
                at++;
                continue;
            }
            undone ??= new MappedText(text.Length);
            undone.Copy(text.AsSpan(copied..at), copied);
            undone.Put(characters, at);
            at += length;
            copied = at;
        }
        undone?.Copy(text.AsSpan(copied), copied);
        return undone;
    }

    private static string? Character(string text, int at, out int length) => text[at] switch
    {
        '&' => Entity(text, at, out length),
        '%' when at + 1 < text.Length && text[at + 1] is 'u' or 'U' => Hex(text, at + 2, 4, 4, 2, out length),
        '\\' => Backslash(text, at, out length),
        '=' when LineEnd(text, at + 1) is > 0 and var end => Soft(end + 1, out length),
        var sign => Bytes(text, at, sign, out length),
    };

    private static string Soft(int taken, out int length)
    {
        length = taken;
        return "";
    }

    /// <summary>Hexadecimal bytes, each after the same sign; consecutive ones may encode one character.</summary>
    private static string? Bytes(string text, int at, char sign, out int length)
    {
        Span<byte> bytes = stackalloc byte[64];
        var count = 0;
        for (var i = at; count < bytes.Length && i + 2 < text.Length && text[i] == sign && IsDigit(text[i + 1], sign)
            && IsDigit(text[i + 2], sign); i += 3)
            bytes[count++] = byte.Parse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        length = 3 * count;
        return count == 0 ? null : Encoding.UTF8.GetString(bytes[..count]);
    }

    /// <summary>Quoted-printable has only capitals: "width=device" is not escaped.</summary>
    private static bool IsDigit(char c, char sign) => sign == '=' ? char.IsAsciiHexDigitUpper(c) : char.IsAsciiHexDigit(c);

    private static string? Entity(string text, int at, out int length)
    {
        length = 0;
        if (at + 2 >= text.Length)
            return null;
        if (text[at + 1] == '#')
            return text[at + 2] is 'x' or 'X' ? Hex(text, at + 3, 1, 8, 3, out length) : Decimal(text, at + 2, out length);
        var end = at + 1;
        while (end < text.Length && end - at < 33 && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        if (end == at + 1)
            return null;
        var closed = end < text.Length && text[end] == ';';
        length = end - at + (closed ? 1 : 0);
        if (closed && Common(text.AsSpan((at + 1)..end)) is { } common)
            return common;
        return HtmlEntityProvider.Resolver.GetSymbol(text[(at + 1)..end] + (closed ? ";" : ""));
    }

    /// <summary>The common ones, without a lookup in the full list.</summary>
    private static string? Common(ReadOnlySpan<char> name) => name switch
    {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        _ => null,
    };

    private static string? Decimal(string text, int at, out int length)
    {
        var end = at;
        while (end < text.Length && end - at < 8 && char.IsAsciiDigit(text[end]))
            end++;
        length = end - at + 2 + (end < text.Length && text[end] == ';' ? 1 : 0);
        return end > at ? Of(int.Parse(text.AsSpan(at..end), CultureInfo.InvariantCulture)) : null;
    }

    /// <param name="before">How many characters precede the digits.</param>
    private static string? Hex(string text, int at, int least, int most, int before, out int length)
    {
        var end = at;
        while (end < text.Length && end - at < most && char.IsAsciiHexDigit(text[end]))
            end++;
        length = end - at + before + (end < text.Length && text[end] is ';' or '}' ? 1 : 0);
        return end - at >= least
            ? Of((int)Math.Min(uint.Parse(text.AsSpan(at..end), NumberStyles.HexNumber, CultureInfo.InvariantCulture), int.MaxValue)) : null;
    }

    private static string? Backslash(string text, int at, out int length)
    {
        length = 2;
        if (at + 1 >= text.Length)
            return null;
        switch (text[at + 1])
        {
            case 'u' when at + 2 < text.Length && text[at + 2] == '{':
                return Hex(text, at + 3, 1, 6, 3, out length);
            case 'u' or 'U':
                return Hex(text, at + 2, 4, 4, 2, out length);
            case 'x':
                return Hex(text, at + 2, 2, 2, 2, out length);
            case 'n' or 'r' or 't' or 'f' or 'v':
                return " ";
            case '"' or '\'' or '/' or '\\' or '-':
                return text[at + 1].ToString();
            default:
                // In style sheets: up to six digits, and one space after them.
                var character = Hex(text, at + 1, 2, 6, 1, out length);
                if (at + length < text.Length && text[at + length] == ' ')
                    length++;
                return character;
        }
    }

    private static int LineEnd(string text, int at) =>
        at < text.Length && text[at] == '\n' ? 1 : at + 1 < text.Length && text[at] == '\r' && text[at + 1] == '\n' ? 2 : 0;

    /// <summary>Half of a pair stays as it is: the other half is undone beside it.</summary>
    private static string? Of(int code) =>
        code is >= 0xD800 and <= 0xDFFF ? ((char)code).ToString() : Rune.IsValid(code) ? new Rune(code).ToString() : null;
}
