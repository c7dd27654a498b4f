using System.Collections.Immutable;
using System.Text;

namespace Handbooks.Cards;

/// <summary>A glyph in a line that begins at 0, in ems.</summary>
internal readonly record struct LineGlyph(CardFont Font, ushort Glyph, double X, double Y);

/// <summary>A style of letters: fonts, of which the first that has a letter shows it.</summary>
internal sealed class CardType(ImmutableArray<CardFont> fonts, string language, bool isFromRight)
{
    /// <summary>Between two lines, in ems.</summary>
    public double LineHeight { get; } = fonts.Max(font => font.LineHeight);

    /// <summary>The width in ems.</summary>
    public double WidthOf(string line) => Shape(line).Width;

    public (ImmutableArray<LineGlyph> Glyphs, double Width) Shape(string line)
    {
        var glyphs = ImmutableArray.CreateBuilder<LineGlyph>();
        var width = 0d;
        foreach (var run in TextRuns.Of(line, isFromRight, FontOf))
        {
            var (placed, length) = run.Font.Shape(run.Text, run.IsFromRight, language);
            var em = (double)run.Font.UnitsPerEm;
            foreach (var glyph in placed)
                glyphs.Add(new(run.Font, glyph.Glyph, width + (glyph.X / em), glyph.Y / em));
            width += length / em;
        }
        return (glyphs.ToImmutable(), width);
    }

    private CardFont FontOf(Rune rune) => fonts.FirstOrDefault(font => font.Has(rune)) ?? fonts[0];
}

/// <summary>The parts of a card, each with a colour of its own.</summary>
internal enum CardPart
{
    Title,
    Name,
    Facts,
}

/// <summary>A line where it is drawn.</summary>
/// <param name="Size">Of the letters, in pixels an em.</param>
/// <param name="Baseline">From the top, in pixels.</param>
/// <param name="Indent">From the margin on the side where it begins, in pixels.</param>
internal sealed record CardLine(CardPart Part, CardType Type, string Text, int Size, int Baseline, int Indent);

/// <summary>Decides where the lines of a card stand, and how large they are.</summary>
internal sealed class CardLayout(CardType bold, CardType plain, LogoPicture? logo)
{
    /// <summary>In pixels; the bar is within the margin.</summary>
    public const int Margin = 96, Bar = 28, NameBaseline = 122, FactsBaseline = 558;

    /// <summary>What is above belongs to the name, what is below to the facts.</summary>
    public const int TitleTop = 160, TitleBottom = 500;

    private const int NameSize = 38, FactsSize = 34, MostLines = 3, BesideLogo = 24, LineWidth = CardPainter.Width - (2 * Margin);

    /// <summary>Of the letters of a title, in pixels.</summary>
    private const int Smallest = 56;

    private static readonly ImmutableArray<int> TitleSizes = [88, 80, 72, 64, Smallest];

    public ImmutableArray<CardLine> Of(CardText text)
    {
        var indent = logo is null ? 0 : logo.Width + BesideLogo;
        return
        [
            .. OneLine(CardPart.Name, bold, text.Name, NameSize, NameBaseline, indent),
            .. Title(text.Title),
            .. OneLine(CardPart.Facts, plain, text.Facts, FactsSize, FactsBaseline, 0),
        ];
    }

    private static IEnumerable<CardLine> OneLine(CardPart part, CardType type, string text, int size, int baseline, int indent) =>
        LineBreaker.Cut(text, 1, (double)(LineWidth - indent) / size, type.WidthOf)
            .Select(line => new CardLine(part, type, line, size, baseline, indent));

    /// <summary>As large as it can be, and cut if it is too long for the smallest letters.</summary>
    private IEnumerable<CardLine> Title(string title)
    {
        const int height = TitleBottom - TitleTop;
        var (size, lines) = TitleSizes.Select(size => (size, Lines: LineBreaker.Lines(title, LinesOf(size), LineWidth / (double)size, bold.WidthOf)))
            .FirstOrDefault(fit => fit.Lines is not null) is (var fitting, { } all) ? (fitting, all) : (Smallest, CutToSmallest());
        var lineHeight = size * bold.LineHeight;
        // Capitals are about three quarters of an em high: they, and not the room above them, stand in the middle.
        var first = TitleTop + ((height - (lineHeight * (lines.Length - 1)) + (size * .72)) / 2);
        return lines.Select((line, at) => new CardLine(CardPart.Title, bold, line, size, (int)(first + (at * lineHeight)), 0));

        ImmutableArray<string> CutToSmallest() => LineBreaker.Cut(title, LinesOf(Smallest), LineWidth / (double)Smallest, bold.WidthOf);

        int LinesOf(int size) => Math.Clamp((int)(height / (size * bold.LineHeight)), 1, MostLines);
    }
}
