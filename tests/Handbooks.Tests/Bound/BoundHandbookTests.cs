using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Handbooks.Linking;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.Bound;

/// <summary>A whole site as one page: complete, in reading order, and with links that lead somewhere.</summary>
public sealed class BoundHandbookTests
{
    private static readonly (string, string)[] Yard =
    [
        ("handbook.yml", "title: Boatyard\nurl: https://yard.example/docs\npublic: [boat.svg, list.txt]\n"),
        ("index.md", "---\nvisibility: public\n---\n# Home\n\n[Tides](guide/tides.md#spring), [keeper](roles/keeper.md), [the list](list.txt)\n"),
        ("guide/index.md", "---\nvisibility: public\n---\n# Guide\n\n![A boat](../boat.svg)\n"),
        ("guide/tides.md", "---\nvisibility: public\n---\n# Tides\n\n## Spring\n\nHigh.[^1]\n\n## Neap\n\nLow, see [above](#spring).\n\n"
            + "[^1]: Twice a month.\n"),
        ("roles/keeper.md", "---\nrole: Keeper\nvisibility: public\n---\n\n## Responsibilities\n\n- Paint the boats\n"),
        ("roles/ghost.md", "---\nrole: Purple Ghost\nvisibility: internal\n---\n\n## Responsibilities\n\n- Haunt the shed\n"),
        ("roadmap.yml", "- id: B-1\n  title: A new slip\n  accountable: keeper\n  visibility: public\n"),
        ("boat.svg", "<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0'/></svg>"),
        ("list.txt", "paint"),
    ];

    [Theory]
    [InlineData(Audience.Team)]
    [InlineData(Audience.Public)]
    public void Of_the_sample_all_that_is_pointed_at_is_there_and_nothing_twice(Audience audience) =>
        AssertWhole(CompiledOnce.Sample.Bind(audience));

    [Fact]
    public void Pages_are_chapters_in_the_order_of_the_menu_and_those_of_a_folder_stand_below_its_page()
    {
        var page = AssertWhole(Compiled().Bind(Audience.Team));
        Assert.Equal(
            ["Guide", "Guide/Tides", "Roles", "Roles/Keeper", "Roles/Purple Ghost", "Role map", "Responsibility matrix", "Who decides what",
                "Roadmap",
                "Roadmap/A new slip"],
            page.QuerySelectorAll(".bound-contents a").Select(entry => string.Join('/', Above(entry))));
        Assert.Equal("Boatyard", page.Title);
    }

    [Fact]
    public void Links_lead_to_chapters_and_those_to_other_files_to_the_site()
    {
        var page = AssertWhole(Compiled().Bind(Audience.Public));
        Assert.Equal("Spring", page.QuerySelector(Link(page, "Tides"))!.TextContent.Trim());
        Assert.StartsWith("Keeper", page.QuerySelector(Link(page, "keeper"))!.QuerySelector("h1")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("https://yard.example/docs/files/list.txt", Link(page, "the list"));
    }

    [Fact]
    public void Without_an_address_of_the_site_a_link_to_a_file_is_text()
    {
        var page = AssertWhole(Compiled(("handbook.yml", "title: Boatyard\n")).Bind(Audience.Team));
        Assert.Null(page.QuerySelectorAll("a").First(link => link.TextContent == "the list").GetAttribute("href"));
    }

    [Fact]
    public void Pictures_are_within_it() =>
        Assert.StartsWith("data:image/svg+xml;base64,",
            Parsed(Compiled().Bind(Audience.Public)).QuerySelector("img[alt='A boat']")!.GetAttribute("src"), StringComparison.Ordinal);

    [Fact]
    public void The_public_one_has_only_what_is_public()
    {
        Assert.Contains("Haunt the shed", Compiled().Bind(Audience.Team), StringComparison.Ordinal);
        var shown = Compiled().Bind(Audience.Public);
        Assert.DoesNotContain("Ghost", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Haunt", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_leak_there_is_none()
    {
        var leaking = Compiled(("notes.md", "---\nvisibility: public\n---\n# Notes\n\nAsk the Purple Ghost.\n"));
        Assert.True(leaking.HasLeak);
        Assert.Throws<InvalidOperationException>(() => leaking.Bind(Audience.Team));
    }

    /// <summary>A style sheet of the handbook's own becomes a part of the page, and must not end it.</summary>
    [Fact]
    public void A_style_sheet_cannot_become_markup()
    {
        var page = Parsed(Compiled(("handbook.yml", "title: Boatyard\nbrand:\n  style: own.css\n"),
            ("own.css", "p::after { content: '</style><script>x</script>' }")).Bind(Audience.Team));
        Assert.Contains(page.QuerySelectorAll("style"), style => style.TextContent.Contains("p::after", StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("script"));
    }

    [Fact]
    public void The_first_sheet_says_whose_handbook_it_is_and_of_which_day()
    {
        var options = new CompilerOptions { AsOf = new(2026, 12, 3) };
        var compilation = HandbookCompiler.Compile(new(SourceTree.Of(Yard), []), new HandbookTheme(), options);
        Assert.Equal("Boatyard · Team · As of 3 December 2026", Facts(Audience.Team));
        Assert.Equal("Boatyard · As of 3 December 2026", Facts(Audience.Public));

        string Facts(Audience audience) => Parsed(compilation.Bind(audience)).QuerySelector(".bound-facts")!.TextContent;
    }

    [Fact]
    public void Pictures_of_a_style_sheet_are_within_it()
    {
        var page = Parsed(Compiled(
            ("handbook.yml", "title: Boatyard\nbrand:\n  style: own.css\nstatic: fixed\n"), ("fixed/sail.svg", Yard[7].Item2),
            ("own.css", "h1 { background: url( 'https://elsewhere.example/a.png' ) } h2 { background: url(../sail.svg) }")).Bind(Audience.Team));
        var own = page.QuerySelectorAll("style").Single(style => style.TextContent.StartsWith("h1", StringComparison.Ordinal)).TextContent;
        Assert.Contains("h2 { background: url(\"data:image/svg+xml;base64,", own, StringComparison.Ordinal);
        Assert.Contains("url( 'https://elsewhere.example/a.png' )", own, StringComparison.Ordinal);
    }

    /// <summary>As on the site: a page from which nobody's host may be asked for a picture asks none.</summary>
    [Theory]
    [InlineData("", "img-src data:")]
    [InlineData("images: [https://pictures.example]\n", "img-src data: https://pictures.example")]
    public void It_loads_what_the_site_may_load(string setting, string allowed) =>
        Assert.EndsWith(allowed, Parsed(Compiled(("handbook.yml", "title: Boatyard\n" + setting)).Bind(Audience.Public))
            .QuerySelector("meta[http-equiv]")!.GetAttribute("content"), StringComparison.Ordinal);

    [Fact]
    public void Any_handbook_is_bound()
    {
        var bound = 0;
        for (var seed = 0; seed < TestSize.Of(30, 300); seed++)
        {
            var compilation = HandbookCompiler.Compile(new(SourceTree.Of(new OddHandbook(seed).Files()), []), new HandbookTheme(),
                new CompilerOptions());
            if (compilation.HasErrors)
                continue;
            AssertWhole(compilation.Bind(Audience.Team));
            bound++;
        }
        Assert.True(bound > 5, $"{bound} handbooks");
    }

    private static IDocument AssertWhole(string html)
    {
        var page = Parsed(html);
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Empty(ids.GroupBy(id => id, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key));
        var known = ids.ToHashSet(StringComparer.Ordinal);
        foreach (var href in page.QuerySelectorAll("[href]").Select(element => element.GetAttribute("href")!))
        {
            if (href.StartsWith('#'))
                Assert.Contains(Uri.UnescapeDataString(href[1..]), known);
            else
                Assert.Contains(':', href);
        }
        Assert.All(page.QuerySelectorAll("[src]"), element => Assert.Contains(':', element.GetAttribute("src")!));
        Assert.All(page.QuerySelectorAll("[aria-labelledby]"),
            element => Assert.All(element.GetAttribute("aria-labelledby")!.Split(' '), id => Assert.Contains(id, known)));
        Assert.Empty(page.QuerySelectorAll("script, form, button"));
        return page;
    }

    private static Compilation Compiled(params (string Path, string Text)[] others) => HandbookCompiler.Compile(
        new(SourceTree.Of([.. others, .. Yard.ExceptBy(others.Select(file => file.Path), file => file.Item1)]), []),
        new HandbookTheme(), new CompilerOptions());

    private static IDocument Parsed(string html) => new HtmlParser().ParseDocument(html);

    private static string Link(IDocument page, string text) =>
        page.QuerySelectorAll(".page a").First(link => link.TextContent == text).GetAttribute("href")!;

    private static IEnumerable<string> Above(IElement entry) =>
        entry.Ancestors<IElement>().Where(element => element.LocalName == "li").Reverse().Select(item => item.Children[0].TextContent.Trim());
}
