using Handbooks.Linking;
using Handbooks.Linking.Addresses;
using Handbooks.Pages;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.Linking.Addresses;

/// <summary>No page stands where a site has a file of its own, and no file where a folder must be.</summary>
public sealed class TakenAddressTests
{
    private const string Roadmap = "- {id: RD-1, title: A wheel, theme: Mill, moved_from: [old-wheel, /plans/wheel.html], visibility: public}\n";

    [Theory]
    [InlineData("embed/now.md", "embed/now-2/index.html")]
    [InlineData("embed/next.md", "embed/next-2/index.html")]
    [InlineData("embed/later/index.md", "embed/later-2/index.html")]
    [InlineData("embed/shipped/README.md", "embed/shipped-2/index.html")]
    [InlineData("Embed/NOW.md", "Embed/NOW-2/index.html")]
    [InlineData("embed/items/rd-1.md", "embed/items/rd-1-2/index.html")]
    [InlineData("embed/Items/RD-1/index.md", "embed/Items/RD-1-2/index.html")]
    [InlineData("data/roadmap.json/index.md", "data/roadmap.json-2/index.html")]
    [InlineData("data/roles.json.md", "data/roles.json-2/index.html")]
    [InlineData("DATA/Matrix.JSON/a/b.md", "DATA/Matrix.JSON-2/a/b/index.html")]
    [InlineData("assets/theme.css.md", "assets/theme.css-2/index.html")]
    [InlineData("Assets/Theme.CSS/parts.md", "Assets/Theme.CSS-2/parts/index.html")]
    [InlineData("feeds/roadmap.ics.md", "feeds/roadmap.ics-2/index.html")]
    [InlineData("feeds/roadmap.xml/x.md", "feeds/roadmap.xml-2/x/index.html")]
    [InlineData("feeds/themes/mill.xml.md", "feeds/themes/mill.xml-2/index.html")]
    [InlineData("feeds/roles/miller.xml.md", "feeds/roles/miller.xml-2/index.html")]
    [InlineData("matrix/matrix.csv.md", "matrix/matrix.csv-2/index.html")]
    [InlineData("404.html.md", "404.html-2/index.html")]
    [InlineData("robots.txt/x.md", "robots.txt-2/x/index.html")]
    [InlineData("Sitemap.xml.md", "Sitemap.xml-2/index.html")]
    [InlineData("files/a.png.md", "files/a.png-2/index.html")]
    [InlineData("files/A.PNG/b.md", "files/A.PNG-2/b/index.html")]
    [InlineData("roadmap/rd-1.md", "roadmap/rd-1-2/index.html")]
    [InlineData("Roles/Miller.md", "Roles/Miller-2/index.html")]
    [InlineData("data.md", "data-2/index.html")]
    public void A_page_moves_aside_for_what_the_site_has(string path, string file)
    {
        var compilation = With((path, "# Hi\n"));
        Assert.Equal($"{path}:1:1", compilation.The("HB3012").Place());
        Assert.True(compilation.Has("team/" + file));
        Assert.False(compilation.HasErrors, string.Join('\n', compilation.Diagnostics.Select(Compile.Line)));
        IsPublishable(compilation);
    }

    /// <summary>Beside what the site has there is room.</summary>
    [Theory]
    [InlineData("embed/now/more.md", "embed/now/more/index.html")]
    [InlineData("embed/items.md", "embed/items/index.html")]
    [InlineData("data/roadmap.md", "data/roadmap/index.html")]
    [InlineData("a.png.md", "a.png/index.html")]
    [InlineData("assets/theme.md", "assets/theme/index.html")]
    [InlineData("matrix/index.md", "matrix/index.html")]
    [InlineData("Findings.md", "findings/index.html")]
    [InlineData("MAP/readme.md", "map/index.html")]
    public void A_page_beside_it_stays(string path, string file)
    {
        var compilation = With((path, "# Hi\n"));
        Assert.Empty(compilation.Of("HB3012"));
        Assert.True(compilation.Has("team/" + file));
        IsPublishable(compilation);
    }

    [Theory]
    [InlineData("index.html.md", "team/index.html")]
    [InlineData("INDEX.HTML.md", "team/index.html")]
    [InlineData("x/index.html.md", "team/x/index.html")]
    [InlineData("x/y/index.htm.md", "team/x/y/index.html")]
    [InlineData("x/Index.Html.markdown", "team/x/index.html")]
    [InlineData("index.html.md ", "team/index.html")]
    public void The_text_of_an_index_is_its_folder_s_page(string path, string file)
    {
        var compilation = Compile.Files((path, "# In our words\n"));
        Assert.Equal("In our words", compilation.Json(file).Said("Title"));
        Assert.Empty(compilation.Of("HB3012"));
    }

    [Fact]
    public void Beside_an_index_it_is_a_page_of_its_own()
    {
        var compilation = Compile.Files(("index.md", "# Home\n"), ("index.html.md", "# Other\n"), ("index.markdown", "# Third\n"),
            ("a/index.html/b.md", "# Deep\n"), ("a/index.md", "# A\n"));
        Assert.Equal(["Third", "Other", "Home", "A", "Deep"],
            ((string[])["", "index-html/", "index-2/", "a/", "a/index-html/b/"])
            .Select(folder => compilation.Json($"team/{folder}index.html").Said("Title")!));
        IsPublishable(compilation);
    }

    /// <summary>A folder whose name is taken moves as one.</summary>
    [Fact]
    public void The_pages_of_a_folder_stay_together()
    {
        var compilation = With(("data/roadmap.json/a.md", "# A\n\n[b](z/b.md)\n"), ("data/roadmap.json/index.md", "# I\n"),
            ("data/roadmap.json/z/b.md", "# B\n"));
        Assert.Equal(3, compilation.Of("HB3012").Length);
        Assert.All(["a/", "", "z/b/"], folder => Assert.True(compilation.Has($"team/data/roadmap.json-2/{folder}index.html")));
        IsPublishable(compilation);
    }

    /// <summary>The frame of a moved item and the feed of a moved role stand at the former address, too.</summary>
    [Theory]
    [InlineData("embed/items/old-wheel.md", "roadmap/mill.yml")]
    [InlineData("feeds/roles/grinder.xml.md", "roles/miller.md")]
    [InlineData("plans/wheel.html.md", "roadmap/mill.yml")]
    [InlineData("Plans/Wheel.HTML/x.md", "roadmap/mill.yml")]
    public void A_redirect_makes_way_for_a_page(string path, string told)
    {
        var compilation = With((path, "# Hi\n"));
        Assert.Equal(told, compilation.The("HB3042").Span.Path);
        Assert.Empty(compilation.Of("HB3012"));
        IsPublishable(compilation);
    }

    /// <summary>What only the team may read moves nothing on the public site, not even by a number, and is not found there.</summary>
    [Theory]
    [InlineData("pub/a/index.md", "pub/a.md")]
    [InlineData("PUB/A.md", "pub/a.md")]
    [InlineData("e\u0301.md", "\u00e9.md")]
    [InlineData("a:b.md", "a-b.md")]
    [InlineData("embed/items/rd-1.md", "x.md")]
    [InlineData("feeds/themes/mill.xml.md", "x.md")]
    public void An_internal_page_moves_no_public_one(string hidden, string shown)
    {
        (string, string) page = (shown, "---\nvisibility: public\n---\n\n# Shown\n");
        var compilation = With((hidden, "# The old cellar\n"), page);
        Assert.False(compilation.HasErrors, string.Join('\n', compilation.Diagnostics.Select(Compile.Line)));
        Assert.Equal(With(page).PublicFiles(), compilation.PublicFiles());
    }

    /// <summary>Every file that a built site has outside the pages is known where addresses are given out.</summary>
    [Fact]
    public void All_of_the_tool_s_files_are_known()
    {
        var compilation = Published.Compile([("index.md", "# Home\n")], withTheme: true);
        var known = FixedAddresses.Files.Concat(FixedAddresses.Pages)
            .Concat(new HandbookTheme().AssetsOf(new SiteFrame(Audience.Team, "", null, "en", null, null)).Select(asset => asset.Address))
            .Select(address => "team/" + address.FilePath).ToHashSet();
        Assert.DoesNotContain(compilation.Files, file => file.Path.StartsWith("team/", StringComparison.Ordinal) && !known.Contains(file.Path)
            && !file.Path.StartsWith("team/data/search/", StringComparison.Ordinal));
    }

    private static Compilation With(params (string Path, string Text)[] files) => HandbookCompiler.Compile(
        new(SourceTree.Of([
            ("roadmap/mill.yml", Roadmap),
            ("roles/miller.md", "---\nrole: Miller\nvisibility: public\nmoved_from: grinder\n---\n\n# Miller\n\n## Responsibilities\n\n- Grinds\n\n"
                + "![](../a.png)\n"),
            ("a.png", "x"),
            .. files]), []),
        new BrokenTheme("", ("/assets/theme.css", "body {}")), new CompilerOptions());

    private static void IsPublishable(Compilation compilation)
    {
        Assert.Empty(compilation.Of("HB5004"));
        PortableTree.IsPortable(compilation.Files.Select(file => file.Path));
    }
}
