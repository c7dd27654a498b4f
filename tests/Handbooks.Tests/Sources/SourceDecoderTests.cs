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
    public void Every_marked_encoding_gives_the_same_text(string name)
    {
        Encoding encoding = name switch
        {
            "utf-8" => new UTF8Encoding(false),
            "utf-8 with mark" => new UTF8Encoding(true),
            "utf-16 little" => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            _ => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
        };
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Words)];
        var decoded = SourceDecoder.Decode("a.md", bytes);
        Assert.Null(decoded.Fault);
        Assert.Equal(Words, decoded.Text.Text);
        Assert.Equal(bytes, SourceDecoder.Encode(Words, decoded.Encoding));
    }

    [Fact]
    public void Empty_file_and_lone_byte_order_mark_are_empty()
    {
        Assert.All<byte[]>([[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]], bytes =>
        {
            var decoded = SourceDecoder.Decode("a.md", bytes);
            Assert.Equal(("", null), (decoded.Text.Text, decoded.Fault));
            Assert.Equal(bytes, SourceDecoder.Encode("", decoded.Encoding));
        });
    }

    /// <summary>Bytes in hexadecimal, and where the first one is that cannot be read.</summary>
    [Theory]
    [InlineData("61 62 0A 63 64 E9 0C", 2, 3)] // é in Windows-1252, then a control
    [InlineData("61 0D 0A E8 20", 2, 1)] // after CRLF
    [InlineData("61 0D E8 20", 2, 1)] // after CR
    [InlineData("C3 A9 20 63 61 66 E9", 1, 6)] // one é of each kind
    [InlineData("CC E0 FF EA", 1, 1)] // Cyrillic of old Windows
    [InlineData("83 65 83 58 83 67", 1, 1)] // Japanese of old Windows
    [InlineData("63 61 66 E9 00", 1, 4)]
    [InlineData("F0 9F 98 80 FF", 1, 3)] // after an emoji, which is two columns
    [InlineData("EF BB BF 61 FF", 1, 2)] // the mark is no column
    [InlineData("61 C3", 1, 2)] // cut off within a letter
    [InlineData("61 E2 82", 1, 2)]
    [InlineData("61 F0 9F 98", 1, 2)]
    [InlineData("61 C0 AF", 1, 2)] // overlong
    [InlineData("61 ED A0 80", 1, 2)] // half a character
    [InlineData("61 F4 90 80 80", 1, 2)] // beyond the last character
    [InlineData("61 80", 1, 2)] // the rest of a letter without its beginning
    public void The_first_byte_that_is_not_UTF_8_has_a_place(string hex, int line, int column)
    {
        var fault = Fault(hex);
        Assert.Equal("HB0002", fault.Id);
        Assert.Equal(new LinePosition(line, column), fault.Span.StartPosition);
    }

    [Theory]
    [InlineData("63 61 66 E9 20 68 6F 75 72 73", "café hours")]
    [InlineData("93 74 68 65 20 67 61 74 65 94 20 96 20 68 65 72 65 85", "“the gate” – here…")]
    [InlineData("74 68 65 20 63 72 65 77 92 73 20 80 20 35", "the crew’s € 5")]
    [InlineData("E9 0A 63 68 E2 74 65 61 75", "é\nchâteau")]
    public void Windows_1252_is_detected_and_written_back(string hex, string text)
    {
        var bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
        var decoded = SourceDecoder.Decode("a.md", bytes);
        Assert.Null(decoded.Fault);
        Assert.Equal((text, SourceEncoding.Windows1252), (decoded.Text.Text, decoded.Encoding));
        Assert.Equal(bytes, SourceDecoder.Encode(text, decoded.Encoding));
        Assert.Null(SourceDecoder.Encode(text + "責", decoded.Encoding));
    }

    [Theory]
    [InlineData("FF FE 61 00 0A 00 62 00 00 D8 63 00", 2, 2)] // half a character, little end first
    [InlineData("FE FF 00 61 00 0A 00 62 D8 00 00 63", 2, 2)] // big end first
    [InlineData("FE FF 00 61 DC 00", 1, 2)]
    [InlineData("FF FE 61 00 62", 1, 2)] // cut off
    public void The_first_unit_that_is_not_UTF_16_has_a_place(string hex, int line, int column) =>
        Assert.Equal(new LinePosition(line, column), Fault(hex).Span.StartPosition);

    [Fact]
    public void Fault_shows_the_readable_part_of_the_line() =>
        Assert.Equal("Caf\u00e9 hours\u0081", Fault("43 61 66 E9 20 68 6F 75 72 73 81").Span.Source.Line(1));

    private static Diagnostics.Diagnostic Fault(string hex)
    {
        var fault = SourceDecoder.Decode("a.md", Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal))).Fault;
        Assert.NotNull(fault);
        return fault;
    }
}
