using System.Buffers.Binary;
using Handbooks.Cards;
using SkiaSharp;

namespace Handbooks.Tests.Cards;

/// <summary>What is drawn, seen by another reader of PNG than the writer here.</summary>
public sealed class CardPainterTests
{
    private static readonly CardStyle Plain = new("#0b6658", null, null);

    [Fact]
    public void A_picture_is_a_PNG_of_1200_by_630()
    {
        var png = Drawn("Miller");
        Assert.Equal([0x89, .. "PNG\r\n\x1A\n"u8], png[..8]);
        Assert.Equal((1200, 630), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        using var read = SKBitmap.Decode(png);
        Assert.Equal((1200, 630), (read.Width, read.Height));
        Assert.InRange(png.Length, 1000, 60_000);
    }

    [Fact]
    public void Several_threads_draw_the_same_bytes_as_one()
    {
        var texts = Enumerable.Range(0, 12).Select(number => new CardText("Mill", $"Role number {number}", "Facts", "en")).ToList();
        var (one, many) = (CardPainter.Of(Plain)!, CardPainter.Of(Plain)!);
        var alone = texts.Select(one.Draw).ToList();
        var together = texts.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(many.Draw).ToList();
        Assert.All(alone.Zip(together), pair => Assert.Equal(pair.First, pair.Second));
    }

    [Fact]
    public void A_long_title_is_wrapped_and_then_cut_with_an_ellipsis()
    {
        var font = new CardType([InterFont.Bold], "en", false);
        var layout = new CardLayout(font, font, null);
        Assert.Equal(["Miller"], Titles("Miller"));
        var two = Titles("Coordinator of International Partnerships");
        Assert.Equal("Coordinator of International Partnerships", string.Join(' ', two));
        Assert.InRange(two.Length, 2, 3);
        var cut = Titles(string.Join(' ', Enumerable.Repeat("Stewardship", 40)));
        Assert.Equal(3, cut.Length);
        Assert.EndsWith("…", cut[2], StringComparison.Ordinal);
        Assert.EndsWith("…", Titles(new string('W', 300))[^1], StringComparison.Ordinal);

        string[] Titles(string title)
        {
            var lines = layout.Of(new("", title, "", "en")).Where(line => line.Part == CardPart.Title).ToList();
            Assert.All(lines, line => Assert.True(line.Type.WidthOf(line.Text) * line.Size <= CardPainter.Width - (2 * CardLayout.Margin)));
            return [.. lines.Select(line => line.Text)];
        }
    }

    [Fact]
    public void Letters_without_a_font_are_named_and_a_font_of_the_handbook_has_them()
    {
        Assert.Equal(["粉", "屋"], CardPainter.Of(Plain)!.Missing("Mill 粉屋粉 🌾"));
        var own = CardPainter.Of(Plain with { Font = BoxFont.File })!;
        Assert.Empty(own.Missing(BoxFont.Chinese + " Mill"));
        Assert.NotEqual(Drawn("Mill"), own.Draw(new("", BoxFont.Chinese, "", "zh")));
    }

    [Fact]
    public void A_site_that_is_read_from_the_right_begins_there()
    {
        var painter = CardPainter.Of(Plain with { Font = BoxFont.File })!;
        using var right = SKBitmap.Decode(painter.Draw(new("", BoxFont.Hebrew, "", "he")));
        using var left = SKBitmap.Decode(painter.Draw(new("", "Mill", "", "en")));
        Assert.Equal((SKColors.White, new SKColor(0x0b, 0x66, 0x58)), (right.GetPixel(2, 300), right.GetPixel(1197, 300)));
        Assert.Equal((new SKColor(0x0b, 0x66, 0x58), SKColors.White), (left.GetPixel(2, 300), left.GetPixel(1197, 300)));
        Assert.True(Ink(right, 600, 1120) > 0 && Ink(right, 40, 600) == 0);
        Assert.True(Ink(left, 40, 600) > 0 && Ink(left, 600, 1120) == 0);
    }

    /// <summary>Each part in reading order, from the left.</summary>
    [Theory]
    [InlineData("abc טחנה", "abc |טחנה", false)]
    [InlineData("טחנה abc", "abc|טחנה ", true)]
    [InlineData("טחנה 12", "12|טחנה ", true)]
    public void Words_of_both_directions_stand_in_the_order_in_which_they_are_seen(string line, string seen, bool isFromRight)
    {
        var (inter, own) = (InterFont.Bold, CardFont.Of(BoxFont.File)!);
        var runs = TextRuns.Of(line, isFromRight, rune => own.Has(rune) && rune.Value > 255 ? own : inter);
        Assert.Equal(seen, string.Join('|', runs.Select(run => run.Text)));
    }

    /// <summary>The accent is the one colour that a handbook chooses: one that is too light for text on white is darkened.</summary>
    [Theory]
    [InlineData("#0b6658")]
    [InlineData("#7be0c0")]
    [InlineData("#ffff00")]
    [InlineData("#fff")]
    [InlineData("#000")]
    public void Words_in_the_accent_can_be_read(string accent)
    {
        using var picture = SKBitmap.Decode(CardPainter.Of(Plain with { Accent = accent })!.Draw(new("Mill", "Miller", "Production", "en")));
        var bar = picture.GetPixel(2, 300);
        Assert.InRange(CardColour.ContrastOf(new(bar.Red, bar.Green, bar.Blue), CardColour.White), 4.5, 21);
    }

    [Fact]
    public void A_logo_of_pixels_stands_beside_the_name_and_any_other_file_is_none()
    {
        using var red = new SKBitmap(40, 20);
        red.Erase(SKColors.Red);
        using var file = red.Encode(SKEncodedImageFormat.Png, 100);
        using var with = SKBitmap.Decode(CardPainter.Of(Plain with { Logo = file.ToArray() })!.Draw(new("Mill", "Miller", "", "en")));
        Assert.Equal(SKColors.Red, with.GetPixel(CardLayout.Margin + 10, CardLayout.NameBaseline - 14));
        Assert.Equal(Drawn("Miller"), CardPainter.Of(Plain with { Logo = "no picture"u8.ToArray() })!.Draw(new("", "Miller", "", "en")));
    }

    private static byte[] Drawn(string title) => CardPainter.Of(Plain)!.Draw(new("", title, "", "en"));

    private static int Ink(SKBitmap picture, int from, int to) =>
        Enumerable.Range(from, to - from).Sum(x => Enumerable.Range(160, 340).Count(y => picture.GetPixel(x, y) != SKColors.White));
}
