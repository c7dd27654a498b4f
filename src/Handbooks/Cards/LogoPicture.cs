using SkiaSharp;

namespace Handbooks.Cards;

/// <summary>The handbook's logo on white paper, as large as it is drawn.</summary>
/// <param name="Pixels">Red, green and blue of each, row by row.</param>
internal sealed record LogoPicture(int Width, int Height, byte[] Pixels)
{
    /// <summary>In pixels.</summary>
    public const int MostHeight = 64, MostWidth = 320;

    /// <summary>Of the picture in the file: a larger one takes more memory than a logo is worth.</summary>
    private const int MostSide = 8192;

    /// <summary>Null if the file is no picture of pixels that can be read.</summary>
    public static LogoPicture? Of(byte[] file)
    {
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.Info is not { Width: > 0 and <= MostSide, Height: > 0 and <= MostSide } info)
            return null;
        using var picture = SKBitmap.Decode(codec, new SKImageInfo(info.Width, info.Height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        if (picture is null)
            return null;
        var scale = Math.Min((double)MostHeight / info.Height, (double)MostWidth / info.Width);
        var (width, height) = (Math.Max(1, (int)(info.Width * scale)), Math.Max(1, (int)(info.Height * scale)));
        return new(width, height, Scaled(picture.GetPixelSpan(), info.Width, info.Height, width, height));
    }

    /// <summary>Each pixel is the mean of those that it covers, in whole numbers.</summary>
    private static byte[] Scaled(ReadOnlySpan<byte> from, int fromWidth, int fromHeight, int width, int height)
    {
        var pixels = new byte[3 * width * height];
        for (var y = 0; y < height; y++)
        {
            var (top, bottom) = Covered(y, height, fromHeight);
            for (var x = 0; x < width; x++)
            {
                var (left, right) = Covered(x, width, fromWidth);
                Mean(from, fromWidth, (left, top, right, bottom), pixels.AsSpan(3 * ((y * width) + x), 3));
            }
        }
        return pixels;

        static (int From, int To) Covered(int at, int size, int fromSize) =>
            ((int)((long)at * fromSize / size), Math.Max((int)((long)at * fromSize / size) + 1, (int)((long)(at + 1) * fromSize / size)));
    }

    private static void Mean(ReadOnlySpan<byte> from, int width, (int Left, int Top, int Right, int Bottom) part, Span<byte> to)
    {
        var count = (long)(part.Right - part.Left) * (part.Bottom - part.Top);
        for (var colour = 0; colour < 3; colour++)
        {
            var sum = 0L;
            for (var y = part.Top; y < part.Bottom; y++)
            {
                for (var x = part.Left; x < part.Right; x++)
                {
                    var pixel = from.Slice(4 * ((y * width) + x), 4);
                    sum += (pixel[colour] * pixel[3]) + (255 * (255 - pixel[3]));
                }
            }
            to[colour] = (byte)((sum + (count * 127)) / (count * 255));
        }
    }
}
