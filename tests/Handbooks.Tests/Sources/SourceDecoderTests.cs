using System.Text;
using Handbooks.Sources;
using Handbooks.Text;

namespace Handbooks.Tests.Sources;

public sealed class SourceDecoderTests
{
    private const string Words = "# Überblick 😀\r\n責任 é\n";

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 with mark", "utf-16 little", "utf-16 big"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_same_words_are_read_from_every_encoding_that_says_what_it_is(string name)
    {
        Encoding encoding = name switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8 with mark" => new UTF8Encoding(true),
            "utf-16 little" => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            _ => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        };
        var (text, fault) = SourceDecoder.Decode("a.md", [.. encoding.GetPreamble(), .. encoding.GetBytes(Words)]);
        Assert.Null(fault);
        Assert.Equal(Words, text.Text);
    }

    [Fact]
    public void An_empty_file_and_one_of_a_mark_alone_are_empty()
    {
        Assert.All<byte[]>([[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]], bytes =>
        {
            var (text, fault) = SourceDecoder.Decode("a.md", bytes);
            Assert.Equal(("", null), (text.Text, fault));
        });
    }

    /// <summary>Bytes in hexadecimal, and where the first one is that cannot be read.</summary>
    [Theory]
    [InlineData("61 62 0A 63 64 E9 78", 2, 3)] // é in Windows-1252, then a letter
    [InlineData("61 0D 0A E9 20", 2, 1)] // after CRLF
    [InlineData("61 0D E9 20", 2, 1)] // after CR
    [InlineData("F0 9F 98 80 FF", 1, 3)] // after an emoji, which is two columns
    [InlineData("EF BB BF 61 FF", 1, 2)] // the mark is no column
    [InlineData("61 C3", 1, 2)] // cut off within a letter
    [InlineData("61 E2 82", 1, 2)]
    [InlineData("61 F0 9F 98", 1, 2)]
    [InlineData("61 C0 AF", 1, 2)] // overlong
    [InlineData("61 ED A0 80", 1, 2)] // half a character
    [InlineData("61 F4 90 80 80", 1, 2)] // beyond the last character
    [InlineData("61 80", 1, 2)] // the rest of a letter without its beginning
    [InlineData("93 61 94", 1, 1)] // curly quotes of Windows-1252
    public void The_first_byte_that_is_not_UTF_8_has_a_place(string hex, int line, int column)
    {
        var fault = Fault(hex);
        Assert.Equal("HB0002", fault.Id);
        Assert.Equal(new LinePosition(line, column), fault.Span.StartPosition);
    }

    [Theory]
    [InlineData("FF FE 61 00 0A 00 62 00 00 D8 63 00", 2, 2)] // half a character, little end first
    [InlineData("FE FF 00 61 00 0A 00 62 D8 00 00 63", 2, 2)] // big end first
    [InlineData("FE FF 00 61 DC 00", 1, 2)]
    [InlineData("FF FE 61 00 62", 1, 2)] // cut off
    public void The_first_unit_that_is_not_UTF_16_has_a_place(string hex, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), Fault(hex).Span.StartPosition);

    [Fact]
    public void A_fault_shows_the_line_as_far_as_it_can_be_read() =>
        Assert.Equal("Caf\u00e9 hours", Fault("43 61 66 E9 20 68 6F 75 72 73").Span.Source.Line(1));

    private static Diagnostics.Diagnostic Fault(string hex)
    {
        var (_, fault) = SourceDecoder.Decode("a.md", Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)));
        Assert.NotNull(fault);
        return fault;
    }
}
