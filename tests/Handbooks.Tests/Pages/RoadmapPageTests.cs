using System.Text.Json;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Pages;

/// <summary>The roadmap's own page: the day of which it speaks, what slipped, its parts and its timeline.</summary>
public sealed class RoadmapPageTests
{
    private const string Mill = """
        - {id: M-1, title: Oak wheel, theme: Water, target: 2026-Q4, status: in_progress, visibility: public}
        - {id: M-2, title: Rye flour, theme: Grain, target: 2027, depends_on: [M-1], visibility: public}
        - {id: M-3, title: Fish ladder, theme: Water, target: 2027-H1, depends_on: [M-1, M-2], visibility: public}
        - {id: M-4, title: Second stone, theme: grain, target: 2027-W12, status: dropped, visibility: public}
        - {id: M-5, title: Night shift, status: idea}
        """;

    [Fact]
    public void Speaks_of_the_day_of_the_newest_change_to_what_the_site_shows()
    {
        var built = WithHistory.Of(
            ("2026-02-03", [("roadmap/mill.yml", Mill)]),
            ("2026-03-04", [("roadmap/secret.yml", "- {id: S-1, title: Buy the other mill}\n")]));
        Assert.Equal("2026-03-04", AsOf(built, "team"));
        Assert.Equal("2026-02-03", AsOf(built, "public"));
    }

    [Fact]
    public void Says_what_was_promised_first_as_long_as_it_is_later_than_that()
    {
        var built = WithHistory.Of(
            ("2026-01-01", [("roadmap/a.yml",
                "- {id: A, title: Wheel, target: 2026-Q1}\n- {id: B, title: Stone, target: 2026-Q1}\n- {id: C, title: Sack, target: 2026}\n")]),
            ("2026-02-01", [("roadmap/a.yml",
                "- {id: A, title: Wheel, target: 2026-Q2}\n- {id: B, title: Stone, target: 2026-Q2}\n- {id: C, title: Sack, target: 2026-Q3}\n")]),
            ("2026-03-01", [("roadmap/a.yml",
                "- {id: A, title: Wheel, target: 2026-Q4}\n- {id: B, title: Stone, target: 2026-Q1}\n- {id: C, title: Sack, target: 2026-Q4}\n")]));
        Assert.Equal(
            [("A", "Q1 2026", 2), ("B", null, 0), ("C", null, 0)],
            Page(built).List("Columns").SelectMany(column => column.List("Items"))
                .Select(item => (item.Said("Id"), item.TryGetProperty("FirstTarget", out var first) ? first.Said("Text") : null,
                    item.GetProperty("Slips").GetInt32())).Order());
    }

    [Fact]
    public void Has_a_part_for_each_theme_status_and_period_and_nothing_twice()
    {
        var parts = Page(Compile.Files(("roadmap/mill.yml", Mill))).List("Facets")
            .ToDictionary(part => part.Said("Anchor")!, part => part.Each("Items", "Id"));
        Assert.Equal(["M-1", "M-3"], parts["theme-water"]);
        // Two ways to write one theme.
        Assert.Equal(["M-2", "M-4"], parts["theme-grain"]);
        Assert.Equal(["M-2", "M-3", "M-4"], parts["period-2027"]);
        Assert.Equal(["M-3", "M-4"], parts["period-2027-q1"]);
        Assert.Equal(["M-3"], parts["period-2027-q2"]);
        // A year alone promises no quarter.
        Assert.False(parts.ContainsKey("period-2027-q3"));
        Assert.Equal(["M-1"], parts["status-in-progress"]);
        Assert.All(parts.Values, items => Assert.Equal(items.Distinct(), items));
    }

    /// <summary>
    /// By the day of the site, so that the same input has the same quarter; a year alone promises none, and what is done is not next.
    /// </summary>
    [Fact]
    public void Has_filters_for_the_next_quarter_and_for_what_slipped()
    {
        var built = WithHistory.Of(
            ("2026-11-03", [("roadmap/mill.yml", Mill)]),
            ("2026-12-04", [("roadmap/mill.yml", Mill.Replace("2026-Q4", "2027-Q1", StringComparison.Ordinal)
                .Replace("target: 2027-H1", "target: 2027-03", StringComparison.Ordinal))]));
        var presets = Page(built).List("Facets").Where(facet => facet.Said("Key") == "preset").ToList();
        Assert.Equal(["Next quarter (Q1 2027): M-1 M-3", "Slipped: M-1"],
            presets.Select(preset => $"{preset.Said("Title")}: {string.Join(' ', preset.Each("Items", "Id"))}"));
        Assert.Equal(["preset-next-quarter", "preset-slipped", "theme-water", "status-in-progress", "period-2027", "period-2027-q1"],
            Page(built).List("Themes").SelectMany(theme => theme.List("Items")).Single(item => item.Said("Id") == "M-1").Words("Facets"));
    }

    [Theory]
    [InlineData("2027", "2027", "2027")]
    [InlineData("2027-H1", "first half of 2027", "2027")]
    [InlineData("2027-H2", "second half of 2027", "2027")]
    [InlineData("2026-Q4", "Q4 2026", "2026")]
    [InlineData("2026-12", "December 2026", "2026-12")]
    [InlineData("2026-W50", "week of 7 December 2026", "2026-W50")]
    [InlineData("2026-12-09", "9 December 2026", "2026-12-09")]
    public void Says_dates_as_people_do(string written, string text, string machine)
    {
        var built = Compile.Files(("roadmap/a.yml", $"- {{id: A, title: Wheel, target: {written}}}\n"));
        var target = Page(built).List("Columns").SelectMany(column => column.List("Items")).Single().GetProperty("Target");
        Assert.Equal((text, machine), (target.Said("Text"), target.Said("DateTime")));
    }

    /// <summary>Calendar programs need a full address; without one the calendar can only be downloaded.</summary>
    [Theory]
    [InlineData("url: https://mill.example/book/", "webcal://mill.example/book/feeds/roadmap.ics")]
    [InlineData("url: http://mill.example:8080", "webcal://mill.example:8080/feeds/roadmap.ics")]
    [InlineData("title: Mill", null)]
    public void Offers_a_calendar_to_subscribe_to_where_its_address_is_known(string setting, string? address)
    {
        var built = HandbookCompiler.Compile(new(Handbooks.Sources.SourceTree.Of(("handbook.yml", setting + "\n"), ("roadmap/mill.yml", Mill)), []),
            new Handbooks.Theme.HandbookTheme(), new CompilerOptions());
        Assert.Empty(built.Of("HB5003"));
        var page = built.Text("public/roadmap/index.html");
        Assert.Equal(address is not null, page.Contains($"href=\"{address ?? "webcal"}", StringComparison.Ordinal));
        Assert.Contains("href=\"../feeds/roadmap.ics\"", page, StringComparison.Ordinal);
    }

    /// <summary>Bars are as long as their periods; arrows are said in words, too; what was dropped or has no date is not on it.</summary>
    [Fact]
    public void Draws_what_has_a_date_to_its_real_length()
    {
        var timeline = Page(Compile.Files(("roadmap/mill.yml", Mill))).GetProperty("Timeline");
        Assert.Equal(("2026-10-01", "2027-12-31"), (timeline.Said("First"), timeline.Said("Last")));
        Assert.Equal(["Grain", "Water"], timeline.List("Lanes").Select(lane => lane.Said("Title")));
        Assert.Equal(
            ["M-2 2027-01-01 2027-12-31 after Oak wheel", "M-1 2026-10-01 2026-12-31 after ", "M-3 2027-01-01 2027-06-30 after Oak wheel, Rye flour"],
            timeline.List("Lanes").SelectMany(lane => lane.List("Bars")).Select(bar =>
                $"{bar.GetProperty("Card").Said("Id")} {bar.Said("First")} {bar.Said("Last")} after {string.Join(", ", bar.Words("After"))}"));
        Assert.Equal(["M-1 M-2", "M-1 M-3", "M-2 M-3"], timeline.List("Arrows").Select(arrow => $"{arrow.Said("From")} {arrow.Said("To")}").Order());
        Assert.Equal(1, timeline.GetProperty("UndatedCount").GetInt32());
    }

    [Theory]
    [InlineData("2026-02-03", "2026-01-01")]
    [InlineData("2023-02-03", "2026-10-01")]
    public void Has_the_day_of_which_it_speaks_unless_all_is_far_from_it(string day, string first) =>
        Assert.Equal(first, Page(WithHistory.Of((day, [("roadmap/mill.yml", Mill)]))).GetProperty("Timeline").Said("First"));

    /// <summary>An arrow from something internal would say that there is something.</summary>
    [Fact]
    public void Draws_nothing_internal_for_partners()
    {
        var built = Compile.Files(("roadmap/mill.yml", Mill.Replace("target: 2026-Q4, status: in_progress, visibility: public", "target: 2026-Q4",
            StringComparison.Ordinal)));
        var timeline = Page(built, "public").GetProperty("Timeline");
        Assert.Equal("2027-01-01", timeline.Said("First"));
        Assert.Equal(["M-2 M-3"], timeline.List("Arrows").Select(arrow => $"{arrow.Said("From")} {arrow.Said("To")}"));
        Assert.Equal(["Rye flour"], timeline.List("Lanes").SelectMany(lane => lane.List("Bars")).SelectMany(bar => bar.Words("After")));
    }

    private static JsonElement Page(Compilation built, string site = "team") => built.Json($"{site}/roadmap/index.html");

    private static string? AsOf(Compilation built, string site) => Page(built, site).GetProperty("Site").Said("AsOf");
}
