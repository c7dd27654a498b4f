using System.Buffers;
using System.Text;

namespace Handbooks.Text;

/// <summary>
/// The encoding of old Windows editors, one byte a character. The five bytes that it leaves undefined stand for the control character of
/// their number.
/// </summary>
public static class Windows1252
{
    private static readonly Encoding Strict =
        CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly string Characters = Strict.GetString([.. Enumerable.Range(0, 256).Select(value => (byte)value)]);

    public static bool Defines(byte value) => value is not (0x81 or 0x8D or 0x8F or 0x90 or 0x9D);

    public static char ToChar(byte value) => Characters[value];

    /// <summary>The byte of a character; also of a control character that stands for its own number, as in Latin-1. Null where it has none.</summary>
    public static byte? ToByte(char character) =>
        character <= '\u00FF' ? (byte)character : Characters.IndexOf(character, StringComparison.Ordinal) is var at and >= 0 ? (byte)at : null;

    public static string Decode(ReadOnlySpan<byte> bytes) => Strict.GetString(bytes);

    /// <summary>Null where a character has no byte.</summary>
    public static byte[]? Encode(string text)
    {
        try
        {
            return Strict.GetBytes(text);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }
}

/// <summary>
/// Whether bytes that are not UTF-8 are text in Windows-1252. Any file can be read as that, so evidence against it decides: a letter in
/// UTF-8, a control character, an undefined byte, a symbol where words should be.
/// </summary>
internal static class Windows1252Detector
{
    public static bool IsLikely(ReadOnlySpan<byte> bytes)
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
    /// A letter of several bytes, or the beginning of one: the file is UTF-8 with a fault in it, and to read the rest in another encoding
    /// would damage what is right.
    /// </summary>
    private static bool IsUtf8(ReadOnlySpan<byte> at) =>
        Rune.DecodeFromUtf8(at, out _, out var used) is OperationStatus.Done || used > 1;

    /// <summary>
    /// An accented letter has letters beside it, and no three such bytes follow one another, as they do in scripts with two bytes a letter.
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
        // No Western word has ƒ; Japanese text read as Western is full of it.
        if (character == 'ƒ' || (char.IsUpper(character) && char.IsLower(before)))
            return false;
        return char.IsLetter(before) || char.IsLetter(after) || character is 'à' or 'À' or 'é' or 'É' or 'ó' or 'ª' or 'º' or 'µ';
    }

    private static bool IsTypographic(char character) => "\u00A0«»‹›‘’‚“”„–—…•·§©®™°±×÷¼½¾²³¹¿¡¶†‡‰\u00AD´¨".Contains(character);
}
