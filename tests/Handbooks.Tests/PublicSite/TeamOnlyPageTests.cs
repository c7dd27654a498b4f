using Handbooks.Tests.Support;

namespace Handbooks.Tests.PublicSite;

/// <summary>A page that only the team's site has, and what authors write at its address and about it.</summary>
public sealed class TeamOnlyPageTests
{
    private const string OnTeam = "team/findings/index.html";
    private const string OnPublic = "public/findings/index.html";

    private static readonly (string, string) Home = ("index.md", "---\nvisibility: public\n---\n# Harbour\n\nWords.\n");

    private static (string, string) Own(string visibility) =>
        ("findings.md", $"---\nvisibility: {visibility}\n---\n# What the survey found\n\nThree things.\n");

    [Fact]
    public void The_public_site_has_no_page_of_findings_and_no_link_to_one()
    {
        var compilation = Published.Compile([Home], withTheme: true);
        Assert.True(compilation.Has(OnTeam));
        Assert.False(compilation.Has(OnPublic));
        Assert.Empty(compilation.Leaks("findings/"));
    }

    [Fact]
    public void On_the_team_s_site_an_author_s_page_there_is_the_introduction()
    {
        var page = Compile.Files(Home, Own("internal")).Json(OnTeam);
        Assert.Equal("What the survey found", page.Said("Title"));
        Assert.Contains("Three things.", string.Concat(page.Words("Intro")), StringComparison.Ordinal);
        Assert.Equal(0, page.GetProperty("Groups").GetArrayLength());
    }

    [Fact]
    public void On_the_public_site_a_public_page_there_is_an_ordinary_page()
    {
        var compilation = Compile.Files(Home, Own("public"));
        var page = compilation.Json(OnPublic);
        Assert.Equal("What the survey found", page.Said("Title"));
        Assert.Contains("Three things.", string.Concat(page.Words("Body")), StringComparison.Ordinal);
        Assert.False(page.TryGetProperty("Groups", out _));
        Assert.Contains("What the survey found", compilation.Json("public/index.html").Each("Navigation", "Text"));
        Assert.DoesNotContain("What the survey found", compilation.Json("team/index.html").Each("Navigation", "Text"));
        Assert.Contains("Three things.", string.Concat(compilation.Json(OnTeam).Words("Intro")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_internal_page_there_is_on_the_public_site_neither_page_nor_name()
    {
        var compilation = Published.Compile([Home, Own("internal")], withTheme: true);
        Assert.False(compilation.Has(OnPublic));
        Assert.Empty(compilation.Leaks("survey", "Three things"));
    }

    [Fact]
    public void The_title_of_an_internal_page_there_is_a_name_that_the_gate_looks_for()
    {
        var home = ("index.md", "---\nvisibility: public\n---\n# Harbour\n\nSee what the survey found.\n");
        Assert.True(Published.Compile([home, Own("internal")], withTheme: true).HasLeak);
        Assert.False(Published.Compile([home, Own("public")], withTheme: true).HasLeak);
    }

    [Theory]
    [InlineData("/findings/")]
    [InlineData("findings.md")]
    [InlineData("findings/")]
    public void A_public_link_to_it_becomes_plain_text_and_is_told(string link)
    {
        var compilation = Published.Compile([("index.md", $"---\nvisibility: public\n---\n# Harbour\n\nSee [what is wrong]({link}).\n")],
            withTheme: true);
        Assert.Equal("public text links to an internal page; the public site shows it as plain text", compilation.The("HB4002").Message);
        Assert.Empty(compilation.Of("HB3003"));
        Assert.Contains("See what is wrong.", compilation.Text("public/index.html"), StringComparison.Ordinal);
        Assert.Contains("<a href=\"findings/\">what is wrong</a>", compilation.Text("team/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(compilation.Diagnostics, diagnostic => diagnostic.Id.StartsWith("HB5", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("public", 0)]
    [InlineData("internal", 1)]
    public void A_public_link_to_an_author_s_page_there_is_told_where_it_is_internal(string visibility, int told)
    {
        var compilation = Published.Compile([("index.md", "---\nvisibility: public\n---\n# Harbour\n\nSee [the survey](findings.md).\n"),
            Own(visibility)], withTheme: true);
        Assert.Equal(told, compilation.Of("HB4002").Length);
        Assert.Equal(told == 0, compilation.Text("public/index.html").Contains("href=\"findings/\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("internal")]
    [InlineData("public")]
    public void Without_an_introduction_or_with_one_the_public_site_is_that_of_what_is_public(string visibility)
    {
        var open = visibility == "public" ? new[] { Home, Own("public") } : [Home];
        Assert.Equal(Published.Site(open, withTheme: true),
            Published.Site([Home, Own(visibility), ("secret.md", "# Secret\n\n[a](gone.md)\n")], withTheme: true));
    }
}
