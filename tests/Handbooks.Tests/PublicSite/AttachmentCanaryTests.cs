using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.PublicSite;

/// <summary>An internal name in files of many kinds: each time it is found, or the file is reported as unsearched.</summary>
public sealed class AttachmentCanaryTests
{
    private const string Name = "Purple Gatekeeper";

    private static readonly (string Path, string Text)[] Handbook =
    [
        ("handbook.yml", "title: The book\npublic: [\"open/**\"]\n"),
        ("hidden/gate.md", "---\nrole: Purple Gatekeeper\nvisibility: internal\n---\n\n## Responsibilities\n\n- Keep the gate\n"),
    ];

    private static readonly Dictionary<string, Func<(string Name, byte[] Bytes)>> Found = new(StringComparer.Ordinal)
    {
        ["a cell that is partly bold"] = () =>
            ("a.xlsx", Zip(("xl/sharedStrings.xml",
                Utf8("<sst xmlns='x'><si><r><t>Pur</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">ple "
                + "Gate</t></r><r><t>keeper</t></r></si></sst>")))),
        ["an inline cell that is partly bold"] = () =>
            ("a.xlsx", Zip(("xl/worksheets/sheet1.xml", Utf8("<c t='inlineStr'><is><r><t>Purple Ga</t></r><r><t>tekeeper</t></r></is></c>")))),
        ["runs of a document"] = () =>
            ("a.docx", Zip(("word/document.xml",
                Utf8("<w:p><w:r><w:t>Pur</w:t></w:r><w:proofErr w:type='spellStart'/><w:r><w:rPr><w:b/></w:rPr><w:t>ple "
                + "Gate</w:t></w:r><w:r><w:t>keeper</w:t></w:r></w:p>")))),
        ["runs of slides"] = () =>
            ("a.pptx", Zip(("ppt/slides/slide1.xml",
                Utf8("<a:p><a:r><a:t>Purple G</a:t></a:r><a:r><a:rPr b='1'/><a:t>atekeeper</a:t></a:r></a:p>")))),
        ["spans of an open document"] = () =>
            ("a.odt", Zip(("content.xml", Utf8("<text:p>Pur<text:span text:style-name='T1'>ple Gatek</text:span>eeper</text:p>")))),
        ["spans of an open spreadsheet"] = () =>
            ("a.ods", Zip(("content.xml",
                Utf8("<table:table-cell><text:p><text:span>Purple Gate</text:span><text:span>keeper</text:span></text:p></table:table-cell>")))),
        ["a flat open document"] = () =>
            ("a.fodt", Utf8("<office:document xmlns:office='o' xmlns:text='t'><text:p>Pur<text:span>ple "
                + "Gate</text:span>keeper</text:p></office:document>")),
        ["a bracket in a tag"] = () => ("a.xml", Utf8("<doc><p>Purple <b at=\"x > y '\">Gate</b><b at='x > y \"'>kee</b>per</p></doc>")),
        ["a sign that begins no tag"] = () => ("a.epub", Zip(("a.html", Utf8("<doc>1 &lt; 2 < 3 <Purple/> Purple Gatekeeper <")))),
        ["a tag that does not end"] = () => ("a.epub", Zip(("a.html", Utf8("<doc><p at=\"Purple Gatekeeper")))),
        ["comments within words"] = () => ("a.xml", Utf8("<doc>Pur<!-- > <b -->ple Gate<!---->keeper</doc>")),
        ["a comment that does not end"] = () => ("a.epub", Zip(("a.html", Utf8("<doc>x <!-- Purple Gatekeeper")))),
        ["a number behind a name"] = () => ("a.xml", Utf8("<doc><p>Purple Gatekeeper<b>12</b></p></doc>")),
        ["lines of a label"] = () => ("a.svg", Utf8("<svg xmlns='http://www.w3.org/2000/svg'><text>Purple</text><text>Gatekeeper</text></svg>")),
        ["a break between words"] = () => ("a.xml", Utf8("<doc>Purple<BR/>Gatekeeper</doc>")),
        ["a tabulator of a document"] = () =>
            ("a.docx", Zip(("word/document.xml", Utf8("<w:p><w:t>Purple</w:t><w:tab/><w:t>Gatekeeper</w:t></w:p>")))),
        ["a space of an open document"] = () => ("a.odt", Zip(("content.xml", Utf8("<text:p>Purple<text:s/>Gatekeeper</text:p>")))),
        ["a book"] = () => ("a.epub", Zip(("ch1.xhtml", Utf8("<p>The Purple <i>Gate</i>keeper</p>")))),
        ["escapes of rich text"] = () => ("a.rtf", Utf8(@"{\rtf1\ansi P\'75rple \'47atekeeper}")),
        ["Unicode of rich text"] = () => ("a.rtf", Utf8(@"{\rtf1\ansi\uc1 P\u117?rple Gatek\u101 ?eper}")),
        ["control words within rich text"] = () => ("a.rtf", Utf8("{\\rtf1 Pur\\b ple\\b0  Gate{\\i kee}{\\*\\bkmkstart x}per}")),
        ["lines within rich text"] = () => ("a.rtf", Utf8("{\\rtf1 Purple Ga\r\ntekeeper}")),
        ["a hidden group of rich text"] = () => ("a.rtf", Utf8(@"{\rtf1 {\info{\author P\'75rple Gatekeeper}}x}")),
        ["escaped signs of rich text"] = () => ("a.rtf", Utf8(@"{\rtf1 x\{Purple\~Gatekeeper\}x\\x}")),
        ["a line that rich text escapes"] = () => ("a.rtf", Utf8("{\\rtf1 Purple\\\nGatekeeper}")),
        ["a tab of rich text"] = () => ("a.rtf", Utf8(@"{\rtf1 Purple\tab Gatekeeper}")),
        ["a hyphen of rich text"] = () => ("a.rtf", Utf8(@"{\rtf1 Purple\_Gatekeeper}")),
        ["bytes within rich text"] = () => ("a.rtf", Utf8(@"{\rtf1 Purple Gate\bin4 {{}}keeper}")),
        ["Unicode of rich text before an escape"] = () => ("a.rtf", Utf8(@"{\rtf1 P\u117\'3frple Gatekeeper}")),
        ["Unicode of rich text before a control word"] = () => ("a.rtf", Utf8(@"{\rtf1 P\u117\b rple Gatekeeper}")),
        ["Unicode of rich text with nothing behind it"] = () => ("a.rtf", Utf8(@"{\rtf1 {\uc0 P\u117rple G\u97tekeeper}}")),
        ["rich text in an encoding of its own"] = () => ("a.rtf", Utf8(
            $@"{{\rtf1\ansicpg37 {string.Concat(
                CodePagesEncodingProvider.Instance.GetEncoding(37)!.GetBytes(Name).Select(value => $@"\'{value:x2}"))}}}")),
        ["rich text in an encoding that nobody knows"] = () => ("a.rtf", Utf8(@"{\rtf1\ansicpg64999 Purple Gatekeeper}")),
        ["rich text in UTF-7, which nobody reads"] = () => ("a.rtf", Utf8(@"{\rtf1\ansicpg65000 Purple +Gatekeeper}")),
        ["rich text behind its end"] = () => ("a.rtf", Utf8(@"{\rtf1 {\info x}}} Purple Gatekeeper")),
        ["rich text behind a hidden group"] = () => ("a.rtf", Utf8(@"{\rtf1 Purple {\info x}Gatekeeper}")),
        ["an object in rich text"] = () => ("a.rtf", Utf8(
            $@"{{\rtf1 {{\object{{\*\objdata {Convert.ToHexStringLower(Utf8(new string('x', 99) + " " + Name + " x"))}}}}}}}")),
        ["music in UTF-16"] = () => ("a.mp3", Id3(3, ("TIT2", [1, 0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Name)]))),
        ["music in big UTF-16"] = () => ("a.mp3", Id3(4, ("TPE1", [2, .. Encoding.BigEndianUnicode.GetBytes(Name)]))),
        ["music whose mark says big UTF-16"] = () => ("a.mp3", Id3(3, ("TIT2", [1, 0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Name)]))),
        ["music behind what only looks like a tag"] = () =>
            ("a.mp3", [.. "ID3"u8, 9, 0, 0, 0, 0, 0, 9, .. "ID3"u8, 3, 0, 0, 0x80, 0, 0, 9,
                .. Id3(3, ("TIT2", [1, 0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Name)]))]),
        ["music behind a picture of it"] = () =>
            ("a.mp3", Id3(4, ("APIC", [0, .. Noise(60)]), ("TPE1", [2, .. Encoding.BigEndianUnicode.GetBytes(Name)]))),
        ["a comment of music"] = () =>
            ("a.mp3", Id3(3, ("COMM", [1, .. "eng"u8, 0xFF, 0xFE, .. Encoding.Unicode.GetBytes("about\0"), 0xFF, 0xFE,
                .. Encoding.Unicode.GetBytes(Name)]))),
        ["a text of music's own"] = () => ("a.mp3", Id3(4, ("TXXX", [3, .. Utf8("key\0" + Name + "\0")]))),
        ["music with the old tag"] = () =>
            ("a.mp3", [.. "ID3"u8, 2, 0, 0, 0, 0, 0, 50, .. "TT2"u8, 0, 0, 37, 1, 0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Name), 0, 0, 0]),
        ["music with zeros put in"] = () => ("a.mp3", Unsynchronised()),
        ["comments of Vorbis"] = () => ("a.ogg", Vorbis("ARTIST=x", "TITLE=" + Name, new string('y', 0x41))),
        ["comments of FLAC"] = () => ("a.flac", [.. "fLaC"u8, 4, 0, 0, 90, .. Vorbis("TITLE=The " + Name, new string('z', 0x61))]),
        ["a box of a film"] = () =>
            ("a.mp4", [0, 0, 0, 8, .. "ftyp"u8, .. Box("moov",
                Box("udta", Box("meta", Box("ilst", Box("\u00A9nam", Box("data", [0, 0, 0, 1, 0, 0, 0, 0, .. Utf8(Name)]))))))]),
        ["a diagram"] = () => ("a.drawio", Utf8($"<mxfile><diagram>{Diagram($"<mxCell value=\"{Name}\"/>")}</diagram></mxfile>")),
        ["a diagram whose label is partly bold"] = () =>
            ("a.drawio", Utf8($"<mxfile><diagram>{Diagram("<mxCell value=\"Purple &lt;b&gt;Gate&lt;/b&gt;keeper\"/>")}</diagram></mxfile>")),
        ["a diagram in a picture"] = () =>
            ("a.png", Png("tEXt", Utf8("mxfile\0"
                + Uri.EscapeDataString($"<mxfile><diagram>{Diagram($"<mxCell value=\"{Name}\"/>")}</diagram></mxfile>")))),
        ["a packed diagram in a picture"] = () =>
            ("a.png", Png("zTXt", [.. Utf8("mxGraphModel\0\0"), .. Zlib(Utf8(Uri.EscapeDataString($"<mxCell value=\"{Name}\"/>")))])),
        ["a diagram in a drawing"] = () =>
            ("a.svg", Utf8($"<svg xmlns='http://www.w3.org/2000/svg' "
                + $"content='&lt;mxfile&gt;&lt;diagram&gt;{Diagram($"<mxCell value=\"{Name}\"/>")}&lt;/diagram&gt;&lt;/mxfile&gt;'/>")),
        ["a diagram that is not packed"] = () =>
            ("a.drawio", Utf8("<mxfile><mxCell value=\"&lt;div&gt;Purple Gate&lt;b&gt;keeper&lt;/b&gt;&lt;/div&gt;\"/></mxfile>")),
        ["a saved page"] = () => ("a.mht", Mail("text/html; charset=utf-8", "base64", Base64(Utf8("<p>Purple <b>Gate</b>keeper</p>")))),
        ["a saved page in UTF-16"] = () =>
            ("a.mhtml", Mail("text/html; charset=\"utf-16\"", "base64", Base64([0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"<p>{Name}</p>")]))),
        ["a message that is quoted"] = () =>
            ("a.eml", Mail("text/plain; charset=iso-8859-1", "quoted-printable", "Gr=FC=DFe: P=75rple Gatek=\r\neeper")),
        ["a message that is quoted in small letters"] = () => ("a.eml", Mail("text/plain", "quoted-printable", "P=75rple Gate=6beeper")),
        ["a message in an old encoding"] = () =>
            ("a.eml", Mail("text/plain; charset=ibm037", "base64",
                Base64(CodePagesEncodingProvider.Instance.GetEncoding("ibm037")!.GetBytes($"about {Name}.")))),
        ["a subject"] = () =>
            ("a.eml", Utf8($"MIME-Version: 1.0\r\nSubject: =?utf-8?B?{Convert.ToBase64String(Utf8("x Purple Ga"))}?=\r\n"
                + $" =?utf-8?Q?tekeeper_=3D?=\r\n\r\nx")),
        ["a subject of a message without a version"] = () =>
            ("a.eml", Utf8("From: x@example.org\r\nSubject: =?utf-8?Q?x_Purple_Ga?= =?utf-8?Q?tekeeper?=\r\n\r\nx")),
        ["a subject that is cut within a character"] = () =>
            ("a.eml", Utf8($"Subject: =?utf-8?B?{Base64([.. Utf8("Purple Gat"), 0xC3])}?=\r\n =?utf-8?B?{Base64([0xA9, .. Utf8("keeper")])}?=\r\n"
                + $"\r\nx")),
        ["a cell of a notebook"] = () => ("a.ipynb", Utf8("{\"cells\": [{\"cell_type\": \"markdown\", \"source\": [\"Purple \",\"Gatekeeper\"]}]}")),
        ["a word of a notebook in two"] = () =>
            ("a.ipynb", Utf8("{\"cells\": [{\"source\": [\n   \"The \\\"x\\\"\\n\",\n   \"Purple Gate\",\n   \"keeper\"\n  ]}]}")),
        ["an attachment of a message"] = () => ("a.eml", Mail("application/zip", "base64", Base64(Zip(("a.txt", Utf8(Name)))))),
        ["a zip in a zip, five deep"] = () => ("a.zip", Nested(5, CompressionLevel.Optimal)),
        ["a zip in a zip that is stored"] = () => ("a.zip", Nested(5, CompressionLevel.NoCompression)),
        ["a program that unpacks itself"] = () => ("a.exe", [.. "MZ"u8, .. new byte[500], .. Zip(("a.txt", Utf8($"about {Name}")))]),
        ["a zip that was streamed"] = () => ("a.zip", Streamed()),
        ["two zips in one file"] = () => ("a.zip", [.. Zip(("a.txt", Utf8("words"))), .. Zip(("b.txt", Utf8(Name)))]),
        ["an entry that the directory does not name"] = () => ("a.zip", [.. Entry("b.txt", Utf8(Name)), .. Zip(("a.txt", Utf8("words")))]),
        ["the name of an entry"] = () => ("a.zip", Zip(("purple-gatekeeper/x.txt", [1]))),
        ["a tar of a gzip"] = () => ("a.tar", Tar("a.txt.gz", Gzip(Utf8(Name)))),
        ["a gzip of a tar of a gzip"] = () => ("a.tgz", Gzip(Tar("b.gz", Gzip(Utf8(Name))))),
        ["a gzip in base64 in a gzip"] = () => ("a.gz", Gzip(Utf8(Convert.ToBase64String(Gzip(Utf8(Name)))))),
        ["a PDF that is hyphenated"] = () => ("a.pdf", Pdf("BT (the Purple Gate-) Tj 0 -14 Td (keeper waits) Tj ET")),
        ["a PDF in single glyphs"] = () => ("a.pdf", Pdf("BT " + string.Concat(Name.Select((c, i) => $"1 0 0 1 {i * 7} 700 Tm ({c}) Tj ")) + "ET")),
        ["a PDF whose glyphs are moved"] = () => ("a.pdf", Pdf(string.Concat(Name.Select((c, i) => $"q 1 0 0 1 {i * 7} 700 cm BT ({c}) Tj ET Q ")))),
        ["a text that is hyphenated"] = () => ("a.txt", Utf8("We met the Purple Gate-\n   keeper.")),
        ["a photograph's caption"] = () =>
            ("a.jpg", [0xFF, 0xD8, 0xFF, 0xED, 0, 99, .. "Photoshop 3.0\0"u8, 0x1C, 2, 0x78, 0, 0x50, .. Utf8(Name.PadRight(0x50, '.')), 0xFF, 0xD9]),
        ["a photograph's comment in UTF-16"] = () =>
            ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE1, 0, 99, .. "Exif\0\0MM\0*"u8, .. "UNICODE\0"u8, .. Encoding.BigEndianUnicode.GetBytes(Name),
                0xFF, 0xD9]),
        ["a photograph's XMP"] = () =>
            ("a.webp", [.. "RIFF"u8, 0, 1, 0, 0, .. "WEBPXMP "u8, 80, 0, 0, 0, .. Utf8($"<x:xmpmeta><dc:title>{Name}</dc:title></x:xmpmeta>"), 0xFF,
                0, 0x80]),
        ["a picture's comment in blocks"] = () => ("a.gif", Gif()),
        ["what stands behind a picture"] = () => ("a.png", [.. Png("tEXt", Utf8("a\0b")), .. Gzip(Utf8(Name))]),
        ["a column of a database"] = () => ("a.sqlite", Databases.OneRow("Sam", Name, "Kim")),
        ["a long column of a database"] = () => ("a.sqlite", Databases.LongRow(Name, 700, 184)),
        ["a long column that begins on a page of its own"] = () => ("a.sqlite", Databases.LongRow(Name, 1000, 31)),
        ["a long column's third page"] = () => ("a.sqlite", Databases.LongRow(Name, 1000, 541)),
        ["a column of a database in UTF-16"] = () => ("a.sqlite", Databases.Utf16Row(Name)),
        ["an index of a database"] = () => ("a.sqlite", Databases.IndexRow(Name, 10)),
        ["an inner page of a database's index"] = () => ("a.sqlite", Databases.IndexRow(Name, 2)),
        ["a database of one big page"] = () => ("a.sqlite", Databases.BigPage(Name)),
        ["a notebook"] = () =>
            ("a.ipynb", Utf8("{\"cells\":[{\"source\":[\"Purple \\u0047atekeeper\"],\"outputs\":[{\"image/png\":\""
                + Convert.ToBase64String([1, 2, 3]) + "\"}]}]}")),
        ["a font"] = () => ("a.woff", Woff()),
        ["a table with its length before it"] = () => ("a.bin", [1, 2, 0, 0, 0, 0x41, 0, .. Utf8(Name), 0x42, 0, .. Utf8("more"), 0, 255]),
        ["a record with a wide length before it"] = () =>
            ("a.xls", [0xD0, 0xCF, 0x11, 0xE0, 0, 1, (byte)'A', 0, .. Encoding.Unicode.GetBytes(Name), (byte)'B', 0, 1, 0xFE, 0xFF, 0xFF]),
        ["a program"] = () => ("a.bin", [0x7F, .. "ELF"u8, .. new byte[64], .. Utf8("x\0" + Name + "\0y")]),
    };

    private static readonly Dictionary<string, Func<(string Name, byte[] Bytes)>> Unsearched = new(StringComparer.Ordinal)
    {
        ["a 7z behind a program"] = () => ("a.exe", [.. "MZ"u8, .. new byte[300], .. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C, 1, 2]),
        ["an encrypted entry behind a program"] = () => ("a.exe", [.. "MZ"u8, .. new byte[300], .. WithFlag(Entry("a.txt", Utf8(Name)), 1)]),
        ["an entry packed in another way"] = () => ("a.zip", WithMethod(Entry("a.txt", Utf8(Name)), 14)),
        ["a zip that is cut off"] = () => ("a.zip", Zip(("a.txt", Noise(5000)))[..2000]),
        ["a zip in a zip, twelve deep"] = () => ("a.zip", Nested(12, CompressionLevel.Optimal)),
        ["a document of Apple's"] = () => ("a.pages", Zip(("Index/Document.iwa", Utf8("snappy")))),
        ["an encrypted mail"] = () =>
            ("a.eml", Utf8("MIME-Version: 1.0\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\nContent-Transfer-Encoding: base64\n"
                + "\nAAAA")),
        ["a message with an encrypted part"] = () => ("a.txt", Utf8("Hello\n-----BEGIN PGP MESSAGE-----\nx\n")),
        ["a mail in an encoding that nobody knows"] = () => ("a.eml", Mail("text/plain; charset=utf-7", "7bit", "+AFA-urple")),
        ["a secret in a repository"] = () => ("a.bin", [0, .. "GITCRYPT"u8, 0, 1, 2]),
        ["noise"] = () => ("a.bin", Noise(4096)),
        ["a little noise"] = () => ("key", Noise(256)),
        ["noise with a readable head"] = () => ("a.dat", [.. Utf8("MyFormat 1.0, made by a tool of ours\0"), .. Noise(200_000)]),
        ["noise behind a picture"] = () => ("a.png", [.. Png("tEXt", Utf8("a\0b")), .. Noise(4096)]),
        ["a packed frame of music"] = () => ("a.mp3", Id3(4, [("TIT2", [3, .. Utf8("x")])], 0x08)),
        ["a packed font"] = () => ("a.woff2", [.. "wOF2"u8, 0, 1, 0, 0]),
        ["an encrypted frame of music"] = () => ("a.mp3", Id3(4, [("TIT2", [3, .. Utf8("x")])], 0x04)),
        ["a packed frame of older music"] = () => ("a.mp3", Id3(3, [("TIT2", [3, .. Utf8("x")])], 0x80)),
        ["a database whose pages have no size"] = () => ("a.sqlite", [.. "SQLite format 3\0"u8, .. new byte[600]]),
        ["a tar that is cut off"] = () => ("a.tar", Tar("a.txt", Noise(3000))[..1500]),
        ["a tar whose size is no number"] = () => ("a.tar", WithSize(Tar("a.txt", Utf8("x")), "0000000009x")),
        ["a xz in a tar"] = () => ("a.tar", Tar("b.xz", [0xFD, .. "7zXZ\0"u8, 1])),
        ["noise in a zip"] = () => ("a.zip", Zip(("a.bin", Noise(4096)))),
        ["a bomb of many entries"] = () => ("a.zip", [.. Enumerable.Repeat(Entry("a", new byte[8 << 20]), 12).SelectMany(bytes => bytes)]),
        ["a bomb in a bomb"] = () => ("a.gz", Gzip(Gzip(new byte[100 << 20]))),
    };

    private static readonly Dictionary<string, Func<(string Name, byte[] Bytes)>> Quiet = new(StringComparer.Ordinal)
    {
        ["a picture"] = () => ("a.png", [.. Png("IDAT", Noise(30_000))]),
        ["a photograph"] = () => ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, .. Noise(30_000)]),
        ["a film"] = () => ("a.mp4", [0, 0, 0, 24, .. "ftypisom"u8, .. Noise(30_000)]),
        ["a small picture"] = () => ("a.webp", [.. "RIFF"u8, 1, 2, 0, 0, .. "WEBPVP8 "u8, .. Noise(2000)]),
        ["music"] = () => ("a.mp3", [.. Id3(3, ("TIT2", [0, .. "A song"u8])), .. Noise(30_000)]),
        ["a document with a picture"] = () =>
            ("a.docx", Zip(("word/document.xml", Utf8("<w:p><w:t>Words</w:t></w:p>")), ("word/media/a.png", Png("IDAT", Noise(9000))))),
        ["text in Japanese"] = () =>
            ("a.txt", CodePagesEncodingProvider.Instance.GetEncoding("shift_jis")!.GetBytes(string.Concat(Enumerable.Repeat("灯台の管理人は毎朝海を見ています。",
                60)))),
        ["text in UTF-16"] = () =>
            ("a.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(string.Concat(Enumerable.Repeat("Ordinary words about tides. ", 60)))]),
        ["a key that is public"] = () => ("a.pub", Utf8("ssh-rsa " + Convert.ToBase64String(Noise(400)) + " ada@example")),
        ["a mail"] = () => ("a.eml", Mail("text/plain; charset=utf-8", "quoted-printable", "Gr=C3=BC=C3=9Fe")),
        ["a name in two cells"] = () =>
            ("a.docx", Zip(("word/document.xml", Utf8("<w:tc><w:p><w:t>Purple</w:t></w:p></w:tc><w:tc><w:p><w:t>Gatekeeper</w:t></w:p></w:tc>")))),
        ["a name in two paragraphs"] = () => ("a.xml", Utf8("<doc><p>Purple</p><p>Gatekeeper</p></doc>")),
        ["rich text"] = () => ("a.rtf", Utf8(@"{\rtf1\ansi Words {\*\generator x}and more}")),
        ["a database"] = () => ("a.sqlite", Databases.OneRow("Sam", "Green Keeper", "Kim")),
        ["a database of which only the head is there"] = () => ("a.sqlite", Databases.OneRow("Sam")[..90]),
        ["rich text with a name that only a skipped letter makes"] = () => ("a.rtf", Utf8(@"{\rtf1 P\u117?urple Gatekeeper}")),
    };

    public static TheoryData<string> AllFound => [.. Found.Keys];

    /// <summary>Enough for each way in which a file is opened: the rest is the same code.</summary>
    public static TheoryData<string> SomeFound => [.. Found.Keys.Where((_, i) => i % 8 == 0)];

    public static TheoryData<string> AllUnsearched => [.. Unsearched.Keys];

    public static TheoryData<string> AllQuiet => [.. Quiet.Keys];

    [Theory]
    [MemberData(nameof(AllFound))]
    public void A_name_in_it_is_found(string kind)
    {
        var found = Build(Found[kind]());
        Assert.True(found.HasLeak, "nothing was found");
        Assert.Contains(found.Of("HB5101"), leak => leak.Span.Path.StartsWith("public/files/open/", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(SomeFound))]
    public void At_the_root_of_the_site_it_is_found_as_well(string kind)
    {
        var (name, bytes) = Found[kind]();
        var found = BuildStatic(name, bytes);
        // Some are not published at all.
        Assert.True(found.HasLeak || found.Files.All(file => file.Path != "public/" + name), "nothing was found");
    }

    [Theory]
    [MemberData(nameof(AllUnsearched))]
    public void What_cannot_be_searched_is_reported(string kind) => Assert.Single(Build(Unsearched[kind]()).Of("HB5111"));

    [Fact]
    public void At_the_root_of_the_site_it_is_reported_as_well()
    {
        var (name, bytes) = Unsearched.First().Value();
        Assert.Single(BuildStatic(name, bytes).Of("HB5111"));
    }

    [Theory]
    [MemberData(nameof(AllQuiet))]
    public void An_ordinary_file_raises_nothing(string kind) =>
        Assert.Empty(Build(Quiet[kind]()).Diagnostics.Where(diagnostic => diagnostic.Severity > Severity.Info));

    [Fact]
    public void Files_that_are_cut_or_changed_anywhere_do_not_stop_the_build()
    {
        foreach (var kind in Found.Keys)
        {
            var (name, bytes) = Found[kind]();
            for (var seed = 0; seed < TestSize.Of(2, 60); seed++)
            {
                var dice = new Dice(seed);
                var changed = bytes[..dice.Between(1, bytes.Length)];
                for (var i = 0; i < 4; i++)
                    changed[dice.Below(changed.Length)] = (byte)dice.Below(256);
                Assert.NotEmpty(Build((name, changed)).Files);
            }
        }
    }

    private static Compilation Build((string Name, byte[] Bytes) file)
    {
        var tree = SourceTree.Of([.. Handbook, ("open/page.md", $"---\ntitle: Open page\nvisibility: public\n---\n\n[file](<{file.Name}>)\n")]);
        return HandbookCompiler.Compile(new(tree with { Assets = [new SourceAsset("open/" + file.Name, () => file.Bytes)] }, []), new HandbookTheme(),
            new CompilerOptions
            {
                PublicOnly = true,
            });
    }

    /// <summary>With the file in the folder that is copied to the root of both sites.</summary>
    private static Compilation BuildStatic(string name, byte[] bytes)
    {
        var tree = SourceTree.Of([("handbook.yml", Handbook[0].Text + "static: root\n"), .. Handbook[1..]]);
        return HandbookCompiler.Compile(new(tree with { Assets = [new SourceAsset("root/" + name, () => bytes)] }, []), new HandbookTheme(),
            new CompilerOptions
            {
                PublicOnly = true,
            });
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Noise(int length)
    {
        var bytes = new byte[length];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries) => Zip(CompressionLevel.Optimal, entries);

    private static byte[] Zip(CompressionLevel level, params (string Name, byte[] Bytes)[] entries)
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var entry = zip.CreateEntry(name, level).Open();
                entry.Write(bytes);
            }
        }
        return packed.ToArray();
    }

    private static byte[] Nested(int depth, CompressionLevel level)
    {
        var bytes = Utf8(Name);
        for (var i = 0; i < depth; i++)
            bytes = Zip(level, (i == 0 ? "a.txt" : "a.zip", bytes));
        return bytes;
    }

    /// <summary>An entry without a directory.</summary>
    private static byte[] Entry(string name, byte[] bytes)
    {
        var zip = Zip((name, bytes));
        return zip[..zip.AsSpan().IndexOf("PK\u0001\u0002"u8)];
    }

    private static byte[] WithFlag(byte[] entry, byte flag)
    {
        entry[6] |= flag;
        return entry;
    }

    private static byte[] WithMethod(byte[] entry, byte method)
    {
        entry[8] = method;
        return entry;
    }

    private static byte[] Gzip(byte[] bytes) => Packed(stream => new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true), bytes);

    private static byte[] Zlib(byte[] bytes) => Packed(stream => new ZLibStream(stream, CompressionLevel.Optimal, leaveOpen: true), bytes);

    private static byte[] Packed(Func<Stream, Stream> pack, byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var stream = pack(packed))
            stream.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>As draw.io packs it: escaped, deflated, in base64.</summary>
    private static string Diagram(string xml) =>
        Convert.ToBase64String(Packed(stream => new DeflateStream(stream, CompressionLevel.Optimal, leaveOpen: true),
            Utf8(Uri.EscapeDataString($"<mxGraphModel><root>{xml}</root></mxGraphModel>"))));

    private static string Base64(byte[] bytes) => Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks);

    private static byte[] Mail(string type, string encoding, string body) => Encoding.Latin1.GetBytes(
        $"From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: {type}\r\n"
            + $"Content-Transfer-Encoding: {encoding}\r\n\r\n{body}\r\n--b--\r\n");

    private static byte[] Tar(string name, byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var tar = new System.Formats.Tar.TarWriter(packed, leaveOpen: true))
            tar.WriteEntry(new System.Formats.Tar.UstarTarEntry(System.Formats.Tar.TarEntryType.RegularFile, name)
            {
                DataStream = new MemoryStream(bytes),
            });
        return packed.ToArray();
    }

    private static byte[] Id3(byte version, params (string Name, byte[] Body)[] frames) => Id3(version, frames, 0);

    private static byte[] Id3(byte version, (string Name, byte[] Body)[] frames, byte flags)
    {
        var body = frames.SelectMany(frame => (byte[])[.. Utf8(frame.Name), 0, 0, 0, (byte)frame.Body.Length, 0, flags, .. frame.Body]).ToArray();
        return [.. "ID3"u8, version, 0, 0, 0, 0, (byte)(body.Length >> 7), (byte)(body.Length & 127), .. body, 0xFF, 0xFB, 0x90, 0];
    }

    private static byte[] Unsynchronised()
    {
        var tag = Id3(3, ("TIT2", [1, 0xFF, 0, 0xFE, .. Encoding.Unicode.GetBytes(Name)]));
        tag[5] = 0x80;
        tag[17]--;
        return tag;
    }

    private static byte[] Vorbis(params string[] comments) =>
        [.. "\u0003vorbis"u8, .. Prefixed("maker"), .. Number(comments.Length), .. comments.SelectMany(Prefixed), 1];

    private static byte[] Prefixed(string text) => [.. Number(text.Length), .. Utf8(text)];

    private static byte[] Number(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }

    private static byte[] Box(string name, byte[] content) => [0, 0, 0, (byte)(content.Length + 8), .. Encoding.Latin1.GetBytes(name), .. content];

    private static byte[] Png(string kind, byte[] chunk)
    {
        return [0x89, .. "PNG\r\n\u001A\n"u8, .. Chunk(kind, chunk), .. Chunk("IEND", [])];

        static byte[] Chunk(string kind, byte[] bytes)
        {
            var length = new byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            return [.. length, .. Utf8(kind), .. bytes, 1, 2, 3, 4];
        }
    }

    private static byte[] Gif()
    {
        var text = Utf8(new string('x', 249) + " Purple Gatekeeper");
        return [.. "GIF89a"u8, 1, 0, 1, 0, 0, 0, 0, 0x21, 0xFE, 255, .. text[..255], (byte)(text.Length - 255), .. text[255..], 0, 0x3B];
    }

    private static byte[] Pdf(string content) =>
        [.. Utf8("%PDF-1.4\n1 0 obj << /Filter /FlateDecode >>\nstream\n"), .. Zlib(Utf8(content)), .. Utf8("\nendstream\nendobj\n")];

    /// <summary>Its entries say how long they are only behind their content.</summary>
    private static byte[] Streamed()
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(new OneWay(packed), ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("a.txt").Open();
            entry.Write(Utf8($"about {Name}, {Name}, {Name}"));
        }
        return packed.ToArray();
    }

    private sealed class OneWay(MemoryStream to) : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => to.Write(buffer, offset, count);
    }

    private static byte[] WithSize(byte[] tar, string digits)
    {
        Utf8(digits).CopyTo(tar, 124);
        return tar;
    }

    private static byte[] Woff()
    {
        var table = Utf8(string.Concat(Enumerable.Repeat("xxxxxxxxxxxxxxxxxxxx", 9)) + " " + Name + " ");
        var packed = Zlib(table);
        var header = new byte[64];
        "wOFF"u8.CopyTo(header);
        header[13] = 1;
        "name"u8.CopyTo(header.AsSpan(44));
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(48), 64);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(52), packed.Length);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(56), table.Length);
        return [.. header, .. packed];
    }

    [Fact]
    public void The_byte_that_is_reported_lies_in_the_file()
    {
        foreach (var kind in Found.Keys)
        {
            var (name, bytes) = Found[kind]();
            foreach (var leak in Build((name, bytes)).Of("HB5101")
                .Where(leak => leak.Message.Contains("at byte", StringComparison.Ordinal)
                    && leak.Span.Path.StartsWith("public/files", StringComparison.Ordinal)))
                Assert.InRange(int.Parse(leak.Message.Split("at byte ")[1].Split(':')[0], CultureInfo.InvariantCulture), 0, bytes.Length);
        }
    }
}
