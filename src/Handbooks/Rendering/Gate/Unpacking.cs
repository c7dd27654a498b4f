using System.IO.Compression;
using System.Text;
using Handbooks.Rendering.Gate.Pdf;

namespace Handbooks.Rendering.Gate;

/// <summary>What lies packed in a file: gzip, zlib, zip (and so office files), the compressed parts of PNG and PDF.</summary>
internal static class Unpacking
{
    /// <summary>In bytes, of one file as a whole: what unpacks to more is not searched, and that is told.</summary>
    public const int Limit = 64 << 20;

    public static bool IsPacked(ReadOnlySpan<byte> bytes) =>
        bytes is [0x1F, 0x8B, 8, ..] or [(byte)'P', (byte)'K', 3, 4, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..]
        || (bytes.Length > 8 && bytes[0] is 0x78 && bytes[1] is 0x01 or 0x5E or 0x9C or 0xDA);

    /// <summary>Each part and where it begins in the file.</summary>
    /// <exception cref="InvalidDataException">Something in it cannot be unpacked: it is damaged, encrypted or too much.</exception>
    public static IEnumerable<(byte[] Bytes, int At)> Parts(byte[] bytes) => bytes switch
    {
        [0x1F, 0x8B, 8, ..] => [(All(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress)), 0)],
        [(byte)'P', (byte)'K', 3, 4, ..] => Entries(bytes),
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => Chunks(bytes),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => PdfText.Parts(bytes),
        _ => Inflate(bytes, 0) is { } inflated ? [(inflated, 0)] : [],
    };

    /// <summary>Null where it is no zlib stream.</summary>
    public static byte[]? Inflate(byte[] bytes, int at)
    {
        try
        {
            return All(new ZLibStream(new MemoryStream(bytes, at, bytes.Length - at), CompressionMode.Decompress));
        }
        catch (InvalidDataException e) when (e.Data["limit"] is null)
        {
            return null;
        }
    }

    public static IEnumerable<(byte[] Bytes, int At)> Brotli(byte[] bytes) => [(All(new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress)), 0)];

    private static byte[] All(Stream packed)
    {
        using (packed)
        {
            var all = new MemoryStream();
            var buffer = new byte[1 << 16];
            while (packed.Read(buffer) is > 0 and var read)
            {
                if (all.Length + read > Limit)
                    throw new InvalidDataException("It unpacks to more than is searched.") { Data = { ["limit"] = true } };
                all.Write(buffer, 0, read);
            }
            return all.ToArray();
        }
    }

    private static IEnumerable<(byte[], int)> Entries(byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var total = 0L;
        foreach (var entry in archive.Entries)
        {
            var name = Encoding.UTF8.GetBytes(entry.FullName);
            var at = Math.Max(0, bytes.AsSpan().IndexOf(name));
            yield return (name, at);
            if (entry.IsEncrypted || (total += entry.Length) > Limit)
                throw new InvalidDataException("An entry is encrypted, or too much.");
            yield return (All(entry.Open()), at);
        }
        if (archive.Comment.Length > 0)
            yield return (Encoding.UTF8.GetBytes(archive.Comment), 0);
    }

    /// <summary>The texts of a PNG that are packed; the others can be read as they are.</summary>
    private static IEnumerable<(byte[], int)> Chunks(byte[] bytes)
    {
        for (var at = 8; at + 12 <= bytes.Length;)
        {
            var length = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (length > bytes.Length - at - 12)
                yield break;
            var kind = Encoding.ASCII.GetString(bytes, at + 4, 4);
            if (kind is "tEXt" or "zTXt" or "iTXt" or "iCCP")
            {
                var chunk = bytes[(at + 8)..(at + 8 + (int)length)];
                var text = kind == "tEXt" ? chunk : Packed(chunk);
                if (text is not null && kind != "tEXt")
                    yield return (text, at + 8);
                if (text is not null && chunk.AsSpan().StartsWith("Raw profile type "u8))
                    yield return (Profile(text), at + 8);
            }
            at += 12 + (int)length;
        }
    }

    /// <summary>The stream begins behind a keyword and a few fields of no fixed length.</summary>
    private static byte[]? Packed(byte[] chunk)
    {
        for (var i = 0; i + 1 < chunk.Length; i++)
        {
            if (chunk[i] == 0x78 && Inflate(chunk, i) is { } text)
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
