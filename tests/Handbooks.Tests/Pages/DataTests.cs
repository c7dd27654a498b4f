using System.Text.Json;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Pages;

/// <summary>The data files, key by key, and the table for spreadsheets.</summary>
public sealed class DataTests
{
    private static readonly Compilation Site = Compile.Files(
        ("handbook.yml", "title: Harbour\nurl: https://example.org/h\n"),
        ("keeper.md", "---\nrole: Keeper\naliases: [BK]\nunit: Quay\nvisibility: public\n---\nKeeps.\n\n## Responsibilities\n\n"
            + "- Own the boats {#boats .accountable}\n\n## Qualifications\n\n- Can swim\n\n## Works with\n\n- Everybody\n\n## Hiring process\n\n"
            + "- A talk\n\n## Areas\n\n- Quay\n\n## Metrics\n\n- Dry boats\n"),
        ("people.yml", "- name: Ada Example\n  visibility: public\n"
            + "  roles: [{role: Keeper, from: 2026-01-02, to: 2027-03, share: 50%, interim: true}]\n"),
        ("roadmap/x.yml", "- {id: OW-1, title: Oars, owner: Keeper, target: 2027-Q1, confidence: low, progress: 1/3, visibility: public, links: "
            + "[{title: Plan, url: 'https://example.org/p'}], summary: \"**New** oars\"}\n"));

    [Theory]
    [InlineData("team")]
    [InlineData("public")]
    public void Roles_have_the_keys_of_version_1(string site)
    {
        var data = Site.Json($"{site}/data/roles.json");
        AssertKeys(data, "version roles");
        Assert.Equal(1, data.GetProperty("version").GetInt32());
        var role = Assert.Single(data.List("roles"));
        var source = site == "team" ? " source" : "";
        AssertKeys(role, $"id title aliases unit reports_to extends kind status visibility purpose url{source} holders responsibilities "
            + $"requirements interactions process areas metrics owns mentioned_by");
        AssertKeys(role.List("holders")[0], "name from to share interim");
        AssertKeys(role.List("responsibilities")[0], $"id text group letters declared activity url{source}");
        AssertKeys(role.List("requirements")[0], $"text level{source}");
        AssertKeys(role.List("interactions")[0], $"text roles{source}");
        AssertKeys(role.List("process")[0], "text steps");
        Assert.Equal(("position", "active", "public", "/roles/keeper/"),
            (role.Said("kind"), role.Said("status"), role.Said("visibility"), role.Said("url")));
        Assert.Equal(("2026-01-02", "2027-03-01", 0.5), (role.List("holders")[0].Said("from"), role.List("holders")[0].Said("to"),
            role.List("holders")[0].GetProperty("share").GetDouble()));
        Assert.Equal("/roles/keeper/#boats", role.List("responsibilities")[0].Said("url"));
    }

    [Theory]
    [InlineData("team")]
    [InlineData("public")]
    public void The_matrix_has_the_keys_of_version_1(string site)
    {
        var data = Site.Json($"{site}/data/matrix.json");
        AssertKeys(data, "version roles activities rights");
        Assert.Equal(["keeper"], data.Words("roles"));
        foreach (var activity in data.List("activities"))
        {
            AssertKeys(activity, "id title other_wordings group kind url assignments");
            AssertKeys(activity.List("assignments")[0], "role letters declared scheme written qualifier origin quote"
                + (site == "team" ? " source" : ""));
        }
        Assert.Equal(["/matrix/#boats", "/roadmap/ow-1/"], data.Each("activities", "url"));
        var owned = data.List("activities")[0].List("assignments")[0];
        Assert.Equal(("RACI", "duty", JsonValueKind.Null), (owned.Said("scheme"), owned.Said("origin"), owned.GetProperty("qualifier").ValueKind));
        Assert.Equal(["A"], owned.Words("written"));
        Assert.Equal("item", data.List("activities")[1].List("assignments")[0].Said("origin"));
    }

    /// <summary>What git tells of an item (history, slips) comes with the issue on history.</summary>
    [Theory]
    [InlineData("team")]
    [InlineData("public")]
    public void The_roadmap_has_the_keys_of_version_1(string site)
    {
        var data = Site.Json($"{site}/data/roadmap.json");
        AssertKeys(data, "version items");
        var item = Assert.Single(data.List("items"));
        AssertKeys(item, "id title summary_html theme status horizon target confidence accountable responsible consulted informed depends_on "
            + "hidden_dependencies links progress visibility url" + (site == "team" ? " source" : ""), "history", "slips");
        AssertKeys(item.List("links")[0], "title url");
        Assert.Equal("<p><strong>New</strong> oars</p>", item.Said("summary_html")!.Trim());
        Assert.Equal("HB2003", Site.The("HB2003").Id); // 1/3 is no number
    }

    [Fact]
    public void A_source_is_a_path_a_line_and_a_column()
    {
        var source = Site.Role("keeper").List("responsibilities")[0].GetProperty("source");
        AssertKeys(source, "path line column");
        Assert.Equal(("keeper.md", 11, 3), (source.Said("path"), source.GetProperty("line").GetInt32(), source.GetProperty("column").GetInt32()));
    }

    [Fact]
    public void The_public_site_does_not_say_where_anything_is_written()
    {
        foreach (var file in Site.Files.Where(file => file.Path.StartsWith("public/", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain("keeper.md", Site.Text(file.Path), StringComparison.Ordinal);
            Assert.DoesNotContain("roadmap/x.yml", Site.Text(file.Path), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("=HYPERLINK(\"https://evil.example\")", "\"'=HYPERLINK(\"\"https://evil.example\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("\u00A0=1+1", "'=1+1")]
    [InlineData("\uFF1D1+1", "'\uFF1D1+1")]
    [InlineData("Boats; oars", "\"Boats; oars\"")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("Ein \"Zitat\"", "\"Ein \"\"Zitat\"\"\"")]
    [InlineData("One, two", "\"One, two\"")]
    [InlineData("責任", "責任")]
    public void What_a_spreadsheet_would_run_is_made_a_text(string title, string field)
    {
        var compilation = Compile.Files(("index.md", "x"), ("roadmap/x.yml", $"- id: a\n  title: '{title}'\n"));
        Assert.Equal($"Roadmap,{field}\r\n", compilation.Text("team/matrix/matrix.csv").Split("Group,Activity\r\n")[1]);
    }

    [Fact]
    public void A_formula_in_a_role_or_a_unit_is_defused_too()
    {
        var csv = Compile.Files(("a.md", "---\nrole: \"=1+1\"\nunit: \"@quay\"\n---\n\n## Responsibilities\n\n- \\=cmd|' /C calc'!A0\n"))
            .Text("team/matrix/matrix.csv");
        Assert.Equal("\uFEFFGroup,Activity,'=1+1\r\n'@quay,'=cmd|' /C calc'!A0,R\r\n", csv);
    }

    [Fact]
    public void The_sitemap_has_absolute_addresses_and_is_there_where_the_address_is_known()
    {
        Assert.Contains("<loc>https://example.org/h/roles/keeper/</loc>", Site.Text("public/sitemap.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("404", Site.Text("public/sitemap.xml"), StringComparison.Ordinal);
        Assert.Contains("Sitemap: https://example.org/h/sitemap.xml", Site.Text("public/robots.txt"), StringComparison.Ordinal);
        Assert.Contains("Disallow: /", Site.Text("team/robots.txt"), StringComparison.Ordinal);
        Assert.False(Site.Has("team/sitemap.xml"));
    }

    private static void AssertKeys(JsonElement element, string keys, params string[] optional) =>
        Assert.Equal(keys.Split(' ').Order(StringComparer.Ordinal),
            element.EnumerateObject().Select(property => property.Name).Except(optional).Order(StringComparer.Ordinal));
}
