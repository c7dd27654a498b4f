using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Attachments;

/// <summary>SVG drawings that a page links to: what a browser would run or load is not published, on neither site, and all else is.</summary>
public sealed class DrawingTests
{
    private const string Good = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><!-- a note --><rect width=\"9\" height=\"9\"/></svg>";

    public static TheoryData<int> Payloads => [.. Enumerable.Range(0, ScriptedDrawings.All.Count)];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Nothing_that_a_browser_would_run_or_load_is_published(int payload)
    {
        foreach (var bytes in Encodings(ScriptedDrawings.All[payload]))
        {
            var compilation = Build("a.svg", bytes);
            var told = compilation.Diagnostics.Where(diagnostic => diagnostic.Id is "HB5115" or "HB5116").ToList();
            var only = Assert.Single(told);
            Assert.Equal("a.svg", only.Span.Path);
            var published = Published(compilation, "a.svg");
            if (only.Id == "HB5116")
                Assert.Empty(published);
            else
            {
                Assert.Equal(2, published.Length);
                Assert.All(published, file => Assert.Empty(Live(file)));
                Assert.All(published, file => Assert.Contains(ScriptedDrawings.Kept, Encoding.UTF8.GetString(file), StringComparison.Ordinal));
            }
        }
    }

    private static IEnumerable<byte[]> Encodings(string svg) =>
        [Encoding.UTF8.GetBytes(svg), [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(svg)], [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(svg)]];

    /// <summary>Written apart from the tool's own reading: a document whose every element and attribute is looked at.</summary>
    internal static IEnumerable<string> Live(byte[] svg)
    {
        var document = XDocument.Parse(Encoding.UTF8.GetString(svg));
        foreach (var node in document.DescendantNodes())
        {
            if (node is XProcessingInstruction or XDocumentType)
                yield return node.ToString();
            if (node is not XElement element)
                continue;
            if (element.Name.LocalName.ToLowerInvariant() is "script" or "iframe" or "embed" or "object" or "img" or "video" or "audio" or "form"
                or "handler" or "link" or "meta")
                yield return element.Name.LocalName;
            foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
            {
                var value = string.Concat(attribute.Value.Where(c => c > ' ' && !char.IsControl(c))).ToLowerInvariant();
                if (attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                    || value.Contains("javascript:", StringComparison.Ordinal) || value.Contains("evil.example", StringComparison.Ordinal)
                    || (attribute.Name.LocalName == "href" && element.Name.LocalName == "use" && !value.StartsWith('#'))
                    || value.StartsWith("data:text", StringComparison.Ordinal))
                    yield return attribute.ToString();
            }
            if (element.Name.LocalName == "style" && (element.Value.Contains("import", StringComparison.Ordinal)
                || element.Value.Contains("evil", StringComparison.Ordinal)))
                yield return element.Value;
        }
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_cleaned_drawing_is_clean(int payload)
    {
        if (Published(Build("a.svg", Encoding.UTF8.GetBytes(ScriptedDrawings.All[payload])), "a.svg") is not [var once, ..])
            return;
        var again = Build("a.svg", once);
        Assert.DoesNotContain(again.Diagnostics, diagnostic => diagnostic.Id is "HB5115" or "HB5116");
        Assert.Equal(once, Published(again, "a.svg")[0]);
    }

    [Theory]
    [InlineData(Good)]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n" + Good)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><defs><linearGradient id=\"g\"><stop "
        + "offset=\"0\"/></linearGradient></defs><use xlink:href=\"#g\"/><path fill=\"url(#g)\" d=\"M0 0\"/></svg>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><style>.a{fill:red;scroll-behavior:smooth}</style><a "
        + "href=\"https://example.org/\"><text class=\"a\">on click: url(x)</text></a></svg>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" "
        + "inkscape:version=\"1.2\"><inkscape:grid/><animate attributeName=\"x\" from=\"0\" to=\"9\" dur=\"1s\"/></svg>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><foreignObject><div xmlns=\"http://www.w3.org/1999/xhtml\" style=\"color: red\">A "
        + "<b>label</b></div></foreignObject></svg>")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"data:image/png;base64,iVBORw0KGgo=\"/><image href=\"photo.jpg\"/></svg>")]
    public void A_drawing_without_script_is_published_byte_for_byte(string svg)
    {
        var compilation = Build("a.svg", Encoding.UTF8.GetBytes(svg));
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Id is "HB5115" or "HB5116" or "HB3010");
        Assert.All(Published(compilation, "a.svg"), file => Assert.Equal(svg, Encoding.UTF8.GetString(file)));
        Assert.Equal(2, Published(compilation, "a.svg").Length);
    }

    /// <summary>As Illustrator writes it: nothing in it runs, and the published copy has its entities written out.</summary>
    [Fact]
    public void Entities_of_a_drawing_s_own_are_written_out()
    {
        var compilation = Build("a.svg",
            Encoding.UTF8.GetBytes("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\" "
            + "[<!ENTITY ns \"http://www.w3.org/2000/svg\"><!ENTITY word \"Tide\">]><svg xmlns=\"&ns;\"><text>&word;</text></svg>"));
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Id is "HB5115" or "HB5116");
        Assert.Equal("<svg xmlns=\"http://www.w3.org/2000/svg\"><text>Tide</text></svg>\n",
            Encoding.UTF8.GetString(Published(compilation, "a.svg")[0]));
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"><!ENTITY b "
        + "\"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY "
        + "e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">]><svg "
        + "xmlns=\"http://www.w3.org/2000/svg\"><text>&f;</text></svg>")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&a;</text></svg>")]
    [InlineData("<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&a;</text></svg>")]
    public void A_drawing_loads_nothing_and_does_not_grow(string svg)
    {
        var published = Published(Build("a.svg", Encoding.UTF8.GetBytes(svg)), "a.svg");
        Assert.All(published, file => Assert.InRange(file.Length, 1, 1 << 20));
        Assert.All(published, file => Assert.DoesNotContain("root:", Encoding.UTF8.GetString(file), StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_removed_is_reported_where_it_stands()
    {
        var compilation = Build("a.svg",
            Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'>\n  <rect onclick='go()'/>\n  <script>go()</script>\n</svg>"));
        var found = Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Id == "HB5115");
        Assert.Equal("a.svg:2:9", found.Span.ToString());
        Assert.StartsWith("the attribute onclick and 1 more were removed", found.Message, StringComparison.Ordinal);
        Assert.Equal("a.svg:3:4", Assert.Single(found.Related).Span.ToString());
    }

    [Theory]
    [InlineData("src")]
    [InlineData("srcset")]
    [InlineData("srcdoc")]
    [InlineData("action")]
    [InlineData("formaction")]
    [InlineData("data")]
    [InlineData("background")]
    [InlineData("poster")]
    public void What_a_label_would_load_is_reported(string attribute)
    {
        var compilation = Label($"{attribute}=\"photo.png\"");
        Assert.StartsWith($"the attribute {attribute} was removed",
            Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Id == "HB5115").Message, StringComparison.Ordinal);
        Assert.All(Published(compilation, "a.svg"), file => Assert.DoesNotContain("photo.png", Encoding.UTF8.GetString(file),
            StringComparison.Ordinal));
    }

    /// <summary>Editors of diagrams leave notes of their own there; a reader misses nothing.</summary>
    [Theory]
    [InlineData("spellcheck=\"false\"", false)]
    [InlineData("data-key=\"4\"", true)]
    [InlineData("aria-label=\"Tide\"", true)]
    [InlineData("class=\"big\"", true)]
    public void What_a_label_need_not_have_is_left_out_without_a_word(string attribute, bool isKept)
    {
        var compilation = Label(attribute + "><rect onload=\"x()\" xmlns=\"http://www.w3.org/2000/svg\"/></p><p");
        Assert.StartsWith("the attribute onload was removed", Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Id == "HB5115").Message,
            StringComparison.Ordinal);
        Assert.All(Published(compilation, "a.svg"), file => Assert.Equal(isKept,
            Encoding.UTF8.GetString(file).Contains(attribute, StringComparison.Ordinal)));
    }

    private static Compilation Label(string attributes) =>
        Build("a.svg", Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\"><foreignObject><div "
            + $"xmlns=\"http://www.w3.org/1999/xhtml\"><p {attributes}>Words</p></div></foreignObject></svg>"));

    [Theory]
    [InlineData("<style>a{background:image-set('photo.png' 1x, \"https://evil.example/b.png\" 2x)}</style>", false)]
    [InlineData("<style>a{background:image-set('data:image/png;base64,AA==' 1x)}</style>", true)]
    [InlineData("<style>a{fill:url('#g')}</style>", true)]
    [InlineData("<style>a{fill:url(#g) url( \"data:image/gif;base64,AA==\" )}</style>", true)]
    [InlineData("<style>a{fill:url(#g);fill:url(photo.png)}</style>", false)]
    [InlineData("<style>a{fill:url(#g}</style>", true)]
    [InlineData("<style>a{fill:url(//evil.example</style>", false)]
    [InlineData("<style>a{f\\69ll:ur\\l(x.png)}</style>", false)]
    [InlineData("<style>a{fill:\\110000 url(#a)}</style>", true)]
    [InlineData("<style>a{fill:u/* */rl(x.png)}</style>", false)]
    [InlineData("<style>@font-face{src:url(data:font/woff2;base64,AA==)}</style>", true)]
    [InlineData("<rect fill=\"url(#g)\" data-fill=\"url(x.png)\"/>", true)]
    [InlineData("<rect fill=\"url(x.png)\"/>", false)]
    [InlineData("<a href=\"mailto:ada@example.org\"/><a href=\"tel:+1\"/><a href=\"http://example.org\"/><a href=\"other.html?a:b\"/>", true)]
    [InlineData("<a href=\"ftp://example.org\"/>", false)]
    [InlineData("<image href=\"\\\\evil.example\\a.png\"/>", false)]
    [InlineData("<image href=\"/\\evil.example/a.png\"/>", false)]
    [InlineData("<image href=\"https://evil.example/a.png\"/>", false)]
    [InlineData("<feImage href=\"#part\"/><feImage href=\"data: image/avif;base64,AA==\"/>", true)]
    [InlineData("<feImage href=\"data:image/svg+xml;base64,AA==\"/>", false)]
    [InlineData("<use href=\"other.svg#a\"/>", false)]
    [InlineData("<set attributeName=\"x:href\" to=\"#a\"/>", false)]
    [InlineData("<set attributeName=\" onclick\" to=\"a\"/>", false)]
    [InlineData("<set attributeName=\"STYLE\" to=\"a\"/>", false)]
    [InlineData("<animate attributeName=\"x\" values=\"0;1; vbscript:a\"/>", false)]
    [InlineData("<animate attributeName=\"x\" from=\"data:a\"/>", false)]
    [InlineData("<animate attributeName=\"fill\" by=\"url(x.png)\"/>", false)]
    [InlineData("<animate values=\"0;1;2\"/>", true)]
    [InlineData("<g xml:base=\"https://evil.example/\"/>", false)]
    [InlineData("<g xml:lang=\"de\" xml:space=\"preserve\"/>", true)]
    [InlineData("<unknown/>", false)]
    public void What_loads_from_elsewhere_is_taken_out_and_nothing_else(string part, bool isKept)
    {
        var compilation = Build("a.svg",
            Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" "
            + $"xmlns:x=\"http://www.w3.org/1999/xlink\">{part}<text>Tide</text></svg>"));
        Assert.Equal(!isKept, compilation.Diagnostics.Any(diagnostic => diagnostic.Id == "HB5115"));
        Assert.All(Published(compilation, "a.svg"), file => Assert.Contains("<text>Tide</text>", Encoding.UTF8.GetString(file),
            StringComparison.Ordinal));
        Assert.All(Published(compilation, "a.svg"), file => Assert.Equal(isKept,
            Encoding.UTF8.GetString(file).Contains(part, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("no drawing at all", 1)]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'>\n<g></svg>", 2)]
    [InlineData("<?xml version='1.0' encoding='utf-7'?><svg xmlns='http://www.w3.org/2000/svg'/>", 1)]
    [InlineData("<html xmlns='http://www.w3.org/1999/xhtml'/>", 1)]
    public void A_drawing_that_cannot_be_read_is_not_published(string svg, int line)
    {
        var compilation = Build("a.svg", Encoding.UTF8.GetBytes(svg));
        Assert.Empty(Published(compilation, "a.svg"));
        Assert.Equal(line, Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Id == "HB5116").Span.StartPosition.Line);
    }

    [Fact]
    public void A_packed_drawing_is_published_as_it_is_or_not_at_all()
    {
        Assert.Equal(2, Published(Build("a.svgz", Gzip(Good)), "a.svgz").Length);
        Assert.Equal(2, Published(Build("a.svg.gz", Gzip(Good)), "a.svg.gz").Length);
        foreach (var bad in (byte[][])[Gzip("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"), Encoding.UTF8.GetBytes(Good),
            Gzip(new string(' ', 20 << 20))])
        {
            Assert.Empty(Published(Build("a.svgz", bad), "a.svgz"));
            Assert.Single(Build("a.svgz", bad).Diagnostics, diagnostic => diagnostic.Id == "HB5116");
        }
    }

    [Fact]
    public void A_deep_drawing_costs_what_a_flat_one_does()
    {
        var depth = TestSize.Of(20_000, 200_000);
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'>" + string.Concat(Enumerable.Repeat("<g>", depth)) + "<script/>"
            + string.Concat(Enumerable.Repeat("</g>", depth)) + "</svg>";
        Assert.Empty(Live(Published(Build("a.svg", Encoding.UTF8.GetBytes(svg.Replace("<g>", "", StringComparison.Ordinal)
            .Replace("</g>", "", StringComparison.Ordinal))), "a.svg")[0]));
        Assert.DoesNotContain("script", Encoding.UTF8.GetString(Published(Build("a.svg", Encoding.UTF8.GetBytes(svg)), "a.svg")[0]),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Random_drawings_are_safe_and_stay_as_they_are_once_cleaned()
    {
        string[] pieces =
        [
            "<g>", "</g>", "<script>x</script>", "<rect onload='x'/>", "<a href='javascript:x'>", "</a>",
            "<x:y xmlns:x='http://www.w3.org/1999/xhtml'>", "</x:y>", "<style>@import 'x';a{fill:url(http://evil.example)}</style>",
            "<set attributeName='href' to='x'/>", "text &amp; more", "<![CDATA[<script>]]>", "<use href='#a'/>", "<image href='//evil.example'/>",
            "<!-- c -->", "<q:r xmlns:q='urn:q' onload='1'>", "</q:r>", "&#x6a;", "<foreignObject>", "</foreignObject>",
        ];
        for (var seed = 0; seed < TestSize.Of(300, 20_000); seed++)
        {
            var svg = $"<svg xmlns='http://www.w3.org/2000/svg'>{new Dice(seed).Text(pieces, 1, 12)}</svg>";
            if (Published(Build("a.svg", Encoding.UTF8.GetBytes(svg)), "a.svg") is not [var once, ..])
                continue;
            Assert.True(!Live(once).Any(), string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {svg}"));
            Assert.Equal(once, Published(Build("a.svg", once), "a.svg")[0]);
        }
    }

    internal static byte[] Gzip(string text)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    internal static Compilation Build(string name, byte[] bytes)
    {
        var tree = SourceTree.Of(("handbook.yml", "public: [\"**\"]\n"),
            ("index.md", $"# Home\n\nSee [the file](<{name}>), again: ![a picture](<{name}>).\n"));
        return HandbookCompiler.Compile(new(tree with { Assets = [new SourceAsset(name, () => bytes)] }, []), new PlainTheme(),
            new CompilerOptions());
    }

    /// <summary>On both sites.</summary>
    internal static byte[][] Published(Compilation compilation, string name) =>
        [.. compilation.Files.Where(file => file.Path.EndsWith("/files/" + name, StringComparison.Ordinal)).Select(file => file.Content.ToArray())];
}
