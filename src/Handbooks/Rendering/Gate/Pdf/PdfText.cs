using System.Text;

namespace Handbooks.Rendering.Gate;

/// <summary>What a PDF says where its text is written in plain letters, packed or not. Fonts with letters of their own cannot be read without them.</summary>
internal static class PdfText
{
    public static IEnumerable<(byte[] Bytes, int At)> Parts(byte[] bytes)
    {
        if (Shown(bytes) is { } plain)
            yield return (plain, 0);
        var at = 0;
        while (bytes.AsSpan(at).IndexOf("stream"u8) is var next and >= 0)
        {
            at += next + 6;
            if (at >= 9 && bytes.AsSpan(at - 9, 3).SequenceEqual("end"u8))
                continue;
            while (at < bytes.Length && bytes[at] is (byte)'\r' or (byte)'\n')
                at++;
            if (at + 2 >= bytes.Length || bytes[at] != 0x78 || Unpacking.Inflate(bytes, at) is not { } inflated)
                continue;
            yield return (inflated, at);
            if (Shown(inflated) is { } shown)
                yield return (shown, at);
        }
    }

    /// <summary>The strings of a page's content, put together: a word may be in pieces, with small moves between them.</summary>
    private static byte[]? Shown(byte[] content)
    {
        if (content.AsSpan().IndexOf("BT"u8) < 0)
            return null;
        var text = new MemoryStream();
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '(')
                i = Literal(content, i + 1, text);
            else if (content[i] == '<' && i + 1 < content.Length && char.IsAsciiHexDigit((char)content[i + 1]))
                i = Hexadecimal(content, i + 1, text);
            else if (content[i] is (byte)'T' or (byte)'\'' || IsWideMove(content, i))
                text.WriteByte((byte)' ');
        }
        return text.ToArray();
    }

    private static int Literal(byte[] content, int at, MemoryStream text)
    {
        for (var depth = 1; at < content.Length; at++)
        {
            depth += content[at] switch { (byte)'(' => 1, (byte)')' => -1, _ => 0 };
            if (depth == 0)
                return at;
            if (content[at] == '\\' && at + 1 < content.Length)
                at++;
            text.WriteByte(content[at]);
        }
        return at;
    }

    private static int Hexadecimal(byte[] content, int at, MemoryStream text)
    {
        var end = Array.IndexOf(content, (byte)'>', at);
        if (end < 0)
            return at;
        var digits = Encoding.ASCII.GetString(content, at, end - at);
        if (digits.All(char.IsAsciiHexDigit) && digits.Length % 2 == 0)
            text.Write([.. Convert.FromHexString(digits).Where(letter => letter != 0)]);
        return end;
    }

    /// <summary>A move to the right of a fifth of a letter's height or more is how a space looks.</summary>
    private static bool IsWideMove(byte[] content, int at) =>
        content[at] == '-' && at + 3 < content.Length && content[at + 1] is >= (byte)'2' and <= (byte)'9' && char.IsAsciiDigit((char)content[at + 2]) && char.IsAsciiDigit((char)content[at + 3]);
}
