using Handbooks.Rendering;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.History;

/// <summary>The public site's past is made of what was public, and quotes nothing but what is.</summary>
public sealed class PublicHistoryTests
{
    private const string Settings = "title: Kiosk\npublic: [\"open/**\"]\n";

    [Fact]
    public void Changes_while_internal_are_not_public()
    {
        var compilation = WithHistory.Of(
            ("2026-01-05", [("roadmap/a.yml", "- {id: K-1, title: Takeover of Globex, status: idea, target: 2026-Q1}\n")]),
            ("2026-02-05", [("roadmap/a.yml", "- {id: K-1, title: Takeover of Globex, status: planned, target: 2026-Q2}\n")]),
            ("2026-03-05", [("roadmap/a.yml", "- {id: K-1, title: A bigger kiosk, status: planned, target: 2026-Q3, visibility: public}\n")]),
            ("2026-04-05", [("roadmap/a.yml", "- {id: K-1, title: A bigger kiosk, status: planned, target: 2026-Q4, visibility: public}\n")]));
        Assert.Equal(["2026-03-05 added - -", "2026-04-05 target 2026-Q3 2026-Q4"], compilation.Past("K-1", "public"));
        Assert.Equal(3, compilation.Item("K-1").GetProperty("slips").GetInt32());
        Assert.Equal(1, compilation.Item("K-1", "public").GetProperty("slips").GetInt32());
        Assert.Empty(compilation.Leaks("Globex"));
    }

    [Fact]
    public void Old_words_of_public_things_are_not_quoted()
    {
        var compilation = WithHistory.Of(
            ("2026-01-05", [("roadmap/a.yml", "- {id: K-1, title: Kiosk for Globex, visibility: public, summary: For Globex.}\n"),
                ("r.md", Role("- Serve Globex first\n- Sweep the floor\n"))]),
            ("2026-02-05", [("roadmap/a.yml", "- {id: K-1, title: Second kiosk, visibility: public, summary: For all.}\n"),
                ("r.md", Role("- Serve everyone\n- Sweep the floor daily\n"))]));
        Assert.Equal(["2026-01-05 added - -", "2026-02-05 title - Second kiosk", "2026-02-05 summary - -"], compilation.Past("K-1", "public"));
        Assert.Contains("2026-02-05 title Kiosk for Globex Second kiosk", compilation.Past("K-1"));
        Assert.Empty(compilation.Leaks("Globex"));
        var notes = compilation.Json("public/roles/clerk/index.html").GetProperty("Past").List("Days")[0].List("Notes");
        Assert.Contains(notes, note => note.TryGetProperty("To", out var to) && to.Said("Text") == "Sweep the floor daily");

        static string Role(string duties) => $"---\nrole: Clerk\nvisibility: public\n---\n\n## Responsibilities\n\n{duties}";
    }

    /// <summary>The team's title was public once; it is the team's alone now, and the gate would stop the build for ever.</summary>
    [Fact]
    public void Withdrawn_title_does_not_stop_the_build()
    {
        var compilation = WithHistory.Of(new HandbookTheme(),
            ("2026-01-05", [("roadmap/a.yml", "- {id: K-1, title: Kiosk for Globex, visibility: public}\n")]),
            ("2026-02-05", [("roadmap/a.yml", "- {id: K-1, title: Kiosk for Globex, public_title: Second kiosk, visibility: public}\n")]));
        Assert.Empty(compilation.Of("HB5101"));
        Assert.Empty(compilation.Leaks("Globex"));
    }

    [Fact]
    public void Accountable_role_is_named_if_it_is_public_today()
    {
        var compilation = WithHistory.Of(
            ("2026-01-05", [("a.md", "---\nrole: Clerk\nvisibility: public\n---\n"), ("b.md", "---\nrole: Secret Buyer\n---\n"),
                ("roadmap/a.yml", Item("clerk"))]),
            ("2026-02-05", [("roadmap/a.yml", Item("secret-buyer"))]),
            ("2026-03-05", [("roadmap/a.yml", Item("Long Gone Role"))]),
            ("2026-04-05", [("roadmap/a.yml", Item("Clerk"))]));
        Assert.Equal(
            ["2026-01-05 added - -", "2026-02-05 accountable clerk not public", "2026-04-05 accountable not public clerk"],
            compilation.Past("k-1", "public"));
        Assert.Equal(
            ["2026-01-05 added - -", "2026-02-05 accountable clerk secret-buyer", "2026-03-05 accountable secret-buyer Long Gone Role",
                "2026-04-05 accountable Long Gone Role clerk"],
            compilation.Past("k-1"));

        static string Item(string accountable) => $"- {{id: k-1, title: Kiosk, visibility: public, accountable: {accountable}}}\n";
    }

    /// <summary>A pattern of today must not publish what an older one kept, nor an older one what today's keeps.</summary>
    [Theory]
    [InlineData("title: Kiosk\n", Settings, "2026-03-05")]
    [InlineData(Settings, Settings, "2026-01-05")]
    [InlineData("title: Kiosk\npublic: [\"op en\n", Settings, "2026-03-05")]
    public void A_pattern_publishes_from_the_day_on_which_it_was_written(string then, string now, string since)
    {
        var compilation = WithHistory.Of(
            ("2026-01-05", [("handbook.yml", then), ("roadmap/open.yml", "- {id: K-1, title: Kiosk, target: 2026-Q1}\n"),
                ("open/r.md", "---\nrole: Clerk\n---\n\nOld.\n")]),
            ("2026-02-05", [("roadmap/open.yml", "- {id: K-1, title: Kiosk, target: 2026-Q2}\n"), ("open/r.md", "---\nrole: Clerk\n---\n\nNew.\n")]),
            ("2026-03-05", [("handbook.yml", now + "# x\n")]));
        var days = compilation.Json("public/roles/clerk/index.html").GetProperty("Past").List("Days");
        Assert.Equal(since, days[^1].Said("Date"));
        Assert.Equal(since == "2026-03-05" ? 1 : 2, days.Length);
    }

    [Fact]
    public void Changes_of_internal_things_have_no_date_on_the_public_site()
    {
        var open = "- {id: K-1, title: Kiosk, visibility: public}\n";
        var compilation = WithHistory.Of(
            ("2026-01-05", [("roadmap/a.yml", open), ("handbook.yml", Settings), ("open/p.md", "# P\n")]),
            ("2026-02-05", [("roadmap/a.yml", open + "- {id: K-2, title: Back room}\n"), ("secret.md", "---\nrole: Secret Buyer\n---\n")]),
            ("2026-03-05", [("roadmap/a.yml", open.Replace("title: Kiosk", "title: Kiosk inc. the back room, public_title: Kiosk",
                StringComparison.Ordinal))]));
        Assert.Equal("2026-03-05", compilation.Json("team/index.html").GetProperty("Site").Said("AsOf"));
        Assert.Equal("2026-01-05", compilation.Json("public/index.html").GetProperty("Site").Said("AsOf"));
        Assert.Empty(compilation.Leaks("2026-02-05", "2026-03-05"));
    }

    /// <summary>The day of an edit that only the team saw would be told by the day on which a page "last changed".</summary>
    [Theory]
    [InlineData("", "2026-03-05")]
    [InlineData("---\nvisibility: public\n---\n", "2026-02-05")]
    public void Page_published_by_a_pattern_dates_from_the_pattern(string front, string since)
    {
        var built = WithHistory.Of(
            ("2026-01-05", [("handbook.yml", "title: Kiosk\nurl: https://kiosk.example.org\n"), ("open/cups.md", "# Cups\n")]),
            ("2026-02-05", [("open/cups.md", front + "# Cups\n\nBlue ones.\n")]),
            ("2026-03-05", [("handbook.yml", "title: Kiosk\nurl: https://kiosk.example.org\npublic: [open/**]\n")]),
            ("2026-04-05", [("secret.md", "# Something else\n")]));
        Assert.Equal(since, built.Json("public/open/cups/index.html").GetProperty("LastChanged").Said("Date"));
        Assert.Equal("2026-02-05", built.Json("team/open/cups/index.html").GetProperty("LastChanged").Said("Date"));
        Assert.Equal(since, built.Json("public/index.html").GetProperty("Site").Said("AsOf"));
    }

    [Fact]
    public void Page_moved_to_a_public_folder_dates_from_the_move()
    {
        var built = WithHistory.Of(
            ("2026-01-05", [("handbook.yml", "public: [open/**]\n"), ("closed/cups.md", "# Cups\n\nBlue ones, and a long text about them.\n")]),
            ("2026-02-05", [("closed/cups.md", null), ("open/cups.md", "# Cups\n\nBlue ones, and a long text about them.\n")]));
        Assert.Equal("2026-02-05", built.Json("public/open/cups/index.html").GetProperty("LastChanged").Said("Date"));
    }

    /// <summary>The public site of all versions is that of the versions in which nothing internal was ever written.</summary>
    [Fact]
    public void Public_history_equals_the_history_of_public_things()
    {
        var (changes, feeds) = (0, 0);
        for (var seed = 0; seed < 60; seed++)
        {
            var (all, open) = RandomVersions(new Dice(seed));
            var theme = seed % 10 == 0 ? new HandbookTheme() : (ITheme)new PlainTheme();
            var everything = WithHistory.Of(theme, all);
            var expected = WithHistory.Of(theme, open).PublicFiles();
            var actual = everything.PublicFiles();
            Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
            Assert.All(expected, file => Assert.True(file.Value == actual[file.Key],
                $"seed {seed}: {file.Key}:\n{file.Value}\n=====\n{actual[file.Key]}"));
            Assert.False(everything.HasLeak,
                $"seed {seed}: {string.Join('\n', everything.Of("HB5101").Select(leak => $"{leak.Line()} from {leak.Related[0].Span}"))}");
            feeds += actual.Keys.Count(path => path.StartsWith("public/feeds/themes/", StringComparison.Ordinal)
                || path.StartsWith("public/feeds/roles/", StringComparison.Ordinal));
            changes += everything.Items("public").Sum(item => item.TryGetProperty("history", out _) ? item.List("history").Length : 0);
        }
        Assert.True(changes > 300, $"only {changes} public changes");
        Assert.True(feeds > 100, $"only {feeds} feeds of themes and roles");
    }

    /// <summary>One thing a file, so that a version of it can be taken out; each version is public or not by a throw.</summary>
    private static ((string, (string, string?)[])[] All, (string, (string, string?)[])[] Open) RandomVersions(Dice dice)
    {
        string[] words = ["idea", "planned", "in_progress", "shipped"];
        var all = new List<(string, (string, string?)[])>
        {
            ("2026-01-01", [("handbook.yml", Settings + "url: https://example.org\n"), ("index.md", "---\nvisibility: public\n---\n# Home\n")]),
        };
        var open = new List<(string, (string, string?)[])>(all);
        for (var month = 1; month <= 9; month++)
        {
            var day = $"2026-0{month}-1{dice.Below(9)}";
            var files = new List<(string Path, string? Text, bool IsPublic)>();
            for (var i = 0; i < 5; i++)
            {
                var isPublic = !dice.Once(3);
                var seen = isPublic ? "public" : "internal";
                if (dice.Once(2))
                {
                    files.Add(dice.Once(8) ? ($"roadmap/i{i}.yml", null, true) : ($"roadmap/i{i}.yml",
                        $"- {{id: RD-{i}, title: {(isPublic ? "Open" : "Closed")} thing {dice.Below(3)}, status: {dice.One(words)}, theme: "
                            + $"{dice.One(["Sea", "Land"])}, target: 2026-Q{dice.Between(1, 4)}, accountable: role-{dice.Below(4)}, visibility: "
                            + $"{seen}}}\n", isPublic));
                }
                if (dice.Once(3))
                    files.Add(($"roles/r{i}.md",
                        $"---\nrole: Role {i}\nvisibility: {seen}\nreports_to: role-{dice.Below(5)}\n---\n\n## Responsibilities\n\n"
                        + $"- Carry {dice.Below(3)} {(isPublic ? "open" : "closed")} boxes\n- Count them\n", isPublic));
            }
            all.Add((day, [.. files.Select(file => (file.Path, file.Text))]));
            open.Add((day, [.. files.Select(file => (file.Path, file.IsPublic ? file.Text : null))]));
        }
        return ([.. all], [.. open]);
    }
}
