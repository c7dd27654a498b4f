using System.Buffers.Binary;
using System.Text;
using Handbooks.Rendering.Gate.Readings;

namespace Handbooks.Rendering.Gate.Formats;

/// <summary>The text chunks of a PNG.</summary>
internal static class PngTexts
{
    public static IEnumerable<Part> Of(byte[] bytes, UnpackingBudget budget)
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
                var text = kind == "tEXt" ? chunk : Packed(chunk, budget);
                if (text is not null)
                    yield return new(text, at + 8);
                if (text is not null && chunk.AsSpan().StartsWith("Raw profile type "u8))
                    yield return new(Profile(text), at + 8);
            }
            at += 12 + (int)length;
            // Anything appended to the picture is a file of its own.
            if (kind == "IEND" && at < bytes.Length)
                yield return new(bytes.AsMemory(at), at) { IsFile = true };
            if (kind == "IEND")
                yield break;
        }
    }

    /// <summary>The compressed stream follows a keyword and fields of variable length.</summary>
    private static byte[]? Packed(byte[] chunk, UnpackingBudget budget)
    {
        for (var i = 0; i + 1 < chunk.Length; i++)
        {
            if (chunk[i] == 0x78 && Decompression.Inflate(chunk, i, budget) is { } text)
                return text;
        }
        return null;
    }

    /// <summary>A profile as ImageMagick stores it: a line each for name and length, then hexadecimal bytes.</summary>
    private static byte[] Profile(byte[] text)
    {
        var lines = Encoding.Latin1.GetString(text).Split('\n');
        var digits = string.Concat(lines.Skip(3).SelectMany(line => line.Where(char.IsAsciiHexDigit)));
        return Convert.FromHexString(digits.AsSpan(..(digits.Length & ~1)));
    }
}

/// <summary>Comments and texts of a GIF, in blocks of at most 255 bytes, each after its length.</summary>
internal static class GifComments
{
    public static IEnumerable<Part> Of(byte[] bytes)
    {
        for (var at = 0; at + 3 < bytes.Length; at++)
        {
            if (bytes[at] != 0x21 || bytes[at + 1] is not (0xFE or 0x01 or 0xFF))
                continue;
            var text = new List<byte>();
            var block = at + 2;
            while (block < bytes.Length && bytes[block] > 0 && block + bytes[block] < bytes.Length)
            {
                text.AddRange(bytes.AsSpan(block + 1, bytes[block]));
                block += 1 + bytes[block];
            }
            if (text.Count > 0 && block < bytes.Length && bytes[block] == 0)
            {
                yield return new(text.ToArray(), at);
                at = block;
            }
        }
    }
}

/// <summary>ID3 tags (versions 2.2 to 2.4) anywhere in a file.</summary>
internal static class Id3Tags
{
    private const int HeaderLength = 10, Unsynchronised = 0x80, Packed = 0x08, Encrypted = 0x04;

    /// <exception cref="InvalidDataException">Thrown after the last readable tag, if a frame is compressed or encrypted.</exception>
    public static IEnumerable<Part> Of(byte[] bytes)
    {
        var isIncomplete = false;
        for (var at = bytes.AsSpan().IndexOf("ID3"u8); at >= 0; at = bytes.AsSpan(at + 3).IndexOf("ID3"u8) is var next and >= 0 ? at + 3 + next : -1)
        {
            if (at + HeaderLength > bytes.Length || bytes[at + 3] is < 2 or > 4 || bytes.AsSpan(at + 6, 4).ContainsAnyInRange((byte)0x80, (byte)0xFF))
                continue;
            var end = (int)Math.Min(bytes.Length, at + HeaderLength + (long)Size(bytes.AsSpan(at + 6, 4), 7));
            var text = new StringBuilder();
            isIncomplete |= Frames(Synchronised(bytes.AsSpan((at + HeaderLength)..end), bytes[at + 5]), bytes[at + 3], text);
            if (text.Length > 0)
                yield return Part.Text(text.ToString(), at);
        }
        if (isIncomplete)
            throw new InvalidDataException("A frame is packed or encrypted.");
    }

    /// <summary>Returns whether a frame cannot be read.</summary>
    private static bool Frames(ReadOnlySpan<byte> tag, int version, StringBuilder text)
    {
        var isIncomplete = false;
        var (nameLength, header) = version == 2 ? (3, 6) : (4, 10);
        for (var at = 0; at + header <= tag.Length && tag[at] is >= (byte)'A' and <= (byte)'Z';)
        {
            var size = version == 2 ? Size(tag.Slice(at + 3, 3), 8) : Size(tag.Slice(at + 4, 4), version == 4 ? 7 : 8);
            if (size < 0 || size > tag.Length - at - header)
                break;
            isIncomplete |= version > 2 && (tag[at + 9] & (version == 4 ? Packed | Encrypted : 0xC0)) != 0;
            if (size > 0 && !tag.Slice(at, nameLength).SequenceEqual("APIC"u8))
                text.Append(Decoded(tag.Slice(at + header, size))).Append('\n');
            at += header + size;
        }
        return isIncomplete;
    }

    private static string Decoded(ReadOnlySpan<byte> frame) => (frame[0] switch
    {
        1 => Wide(frame[1..]),
        2 => Encoding.BigEndianUnicode.GetString(frame[1..]),
        _ => Encoding.UTF8.GetString(frame),
    }).Replace('\0', '\n');

    /// <summary>UTF-16 texts, each after a byte order mark; a comment begins with a language code.</summary>
    private static string Wide(ReadOnlySpan<byte> text)
    {
        var decoded = new StringBuilder();
        var first = text.IndexOfAny((byte)0xFF, (byte)0xFE);
        for (var at = Math.Max(0, first); at + 1 < text.Length;)
        {
            var isBig = text[at] == 0xFE && text[at + 1] == 0xFF;
            var end = text[(at + 2)..].IndexOf(isBig ? [0xFE, 0xFF] : (ReadOnlySpan<byte>)[0xFF, 0xFE]) is var next and >= 0
                ? at + 2 + next : text.Length;
            decoded.Append((isBig ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(text[at..end].TrimStart([(byte)0xFF, (byte)0xFE])))
                .Append('\n');
            at = end;
        }
        return decoded.ToString();
    }

    private static int Size(ReadOnlySpan<byte> digits, int bits)
    {
        var size = 0;
        foreach (var digit in digits)
            size = (size << bits) | digit;
        return size;
    }

    /// <summary>Undoes unsynchronisation, which inserts a zero after each FF so that no player mistakes the tag for sound.</summary>
    private static byte[] Synchronised(ReadOnlySpan<byte> tag, int flags)
    {
        if ((flags & Unsynchronised) == 0)
            return tag.ToArray();
        var bytes = new List<byte>(tag.Length);
        for (var i = 0; i < tag.Length; i++)
        {
            if (i == 0 || tag[i] != 0 || tag[i - 1] != 0xFF)
                bytes.Add(tag[i]);
        }
        return [.. bytes];
    }
}

/// <summary>The compressed tables of a WOFF font, one of which contains its names.</summary>
internal static class FontTables
{
    private const int HeaderLength = 44, EntryLength = 20;

    public static IEnumerable<Part> Of(byte[] bytes, UnpackingBudget budget)
    {
        var count = bytes.Length >= HeaderLength ? BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(12)) : 0;
        for (var i = 0; i < count && HeaderLength + ((i + 1) * EntryLength) <= bytes.Length; i++)
        {
            var entry = bytes.AsMemory(HeaderLength + (i * EntryLength), EntryLength);
            long at = BinaryPrimitives.ReadUInt32BigEndian(entry.Span[4..]), packed = BinaryPrimitives.ReadUInt32BigEndian(entry.Span[8..]);
            if (packed < BinaryPrimitives.ReadUInt32BigEndian(entry.Span[12..]) && at + packed <= bytes.Length
                && Decompression.Inflate(bytes, (int)at, budget) is { } table)
                yield return new(table, (int)at);
        }
    }
}
