using System.IO.Compression;

namespace Handbooks.Rendering.Gate.Readings;

/// <summary>Compressed bytes, decompressed within a budget.</summary>
internal static class Decompression
{
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

    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="UnpackingLimitException">It unpacks to more than the limit.</exception>
    public static byte[] GZip(byte[] bytes, UnpackingBudget budget) =>
        All(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress), budget);

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
