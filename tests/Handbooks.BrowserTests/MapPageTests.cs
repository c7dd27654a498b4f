using Microsoft.Playwright;

namespace Handbooks.BrowserTests;

/// <summary>The role map's pictures and what says the same in words.</summary>
[Collection(SharedBrowser.Name)]
public sealed class MapPageTests(Browser browser)
{
    private const string Map = "team/map/index.html";

    /// <summary>How wide letters are is only guessed when a site is written.</summary>
    [BrowserFact]
    public async Task Names_stay_within_their_boxes()
    {
        var page = await browser.Open(Map);
        var (boxes, tooWide) = (await page.Locator(".map-role").CountAsync(), await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('.map-role')].filter(role => {
              const text = role.querySelector('text').getBBox(), box = role.querySelector('rect').getBBox();
              return text.x < box.x || text.y < box.y || text.x + text.width > box.x + box.width || text.y + text.height > box.y + box.height;
            }).map(role => role.textContent)
            """));
        Assert.True(boxes > 30);
        Assert.Empty(tooWide);
    }

    [BrowserFact]
    public async Task The_keyboard_goes_through_the_tree_in_reading_order_and_shows_where_it_is()
    {
        var page = await browser.Open(Map);
        await page.Locator("#hb-role-steering-committee").FocusAsync();
        var met = new List<string>();
        var places = new List<(double Y, double X)>();
        for (var i = 0; i < 18; i++)
        {
            met.Add(await page.EvaluateAsync<string>("document.activeElement.id"));
            var box = await page.Locator(":focus").BoundingBoxAsync();
            var scrolled = await page.Locator(".map-box").First.EvaluateAsync<double>("box => box.scrollTop + scrollY");
            places.Add((box!.Y + scrolled, box.X));
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Equal(["hb-role-steering-committee", "hb-role-executive-director", "hb-role-community-lead", "hb-role-field-coordinator"],
            met.Take(4));
        Assert.Equal(18, met.Distinct().Count());
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second.Y > pair.First.Y + 1
            || (Math.Abs(pair.Second.Y - pair.First.Y) <= 1 && pair.Second.X > pair.First.X)));

        await page.Locator("#hb-role-data-steward").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("3px", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement.querySelector('rect')).strokeWidth"));
    }

    [BrowserFact]
    public async Task A_role_in_the_picture_leads_to_its_page_also_from_disk()
    {
        var page = await browser.Open(Map);
        await page.Locator("#hb-role-technology-lead").ClickAsync();
        await page.Arrives(url => url.EndsWith("/roles/technology-lead/index.html", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Link, new() { Name = "See it on the map" }).ClickAsync();
        await page.Arrives(url => url.EndsWith("/map/index.html#hb-role-technology-lead", StringComparison.Ordinal));
        Assert.True(await page.Locator("#hb-role-technology-lead").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Pointing_at_a_role_or_tabbing_to_it_brings_out_its_arcs()
    {
        var page = await browser.Open(Map);
        var role = page.Locator("[aria-labelledby=hb-arcs-title] a[data-role='2']");
        var own = page.Locator("path[data-ends^='2 '], path[data-ends$=' 2']");
        var lit = page.Locator(".map-arcs path.on");
        Assert.Equal(0, await lit.CountAsync());
        await role.HoverAsync();
        Assert.True(await own.CountAsync() > 0);
        Assert.Equal(await own.CountAsync(), await lit.CountAsync());
        await page.Locator("h1").HoverAsync();
        Assert.Equal(0, await lit.CountAsync());
        await role.FocusAsync();
        Assert.Equal(await own.CountAsync(), await lit.CountAsync());
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task On_a_phone_the_list_comes_first_and_the_picture_scrolls_by_itself(bool script)
    {
        var page = await browser.Open(Map, 390, script: script);
        var list = page.Locator(".map-branches").First;
        Assert.True(await list.GetByRole(AriaRole.Link, new() { Name = "Field Coordinator" }).IsVisibleAsync());
        var box = page.Locator(".map-box").First;
        Assert.True((await list.BoundingBoxAsync())!.Y < (await box.BoundingBoxAsync())!.Y);
        Assert.True((await box.BoundingBoxAsync())!.Height <= 900 * .75 + 1);
        if (script)
            Assert.True(await box.EvaluateAsync<bool>("box => box.scrollWidth > box.clientWidth"));
    }

    [BrowserFact]
    public async Task Each_role_of_the_pictures_is_in_the_lists_with_whom_it_names_and_how_often()
    {
        var page = await browser.Open(Map);
        foreach (var list in await page.Locator(".map-list summary").AllAsync())
            await list.ClickAsync();
        var drawn = await Hrefs(page, "[aria-labelledby=hb-trees-title] a");
        Assert.Equal(drawn, await Hrefs(page, ".map-branches li > a"));
        Assert.Equal(await Hrefs(page, "[aria-labelledby=hb-arcs-title] a"), await Hrefs(page, ".map-names > li > p > a"));
        Assert.True(await page.Locator(".map-names").GetByText("(3 times)").First.IsVisibleAsync());
        Assert.Empty(await page.Faults());
    }

    [BrowserFact]
    public async Task On_paper_the_lists_are_open_and_the_pictures_no_wider_than_the_page()
    {
        var page = await browser.Open(Map, 800, script: false);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.Locator(".map-branches").First.IsVisibleAsync());
        Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('.map')].every(map => map.getBoundingClientRect().right <= "
            + "innerWidth)"));
    }

    private static Task<string[]> Hrefs(IPage page, string links) =>
        page.EvaluateAsync<string[]>("links => [...document.querySelectorAll(links)].map(link => link.getAttribute('href'))", links);
}
