using System.Collections.Immutable;
using SkiaSharp;

namespace Handbooks.Cards;

/// <summary>
/// Turns lines into pixels. The same text gives the same bytes on every machine, as all that a build writes: so Skia draws no text, whose
/// shapes depend on the system's font engine, and writes no PNG, whose compression depends on the processor. It only says how much of each
/// pixel an outline covers, and that is rounded to few steps, which are coarser than what processors differ by.
/// </summary>
internal static class CardRaster
{
    /// <summary>How many steps there are from paper to ink.</summary>
    public const int Levels = 16;

    private const int Width = CardPainter.Width, Height = CardPainter.Height, LogoMiddle = CardLayout.NameBaseline - 14;

    /// <param name="palette">From paper to ink, for each <see cref="CardPart"/> in turn.</param>
    public static byte[] Png(ImmutableArray<CardLine> lines, bool isFromRight, LogoPicture? logo, ImmutableArray<CardColour> palette)
    {
        var rows = Indices(lines, isFromRight);
        return logo is null ? PngWriter.WithPalette(Width, Height, palette, rows)
            : PngWriter.WithColours(Width, Height, Colours(rows, palette, logo, isFromRight));
    }

    private static byte[] Indices(ImmutableArray<CardLine> lines, bool isFromRight)
    {
        using var covered = new SKBitmap(new SKImageInfo(Width, Height, SKColorType.Alpha8, SKAlphaType.Premul));
        covered.Erase(SKColors.Transparent);
        using (var canvas = new SKCanvas(covered))
        using (var paint = new SKPaint { IsAntialias = true })
        {
            foreach (var line in lines)
            {
                using var outline = Outline(line, isFromRight);
                canvas.DrawPath(outline, paint);
            }
        }
        var from = covered.GetPixelSpan();
        var rows = new byte[(Width + 1) * Height];
        for (var y = 0; y < Height; y++)
        {
            var row = rows.AsSpan(((Width + 1) * y) + 1, Width);
            Step(from.Slice(y * covered.RowBytes, Width), row, Levels * (int)PartAt(y));
            row.Slice(isFromRight ? Width - CardLayout.Bar : 0, CardLayout.Bar).Fill((Levels * (int)CardPart.Name) + Levels - 1);
        }
        return rows;
    }

    private static void Step(ReadOnlySpan<byte> coverage, Span<byte> row, int paper)
    {
        for (var x = 0; x < row.Length; x++)
            row[x] = (byte)(coverage[x] == 0 ? 0 : paper + (((coverage[x] * (Levels - 1)) + 127) / 255));
    }

    private static CardPart PartAt(int y) => y < CardLayout.TitleTop ? CardPart.Name : y < CardLayout.TitleBottom ? CardPart.Title : CardPart.Facts;

    private static SKPath Outline(CardLine line, bool isFromRight)
    {
        var (glyphs, width) = line.Type.Shape(line.Text);
        var start = CardLayout.Margin + line.Indent;
        var left = isFromRight ? Width - start - (width * line.Size) : start;
        using var whole = new SKPathBuilder();
        foreach (var glyph in glyphs)
        {
            using var outline = glyph.Font.Outline(glyph.Glyph);
            if (outline is null)
                continue;
            var scale = (float)line.Size / glyph.Font.UnitsPerEm;
            var place = SKMatrix.CreateScaleTranslation(
                scale, scale, (float)(left + (glyph.X * line.Size)), (float)(line.Baseline - (glyph.Y * line.Size)));
            whole.AddPath(outline, in place);
        }
        return whole.Detach();
    }

    private static byte[] Colours(byte[] indices, ImmutableArray<CardColour> palette, LogoPicture logo, bool isFromRight)
    {
        var rows = new byte[((3 * Width) + 1) * Height];
        for (var y = 0; y < Height; y++)
        {
            var row = rows.AsSpan((((3 * Width) + 1) * y) + 1, 3 * Width);
            for (var x = 0; x < Width; x++)
            {
                var colour = palette[indices[((Width + 1) * y) + 1 + x]];
                (row[3 * x], row[(3 * x) + 1], row[(3 * x) + 2]) = (colour.Red, colour.Green, colour.Blue);
            }
            var inLogo = y - LogoMiddle + (logo.Height / 2);
            if (inLogo >= 0 && inLogo < logo.Height)
            {
                logo.Pixels.AsSpan(3 * logo.Width * inLogo, 3 * logo.Width)
                    .CopyTo(row[(3 * (isFromRight ? Width - CardLayout.Margin - logo.Width : CardLayout.Margin))..]);
            }
        }
        return rows;
    }
}
