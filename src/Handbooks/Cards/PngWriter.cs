using System.Buffers.Binary;

namespace Handbooks.Cards;

/// <summary>
/// Writes pictures as PNG. The framework's compression may give other bytes on another machine; this gives the same everywhere, and needs a
/// tenth of the time.
/// </summary>
internal static class PngWriter
{
    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(value =>
    {
        var rest = (uint)value;
        for (var bit = 0; bit < 8; bit++)
            rest = (rest & 1) == 1 ? 0xEDB88320 ^ (rest >> 1) : rest >> 1;
        return rest;
    })];

    /// <summary>A picture with at most 256 colours.</summary>
    /// <param name="rows">An index for each pixel; in front of each row stands a zero.</param>
    public static byte[] WithPalette(int width, int height, IReadOnlyList<CardColour> palette, ReadOnlySpan<byte> rows)
    {
        byte[] colours = [.. palette.SelectMany(colour => (byte[])[colour.Red, colour.Green, colour.Blue])];
        return Of(width, height, 3, colours, FlatDeflate.Compress(rows, 1, width + 1));
    }

    /// <param name="rows">Red, green and blue of each pixel; in front of each row stands a zero.</param>
    public static byte[] WithColours(int width, int height, ReadOnlySpan<byte> rows) =>
        Of(width, height, 2, null, FlatDeflate.Compress(rows, 3, (3 * width) + 1));

    private static byte[] Of(int width, int height, byte kind, byte[]? palette, byte[] pixels)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, kind);
        using var png = new MemoryStream(pixels.Length + 1024);
        png.Write([0x89, .. "PNG\r\n\x1A\n"u8]);
        Chunk(png, "IHDR"u8, header);
        if (palette is not null)
            Chunk(png, "PLTE"u8, palette);
        Chunk(png, "IDAT"u8, pixels);
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> name, ReadOnlySpan<byte> content)
    {
        Number(png, (uint)content.Length);
        png.Write(name);
        png.Write(content);
        Number(png, ~Checked(Checked(uint.MaxValue, name), content));
    }

    private static uint Checked(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
            sum = Remainders[(byte)(sum ^ value)] ^ (sum >> 8);
        return sum;
    }

    private static void Number(MemoryStream png, uint number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        png.Write(bytes);
    }
}
