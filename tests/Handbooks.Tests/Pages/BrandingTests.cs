using Handbooks.Sources;
using Handbooks.Theme;

namespace Handbooks.Tests.Pages;

/// <summary>What handbook.yml puts on every page: pictures, links, a style sheet, and files at the root of the site.</summary>
public sealed class BrandingTests
{
    private const string Picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect/></svg>";

    [Fact]
    public void Pictures_and_style_sheet_are_on_both_sites_without_a_pattern_that_publishes_them()
    {
        var built = Build("brand: { logo: art/logo.svg, favicon: ./art/icon.svg, image: /art/card.png, style: art/own.css }\n"
            + "url: https://a.example/h\n",
            ("art/logo.svg", Picture), ("art/icon.svg", Picture), ("art/card.png", "x"), ("art/own.css", "h1 { color: red }"));
        Assert.Empty(Warnings(built));
        foreach (var site in (string[])["team", "public"])
        {
            var page = Text(built, $"{site}/about/index.html");
            Assert.Contains("<img class=\"logo\" src=\"../files/art/logo.svg\" alt height=\"28\"", page, StringComparison.Ordinal);
            Assert.Contains("<link rel=\"icon\" href=\"../files/art/icon.svg\"", page, StringComparison.Ordinal);
            Assert.True(page.IndexOf("own.css", StringComparison.Ordinal) > page.IndexOf("handbook.css", StringComparison.Ordinal));
            Assert.Equal("h1 { color: red }", Text(built, $"{site}/files/art/own.css"));
        }
        Assert.Contains("<meta property=\"og:image\" content=\"https://a.example/h/files/art/card.png\"", Text(built, "public/about/index.html"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Links_stand_on_every_page_and_lead_on_the_public_site_only_to_what_is_public()
    {
        var built = Build("header: [{ Shop: https://shop.example }, { title: About, to: about.md }]\nfooter:\n  text: Ours\n  links:\n"
            + "    - Plans: plans.md\n",
            ("plans.md", "# Plans\n"));
        var warning = Assert.Single(Warnings(built));
        Assert.Equal("HB4002", warning.Id);
        Assert.Equal("plans.md", warning.Span.Text);
        var team = Text(built, "team/about/index.html");
        Assert.Contains("<li><a href=\"https://shop.example\" rel=\"noopener\">Shop</a></li><li><a href=\"./\">About</a>", team,
            StringComparison.Ordinal);
        Assert.Contains("<p>Ours</p><p><a href=\"../plans/\">Plans</a></p>", team, StringComparison.Ordinal);
        Assert.DoesNotContain("Plans", Text(built, "public/about/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("brand: { logo: art/logo.svg }", "HB3011")]
    [InlineData("brand: { logo: art/run.html }", "HB2003")]
    [InlineData("brand: { icon: art/plan.pdf }", "HB2003")]
    [InlineData("brand: { style: art/own.txt }", "HB2003")]
    [InlineData("brand: { lgoo: art/logo.svg }", "HB2001")]
    [InlineData("footer: { links: [{ Plans: gone.md }] }", "HB3003")]
    [InlineData("footer: { links: [gone.md] }", "HB2003")]
    [InlineData("header: { title: Shop }", "HB2005")]
    [InlineData("static: nothing", "HB3011")]
    [InlineData("static: ../art", "HB2003")]
    [InlineData("static: .", "HB2003")]
    [InlineData("static: art/../..", "HB2003")]
    public void A_slip_is_reported_where_it_is(string settings, string id)
    {
        var found = Build(settings + "\n", ("art/run.html", "<p>x</p>"))
            .Diagnostics.Where(diagnostic => diagnostic.Severity > Diagnostics.Severity.Info);
        Assert.Equal(id, Assert.Single(found).Id);
    }

    [Fact]
    public void A_file_that_only_a_link_of_every_page_leads_to_is_published()
    {
        var built = Build("header: [{ Terms: art/terms.pdf }]\nfooter: { links: [{ Prices: art/prices.txt }] }\n",
            ("art/terms.pdf", "%PDF"), ("art/prices.txt", "1"));
        Assert.Equal("1", Text(built, "team/files/art/prices.txt"));
        Assert.Contains(built.Files, file => file.Path == "team/files/art/terms.pdf");
        Assert.Empty(built.Diagnostics.Where(diagnostic => diagnostic.Id == "HB5001"));
    }

    [Fact]
    public void Files_of_the_static_folder_are_copied_to_the_root_except_what_runs_or_is_taken()
    {
        var built = Build("static: ./root/\n", ("root/CNAME", "a.example\n"), ("root/.well-known/x.json", "{}"), ("root/_redirects", "/a /b\n"),
            ("root/verify.html", "<script>1</script>"), ("root/robots.txt", "x"), ("root/roles/index.html", "x"));
        Assert.Equal(["HB3010", "HB3010", "HB3012"], Warnings(built).Select(warning => warning.Id).Order());
        foreach (var site in (string[])["team", "public"])
        {
            Assert.Equal("a.example\n", Text(built, $"{site}/CNAME"));
            Assert.Equal("{}", Text(built, $"{site}/.well-known/x.json"));
            Assert.Equal("/a /b\n", Text(built, $"{site}/_redirects"));
            Assert.DoesNotContain(built.Files, file => file.Path == $"{site}/verify.html");
            Assert.NotEqual("x", Text(built, $"{site}/roles/index.html"));
        }
    }

    [Theory]
    [InlineData("a?b.txt")]
    [InlineData("con.txt")]
    [InlineData("b/notes.")]
    [InlineData("cname")]
    [InlineData("readme.md")]
    [InlineData("data.yml")]
    [InlineData(".env")]
    [InlineData("b/.hidden/x.txt")]
    public void A_file_that_cannot_be_copied_to_the_root_is_named(string name)
    {
        HostFile File(string path, string text) => new(path, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));
        var tree = SourceReader.Read([File("handbook.yml", "static: root\n"), File("index.md", "# Home\n"), File("root/CNAME", "a.example\n"),
            File("root/.htaccess", "Options -Indexes\n"), File("root/.gitkeep", ""), File("root/" + name, "x")], "input");
        var built = HandbookCompiler.Compile(tree, new HandbookTheme(), new());
        var warning = Assert.Single(built.Diagnostics, found => found.Id == "HB3052");
        Assert.Contains(name, warning.Message, StringComparison.Ordinal);
        Assert.Equal("Options -Indexes\n", Text(built, "public/.htaccess"));
        Assert.DoesNotContain(built.Files, file => file.Path == "public/" + name);
    }

    [Fact]
    public void A_link_of_every_page_that_leads_nowhere_is_left_out_and_that_is_said() =>
        Assert.EndsWith("; the link is left out", Assert.Single(Warnings(Build("header: [{ Plans: gone.md }]\n"))).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_internal_is_found_in_the_files_and_words_of_every_page()
    {
        var role = ("roles/warden.md", "# Harbour Warden\n\n## Responsibilities\n\n- Keep the lock\n");
        Assert.Contains(Build("static: root\n", role, ("root/notes.txt", "Ask the Harbour Warden.\n")).Diagnostics, fault => fault.Id == "HB5101");
        Assert.Contains(Build("footer: By the Harbour Warden\n", role).Diagnostics, fault => fault.Id == "HB5101");
        Assert.Contains(Build("header: [{ Harbour Warden: https://a.example }]\n", role).Diagnostics, fault => fault.Id == "HB5101");
    }

    [Fact]
    public void An_own_page_is_shown_where_there_is_none_with_links_from_the_root()
    {
        var built = Build("url: https://a.example/h\n", ("404.md", "---\nvisibility: public\n---\n# Lost\n\nSee [us](about.md).\n"));
        Assert.Empty(Warnings(built));
        var page = Text(built, "public/404.html");
        Assert.Contains("<a href=\"/h/about/\">us</a>", page, StringComparison.Ordinal);
        Assert.Contains("<h1>Lost</h1>", page, StringComparison.Ordinal);
        foreach (var file in built.Files.Where(file => !file.Path.EndsWith("/404.html", StringComparison.Ordinal)))
            Assert.DoesNotContain("Lost", System.Text.Encoding.UTF8.GetString(file.Content.Span), StringComparison.Ordinal);
    }

    private static Compilation Build(string settings, params (string Path, string Text)[] files)
    {
        var tree = SourceTree.Of([("handbook.yml", "title: T\npublic: [about.md]\n" + settings), ("about.md", "# About\n\nText.\n"), .. files]);
        return HandbookCompiler.Compile(new(tree, []), new HandbookTheme(), new());
    }

    private static List<Diagnostics.Diagnostic> Warnings(Compilation built) =>
        [.. built.Diagnostics.Where(diagnostic => diagnostic.Severity > Diagnostics.Severity.Info)];

    private static string Text(Compilation built, string path) =>
        System.Text.Encoding.UTF8.GetString(built.Files.Single(file => file.Path == path).Content.Span);
}
