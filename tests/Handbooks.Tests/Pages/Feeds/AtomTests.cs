using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.Pages.Feeds;

/// <summary>What RFC 4287 says must be so, on every Atom feed of a site, and what subscribers rely on.</summary>
public sealed partial class AtomTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Theory]
    [InlineData("public")]
    [InlineData("team")]
    public void Every_feed_holds_what_the_format_demands(string site)
    {
        var feeds = Atoms(Mill.Now(), site);
        Assert.True(feeds.Count > 3);
        foreach (var (path, feed) in feeds)
        {
            Assert.Equal(Atom + "feed", feed.Name);
            Common(feed);
            Assert.Equal(Time(feed), feed.Elements(Atom + "entry").Max(Time));
            // 4.1.1: an author of the feed, or one in each entry.
            Assert.NotEmpty(Assert.Single(feed.Elements(Atom + "author")).Element(Atom + "name")!.Value);
            Assert.EndsWith(path, new Uri(new Uri("https://mill.example.org/book" + path), Href(feed, "self")).AbsoluteUri, StringComparison.Ordinal);
            Assert.Equal("application/atom+xml", Link(feed, "self").Attribute("type")!.Value);
            Assert.NotEmpty(Href(feed, "alternate"));
            Assert.NotEmpty(feed.Elements(Atom + "entry"));
            foreach (var entry in feed.Elements(Atom + "entry"))
            {
                Common(entry);
                Assert.Contains("roadmap/", Href(entry, "alternate"), StringComparison.Ordinal);
                Assert.Equal("text", Assert.Single(entry.Elements(Atom + "summary")).Attribute("type")!.Value);
                Assert.All(entry.Elements(Atom + "category"), category => Assert.NotEmpty(category.Attribute("term")!.Value));
                Assert.Empty(entry.Elements(Atom + "content"));
            }
            var ids = feed.Descendants(Atom + "id").Select(id => id.Value).ToList();
            Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        }
        Assert.Equal(feeds.Count, feeds.Values.Select(feed => feed.Element(Atom + "id")!.Value).Distinct().Count());
    }

    [Fact]
    public void Newest_first_with_the_day_of_the_change_and_what_it_is_now()
    {
        var feed = Atoms(Mill.Now())["/feeds/roadmap.xml"];
        Assert.Equal("The mill: roadmap", feed.Element(Atom + "title")!.Value);
        Assert.Equal("en", feed.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.Equal(["A wheel of oak", "Bread on Sundays"], feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value));
        var wheel = feed.Elements(Atom + "entry").First();
        Assert.Equal("2026-03-12T00:00:00Z", wheel.Element(Atom + "updated")!.Value);
        Assert.Equal("https://mill.example.org/book/roadmap/wheel/", Href(wheel, "alternate"));
        Assert.Equal("It turns the stones; twice as fast, they say.\n\nIn progress; due Q3 2027, first planned for Q1 2027; accountable: Miller.",
            wheel.Element(Atom + "summary")!.Value);
        Assert.Equal(["Works", "Now"], wheel.Elements(Atom + "category").Select(category => category.Attribute("term")!.Value));
        Assert.EndsWith("Planned; due 2 May 2027; whoever is accountable is not public.",
            feed.Elements(Atom + "entry").Last().Element(Atom + "summary")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_stay_when_title_date_theme_and_the_address_of_the_site_change()
    {
        var before = Ids(Mill.Now());
        var after = Ids(Mill.Now(
            ("2026-05-01", [("roadmap/mill.yml", Mill.Items("2029", "Something else", "paused")
                .Replace("theme: Works", "theme: Visitors", StringComparison.Ordinal))]),
            ("2026-05-02", [("handbook.yml", "title: The mill\n")])));
        Assert.Equal(before, after);
        Assert.Equal(before, Ids(Mill.Now(("2026-05-02", [("handbook.yml", "title: Renamed\nid: The mill\n")]))));
        Assert.NotEqual(before, Ids(Mill.Now(("2026-05-02", [("handbook.yml", "title: Another mill\n")]))));
        // Who reads both sites has two entries: what they tell is not the same.
        Assert.Empty(before.Intersect(Ids(Mill.Now(), "team")));
    }

    /// <summary>RFC 4287, 4.2.6: an entry keeps its id when it is moved.</summary>
    [Fact]
    public void Ids_stay_when_the_item_has_another()
    {
        const string once = "- {id: W-1, title: Wheel, visibility: public}\n";
        Assert.Equal(Id(once), Id("- {id: W-2, title: Wheel, visibility: public, moved_from: W-1}\n"));
        // The oldest comes first.
        Assert.Equal(Id(once), Id("- {id: W-3, title: Wheel, visibility: public, moved_from: [W-1, /roadmap/w-2/]}\n"));
        Assert.NotEqual(Id(once), Id("- {id: W-2, title: Wheel, visibility: public}\n"));

        static string Id(string items) => Assert.Single(
            Atoms(WithHistory.Of(("2026-01-10", [("handbook.yml", Mill.Settings), ("roadmap/a.yml", items)])))["/feeds/roadmap.xml"]
                .Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value));
    }

    [Fact]
    public void Each_theme_and_each_role_that_answers_or_does_has_its_own()
    {
        var compilation = Mill.Now();
        Assert.Equal(
            ["/feeds/roadmap.xml", "/feeds/roles/miller.xml", "/feeds/themes/visitors.xml", "/feeds/themes/works.xml"],
            Atoms(compilation).Keys.Order(StringComparer.Ordinal));
        Assert.Contains("/feeds/roles/night-clerk.xml", Atoms(compilation, "team").Keys);
        Assert.Contains("/feeds/themes/cellar.xml", Atoms(compilation, "team").Keys);
        var works = Atoms(compilation)["/feeds/themes/works.xml"];
        Assert.Equal("The mill: roadmap, Works", works.Element(Atom + "title")!.Value);
        Assert.Equal(["A wheel of oak"], works.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value));
        var miller = Atoms(compilation)["/feeds/roles/miller.xml"];
        Assert.Equal("The mill: roadmap, Miller", miller.Element(Atom + "title")!.Value);
        Assert.Equal("https://mill.example.org/book/roles/miller/", Href(miller, "alternate"));
    }

    [Fact]
    public void A_role_s_former_feed_is_the_one_of_now()
    {
        var feeds = Mill.Now(("2026-05-01", [("roles/miller.md",
            Mill.Miller.Replace("role: Miller\n", "role: Miller\nmoved_from: [grinder, /old/grinder/]\n", StringComparison.Ordinal))])).Feeds();
        Assert.Equal(feeds["/feeds/roles/miller.xml"], feeds["/feeds/roles/grinder.xml"]);
        Assert.Equal(2, feeds.Keys.Count(path => path.StartsWith("/feeds/roles/", StringComparison.Ordinal)));
    }

    [Fact]
    public void Pages_lead_to_them()
    {
        var compilation = Mill.Now();
        Assert.Equal(
            ["../feeds/roadmap.xml application/atom+xml", "../feeds/roadmap.json application/feed+json", "../feeds/roadmap.ics text/calendar"],
            Leads(compilation, "public/roadmap/index.html", "Feeds"));
        Assert.Equal(["../feeds/themes/visitors.xml application/atom+xml", "../feeds/themes/works.xml application/atom+xml"],
            Leads(compilation, "public/roadmap/index.html", "ThemeFeeds"));
        Assert.Equal(["../feeds/roles/miller.xml application/atom+xml"], Leads(compilation, "public/roadmap/index.html", "RoleFeeds"));
        Assert.Equal(["../../feeds/themes/works.xml application/atom+xml", "../../feeds/roadmap.xml application/atom+xml"],
            Leads(compilation, "public/roadmap/wheel/index.html", "Feeds"));
        Assert.Equal(["../../feeds/roles/miller.xml application/atom+xml"], Leads(compilation, "public/roles/miller/index.html", "Feeds"));

        var shown = WithHistory.Of(new HandbookTheme(), Mill.Versions);
        foreach (var page in (string[])["public/roadmap/index.html", "public/roadmap/wheel/index.html", "public/roles/miller/index.html"])
            Assert.Matches("<link rel=\"alternate\" type=\"application/atom&#x2B;xml\" title=\"[^\"]+\" href=\"[./]+/feeds/[^\"]+\\.xml\" />",
                shown.Text(page));
        Assert.Empty(shown.Of("HB5001"));
    }

    [Fact]
    public void Without_a_history_there_are_none_and_nothing_leads_to_them()
    {
        var compilation = Mill.Undated();
        Assert.Empty(Atoms(compilation));
        Assert.Equal(["../feeds/roadmap.json application/feed+json", "../feeds/roadmap.ics text/calendar"],
            Leads(compilation, "public/roadmap/index.html", "Feeds"));
        Assert.Empty(Leads(compilation, "public/roles/miller/index.html", "Feeds"));
    }

    [Fact]
    public void Without_the_address_of_the_site_links_lead_on_from_the_feed()
    {
        var feed = Atoms(Mill.Now(("2026-05-02", [("handbook.yml", "title: The mill\n")])))["/feeds/themes/works.xml"];
        Assert.Equal("works.xml", Href(feed, "self"));
        Assert.Equal("../../roadmap/wheel/", Href(feed.Element(Atom + "entry")!, "alternate"));
        Assert.Equal(
            "https://elsewhere.example/x/roadmap/wheel/",
            new Uri(new Uri("https://elsewhere.example/x/feeds/themes/works.xml"), Href(feed.Element(Atom + "entry")!, "alternate")).AbsoluteUri);
    }

    [Fact]
    public void Themes_of_one_address_are_one_feed_that_bears_both_names()
    {
        var more = string.Concat(((string[])["C++", "C", "Sea/Land", "sea land", "خريطة الطريق", "🌾🌾", "🚣"]).Select((theme, i) =>
            $"- id: more-{i}\n  title: More {i}\n  theme: \"{theme}\"\n  visibility: public\n"));
        var feeds = Atoms(Mill.Now(("2026-04-01", [("roadmap/more.yml", more)])));
        Assert.Equal("The mill: roadmap, C++, C", feeds["/feeds/themes/c.xml"].Element(Atom + "title")!.Value);
        Assert.Equal(2, feeds["/feeds/themes/c.xml"].Elements(Atom + "entry").Count());
        Assert.Equal("The mill: roadmap, Sea/Land, sea land", feeds["/feeds/themes/sea-land.xml"].Element(Atom + "title")!.Value);
        Assert.Equal("The mill: roadmap, خريطة الطريق", feeds["/feeds/themes/خريطة-الطريق.xml"].Element(Atom + "title")!.Value);
        Assert.EndsWith("/feeds/themes/%D8%AE%D8%B1%D9%8A%D8%B7%D8%A9-%D8%A7%D9%84%D8%B7%D8%B1%D9%8A%D9%82.xml",
            Href(feeds["/feeds/themes/خريطة-الطريق.xml"], "self"), StringComparison.Ordinal);
        Assert.Equal("The mill: roadmap, 🌾🌾, 🚣", feeds["/feeds/themes/x.xml"].Element(Atom + "title")!.Value);
    }

    /// <summary>XML has no way to write some characters.</summary>
    [Fact]
    public void Titles_that_XML_cannot_hold_are_held_as_far_as_it_can()
    {
        const string hostile = "- id: odd\n  title: \"a\\x00b\\x0bc\\uFFFEe<&>]]>\\\"f\\tg\"\n  theme: \"\\x07\"\n  visibility: public\n";
        var feed = Atoms(Mill.Now(("2026-04-01", [("roadmap/odd.yml", hostile)])))["/feeds/roadmap.xml"];
        var title = feed.Elements(Atom + "entry").First().Element(Atom + "title")!.Value;
        Assert.Equal("a\uFFFDb\uFFFDc\uFFFDe<&>]]>\"f\tg", title);
    }

    private static Dictionary<string, XElement> Atoms(Compilation compilation, string site = "public") =>
        compilation.Feeds(site).Where(feed => feed.Key.EndsWith(".xml", StringComparison.Ordinal))
            .ToDictionary(feed => feed.Key, feed => XDocument.Parse(feed.Value).Root!, StringComparer.Ordinal);

    private static string[] Ids(Compilation compilation, string site = "public") =>
        [.. Atoms(compilation, site)["/feeds/roadmap.xml"].Descendants(Atom + "id").Select(id => id.Value).Order(StringComparer.Ordinal)];

    private static string[] Leads(Compilation compilation, string page, string key) =>
        [.. compilation.Json(page).List(key).Select(feed => $"{feed.Said("Href")} {feed.Said("Type")}")];

    /// <summary>What a feed and an entry both must have once.</summary>
    private static void Common(XElement element)
    {
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",
            Assert.Single(element.Elements(Atom + "id")).Value);
        Assert.NotEmpty(Assert.Single(element.Elements(Atom + "title")).Value);
        Assert.Matches(Rfc3339(), Assert.Single(element.Elements(Atom + "updated")).Value);
        // 4.2.7: no two alternates of one type and language.
        Assert.Single(element.Elements(Atom + "link"), link => link.Attribute("rel")!.Value == "alternate");
    }

    private static DateTimeOffset Time(XElement element) =>
        DateTimeOffset.Parse(element.Element(Atom + "updated")!.Value, CultureInfo.InvariantCulture);

    private static XElement Link(XElement element, string rel) => element.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == rel);

    private static string Href(XElement element, string rel) => Link(element, rel).Attribute("href")!.Value;

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")]
    private static partial Regex Rfc3339();
}
