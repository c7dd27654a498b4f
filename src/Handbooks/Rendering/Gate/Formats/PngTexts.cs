using System.Buffers.Binary;
using System.Text;

namespace Handbooks.Rendering.Gate.Formats;

/// <summary>The texts of a PNG that are packed; the others can be read as they are.</summary>
internal static class PngTexts
{
    public static IEnumerable<Part> Of(byte[] bytes, Room room)
    {
        for (var at = 8; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (length > bytes.Length - at - 12)
                yield break;
            var kind = Encoding.ASCII.GetString(bytes, at + 4, 4);
            if (kind is "tEXt" or "zTXt" or "iTXt" or "iCCP")
            {
                var chunk = bytes[(at + 8)..(at + 8 + (int)length)];
                var text = kind == "tEXt" ? chunk : Packed(chunk, room);
                if (text is not null)
                    yield return new(text, at + 8);
                if (text is not null && chunk.AsSpan().StartsWith("Raw profile type "u8))
                    yield return new(Profile(text), at + 8);
            }
            at += 12 + (int)length;
            // What somebody put behind the picture is a file of its own.
            if (kind == "IEND" && at < bytes.Length)
                yield return new(bytes.AsMemory(at), at) { IsFile = true };
            if (kind == "IEND")
                yield break;
        }
    }

    /// <summary>The stream begins behind a keyword and a few fields of no fixed length.</summary>
    private static byte[]? Packed(byte[] chunk, Room room)
    {
        for (var i = 0; i + 1 < chunk.Length; i++)
        {
            if (chunk[i] == 0x78 && Unpacking.Inflate(chunk, i, room) is { } text)
                return text;
        }
        return null;
    }

    /// <summary>What ImageMagick keeps of a photograph: a name and a length, a line each, and bytes in hexadecimal.</summary>
    private static byte[] Profile(byte[] text)
    {
        var lines = Encoding.Latin1.GetString(text).Split('\n');
        var digits = string.Concat(lines.Skip(3).SelectMany(line => line.Where(char.IsAsciiHexDigit)));
        return Convert.FromHexString(digits.AsSpan(..(digits.Length & ~1)));
    }
}
