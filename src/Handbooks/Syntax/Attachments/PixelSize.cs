using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Handbooks.Syntax.Attachments;

/// <summary>The width and height of a picture in CSS pixels, as its file gives them.</summary>
public readonly partial record struct PixelSize(int Width, int Height)
{
    /// <summary>In bytes: a photo's size stands within as much of its file, behind what the camera says of itself.</summary>
    internal const int Head = 256 << 10;

    private const int Largest = 65_535;

    /// <summary>The size in a PNG, GIF, WebP, JPEG or SVG; null for any other file, and for one that does not say it.</summary>
    /// <param name="file">The file's first <see cref="Head"/> bytes, or all of a shorter one.</param>
    internal static PixelSize? Of(ReadOnlySpan<byte> file)
    {
        if (file.Length >= 24 && file[0] == 0x89 && file[1..].StartsWith("PNG\r\n"u8))
            return Of(BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]));
        if (file.Length >= 10 && (file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8)))
            return Of(BinaryPrimitives.ReadUInt16LittleEndian(file[6..]), BinaryPrimitives.ReadUInt16LittleEndian(file[8..]));
        if (file.Length >= 30 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8))
            return Webp(file);
        if (file.Length >= 4 && file[0] == 0xFF && file[1] == 0xD8)
            return Jpeg(file);
        return IsMarkup(file) ? Svg(Encoding.UTF8.GetString(file[..Math.Min(file.Length, 4096)])) : null;
    }

    private static bool IsMarkup(ReadOnlySpan<byte> file) => file.TrimStart("\u00EF\u00BB\u00BF \t\r\n"u8) is [(byte)'<', ..];

    private static PixelSize? Of(int width, int height) =>
        width is > 0 and <= Largest && height is > 0 and <= Largest ? new(width, height) : null;

    private static PixelSize? Webp(ReadOnlySpan<byte> file)
    {
        var kind = file.Slice(12, 4);
        if (kind.SequenceEqual("VP8X"u8))
            return Of(1 + Three(file[24..]), 1 + Three(file[27..]));
        if (kind.SequenceEqual("VP8 "u8))
            return Of(BinaryPrimitives.ReadUInt16LittleEndian(file[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(file[28..]) & 0x3FFF);
        if (!kind.SequenceEqual("VP8L"u8))
            return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(file[21..]);
        return Of(1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));

        static int Three(ReadOnlySpan<byte> at) => at[0] | (at[1] << 8) | (at[2] << 16);
    }

    /// <summary>Goes from segment to segment up to the one with the size; a camera held upright says so in a segment before it.</summary>
    private static PixelSize? Jpeg(ReadOnlySpan<byte> file)
    {
        var isTurned = false;
        for (var at = 2; at + 9 < file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]),
                    BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]));
                return isTurned ? Of(height, width) : Of(width, height);
            }
            if (marker == 0xE1 && at + 2 + length <= file.Length)
                isTurned |= IsTurned(file.Slice(at + 4, Math.Max(0, length - 2)));
            at += 2 + Math.Max((int)length, 2);
        }
        return null;
    }

    /// <summary>Whether EXIF data says that the picture is shown on its side: orientations 5 to 8 (EXIF 2.3, 4.6.4 A).</summary>
    private static bool IsTurned(ReadOnlySpan<byte> exif)
    {
        if (!exif.StartsWith("Exif\0\0"u8) || exif.Length < 14)
            return false;
        var tiff = exif[6..];
        var isLittle = tiff[0] == 'I';
        var first = Four(tiff[4..]);
        if (first > tiff.Length - 2)
            return false;
        var entries = tiff[((int)first + 2)..];
        for (var left = Two(tiff[(int)first..]); left > 0 && entries.Length >= 12; left--, entries = entries[12..])
        {
            if (Two(entries) == 0x0112)
                return Two(entries[8..]) is >= 5 and <= 8;
        }
        return false;

        int Two(ReadOnlySpan<byte> at) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);
        uint Four(ReadOnlySpan<byte> at) => isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
    }

    /// <summary>A drawing has a size if its root gives one in pixels; without, it is as wide as the text.</summary>
    private static PixelSize? Svg(string text)
    {
        if (Root().Match(text) is not { Success: true } root)
            return null;
        return Pixels("width") is { } width && Pixels("height") is { } height ? Of(width, height) : null;

        int? Pixels(string name)
        {
            var length = Lengths().Matches(root.Value).FirstOrDefault(attribute => attribute.Groups["name"].Value == name);
            return length is null ? null : (int)Math.Round(double.Parse(length.Groups["pixels"].Value, CultureInfo.InvariantCulture));
        }
    }

    [GeneratedRegex(@"<svg\b[^>]{0,3000}>", RegexOptions.CultureInvariant)]
    private static partial Regex Root();

    [GeneratedRegex("""\s(?<name>width|height)\s*=\s*["']\s*(?<pixels>[0-9]{1,5}(?:\.[0-9]{1,6})?)(?:px)?\s*["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Lengths();
}
