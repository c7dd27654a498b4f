using System.Globalization;
using System.Text.Json;
using Handbooks.Tests.Support;
using Handbooks.Text;

namespace Handbooks.Tests.Pages.Feeds;

/// <summary>What RFC 5545 says must be so, and what a calendar program needs to see that an event moved.</summary>
public sealed class CalendarTests
{
    private static readonly string[] Once = ["UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "SUMMARY", "DESCRIPTION", "URL", "STATUS", "TRANSP"];

    [Theory]
    [InlineData("public", 2)]
    [InlineData("team", 3)]
    public void Every_event_holds_what_the_format_demands(string site, int events)
    {
        var calendar = Read(Mill.Now(), site);
        Assert.Equal("VCALENDAR", calendar.Name);
        Assert.Equal("2.0", calendar.Raw("VERSION"));
        Assert.NotEmpty(calendar.Raw("PRODID"));
        Assert.Equal("The mill: roadmap", calendar.Text("NAME"));
        // RFC 5546: with a method, each event would need an organizer.
        Assert.DoesNotContain(calendar.Properties, property => property.Name == "METHOD");
        Assert.Equal(events, calendar.Components.Count);
        foreach (var found in calendar.Components)
        {
            Assert.Equal("VEVENT", found.Name);
            Assert.All(Once, name => Assert.InRange(found.Properties.Count(property => property.Name == name), name == "URL" ? 0 : 1, 1));
            Assert.Matches("^[0-9]{8}T[0-9]{6}Z$", found.Raw("DTSTAMP"));
            Assert.All(found.Properties.Where(property => property.Name is "DTSTART" or "DTEND"),
                property => Assert.Equal("VALUE=DATE", property.Parameters));
            Assert.True(Day(found.Raw("DTEND")) > Day(found.Raw("DTSTART")));
            Assert.Contains(found.Raw("STATUS"), (string[])["TENTATIVE", "CONFIRMED", "CANCELLED"]);
        }
        Assert.Equal(events, calendar.Components.Select(found => found.Raw("UID")).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("2027", "20270101", "20280101")]
    [InlineData("2027-H2", "20270701", "20280101")]
    [InlineData("2027-Q1", "20270101", "20270401")]
    [InlineData("2028-02", "20280201", "20280301")]
    [InlineData("2026-W53", "20261228", "20270104")]
    [InlineData("2027-12-31", "20271231", "20280101")]
    public void An_event_is_as_long_as_its_period(string target, string start, string end)
    {
        var found = Wheel(Mill.Undated(("roadmap/mill.yml", Mill.Items(target, "A wheel", "planned"))));
        Assert.Equal((start, end), (found.Raw("DTSTART"), found.Raw("DTEND")));
        // Nobody knows when it was written: a whole clone's stamp is newer than this.
        Assert.Equal("19700101T000000Z", found.Raw("DTSTAMP"));
    }

    [Fact]
    public void The_sequence_grows_by_one_with_each_commit_that_changed_what_is_shown()
    {
        (string, int)[] expected = [("20260110T000000Z", 0), ("20260211T000000Z", 1), ("20260312T000000Z", 2)];
        for (var i = 0; i < expected.Length; i++)
        {
            var found = Wheel(WithHistory.Of(Mill.Versions[..(i + 1)]));
            Assert.Equal(expected[i], (found.Raw("DTSTAMP"), int.Parse(found.Raw("SEQUENCE"), CultureInfo.InvariantCulture)));
        }
        var silent = Wheel(Mill.Now(("2026-04-01", [("roadmap/mill.yml",
            Mill.Items("2027-Q3", "A wheel of oak", "in_progress", internalNote: "Still nobody."))])));
        Assert.Equal("2", silent.Raw("SEQUENCE"));
        var several = Wheel(Mill.Now(("2026-04-01", [("roadmap/mill.yml", Mill.Items("2028", "Oak", "paused"))])));
        Assert.Equal("3", several.Raw("SEQUENCE"));
    }

    [Fact]
    public void The_uid_stays_when_everything_else_changes()
    {
        var before = Wheel(Mill.Now()).Raw("UID");
        Assert.Equal(before, Wheel(Mill.Now(("2026-04-01",
            [("roadmap/mill.yml", Mill.Items("2029", "Oak", "dropped")), ("handbook.yml", "title: The mill\n")]))).Raw("UID"));
        Assert.Equal(before, Wheel(Mill.Undated()).Raw("UID"));
    }

    [Theory]
    [InlineData("idea", "TENTATIVE")]
    [InlineData("paused", "TENTATIVE")]
    [InlineData("in_progress", "CONFIRMED")]
    [InlineData("shipped", "CONFIRMED")]
    [InlineData("dropped", "CANCELLED")]
    public void The_status_is_said_in_the_format_s_words(string status, string said) =>
        Assert.Equal(said, Wheel(Mill.Undated(("roadmap/mill.yml", Mill.Items("2027", "A wheel", status)))).Raw("STATUS"));

    [Fact]
    public void Only_a_whole_address_is_one()
    {
        Assert.Equal("https://mill.example.org/book/roadmap/wheel/", Wheel(Mill.Now()).Raw("URL"));
        Assert.DoesNotContain(Wheel(Mill.Undated(("handbook.yml", "title: The mill\n"))).Properties, property => property.Name == "URL");
    }

    [Fact]
    public void Without_a_dated_item_it_stays_a_calendar()
    {
        var calendar = Read(Compile.Files(("handbook.yml", "title: Bare\n")));
        Assert.Equal("VTIMEZONE", Assert.Single(calendar.Components).Name);
        Assert.Equal("STANDARD", Assert.Single(calendar.Components[0].Components).Name);
    }

    [Theory]
    [InlineData("a\\b;c,d", "a\\b;c,d")]
    [InlineData("tab\there", "tab\there")]
    [InlineData("bell\u0007and\u007fdelete", "bell\uFFFDand\uFFFDdelete")]
    [InlineData("end:vevent\\nEND:VEVENT", "end:vevent\\nEND:VEVENT")]
    public void Texts_come_out_as_they_were(string title, string read) => Assert.Equal(read, Titles([title])[0]);

    /// <summary>Long lines of everything: commas, backslashes, emoji with joiners, marks without end, right to left.</summary>
    [Fact]
    public void Whatever_a_title_holds_no_line_is_too_long_and_none_is_lost()
    {
        string[] pieces = [
            "\\", ";", ",", ":", "\"", "a", "long word ", "é", "e\u0301", "漢字", "👩‍👩‍👧‍👦", "🏳️‍🌈", "🇩🇪",
            "مرحبا", "\u00ad", "\u200b", "क्षि", "𝔘𝔫𝔦",
            "n\\n", "BEGIN:VEVENT", "%0A", string.Concat(Enumerable.Repeat("\u0323\u0301", 40))];
        for (var seed = 0; seed < 60; seed++)
        {
            var dice = new Dice(seed);
            var titles = Enumerable.Range(0, 5).Select(_ => "T" + dice.Text(pieces, 1, 40))
                .Select(title => title.Length <= LongName.Most ? title : "T" + dice.Text(pieces, 1, 3)).ToArray();
            Assert.Equal(titles.Select(title => title.Trim()).Order(StringComparer.Ordinal), Titles(titles).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void No_character_that_readers_see_is_cut_in_two()
    {
        var title = string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 25));
        var text = Of([title]).Text("public/feeds/roadmap.ics");
        Assert.All(text.Split("\r\n").Where(line => line.Contains("👩", StringComparison.Ordinal)), line =>
            Assert.Empty(line.Replace("SUMMARY:", "", StringComparison.Ordinal).Trim().Replace("👩‍👩‍👧‍👦", "", StringComparison.Ordinal)));
    }

    private static string[] Titles(string[] titles) => [.. Read(Of(titles)).Components.Select(found => found.Text("SUMMARY"))];

    private static Compilation Of(string[] titles) => Compile.Files(("roadmap/fuzz.yml", string.Concat(titles.Select((title, i) =>
        $"- {{id: fuzz-{i}, title: {JsonSerializer.Serialize(title)}, target: 2027, visibility: public}}\n"))));

    private static CalendarComponent Wheel(Compilation compilation) =>
        Read(compilation).Components.Single(found => found.Text("DESCRIPTION")
            .StartsWith("It turns the stones; twice as fast, they say.", StringComparison.Ordinal));

    private static CalendarComponent Read(Compilation compilation, string site = "public") =>
        CalendarReader.Read(compilation.Text($"{site}/feeds/roadmap.ics"));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture);
}
