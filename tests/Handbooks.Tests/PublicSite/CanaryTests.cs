using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Handbooks.Diagnostics;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.PublicSite;

/// <summary>
/// One canary for each field and place in which something internal is written, in every spelling, put into something public:
/// each time the build fails, and says in which file, at which byte, and where the internal thing is written.
/// </summary>
public sealed partial class CanaryTests
{
    private static readonly (string Path, string Text)[] Internal =
    [
        ("hidden/fleet-plan.md", "---\ntitle: Copper Lantern Plan\nvisibility: internal\n---\n\n"
            + "The quiet fleet leaves our harbour well before dawn. Words.\n"),
        ("hidden/keeper.md", "---\nrole: Velvet Anchor Keeper\nid: va-keeper-1\naliases: [Brass Whistle Holder]\nvisibility: internal\n---\n\n"
            + "## Responsibilities\n\n- Polish every silver compass before the auction\n"),
        ("roadmap/hidden.yml", "- id: QX-77\n  title: Midnight Ferry Launch\n  theme: Smugglers Cove\n  visibility: internal\n"
            + "  depends_on: [QX-78]\n  links: [{title: Sealed Tender Folder, url: 'https://example.org/x'}]\n  milestones: [Hull Paint Dry]\n"
            + "  summary: The night ferry opens with twelve amber cabins.\n- {id: QX-78, title: Zanzibar}\n"),
        ("people.yml", "- {name: Ada Copperfield, roles: [va-keeper-1]}\n"),
        ("hidden/chart-of-reefs.csv", "x\n"),
    ];

    /// <summary>By kind: the words, and where the internal thing is written.</summary>
    private static readonly Dictionary<string, (string Words, string Source)> Canaries = new(StringComparer.Ordinal)
    {
        ["the title of an item"] = ("Midnight Ferry Launch", "roadmap/hidden.yml:2:10"),
        ["the id of an item"] = ("QX-77", "roadmap/hidden.yml:1:7"),
        ["a dependency"] = ("QX-78", "roadmap/hidden.yml:9:8"),
        ["a sentence of a summary"] = ("The night ferry opens with twelve amber cabins", "roadmap/hidden.yml:8:12"),
        ["the title of a page"] = ("Copper Lantern Plan", "hidden/fleet-plan.md:2:8"),
        ["a sentence of a page"] = ("The quiet fleet leaves our harbour well before dawn", "hidden/fleet-plan.md:6:1"),
        ["the path of a page"] = ("hidden/fleet-plan", "hidden/fleet-plan.md:1:1"),
        ["the title of a role"] = ("Velvet Anchor Keeper", "hidden/keeper.md:2:7"),
        ["the id of a role"] = ("va-keeper-1", "hidden/keeper.md:3:5"),
        ["an alias"] = ("Brass Whistle Holder", "hidden/keeper.md:4:11"),
        ["a duty"] = ("Polish every silver compass before the auction", "hidden/keeper.md:10:3"),
        ["a holder"] = ("Ada Copperfield", "people.yml:1:10"),
        ["the path of a file"] = ("hidden/chart-of-reefs.csv", "hidden/chart-of-reefs.csv:1:1"),
    };

    /// <summary>The same for tests of the command.</summary>
    internal static IReadOnlyCollection<(string Words, string Source)> Told => Canaries.Values;

    internal static (string Path, string Text)[] Hidden => Internal;

    /// <summary>Hits only where no public text says them as its own.</summary>
    private static readonly Dictionary<string, (string Words, string Source)> Weak = new(StringComparer.Ordinal)
    {
        ["a theme"] = ("Smugglers Cove", "roadmap/hidden.yml:3:10"),
        ["the title of a link"] = ("Sealed Tender Folder", "roadmap/hidden.yml:6:19"),
        ["a milestone"] = ("Hull Paint Dry", "roadmap/hidden.yml:7:16"),
        ["a title of one word"] = ("Zanzibar", "roadmap/hidden.yml:9:22"),
    };

    public static TheoryData<string> AllSpellings => [.. Spellings.Names];

    public static TheoryData<string, string> InPlaces => Cases(Places.Keys, ["plain", "percent", "decimal entities", "base64"]);

    public static TheoryData<string> AllFiles => [.. Files.Keys];

    [Fact]
    public void Without_a_canary_there_is_no_alarm() => Assert.Empty(Build(Open("Nothing of it.")).Of("HB5101"));

    /// <summary>One page a canary: each is found on its own.</summary>
    [Theory]
    [MemberData(nameof(AllSpellings))]
    public void In_public_prose_each_is_found_in_every_spelling(string spelling)
    {
        var pages = Canaries.Select((canary, i) => ($"open/p{i}.md",
            $"---\ntitle: Page {i}\nvisibility: public\n---\n\nSee:\n\n```\n{Spellings.Of(spelling, canary.Value.Words)}\n```\n"));
        var compilation = Build([.. pages]);
        var number = 0;
        Assert.All(Canaries.Values, canary => AssertFound(compilation, canary.Source, $"public/open/p{number++}/index.html"));
    }

    [Theory]
    [MemberData(nameof(AllSpellings))]
    public void In_a_file_the_weak_ones_are_found_too(string spelling) =>
        AssertEachFound(Weak.Values, words => ("notes.txt", Encoding.UTF8.GetBytes($"See {Spellings.Of(spelling, words)} there")));

    [Theory]
    [InlineData("a theme")]
    [InlineData("the title of a link")]
    [InlineData("a milestone")]
    public void What_public_text_says_as_its_own_is_no_alarm(string kind) =>
        Assert.Empty(Build(Open($"We like the {Weak[kind].Words} here.")).Of("HB5101"));

    /// <summary>Each way for an author to write something public.</summary>
    private static readonly Dictionary<string, Func<string, (string Path, string Text)[]>> Places = new(StringComparer.Ordinal)
    {
        ["a paragraph"] = text => Open(text),
        ["a heading"] = text => Open($"## {text}"),
        ["a table"] = text => Open($"| a | b |\n|---|---|\n| x | {text} |"),
        ["words for a picture"] = text => Open($"![{text}](https://example.org/x.png)"),
        ["the address of a link"] = text => Open($"[x](<https://example.org/{text}>)"),
        ["code"] = text => Open($"```\n{text}\n```"),
        ["HTML"] = text => Open($"<div title=\"{text}\">x</div>"),
        ["a footnote"] = text => Open($"x[^1]\n\n[^1]: {text}"),
        ["the title of a page"] = text => [("open/more.md", $"---\ntitle: 'About {text}'\nvisibility: public\n---\n\nwords\n")],
        ["a description"] = text => [("open/more.md", $"---\ntitle: More\ndescription: '{text}'\nvisibility: public\n---\n\nwords\n")],
        ["an item's title"] = text => Item($"title: 'About {text}'"),
        ["an item's public title"] = text => Item($"title: x\n  public_title: 'About {text}'"),
        ["an item's theme"] = text => Item($"title: x\n  theme: '{text}'"),
        ["an item's summary"] = text => Item($"title: x\n  summary: '{text}'"),
        ["an item's milestone"] = text => Item($"title: x\n  milestones: ['{text}']"),
        ["an item's link"] = text => Item($"title: x\n  links: [{{title: '{text}', url: 'https://example.org'}}]"),
        ["the address of an item's link"] = text =>
            Item($"title: x\n  links: [{{title: x, url: 'https://example.org/{Uri.EscapeDataString(text)}'}}]"),
        ["a role's unit"] = text => Role($"unit: '{text}'", "x"),
        ["a role's alias"] = text => Role($"aliases: ['The {text} one']", "x"),
        ["a role's purpose"] = text => Role($"purpose: '{text}'", "x"),
        ["a duty"] = text => Role("", text),
        ["a public person"] = text =>
            [("people.yml", Internal.Single(file => file.Path == "people.yml").Text
                + $"- {{name: '{text} Smith', roles: [keeper], visibility: public}}\n"), .. Role("", "x")],
        ["the handbook's title"] = text => [("handbook.yml", $"title: 'The {text} book'\npublic: [\"open/**\"]\n"), .. Open("x")],
        ["the handbook's description"] = text =>
            [("handbook.yml", $"title: The book\ndescription: '{text}'\npublic: [\"open/**\"]\n"),
                ("index.md", "---\nvisibility: public\n---\n\n# Home\n")],
    };

    [Theory]
    [MemberData(nameof(InPlaces))]
    public void Wherever_an_author_writes_it_it_is_found(string place, string spelling)
    {
        const string kind = "the title of an item";
        AssertFound(Build(Places[place](Spellings.Of(spelling, Canaries[kind].Words))), Canaries[kind].Source);
    }

    /// <summary>Each kind of file that may travel along with a page.</summary>
    private static readonly Dictionary<string, Func<string, (string Name, byte[] Bytes)>> Files = new(StringComparer.Ordinal)
    {
        ["text"] = text => ("notes.txt", Utf8($"About {text}.")),
        ["a table"] = text => ("notes.csv", Utf8($"a,b\n1,{text}\n")),
        ["JSON"] = text => ("notes.json", Utf8($"{{\"a\": \"{Spellings.Of("json escapes", text)}\"}}")),
        ["a style sheet"] = text => ("x.css", Utf8($".x::after {{ content: \"{string.Concat(text.Select(c => $"\\{(int)c:x} "))}\" }}")),
        ["a calendar"] = text =>
            ("dates.ics", Utf8("BEGIN:VCALENDAR\r\nSUMMARY:" + string.Join("\r\n ", text.Chunk(5).Select(part => new string(part)))
                + "\r\nEND:VCALENDAR\r\n")),
        ["a feed"] = text => ("x.atom", Utf8($"<feed><entry><title type=\"html\">&lt;b&gt;{text}&lt;/b&gt;</title></entry></feed>")),
        ["a drawing"] = text => ("chart.svg", Utf8($"<svg><text><tspan>{text[..2]}</tspan><tspan>{text[2..]}</tspan></text></svg>")),
        ["a drawing's comment"] = text => ("chart.svg", Utf8($"<svg><!-- {text} --></svg>")),
        ["gzip"] = text => ("notes.txt.gz", Gzip(Utf8(text))),
        ["zlib"] = text => ("notes.z", Zlib(Utf8(text))),
        ["an office file"] = text => ("notes.docx", Zip("word/document.xml", Utf8($"<w:t>{text[..3]}</w:t><w:t>{text[3..]}</w:t>"))),
        ["gzip in base64 in a zip"] = text => ("notes.zip", Zip("x.txt", Utf8(Convert.ToBase64String(Gzip(Utf8(text)))))),
        ["a picture's note"] = text => ("a.png", Png("tEXt", [.. Utf8("Comment\0"), .. Utf8(text)])),
        ["a picture's packed note"] = text => ("a.png", Png("zTXt", [.. Utf8("Comment\0\0"), .. Zlib(Utf8(text))])),
        ["a photograph"] = text => ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE1, 0, 99, .. Utf8("Exif\0\0"), .. Utf8(text), 0, 0xFF, 0xD9]),
        ["a photograph's title for Windows"] = text => ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE1, 9, .. Encoding.Unicode.GetBytes(text), 0, 0, 0xFF, 0xD9]),
        ["text in two bytes a letter"] = text => ("notes.txt", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes($"About {text}.")]),
        ["brotli"] = text => ("notes.txt.br", Packed(Utf8(text), stream => new BrotliStream(stream, CompressionMode.Compress))),
        ["text in four bytes a letter"] = text =>
            ("notes.txt", [.. new UTF32Encoding(true, true).GetPreamble(), .. new UTF32Encoding(true, true).GetBytes($"About {text}.")]),
        ["text in four bytes a letter, the other way round"] = text => ("notes.txt", Encoding.UTF32.GetBytes($"About {text}.")),
        ["text of an old editor"] = text => ("notes.csv", Encoding.Latin1.GetBytes($"No;Über\r\n1;{Accented(text)};é\r\n")),
        ["a photograph's artist"] = text =>
            ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE1, 0, 99, 0, .. Encoding.Latin1.GetBytes("Ü " + Accented(text)), 0, 0, 0xFF, 0xD9]),
        ["a picture's profile"] = text => ("a.png", Png("tEXt", [.. Utf8("Raw profile type exif\0"), .. Profile(text)])),
        ["a picture's packed profile"] = text => ("a.png", Png("zTXt", [.. Utf8("Raw profile type iptc\0\0"), .. Zlib(Profile(text))])),
        ["a PDF"] = text =>
            ("a.pdf", [.. Utf8("%PDF-1.4\n1 0 obj << /Filter /FlateDecode >>\nstream\n"),
                .. Zlib(Utf8($"BT [({text[..2]}) -20 ({text[2..]})] TJ ET")), .. Utf8("\nendstream")]),
        ["a PDF in hexadecimal"] = text =>
            ("a.pdf", [.. Utf8("%PDF-1.4\nstream\n"), .. Utf8($"BT <{Convert.ToHexString(Utf8(text))}> Tj ET"), .. Utf8("\nendstream")]),
        ["a message"] = text => ("a.eml", Utf8($"Content-Transfer-Encoding: quoted-printable\n\n{Spellings.Of("quoted-printable", text)}")),
    };

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void In_whatever_file_it_travels_it_is_found(string file) => AssertEachFound(Canaries.Values.Concat(Weak.Values), Files[file]);

    private static void AssertEachFound(IEnumerable<(string Words, string Source)> canaries, Func<string, (string Name, byte[] Bytes)> file)
    {
        var assets = canaries.Select((canary, i) => (canary.Source, Path: $"open/f{i}/{file(canary.Words).Name}", file(canary.Words).Bytes)).ToList();
        var links = string.Concat(assets.Select(asset => $"[file](</{asset.Path}>)\n"));
        var compilation = Compile([.. assets.Select(asset => (asset.Path, asset.Bytes))],
            [("open/page.md", $"---\ntitle: Open page\nvisibility: public\n---\n\n{links}")]);
        Assert.All(assets, asset => AssertFound(compilation, asset.Source, "public/files/" + asset.Path));
    }

    [Theory]
    [InlineData("Midnight Ferry Launch.png", "the title of an item")]
    [InlineData("midnight_ferry_launch.png", "the title of an item")]
    [InlineData("photo of Ada Copperfield.png", "a holder")]
    [InlineData("qx-77.png", "the id of an item")]
    [InlineData("TWlkbmlnaHQgRmVycnkgTGF1bmNo.png", "the title of an item")]
    [InlineData("Midnight%20Ferry%20Launch.png", "the title of an item")]
    public void So_it_is_in_a_file_s_name(string name, string kind) => AssertFound(Build(Asset("open/" + name, [1, 2, 3])), Canaries[kind].Source);

    [Theory]
    [InlineData("<!-- {0} -->\n\nwords")]
    [InlineData("words\n\n[//]: # ({0})")]
    [InlineData("% {0}\n\nwords")]
    [InlineData("[words](https://example.org \"{0}\")")]
    public void A_comment_or_a_links_title_is_not_published(string text) =>
        AssertNowhere(Open(string.Format(CultureInfo.InvariantCulture, text, Canaries["the title of an item"].Words)));

    [Fact]
    public void Front_matter_that_nobody_reads_is_not_published() =>
        AssertNowhere([("open/more.md", "---\ntitle: More\nvisibility: public\nreviewed_with: Midnight Ferry Launch\nnotes: QX-77\n---\n\nwords\n")]);

    [Fact]
    public void One_title_in_many_files_is_one_finding_with_a_count_and_some_places()
    {
        var pages = Enumerable.Range(0, 30).Select(i => ($"open/p{i:00}.md",
            $"---\ntitle: Page {i}\nvisibility: public\n---\n\nSoon: the Midnight Ferry Launch.\n"));
        var found = Assert.Single(Build([.. pages]).Of("HB5101"));
        Assert.Equal("public/open/p00/index.html", found.Span.Path);
        Assert.Contains("also in 29 more files", found.Message, StringComparison.Ordinal);
        Assert.Equal(5, found.Related.Length);
        Assert.Equal("roadmap/hidden.yml:2:10", found.Related[0].Span.ToString());
    }

    [Fact]
    public void The_byte_is_the_one_at_which_the_words_begin()
    {
        var compilation = Build(Asset("open/notes.txt", Utf8("Grüße aus 東京: Midnight Ferry Launch")));
        var found = Assert.Single(compilation.Of("HB5101"));
        var file = compilation.Files.Single(file => file.Path == found.Span.Path);
        Assert.StartsWith("Midnight Ferry Launch", Encoding.UTF8.GetString(file.Content.Span[Offset(found)..]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_opened_is_told()
    {
        var damaged = Zip("x.txt", Utf8(new string('x', 400)))[..40];
        Assert.Equal("public/files/open/a.zip", Assert.Single(Build(Asset("open/a.zip", damaged)).Of("HB5111")).Span.Path);
    }

    public static TheoryData<string, byte[]> Closed => new()
    {
        { "a.tar.bz2", [.. Utf8("BZh91AY&SY"), 1, 2, 3] }, { "a.xz", [0xFD, .. Utf8("7zXZ\0"), 1, 2] },
        { "a.7z", [.. Utf8("7z"), 0xBC, 0xAF, 0x27, 0x1C, 0] }, { "a.rar", [.. Utf8("Rar!\u001A\u0007"), 1, 0] },
        { "a.zst", [0x28, 0xB5, 0x2F, 0xFD, 9] }, { "a.lz4", [0x04, 0x22, 0x4D, 0x18, 9] }, { "a.br", [0xFF, 0xFE, 0xFD, 9, 9, 9] },
        { "a.zip", WithPassword(Zip("x.txt", Utf8("words"))) },
        { "a.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. Encoding.Unicode.GetBytes("EncryptedPackage")] },
        { "b.zip", Zip("in.7z", [.. Utf8("7z"), 0xBC, 0xAF, 0x27, 0x1C, 0]) },
    };

    [Theory]
    [MemberData(nameof(Closed))]
    public void So_is_what_is_packed_in_a_way_that_is_not_undone(string name, byte[] bytes) =>
        Assert.Single(Build(Asset("open/" + name, bytes)).Of("HB5111"));

    /// <summary>The bit that says so, in the entry and in the directory.</summary>
    private static byte[] WithPassword(byte[] zip)
    {
        zip[6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        return zip;
    }

    [Fact]
    public void A_file_that_unpacks_to_more_than_there_is_room_for_is_told_and_not_unpacked() =>
        Assert.Single(Build(Asset("open/bomb.gz", Gzip(new byte[80 << 20]))).Of("HB5111"));

    [Fact]
    public void A_sentence_that_public_text_has_too_is_a_warning_where_nobody_marked_the_other_internal()
    {
        var compilation = Build([("hidden/draft.md", "# Draft\n\nOn Sundays the small crane rests under its cover.\n"),
            .. Open("On Sundays the small crane rests under its cover.")]);
        Assert.Empty(compilation.Of("HB5101"));
        var warning = Assert.Single(compilation.Of("HB5110"));
        Assert.Equal(("open/page.md:6:1", "hidden/draft.md:3:1"), (warning.Span.ToString(), warning.Related[0].Span.ToString()));
        Assert.DoesNotContain("crane", warning.Message + warning.Help, StringComparison.Ordinal);
    }

    /// <summary>By chance or by custom two people write the same; what was copied has a word for what it tells of.</summary>
    [Theory]
    [InlineData("The small crane rests at noon.\n\nIts cover lies on the quay on Sundays.", true)]
    [InlineData("The small crane rests at noon.\n\nIts cover lies on the quay.", false)]
    public void A_marked_sentence_of_words_that_public_text_has_elsewhere_is_a_warning(string elsewhere, bool isAllowed)
    {
        const string sentence = "On Sundays the small crane rests under its cover.";
        var compilation = Build([
            ("hidden/draft.md", $"---\nvisibility: internal\n---\n# Draft\n\n{sentence}\n"),
            ("open/elsewhere.md", $"---\nvisibility: public\n---\n# Under way\n\n{elsewhere}\n\nUnder way.\n"), .. Open(sentence),
        ]);
        Assert.Equal(isAllowed ? (0, 1) : (1, 0), (Math.Min(1, compilation.Of("HB5101").Length), compilation.Of("HB5110").Length));
    }

    [Fact]
    public void A_sentence_of_two_internal_texts_is_a_secret_of_both() =>
        AssertFound(Build([
            ("hidden/a.md", "---\nvisibility: internal\n---\n# Draft A\n\nOn Sundays the small crane rests under its cover.\n"),
            ("hidden/b.md", "---\nvisibility: internal\n---\n# Draft B\n\nOn Sundays the small crane rests under its cover.\n"),
            .. Open("On Sundays the small crane rests under its cover."),
        ]), "hidden/a.md:6:1");

    /// <summary>Roles that have a duty in common share a row of the matrix: that is what the words are the same for.</summary>
    [Fact]
    public void A_duty_that_a_public_role_has_too_is_no_secret()
    {
        const string duty = "Polish every silver compass before the auction";
        Assert.Empty(Build(Role("", duty)).Diagnostics.Where(diagnostic => diagnostic.Id is "HB5101" or "HB5110"));
        Assert.Empty(Build([.. Role("", duty), ("open/more.md", $"---\ntitle: More\nvisibility: public\n---\n\nWe {duty}.\n")]).Of("HB5101"));
        AssertFound(Build(Role("", "The quiet fleet leaves our harbour well before dawn")), Canaries["a sentence of a page"].Source);
    }

    [Theory]
    [InlineData("---\ntitle: The quiet fleet leaves our harbour well before dawn\nvisibility: public\n---\n\nwords\n")]
    [InlineData("---\nrole: The quiet fleet leaves our harbour well before dawn\nvisibility: public\n---\n\nwords\n")]
    public void What_a_public_thing_is_called_is_its_own(string text) => Assert.Empty(Build(("open/more.md", text)).Of("HB5101"));

    private static (string, string)[] Open(string text) => [("open/page.md", $"---\ntitle: Open page\nvisibility: public\n---\n\n{text}\n")];

    private static (string, string)[] Item(string lines) => [("roadmap/open.yml", $"- id: open\n  visibility: public\n  {lines}\n")];

    private static (string, string)[] Role(string line, string duty) =>
        [("open/keeper.md", $"---\nrole: Keeper\nvisibility: public\n{line}\n---\n\n## Responsibilities\n\n- {duty}\n")];

    private static Compilation Build(params (string Path, string Text)[] files) => Compile([], files);

    private static Compilation Build((string Path, byte[] Bytes) asset) =>
        Compile([asset], [("open/page.md",
            $"---\ntitle: Open page\nvisibility: public\n---\n\n"
            + $"[file](/{Uri.EscapeDataString(asset.Path).Replace("%2F", "/", StringComparison.Ordinal)})\n")]);

    private static (string Path, byte[] Bytes) Asset(string path, byte[] bytes) => (path, bytes);

    private static Compilation Compile((string Path, byte[] Bytes)[] assets, (string Path, string Text)[] files)
    {
        (string Path, string Text)[] settings = files.Any(file => file.Path == "handbook.yml")
        ? [] : [("handbook.yml", "title: The book\npublic: [\"open/**\"]\n")];
        var tree = SourceTree.Of([.. settings, .. Internal.Where(file => files.All(other => other.Path != file.Path)), .. files]);
        tree = tree with { Assets = [.. tree.Assets, .. assets.Select(asset => new SourceAsset(asset.Path, () => asset.Bytes))] };
        return HandbookCompiler.Compile(new(tree, []), new HandbookTheme(), new CompilerOptions { PublicOnly = true });
    }

    private static void AssertFound(Compilation compilation, string source, string? file = null)
    {
        Assert.True(compilation.HasLeak, "nothing was found");
        var found = compilation.Of("HB5101");
        var leak = found.FirstOrDefault(diagnostic => diagnostic.Related[0].Span.ToString() == source);
        Assert.True(leak is not null, $"not from {source} but from {string.Join(", ", found.Select(diagnostic => diagnostic.Related[0].Span))}");
        Assert.Contains(compilation.Files, output => output.Path == leak.Span.Path && output.Path.StartsWith("public/", StringComparison.Ordinal));
        Assert.True(file is null || leak.Span.Path == file);
        if (!leak.Message.Contains("in its name", StringComparison.Ordinal))
            Assert.InRange(Offset(leak), 0, compilation.Files.Single(output => output.Path == leak.Span.Path).Content.Length - 1);
        Assert.All(Canaries.Values, canary => Assert.DoesNotContain(canary.Words,
            leak.Message + leak.Help + leak.Span.Source.Text + string.Concat(leak.Related.Select(place => place.Message)),
            StringComparison.OrdinalIgnoreCase));
    }

    private static int Offset(Diagnostic leak) => int.Parse(AtByte().Match(leak.Message).Groups[1].Value, CultureInfo.InvariantCulture);

    private static void AssertNowhere((string, string)[] files)
    {
        var compilation = Build(files);
        Assert.Empty(compilation.Of("HB5101"));
        Assert.Empty(compilation.Leaks("Midnight", "QX-77"));
    }

    private static TheoryData<string, string> Cases(IEnumerable<string> first, IEnumerable<string> second)
    {
        var cases = new TheoryData<string, string>();
        foreach (var one in first)
        {
            foreach (var other in second)
                cases.Add(one, other);
        }
        return cases;
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    /// <summary>Accents make no difference, and of bytes that are no UTF-8 they make letters that cannot be read.</summary>
    private static string Accented(string text) => text.Replace('a', 'ä').Replace('o', 'ó');

    private static byte[] Profile(string text)
    {
        var digits = Convert.ToHexStringLower(Utf8("Exif\0\0" + text + "\0"));
        return Utf8($"\nexif\n{digits.Length / 2,8}\n{string.Join('\n', digits.Chunk(72).Select(line => new string(line)))}\n");
    }

    private static byte[] Gzip(byte[] bytes) => Packed(bytes, stream => new GZipStream(stream, CompressionMode.Compress));

    private static byte[] Zlib(byte[] bytes) => Packed(bytes, stream => new ZLibStream(stream, CompressionMode.Compress));

    private static byte[] Packed(byte[] bytes, Func<Stream, Stream> pack)
    {
        var packed = new MemoryStream();
        using (var stream = pack(packed))
            stream.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Zip(string name, byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(bytes);
        }
        return packed.ToArray();
    }

    private static byte[] Png(string kind, byte[] data) =>
        [0x89, .. Utf8("PNG\r\n"), 0x1A, (byte)'\n', 0, 0, (byte)(data.Length >> 8), (byte)data.Length, .. Utf8(kind), .. data, 0, 0, 0, 0];

    [GeneratedRegex("at byte ([0-9]+)")]
    private static partial Regex AtByte();
}
