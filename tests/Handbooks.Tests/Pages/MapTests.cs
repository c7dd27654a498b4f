using System.Collections.Immutable;
using System.Text.Json;
using Handbooks.Pages;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Pages;

/// <summary>What the role map says: who reports to whom, and who names whom.</summary>
public sealed class MapTests
{
    [Fact]
    public void Each_role_stands_right_above_those_that_report_to_it()
    {
        var map = Map(Compile.Files(Role("Captain"), Role("Mate", "Captain"), Role("Cook", "captain"), Role("Deck Hand", "mate"), Role("Purser")));
        Assert.Equal(["Captain", " Cook", " Mate", "  Deck Hand"], Lines(map));
        Assert.Equal(["Purser"], Apart(map));
    }

    [Fact]
    public void Several_trees_stand_one_below_the_other_the_larger_first()
    {
        var map = Map(Compile.Files(Role("Admiral"), Role("Clerk", "Admiral"), Role("Harbour Master"), Role("Pilot", "Harbour Master"),
            Role("Winchman", "Pilot"), Role("Zeno"), Role("Yeoman", "Zeno")));
        Assert.Equal(["Harbour Master", " Pilot", "  Winchman", "Admiral", " Clerk", "Zeno", " Yeoman"], Lines(map));
        Assert.Empty(Apart(map));
    }

    [Fact]
    public void Roles_in_a_ring_are_roots_side_by_side_and_say_so()
    {
        var compilation = Compile.Files(Role("Anchor", "Cable"), Role("Buoy", "Anchor"), Role("Cable", "Buoy"), Role("Deck Hand", "Buoy"));
        var map = Map(compilation);
        Assert.Equal(["Anchor", "Cable", "Buoy", " Deck Hand"], Lines(map));
        Assert.Equal(["Reports to Cable, in a loop of 3", "Reports to Anchor, in a loop of 3", "Reports to Buoy, in a loop of 3", ""], Notes(map));
        Assert.Equal("roles/anchor.md:3:13", compilation.The("HB4004").Place());
    }

    [Fact]
    public void Whoever_reports_to_itself_is_a_root()
    {
        var map = Map(Compile.Files(Role("Anchor", "Anchor"), Role("Buoy", "Anchor")));
        Assert.Equal(["Anchor", " Buoy"], Lines(map));
        Assert.Equal(["Reports to itself", ""], Notes(map));
    }

    [Fact]
    public void A_name_that_leads_nowhere_is_told_to_the_team_alone()
    {
        var compilation = Compile.Files(
            ("handbook.yml", "public: [\"roles/**\"]\n"), Role("Anchor", "Kraken"), Role("Buoy", "Anchor"), Role("Cable", "Hidden Mate"),
            ("inner/mate.md", "---\nrole: Hidden Mate\n---\n# Hidden Mate\n"));
        Assert.Equal("roles/anchor.md:3:13", compilation.The("HB3001").Place());
        Assert.Equal("Reports to “Kraken”, which is not a role here", Notes(Map(compilation))[0]);

        var published = compilation.Json("public/map/index.html");
        Assert.Equal(["Anchor", " Buoy"], Lines(published));
        Assert.Equal(["Cable"], Apart(published));
        Assert.Equal(["Reports to a role that is not public", "", "Reports to a role that is not public"], Notes(published));
        Assert.DoesNotContain("Mate", compilation.Text("public/map/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_names_whom_is_counted_each_way_and_lists_of_those_it_works_with_apart()
    {
        var map = Map(Compile.Files(
            Role("Anchor", null, "The Buoy comes first. Then again the Buoy.\n\n## Responsibilities\n\n- Tell [[Cable]]\n\n## Works with\n\n"
                + "- Meets the Buoy on Mondays\n- Asks the Buoy and the Cable\n- Asks nobody\n"),
            Role("Buoy", null, "Listens to {role}`Anchor`. The Buoy is red.\n"),
            Role("Cable"), Role("Davit")));
        Assert.Equal(["Anchor>Buoy 2+2", "Anchor>Cable 1+1", "Buoy>Anchor 0+1"], Ties(map));
    }

    [Fact]
    public void A_link_to_the_heading_where_a_role_begins_names_the_role()
    {
        var map = Map(Compile.Files(
            Role("Anchor", null, "See [him](pair.md#buoy-keeper).\n"),
            ("roles/pair.md", "---\nroles: sections\n---\n# The pair\n\n## Buoy Keeper\n\n- Paint it\n\n## Cable Keeper\n\n- Wind it\n")));
        Assert.Equal(["Anchor>Buoy Keeper 0+1"], Ties(map));
    }

    [Fact]
    public void Links_from_roles_lead_to_their_places_where_they_have_one()
    {
        var compilation = Compile.Files(Role("Anchor"), Role("Buoy", "Anchor"), Role("Cable"));
        Assert.Equal("../../map/#hb-role-anchor", compilation.Json("team/roles/anchor/index.html").Said("MapHref"));
        Assert.Equal("../../map/#hb-role-buoy", compilation.Json("team/roles/buoy/index.html").Said("MapHref"));
        Assert.False(compilation.Json("team/roles/cable/index.html").TryGetProperty("MapHref", out _));
    }

    [Theory]
    [InlineData("map.md")]
    [InlineData("Map.md")]
    [InlineData("map/README.md")]
    public void A_page_at_its_place_is_its_introduction(string path)
    {
        var compilation = Compile.Files((path, "# Our crew\n\nFrom top to bottom.\n"),
            ("index.md", $"# Home\n\nSee [the crew]({path}) and [again](/map/).\n"), Role("Anchor"), Role("Buoy", "Anchor"));
        Assert.Empty(compilation.Diagnostics.Where(diagnostic => diagnostic.Severity != Handbooks.Diagnostics.Severity.Info));
        Assert.Equal("Our crew", Map(compilation).Said("Title"));
        Assert.Contains("From top to bottom.", compilation.Body("team/map/index.html", "Intro"), StringComparison.Ordinal);
        Assert.False(compilation.Has("team/Map/index.html"));
    }

    [Fact]
    public void Both_sitemaps_know_it()
    {
        var compilation = Compile.Files(("handbook.yml", "url: https://example.org\nteam_url: https://team.example.org\n"), ("index.md", "# Home\n"));
        Assert.Contains("<loc>https://example.org/map/</loc>", compilation.Text("public/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_that_nobody_could_read_are_left_out()
    {
        static bool IsDrawn(int roles) =>
            Map(Compile.Files([.. Enumerable.Range(0, roles).Select(i => Role($"Hand {i}"))])).GetProperty("IsDrawn").GetBoolean();
        Assert.True(IsDrawn(200));
        Assert.False(IsDrawn(301));
    }

    [Fact]
    public void Chance_graphs_of_reports_lose_no_role_and_repeat_none()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var dice = new Dice(seed);
            var count = dice.Between(1, 30);
            int? Above() => dice.Once(3) ? null : dice.Below(count);
            var above = Enumerable.Range(0, count).Select(_ => Above()).ToImmutableArray();
            var trees = new ReportingTrees(above);
            var lines = trees.Lines().ToList();

            Assert.Equal(Enumerable.Range(0, count), lines.Select(line => line.Role).Concat(trees.Apart).Order());
            Assert.All(lines, line => Assert.Equal(trees.InRing.ContainsKey(line.Role) ? null : above[line.Role], line.Above));
            Assert.All(trees.InRing, member => Assert.Contains(above[member.Key]!.Value, member.Value));
            for (var i = 0; i < lines.Count; i++)
                Assert.Equal(lines[i].Above, Enumerable.Range(0, i).Reverse().Where(before => lines[before].Depth == lines[i].Depth - 1)
                    .Select(before => (int?)lines[before].Role).FirstOrDefault());
        }
    }

    [Fact]
    public void A_chain_of_ten_thousand_and_a_ring_of_as_many_end()
    {
        var chain = new ReportingTrees([.. Enumerable.Range(0, 10_000).Select(role => role == 0 ? (int?)null : role - 1)]);
        Assert.Equal(9_999, chain.Lines().Last().Depth);
        var ring = new ReportingTrees([.. Enumerable.Range(0, 10_000).Select(role => (int?)((role + 1) % 10_000))]);
        Assert.Equal(10_000, Assert.Single(ring.Rings).Length);
        Assert.All(ring.Lines(), line => Assert.Equal(0, line.Depth));
    }

    private static (string Path, string Text) Role(string title, string? above = null, string text = "") => (
        $"roles/{title.ToLowerInvariant().Replace(' ', '-')}.md",
        $"---\nrole: {title}\n{(above is null ? "" : $"reports_to: {above}\n")}---\n\n# {title}\n\n{text}");

    private static JsonElement Map(Compilation compilation) => compilation.Json("team/map/index.html");

    private static string[] Lines(JsonElement map) =>
        [.. map.List("Reporting").Select(line => new string(' ', line.GetProperty("Depth").GetInt32()) + Title(map, line, "Role"))];

    private static string[] Apart(JsonElement map) =>
        [.. map.List("Apart").Select(place => map.List("Roles")[place.GetInt32()].GetProperty("Role").Said("Text")!)];

    /// <summary>By title; empty where there is none.</summary>
    private static string[] Notes(JsonElement map) =>
        [.. map.List("Roles").OrderBy(role => role.GetProperty("Role").Said("Text"), StringComparer.Ordinal)
            .Select(role => role.TryGetProperty("Note", out var note) ? note.GetString()! : "")];

    private static string[] Ties(JsonElement map) =>
        [.. map.List("Ties").Select(tie =>
            $"{Title(map, tie, "From")}>{Title(map, tie, "To")} "
            + $"{tie.GetProperty("Interactions").GetInt32()}+{tie.GetProperty("Mentions").GetInt32()}")];

    private static string Title(JsonElement map, JsonElement holder, string key) =>
        map.List("Roles")[holder.GetProperty(key).GetInt32()].GetProperty("Role").Said("Text")!;
}
