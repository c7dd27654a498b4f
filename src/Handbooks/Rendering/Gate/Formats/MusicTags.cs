using System.Text;

namespace Handbooks.Rendering.Gate.Formats;

/// <summary>The tags of music files in ID3 version 2.2 to 2.4, wherever in a file they stand.</summary>
internal static class MusicTags
{
    private const int HeaderLength = 10, Unsynchronised = 0x80, Packed = 0x08, Encrypted = 0x04;

    /// <exception cref="InvalidDataException">After all that could be read: a frame is packed or encrypted.</exception>
    public static IEnumerable<Part> Of(byte[] bytes)
    {
        var isClosed = false;
        for (var at = bytes.AsSpan().IndexOf("ID3"u8); at >= 0; at = bytes.AsSpan(at + 3).IndexOf("ID3"u8) is var next and >= 0 ? at + 3 + next : -1)
        {
            if (at + HeaderLength > bytes.Length || bytes[at + 3] is < 2 or > 4 || bytes.AsSpan(at + 6, 4).ContainsAnyInRange((byte)0x80, (byte)0xFF))
                continue;
            var end = (int)Math.Min(bytes.Length, at + HeaderLength + (long)Size(bytes.AsSpan(at + 6, 4), 7));
            var text = new StringBuilder();
            isClosed |= Frames(Synchronised(bytes.AsSpan((at + HeaderLength)..end), bytes[at + 5]), bytes[at + 3], text);
            if (text.Length > 0)
                yield return Part.Text(text.ToString(), at);
        }
        if (isClosed)
            throw new InvalidDataException("A frame is packed or encrypted.");
    }

    /// <summary>Whether one of them cannot be read.</summary>
    private static bool Frames(ReadOnlySpan<byte> tag, int version, StringBuilder text)
    {
        var isClosed = false;
        var (nameLength, header) = version == 2 ? (3, 6) : (4, 10);
        for (var at = 0; at + header <= tag.Length && tag[at] is >= (byte)'A' and <= (byte)'Z';)
        {
            var size = version == 2 ? Size(tag.Slice(at + 3, 3), 8) : Size(tag.Slice(at + 4, 4), version == 4 ? 7 : 8);
            if (size < 0 || size > tag.Length - at - header)
                break;
            isClosed |= version > 2 && (tag[at + 9] & (version == 4 ? Packed | Encrypted : 0xC0)) != 0;
            if (size > 0 && !tag.Slice(at, nameLength).SequenceEqual("APIC"u8))
                text.Append(Decoded(tag.Slice(at + header, size))).Append('\n');
            at += header + size;
        }
        return isClosed;
    }

    private static string Decoded(ReadOnlySpan<byte> frame) => (frame[0] switch
    {
        1 => Wide(frame[1..]),
        2 => Encoding.BigEndianUnicode.GetString(frame[1..]),
        _ => Encoding.UTF8.GetString(frame),
    }).Replace('\0', '\n');

    /// <summary>Comments begin with three letters of a language, and each text with a mark of its own.</summary>
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

    /// <summary>A zero that was put behind each FF, so that no player takes the tag for sound, is taken out again.</summary>
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
