using System.Buffers.Binary;
using System.Text;
using Handbooks.Sources;
using Handbooks.Syntax.Attachments;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Attachments;

/// <summary>A picture's size stands on the page, so that nothing moves when the picture arrives.</summary>
public sealed class PixelSizeTests
{
    [Fact]
    public void The_size_of_each_format_is_read()
    {
        Assert.Equal(new PixelSize(640, 480), Size(Png(640, 480)));
        Assert.Equal(new PixelSize(320, 200), Size([.. "GIF89a"u8, 64, 1, 200, 0, 0, 0, 0]));
        Assert.Equal(new PixelSize(400, 300), Size(Jpeg(400, 300, orientation: 1)));
        Assert.Equal(new PixelSize(300, 400), Size(Jpeg(400, 300, orientation: 6)));
        Assert.Equal(new PixelSize(500, 250), Size([.. Riff("VP8X"), 0, 0, 0, 0, 0xF3, 1, 0, 249, 0, 0, 0, 0]));
        Assert.Equal(new PixelSize(176, 144), Size([.. Riff("VP8 "), 0, 0, 0, 0x9D, 1, 0x2A, 176, 0, 144, 0, 0, 0]));
        Assert.Equal(new PixelSize(10, 20), Size([.. Riff("VP8L"), 0x2F, 9, 0xC0, 4, 0, 0, 0, 0, 0, 0, 0, 0]));
        Assert.Equal(new PixelSize(120, 61),
            Size(Encoding.UTF8.GetBytes("<?xml version='1.0'?>\n<svg width=\"120\" height='60.6px' viewBox='0 0 9 9'/>")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("<svg viewBox='0 0 10 10'/>")]
    [InlineData("<svg width='100%' height='50%'/>")]
    [InlineData("<svg width='0' height='1'/>")]
    [InlineData("GIF89a")]
    public void A_file_that_does_not_say_its_size_has_none(string content) => Assert.Null(Size(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void No_damaged_picture_stops_a_build()
    {
        byte[][] pictures = [Png(9, 9), Jpeg(9, 9, 6), [.. Riff("VP8X"), .. new byte[14]], [.. Riff("VP8L"), .. new byte[14]]];
        for (var seed = 0; seed < 2_000; seed++)
        {
            var dice = new Dice(seed);
            var bytes = dice.One(pictures).ToArray();
            for (var i = 0; i < 3; i++)
                bytes[dice.Below(bytes.Length)] = (byte)dice.Below(256);
            Size(bytes.AsSpan(0, dice.Between(0, bytes.Length)));
        }
    }

    [Theory]
    [InlineData("![a](p.png)", " width=\"640\" height=\"480\" loading=\"lazy\"")]
    [InlineData("![a](p.png =320x)", " width=\"320\" height=\"240\" loading=\"lazy\"")]
    [InlineData("![a](p.png =x120)", " width=\"160\" height=\"120\" loading=\"lazy\"")]
    [InlineData("![a](p.png =50%)", " class=\"share-50\" loading=\"lazy\"")]
    [InlineData("<div><img src=\"p.png\" width=\"20/\"></div>", " width=\"640\" height=\"480\" loading=\"lazy\" alt=\"\"")]
    [InlineData("<div><img alt=\"b\" src=\"p.png\" width=\"64\"></div>", " width=\"64\" height=\"48\"")]
    public void A_page_gives_pictures_their_size(string written, string expected)
    {
        var body = Body(written, 640, 480);
        Assert.Contains(expected, body.Replace("../", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("full-size", body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_that_is_shown_smaller_than_it_is_links_to_itself()
    {
        Assert.Contains("<a class=\"full-size\" href=\"../files/p.png\"><img src=\"../files/p.png\"", Body("![a](p.png)", 2_000, 500),
            StringComparison.Ordinal);
        Assert.DoesNotContain("full-size", Body("[![a](p.png)](https://example.org)", 2_000, 500), StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_is_the_caption_of_a_picture_that_stands_alone()
    {
        Assert.Matches("<figure><img [^>]*alt=\"a\"[^>]*><figcaption>The &amp; plan</figcaption></figure>",
            Body("![a](p.png \"The & plan\")", 64, 48));
        Assert.DoesNotMatch("<figure><img [^>]*title=", Body("![a](p.png \"The plan\")", 64, 48));
        Assert.Matches("<p>See <img [^>]*title=\"The plan\"", Body("See ![a](p.png \"The plan\")", 64, 48));
        Assert.DoesNotContain("<figure>", Body("![a](gone.png \"The plan\")", 64, 48), StringComparison.Ordinal);
    }

    private static string Body(string text, int width, int height)
    {
        var tree = SourceTree.Of(("a.md", "# T\n\n" + text + "\n"));
        var compilation = HandbookCompiler.Compile(new(tree with { Assets = [new SourceAsset("p.png", () => Png(width, height))] }, []),
            new PlainTheme(),
            new());
        return compilation.Body("team/a/index.html");
    }

    private static PixelSize? Size(ReadOnlySpan<byte> file) => PixelSize.Of(file);

    private static byte[] Png(int width, int height)
    {
        var file = new byte[40];
        "PNG\r\n\x1A\n"u8.CopyTo(file.AsSpan(1));
        file[0] = 0x89;
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
        return file;
    }

    private static byte[] Riff(string kind) => [.. "RIFF\0\0\0\0WEBP"u8, .. Encoding.ASCII.GetBytes(kind), 0, 0, 0, 0];

    private static byte[] Jpeg(int width, int height, byte orientation) =>
    [
        0xFF, 0xD8,
        0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*\0\0\0\u0008"u8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
        0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 17, 0, 0, 0,
    ];
}
