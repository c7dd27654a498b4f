using Handbooks.Tests.Support;

namespace Handbooks.Tests.Linking;

/// <summary>Links that other tools would have resolved, from <c>yard/slip.md</c>.</summary>
public sealed class ForeignLinkTests
{
    private static readonly (string, string)[] Site =
    [
        ("handbook.yml", "url: https://boats.example/handbook\nteam_url: https://team.boats.example\nrepository: https://github.com/boats/yard\n"
            + "folder: docs\n"),
        ("index.md", "# Home\n"), ("yard/crane.md", "---\nslug: hoist\n---\n# Crane\n\n## 1. Rest & tea\n\n## Über uns\n\n## Twice\n\n## Twice\n"),
        ("yard/README.md", "# Yard\n"), ("paint/_index.md", "---\naliases: [/colours/]\n---\n# Paint\n"),
        ("paint/red.md", "---\npermalink: /red-lead/\nid: minium\n---\n# Red\n"),
        ("content/deep/rope.md", "# Rope\n"), ("sheds/north.md", "# North\n"), ("sheds/south.md", "# South\n"),
        ("roadmap/x.yml", "- {id: OW-1, title: Oars}\n"),
        ("yard/Plan.pdf", "PDF"), ("static/img/quay.png", "PNG"), ("sails and ropes.md", "# Sails\n"), (".gitbook/assets/image (1).png", "PNG"),
    ];

    [Theory]
    [InlineData("crane.mdx", "../crane/")]
    [InlineData("crane.markdown", "../crane/")]
    [InlineData("crane/", "../crane/")]
    [InlineData("crane/index.html", "../crane/")]
    [InlineData("../crane/", "../crane/")]
    [InlineData("..\\yard\\crane.md", "../crane/")]
    [InlineData("crane.md?plain=1", "../crane/")]
    [InlineData("crane.md?plain=1#L3-L5", "../crane/")]
    [InlineData("crane.md#", "../crane/")]
    [InlineData("crane.md#top", "../crane/")]
    [InlineData("crane.md#:~:text=tea", "../crane/")]
    [InlineData("crane.md#1-rest--tea", "../crane/#1-rest--tea")]
    [InlineData("crane.md#rest-tea", "../crane/#1-rest--tea")]
    [InlineData("crane.md#1-rest-and-tea", "../crane/#1-rest--tea")]
    [InlineData("crane.md#id-1.-rest-and-tea", null)]
    [InlineData("crane.md#user-content-twice", "../crane/#twice")]
    [InlineData("crane.md#TWICE", "../crane/#twice")]
    [InlineData("crane.md#twice_1", "../crane/#twice-1")]
    [InlineData("crane.md#%C3%BCber-uns", "../crane/#%C3%BCber-uns")]
    [InlineData("crane.md#uber-uns", "../crane/#%C3%BCber-uns")]
    [InlineData("hoist", "../crane/")]
    [InlineData("/yard/hoist", "../crane/")]
    [InlineData("/colours/", "../../paint/")]
    [InlineData("/red-lead", "../../paint/red/")]
    [InlineData("../paint/minium", "../../paint/red/")]
    [InlineData("../paint", "../../paint/")]
    [InlineData("../paint/_index.md", "../../paint/")]
    [InlineData("./", "../")]
    [InlineData("README.md", "../")]
    [InlineData("/handbook/yard/crane", "../crane/")]
    [InlineData("/docs/yard/crane.md", "../crane/")]
    [InlineData("/deep/rope", "../../content/deep/rope/")]
    [InlineData("../sails%20and%20ropes.md", "../../sails%20and%20ropes/")]
    [InlineData("https://boats.example/handbook/yard/crane/#twice", "../crane/#twice")]
    [InlineData("https://boats.example/handbook", "../../")]
    [InlineData("https://boats.example/handbook/matrix/", "../../matrix/")]
    [InlineData("https://boats.example/handbooks/yard/crane/", "https://boats.example/handbooks/yard/crane/")]
    [InlineData("https://boats.example/handbook/shop/", "https://boats.example/handbook/shop/")]
    [InlineData("https://team.boats.example/yard/crane/", "../crane/")]
    [InlineData("https://github.com/boats/yard/blob/main/docs/yard/crane.md#twice", "../crane/#twice")]
    [InlineData("https://github.com/boats/yard/edit/main/docs/yard/crane.md", "../crane/")]
    [InlineData("https://github.com/boats/yard/tree/main/docs/paint", "../../paint/")]
    [InlineData("https://github.com/boats/yard/blob/main/README.md", "https://github.com/boats/yard/blob/main/README.md")]
    [InlineData("https://github.com/boats/yard/blob/1a2b3c4/docs/yard/crane.md", "https://github.com/boats/yard/blob/1a2b3c4/docs/yard/crane.md")]
    [InlineData("/roadmap/x.yml#ow-1", "../../roadmap/ow-1/")]
    [InlineData("/roadmap/x.yml#L4", "../../roadmap/")]
    [InlineData("/img/quay.png", "../../files/static/img/quay.png")]
    public void A_link_leads_where_its_tool_would_lead_it(string written, string? href)
    {
        var compilation = With($"# Slip\n\nSee [words](<{written}>).\n");
        if (href is null)
        {
            compilation.The("HB3004");
            return;
        }
        Assert.Contains($"href=\"{href}\"", compilation.Body("team/yard/slip/index.html"), StringComparison.Ordinal);
        Assert.Empty(compilation.Diagnostics.Where(diagnostic => diagnostic.Id.StartsWith("HB3", StringComparison.Ordinal)
            || diagnostic.Id.StartsWith("HB5", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Crane.md", "HB3016", "../crane/")]
    [InlineData("plan.PDF", "HB3016", "../../files/yard/Plan.pdf")]
    [InlineData("../sheds/", "HB3021", "../../sheds/north/")]
    [InlineData("../sheds", "HB3021", "../../sheds/north/")]
    [InlineData("../../outside.md", "HB3017", null)]
    [InlineData("../handbook.yml", "HB3024", null)]
    [InlineData("xref:other#x", "HB3025", null)]
    [InlineData("crane2.md", "HB3003", null)]
    public void What_needs_a_word_is_told(string written, string id, string? href)
    {
        var compilation = With($"# Slip\n\nSee [words](<{written}>).\n");
        Assert.Equal("yard/slip.md:3:5", compilation.The(id).Place());
        Assert.Contains(href is null ? "<p>See words.</p>" : $"href=\"{href}\"", compilation.Body("team/yard/slip/index.html"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("crain.md", "Did you mean \"crane.md\"?")]
    [InlineData("../yard/north.md", "Did you mean \"../sheds/north.md\"?")]
    [InlineData("../yard.md", "Did you mean \"README.md\"?")]
    [InlineData("/yards/crane.md", "Did you mean \"/yard/crane.md\"?")]
    [InlineData("../company/values.md", "No file is in the folder \"company\": correct the path, or add the page.")]
    [InlineData("broken-reference", "The page was deleted in GitBook: link to its replacement, or remove the link.")]
    public void A_broken_link_comes_with_what_was_meant(string written, string help) =>
        Assert.Equal(help, With($"# Slip\n\nSee [words](<{written}>).\n").The("HB3003").Help);

    [Fact]
    public void A_picture_of_GitBook_travels_with_the_site()
    {
        var compilation = With("# Slip\n\n![a](<../.gitbook/assets/image (1).png>) <img src=\"../.gitbook/assets/image%20(1).png\" alt=\"b\">\n");
        Assert.Empty(compilation.Of("HB3011"));
        Assert.True(compilation.Has("team/files/dot.gitbook/assets/image (1).png"));
    }

    [Fact]
    public void A_link_in_a_data_file_to_the_file_itself_is_none_to_a_page()
    {
        var compilation = Compile.Files(("index.md", "# Home\n"),
            ("roadmap/x.yml", "- id: OW-1\n  title: Oars\n  summary: See [this](#ow-1), [that](#nothing) and ![it](oar.png).\n"),
            ("roadmap/oar.png", "PNG"));
        compilation.The("HB3004");
        Assert.True(compilation.Has("team/files/roadmap/oar.png"));
    }

    [Fact]
    public void An_internal_page_cannot_be_guessed_from_the_public_site()
    {
        (string, string)[] open = [("index.md",
            "---\nvisibility: public\n---\n# Home\n\n[a](/deep/plan) [b](Plans/) [c](/secret) [d](hidden.md#x)\n")];
        var alone = Published.Site(open, withTheme: true);
        var among = Published.Site([.. open, ("x/deep/plan.md", "# Plan\n"), ("plans/a.md", "# A\n"), ("b.md", "---\nslug: /secret\n---\n# B\n"),
            ("hidden.md", "# Hidden\n")], withTheme: true);
        Assert.Equal(alone, among);
    }

    private static Compilation With(string page) => Compile.Files([.. Site, ("yard/slip.md", page)]);
}
