using Handbooks.Tests.Support;

namespace Handbooks.Tests.Linking;

/// <summary>Where moved_from leads from, and what cannot be a former address.</summary>
public sealed class RedirectTests
{
    private static readonly (string Path, string Text) Settings = ("handbook.yml", "url: https://mill.example.org/book\n");

    [Theory]
    [InlineData("big-wheel", "/roadmap/big-wheel/")]
    [InlineData("Big Wheel", "/roadmap/big-wheel/")]
    [InlineData("/plans/wheel/", "/plans/wheel/")]
    [InlineData("plans/wheel", "/plans/wheel/")]
    [InlineData("/plans/wheel.html", "/plans/wheel.html")]
    [InlineData("/plans/index.html", "/plans/")]
    [InlineData("/plans/wheel.md", "/plans/wheel/")]
    [InlineData("/plans/README.md", "/plans/")]
    [InlineData("/pl%C3%A4ne/wheel/?lang=de#top", "/pläne/wheel/")]
    [InlineData("https://mill.example.org/book/plans/wheel/", "/plans/wheel/")]
    [InlineData("\\\\plans\\\\wheel", "/plans/wheel/")]
    public void A_former_place_is_written_as_people_write_it(string written, string from)
    {
        var compilation = Of(written);
        Assert.Empty(compilation.Of("HB3042"));
        var page = compilation.Json("public/" + (from.EndsWith('/') ? from[1..] + "index.html" : from[1..]));
        Assert.Equal((from, "/roadmap/wheel/"), (page.Said("Address"), page.Said("Target")));
    }

    [Theory]
    [InlineData("../../outside/")]
    [InlineData("/a/../../b/")]
    [InlineData("/a/%2e%2e/%2e%2e/b/")]
    [InlineData("/.git/hooks/")]
    [InlineData("https://other.example.org/plans/")]
    [InlineData("/data/roadmap.json")]
    [InlineData("/feeds/roadmap.xml")]
    [InlineData("/assets/handbook.css/")]
    [InlineData("/embed/now/")]
    [InlineData("/404.html")]
    [InlineData("/sitemap.xml")]
    [InlineData("/c:/windows/")]
    public void What_no_page_of_the_site_can_have_had_is_told(string written)
    {
        var compilation = Of(written);
        Assert.Equal("roadmap/mill.yml:4:16", compilation.The("HB3042").Place());
        Assert.DoesNotContain(compilation.Files, file => file.Path.Contains("..", StringComparison.Ordinal));
        Assert.Equal(Of("").Files.Select(file => file.Path), compilation.Files.Select(file => file.Path));
    }

    [Theory]
    [InlineData("oar", "/roadmap/oar/ is already in use")]
    [InlineData("OAR", "/roadmap/oar/ is already in use")]
    [InlineData("/roadmap/", "/roadmap/ is already in use")]
    [InlineData("/", "/ is already in use")]
    [InlineData("/findings/", "/findings/ is already in use")]
    [InlineData("/about/", "/about/ is already in use")]
    [InlineData("/old/page.html/sub/", "/old/page.html is already in use")]
    public void What_something_else_has_stays_there(string written, string said)
    {
        var compilation = Of(written);
        Assert.Contains(said, compilation.The("HB3042").Message, StringComparison.Ordinal);
        Assert.Empty(compilation.Of("HB5004"));
    }

    [Theory]
    [InlineData("wheel")]
    [InlineData("/roadmap/wheel/")]
    public void What_moved_back_needs_no_page(string written)
    {
        var compilation = Of(written);
        Assert.Empty(compilation.Of("HB3042"));
        Assert.Empty(compilation.Of("HB5004"));
    }

    [Fact]
    public void Of_two_that_want_one_address_the_first_has_it()
    {
        var compilation = Compile.Files(("roadmap/mill.yml",
            "- {id: a, title: Aa, moved_from: [z, z], visibility: public}\n- {id: b, title: Bb, moved_from: Z, visibility: public}\n"));
        Assert.Equal("roadmap/mill.yml:2:34", compilation.The("HB3042").Place());
        Assert.Equal("/roadmap/a/", compilation.Json("public/roadmap/z/index.html").Said("Target"));
    }

    [Fact]
    public void What_is_internal_leads_nowhere_in_public_and_keeps_no_address_from_what_is()
    {
        var compilation = Compile.Files(("roadmap/mill.yml",
            "- {id: hoard, title: Hoard, moved_from: [treasure, shared-place]}\n"
                + "- {id: wheel, title: A wheel, moved_from: [shared-place, hoarded], visibility: public}\n"));
        Assert.Equal("/roadmap/hoard/", compilation.Json("team/roadmap/treasure/index.html").Said("Target"));
        Assert.Equal("/roadmap/hoard/", compilation.Json("team/roadmap/shared-place/index.html").Said("Target"));
        Assert.False(compilation.Has("public/roadmap/treasure/index.html"));
        Assert.Equal("/roadmap/wheel/", compilation.Json("public/roadmap/shared-place/index.html").Said("Target"));
    }

    [Fact]
    public void The_page_leads_on_without_script_and_from_disk_and_is_in_no_index()
    {
        var compilation = Published.Compile([Settings, ("roadmap/mill.yml",
            "- {id: wheel, title: A wheel, moved_from: [big-wheel, /old/wheel.html], visibility: public}\n")], withTheme: true);
        foreach (var (path, up) in ((string, string)[])[("public/roadmap/big-wheel/index.html", "../wheel/"),
            ("public/old/wheel.html", "../roadmap/wheel/")])
        {
            var html = compilation.Text(path);
            Assert.Contains($"<meta http-equiv=\"refresh\" content=\"0; url={up}index.html\" />", html, StringComparison.Ordinal);
            Assert.Contains($"<a href=\"{up}\">A wheel</a>", html, StringComparison.Ordinal);
            Assert.Contains("<link rel=\"canonical\" href=\"https://mill.example.org/book/roadmap/wheel/\" />", html, StringComparison.Ordinal);
            Assert.Contains("<meta name=\"robots\" content=\"noindex\">", html, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("big-wheel", compilation.Text("public/sitemap.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("wheel.html", compilation.Text("public/sitemap.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("embed", compilation.Text("public/sitemap.xml"), StringComparison.Ordinal);
        Assert.Empty(compilation.Of("HB5001"));
    }

    private static Compilation Of(string written) => Compile.Files(
        Settings,
        ("about.md", "---\nvisibility: public\nmoved_from: /old/page.html\n---\n\n# About\n"),
        ("roadmap/mill.yml", $"- id: wheel\n  title: A wheel\n  visibility: public\n"
            + $"  moved_from: [{(written.Length == 0 ? "" : $"\"{written}\"")}]\n- id: oar\n  title: An oar\n  visibility: public\n"));
}
