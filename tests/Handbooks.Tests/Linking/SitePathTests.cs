using Handbooks.Linking;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Linking;

public sealed class SitePathTests
{
    [Theory]
    [InlineData("/", "/", null, "./")]
    [InlineData("/", "/", "top", "#top")]
    [InlineData("/", "/roles/", null, "roles/")]
    [InlineData("/roles/", "/", null, "../")]
    [InlineData("/roles/", "/roles/", null, "./")]
    [InlineData("/roles/", "/roles/lead/", null, "lead/")]
    [InlineData("/roles/lead/", "/roles/", null, "../")]
    [InlineData("/roles/lead/", "/roles/keeper/", null, "../keeper/")]
    [InlineData("/roles/lead/", "/matrix/", "own-it", "../../matrix/#own-it")]
    [InlineData("/roles/lead/", "/roles/lead/", "own-it", "#own-it")]
    [InlineData("/roles/lead/", "/assets/handbook.css", null, "../../assets/handbook.css")]
    [InlineData("/404.html", "/roles/", null, "roles/")]
    [InlineData("/404.html", "/", null, "./")]
    [InlineData("/a/b/", "/a/", null, "../")]
    [InlineData("/a/b/", "/a/bc/", null, "../bc/")]
    [InlineData("/a/", "/my page/ä/", "ü b", "../my%20page/%C3%A4/#%C3%BC%20b")]
    [InlineData("/a/", "/x#y/100%/", null, "../x%23y/100%25/")]
    [InlineData("/a/", "/javascript:x/", null, "../javascript%3Ax/")]
    [InlineData("/", "/javascript:x/", null, "javascript%3Ax/")]
    public void A_link_is_relative_to_the_page_it_stands_on(string from, string to, string? anchor, string href) =>
        Assert.Equal(href, new SitePath(to).HrefFrom(new SitePath(from), anchor));

    [Theory]
    [InlineData("/", "index.html")]
    [InlineData("/roles/lead/", "roles/lead/index.html")]
    [InlineData("/data/roles.json", "data/roles.json")]
    public void A_folder_s_file_is_its_index(string path, string file) => Assert.Equal(file, new SitePath(path).FilePath);

    /// <summary>Two folders that differ in case alone are one on many systems.</summary>
    [Theory]
    [InlineData("Roadmap.md", "roadmap")]
    [InlineData("MATRIX/README.md", "matrix")]
    [InlineData("Roles/index.md", "roles")]
    public void In_other_capitals_a_page_still_introduces_the_generated_one(string path, string generated)
    {
        var compilation = Compile.Files((path, "# In our words\n"), ("index.md", $"# Home\n\nSee [it]({path}).\n"));
        Assert.Empty(compilation.Diagnostics);
        Assert.Equal("In our words", compilation.Json($"team/{generated}/index.html").Said("Title"));
    }

    /// <summary>Resolved as a browser does, every link leads to its target.</summary>
    [Fact]
    public void Every_link_leads_to_its_target()
    {
        SitePath[] all = [.. new[] { "/", "/a/", "/a/b/", "/a/b/c/", "/a/c/", "/b/", "/data/x.json", "/ä ö/", "/a/b:c/",
            "/404.html" }.Select(path => new SitePath(path))];
        foreach (var from in all)
        {
            foreach (var to in all)
            {
                var found = new Uri(new Uri("https://example.org/sub" + string.Join('/', from.Value.Split('/').Select(Uri.EscapeDataString))),
                    to.HrefFrom(from));
                Assert.Equal("/sub" + to.Value, Uri.UnescapeDataString(found.AbsolutePath));
            }
        }
    }
}
