using System.Security.Cryptography;
using Handbooks.Cards;

namespace Handbooks.Tests.Cards;

/// <summary>The font comes from a package that no lock file names, so its bytes are known here.</summary>
public sealed class CardFontTests
{
    [Theory]
    [InlineData("SemiBold", "e8cbc2b88bc4268237ff5e251776d3c54edcb14e015a9e66e4883bde4b55f13f")]
    [InlineData("Regular", "41ab0f707a2bfab8133ccdfcdab52282f5f79e5751f43a264805451c7bb95fb8")]
    public void The_font_is_the_one_that_was_reviewed(string style, string hash) =>
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(InterFont.Read(style))));

    [Theory]
    [InlineData("")]
    [InlineData("<svg/>")]
    [InlineData("\0\u0001\0\0\0\u00FF")]
    [InlineData("OTTO\0\u0001")]
    public void What_is_no_font_is_none(string file) =>
        Assert.Null(CardPainter.Of(new("#0b6658", null, System.Text.Encoding.Latin1.GetBytes(file))));

    /// <summary>Whatever is cut off or overwritten, a font is refused or draws something.</summary>
    [Fact]
    public void A_damaged_font_is_refused_or_draws()
    {
        var dice = new Random(7);
        for (var round = 0; round < 100; round++)
        {
            var file = BoxFont.File.ToArray();
            for (var change = 0; change < 1 + (round % 8); change++)
                file[dice.Next(file.Length)] = (byte)dice.Next(256);
            var painter = CardPainter.Of(new("#0b6658", null, round % 4 == 0 ? file[..dice.Next(file.Length)] : file));
            Assert.True(painter is null || painter.Draw(new("", BoxFont.Chinese, "", "zh")).Length > 0);
        }
    }
}
