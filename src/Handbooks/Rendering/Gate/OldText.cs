using Handbooks.Text;

namespace Handbooks.Rendering.Gate;

/// <summary>What bytes that are no UTF-8 say in one byte a letter, as spreadsheets and cameras still write it.</summary>
internal static class OldText
{
    /// <summary>Shorter ones, and such with few plain letters, are found in every picture.</summary>
    private const int LeastCharacters = 8, LeastPlainOfTen = 6;

    /// <summary>More letters beyond ASCII follow each other in no word.</summary>
    private const int MostFar = 2;

    /// <summary>Null where there is none; else as long as the bytes, with nothing in place of what is no text.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        char[]? text = null;
        for (var start = 0; start < bytes.Length;)
        {
            var length = Run(bytes[start..]);
            if (IsTelling(bytes.Slice(start, length)))
            {
                text ??= new char[bytes.Length];
                for (var i = start; i < start + length; i++)
                    text[i] = Windows1252.ToChar(bytes[i]);
            }
            start += Math.Max(1, length);
        }
        return text is null ? null : new string(text);
    }

    /// <summary>How many bytes there can be text; those that cannot follow each other end it.</summary>
    private static int Run(ReadOnlySpan<byte> bytes)
    {
        var far = 0;
        for (var at = 0; at < bytes.Length; at++)
        {
            far = bytes[at] >= 0x80 ? far + 1 : 0;
            if (!IsText(bytes[at]) || far > MostFar)
                return at;
        }
        return bytes.Length;
    }

    private static bool IsTelling(ReadOnlySpan<byte> run)
    {
        var plain = 0;
        foreach (var value in run)
            plain += char.IsAsciiLetterOrDigit((char)value) || value is (byte)' ' or (byte)',' or (byte)'.' or (byte)';' or (byte)'-' or (byte)'\n'
                or (byte)'\r' ? 1 : 0;
        return run.Length >= LeastCharacters && run.ContainsAnyInRange((byte)0x80, (byte)0xFF) && plain * 10 >= run.Length * LeastPlainOfTen;
    }

    private static bool IsText(byte value) =>
        value is >= 0x20 and not 0x7F ? Windows1252.Defines(value) : value is (byte)'\t' or (byte)'\n' or (byte)'\r';
}
