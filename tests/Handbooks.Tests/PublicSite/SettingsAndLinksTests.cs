using Handbooks.Tests.Support;

namespace Handbooks.Tests.PublicSite;

/// <summary>What is not text and could still tell partners of things that are not theirs.</summary>
public sealed class SettingsAndLinksTests
{
    [Fact]
    public void Where_the_sources_are_kept_is_not_public()
    {
        var compilation = Compile.Files(
            ("handbook.yml", "repository: https://git.closed.example/team\nteam_url: https://team.closed.example\npublic: [index.md]\n"),
            ("index.md", "# Home\n"));
        Assert.Contains("git.closed.example", compilation.Text("team/index.html"), StringComparison.Ordinal);
        Assert.All(compilation.Files.Where(file => file.Path.StartsWith("public/", StringComparison.Ordinal)), file =>
            Assert.DoesNotContain("closed.example", compilation.Text(file.Path), StringComparison.Ordinal));
    }

    [Fact]
    public void A_public_item_s_link_to_an_internal_page_is_reported_and_left_out()
    {
        var compilation = Compile.Files(
            ("closed/plan.md", "# The plan\n"),
            ("roadmap/a.yml", "- title: One\n  visibility: public\n  links:\n    - { title: Read more, url: /closed/plan.md }\n"
                + "    - https://example.org\n"));
        Assert.Equal("roadmap/a.yml:4:32", Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Id == "HB4002").Span.ToString());
        Assert.DoesNotContain("closed", compilation.Text("public/data/roadmap.json"), StringComparison.Ordinal);
        Assert.Contains("https://example.org", compilation.Text("public/data/roadmap.json"), StringComparison.Ordinal);
        Assert.Contains("\"/closed/plan/\"", compilation.Text("team/data/roadmap.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_an_internal_role_answers_in_a_public_table_nobody_is_not_said()
    {
        var compilation = Compile.Files(
            ("handbook.yml", "public: [index.md, a.md]\n"),
            ("a.md", "---\nrole: Keeper\n---\n\n## Responsibilities\n\n- Keep\n"),
            ("b.md", "---\nrole: Warden\n---\n\n## Responsibilities\n\n- Ward\n"),
            ("index.md", "# Home\n\n| What | Keeper | Warden |\n|---|---|---|\n| Close the gate | R | A |\n"));
        var page = compilation.Text("public/decisions/index.html");
        var line = page[page.IndexOf("Close the gate", StringComparison.Ordinal)..];
        Assert.Contains("\"IsHidden\": true", line[..line.IndexOf('}', line.IndexOf("IsHidden", StringComparison.Ordinal))],
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_a_browser_runs_does_not_travel_along()
    {
        var compilation = Compile.Files(("index.md", "# Home\n\n[tool](tool.html) and ![drawing](drawing.svg)\n"),
            ("tool.html", "<script>1</script>"), ("drawing.svg", "<svg onload='1'/>"));
        Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Id == "HB3010");
        Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Id == "HB5115");
        var file = Assert.Single(compilation.Files, file => file.Path.Contains("/files/", StringComparison.Ordinal));
        Assert.Equal("<svg />\n", compilation.Text(file.Path));
    }
}
