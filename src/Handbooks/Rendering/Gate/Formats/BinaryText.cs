using Handbooks.Rendering.Gate.Readings;
using Handbooks.Text;

namespace Handbooks.Rendering.Gate.Formats;

/// <summary>Windows-1252 text within bytes that are not valid UTF-8, as spreadsheets and cameras still write it.</summary>
internal static class SingleByteText
{
    /// <summary>Shorter runs, and those with few plain letters, occur in every picture.</summary>
    private const int LeastCharacters = 8, LeastPlainOfTen = 6;

    /// <summary>No word has more non-ASCII letters in a row.</summary>
    private const int MostFar = 2;

    /// <summary>One character per byte, with '\0' for each that is not text; null if there is no text.</summary>
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

    /// <summary>How many of the first bytes can be text.</summary>
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

/// <summary>
/// Texts in binary files often follow their length, which may read as a letter: the first "P" of "PPurple" is the number 80. The
/// beginning and end of each text are read again without such bytes.
/// </summary>
internal static class LengthPrefixes
{
    private const int Least = 5, Most = 300;

    /// <summary>Null if no text is next to other bytes.</summary>
    /// <param name="isLatin">Only Latin letters count as text: in UTF-16, nearly all bytes read as letters of some script.</param>
    public static Reading? Without(Reading reading, bool isLatin)
    {
        var text = reading.Text;
        MappedText? without = null;
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && IsText(text[end], isLatin))
                end++;
            if (end - start >= Least && end - start < text.Length)
            {
                without ??= new MappedText(256);
                for (var skipped = start > 0 ? 1 : 3; skipped <= 2; skipped++)
                    Copy(without, text, start + skipped, Math.Min(end, start + Most));
                Copy(without, text, Math.Max(start, end - Most), end - 1);
                Copy(without, text, Math.Max(start + 1, end - Most), end - 1);
            }
            start = end + 1;
        }
        return without?.Read(reading);
    }

    private static void Copy(MappedText without, string text, int start, int end)
    {
        if (end <= start)
            return;
        without.Copy(text.AsSpan(start..end), start);
        without.Put("\n", end);
    }

    private static bool IsText(char c, bool isLatin) => c is (>= ' ' and not ('\u007F' or '\uFFFD')) or '\t' && (!isLatin || c < '\u0250');
}
