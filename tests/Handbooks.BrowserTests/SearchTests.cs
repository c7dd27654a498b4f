using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Handbooks.BrowserTests;

/// <summary>The search in the header, and its page: by mouse, keyboard and phone, from disk and under the security policy.</summary>
[Collection(SharedBrowser.Name)]
public sealed class SearchTests(Browser browser)
{
    private const string Home = "team/index.html";

    [BrowserFact]
    public async Task Every_role_comes_first_for_its_title_and_its_other_names()
    {
        var page = await Ready("team/search/index.html");
        var roles = await page.Locator(".index-lines li").EvaluateAllAsync<string[][]>(
            "lines => lines.map(line => [line.firstElementChild.textContent, line.firstElementChild.href, line.lastElementChild.textContent])");
        var names = roles.Where(line => line[1].Contains("/roles/", StringComparison.Ordinal) && line[2] is not "Page").ToList();
        Assert.Contains(names, name => name[0] == "SRE");
        Assert.True(names.Count > 25);
        var wrong = new List<string>();
        foreach (var name in names)
        {
            foreach (var asked in (string[])[name[0], name[0].ToUpperInvariant(), $"who is the {name[0]}?"])
            {
                var first = await First(page, asked);
                if (!name[1].EndsWith("/" + first[1] + "index.html", StringComparison.Ordinal)
                    && !name[1].EndsWith("/" + first[1], StringComparison.Ordinal))
                    wrong.Add($"{asked}: {first[0]}");
            }
        }
        Assert.Empty(wrong);
    }

    [BrowserTheory]
    [InlineData("who decides hiring", "People and Culture Lead")]
    [InlineData("Who decides about hiring?", "People and Culture Lead")]
    [InlineData("who is accountable for the budget", "Executive Director")]
    public async Task Who_decides_is_answered_by_a_role(string asked, string role)
    {
        var page = await Ready(Home);
        Assert.Equal(role, (await First(page, asked))[0]);
    }

    [BrowserTheory]
    [InlineData("technol", "Technology Lead")]
    [InlineData("finance and op", "Finance and Operations Lead")]
    [InlineData("tecnology lead", "Technology Lead")]
    [InlineData("partnreships", "Partnerships Lead")]
    [InlineData("securty officer", "Security Officer")]
    public async Task Beginnings_and_one_wrong_letter_are_enough(string asked, string role)
    {
        var page = await Ready(Home);
        Assert.Equal(role, (await First(page, asked))[0]);
    }

    [BrowserFact]
    public async Task By_keyboard_alone()
    {
        var page = await browser.Open(Home);
        var errors = Watched(page);
        await page.Keyboard.PressAsync("/");
        var field = page.GetByRole(AriaRole.Combobox);
        await Assertions.Expect(field).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("technology lead");
        var options = page.GetByRole(AriaRole.Option);
        await Assertions.Expect(options.First).ToContainTextAsync("Technology Lead");
        await Assertions.Expect(field).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(page.Locator("dialog.search [role=status]")).ToHaveTextAsync(new Regex(@"^Results: \d+$"));
        Assert.Contains("technology", await options.First.Locator("mark").AllInnerTextsAsync(), StringComparer.OrdinalIgnoreCase);
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(await options.First.GetAttributeAsync("id"), await field.GetAttributeAsync("aria-activedescendant"));
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("true", await options.Nth(1).GetAttributeAsync("aria-selected"));
        Assert.Equal("false", await options.First.GetAttributeAsync("aria-selected"));
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives(url => url.Contains("/roles/technology-lead/", StringComparison.Ordinal));
        Assert.Equal("Technology Lead", await page.Locator("h1").InnerTextAsync());
        Assert.Empty(errors);
    }

    [BrowserFact]
    public async Task Escape_closes_it_and_gives_the_focus_back()
    {
        var page = await browser.Open(Home);
        await page.Keyboard.PressAsync("Control+k");
        await Assertions.Expect(page.Locator("dialog.search")).ToBeVisibleAsync();
        await page.Keyboard.TypeAsync("lead");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog.search")).ToBeHiddenAsync();
        await page.Becomes("document.activeElement.matches('.search-open')");
        // Once more, with what was asked before.
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.GetByRole(AriaRole.Combobox)).ToHaveValueAsync("lead");
    }

    [BrowserFact]
    public async Task Without_a_choice_enter_leads_to_the_page_of_results()
    {
        var page = await browser.Open(Home);
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("lead");
        await page.Keyboard.PressAsync("Enter");
        await page.Arrives(url => url.Contains("/search/", StringComparison.Ordinal) && url.EndsWith("?q=lead", StringComparison.Ordinal));
        await Assertions.Expect(page.Locator(".found > li")).ToHaveCountAsync(20);
        Assert.False(await page.Locator("#hb-letters").IsVisibleAsync());
        await page.Locator("#hb-search > button").ClickAsync();
        await page.Becomes("document.querySelectorAll('.found > li').length > 20");
    }

    [BrowserFact]
    public async Task Nothing_found_is_said()
    {
        var page = await Opened(Home);
        await page.Keyboard.TypeAsync("xyzzyplugh");
        await Assertions.Expect(page.Locator("dialog.search [role=status]")).ToHaveTextAsync("No results for “xyzzyplugh”.");
        Assert.Equal(0, await page.GetByRole(AriaRole.Option).CountAsync());
    }

    [BrowserFact]
    public async Task Some_of_the_words_is_said()
    {
        var page = await Opened(Home);
        await page.Keyboard.TypeAsync("hiring xyzzyplugh");
        await Assertions.Expect(page.Locator("dialog.search [role=status]")).ToContainTextAsync("With some of the words");
    }

    /// <summary>Left out by a server, or blocked: the reader is told, and the list from A to Z is one link away.</summary>
    [BrowserFact]
    public async Task An_index_that_cannot_be_loaded_is_said()
    {
        var page = await browser.Open(Home);
        await page.EvaluateAsync("document.querySelector('.search-open').dataset.index = 'nowhere/'");
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("lead");
        await Assertions.Expect(page.Locator("dialog.search [role=status]")).ToContainTextAsync("could not be loaded");
        await page.Locator(".search-more a").ClickAsync();
        await page.Arrives(url => url.Contains("/search/", StringComparison.Ordinal));
        Assert.True(await page.Locator("#hb-letters").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task A_filter_of_roles_keeps_what_begins_so()
    {
        var page = await browser.Open("team/roles/index.html");
        var tiles = page.Locator(".role-tiles > *:visible");
        var all = await tiles.CountAsync();
        await page.Locator("form.filter input[type=search]").FillAsync("res");
        await page.Becomes("document.querySelector('form.filter .filter-count').textContent");
        Assert.InRange(await tiles.CountAsync(), 0, all / 3);
    }

    [BrowserFact]
    public async Task The_public_search_leads_to_public_pages_alone()
    {
        var page = await Ready("public/index.html");
        foreach (var asked in (string[])["lead", "who decides hiring", "product"])
        {
            foreach (var address in await Addresses(page, asked))
                Assert.True(File.Exists(Uri.UnescapeDataString(
                    new Uri(browser.Site.Address($"public/{address.Split('#')[0]}index.html")).LocalPath)), address);
        }
    }

    [BrowserFact]
    public async Task Without_script_everything_is_listed()
    {
        var page = await browser.Open(Home, script: false);
        await page.Locator(".search-open").ClickAsync();
        await page.GotoAsync(browser.Site.Address("team/search/index.html"));
        Assert.True(await page.Locator(".index-lines a").CountAsync() > 50);
        Assert.False(await page.Locator("#hb-search").IsVisibleAsync());
    }

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Has_nothing_that_axe_objects_to(int width)
    {
        var page = await Opened(Home, width);
        await page.Keyboard.TypeAsync("lead");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await IsForEverybody();
        page = await browser.Open("team/search/index.html", width);
        await page.GotoAsync(browser.Site.Address("team/search/index.html?q=lead"));
        await Assertions.Expect(page.Locator(".found > li").First).ToBeVisibleAsync();
        await IsForEverybody();

        async Task IsForEverybody()
        {
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            Assert.Empty(await page.Faults());
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            Assert.Empty(await page.Faults(colorsAlone: true));
        }
    }

    private static List<string> Watched(IPage page)
    {
        var errors = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                errors.Add(message.Text);
        };
        page.PageError += (_, error) => errors.Add(error);
        return errors;
    }

    private async Task<IPage> Opened(string path, int width = 1280)
    {
        var page = await browser.Open(path, width);
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        return page;
    }

    /// <summary>A page with the index loaded.</summary>
    private async Task<IPage> Ready(string path)
    {
        var page = await browser.Open(path);
        await page.Locator(".search-open").FocusAsync();
        await page.Becomes("window.__hb");
        await page.EvaluateAsync("__hb.ready()");
        return page;
    }

    /// <summary>Title and address.</summary>
    private static Task<string[]> First(IPage page, string asked) => page.EvaluateAsync<string[]>(
        "asked => __hb.results(__hb.read(asked), 10)"
        + ".then(found => found.shown.length ? [found.shown[0].title, found.shown[0].address] : ['nothing', ''])", asked);

    private static Task<string[]> Addresses(IPage page, string asked) => page.EvaluateAsync<string[]>(
        "asked => __hb.results(__hb.read(asked), 20).then(found => found.shown.map(one => one.address))", asked);
}
