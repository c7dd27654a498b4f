using Microsoft.Playwright;

namespace Handbooks.BrowserTests;

/// <summary>The filter of "who decides what": by stems and synonyms, by kind, and only where nobody is named.</summary>
[Collection(SharedBrowser.Name)]
public sealed class DecisionFilterTests(Browser browser)
{
    private const string Page = "team/decisions/index.html";

    [BrowserTheory]
    [InlineData("publishing", "publish")]
    [InlineData("Who decides about hiring?", "recruit")]
    [InlineData("checking station", "check")]
    public async Task It_finds_other_forms_of_the_words(string asked, string held)
    {
        var page = await browser.Open(Page);
        var all = await Entries(page).CountAsync();
        await Ask(page, asked);
        var shown = await Entries(page).AllTextContentsAsync();
        Assert.InRange(shown.Count, 1, all / 2);
        Assert.Contains(shown, text => text.Contains(held, StringComparison.OrdinalIgnoreCase));
    }

    [BrowserFact]
    public async Task It_finds_other_words_for_the_same()
    {
        var page = await browser.Open(Page);
        await Ask(page, "wages");
        Assert.Contains(await Entries(page).AllTextContentsAsync(), text => text.Contains("pay", StringComparison.OrdinalIgnoreCase));
    }

    [BrowserFact]
    public async Task Only_where_nobody_is_named_is_what_is_said_above()
    {
        var page = await browser.Open(Page);
        var said = await page.Locator(".nobody-count").InnerTextAsync();
        await page.GetByLabel("Only with no one accountable").CheckAsync();
        await Settle(page);
        Assert.StartsWith($"{await Entries(page).CountAsync()} ", said.TrimStart(), StringComparison.Ordinal);
        Assert.All(await Entries(page).AllTextContentsAsync(), text => Assert.Contains("No one accountable", text, StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task The_address_keeps_the_filter()
    {
        var page = await browser.Open(Page);
        await page.GetByLabel("Kind").SelectOptionAsync("item");
        await Ask(page, "readings");
        var shown = await Entries(page).AllTextContentsAsync();
        Assert.NotEmpty(shown);
        Assert.All(shown, text => Assert.Contains("Roadmap item", text, StringComparison.Ordinal));
        await page.GotoAsync($"{browser.Site.Address(Page)}?q=readings&kind=item");
        Assert.Equal(shown, await Entries(page).AllTextContentsAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Reset" }).ClickAsync();
        await Settle(page);
        Assert.True(await Entries(page).CountAsync() > shown.Count);
    }

    [BrowserFact]
    public async Task A_link_to_an_entry_leads_to_it_past_the_filter()
    {
        var page = await browser.Open(Page);
        var last = await page.Locator(".decision").Last.GetAttributeAsync("id");
        await page.GotoAsync($"{browser.Site.Address(Page)}?q=zzz#{last}");
        await Assertions.Expect(page.Locator($"[id='{last}']")).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task Every_letter_leads_to_words_of_the_source()
    {
        var page = await browser.Open(Page);
        var letter = page.Locator("#product-vision a.letter").First;
        Assert.Contains("“", await letter.GetAttributeAsync("title") ?? "", StringComparison.Ordinal);
        await letter.ClickAsync();
        await page.Arrives(url => url.Contains("/roles/", StringComparison.Ordinal) && url.Contains('#', StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Without_script_every_entry_is_there_and_no_filter()
    {
        var page = await browser.Open(Page, script: false);
        Assert.True(await Entries(page).CountAsync() > 100);
        Assert.False(await page.Locator("form.filter").IsVisibleAsync());
    }

    private static ILocator Entries(IPage page) => page.Locator(".decision:not([hidden])");

    private static async Task Ask(IPage page, string words)
    {
        await page.GetByLabel("Search decisions").FillAsync(words);
        await Settle(page);
    }

    /// <summary>The filter waits until somebody has stopped typing.</summary>
    private static Task Settle(IPage page) => page.WaitForTimeoutAsync(250);
}
