using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using HarfBuzzSharp;
using SkiaSharp;

namespace Handbooks.Cards;

/// <summary>A letter's outline in a line, in units of its font.</summary>
internal readonly record struct PlacedGlyph(ushort Glyph, int X, int Y);

/// <summary>
/// One font file. Letters are placed and outlined in the font's own units, so that nothing depends on a size in pixels, or on a system.
/// Safe on several threads.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "A font serves all pictures; its finalizer frees what is left when nobody draws any more.")]
internal sealed class CardFont
{
    private readonly Font _font;
    private readonly SKFont _outlines;

    private CardFont(Face face, SKTypeface typeface)
    {
        UnitsPerEm = face.UnitsPerEm;
        _font = new Font(face);
        _font.SetScale(UnitsPerEm, UnitsPerEm);
        _font.SetFunctionsOpenType();
        _outlines = new SKFont(typeface, UnitsPerEm) { Hinting = SKFontHinting.None, Subpixel = true, LinearMetrics = true };
    }

    public int UnitsPerEm { get; }

    /// <summary>From one line to the next, in ems: enough for the letters of its script, and not more than three lines leave room for.</summary>
    public double LineHeight => _font.TryGetHorizontalFontExtents(out var extents)
        ? Math.Clamp((double)(extents.Ascender - extents.Descender) / UnitsPerEm, 1.16, 1.45) : 1.2;

    /// <summary>Null if the file is no font.</summary>
    public static CardFont? Of(byte[] file)
    {
        // HarfBuzz reads the file as long as the font lives, and its own way to take one lets the collector move it meanwhile.
        var memory = Marshal.AllocHGlobal(file.Length);
        Marshal.Copy(file, 0, memory, file.Length);
        var face = new Face(new Blob(memory, file.Length, MemoryMode.ReadOnly, () => Marshal.FreeHGlobal(memory)), 0);
        if (face.GlyphCount <= 0 || face.UnitsPerEm <= 0)
            return null;
        // Without one, Skia would draw with a font of the system.
        return SKTypeface.FromData(SKData.CreateCopy(file)) is { } typeface ? new CardFont(face, typeface) : null;
    }

    public bool Has(Rune letter) => _font.TryGetNominalGlyph((uint)letter.Value, out _);

    /// <summary>The glyphs of a text of one direction and script, from left to right, and the width of all.</summary>
    public (PlacedGlyph[] Glyphs, int Width) Shape(string text, bool isFromRight, string language)
    {
        using var buffer = new HarfBuzzSharp.Buffer();
        buffer.AddUtf16(text);
        buffer.Direction = isFromRight ? Direction.RightToLeft : Direction.LeftToRight;
        buffer.Language = new Language(language);
        buffer.GuessSegmentProperties();
        _font.Shape(buffer);
        var (infos, positions) = (buffer.GlyphInfos, buffer.GlyphPositions);
        var glyphs = new PlacedGlyph[infos.Length];
        var width = 0;
        for (var i = 0; i < glyphs.Length; i++)
        {
            glyphs[i] = new((ushort)infos[i].Codepoint, width + positions[i].XOffset, positions[i].YOffset);
            width += positions[i].XAdvance;
        }
        return (glyphs, width);
    }

    /// <summary>Null for a glyph without any, such as a space. The first line of text runs along y = 0, and y grows downwards.</summary>
    public SKPath? Outline(ushort glyph) => _outlines.GetGlyphPath(glyph);
}
