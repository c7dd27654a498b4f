using System.Globalization;
using System.IO.Compression;
using System.Text;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.PublicSite;

/// <summary>A PDF has many ways to say the same: each is read, or it is told that it was not.</summary>
public sealed class PdfCanaryTests
{
    private const string Canary = "Midnight Ferry Launch";

    private static readonly Dictionary<string, Func<string, byte[]>> Readable = new(StringComparer.Ordinal)
    {
        ["a title in UTF-16 and hexadecimal"] = text =>
            File($"1 0 obj << /Title <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}> >> endobj"),
        ["a title in octal digits"] = text =>
            File($"1 0 obj << /Title ({string.Concat(text.Select(c => "\\" + Convert.ToString(c, 8).PadLeft(3, '0')))}) >> endobj"),
        ["a title that goes on in the next line"] = text => File($"1 0 obj << /Title ({text[..4]}\\\n{text[4..]}) >> endobj"),
        ["a title that goes on in the next line, as Windows ends it"] = text => File($"1 0 obj << /Title ({text[..4]}\\\r\n{text[4..]}) >> endobj"),
        ["a title whose words stand in lines"] = text =>
            File($"1 0 obj << /Title ({text.Replace(" ", "\\n\\t\\r\\b\\f", StringComparison.Ordinal)}) >> endobj"),
        ["a title with brackets"] = text => File($"1 0 obj << /Title (\\\\ \\) (a) {text}) >> endobj"),
        ["a title of an odd number of digits"] = text => File($"1 0 obj << /Title <{Convert.ToHexString(Utf8(text + "\u0010"))[..^1]}> >> endobj"),
        ["a title behind a remark"] = text => File($"1 0 obj << % it says (nothing\r /Title % and <<\n ({text}) >> endobj"),
        ["a note in a list in a dictionary"] = text => File($"1 0 obj << /Annots [ << /Contents ({text}) >> ] >> endobj"),
        ["a name"] = text =>
            File($"1 0 obj << /Dests << /{text.Replace(" ", "#20", StringComparison.Ordinal)} 2 0 R >> "
                + $"/{text.Replace(" ", "#20", StringComparison.Ordinal)} >> endobj\n"
                + $"2 0 obj [/{text.Replace(" ", "#20", StringComparison.Ordinal)}] endobj"),
        ["pieces of a list"] = text => Page($"[{string.Concat(text.Select((c, i) => $"({c}) {i % 3 * 20} "))}] TJ"),
        ["one string after the other"] = text => Page(string.Join(' ', text.Chunk(3).Select(part => $"({new string(part)}) Tj"))),
        ["letters that are each moved"] = text => Page(string.Join(" 6.5 0 Td ", text.Select(c => $"({c}) Tj"))),
        ["letters that are each placed"] = text => Page(string.Concat(text.Select((c, i) => $"1 0 0 1 {i * 7} 700 Tm ({c}) Tj\n"))),
        ["words without spaces"] = text => Page("[" + string.Join(" -300 ", text.Split(' ').Select(word => $"({word})")) + "] TJ"),
        ["a word a line"] = text => Page(string.Join(" T* ", text.Split(' ').Select(word => $"({word}) Tj"))),
        ["a page in two streams"] = text =>
            File($"1 0 obj << /Type /Page /Contents [2 0 R 3 0 R] >> endobj\n"
                + $"{Stream(2, "", Utf8($"BT [({text[..7]})"))}{Stream(3, "", Utf8($"({text[7..]})] TJ ET"))}"),
        ["words behind a picture"] = text => Page($"({text[..9]}) Tj BI /W 1 /H 1 ID \u0001(( EI ({text[9..]}) Tj"),
        ["words behind a picture that ends a line"] = text => Page($"({text[..9]}) Tj BI /W 1 /H 1 ID \u0001((\nEI ({text[9..]}) Tj"),
        ["a stream that does not say how it is packed"] = text => File(Stream(1, "", Zlib(Utf8($"BT ({text}) Tj ET")))),
        ["a stream that only begins like a packed one"] = text => File(Stream(1, "", Utf8($"x BT ({text}) Tj ET"))),
        ["ASCII85 with zeros"] = text =>
            File(Stream(1, "/Filter /A85", Utf8(Ascii85(Utf8($"BT ({text.PadLeft(33)}) Tj"))[..^2] + "z" + Ascii85("ET  "u8.ToArray())[2..]))),
        ["Flate"] = text => File(Stream(1, "/Filter /FlateDecode", Zlib(Utf8($"BT ({text}) Tj ET")))),
        ["ASCII85"] = text => File(Stream(1, "/Filter /ASCII85Decode", Utf8(Ascii85(Utf8($"BT ({text}) Tj ET"))))),
        ["Flate in ASCII85"] = text => File(Stream(1, "/Filter [/ASCII85Decode /FlateDecode]", Utf8(Ascii85(Zlib(Utf8($"BT ({text}) Tj ET")))))),
        ["hexadecimal"] = text => File(Stream(1, "/Filter [/ASCIIHexDecode]", Utf8(Convert.ToHexString(Utf8($"BT ({text}) Tj ET")) + ">"))),
        ["an object stream"] = text =>
            File(Stream(1, "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", Zlib(Utf8($"7 0 << /Title <{Convert.ToHexString(Utf8(text))}> >>")))),
        ["a prediction"] = text =>
            File(Stream(1, $"/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 8 >>",
                Zlib(Predicted($"7 0 << /Title <{Convert.ToHexString(Utf8(text))}> >>", 8)))),
        ["a prediction from the left"] = text => WithPrediction(text, 1, 1),
        ["a prediction from above"] = text => WithPrediction(text, 2, 1),
        ["a prediction from both"] = text => WithPrediction(text, 3, 1),
        ["a prediction by Paeth"] = text => WithPrediction(text, 4, 1),
        ["a prediction by Paeth in three colours"] = text => WithPrediction(text, 4, 3),
        ["no prediction"] = text => WithPrediction(text, 0, 1),
        ["a map of each letter"] = text =>
            WithMap(text, letters => $"{letters.Length} beginbfchar\n"
                + $"{string.Concat(letters.Select((c, i) => $"<{i + 3:X4}> <{(int)c:X4}>\n"))}endbfchar"),
        ["a map of ranges"] = text =>
            WithMap(text, letters => $"{letters.Length} beginbfrange\n"
                + $"{string.Concat(letters.Select((c, i) => $"<{i + 3:X4}> <{i + 3:X4}> <{(int)c:X4}>\n"))}endbfrange"),
        ["a map of one list"] = text =>
            WithMap(text, letters => $"1 beginbfrange\n<0003> <{letters.Length + 2:X4}> [{string.Concat(letters.Select(c => $"<{(int)c:X4}>"))}]\n"
                + $"endbfrange"),
        ["names of letters"] = text =>
            WithFont(text, $"/Subtype /Type1 /BaseFont /Own /Encoding << /Differences [3 "
                + $"{string.Concat(Letters(text).Select(c => c == ' ' ? "/space" : $"/{c}"))}] >>", 1, ""),
        ["numbers of letters"] = text =>
            WithFont(text, $"/Subtype /Type1 /BaseFont /Own /Encoding << /Differences [3 "
                + $"{string.Concat(Letters(text).Select((c, i) => i % 2 == 0 ? $"/uni{(int)c:X4}" : $"/u{(int)c:X5}.alt"))}] >>", 1, ""),
        ["letters with accents"] = text =>
            WithFont(text, $"/Subtype /Type1 /BaseFont /Own /Encoding << /Differences [3 "
                + $"{string.Concat(Letters(text).Select(
                    c => c == ' ' ? "/nbspace" : "aeinou".Contains(c, StringComparison.Ordinal) ? $"/{c}dieresis" : $"/{c}"))}] >>", 1, ""),
        ["letters between which nothing stands"] = text =>
            File($"1 0 obj << /Type /Page /Contents 2 0 R /Resources << /Font << /F1 3 0 R >> >> >> endobj\n"
                + $"{Stream(2, "", Utf8($"BT /F1 12 Tf ({string.Join('\u0001', text.ToCharArray())}) Tj ET"))}3 0 obj << /Type /Font /Subtype "
                + $"/Type1 /Encoding << /Differences [1 /.notdef] >> >> endobj\n"),
        ["a font that no page names"] = text =>
            WithFont(text, $"/Subtype /Type1 /BaseFont /Own /Encoding << /Differences [3 "
                + $"{string.Concat(Letters(text).Select(c => c == ' ' ? "/space" : $"/{c}"))}] >>", 1,
            "4 0 obj << /Resources << /Font << /F1 3 0 R >> >> >> endobj\n"
                + "5 0 obj << /Resources << /Font << /F1 << /Subtype /Type3 >> >> >> >> endobj\n", ""),
        ["a version that was written over"] = text => File($"1 0 obj << /Title ({text}) >> endobj\n1 0 obj << /Title (Nothing) >> endobj"),
    };

    private static readonly Dictionary<string, Func<string, byte[]>> Closed = new(StringComparer.Ordinal)
    {
        ["a font of its own without a map"] = text => WithFont(text, "/Subtype /Type0 /BaseFont /Own /Encoding /Identity-H", 2, ""),
        ["a part of a font without names"] = text => WithFont(text, "/Subtype /TrueType /BaseFont /ABCDEF+Own", 1, ""),
        ["letters by numbers"] = text =>
            WithFont(text, $"/Subtype /Type1 /BaseFont /Own /Encoding << /Differences [3 "
                + $"{string.Concat(Letters(text).Select((_, i) => $"/g{i}"))}] >>", 1, ""),
        ["a prediction that is none"] = text =>
            File(Stream(1, "/Filter /FlateDecode /DecodeParms << /Predictor 2 /Columns 8 >>", Zlib(Utf8($"BT ({text}) Tj ET")))),
        ["a password"] = text => File("trailer << /Encrypt 9 0 R >>"),
        ["a packing that is not undone"] = text => File(Stream(1, "/Filter /LZWDecode", [0x80, 0x0B, 0x60, 0x50])),
        ["damage"] = text => File(Stream(1, "/Filter /FlateDecode", [0x78, 0x9C, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF])),
        ["what nests without end"] = text => File("1 0 obj " + new string('[', 100_000) + " endobj"),
    };

    public static TheoryData<string> Read => [.. Readable.Keys];

    public static TheoryData<string> Unread => [.. Closed.Keys];

    [Theory]
    [MemberData(nameof(Read))]
    public void However_it_says_it_it_is_found(string way)
    {
        var compilation = Build(Readable[way](Canary));
        Assert.Equal("public/files/open/a.pdf", Assert.Single(compilation.Of("HB5101")).Span.Path);
        Assert.Empty(compilation.Of("HB5111"));
        Assert.Empty(Build(Readable[way]("Nothing of it here")).Of("HB5101"));
    }

    [Theory]
    [MemberData(nameof(Unread))]
    public void What_cannot_be_read_is_told(string way) => Assert.Single(Build(Closed[way](Canary)).Of("HB5111"));

    /// <summary>Pictures are no text, whatever they are packed in.</summary>
    [Fact]
    public void A_picture_in_it_is_no_text_that_could_not_be_read() =>
        Assert.Empty(Build(File(Stream(1, "/Subtype /Image /Filter /DCTDecode", [0xFF, 0xD8, 1, 2, 3]))).Of("HB5111"));

    private static Compilation Build(byte[] pdf)
    {
        var tree = SourceTree.Of([
            ("handbook.yml", "title: The book\npublic: [\"open/**\"]\n"), ("roadmap/hidden.yml", $"- {{title: {Canary}}}\n"),
            ("open/page.md", "---\nvisibility: public\n---\n# Open page\n\n[file](/open/a.pdf)\n"),
        ]);
        tree = tree with { Assets = [.. tree.Assets, new SourceAsset("open/a.pdf", () => pdf)] };
        return HandbookCompiler.Compile(new(tree, []), new HandbookTheme(), new CompilerOptions { PublicOnly = true });
    }

    private static byte[] File(string objects) => Encoding.Latin1.GetBytes("%PDF-1.7\n" + objects + "\n%%EOF\n");

    private static byte[] Page(string operators) => File(Stream(1, "/Filter /FlateDecode", Zlib(Utf8($"BT /F1 12 Tf {operators} ET"))));

    private static string Stream(int number, string entries, byte[] bytes) =>
        string.Create(CultureInfo.InvariantCulture,
            $"{number} 0 obj << /Length {bytes.Length} {entries} >>\nstream\n{Encoding.Latin1.GetString(bytes)}\nendstream\nendobj\n");

    private static byte[] WithMap(string text, Func<char[], string> map) =>
        WithFont(text, "/Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /ToUnicode 4 0 R", 2,
            Stream(4, "", Utf8($"/CIDInit /ProcSet findresource begin\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
                + $"{map(Letters(text))}\nend")));

    /// <summary>Each letter has a number of its own from 3 on, and no other meaning.</summary>
    private static byte[] WithFont(string text, string font, int width, string more, string resources = "/Resources << /Font << /F1 3 0 R >> >>")
    {
        var letters = Letters(text);
        var codes = string.Concat(text.Select(c => (Array.IndexOf(letters, c) + 3).ToString(width == 2 ? "X4" : "X2", CultureInfo.InvariantCulture)));
        return File($"1 0 obj << /Type /Page /Contents 2 0 R {resources} >> endobj\n"
            + $"{Stream(2, "/Filter /FlateDecode", Zlib(Utf8($"BT /F1 12 Tf <{codes}> Tj ET")))}3 0 obj << /Type /Font {font} >> endobj\n{more}");
    }

    private static char[] Letters(string text) => [.. text.Distinct().Order()];

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Zlib(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionMode.Compress))
            stream.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>A title in rows of eight pixels, each of which says what it adds to its neighbours (ISO 32000-1, 7.4.4.4).</summary>
    private static byte[] WithPrediction(string text, int way, int colours)
    {
        var width = 8 * colours;
        var content = $"7 0 << /Title <{Convert.ToHexString(Utf8(text))}> >>";
        var plain = Utf8(content.PadRight((content.Length + width - 1) / width * width));
        var rows = new List<byte>();
        for (var i = 0; i < plain.Length; i++)
        {
            if (i % width == 0)
                rows.Add((byte)way);
            int left = i % width >= colours ? plain[i - colours] : 0, up = i >= width ? plain[i - width] : 0,
                corner = i >= width && i % width >= colours ? plain[i - width - colours] : 0;
            var nearest = new[] { left, up, corner }.MinBy(near => Math.Abs(left + up - corner - near));
            rows.Add((byte)(plain[i] - (way switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => nearest, _ => 0 })));
        }
        return File(Stream(1, $"/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /DecodeParms [ << /Predictor 15 /Columns 8 /Colors {colours} >> ]",
            Zlib([.. rows])));
    }

    /// <summary>Each row as what it adds to the one above it.</summary>
    private static byte[] Predicted(string text, int width)
    {
        var rows = Utf8(text.PadRight((text.Length + width - 1) / width * width)).Chunk(width).ToArray();
        return [.. rows.SelectMany((row, at) => row.Select((value, i) => (byte)(value - (at > 0 ? rows[at - 1][i] : 0))).Prepend((byte)2))];
    }

    private static string Ascii85(byte[] bytes)
    {
        var text = new StringBuilder("<~");
        foreach (var group in bytes.Chunk(4))
        {
            var value = group.Concat(new byte[4]).Take(4).Aggregate(0u, (sum, part) => (sum << 8) | part);
            var digits = new char[5];
            for (var i = 4; i >= 0; i--, value /= 85)
                digits[i] = (char)('!' + (value % 85));
            text.Append(digits[..(group.Length + 1)]);
        }
        return text.Append("~>").ToString();
    }
}
