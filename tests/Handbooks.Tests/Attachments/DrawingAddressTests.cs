using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Sources;
using Handbooks.Syntax.Attachments;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Attachments;

/// <summary>Each kind of address and style that a drawing may hold, each that it may not, and the words in which that is told.</summary>
public sealed class DrawingAddressTests
{
    [Theory]
    [InlineData("<a href='http://example.org/'/>")]
    [InlineData("<a href='https://example.org/'/>")]
    [InlineData("<a href='mailto:a@example.org'/>")]
    [InlineData("<a href='tel:+491'/>")]
    [InlineData("<a href='roles/#a:b'/>")]
    [InlineData("<a href='?a:b'/>")]
    [InlineData("<image href='data:image/png,x'/>")]
    [InlineData("<image href='data: image/jpeg,x'/>")]
    [InlineData("<image href='data:image/jpg,x'/>")]
    [InlineData("<image href='data:image/gif,x'/>")]
    [InlineData("<image href='data:image/webp,x'/>")]
    [InlineData("<image href='data:image/avif,x'/>")]
    [InlineData("<image href='data:image/bmp,x'/>")]
    [InlineData("<rect fill='url(data:image/png,x)'/>")]
    [InlineData("<rect fill='url(data:image/jpeg,x)'/>")]
    [InlineData("<rect fill='url(data:image/jpg,x)'/>")]
    [InlineData("<rect fill='url(data:image/gif,x)'/>")]
    [InlineData("<rect fill='url(data:image/webp,x)'/>")]
    [InlineData("<rect fill='url(data:image/avif,x)'/>")]
    [InlineData("<style>@font-face{a:url(data:font/woff2,x)}</style>")]
    [InlineData("<style>@font-face{a:url(data:application/font-woff,x)}</style>")]
    [InlineData("<style>@font-face{a:url(data:application/x-font-ttf,x)}</style>")]
    [InlineData("<rect xml:space='preserve' fill='url( \"#a\" )'/>")]
    [InlineData("<text aria-label='url(x)' data-x='url(x)' class='url(x)' title='url(x)'>x</text>")]
    [InlineData("<animate attributeName='x' values='0;1' from='0' to='9' by='1'/>")]
    public void What_stays_within_the_drawing_or_is_a_link_is_published_byte_for_byte(string inner)
    {
        var svg = Svg(inner);
        var compilation = DrawingTests.Build("a.svg", Encoding.UTF8.GetBytes(svg));
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Id is "HB5115" or "HB5116");
        Assert.Equal(svg, Encoding.UTF8.GetString(DrawingTests.Published(compilation, "a.svg")[0]));
    }

    [Theory]
    [InlineData("<rect fill='@import url(x)'/>", "an address in fill")]
    [InlineData("<rect fill='javascript:1'/>", "an address in fill")]
    [InlineData("<rect fill='vbscript:1'/>", "an address in fill")]
    [InlineData("<rect fill='expression(1)'/>", "an address in fill")]
    [InlineData("<rect fill='-moz-binding:x'/>", "an address in fill")]
    [InlineData("<rect fill='src(\"x.png\")'/>", "an address in fill")]
    [InlineData("<rect fill='image(\"x.png\")'/>", "an address in fill")]
    [InlineData("<rect fill='url(x.png'/>", "an address in fill")]
    [InlineData("<rect fill='url(#a) url(x.png)'/>", "an address in fill")]
    [InlineData("<rect fill='url(data:text/html,x)'/>", "an address in fill")]
    [InlineData("<g xml:base='https://evil.example/'/>", "xml:base")]
    [InlineData("<a href='ftp://evil.example/'/>", "the address ftp://evil.example/")]
    [InlineData("<image href='data:image/svg+xml,x'/>", "the address data:image/svg+xml,x")]
    [InlineData("<image href='https://evil.example/x.png'/>", "the address https://evil.example/x.png")]
    [InlineData("<image href='/\\evil.example/x.png'/>", "the address /\\evil.example/x.png")]
    [InlineData("<image href='\\\\evil.example/x.png'/>", "the address \\\\evil.example/x.png")]
    [InlineData("<use href='https://evil.example/a-very-long-address.svg#x'/>", "the address https://evil.example/a-very-lo…")]
    [InlineData("<animate attributeName='xlink:href' to='x'/>", "the element <animate>")]
    [InlineData("<animate attributeName=' OnClick ' to='x'/>", "the element <animate>")]
    [InlineData("<animate attributeName='style' to='x'/>", "the element <animate>")]
    [InlineData("<animate attributeName='x' values='1;javascript:1'/>", "the element <animate>")]
    [InlineData("<animate attributeName='x' from='vbscript:1'/>", "the element <animate>")]
    [InlineData("<animate attributeName='x' by='data:,x'/>", "the element <animate>")]
    [InlineData("<set attributeName='x' to='url(x.png)'/>", "the element <set>")]
    [InlineData("<?xml-stylesheet href='x.css'?>", "the instruction xml-stylesheet")]
    public void What_leads_out_of_it_is_removed_and_told_as_what_it_is(string inner, string what)
    {
        var compilation = DrawingTests.Build("a.svg", Encoding.UTF8.GetBytes(Svg(inner)));
        var told = Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Id is "HB5115" or "HB5116");
        Assert.Equal($"{what} was removed from the published drawing", told.Message);
        Assert.Empty(told.Related);
        Assert.DoesNotContain("evil", Encoding.UTF8.GetString(DrawingTests.Published(compilation, "a.svg")[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_are_counted()
    {
        var compilation = DrawingTests.Build("a.svg", Encoding.UTF8.GetBytes(Svg("<g onclick='x'/><g onload='x'/><g onfocus='x'/>")));
        Assert.Equal("the attribute onclick and 2 more were removed from the published drawing",
            Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Id == "HB5115").Message);
    }

    [Fact]
    public void Of_a_style_only_the_address_is_taken_out()
    {
        var compilation = DrawingTests.Build("a.svg", Encoding.UTF8.GetBytes(Svg("<rect style='fill:url(x.png);stroke:url(#a)'/>")));
        Assert.Contains("style=\"fill:none;stroke:url(#a)\"", Encoding.UTF8.GetString(DrawingTests.Published(compilation, "a.svg")[0]),
            StringComparison.Ordinal);
        Assert.StartsWith("an address in a style was removed",
            Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Id == "HB5115").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_editor_keeps_for_itself_is_not_drawn_and_what_follows_is()
    {
        var compilation = DrawingTests.Build("a.svg",
            Encoding.UTF8.GetBytes(Svg("<script/><q:r xmlns:q='urn:q' a='1'/><q:s xmlns:q='urn:q' a='1'><rect id='no'/><q:t "
            + "b='2'/>words</q:s><rect id='yes'/>")));
        Assert.Equal("<svg xmlns=\"http://www.w3.org/2000/svg\"><rect id=\"yes\" /></svg>\n",
            Encoding.UTF8.GetString(DrawingTests.Published(compilation, "a.svg")[0]));
    }

    /// <summary>What every browser reads is published as it is, and anything else as UTF-8.</summary>
    [Theory]
    [InlineData("", "utf-8", true)]
    [InlineData("<?xml version='1.0' encoding='UTF-8'?>", "utf-8", true)]
    [InlineData("<?xml version='1.0' encoding='utf8'?>", "utf-8", true)]
    [InlineData("\uFEFF", "utf-8", true)]
    [InlineData("<?xml version='1.0' encoding='ISO-8859-1'?>", "iso-8859-1", false)]
    [InlineData("<?xml version='1.0' encoding='windows-1252'?>", "iso-8859-1", false)]
    [InlineData("<?xml version='1.0' encoding='latin1'?>", "iso-8859-1", false)]
    [InlineData("", "utf-16", false)]
    [InlineData("", "utf-16BE", false)]
    [InlineData("\uFEFF", "utf-16", false)]
    [InlineData("\uFEFF", "utf-16BE", false)]
    public void Its_words_are_read_in_its_own_encoding(string head, string encoding, bool stays)
    {
        var bytes = Encoding.GetEncoding(encoding).GetBytes(head + Svg("<text>é</text>"));
        var compilation = DrawingTests.Build("a.svg", bytes);
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Id is "HB5115" or "HB5116");
        var published = DrawingTests.Published(compilation, "a.svg")[0];
        Assert.Equal(stays, published.AsSpan().SequenceEqual(bytes));
        Assert.Contains("<text>é</text>", Encoding.UTF8.GetString(published), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.svg", "<svg xmlns='http://www.w3.org/2000/svg'><text>\u00FF</text></svg>", "uses an encoding that not every browser reads")]
    [InlineData("a.svg", "<html xmlns='http://www.w3.org/1999/xhtml'/>", "does not start with <svg>")]
    [InlineData("a.svg", "<svg", "is not well-formed XML here")]
    [InlineData("a.svgz", "<svg xmlns='http://www.w3.org/2000/svg'/>", "is not a gzip file")]
    public void Why_one_is_not_published_is_said(string name, string text, string why) =>
        Assert.StartsWith($"this drawing {why};", Refusal(DrawingTests.Build(name, Encoding.Latin1.GetBytes(text))).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'/>",
        "declares entities, which cannot be removed from a compressed file")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>", "contains script, which cannot be removed from a compressed file")]
    public void Why_a_packed_one_is_not_published_is_said(string svg, string why) =>
        Assert.StartsWith($"this drawing {why};", Refusal(DrawingTests.Build("a.svgz", DrawingTests.Gzip(svg))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a.svg")]
    [InlineData("a.svgz")]
    public void One_beyond_the_limit_is_not_even_read(string name)
    {
        var tree = SourceTree.Of(("index.md", $"# Home\n\n[a]({name})\n"));
        var asset = new SourceAsset(name, () => throw new InvalidOperationException("read"))
        {
            Length = () => (16 << 20) + 1,
            Open = () => throw new InvalidOperationException("opened"),
        };
        var compilation = HandbookCompiler.Compile(new(tree with { Assets = [asset] }, []), new PlainTheme(), new CompilerOptions());
        Assert.StartsWith("this drawing is too large to be checked for script;", Refusal(compilation).Message, StringComparison.Ordinal);
        Assert.Empty(DrawingTests.Published(compilation, name));
    }

    [Fact]
    public void A_streamed_file_is_one_beyond_the_limit_and_is_closed_again()
    {
        var closed = 0;
        Attachment Of(int length) => new(new SourceAsset("a.bin", () => new byte[length])
        {
            Length = () => length,
            Open = () => new Closing(() => closed++, new byte[length]),
        });
        Assert.False(Of(4 << 20).IsStreamed);
        var streamed = Of((4 << 20) + 1);
        Assert.True(streamed.IsStreamed);
        Assert.Equal((4 << 20) + 1, streamed.Length);
        Assert.Equal(1, closed);
        streamed.Open().Dispose();
        Assert.Equal(2, closed);
    }

    private static string Svg(string inner) => $"<svg xmlns='http://www.w3.org/2000/svg'>{inner}</svg>";

    private static Diagnostic Refusal(Compilation compilation) => Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Id == "HB5116");

    private sealed class Closing(Action close, byte[] content) : MemoryStream(content)
    {
        protected override void Dispose(bool disposing)
        {
            if (disposing)
                close();
            base.Dispose(disposing);
        }
    }
}
