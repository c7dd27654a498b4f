using Handbooks.Tests.Support;

namespace Handbooks.Tests.History;

/// <summary>What changed, from versions of files.</summary>
public sealed class ReplayTests
{
    private static (string, string?) Settings => ("handbook.yml", "title: Kiosk\n");

    [Fact]
    public void Each_change_has_old_and_new_value()
    {
        var compilation = WithHistory.Of(
            ("2026-01-05", [Settings, ("lead.md", "---\nrole: Lead\n---\n"),
                ("roadmap/a.yml", "- {id: K-1, title: Kettle, status: idea, target: 2026-Q2, accountable: nobody}\n")]),
            ("2026-02-06", [("roadmap/a.yml",
                "- {id: K-1, title: A kettle, status: in_progress, target: 2026-Q3, accountable: Lead, confidence: high, summary: Warm., horizon: "
                + "next}\n")]));
        Assert.Equal(
            [
                "2026-01-05 added - -", "2026-02-06 title Kettle A kettle", "2026-02-06 status idea in_progress", "2026-02-06 horizon later next",
                "2026-02-06 target 2026-Q2 2026-Q3",
                "2026-02-06 accountable nobody lead", "2026-02-06 confidence - high", "2026-02-06 summary - -",
            ],
            compilation.Past("K-1"));
        Assert.Equal(1, compilation.Item("K-1").GetProperty("slips").GetInt32());
    }

    [Fact]
    public void Implied_horizon_is_not_reported() =>
        Assert.Equal(
            ["2026-01-05 added - -", "2026-02-06 status idea in_progress"],
            WithHistory.Of(
                ("2026-01-05", [("roadmap/a.yml", "- {id: K-1, title: Kettle, status: idea}\n")]),
                ("2026-02-06", [("roadmap/a.yml", "- {id: K-1, title: Kettle, status: in_progress}\n")])).Past("K-1"));

    [Fact]
    public void Item_keeps_its_history_in_another_file() =>
        Assert.Equal(
            ["2026-01-05 added - -", "2026-03-05 target 2026-Q1 2026-Q4"],
            WithHistory.Of(
                ("2026-01-05", [("roadmap/a.yml", "- {id: K-1, title: Kettle, target: 2026-Q1}\n- {title: Mug}\n")]),
                ("2026-02-05", [("roadmap/a.yml", "- {title: Mug}\n"), ("roadmap/b/c.yml", "title: Kettle\nid: k-1\ntarget: Q1 2026\n")]),
                ("2026-03-05", [("roadmap/b/c.yml", "id: K-1\ntitle: Kettle\ntarget: 2026-Q4\n")])).Past("K-1"));

    [Fact]
    public void An_item_that_comes_back_is_the_same() =>
        Assert.Equal(
            ["2026-01-05 added - -", "2026-02-05 removed - -", "2026-03-05 returned - -", "2026-03-05 status planned shipped"],
            WithHistory.Of(
                ("2026-01-05", [("roadmap/a.yml", "- {title: Kettle}\n")]),
                ("2026-02-05", [("roadmap/a.yml", null)]),
                ("2026-03-05", [("roadmap/b.yml", "- {title: Kettle, status: shipped}\n")])).Past("kettle"));

    [Fact]
    public void Broken_version_removes_nothing()
    {
        var compilation = WithHistory.Of(
            ("2026-01-05", [("roadmap/a.yml", "- {id: K-1, title: Kettle}\n- {id: K-2, title: Mug}\n- {id: K-3, title: Tray}\n")]),
            ("2026-02-05", [("roadmap/a.yml",
                "- {id: K-1, title: Kettle, status: shipped}\n- id: K-2\n  title: Mug: large\n    bad: [\n- {id: K-3, title: Tray}\n")]),
            ("2026-02-06", [("roadmap/a.yml", "\t{{ nothing")]),
            ("2026-03-05", [("roadmap/a.yml", "- {id: K-1, title: Kettle, status: shipped}\n- {id: K-2, title: Mug, status: paused}\n")]));
        Assert.Equal(["2026-01-05 added - -", "2026-02-05 status planned shipped"], compilation.Past("K-1"));
        Assert.Equal(["2026-01-05 added - -", "2026-03-05 status planned paused"], compilation.Past("K-2"));
        Assert.Contains("\"Tray\"", compilation.Text("team/changes/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Unreadable_value_changes_nothing() =>
        Assert.Equal(
            ["2026-01-05 added - -", "2026-03-05 status in_progress shipped"],
            WithHistory.Of(
                ("2026-01-05", [("roadmap/a.yml", "- {title: Kettle, status: in_progress, target: 2026-Q1}\n")]),
                ("2026-02-05", [("roadmap/a.yml", "- {title: Kettle, status: allmost, target: soon}\n")]),
                ("2026-03-05", [("roadmap/a.yml", "- {title: Kettle, status: shipped, target: 2026-Q1}\n")])).Past("kettle"));

    [Fact]
    public void What_is_not_committed_has_no_date()
    {
        var log = WithHistory.Log([("2026-01-05", [("roadmap/a.yml", "- {title: Kettle, target: 2026-Q1, visibility: public}\n")])]);
        var compilation = WithHistory.Compile(new PlainTheme(),
            [("roadmap/a.yml", "- {title: Kettle, target: 2026-Q2, visibility: public}\n- {title: Mug, visibility: public}\n")], log);
        Assert.Equal(["2026-01-05 added - -", "- target 2026-Q1 2026-Q2"], compilation.Past("kettle"));
        Assert.Equal(["- added - -"], compilation.Past("mug"));
        Assert.Equal(["2026-01-05 added - -"], compilation.Past("kettle", "public"));
        Assert.False(compilation.Item("mug", "public").TryGetProperty("history", out _));
        Assert.True(compilation.Json("team/roadmap/kettle/index.html").GetProperty("LastChanged").GetProperty("IsOpen").GetBoolean());
        Assert.False(compilation.Json("public/roadmap/kettle/index.html").GetProperty("LastChanged").GetProperty("IsOpen").GetBoolean());
    }

    [Fact]
    public void Role_keeps_its_history_after_a_rename()
    {
        var before = "---\nrole: Barista\nid: barista\nstatus: draft\n---\n\n## Responsibilities\n\n- Grind the beans every morning\n"
            + "- Clean the steam pipe\n- Count the cups\n";
        var after = "---\nrole: Barista\nid: barista\nreports_to: Lead\n---\n\n## Responsibilities\n\n- Grind the beans every single morning\n"
            + "- Count the cups\n- Order milk\n";
        var page = WithHistory.Of(
            ("2026-01-05", [("roles/a.md", before), ("lead.md", "---\nrole: Lead\n---\n")]),
            ("2026-02-05", [("roles/a.md", null), ("roles/b.md", before)]),
            ("2026-03-05", [("roles/b.md", after)])).Json("team/roles/barista/index.html");
        var days = page.GetProperty("Past").List("Days");
        Assert.Equal(["2026-03-05", "2026-01-05"], days.Select(day => day.Said("Date")));
        Assert.Equal(["Status", "ReportsTo", "ResponsibilityReworded", "ResponsibilityAdded", "ResponsibilityRemoved"],
            days[0].Each("Notes", "Thing"));
        Assert.Equal(
            ["active", "Lead", "Grind the beans every single morning", "Order milk", null],
            days[0].List("Notes").Select(note => note.TryGetProperty("To", out var to) ? to.Said("Text") : null));
        Assert.Equal("2026-03-05", page.GetProperty("LastChanged").Said("Date"));
    }

    [Fact]
    public void The_sitemap_says_when_a_page_last_changed()
    {
        var map = WithHistory.Of(
            ("2026-01-05", [("handbook.yml", "title: Kiosk\nurl: https://kiosk.example.org\n"),
                ("roadmap/a.yml", "- {id: K-1, title: Kettle, visibility: public}\n")]),
            ("2026-02-05", [("roadmap/a.yml", "- {id: K-1, title: Kettle, status: shipped, visibility: public}\n")])).Text("public/sitemap.xml");
        Assert.Matches(@"<loc>https://kiosk.example.org/roadmap/k-1/</loc>\s+<lastmod>2026-02-05</lastmod>", map);
        // What the tool makes of everything has no day of its own.
        Assert.Matches(@"<loc>https://kiosk.example.org/matrix/</loc>\s+</url>", map);
    }

    /// <summary>Another id is no way to forget a promise.</summary>
    [Fact]
    public void Thing_with_a_new_id_keeps_its_history()
    {
        var built = WithHistory.Of(
            ("2026-01-05", [("roadmap/a.yml", "- {id: K-1, title: Kettle, target: 2026-Q1, visibility: public}\n"),
                ("roles/barista.md", "---\nrole: Barista\n---\n\n## Responsibilities\n\n- Grind\n")]),
            ("2026-02-05", [("roadmap/a.yml", "- {id: brewing-9, title: Kettle, target: 2026-Q2, visibility: public, moved_from: [K-1]}\n")]),
            ("2026-03-05", [("roles/barista.md", null), ("roles/brewer.md",
                "---\nrole: Brewer\nmoved_from: barista\n---\n\n## Responsibilities\n\n- Grind\n")]));
        Assert.All(["team", "public"], site => Assert.Equal(["2026-01-05 added - -", "2026-02-05 target 2026-Q1 2026-Q2"],
            built.Past("brewing-9", site)));
        Assert.Equal(["2026-03-05", "2026-01-05"], built.Json("team/roles/brewer/index.html").GetProperty("Past").List("Days")
            .Select(day => day.Said("Date")));
    }

    [Fact]
    public void Without_a_history_no_page_shows_one()
    {
        var compilation = Compile.Files(("roadmap/a.yml", "- {title: Kettle}\n"), ("changes.md", "# Changes\n\nWritten by hand.\n"));
        Assert.False(compilation.Item("kettle").TryGetProperty("history", out _));
        Assert.Equal("Changes", compilation.Json("team/changes/index.html").Said("Title"));
    }

    [Fact]
    public void An_authors_page_of_changes_introduces_ours()
    {
        var page = WithHistory.Of(("2026-01-05", [("roadmap/a.yml", "- {title: Kettle}\n"), ("changes.md", "# Changes\n\nWritten by hand.\n")]))
            .Json("team/changes/index.html");
        Assert.Equal("Changes", page.Said("Title"));
        Assert.Contains("Written by hand", page.Words("Intro")[^1], StringComparison.Ordinal);
        Assert.Equal("2026-01", page.List("Months")[0].Said("Anchor"));
    }
}
