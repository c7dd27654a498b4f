using Handbooks.Tests.Support;

namespace Handbooks.Tests.Linking;

/// <summary>Links as authors write them, from a page two folders down.</summary>
public sealed class LinkTests
{
    private static readonly (string, string)[] Site =
    [
        ("index.md", "# Home\n"), ("a/b/other.md", "# Other\n\n## What's new?\n\n## Chosen {#mine}\n\n<a id=\"old\"></a>\n"), ("a/index.md", "# A\n"),
        ("c/README.md", "# C\n"), ("my page.md", "# Spaced\n"),
        ("k.md", "---\nrole: Keeper\n---\n\n## Responsibilities\n\n- Keep the boats dry\n"),
        ("crew.md", "---\nroles: sections\n---\n# Crew\n\n## Mender\n\n- Mend\n"),
        ("roadmap/x.yml", "- {id: OW-1, title: Oars}\n"), ("a/b/plan.png", "PNG"), ("top.pdf", "PDF"),
    ];

    [Theory]
    [InlineData("other.md", "../other/")]
    [InlineData("other", "../other/")]
    [InlineData("other.html", "../other/")]
    [InlineData("./other.md", "../other/")]
    [InlineData("../b/other.md", "../other/")]
    [InlineData("/a/b/other.md", "../other/")]
    [InlineData("/a/b/other/", "../other/")]
    [InlineData("../index.md", "../../")]
    [InlineData("..", "../../")]
    [InlineData("../", "../../")]
    [InlineData("/a/", "../../")]
    [InlineData("../../c", "../../../c/")]
    [InlineData("../../c/", "../../../c/")]
    [InlineData("/", "../../../")]
    [InlineData("../../my%20page.md", "../../../my%20page/")]
    [InlineData("other.md#whats-new", "../other/#whats-new")]
    [InlineData("other.md#What's-New", "../other/#whats-new")]
    [InlineData("other.md#mine", "../other/#mine")]
    [InlineData("other.md#old", "../other/#old")]
    [InlineData("other.md?x=1#mine", "../other/#mine")]
    [InlineData("#here", "#here")]
    [InlineData("../../k.md", "../../../roles/keeper/")]
    [InlineData("/k#keep-the-boats-dry", "../../../roles/keeper/#keep-the-boats-dry")]
    [InlineData("#role:keeper", "../../../roles/keeper/")]
    [InlineData("role:Keeper", "../../../roles/keeper/")]
    [InlineData("/crew.md#mender", "../../../crew/#mender")]
    [InlineData("/roadmap/x.yml", "../../../roadmap/")]
    [InlineData("/roadmap/x.yml#OW-1", "../../../roadmap/ow-1/")]
    [InlineData("/matrix/", "../../../matrix/")]
    [InlineData("/roles", "../../../roles/")]
    [InlineData("/roadmap.md", "../../../roadmap/")]
    [InlineData("plan.png", "../../../files/a/b/plan.png")]
    [InlineData("../../top.pdf", "../../../files/top.pdf")]
    [InlineData("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&amp;c=2")]
    [InlineData("//example.org/x", "https://example.org/x")]
    [InlineData("mailto:a@example.org", "mailto:a@example.org")]
    [InlineData("tel:+123", "tel:+123")]
    public void A_link_leads_where_its_author_meant(string written, string href)
    {
        var compilation = With($"# Page\n\nSee [words](<{written}>).\n\n## Here\n");
        var body = compilation.Body("team/a/b/page/index.html");
        Assert.Contains($"href=\"{href}\"", body, StringComparison.Ordinal);
        Assert.Empty(compilation.Diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("HB3", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("none.md", "HB3003")]
    [InlineData("../../../../up.md", "HB3017")]
    [InlineData("other.md#nothing", "HB3004")]
    [InlineData("#nothing", "HB3004")]
    [InlineData("none.png", "HB3011")]
    [InlineData("javascript:alert(1)", "HB3010")]
    [InlineData("file:///etc/passwd", "HB3010")]
    [InlineData("#role:nobody", "HB3001")]
    public void A_link_that_leads_nowhere_is_reported_where_it_stands(string written, string id)
    {
        var diagnostic = With($"# Page\n\nSee [words](<{written}>).\n").The(id);
        Assert.Equal("a/b/page.md:3:5", diagnostic.Place());
        Assert.Equal(Handbooks.Diagnostics.Severity.Warning, diagnostic.Severity);
    }

    [Fact]
    public void A_reference_style_link_is_a_link() =>
        Assert.Contains("<a href=\"../other/\">words</a>", With("# Page\n\nSee [words][o].\n\n[o]: other.md\n").Body("team/a/b/page/index.html"),
            StringComparison.Ordinal);

    [Fact]
    public void A_link_written_as_HTML_is_a_link() =>
        Assert.Contains("<a href=\"../other/\">words</a>", With("# Page\n\nSee <a href=\"other.md\">words</a>.\n").Body("team/a/b/page/index.html"),
            StringComparison.Ordinal);

    [Fact]
    public void An_image_travels_with_the_site()
    {
        var compilation = With("# Page\n\n![The plan](plan.png)\n");
        Assert.Contains("<img src=\"../../../files/a/b/plan.png\" alt=\"The plan\"", compilation.Body("team/a/b/page/index.html"),
            StringComparison.Ordinal);
        Assert.True(compilation.Has("team/files/a/b/plan.png"));
        Assert.False(compilation.Has("team/files/top.pdf"));
    }

    [Fact]
    public void An_anchor_that_is_not_there_leads_to_the_page() =>
        Assert.Contains("<a href=\"../other/\">", With("# Page\n\n[words](other.md#nothing)\n").Body("team/a/b/page/index.html"),
            StringComparison.Ordinal);

    private static Compilation With(string page) => Compile.Files([.. Site, ("a/b/page.md", page)]);
}
