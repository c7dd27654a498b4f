using Microsoft.Playwright;

namespace Handbooks.BrowserTests;

/// <summary>The sample's pages as readers meet them: wide and narrow, light and dark, with and without script.</summary>
[Collection(SharedBrowser.Name)]
public sealed class PageTests(Browser browser)
{
    public static readonly string[] Kinds =
    [
        "team/index.html", "team/guide/quick-start/index.html", "team/roles/index.html", "team/roles/technology-lead/index.html",
        "team/map/index.html",
        "team/matrix/index.html", "team/decisions/index.html", "team/roadmap/index.html", "team/roadmap/ow-21/index.html", "team/findings/index.html",
        "team/404.html", "team/changes/index.html", "team/embed/now/index.html", "public/embed/items/ow-21/index.html",
        "public/index.html", "public/roadmap/index.html", "public/roles/product-lead/index.html", "public/map/index.html",
        "public/changes/index.html",
    ];

    public static TheoryData<string, int> KindsAndWidths()
    {
        var data = new TheoryData<string, int>();
        foreach (var kind in Kinds)
        {
            foreach (var width in (int[])[320, 390, 768, 1280])
                data.Add(kind, width);
        }
        return data;
    }

    // The page for wrong addresses takes its style from the site's root, which there is none of on disk.
    public static TheoryData<string> Styled() => [.. Kinds.Where(kind => !kind.EndsWith("404.html", StringComparison.Ordinal))];

    [BrowserTheory]
    [MemberData(nameof(KindsAndWidths))]
    public async Task Fits_its_window(string path, int width)
    {
        var page = await browser.Open(path, width);
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Equal(1, await page.Locator("h1").CountAsync());
    }

    [BrowserTheory]
    [MemberData(nameof(Styled))]
    public async Task Has_nothing_that_axe_objects_to(string path)
    {
        var page = await browser.Open(path);
        Assert.Empty(await page.Faults());
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Empty(await page.Faults(colorsAlone: true));
    }

    [BrowserTheory]
    [InlineData("team/matrix/index.html")]
    [InlineData("team/map/index.html")]
    [InlineData("team/roadmap/index.html")]
    [InlineData("team/findings/index.html")]
    public async Task Has_nothing_that_axe_objects_to_on_a_phone(string path)
    {
        var page = await browser.Open(path, 390);
        Assert.Empty(await page.Faults());
    }

    /// <summary>The kinds of page on which the direction matters, all in one test: the site is built once.</summary>
    [BrowserFact]
    public async Task Pages_that_run_from_the_right_fit_and_have_nothing_that_axe_objects_to()
    {
        using var site = new SampleSite("ar");
        var wrong = new List<string>();
        foreach (var path in (string[])[
            "index", "map/index", "roadmap/index", "matrix/index", "decisions/index", "search/index", "roles/technology-lead/index"])
        {
            foreach (var width in (int[])[320, 1280])
            {
                var page = await browser.Open("team/404.html", width);
                await page.GotoAsync(site.Address($"team/{path}.html"));
                // What axe measures is closest together on a phone.
                if (width == 320)
                    wrong.AddRange((await page.Faults()).Select(fault => $"{path}: {fault}"));
                if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth") != width)
                    wrong.Add($"{path} {width}: too wide");
            }
        }
        Assert.Empty(wrong);
        await RunsFromTheRight(await browser.Open("team/404.html"), site);
    }

    private static async Task RunsFromTheRight(IPage page, SampleSite site)
    {
        await page.GotoAsync(site.Address("team/map/index.html"));
        var (root, child) = (await page.Locator("#hb-role-steering-committee rect").BoundingBoxAsync(),
            await page.Locator("#hb-role-executive-director rect").BoundingBoxAsync());
        Assert.True(child!.X + child.Width < root!.X);
        Assert.Empty(await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('.map-role')].filter(role => {
              const text = role.querySelector('text').getBBox(), box = role.querySelector('rect').getBBox();
              return text.x < box.x || text.x + text.width > box.x + box.width;
            }).map(role => role.textContent)
            """));
        // The words of the sample's authors are English, and run the other way than the page.
        await page.Locator(".search-open").ClickAsync();
        await page.GetByRole(AriaRole.Combobox).FillAsync("technology lead");
        await Assertions.Expect(page.Locator("dialog.search .found-title").First).ToHaveAttributeAsync("dir", "ltr");
        Assert.Null(await page.Locator("dialog.search .found-kind").First.GetAttributeAsync("dir"));
    }

    [BrowserFact]
    public async Task Opened_from_disk_its_links_lead_to_pages()
    {
        var page = await browser.Open("team/roles/product-lead/index.html");
        await page.Locator("header nav").GetByText("Matrix", new() { Exact = true }).ClickAsync();
        await page.Arrives(url => url.EndsWith("/matrix/index.html", StringComparison.Ordinal));
        Assert.Equal("Who does what", await page.Locator("h1").InnerTextAsync());
    }

    [BrowserFact]
    public async Task Every_letter_leads_to_its_source()
    {
        var page = await browser.Open("team/matrix/index.html");
        await page.Locator("#product-vision a.letter").First.ClickAsync();
        await page.Arrives(url => url.Contains('#', StringComparison.Ordinal) && url.Contains("/roles/", StringComparison.Ordinal));
        var anchor = new Uri(page.Url).Fragment[1..];
        Assert.Contains("vision", await page.Locator($"[id='{anchor}']").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [BrowserFact]
    public async Task The_matrix_keeps_its_heads_in_sight()
    {
        var page = await browser.Open("team/matrix/index.html", 1280);
        await page.Locator("tbody tr").Nth(60).ScrollIntoViewIfNeededAsync();
        var frame = page.Locator("[role=region]", new() { Has = page.Locator("#hb-matrix") });
        await frame.EvaluateAsync("frame => { frame.scrollLeft = 400; frame.scrollTop = 2000; }");
        var around = await frame.BoundingBoxAsync();
        var head = await page.Locator("thead th").Nth(5).BoundingBoxAsync();
        var first = await page.Locator("tbody tr th[scope=row]").Nth(60).BoundingBoxAsync();
        Assert.Equal(around!.Y, head!.Y, tolerance: 2.0);
        Assert.Equal(around.X, first!.X, tolerance: 2.0);
    }

    [BrowserFact]
    public async Task A_filter_of_findings_opens_what_it_finds()
    {
        var page = await browser.Open("team/findings/index.html");
        await page.GotoAsync(page.Url + "?q=HB4008");
        var shown = page.Locator("#hb-findings li:visible");
        Assert.True(await shown.CountAsync() > 0);
        Assert.All(await shown.AllInnerTextsAsync(), text => Assert.Contains("HB4008", text, StringComparison.Ordinal));
        await page.Locator(".filter input").FillAsync("no finding has these words");
        await Assertions.Expect(shown).ToHaveCountAsync(0);
        Assert.False(await page.Locator("#hb-findings h3").First.IsVisibleAsync());
    }

    [BrowserFact]
    public async Task A_unit_s_bar_leads_to_as_many_rows_as_it_counts()
    {
        var page = await browser.Open("team/findings/index.html");
        var unit = page.Locator(".clarity > li").Filter(new() { HasText = "Engineering" });
        var open = await unit.Locator(".clarity-parts li").AllInnerTextsAsync();
        var counted = open.Where(text => text.Contains("no one", StringComparison.Ordinal))
            .Sum(text => int.Parse(text.Trim().Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(counted > 0);
        await unit.Locator("h3 a").ClickAsync();
        await page.Arrives(url => url.Contains("unit=Engineering", StringComparison.Ordinal));
        Assert.Equal(counted, await page.Locator("#hb-matrix tbody tr:not(.matrix-group):visible").CountAsync()
            + await page.Locator(".by-role details:not([hidden]) .alone > li:not([hidden])").CountAsync());
    }

    [BrowserFact]
    public async Task A_change_has_a_permalink_and_leads_to_its_item()
    {
        var page = await browser.Open("team/changes/index.html");
        var change = page.Locator(".changes > li[id^='2026-09-14-item-']:has(a.item)").Filter(new() { HasText = "delayed" }).First;
        var permalink = await change.Locator("a.permalink").GetAttributeAsync("href");
        Assert.Equal("#" + await change.GetAttributeAsync("id"), permalink);
        await change.Locator("a.item").ClickAsync();
        await page.Arrives(url => url.Contains("/roadmap/", StringComparison.Ordinal));
        Assert.True(await page.Locator("#hb-history").IsVisibleAsync());
        Assert.Contains("First planned for ", await page.Locator(".slips").InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_reader_chooses_dark_and_it_stays()
    {
        var page = await browser.Open("team/index.html");
        var before = await Background(page);
        await page.Locator("header button").First.ClickAsync();
        var after = await Background(page);
        Assert.NotEqual(before, after);
        await page.ReloadAsync();
        Assert.Equal(after, await Background(page));
    }

    [BrowserFact]
    public async Task Without_script_everything_can_be_read()
    {
        var page = await browser.Open("team/matrix/index.html", script: false);
        Assert.True(await page.Locator("tbody tr").CountAsync() > 100);
        Assert.True(await page.Locator("#product-vision").IsVisibleAsync());
        var roadmap = await browser.Open("team/roadmap/index.html", script: false);
        Assert.True(await roadmap.GetByText("Shipped").First.IsVisibleAsync());
    }

    [BrowserFact]
    public async Task No_page_asks_anyone_else_for_anything()
    {
        var page = await browser.Open("public/index.html");
        var foreign = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith("file:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
                foreign.Add(request.Url);
        };
        foreach (var kind in Kinds)
            await page.GotoAsync(browser.Site.Address(kind));
        Assert.Empty(foreign);
    }

    private static Task<string> Background(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
}
