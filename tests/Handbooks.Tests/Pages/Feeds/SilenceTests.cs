namespace Handbooks.Tests.Pages.Feeds;

/// <summary>A feed reader sees no change when nothing public changed.</summary>
public sealed class SilenceTests
{
    public static TheoryData<string, string, string> Silent() => new()
    {
        { "an internal item's words", "roadmap/mill.yml", Mill.Items("2027-Q3", "A wheel of oak", "in_progress",
            internalNote: "Rye, and much of it.") },
        { "one more internal item", "roadmap/mill.yml", Mill.Items("2027-Q3", "A wheel of oak", "in_progress",
            "- id: cellar\n  title: Deeper cellar\n  theme: Works\n  accountable: miller\n  visibility: internal\n") },
        { "an internal item between the public ones", "roadmap/a-first.yml",
            "- id: aaa\n  title: First of all\n  theme: Works\n  responsible: [miller]\n" },
        { "an internal page", "notes.md", "# Notes\n\nAbout [the wheel](roadmap/mill.yml#wheel).\n" },
        { "an internal role", "roles/night-clerk.md", Mill.Clerk + "- Count them again\n" },
        { "a comment", "roadmap/mill.yml", "# Written down in the evening.\n" + Mill.Items("2027-Q3", "A wheel of oak", "in_progress") },
        { "the order of keys", "roadmap/mill.yml", Mill.Items("2027-Q3", "A wheel of oak", "in_progress")
            .Replace("  theme: Visitors\n  status: planned\n", "  status: planned\n  theme: Visitors\n", StringComparison.Ordinal) },
        { "the team's title behind a public one", "handbook.yml",
            Mill.Settings + "team_url: https://inside.example.org\nrepository: https://git.example.org/mill\n" },
    };

    [Theory]
    [MemberData(nameof(Silent))]
    public void Nothing_public_changed(string what, string path, string text)
    {
        Assert.NotEmpty(what);
        var (before, after) = (Mill.Now(), Mill.Now(("2026-06-01", [(path, text)])));
        Assert.Equal(before.Feeds(), after.Feeds());
        Assert.NotEqual(before.Feeds(), Mill.Now(("2026-06-01", [("roadmap/mill.yml", Mill.Items("2027-Q4", "A wheel of oak", "in_progress"))]))
            .Feeds());
    }

    [Fact]
    public void A_team_s_wording_may_change_behind_a_public_one()
    {
        static Compilation With(string title) => Mill.Now(
            ("2026-06-01", [("roadmap/told.yml",
                "- id: told\n  title: Quarrel with the weir keeper\n  public_title: Water for all\n  public_summary: We share it.\n"
                + "  visibility: public\n")]),
            ("2026-06-02", [("roadmap/told.yml",
                $"- id: told\n  title: {title}\n  public_title: Water for all\n  public_summary: We share it.\n  visibility: public\n")]));
        var feeds = With("Quarrel with the weir keeper").Feeds();
        Assert.Equal(feeds, With("A lawsuit about water").Feeds());
        Assert.Contains("Water for all", feeds["/feeds/roadmap.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_source_gives_the_same_bytes() => Assert.Equal(Mill.Now().Feeds("team"), Mill.Now().Feeds("team"));
}
