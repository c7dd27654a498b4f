using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Handbooks.BrowserTests;

/// <summary>More of what readers come for, each from where they start, with every click, tap and key counted: never more than three.</summary>
/// <remarks>
/// Who decides and what a role is accountable for are in <see cref="ReaderTests"/>, the next quarter in <see cref="RoadmapTests"/>.
/// </remarks>
[Collection(SharedBrowser.Name)]
public sealed partial class ReaderTaskTests(Browser browser)
{
    private const int Most = 3;

    private int _actions;

    /// <summary>"Where are expenses explained?", from the home page: by keyboard, mouse and phone.</summary>
    [BrowserTheory]
    [InlineData(1280, "keyboard")]
    [InlineData(1280, "mouse")]
    [InlineData(390, "touch")]
    public async Task The_page_that_mentions_something(int width, string by)
    {
        var page = await browser.Open("team/index.html", width, touch: by == "touch");
        var opener = page.Locator(".search-open");
        await Do(by switch
        {
            "keyboard" => page.Keyboard.PressAsync("/"),
            "touch" => opener.TapAsync(),
            _ => opener.ClickAsync(),
        });
        await Assertions.Expect(page.GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await Do(page.Keyboard.TypeAsync("expenses"));
        var found = page.GetByRole(AriaRole.Option).First;
        await Assertions.Expect(found).ToContainTextAsync("expenses", new() { IgnoreCase = true });
        if (by == "keyboard")
            await page.Keyboard.PressAsync("ArrowDown");
        await Do(by switch
        {
            "keyboard" => page.Keyboard.PressAsync("Enter"),
            "touch" => found.TapAsync(),
            _ => found.ClickAsync(),
        });
        await page.Arrives(url => !url.EndsWith("team/index.html", StringComparison.Ordinal));
        Assert.Contains("expense", await page.Locator("main").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Most, _actions);
    }

    /// <summary>"Send me the sentence": the address of a responsibility, from the page of its role.</summary>
    [BrowserFact]
    public async Task The_address_of_one_responsibility()
    {
        var page = await browser.Open("team/roles/technology-lead/index.html");
        var duty = page.Locator("li.duty").First;
        await Do(duty.Locator(".permalink").ClickAsync());
        Assert.EndsWith("#" + await duty.GetAttributeAsync("id"), page.Url, StringComparison.Ordinal);
        Assert.Equal(1, _actions);
    }

    /// <summary>On A4: as many sheets as somebody takes to a meeting.</summary>
    [BrowserTheory]
    [InlineData("team/roles/technology-lead/index.html", 2)]
    [InlineData("team/roles/executive-director/index.html", 2)]
    [InlineData("team/roadmap/ow-21/index.html", 2)]
    public async Task What_is_printed_is_short(string path, int most)
    {
        var page = await browser.Open(path);
        var paper = Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4" }));
        Assert.InRange(Sheets().Count(paper), 1, most);
    }

    [BrowserFact]
    public async Task What_changed_this_month()
    {
        var page = await browser.Open("team/roles/technology-lead/index.html");
        await Do(page.Locator(".site-footer a[href*='changes/']").ClickAsync());
        await page.Arrives(url => url.Contains("/changes/", StringComparison.Ordinal));
        Assert.True(await page.Locator(".changes > li").First.IsVisibleAsync());
        Assert.Equal(1, _actions);
    }

    /// <summary>Far down on a page to which somebody sent a link, on a phone.</summary>
    [BrowserFact]
    public async Task Home_and_the_next_role_from_a_deep_link_on_a_phone()
    {
        const string deep = "team/roles/technology-lead/index.html#responsibilities";
        var page = await browser.Open(deep, 390, touch: true);
        await page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");
        await Do(page.Locator(".site-header .brand").TapAsync());
        await page.Arrives(url => url.EndsWith("team/index.html", StringComparison.Ordinal));
        Assert.Equal(1, _actions);

        _actions = 0;
        page = await browser.Open(deep, 390, touch: true);
        await page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");
        await Do(page.Locator(".page-turn a[rel=next]").TapAsync());
        await page.Arrives(url => url.Contains("/roles/", StringComparison.Ordinal) && !url.Contains("technology-lead", StringComparison.Ordinal));
        Assert.Equal(1, _actions);
    }

    /// <summary>A partner who plans around an item and wants to ask: from the public home page.</summary>
    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_partner_finds_whom_to_ask(int width)
    {
        var page = await browser.Open("public/index.html", width);
        await Do(page.Locator("main a", new() { HasText = "roadmap" }).First.ClickAsync());
        await page.Arrives(url => url.Contains("/roadmap/", StringComparison.Ordinal));
        await Do(page.Locator(".board .tile:visible a.item").First.ClickAsync());
        await page.Arrives(url => url.Contains("/roadmap/ow-", StringComparison.Ordinal));
        Assert.StartsWith("mailto:", await page.Locator("a[href^='mailto:']").First.GetAttributeAsync("href"), StringComparison.Ordinal);
        Assert.InRange(_actions + 1, 1, Most);
    }

    private Task Do(Task action)
    {
        _actions++;
        return action;
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheets();
}
