using System.IO.Compression;
using Handbooks.Rendering.Gate.Pdf;

namespace Handbooks.Rendering.Gate.Formats;

/// <summary>Extracts what a file contains in compressed or encoded form, or in pieces.</summary>
internal static class Unpacking
{
    /// <summary>In bytes for one file with all its parts. What unpacks to more is not searched, and that is reported.</summary>
    public const int Limit = 64 << 20;

    /// <summary>Whether the bytes begin with the signature of a packed format, with which no readable text begins.</summary>
    public static bool IsPacked(ReadOnlySpan<byte> bytes) =>
        bytes is [0x1F, 0x8B, 8, ..] or [(byte)'P', (byte)'K', 3, 4, ..] or [0x89, (byte)'P', (byte)'N', (byte)'G', ..]
            or [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..]
        || (bytes.Length > 8 && bytes[0] is 0x78 && bytes[1] is 0x01 or 0x5E or 0x9C or 0xDA);

    /// <exception cref="InvalidDataException">Thrown after the parts that can be read, if something is damaged or
    /// encrypted.</exception>
    public static IEnumerable<Part> Parts(byte[] bytes, UnpackingBudget budget)
    {
        // Lazily, so that readable parts are read before a damaged one throws.
        foreach (var part in OfKind(bytes, budget).Concat(Id3Tags.Of(bytes)).Concat(TarEntries.Of(bytes)).Concat(ZipEntries.Of(bytes, budget)))
            yield return part;
    }

    /// <summary>By its first bytes.</summary>
    private static IEnumerable<Part> OfKind(byte[] bytes, UnpackingBudget budget) => bytes switch
    {
        [0x1F, 0x8B, 8, ..] => [new(All(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress), budget), 0) { IsFile = true }],
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => PngTexts.Of(bytes, budget),
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => PdfText.Parts(bytes).Select(part => new Part(part.Bytes, part.At)),
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => GifComments.Of(bytes),
        [(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', (byte)' ', ..] => SqliteTexts.Of(bytes),
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', ..] => RichText.Of(bytes),
        [(byte)'w', (byte)'O', (byte)'F', (byte)'F', ..] => FontTables.Of(bytes, budget),
        [0x78, 0x01 or 0x5E or 0x9C or 0xDA, _, _, ..] => Inflate(bytes, 0, budget) is { } inflated ? [new(inflated, 0) { IsFile = true }] : [],
        _ => MailParts.IsMail(bytes) ? MailParts.Of(bytes) : [],
    };

    /// <summary>Null if it is no zlib stream.</summary>
    /// <exception cref="UnpackingLimitException">It unpacks to more than the limit.</exception>
    public static byte[]? Inflate(byte[] bytes, int at, UnpackingBudget? budget = null)
    {
        try
        {
            return All(new ZLibStream(new MemoryStream(bytes, at, bytes.Length - at), CompressionMode.Decompress), budget ?? new UnpackingBudget());
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>A raw deflate stream, as in zip files; null if it is none.</summary>
    /// <exception cref="UnpackingLimitException">It unpacks to more than the limit.</exception>
    public static byte[]? Deflated(byte[] bytes, int at, int length, UnpackingBudget budget)
    {
        try
        {
            return All(new DeflateStream(new MemoryStream(bytes, at, length), CompressionMode.Decompress), budget);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Deflated text, as diagram editors write it in base64; null if it is none.</summary>
    public static byte[]? DeflatedText(byte[] bytes, UnpackingBudget budget)
    {
        // Deflate has no fourth type of block.
        if (bytes.Length < 16 || ((bytes[0] >> 1) & 3) == 3 || !budget.MayTry)
            return null;
        return Deflated(bytes, 0, bytes.Length, budget) is { Length: >= 8 } text && System.Text.Unicode.Utf8.IsValid(text)
            && !text.AsSpan().ContainsAnyInRange((byte)0, (byte)8) ? text : null;
    }

    public static IEnumerable<Part> Brotli(byte[] bytes, UnpackingBudget budget)
    {
        yield return new(All(new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress), budget), 0) { IsFile = true };
    }

    private static byte[] All(Stream packed, UnpackingBudget budget)
    {
        using (packed)
        {
            budget.TakePart();
            var all = new MemoryStream();
            var buffer = new byte[1 << 16];
            while (Read(packed, buffer) is > 0 and var read)
            {
                budget.Take(read);
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
            // zlib reports some headers as a wrong call: an oversized window, a preset dictionary.
            throw new InvalidDataException("It is damaged, or needs what is not in it.", e);
        }
    }
}

/// <summary>Something extracted from a file.</summary>
/// <param name="At">The approximate byte offset in the file.</param>
internal readonly record struct Part(ReadOnlyMemory<byte> Bytes, int At)
{
    /// <summary>A file of its own, which must be searchable like any other; otherwise text or a piece of a file.</summary>
    public bool IsFile { get; init; }

    public static Part Text(string text, int at) => new(System.Text.Encoding.UTF8.GetBytes(text), at);
}

/// <summary>Limits how much is unpacked from one file: a small file may expand to more than fits in memory.</summary>
internal sealed class UnpackingBudget
{
    private long _bytes = Unpacking.Limit;
    private int _parts = 20_000;
    private int _guesses = 2_000;

    /// <exception cref="UnpackingLimitException">The limit is exceeded.</exception>
    public void Take(int bytes)
    {
        _bytes -= bytes;
        if (_bytes < 0)
            throw new UnpackingLimitException();
    }

    /// <exception cref="UnpackingLimitException">There are too many parts.</exception>
    public void TakePart()
    {
        if (--_parts < 0)
            throw new UnpackingLimitException();
    }

    /// <summary>Limits how often something is unpacked that may not be compressed at all.</summary>
    public bool MayTry => --_guesses >= 0;
}

/// <summary>A file unpacks to more than the limit.</summary>
internal sealed class UnpackingLimitException() : Exception("It unpacks to more than the limit.");
