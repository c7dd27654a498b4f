using Microsoft.Playwright;

namespace Handbooks.BrowserTests;

/// <summary>Moving about: the menu, the tree beside a page, breadcrumbs, neighbours, keys.</summary>
[Collection(SharedBrowser.Name)]
public sealed class NavigationTests(Browser browser)
{
    private const string Role = "team/roles/technology-lead/index.html";
    private const string Current = ".sidebar [aria-current=page]";

    [BrowserTheory]
    [InlineData(Role)]
    [InlineData("team/guide/hosting/index.html")]
    public async Task The_current_entry_is_in_view_when_the_page_opens(string path)
    {
        var page = await browser.Open(path);
        var entry = (await page.Locator(Current).BoundingBoxAsync())!;
        Assert.InRange(entry.Y, 60, 900 - entry.Height);
        Assert.Equal(0, await page.EvaluateAsync<int>("scrollY"));
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pages_and_roles_are_beside_every_page(bool script)
    {
        foreach (var path in (string[])[Role, "team/roles/index.html", "team/guide/hosting/index.html", "team/decisions/index.html",
            "team/index.html"])
        {
            var page = await browser.Open(path, script: script);
            await Assertions.Expect(page.Locator(".sidebar").GetByText("Ways of working", new() { Exact = true })).ToBeVisibleAsync();
            await Assertions.Expect(page.Locator(".sidebar .branch > a", new() { HasText = "Roles" }).First).ToBeVisibleAsync();
        }
    }

    [BrowserFact]
    public async Task A_branch_opens_at_its_sign_without_leaving_the_page()
    {
        var page = await browser.Open("team/guide/hosting/index.html", script: false);
        var roles = page.Locator(".sidebar > ul > .branch");
        var lead = roles.GetByText("Technology Lead", new() { Exact = true });
        Assert.False(await lead.IsVisibleAsync());
        await roles.Locator("> details > summary").ClickAsync();
        await roles.Locator(".branch", new() { HasText = "Engineering" }).Locator("summary").First.ClickAsync();
        Assert.True(await lead.IsVisibleAsync());
    }

    [BrowserTheory]
    [InlineData(Role, 390)]
    [InlineData("team/matrix/index.html", 390)]
    [InlineData("team/matrix/index.html", 1280)]
    [InlineData("team/roadmap/index.html", 1280)]
    public async Task The_menu_has_one_button_and_one_panel(string path, int width)
    {
        var page = await browser.Open(path, width);
        var panel = page.Locator(".sidebar");
        Assert.False(await panel.IsVisibleAsync());
        var button = page.Locator("summary", new() { HasText = "Menu" });
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await panel.IsVisibleAsync());
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('.sidebar').contains(document.activeElement)"));
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await panel.IsVisibleAsync());
        Assert.True(await button.EvaluateAsync<bool>("button => button === document.activeElement"));
    }

    /// <summary>What has the focus never lies under the panel.</summary>
    [BrowserFact]
    public async Task The_menu_closes_when_the_focus_leaves_it()
    {
        var page = await browser.Open("team/matrix/index.html", 390);
        await page.Locator(".menu > summary").ClickAsync();
        await page.Locator("main a").First.FocusAsync();
        Assert.False(await page.Locator(".sidebar").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Without_script_the_menu_opens_and_is_open_at_the_page()
    {
        var page = await browser.Open(Role, 390, script: false);
        await page.Locator(".menu > summary").ClickAsync();
        Assert.Equal("Technology Lead", await page.Locator(Current).InnerTextAsync());
        Assert.True(await page.Locator(Current).IsVisibleAsync());
    }

    /// <summary>Reader's task 8: from a deep link on a phone to home, and to a sibling.</summary>
    [BrowserFact]
    public async Task From_a_deep_link_on_a_phone_home_is_one_tap_away_and_a_sibling_two()
    {
        var page = await browser.Open(Role + "#essential-experience", 390, touch: true);
        Assert.True(await page.EvaluateAsync<int>("scrollY") > 1000);
        await page.Locator(".menu > summary").TapAsync();
        await page.Locator(".sidebar").GetByText("Platform Engineer", new() { Exact = true }).TapAsync();
        await page.Arrives(url => url.EndsWith("/platform-engineer/index.html", StringComparison.Ordinal));
        await page.EvaluateAsync("scrollTo(0, 1500)");
        await page.Locator(".brand").TapAsync();
        await page.Arrives(url => url.EndsWith("/team/index.html", StringComparison.Ordinal));
    }

    [BrowserTheory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task What_a_link_leads_to_is_not_covered_by_the_header(int width)
    {
        var page = await browser.Open(Role + "#essential-experience", width);
        var header = (await page.Locator(".site-header").BoundingBoxAsync())!;
        var heading = (await page.Locator("#essential-experience").BoundingBoxAsync())!;
        Assert.Equal(0, header.Y);
        Assert.True(heading.Y >= header.Height);
    }

    [BrowserFact]
    public async Task On_its_side_a_phone_loses_no_more_than_fifty_pixels_to_the_header()
    {
        var page = await browser.Open(Role, 844);
        await page.SetViewportSizeAsync(844, 390);
        Assert.InRange((await page.Locator(".site-header").BoundingBoxAsync())!.Height, 40, 50);
    }

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Breadcrumbs_lead_to_siblings(bool script)
    {
        var page = await browser.Open(Role, 390, script: script);
        var menu = page.Locator(".breadcrumbs .crumb-menu").Last;
        await menu.Locator("summary").ClickAsync();
        Assert.Equal("Technology Lead", await menu.Locator("[aria-current]").InnerTextAsync());
        Assert.Equal(390, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await menu.GetByText("Security Officer").ClickAsync();
        await page.Arrives(url => url.Contains("/security-officer/", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Escape_closes_a_menu_of_the_breadcrumbs()
    {
        var page = await browser.Open(Role);
        var menu = page.Locator(".crumb-menu").First;
        await menu.Locator("summary").ClickAsync();
        await page.Keyboard.PressAsync("Escape");
        Assert.Null(await menu.GetAttributeAsync("open"));
    }

    /// <summary>Each page leads to the next one, and that one back.</summary>
    [BrowserFact]
    public async Task Next_leads_through_the_handbook_and_previous_back()
    {
        var page = await browser.Open("team/index.html");
        var seen = new List<string>();
        for (var i = 0; i < 4; i++)
        {
            var here = page.Url;
            seen.Add(here);
            await page.Locator("a[rel=next]").ClickAsync();
            await page.Arrives(url => url != here);
        }
        Assert.EndsWith("/about/index.html", seen[1], StringComparison.Ordinal);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        await page.Keyboard.PressAsync("p");
        await page.Arrives(url => url == seen[^1]);
    }

    [BrowserFact]
    public async Task A_link_to_the_top_comes_with_scrolling()
    {
        var page = await browser.Open(Role, 390);
        var link = page.Locator(".to-top");
        Assert.False(await link.IsVisibleAsync());
        await page.EvaluateAsync("scrollTo(0, 3000)");
        await Assertions.Expect(link).ToBeVisibleAsync();
        await link.ClickAsync();
        await page.Becomes("scrollY === 0");
    }

    [BrowserFact]
    public async Task A_question_mark_lists_the_keys_and_single_keys_can_be_switched_off()
    {
        var page = await browser.Open(Role);
        var list = page.Locator("#hb-keys");
        Assert.False(await list.IsVisibleAsync());
        await page.Keyboard.PressAsync("?");
        Assert.True(await list.IsVisibleAsync());
        await list.Locator("input").UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await list.IsVisibleAsync());
        await page.Keyboard.PressAsync("?");
        Assert.False(await list.IsVisibleAsync());
        await page.Locator(".keys-hint button").ClickAsync();
        Assert.True(await list.IsVisibleAsync());
        await list.Locator("input").CheckAsync();
        await list.Locator("button").ClickAsync();
        await page.Locator("body").PressAsync("?");
        Assert.True(await list.IsVisibleAsync());
    }

    [BrowserFact]
    public async Task No_key_of_ours_is_taken_from_a_field()
    {
        var page = await browser.Open("team/roles/index.html");
        await page.Locator("#hb-roles").WaitForAsync();
        await page.Locator("main input[type=search]").PressSequentiallyAsync("n?p");
        Assert.Equal("n?p", await page.Locator("main input[type=search]").InputValueAsync());
        Assert.False(await page.Locator("#hb-keys").IsVisibleAsync());
    }
}
