using System.Text.Json;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Linking;

/// <summary>The order of pages beside a page: who says it, and what happens to pages that nobody lists.</summary>
public sealed class NavigationTests
{
    private static readonly (string, string)[] Pages =
    [
        ("index.md", "# Home\n"), ("brakes.md", "# Brakes\n"), ("axles.md", "# Axles\n"), ("shifts/index.md", "# Shifts\n"),
        ("shifts/early.md", "# Early\n"), ("shifts/late.md", "# Late\n"),
        ("fitter.md", "---\nrole: Fitter\n---\n\n## Responsibilities\n\n- Fit\n"),
    ];

    [Fact]
    public void Without_a_list_it_is_by_folder_and_title() =>
        Assert.Equal("Axles | Brakes | Shifts(Early Late)", Of());

    [Fact]
    public void A_SUMMARY_gives_order_titles_groups_and_depth()
    {
        var navigation = Of(("SUMMARY.md",
            "# Summary\n\n* [Start](index.md)\n* [How we brake](brakes.md)\n  * [Late shift](shifts/late.md)\n\n## People\n\n"
            + "* [The fitter](fitter.md)\n* Ideas\n  * [Web](https://example.org/)\n"));
        Assert.Equal("How we brake(Late shift) | People(The fitter Ideas(Web)) | Axles | Shifts(Early)", navigation);
    }

    [Fact]
    public void What_is_left_of_a_folder_stands_in_the_group_of_its_name() =>
        Assert.Equal("Tools(Saw Awl Plane) | Axles | Brakes | Shifts(Early Late)",
            Of(("tools/saw.md", "# Saw\n"), ("tools/awl.md", "# Awl\n"), ("tools/plane.md", "# Plane\n"),
                ("SUMMARY.md", "## Tools\n\n* [Saw](tools/saw.md)\n")));

    /// <summary>Its pages are as public as they were, and do not follow the others either.</summary>
    [Fact]
    public void A_group_for_the_team_is_in_no_public_menu()
    {
        var compilation = Compile.Files([.. Pages,
            ("handbook.yml", "public: [\"**\"]\nnavigation:\n- {title: Shop, pages: [brakes.md]}\n"
                + "- {title: Manual, menu: team, pages: [axles.md, shifts/late.md]}\n")]);
        Assert.StartsWith("Shop(Brakes) | Manual(Axles Late) | Shifts(Early)", Menu(compilation, "team"), StringComparison.Ordinal);
        Assert.StartsWith("Shop(Brakes) | Shifts(Early)", Menu(compilation, "public"), StringComparison.Ordinal);
        Assert.True(compilation.Has("public/axles/index.html"));
    }

    [Fact]
    public void A_page_called_SUMMARY_that_is_a_text_is_a_page() =>
        Assert.Equal("Axles | Brakes | Shifts(Early Late) | What we learned",
            Of(("SUMMARY.md", "# What we learned\n\nIn short: * [brakes](brakes.md) hold.\n\n* [Brakes](brakes.md) hold\n")));

    [Fact]
    public void A_list_of_pages_is_no_page()
    {
        var compilation = Compile.Files([.. Pages, ("SUMMARY.md", "* [Brakes](brakes.md)\n")]);
        Assert.False(compilation.Has("team/SUMMARY/index.html"));
    }

    [Theory]
    [InlineData("mkdocs.yml", "site_name: x\nplugins:\n  - a: !!python/name:b.c\nnav:\n- Home: index.md\n- shifts/late.md\n- More:\n"
        + "  - How we brake: brakes.md\n  - shifts/early.md\ntheme: {name: z}\n", "Late | More(How we brake Early) | Axles | Shifts")]
    [InlineData("_toc.yml", "format: jb-book\nroot: index\nparts:\n- caption: More\n  chapters:\n  - file: brakes\n    title: How we brake\n"
        + "    sections:\n    - file: shifts/late\n", "More(How we brake(Late)) | Axles | Shifts(Early)")]
    [InlineData("toc.yml", "version: 1\nproject:\n  toc:\n  - file: index.md\n  - title: More\n    children:\n    - file: brakes.md\n"
        + "    - pattern: shifts/*.md\n", "More(Brakes Early Shifts Late) | Axles")]
    [InlineData("sidebars.json",
        "{\"docs\": [\"brakes\", {\"type\": \"category\", \"label\": \"Times\", \"link\": {\"type\": \"doc\", \"id\": \"shifts/index\"}, "
        + "\"items\": [\"shifts/late\"]}, {\"More\": [\"axles\"]}]}", "Brakes | Times(Late) | More(Axles) | Early")]
    [InlineData("docs.json", "{\"name\": \"x\", \"navigation\": {\"groups\": [{\"group\": \"More\", \"pages\": [\"brakes\", \"shifts/late\"]}]}}",
        "More(Brakes Late) | Axles | Shifts(Early)")]
    public void So_does_the_file_of_another_tool(string path, string text, string expected)
    {
        Assert.Equal(expected, Of((path, text)));
        Assert.Empty(Compile.Files([.. Pages, (path, text)])
            .Diagnostics.Where(diagnostic => diagnostic.Id is "HB2007" or "HB1001" or "HB1003" or "HB3022" or "HB3023"));
    }

    [Fact]
    public void Handbook_yml_wins() =>
        Assert.Equal("Axles | Brakes | Shifts(Early Late)",
            Of(("handbook.yml", "navigation: [axles.md, brakes.md]\n"), ("SUMMARY.md", "* [B](brakes.md)\n")));

    [Fact]
    public void A_page_says_its_place_and_its_label() =>
        Assert.Equal("Times(Late Early) | How we brake | Axles", Of(
            ("brakes.md", "---\nsidebar_position: 2\nsidebar_label: How we brake\n---\n# Brakes\n"),
            ("shifts/late.md", "---\nweight: -1\n---\n# Late\n"),
            ("shifts/_category_.json", "{\"label\": \"Times\", \"position\": 1}")));

    [Fact]
    public void A_toctree_orders_what_stands_below_its_page() =>
        Assert.Equal("Work(Brakes Shifts(The late ones Early)) | Axles", Of(
            ("index.md", "# Home\n\n```{toctree}\n:caption: Work\n:maxdepth: 2\n\nbrakes\nshifts/index.md\n```\n"),
            ("shifts/index.md", "# Shifts\n\n```{toctree}\nThe late ones <late>\nearly\n```\n")));

    [Fact]
    public void A_toctree_with_a_pattern_lists_all_that_match() =>
        Assert.Equal("Brakes(Early Shifts Late) | Axles", Of(("brakes.md", "# Brakes\n\n:::{toctree}\n:glob:\nshifts/*\n:::\n"),
            ("index.md", "# Home\n\n```{toctree}\nbrakes\n```\n")));

    [Fact]
    public void Toctrees_in_a_circle_lose_no_page() =>
        Assert.Equal("Shifts(Early Late) | Axles(Brakes)",
            Of(("brakes.md", "# Brakes\n\n```{toctree}\naxles\n```\n"), ("axles.md", "# Axles\n\n```{toctree}\nbrakes\naxles\n```\n")));

    [Fact]
    public void Toctrees_without_end_lose_no_page()
    {
        var pages = Enumerable.Range(0, 3_000).Select(i => ($"p{i:0000}.md", $"# P{i:0000}\n\n```{{toctree}}\np{(i + 1) % 3_000:0000}\n```\n"));
        var compilation = Compile.Files([.. pages, ("index.md", "# Home\n\n```{toctree}\np0000\n```\n")]);
        Assert.Equal(3_000, compilation.Files.Count(file => file.Path.StartsWith("team/p", StringComparison.Ordinal)));
        Assert.False(compilation.HasErrors);
    }

    [Fact]
    public void An_entry_that_leads_nowhere_is_reported_in_its_file()
    {
        var diagnostic = Compile.Files([.. Pages, ("mkdocs.yml", "nav:\n  - Brakes: brake.md\n")]).The("HB3022");
        Assert.Equal("mkdocs.yml:2:13", diagnostic.Place());
        Assert.Equal("Did you mean \"brakes.md\"?", diagnostic.Help);
    }

    [Fact]
    public void An_internal_order_is_no_order_of_the_public_site()
    {
        (string, string)[] open = [("handbook.yml", "public: [index.md, brakes.md, axles.md]\n"), .. Pages[..3]];
        var alone = Published.Site(open, withTheme: true);
        Assert.Equal(alone, Published.Site([.. open, ("SUMMARY.md", "## Secret\n\n* [Hidden words](brakes.md)\n"),
            ("mkdocs.yml", "nav: [{Words: brakes.md}]\n"), ("x/_category_.json", "{\"label\": \"Hidden\"}")], withTheme: true));
    }

    [Fact]
    public void A_public_one_is()
    {
        var compilation = Compile.Files(("handbook.yml", "public: [index.md, brakes.md, axles.md, SUMMARY.md]\n"), Pages[0], Pages[1], Pages[2],
            ("closed.md", "# Closed\n"), ("SUMMARY.md", "* [B](brakes.md)\n* [C](closed.md)\n* [A](axles.md)\n"));
        Assert.Equal("B | A", Shown(compilation.Json("public/index.html").List("Navigation")));
    }

    [Fact]
    public void Broken_and_hostile_files_order_nothing()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 500));
        foreach (var (path, text) in (ReadOnlySpan<(string, string)>)[("mkdocs.yml", "nav: " + deep), ("_toc.yml", deep), ("sidebars.json", "{"),
            ("docs.json", "[1, {\"a\": 2}]"), ("mkdocs.yml", "nav: &a [*a]\n"), ("toc.yml", "project: {toc: {file: {file: x}}}"),
            ("shifts/_category_.json", "[]"), ("SUMMARY.md", "* []()\n* [](x)\n")])
        {
            var compilation = Compile.Files([.. Pages, (path, text)]);
            Assert.False(compilation.HasErrors);
            Assert.StartsWith("Axles | Brakes | Shifts(Early Late)", Shown(compilation.Json("team/index.html").List("Navigation")),
                StringComparison.Ordinal);
        }
    }

    private static string Of(params (string Path, string Text)[] more)
    {
        var files = Pages.Where(page => !more.Any(other => other.Path == page.Item1)).Concat(more).ToArray();
        return Menu(Compile.Files(files), "team");
    }

    /// <summary>The roles come last on every site, and are not what these tests are about.</summary>
    private static string Menu(Compilation compilation, string site) =>
        Shown([.. compilation.Json($"{site}/index.html").List("Navigation").Where(node => node.Said("Text") != "Roles")]);

    /// <summary>A(B C(D)) | E.</summary>
    private static string Shown(JsonElement[] nodes, string between = " | ") =>
        string.Join(between, nodes.Select(node => node.Said("Text")
            + (node.List("Children") is { Length: > 0 } children ? $"({Shown(children, " ")})" : "")));
}
