using System.Buffers;
using System.Text;
using Handbooks.Text;

namespace Handbooks.Sources;

/// <summary>
/// Whether bytes that are no UTF-8 are text of an old Windows editor. Any file can be read as Windows-1252, so what speaks
/// against it decides: a letter of UTF-8, a control, a byte that it does not define, signs where words should be.
/// </summary>
internal static class Windows1252Look
{
    public static bool Of(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80 ? IsControl(bytes[i]) : !Windows1252.Defines(bytes[i]) || IsUtf8(bytes[i..]) || !IsInPlace(bytes, i))
                return false;
        }
        return true;
    }

    private static bool IsControl(byte value) => value is 0x7F or (< 0x20 and not ((byte)'\t' or (byte)'\r' or (byte)'\n'));

    /// <summary>
    /// A letter of several bytes, or its beginning: the file is UTF-8 with a fault in it, and reading the rest otherwise would
    /// spoil the good.
    /// </summary>
    private static bool IsUtf8(ReadOnlySpan<byte> at) =>
        Rune.DecodeFromUtf8(at, out _, out var used) is OperationStatus.Done || used > 1;

    /// <summary>
    /// A letter stands among letters and no three such bytes stand together, as they do in the scripts that take two bytes a
    /// letter.
    /// </summary>
    private static bool IsInPlace(ReadOnlySpan<byte> bytes, int at)
    {
        if (at + 2 < bytes.Length && bytes[at + 1] >= 0x80 && bytes[at + 2] >= 0x80)
            return false;
        var character = Windows1252.ToChar(bytes[at]);
        var before = at > 0 ? Windows1252.ToChar(bytes[at - 1]) : ' ';
        var after = at + 1 < bytes.Length ? Windows1252.ToChar(bytes[at + 1]) : ' ';
        if (!char.IsLetter(character))
            return character is '€' or '£' or '¥' or '¢' ? !char.IsLetter(before) && !char.IsLetter(after) : IsTypographic(character);
        // ƒ stands in no word, but in every Japanese one that is read as Western.
        if (character == 'ƒ' || (char.IsUpper(character) && char.IsLower(before)))
            return false;
        return char.IsLetter(before) || char.IsLetter(after) || character is 'à' or 'À' or 'é' or 'É' or 'ó' or 'ª' or 'º' or 'µ';
    }

    private static bool IsTypographic(char character) =>
        character is '\u00A0' or '«' or '»' or '‹' or '›' or '‘' or '’' or '‚' or '“' or '”' or '„' or '–' or '—' or '…' or '•' or '·'
            or '§' or '©' or '®' or '™' or '°' or '±' or '×' or '÷' or '¼' or '½' or '¾' or '²' or '³' or '¹'
            or '¿' or '¡' or '¶' or '†' or '‡' or '‰' or '\u00AD' or '´' or '¨';
}
