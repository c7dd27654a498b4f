using System.Globalization;
using Microsoft.Playwright;

namespace Handbooks.BrowserTests;

/// <summary>What readers come for, with every click, tap and key that it takes: never more than three.</summary>
[Collection(SharedBrowser.Name)]
public sealed class ReaderTests(Browser browser)
{
    private const int Tall = 900;

    /// <summary>"Who decides about hiring?", from the home page. Typing is one action, whatever is typed.</summary>
    [BrowserTheory]
    [InlineData(1280, false)]
    [InlineData(390, true)]
    public async Task Who_decides_about_something(int width, bool touch)
    {
        var page = await browser.Open("team/index.html", width, touch: touch);
        var actions = new Actions();
        if (touch)
        {
            await actions.Do(page.Locator(".menu > summary").TapAsync());
            await actions.Do(page.Locator(".sections").GetByText("Decisions").TapAsync());
        }
        else
            await actions.Do(page.Locator(".main-nav").GetByText("Decisions").ClickAsync());
        await page.Arrives(url => url.EndsWith("/decisions/index.html", StringComparison.Ordinal));
        if (touch)
            await actions.Do(page.Locator(".decision-filter [name=q]").FillAsync("hiring"));
        else
        {
            // The field has the focus already.
            await page.Becomes("document.activeElement.name === 'q'");
            await actions.Do(page.Keyboard.TypeAsync("hiring"));
        }
        await page.Becomes("document.querySelector('.filter-count').textContent");
        var answer = page.Locator(".decision:visible").First;
        Assert.Contains("recruit", await answer.InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        var accountable = (await answer.Locator(".answer").BoundingBoxAsync())!;
        Assert.InRange(accountable.Y + accountable.Height, 0, Tall);
        Assert.InRange(actions.Count, 1, 3);
    }

    /// <summary>"What am I accountable for?", from the home page: the role's page begins with all of it.</summary>
    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task What_a_role_is_accountable_for(int width)
    {
        var page = await browser.Open("team/index.html", width);
        var actions = new Actions();
        await actions.Do(page.Locator(".units a.role", new() { HasText = "Technology Lead" }).ClickAsync());
        await page.Arrives(url => url.Contains("/technology-lead/", StringComparison.Ordinal));
        var list = page.Locator("section[aria-labelledby=hb-accountable]");
        Assert.InRange((await list.Locator("h2").BoundingBoxAsync())!.Y, 0, Tall);
        Assert.InRange(actions.Count, 1, 3);
        Assert.Equal(Number(await list.Locator("h2").InnerTextAsync()), await list.Locator(".duties > li").CountAsync());
    }

    /// <summary>One number, three pages.</summary>
    [BrowserTheory]
    [InlineData("hb-accountable", "accountable", "Accountable")]
    [InlineData("hb-responsible", "responsible", "Responsible")]
    public async Task A_role_s_page_the_matrix_and_the_decisions_agree(string section, string letter, string title)
    {
        var page = await browser.Open("team/roles/people-and-culture-lead/index.html");
        var count = Number(await page.Locator($"#{section}").InnerTextAsync());
        Assert.True(count > 0);

        page = await browser.Open("team/decisions/index.html");
        var decided = await page.Locator("li.decision:is([data-kind=activity], [data-kind=item])").EvaluateAllAsync<int>($$"""
            entries => entries.filter(entry => [...entry.querySelectorAll('dl > div')].some(line => line.firstElementChild.textContent === '{{title}}'
              && line.querySelector('a.role[href*="/people-and-culture-lead/"]'))).length
            """);
        Assert.Equal(count, decided);

        page = await browser.Open($"team/matrix/index.html?role=people-and-culture-lead&letter={letter}");
        Assert.Equal(count, Number(await page.Locator("[role=status]").InnerTextAsync()));
    }

    [BrowserFact]
    public async Task Every_duty_of_a_role_leads_to_its_row_and_to_its_source()
    {
        var page = await browser.Open("team/roles/technology-lead/index.html");
        foreach (var line in await page.Locator(".duties > li").AllAsync())
        {
            Assert.NotEqual(0, await line.Locator(".letter[href]").CountAsync());
            Assert.Equal(1, await line.Locator("> div > a").CountAsync());
        }
        await page.Locator(".duties > li > div > a").First.ClickAsync();
        await page.Arrives(url => url.Contains("/matrix/", StringComparison.Ordinal));
        Assert.True(await page.Locator(":target").IsVisibleAsync());
    }

    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(768)]
    public async Task Cards_of_roles_are_even(int width)
    {
        var page = await browser.Open("team/roles/index.html", width);
        foreach (var unit in await page.Locator(".role-tiles").AllAsync())
            Assert.Single((await unit.Locator("> .tile").EvaluateAllAsync<float[]>("tiles => tiles.map(tile => tile.offsetHeight)")).Distinct());
    }

    /// <summary>WCAG 1.4.13: the card comes with the focus, can be dismissed without moving it, and the pointer can go onto it.</summary>
    [BrowserFact]
    public async Task A_link_to_a_role_says_who_that_is()
    {
        var page = await browser.Open("team/roles/technology-lead/index.html");
        var link = page.Locator(".facts a.role").First;
        await link.FocusAsync();
        var card = page.GetByRole(AriaRole.Tooltip);
        await Assertions.Expect(card).ToContainTextAsync("Marisol");
        Assert.Equal("Executive Director", await card.Locator("b").InnerTextAsync());
        Assert.Contains("Keeps Osier", await card.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("hb-tip", await link.GetAttributeAsync("aria-describedby"));
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await card.IsVisibleAsync());
        Assert.True(await link.EvaluateAsync<bool>("link => link === document.activeElement"));
        await link.HoverAsync();
        await Assertions.Expect(card).ToBeVisibleAsync();
        await card.HoverAsync();
        await page.WaitForTimeoutAsync(400);
        Assert.True(await card.IsVisibleAsync());
    }

    [BrowserFact]
    public async Task The_home_page_counts_nothing_that_is_not_there_and_says_nothing_of_warnings()
    {
        foreach (var path in (string[])["team/index.html", "public/index.html"])
        {
            var page = await browser.Open(path);
            Assert.DoesNotContain("0", await page.Locator(".glance b").AllInnerTextsAsync());
            Assert.InRange(await page.Locator("[aria-labelledby=hb-now] .tile").CountAsync(), 1, 6);
            var main = await page.Locator("main").InnerTextAsync();
            Assert.DoesNotContain("warning", main, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>No letter of a decision stands on a line without the role that it belongs to.</summary>
    [BrowserTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Letters_of_decisions_stay_beside_their_roles(int width)
    {
        var page = await browser.Open("team/decisions/index.html", width);
        Assert.Empty(await page.Locator(".party").EvaluateAllAsync<string[]>("""
            parties => parties.filter(party => {
              const letter = party.querySelector('.letter'), name = party.querySelector('.role').getBoundingClientRect();
              return letter && (letter.getBoundingClientRect().top >= name.bottom || letter.getBoundingClientRect().left < name.right);
            }).map(party => party.textContent)
            """));
    }

    /// <summary>The first number in a text.</summary>
    private static int Number(string text) =>
        int.Parse(string.Concat(text.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    private sealed class Actions
    {
        public int Count { get; private set; }

        public Task Do(Task action)
        {
            Count++;
            return action;
        }
    }
}
