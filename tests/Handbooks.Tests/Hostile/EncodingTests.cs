using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Hostile;

/// <summary>A page means the same in whatever bytes it was saved; where those cannot be read, the first bad one has a place.</summary>
public sealed class EncodingTests
{
    private const string Page = "# Überblick\n\n- café 責任 😀\n- zwei\n\nEin Absatz.\n";

    private static readonly Encoding Wide = new UTF32Encoding(bigEndian: false, byteOrderMark: false);

    public static TheoryData<string> Readable() =>
        ["utf-8", "utf-8 with mark", "utf-16 little with mark", "utf-16 big with mark", "crlf", "cr", "mixed ends", "crlf in utf-16",
            "no last line end"];

    [Theory]
    [MemberData(nameof(Readable))]
    public void The_same_page_comes_of_it(string name)
    {
        byte[] bytes = name switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(Page),
            "utf-8 with mark" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Page)],
            "utf-16 little with mark" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Page)],
            "utf-16 big with mark" => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Page)],
            "crlf" => Encoding.UTF8.GetBytes(Page.ReplaceLineEndings("\r\n")),
            "cr" => Encoding.UTF8.GetBytes(Page.ReplaceLineEndings("\r")),
            "mixed ends" => Encoding.UTF8.GetBytes(Page.Replace("zwei\n\n", "zwei\r\n\r", StringComparison.Ordinal)),
            "crlf in utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Page.ReplaceLineEndings("\r\n"))],
            _ => Encoding.UTF8.GetBytes(Page.TrimEnd()),
        };
        var compilation = Built(bytes);
        Assert.Empty(compilation.Diagnostics);
        Assert.Equal(Built(Encoding.UTF8.GetBytes(Page)).Text("team/p/index.html"), compilation.Text("team/p/index.html"));
    }

    public static TheoryData<string, string> Unreadable() => new()
    {
        { "utf-16 little without mark", "p.md:1:2" },
        { "utf-16 big without mark", "p.md:1:1" },
        { "utf-32 little", "p.md:1:2" },
        { "utf-32 little with mark", "p.md:1:1" },
        { "utf-32 big with mark", "p.md:1:1" },
        { "Japanese of old Windows", "p.md:1:3" },
        { "Chinese of old Windows", "p.md:1:3" },
        { "cut off", "p.md:1:11" },
        { "overlong", "p.md:1:3" },
        { "half a character", "p.md:1:3" },
        { "half a character in utf-16", "p.md:1:3" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void The_first_byte_that_cannot_be_read_has_a_place(string name, string place)
    {
        byte[] bytes = name switch
        {
            "utf-16 little without mark" => Encoding.Unicode.GetBytes("# A page\n"),
            "utf-16 big without mark" => Encoding.BigEndianUnicode.GetBytes("# A page\n"),
            "utf-32 little" => Wide.GetBytes("# A page\n"),
            "utf-32 little with mark" => [0xFF, 0xFE, 0, 0, .. Wide.GetBytes("# A page\n")],
            "utf-32 big with mark" => [0, 0, 0xFE, 0xFF, .. new UTF32Encoding(true, false).GetBytes("# A page\n")],
            "Japanese of old Windows" => [0x23, 0x20, 0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x0A],
            "Chinese of old Windows" => [0x23, 0x20, 0xD6, 0xD0, 0xCE, 0xC4, 0x81, 0x30, 0x0A],
            "cut off" => [.. "# Caf\u00E9 abc"u8.ToArray(), 0xE2, 0x82],
            "overlong" => [0x23, 0x20, 0xC0, 0xAF, 0x0A],
            "half a character" => [0x23, 0x20, 0xED, 0xA0, 0x80, 0x0A],
            _ => [0xFF, 0xFE, 0x23, 0, 0x20, 0, 0x00, 0xD8, 0x41, 0],
        };
        var compilation = Built(bytes);
        var fault = Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Severity == Severity.Warning);
        Assert.Equal(("HB0002", place), (fault.Id, fault.Span.ToString()));
        Assert.Contains(compilation.Files, file => file.Path.StartsWith("team/p/", StringComparison.Ordinal));
        Assert.DoesNotContain(compilation.Files, file => file.Path.StartsWith("public/p/", StringComparison.Ordinal));
    }

    public static TheoryData<string, string, string> Damaged() => new()
    {
        { "caf\u00C3\u00A9", "café", "HB1105" },
        { "the keeper\u00E2\u20AC\u2122s lamp", "the keeper’s lamp", "HB1105" },
        { "\u00E2\u20AC\u0153lamp\u00E2\u20AC\u009D", "“lamp”", "HB1105" },
        { "one \u00E2\u20AC\u201C two", "one – two", "HB1105" },
        { "\u00C3\u0153berblick", "Überblick", "HB1105" },
        { "\u00E8\u00B2\u00AC\u00E4\u00BB\u00BB", "責任", "HB1105" },
        { "a\u2028b", "a", "HB1115" },
        { "a\0b", "ab", "HB1114" },
    };

    /// <summary>What is put right reads as if it had been right.</summary>
    [Theory]
    [MemberData(nameof(Damaged))]
    public void Damaged_text_is_reported_where_it_stands(string damaged, string right, string id)
    {
        var compilation = Built(Encoding.UTF8.GetBytes($"# Page\n\nText of {damaged}.\n"));
        var fault = Assert.Single(compilation.Diagnostics);
        Assert.Equal((id, 3), (fault.Id, fault.Span.StartPosition.Line));
        Assert.Contains(right, compilation.Text("team/p/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Old_Windows_is_read_as_what_it_is()
    {
        var compilation = Built([.. "# Caf"u8, 0xE9, .. " hours\n\nText.\n"u8]);
        Assert.Equal("p.md:1:6", Assert.Single(compilation.Diagnostics).Span.ToString());
        Assert.Contains("Café hours", compilation.Text("team/p/index.html"), StringComparison.Ordinal);
    }

    private static Compilation Built(byte[] page) =>
        HandbookCompiler.Compile(SourceReader.Read([("index.md", "# Home\n"u8.ToArray()), ("p.md", page)]), new PlainTheme(), new CompilerOptions());
}
