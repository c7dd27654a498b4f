using Handbooks.Tests.Support;

namespace Handbooks.Tests.Pages.Feeds;

/// <summary>What JSON Feed 1.1 demands.</summary>
public sealed class JsonFeedTests
{
    [Fact]
    public void It_holds_what_the_format_demands()
    {
        var feed = Mill.Now().Json("public/feeds/roadmap.json");
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.Said("version"));
        Assert.Equal("The mill: roadmap", feed.Said("title"));
        Assert.Equal("https://mill.example.org/book/roadmap/", feed.Said("home_page_url"));
        Assert.Equal("https://mill.example.org/book/feeds/roadmap.json", feed.Said("feed_url"));
        var items = feed.List("items");
        Assert.Equal(2, items.Select(item => item.Said("id")).Distinct().Count());
        Assert.All(items, item => Assert.NotEmpty(item.Said("content_text")!));
        var wheel = items.Single(item => item.Said("title") == "A wheel of oak");
        Assert.Equal("https://mill.example.org/book/roadmap/wheel/", wheel.Said("url"));
        Assert.Equal("2026-03-12T00:00:00Z", wheel.Said("date_modified"));
        Assert.Equal(["Works", "Now"], wheel.Words("tags"));
    }

    [Fact]
    public void Ids_are_those_of_the_Atom_feed()
    {
        var compilation = Mill.Now();
        Assert.All(compilation.Json("public/feeds/roadmap.json").List("items"), item =>
            Assert.Contains($"<id>{item.Said("id")}</id>", compilation.Text("public/feeds/roadmap.xml"), StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_history_and_an_address_it_says_no_more_than_is_known()
    {
        var feed = Mill.Undated(("handbook.yml", "title: The mill\n")).Json("public/feeds/roadmap.json");
        Assert.Equal(("../roadmap/", "roadmap.json"), (feed.Said("home_page_url"), feed.Said("feed_url")));
        Assert.All(feed.List("items"), item => Assert.False(item.TryGetProperty("date_modified", out _)));
        Assert.Equal(["../roadmap/wheel/", "../roadmap/bread/"], feed.Each("items", "url"));
    }
}
