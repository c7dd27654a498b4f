using Handbooks.Tests.Support;

namespace Handbooks.Tests.PublicSite;

/// <summary>Each kind of reference from something public to something internal: nothing of it shows, and its place is told.</summary>
public sealed class ReferenceKindTests
{
    private static readonly (string, string)[] Internal =
    [
        ("canary/role.md", "---\nrole: Canarywright\n---\n\n## Responsibilities\n\n- Feed\n"), ("canary/page.md", "# Canarybook\n\nwords\n"),
        ("canary/chart.png", "x"), ("roadmap/canary.yml", "- {id: zz-77, title: Canarylaunch}\n"),
        ("open/keeper.md", "---\nrole: Keeper\nvisibility: public\n---\n\n## Responsibilities\n\n- Keep the boats dry\n"),
    ];

    /// <summary>The kind, the public file, and where in it the reference stands (line and column of its finding).</summary>
    public static TheoryData<string, string, string, string> Kinds => new()
    {
        { "Markdown link", "open/page.md", Page("See [words](../canary/page.md)"), "6:5" },
        { "reference link", "open/page.md", Page("See [words][c]\n\n[c]: ../canary/page.md"), "6:5" },
        { "wiki link", "open/page.md", Page("See [[Canarybook|words]]"), "6:5" },
        { "MyST role", "open/page.md", Page("See {role}`words <canarywright>`"), "6:5" },
        { "role address", "open/page.md", Page("See [words](#role:canarywright)"), "6:5" },
        { "HTML link", "open/page.md", Page("See <a href=\"../canary/page.md\">words</a>"), "6:5" },
        { "image", "open/page.md", Page("See ![words](../canary/chart.png)"), "6:5" },
        { "file", "open/page.md", Page("See [words](../canary/chart.png)"), "6:5" },
        { "include", "open/page.md", Page("```{include} ../canary/page.md\n```"), "6:14" },
        { "link to an item", "open/page.md", Page("See [words](/roadmap/canary.yml#zz-77)"), "6:5" },
        { "toctree", "open/page.md", Page("```{toctree}\nwords <../canary/page>\n```"), "7:8" },
        { "order of pages", "SUMMARY.md", "# Summary\n\n* [words](canary/page.md)\n", "3:3" },
        { "accountable", "roadmap/open.yml", "- id: open\n  title: Open\n  visibility: public\n  accountable: canarywright\n", "4:16" },
        { "consulted", "roadmap/open.yml", "- id: open\n  title: Open\n  visibility: public\n  consulted: [keeper, canarywright]\n", "4:23" },
        { "depends_on", "roadmap/open.yml", "- id: open\n  title: Open\n  visibility: public\n  depends_on: [zz-77]\n", "4:16" },
        { "link of an item", "roadmap/open.yml", "- id: open\n  title: Open\n  visibility: public\n  links: [{title: words, url: /canary/page.md}]\n",
            "4:31" },
        { "summary of an item", "roadmap/open.yml", "- id: open\n  title: Open\n  visibility: public\n  summary: See [words](/canary/page.md)\n",
            "4:16" },
        { "reports_to", "open/mate.md", "---\nrole: Mate\nvisibility: public\nreports_to: canarywright\n---\n\n## Responsibilities\n\n- Row\n",
            "4:13" },
        { "extends", "open/mate.md", "---\nrole: Mate\nvisibility: public\nextends: canarywright\n---\n\n## Responsibilities\n\n- Row\n", "4:10" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_shows_and_the_place_is_told(string kind, string path, string text, string place)
    {
        var compilation = Build((path, text));
        Assert.Empty(compilation.Leaks("canary", "zz-77"));
        Assert.False(compilation.HasLeak, kind);
        var found = compilation.Of("HB4002");
        Assert.Contains($"{path}:{place}", found.Select(diagnostic => diagnostic.Span.ToString()));
        Assert.All(found, diagnostic => Assert.DoesNotContain("canary", diagnostic.Message + diagnostic.Help, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The words themselves give it away, and are the author's: one common word is told, a name of more is stopped.</summary>
    [Theory]
    [InlineData("Ask the Canarywright first.")]
    [InlineData("| What | Canarywright |\n|---|---|\n| Feed | A |")]
    public void A_name_in_prose_is_told(string text) => Assert.NotEmpty(Build(("open/page.md", Page(text))).Of("HB4002"));

    [Theory]
    [InlineData("[Canary Song Book](../canary/book.md)")]
    [InlineData("[[Canary Song Book]]")]
    [InlineData("[canary-song-book](../canary/book.md)")]
    [InlineData("![Canary Song Book](../canary/chart.png)")]
    public void A_link_whose_own_text_gives_it_away_is_stopped(string text)
    {
        var compilation = Build(("canary/book.md", "# Canary Song Book\n"), ("open/page.md", Page(text)));
        Assert.NotEmpty(compilation.Of("HB4002"));
        Assert.Contains("canary/book.md:1:1", compilation.Of("HB5101").Select(leak => leak.Related[0].Span.ToString()));
    }

    private static string Page(string text) => $"---\ntitle: Open\nvisibility: public\n---\n\n{text}\n";

    private static Compilation Build(params (string Path, string Text)[] files) =>
        Published.Compile([("handbook.yml", "title: The book\npublic: [SUMMARY.md]\n"), .. Internal, .. files], withTheme: true);
}
