using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Handbooks.Rendering;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Rendering;

/// <summary>The scan of finished pages sees what a browser sees, in whatever form it is written.</summary>
public sealed class HtmlScanTests
{
    [Theory]
    [InlineData("<a href=\"x y\">", "x y")]
    [InlineData("<a href='x y'>", "x y")]
    [InlineData("<a href=x>", "x")]
    [InlineData("<a href = x >", "x")]
    [InlineData("<A HREF\n=\n'x'>", "x")]
    [InlineData("<a/href=x/y>", "x/y")]
    [InlineData("<a title=\"a>b\" href=x>", "x")]
    [InlineData("<a title=\"\"href=x>", "x")]
    [InlineData("<a title='<b href=no>' href=x>", "x")]
    [InlineData("<a =href=no href=x>", "x")]
    [InlineData("<a href=\"a&amp;b&#x26;c\">", "a&b&c")]
    [InlineData("<a href=\"javascript&colon;x\">", "javascript:x")]
    [InlineData("<a href=\"javascript&#58x\">", "javascript:x")]
    [InlineData("<a href='\"&Tab;'>", "\"\t")]
    [InlineData("<a href='&#150;'>", "\u2013")]
    [InlineData("<a href='&#x80;&lt;'>", "\u20AC<")]
    [InlineData("<a href='&#xD800;'>", "\uFFFD")]
    [InlineData("<a href='&#x27;&#39;&#233;'>", "''\u00E9")]
    [InlineData("<a href='&notanentity;'>", "&notanentity;")]
    public void Reads_an_address_in_every_form(string html, string address) =>
        Assert.Equal(address, Assert.Single(HtmlScan.Of(html).Addresses).Value);

    [Theory]
    [InlineData("<p style=\"color:red\">")]
    [InlineData("<p STYLE=color:red>")]
    [InlineData("<p style>")]
    [InlineData("<p onclick='x'>")]
    [InlineData("<p/onclick=x>")]
    [InlineData("<p\nOnFocus\n=\nx>")]
    [InlineData("<svg onload=x>")]
    [InlineData("<script>x</script>")]
    [InlineData("<script></script>")]
    [InlineData("<script src=//evil.example/x.js></script>")]
    [InlineData("<script src=\"\\\\evil.example/x.js\"></script>")]
    [InlineData("<script src=\"/\t/evil.example/x.js\"></script>")]
    [InlineData("<script src=data:,x></script>")]
    [InlineData("<script src=own.js>x</script>")]
    [InlineData("<link rel=stylesheet href=https://evil.example/x.css>")]
    [InlineData("<link rel='ALTERNATE STYLESHEET' href=//evil.example/x.css>")]
    [InlineData("<link rel=icon href=data:,x>")]
    [InlineData("<style>p{}</style>")]
    [InlineData("<svg><style>p{}</style></svg>")]
    [InlineData("<iframe src=x>")]
    [InlineData("<frame src=x>")]
    [InlineData("<frameset>")]
    [InlineData("<embed src=x>")]
    [InlineData("<applet code=x>")]
    [InlineData("<audio src=x>")]
    [InlineData("<source src=x>")]
    [InlineData("<track src=x>")]
    [InlineData("<portal src=x>")]
    [InlineData("<xmp>")]
    [InlineData("<noembed>")]
    [InlineData("<noframes>")]
    [InlineData("<plaintext>")]
    [InlineData("<p srcdoc=x>")]
    [InlineData("<p poster=x>")]
    [InlineData("<p background=x>")]
    [InlineData("<link rel=preload href=//evil.example/x>")]
    [InlineData("<link rel=modulepreload href=//evil.example/x>")]
    [InlineData("<link rel=prefetch href=//evil.example/x>")]
    [InlineData("<link rel=manifest href=//evil.example/x>")]
    [InlineData("<link rel=icon>")]
    [InlineData("<base href=x>")]
    [InlineData("<object data=x>")]
    [InlineData("<video src=x>")]
    [InlineData("<form action=x>")]
    [InlineData("<button formaction=x>")]
    [InlineData("<a ping=x>")]
    [InlineData("<title><img src=x onerror=x></title>")]
    [InlineData("<title><!--</title><img src=x onerror=x>-->")]
    [InlineData("<textarea><p></textarea>")]
    [InlineData("<!--><p onclick=x>-->")]
    [InlineData("<!---><p onclick=x>-->")]
    [InlineData("<!-- --!><p onclick=x>-->")]
    [InlineData("<? <p a='><p onclick=x>'>")]
    [InlineData("<!x <p a='><p onclick=x>'>")]
    [InlineData("</p b=\"<p c='\"><p onclick=x>'>")]
    [InlineData("<svg><![CDATA[<p a=']]><p onclick=x>'>")]
    [InlineData("<title></b><!--</title><p onclick=x>-->")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=x>\">")]
    public void Finds_what_a_policy_blocks(string html) => Assert.NotEmpty(HtmlScan.Of(html).Blocked);

    [Theory]
    [InlineData("<p class=\"style\" title=\"onclick=x\" data-style='x'>style=x onclick=x</p>")]
    [InlineData("<script src=\"../assets/handbook.js\"></script>")]
    [InlineData("<link rel=\"stylesheet\" href=\"../assets/handbook.css\"><link rel=\"canonical\" href=\"https://example.org/\"><link "
        + "rel=\"alternate\" href=\"https://example.org/a.xml\">")]
    [InlineData("<form role=search><input type=checkbox></form>")]
    [InlineData("<!-- <p onclick=x> --><!-- -- ><p style=x> --><?p><!doctype html></p onclick=x>")]
    [InlineData("<title>a &lt;b&gt; c</title><svg><title>x</title></svg>")]
    [InlineData("{\"Html\": \"<p style=\\\"x\\\">\"}")]
    [InlineData("<p on=x pink=x styles=x srcdocs=x>")]
    [InlineData("<a ping-x>")]
    public void Leaves_the_rest_alone(string html) => Assert.Empty(HtmlScan.Of(html).Blocked);

    [Theory]
    [InlineData("<p onclick=x>", "the attribute \"onclick\"", 11)]
    [InlineData("<p><iframe src=x>", "the element \"iframe\"", 4)]
    [InlineData("<script>x</script>", "a script that is no file of the site", 1)]
    [InlineData("<script src=x>x</script>", "an inline script", 14)]
    [InlineData("<title>a<b></title>", "markup where only text may stand", 7)]
    [InlineData("<p><![CDATA[x]]>", "a CDATA section", 3)]
    [InlineData("<link rel=icon href=//x>", "a style sheet or file from elsewhere", 1)]
    public void Says_what_is_blocked_and_where(string html, string what, int offset) => Assert.Equal((what, offset), HtmlScan.Of(html).Blocked[0]);

    [Theory]
    [InlineData("<meta http-equiv=refresh content='0; url=https://evil.example/'>", "https://evil.example/")]
    [InlineData("<META HTTP-EQUIV=' Refresh ' CONTENT='URL = //evil.example/'>", "//evil.example/")]
    [InlineData("<meta http-equiv=refresh content=\"0;url='//evil.example/'\">", "//evil.example/")]
    [InlineData("<meta http-equiv=refresh content='0; url=../roles/'>", null)]
    [InlineData("<meta http-equiv=refresh content=30>", null)]
    [InlineData("<meta http-equiv=refresh>", null)]
    [InlineData("<meta name=refresh content='0; url=//evil.example/'>", null)]
    public void A_refresh_that_leads_elsewhere_is_an_address(string html, string? address) =>
        Assert.Equal(address is null ? [] : [address], HtmlScan.Of(html).Addresses.Select(found => found.Value));

    [Theory]
    [InlineData("<img src=x>", "x")]
    [InlineData("<svg><image xlink:href=x></svg>", "x")]
    [InlineData("<a href=x>", null)]
    public void Knows_the_addresses_of_images(string html, string? address)
    {
        Assert.Equal(address is null ? [] : [address], HtmlScan.Of(html).Images.Select(found => found.Value));
        Assert.Equal("x", Assert.Single(HtmlScan.Of(html).Addresses).Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<a href=")]
    [InlineData("<a href='x")]
    [InlineData("</")]
    [InlineData("<!--")]
    [InlineData("<!-- ")]
    [InlineData("<!---")]
    [InlineData("<title>")]
    public void A_page_that_ends_anywhere_has_no_addresses(string html) => Assert.Empty(HtmlScan.Of(html).Addresses);

    [Theory]
    [InlineData("<meta http-equiv=\"Content-Security-Policy\" content=\"x\"><link rel=icon href=y>", "x", false)]
    [InlineData("<META content='x' HTTP-EQUIV='content-security-policy'>", "x", false)]
    [InlineData("<link rel=stylesheet href=y><meta http-equiv=Content-Security-Policy content=x>", "x", true)]
    [InlineData("<img src=y><meta http-equiv=Content-Security-Policy content=x>", "x", true)]
    [InlineData("<meta name=Content-Security-Policy content=x>", null, false)]
    public void Finds_the_policy_and_what_comes_before_it(string html, string? policy, bool isLate)
    {
        var scan = HtmlScan.Of(html);
        Assert.Equal((policy, isLate), (scan.Policy, scan.LoadsBeforePolicy));
    }

    /// <summary>AngleSharp reads pages as browsers do, and shares no code with the scan.</summary>
    [Fact]
    public void Sees_at_least_what_a_browser_sees_on_thousands_of_random_pages()
    {
        string[] pieces =
        [
            "<", ">", "</", "/", "=", "\"", "'", " ", "\n", "\t", "\f", "a", "p", "img", "title", "textarea", "svg", "math", "onclick", "onerror",
            "style", "href", "src", "id", "x", "y:z", "&amp;", "&colon;", "&#58",
            "<a href=", "<img src=\"", "<p onclick='", "<p style=", "<title>", "</title>", "<!--", "-->", "--!>", "<![CDATA[", "]]>", "<?",
            "<script src=x>", "</script>", "<b id=", "`", "é",
        ];
        var dice = new Dice(7);
        for (var i = 0; i < TestSize.Of(5_000, 200_000); i++)
        {
            var html = "<p>" + dice.Text(pieces, 1, 14);
            var scan = HtmlScan.Of(html);
            foreach (var attribute in Attributes(html))
            {
                var isSeen = attribute.LocalName switch
                {
                    "id" => Has(scan.Ids, attribute.Value),
                    "href" or "src" => Has(scan.Addresses, attribute.Value),
                    "style" or "onclick" or "onerror" => scan.Blocked.Count > 0,
                    _ => true,
                };
                Assert.True(isSeen || scan.Blocked.Exists(blocked => blocked.What is "markup where only text may stand" or "a CDATA section"),
                    $"{attribute.Name}={attribute.Value} of {html}");
            }
        }
    }

    [Fact]
    public void Sees_exactly_what_a_browser_sees_on_the_pages_of_the_sample()
    {
        var pages = SamplePages().Where((_, i) => i % TestSize.Of(5, 1) == 0).ToList();
        Assert.NotEmpty(pages);
        foreach (var html in pages)
        {
            var scan = HtmlScan.Of(html);
            var attributes = Attributes(html);
            Assert.Equal(attributes.Where(attribute => attribute.Name == "id").Select(attribute => attribute.Value), scan.Ids.Select(id => id.Value));
            Assert.Equal(attributes.Where(attribute => attribute.Name is "href" or "src").Select(attribute => attribute.Value),
                scan.Addresses.Select(address => address.Value));
            Assert.Empty(scan.Blocked);
        }
    }

    /// <summary>Twice the page is twice the work, however its tags are left open.</summary>
    [Theory]
    [InlineData("<a href=\"x")]
    [InlineData("<a ")]
    [InlineData("<title><")]
    [InlineData("<!--<")]
    [InlineData("<a href='&colon;'>")]
    public void Ends_on_long_pages_of_nothing_but_beginnings(string piece) =>
        Assert.NotNull(HtmlScan.Of(string.Concat(Enumerable.Repeat(piece, 20_000))));

    private static List<IAttr> Attributes(string html) =>
        [.. new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(html).All.SelectMany(element => element.Attributes)];

    private static bool Has(List<Found> found, string value) =>
        found.Exists(each => each.Value.Replace("\r", "", StringComparison.Ordinal) == value);

    private static IEnumerable<string> SamplePages()
    {
        var compilation = CompiledOnce.Sample;
        return compilation.Files.Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal))
            .Select(file => Encoding.UTF8.GetString(file.Content.Span));
    }
}
