using System.Text.RegularExpressions;

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
        Assert.Matches(": [a-z ]+, due 20[0-9]{2}", await bar.Locator("title").InnerHTMLAsync());
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
              /due 20\d\d-H/.test(a.textContent) ? 2 : /due 20\d\d-Q/.test(a.textContent) ? 1 : 0,
              a.querySelector('rect').getBoundingClientRect().width]).filter(pair => pair[0])
            """);
        var quarters = widths.Where(pair => pair[0] == 1).Select(pair => pair[1]).ToList();
        var halves = widths.Where(pair => pair[0] == 2).Select(pair => pair[1]).ToList();
        Assert.NotEmpty(quarters);
        Assert.NotEmpty(halves);
        Assert.Equal(2.0, halves.Average() / quarters.Average(), tolerance: 0.06);
    }

    [BrowserFact]
    public async Task The_board_is_printed_on_one_sheet()
    {
        var page = await browser.Open("team/roadmap/index.html");
        // What a sheet holds is what is shown to a printer, at the width of A4 on its side less margins.
        await page.SetViewportSizeAsync(1040, 720);
        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
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
