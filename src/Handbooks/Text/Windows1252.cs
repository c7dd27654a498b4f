namespace Handbooks.Text;

/// <summary>
/// The encoding of old Windows editors, one byte a character; bytes that it leaves undefined stand for the control of their
/// number.
/// </summary>
public static class Windows1252
{
    /// <summary>What bytes 80 to 9F stand for; the others are those of Unicode.</summary>
    private const string Upper =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static bool Defines(byte value) => value is not (0x81 or 0x8D or 0x8F or 0x90 or 0x9D);

    public static char ToChar(byte value) => value is >= 0x80 and <= 0x9F ? Upper[value - 0x80] : (char)value;

    /// <summary>The byte of a character; also of a control that stands for its own number, as Latin-1 has them.</summary>
    public static byte? ToByte(char character) => character switch
    {
        <= '\u00FF' => (byte)character,
        _ => Upper.IndexOf(character, StringComparison.Ordinal) is var at and >= 0 ? (byte)(0x80 + at) : null,
    };

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new char[bytes.Length];
        for (var i = 0; i < bytes.Length; i++)
            text[i] = ToChar(bytes[i]);
        return new string(text);
    }

    /// <summary>Null where a character has no byte.</summary>
    public static byte[]? Encode(string text)
    {
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            if (ToByte(text[i]) is not { } value || (text[i] is >= '\u0080' and <= '\u009F' && Defines(value)))
                return null;
            bytes[i] = value;
        }
        return bytes;
    }
}
