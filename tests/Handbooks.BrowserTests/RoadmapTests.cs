using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Handbooks.BrowserTests;

/// <summary>The roadmap as partners use it: without script, with a keyboard, on paper and inside another site.</summary>
[Collection(SharedBrowser.Name)]
public sealed partial class RoadmapTests(Browser browser)
{
    [BrowserFact]
    public async Task A_part_is_a_link_away_without_script_and_without_loading_a_page()
    {
        var page = await browser.Open("public/roadmap/index.html", script: false);
        Assert.True(await page.Locator(".board").IsVisibleAsync());
        await page.Locator(".facets summary", new() { HasText = "Theme" }).ClickAsync();
        var link = page.Locator(".facets a", new() { HasText = "Open access" });
        var promised = Number().Match(await link.Locator(".count").InnerTextAsync()).Value;
        await link.ClickAsync();
        Assert.EndsWith("#theme-open-access", page.Url, StringComparison.Ordinal);
        Assert.False(await page.Locator(".board").IsVisibleAsync());
        Assert.Equal(promised, $"{await page.Locator(".facet-items li:visible").CountAsync()}");
        await page.Locator(".facet:target").GetByText("Show everything").ClickAsync();
        Assert.True(await page.Locator(".board").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Bars_of_the_timeline_are_reached_by_keyboard_and_say_when_they_are_due()
    {
        var page = await browser.Open("public/roadmap/index.html", script: false);
        var bar = page.Locator(".timeline a").First;
        await page.Locator(".timeline-wrap").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await bar.EvaluateAsync<bool>("bar => bar === document.activeElement"));
        Assert.Matches(": [a-z ]+, due .*20[0-9]{2}", await bar.Locator("title").InnerHTMLAsync());
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives(url => url.Contains("/roadmap/", StringComparison.Ordinal)
            && !url.EndsWith("/roadmap/index.html", StringComparison.Ordinal));
    }

    /// <summary>A bar is as long as its period, beside bars of other periods.</summary>
    [BrowserFact]
    public async Task A_half_is_twice_as_long_as_a_quarter_on_the_timeline()
    {
        var page = await browser.Open("team/roadmap/index.html");
        var widths = await page.EvaluateAsync<double[][]>("""
            [...document.querySelectorAll('.timeline a')].map(a => [
              /due (first|second) half/.test(a.textContent) ? 2 : /due Q\d/.test(a.textContent) ? 1 : 0,
              a.querySelector('rect').getBoundingClientRect().width]).filter(pair => pair[0])
            """);
        var quarters = widths.Where(pair => pair[0] == 1).Select(pair => pair[1]).ToList();
        var halves = widths.Where(pair => pair[0] == 2).Select(pair => pair[1]).ToList();
        Assert.NotEmpty(quarters);
        Assert.NotEmpty(halves);
        Assert.Equal(2.0, halves.Average() / quarters.Average(), tolerance: 0.06);
    }

    /// <summary>Facets narrow one another, the address keeps them, and board, timeline and list show the same items.</summary>
    [BrowserFact]
    public async Task Facets_filter_board_timeline_and_list_alike()
    {
        var page = await browser.Open("public/roadmap/index.html");
        var form = page.Locator("form[data-roadmap]");
        await form.GetByLabel("Theme").SelectOptionAsync("open-access");
        await form.GetByLabel("Period").SelectOptionAsync("2027");
        Assert.Contains("theme=open-access", page.Url, StringComparison.Ordinal);
        Assert.Contains("period=2027", page.Url, StringComparison.Ordinal);
        var listed = await Hrefs(page, ".items tr:not([hidden]) a.item");
        Assert.NotEmpty(listed);
        Assert.Equal(listed, await Hrefs(page, ".board .tile:not([hidden]) a.item"));
        Assert.Equal(listed, await Hrefs(page, ".timeline a:not([hidden])"));
        Assert.StartsWith($"Showing {listed.Length} of ", await form.Locator(".filter-count").InnerTextAsync(), StringComparison.Ordinal);
        // No gaps are left on the timeline.
        var height = await page.Locator(".timeline").EvaluateAsync<int>("svg => svg.getBoundingClientRect().height");
        Assert.InRange(height, 90, 110 + (30 * listed.Length));

        // The address alone brings the same back.
        await page.ReloadAsync();
        Assert.Equal(listed, await Hrefs(page, ".items tr:not([hidden]) a.item"));
        Assert.Equal("open-access", await form.GetByLabel("Theme").InputValueAsync());

        await form.GetByLabel("Text").FillAsync("nothing has these words");
        await Assertions.Expect(form.Locator(".filter-count")).ToContainTextAsync("No matches");
        Assert.False(await page.Locator(".board").IsVisibleAsync());
        await form.GetByText("Reset").ClickAsync();
        await Assertions.Expect(page.Locator(".board .tile:visible")).ToHaveCountAsync(await page.Locator(".board .tile").CountAsync());
    }

    /// <summary>The reader's task "next quarter: what comes, what slipped, who answers", from the home page: two clicks.</summary>
    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task What_comes_next_quarter_and_who_answers_for_it_is_two_clicks_away(int width)
    {
        var page = await browser.Open("public/index.html", width, touch: width < 400);
        await page.Locator("main a", new() { HasText = "roadmap" }).First.ClickAsync();
        await page.Arrives(url => url.EndsWith("/roadmap/index.html", StringComparison.Ordinal));
        await page.GetByLabel("Next quarter (Q4 2026)").ClickAsync();
        var tiles = page.Locator(".board .tile:visible");
        Assert.InRange(await tiles.CountAsync(), 1, 20);
        Assert.All(await tiles.AllInnerTextsAsync(), text => Assert.Matches("2026", text));
        Assert.Equal(await tiles.CountAsync(), await page.Locator(".board .tile:visible .answers :is(.role, .hidden-name, .nobody)").CountAsync());
        await page.GetByLabel("Next quarter (Q4 2026)").ClickAsync();
        await page.GetByLabel("Slipped").ClickAsync();
        Assert.EndsWith("?slipped=1", page.Url, StringComparison.Ordinal);
        Assert.All(await page.Locator(".items tr:not([hidden]):has(td)").AllInnerTextsAsync(),
            text => Assert.Matches("first planned for .+, delayed (once|twice)", text));
    }

    /// <summary>What people were sent before there were filters still leads to the same items.</summary>
    [BrowserFact]
    public async Task A_link_to_a_part_sets_the_filter()
    {
        var page = await browser.Open("public/roadmap/index.html#theme-open-access");
        Assert.Equal("open-access", await page.Locator("form[data-roadmap]").GetByLabel("Theme").InputValueAsync());
        Assert.EndsWith("?theme=open-access", page.Url, StringComparison.Ordinal);
        Assert.True(await page.Locator(".board").IsVisibleAsync());
    }

    [BrowserTheory]
    [InlineData(390, "en", true)]
    [InlineData(390, "en", false)]
    [InlineData(1280, "en", true)]
    [InlineData(390, "ar", true)]
    [InlineData(390, "ar", false)]
    public async Task The_timeline_opens_at_today_and_is_whole(int width, string language, bool script)
    {
        using var site = new SampleSite(language);
        var page = await browser.Open("public/roadmap/index.html", width, script: script);
        await page.GotoAsync(site.Address("public/roadmap/index.html"));
        await page.Locator(".timeline-wrap").ScrollIntoViewIfNeededAsync();
        var place = await page.EvaluateAsync<double>("""
            (() => {
              const box = document.querySelector('.timeline-wrap').getBoundingClientRect();
              return (document.querySelector('.as-of').getBoundingClientRect().left - box.left) / box.width;
            })()
            """);
        Assert.InRange(place, 0, 1);
        // Nothing is drawn beyond the picture, bars and their names included.
        Assert.Empty(await page.EvaluateAsync<string[]>("""
            (() => {
              const svg = document.querySelector('.timeline').getBoundingClientRect();
              return [...document.querySelectorAll('.timeline :is(rect, text)')].map(part => [part.getBoundingClientRect(), part.textContent || part.outerHTML])
                .filter(([box]) => box.left < svg.left - 1 || box.right > svg.right + 1).map(([, text]) => text);
            })()
            """));
    }

    /// <summary>The four shapes of a status are told apart by shape and fill, and a bar of progress has an end.</summary>
    [BrowserFact]
    public async Task Statuses_and_progress_are_seen_in_forced_colours()
    {
        var page = await browser.Open("team/roadmap/index.html");
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        var shapes = await page.EvaluateAsync<string[]>("""
            [...new Set([...document.querySelectorAll('.status')].map(chip => chip.classList[2]))].map(kind => {
              const dot = getComputedStyle(document.querySelector('.' + kind), '::before');
              return [dot.backgroundColor, dot.backgroundImage, dot.borderRadius].join(' ');
            })
            """);
        Assert.Equal(4, shapes.Distinct().Count());
        // A bar that is half full looks other than an empty one.
        var bar = page.Locator("progress").First;
        var full = await bar.ScreenshotAsync();
        await bar.EvaluateAsync("bar => { bar.value = 0; }");
        Assert.NotEqual(full, await bar.ScreenshotAsync());
    }

    [BrowserFact]
    public async Task The_calendar_is_subscribed_to_not_only_downloaded()
    {
        var page = await browser.Open("public/roadmap/index.html", script: false);
        Assert.Equal("webcal://handbook.example.org/feeds/roadmap.ics", await page.GetByText("Subscribe in your calendar").GetAttributeAsync("href"));
    }

    /// <summary>The reader's task of a partner on the public site: whom to ask, from any page, without looking.</summary>
    [BrowserTheory]
    [InlineData("public/index.html")]
    [InlineData("public/roadmap/ow-20/index.html")]
    [InlineData("public/roles/product-lead/index.html")]
    public async Task A_partner_finds_whom_to_ask(string path)
    {
        var page = await browser.Open(path, script: false);
        Assert.Equal("mailto:hello@osierandwrack.example.org", await page.Locator(".site-footer a[href^=mailto]").GetAttributeAsync("href"));
        // The manual is for those who write.
        Assert.Equal(0, await page.Locator("nav a[href*='guide/']").CountAsync());
        if (path != "public/index.html")
            Assert.Equal("Ask about the roadmap", await page.Locator(".facts a[href^=mailto]").First.InnerTextAsync());
    }

    private static async Task<string[]> Hrefs(IPage page, string selector) =>
        await page.EvaluateAsync<string[]>("selector => [...document.querySelectorAll(selector)].map(link => link.getAttribute('href')).sort()",
            selector);

    [BrowserFact]
    public async Task The_board_is_printed_on_one_sheet()
    {
        var page = await browser.Open("team/roadmap/index.html");
        // What a sheet holds is what is shown to a printer, at the width of A4 on its side less margins.
        await page.SetViewportSizeAsync(1040, 720);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollHeight"), 300, 720);
        Assert.Equal(4, await page.Locator(".board-column:visible").CountAsync());
        Assert.Equal(await page.Locator(".board .tile").CountAsync(), await page.Locator(".board .tile h3:visible").CountAsync());
        Assert.True(await page.GetByText("As of").First.IsVisibleAsync());
    }

    [BrowserFact]
    public async Task A_fragment_leads_out_of_its_frame_to_the_item()
    {
        var page = await browser.Open("public/roadmap/index.html");
        await page.GotoAsync(browser.Site.Frame("public/embed/now/index.html"));
        var item = page.FrameLocator("iframe").Locator("a.item").First;
        await item.ClickAsync();
        await page.Arrives(url => url.Contains("/roadmap/ow-", StringComparison.Ordinal));
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
