using System.IO.Compression;
using Handbooks.Rendering.Gate.Formats;
using Handbooks.Rendering.Gate.Pdf;

namespace Handbooks.Rendering.Gate;

/// <summary>What lies in a file in another form than its bytes: packed, encoded, or cut into pieces.</summary>
internal static class Unpacking
{
    /// <summary>In bytes, of one file as a whole: what unpacks to more is not searched, and that is reported.</summary>
    public const int Limit = 64 << 20;

    /// <summary>What readable text does not begin with.</summary>
    public static bool IsPacked(ReadOnlySpan<byte> bytes) =>
        bytes is [0x1F, 0x8B, 8, ..] or [(byte)'P', (byte)'K', 3, 4, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..]
            or [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..]
        || (bytes.Length > 8 && bytes[0] is 0x78 && bytes[1] is 0x01 or 0x5E or 0x9C or 0xDA);

    /// <exception cref="InvalidDataException">Something in it cannot be unpacked: it is damaged, encrypted or too much. What
    /// comes before was given.</exception>
    public static IEnumerable<Part> Parts(byte[] bytes, Room room)
    {
        // One after the other, each unpacked when it is asked for: what can be read is read, whatever comes after it.
        foreach (var part in OfKind(bytes, room).Concat(MusicTags.Of(bytes)).Concat(TarEntries.Of(bytes)).Concat(ZipEntries.Of(bytes, room)))
            yield return part;
    }

    /// <summary>By its first bytes.</summary>
    private static IEnumerable<Part> OfKind(byte[] bytes, Room room) => bytes switch
    {
        [0x1F, 0x8B, 8, ..] => [new(All(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress), room), 0) { IsFile = true }],
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => PngTexts.Of(bytes, room),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => PdfText.Parts(bytes).Select(part => new Part(part.Bytes, part.At)),
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => GifComments.Of(bytes),
        [(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', (byte)' ', ..] => SqliteTexts.Of(bytes),
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', ..] => RichText.Of(bytes),
        [(byte)'w', (byte)'O', (byte)'F', (byte)'F', ..] => FontTables.Of(bytes, room),
        [0x78, 0x01 or 0x5E or 0x9C or 0xDA, _, _, ..] => Inflate(bytes, 0, room) is { } inflated ? [new(inflated, 0) { IsFile = true }] : [],
        _ => MailParts.IsMail(bytes) ? MailParts.Of(bytes) : [],
    };

    /// <summary>Null where it is no zlib stream.</summary>
    /// <exception cref="RoomException">It is more than there is room for.</exception>
    public static byte[]? Inflate(byte[] bytes, int at, Room? room = null)
    {
        try
        {
            return All(new ZLibStream(new MemoryStream(bytes, at, bytes.Length - at), CompressionMode.Decompress), room ?? new Room());
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>A stream of the kind that zip files hold; null where it is none.</summary>
    /// <exception cref="RoomException">It is more than there is room for.</exception>
    public static byte[]? Deflated(byte[] bytes, int at, int length, Room room)
    {
        try
        {
            return All(new DeflateStream(new MemoryStream(bytes, at, length), CompressionMode.Decompress), room);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>A text that was packed and then written in base64, as editors of diagrams do; null where it is none.</summary>
    public static byte[]? DeflatedText(byte[] bytes, Room room)
    {
        // The third kind of block does not exist.
        if (bytes.Length < 16 || ((bytes[0] >> 1) & 3) == 3 || !room.MayGuess)
            return null;
        return Deflated(bytes, 0, bytes.Length, room) is { Length: >= 8 } text && System.Text.Unicode.Utf8.IsValid(text)
            && !text.AsSpan().ContainsAnyInRange((byte)0, (byte)8) ? text : null;
    }

    public static IEnumerable<Part> Brotli(byte[] bytes, Room room)
    {
        yield return new(All(new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress), room), 0) { IsFile = true };
    }

    private static byte[] All(Stream packed, Room room)
    {
        using (packed)
        {
            room.TakePart();
            var all = new MemoryStream();
            var buffer = new byte[1 << 16];
            while (Read(packed, buffer) is > 0 and var read)
            {
                room.Take(read);
                all.Write(buffer, 0, read);
            }
            return all.ToArray();
        }
    }

    private static int Read(Stream packed, byte[] buffer)
    {
        try
        {
            return packed.Read(buffer);
        }
        catch (IOException e)
        {
            // Some headers are no damage to zlib but a wrong call: a window larger than there is, a preset dictionary.
            throw new InvalidDataException("It is damaged, or needs what is not in it.", e);
        }
    }
}
