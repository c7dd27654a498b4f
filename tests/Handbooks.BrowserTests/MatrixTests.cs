using Microsoft.Playwright;

namespace Handbooks.BrowserTests;

/// <summary>The matrix as readers work with it: its filter, its tips, its list by role, on paper.</summary>
[Collection(SharedBrowser.Name)]
public sealed class MatrixTests(Browser browser)
{
    private const string Address = "team/matrix/index.html";

    [BrowserFact]
    public async Task A_filter_stays_in_the_address_and_comes_back_from_it()
    {
        var page = await browser.Open(Address);
        await page.Locator("[name=role]").SelectOptionAsync("technology-lead");
        await page.Locator("[name=letter]").SelectOptionAsync("accountable");
        var shown = await Shown(page);
        Assert.InRange(shown.Length, 1, 60);
        Assert.EndsWith("?role=technology-lead&letter=accountable", page.Url, StringComparison.Ordinal);

        var again = await browser.Open(Address + new Uri(page.Url).Query);
        Assert.Equal(shown, await Shown(again));
        Assert.Equal("accountable", await again.Locator("[name=letter]").InputValueAsync());
    }

    /// <summary>Each row that is shown has the letter in that role's own column, and every such row is shown.</summary>
    [BrowserFact]
    public async Task A_letter_and_a_role_mean_that_this_role_has_that_letter()
    {
        var page = await browser.Open(Address);
        var expected = await page.EvaluateAsync<string[]>("""
            () => {
              const column = [...document.querySelectorAll('#hb-matrix thead th')].findIndex(head => head.dataset.role === 'technology-lead');
              return [...document.querySelectorAll('#hb-matrix tbody tr[id]')].filter(row => {
                let at = 0;
                for (const cell of row.cells) {
                  if (at === column) return [...cell.querySelectorAll('a.letter-r:not(.overridden)')].length > 0;
                  at += cell.colSpan;
                }
              }).map(row => row.id)
                .concat([...document.querySelectorAll('.by-role [data-role=technology-lead] .alone > li')].filter(line => line.querySelector('.letter-r')).map(line => line.id));
            }
            """);
        Assert.NotEmpty(expected);
        await page.Locator("[name=role]").SelectOptionAsync("technology-lead");
        await page.Locator("[name=letter]").SelectOptionAsync("responsible");
        Assert.Equal(expected, await Shown(page));
    }

    [BrowserTheory]
    [InlineData("nobody", ".nobody")]
    [InlineData("any", ".nobody, .several")]
    public async Task Gaps_can_be_had_alone(string gap, string mark)
    {
        var page = await browser.Open(Address);
        var expected = await page.Locator($"#hb-matrix tbody th:has({mark})").CountAsync()
            + await page.Locator(gap == "any" ? ".alone > [data-gap]" : $".alone > [data-gap={gap}]").CountAsync();
        Assert.NotEqual(0, expected);
        await page.Locator("[name=gap]").SelectOptionAsync(gap);
        Assert.Equal(expected, (await Shown(page)).Length);
        Assert.Contains($"{expected} of ", await page.Locator("[role=status]").InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_group_can_be_had_alone()
    {
        var page = await browser.Open(Address);
        var group = await page.Locator("#hb-matrix tbody").Nth(2).GetAttributeAsync("data-group");
        var expected = await page.Locator("#hb-matrix tbody").Nth(2).Locator("tr[id]").CountAsync()
            + await page.Locator($".alone[data-group='{group}'] > li").CountAsync();
        await page.Locator("[name=group]").SelectOptionAsync(group!);
        Assert.Equal(expected, (await Shown(page)).Length);
        Assert.Equal(1, await page.Locator("#hb-matrix tbody:visible").CountAsync());
    }

    /// <summary>Columns that hold nothing are gone; those that are left stand over their letters.</summary>
    [BrowserFact]
    public async Task Letters_stay_under_their_roles_when_columns_go()
    {
        var page = await browser.Open(Address);
        var before = await LettersByRole(page, "#product-vision");
        await page.Locator("[name=q]").FillAsync("product vision");
        await page.Becomes("document.querySelectorAll('#hb-matrix thead th[hidden]').length > 0");
        Assert.Equal(before, await LettersByRole(page, "#product-vision"));
        await page.Locator("button[type=reset]:visible").ClickAsync();
        await page.Becomes("!document.querySelector('#hb-matrix thead th[hidden], #hb-matrix tr[hidden], #hb-matrix td[hidden]')");
        Assert.Equal(before, await LettersByRole(page, "#product-vision"));
        Assert.StartsWith("Showing all ", await page.Locator("[role=status]").InnerTextAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Nothing_found_says_so_and_offers_everything()
    {
        var page = await browser.Open(Address + "?q=zzzz");
        Assert.True(await page.Locator(".no-match").IsVisibleAsync());
        Assert.False(await page.Locator("#hb-matrix").IsVisibleAsync());
        await page.Locator(".no-match button").ClickAsync();
        await page.Becomes("!document.querySelector('#hb-matrix tr[hidden]')");
        Assert.True(await page.Locator("#product-vision").IsVisibleAsync());
        Assert.Equal("q", await page.EvaluateAsync<string>("document.activeElement.name"));
        Assert.DoesNotContain("?", page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_link_to_a_row_shows_it_whatever_the_filter_hides()
    {
        var page = await browser.Open(Address + "?q=zzzz#product-vision");
        await page.Becomes("document.getElementById('product-vision').offsetParent");
    }

    [BrowserFact]
    public async Task A_letter_tells_its_source_on_focus_and_Escape_takes_it_away()
    {
        var page = await browser.Open(Address);
        var letter = page.Locator("#product-vision a.letter").First;
        await letter.FocusAsync();
        var tip = page.GetByRole(AriaRole.Tooltip);
        Assert.Contains("\u201c", await tip.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(await tip.GetAttributeAsync("id"), await letter.GetAttributeAsync("aria-describedby"));
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await tip.IsVisibleAsync());
        Assert.Null(await letter.GetAttributeAsync("aria-describedby"));
        await letter.HoverAsync();
        Assert.True(await tip.IsVisibleAsync());
    }

    [BrowserFact]
    public async Task A_first_tap_shows_the_tip_and_the_next_one_follows_the_letter()
    {
        var page = await browser.Open(Address, 1024, touch: true);
        var letter = page.Locator("#product-vision a.letter").First;
        await letter.TapAsync();
        Assert.Contains("\u201c", await page.GetByRole(AriaRole.Tooltip).InnerTextAsync(), StringComparison.Ordinal);
        Assert.EndsWith("/matrix/index.html", page.Url, StringComparison.Ordinal);
        await letter.TapAsync();
        await page.Arrives(url => url.Contains("/roles/", StringComparison.Ordinal));
    }

    [BrowserTheory]
    [InlineData(320)]
    [InlineData(390)]
    public async Task On_a_phone_each_role_has_its_list_and_the_filter_reaches_it(int width)
    {
        var page = await browser.Open(Address + "?role=technology-lead&letter=accountable", width);
        Assert.Equal(1, await page.Locator(".by-role details:visible").CountAsync());
        var lines = await page.Locator(".by-role details[data-role=technology-lead] li:visible").AllInnerTextsAsync();
        Assert.Equal((await Shown(page)).Length, lines.Count);
        Assert.All(lines, line => Assert.Contains("Accountable", line, StringComparison.Ordinal));
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(await page.Faults());
    }

    /// <summary>The list has as many letters as the table.</summary>
    [BrowserFact]
    public async Task The_list_by_role_is_complete_without_script()
    {
        var page = await browser.Open(Address, 390, script: false);
        Assert.Equal(await page.Locator("#hb-matrix tbody .letter").CountAsync(), await page.Locator(".by-role .in-table .letter").CountAsync());
        await page.Locator(".by-role summary").First.ClickAsync();
        Assert.True(await page.Locator(".by-role li a").First.IsVisibleAsync());
    }

    [BrowserFact]
    public async Task On_paper_no_column_is_cut_off()
    {
        var page = await browser.Open(Address);
        await page.SetViewportSizeAsync(1047, 718);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.EvaluateAsync<int>("document.getElementById('hb-matrix').getBoundingClientRect().right") <= 1047);
        Assert.Equal("table-header-group", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('#hb-matrix thead')).display"));
        Assert.False(await page.Locator("form[data-matrix]").IsVisibleAsync());
        Assert.True(await page.Locator("#product-vision").IsVisibleAsync());
    }

    /// <summary>
    /// The matrix opens on what concerns several roles, is declared or is on the roadmap; what one role does alone is below, folded.
    /// </summary>
    [BrowserFact]
    public async Task It_opens_on_what_is_more_than_one_role_s_own_business()
    {
        var page = await browser.Open(Address);
        Assert.Equal(0, await page.EvaluateAsync<int>("""
            [...document.querySelectorAll('#hb-matrix tbody tr[id]')].filter(row =>
              row.querySelectorAll('td:not(:empty)').length === 1 && !row.querySelector('.declared') && !row.querySelector('th .item')).length
            """));
        var alone = page.Locator(".by-role .alone > li");
        Assert.NotEqual(0, await alone.CountAsync());
        Assert.False(await alone.First.IsVisibleAsync());
        Assert.Equal(0, await page.Locator(".alone .nobody").CountAsync());
    }

    /// <summary>What stands only in the list by role is found like the rows of the table, and so is a link to it.</summary>
    [BrowserFact]
    public async Task What_one_role_does_alone_is_found_as_well()
    {
        var page = await browser.Open(Address);
        var line = page.Locator(".by-role .alone > li").First;
        var (id, words) = ((await line.GetAttributeAsync("id"))!, await line.Locator("a").First.TextContentAsync());
        await page.Locator("[name=q]").FillAsync(words!);
        await Assertions.Expect(line).ToBeVisibleAsync();
        Assert.Contains(id, await Shown(page));
        await page.Locator("button[type=reset]:visible").ClickAsync();
        await Assertions.Expect(line).Not.ToBeVisibleAsync();

        page = await browser.Open($"{Address}#{Uri.EscapeDataString(id)}");
        await Assertions.Expect(page.Locator($"[id='{id}']")).ToBeVisibleAsync();
    }

    private static Task<string[]> Shown(IPage page) => page.EvaluateAsync<string[]>("""
        [...document.querySelectorAll('#hb-matrix tbody:not([hidden]) tr[id]:not([hidden]), .by-role details:not([hidden]) .alone > li:not([hidden])')]
          .map(row => row.id)
        """);

    /// <summary>"Role: letters" by where they stand on the screen, not by the markup.</summary>
    private static Task<string[]> LettersByRole(IPage page, string row) => page.EvaluateAsync<string[]>("""
        row => {
          const heads = [...document.querySelectorAll('#hb-matrix thead th[data-role]:not([hidden])')].map(head => ({ role: head.dataset.role, box: head.getBoundingClientRect() }));
          return [...document.querySelectorAll(`${row} a.letter`)].map(letter => {
            const box = letter.getBoundingClientRect(), middle = (box.left + box.right) / 2;
            const head = heads.find(head => head.box.left <= middle && middle <= head.box.right);
            return `${head && head.role}: ${letter.textContent}`;
          });
        }
        """, row);
}
