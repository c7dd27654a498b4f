using Handbooks.Tests.Support;

namespace Handbooks.Tests.PublicSite;

/// <summary>Every way in which something public may refer to something internal: nothing of it shows, and the author is told.</summary>
public sealed class PublicReferenceTests
{
    private static readonly string[] Canaries = ["canary", "Copper", "Lantern", "zz-77"];

    private static readonly (string, string)[] Internal =
    [
        ("canary/role.md", "---\nrole: Copper Lantern Lead\nid: canary-lead\n---\n\n## Responsibilities\n\n- Carry the copper lantern\n"),
        ("canary/page.md", "# Copper Lantern Plans\n\n## Canary section\n\nwords\n"),
        ("canary/chart.png", "Copper bytes"),
        ("roadmap/canary.yml", "- {id: zz-77, title: Copper Lantern Launch}\n"),
        ("people.yml", "- {name: Copper Person, roles: [keeper]}\n"),
    ];

    private static readonly (string, string) Keeper = ("open/keeper.md",
        "---\nrole: Keeper\nvisibility: public\n---\n\n## Responsibilities\n\n- Keep the boats dry\n");

    public static TheoryData<string> InText =>
    [
        "[words](../canary/page.md)", "[words](../canary/page)", "[words](/canary/page.md#canary-section)", "[words](../canary/role.md)",
        "[words](#role:canary-lead)", "{role}`words <canary-lead>`",
        "[[canary-lead|words]]", "[[zz-77|words]]", "[[Copper Lantern Plans|words]]", "{doc}`words <../canary/page>`",
        "[words](/roadmap/canary.yml#zz-77)", "[words](/canary/chart.png)", "![words](/canary/chart.png)",
        "<a href=\"../canary/page.md\">words</a>", "<img src=\"/canary/chart.png\" alt=\"words\">", "[words][c]\n\n[c]: ../canary/page.md",
        "[words](../canary/page.md \"words\")", "- a list\n  - [words](../canary/role.md)", "| [words](../canary/page.md) |\n|-|\n| x |",
        "Text[^1].\n\n[^1]: [words](../canary/page.md)",
    ];

    [Theory]
    [MemberData(nameof(InText))]
    public void A_reference_in_public_text_becomes_the_author_s_own_words(string reference)
    {
        var compilation = Published.Compile([.. Internal, Keeper,
            ("open/page.md", $"---\ntitle: Open\nvisibility: public\n---\n\nSee {reference}\n")], withTheme: true);
        Assert.Empty(compilation.Leaks(Canaries));
        Assert.Contains("words", compilation.Text("public/open/page/index.html"), StringComparison.Ordinal);
        Assert.NotEmpty(compilation.Of("HB4002"));
        Assert.All(compilation.Of("HB4002"), diagnostic => AssertSaysNothing(diagnostic.Message + diagnostic.Help));
        Assert.False(compilation.HasLeak);
    }

    [Theory]
    [InlineData("{% include \"../canary/page.md\" %}", "text from another file")]
    [InlineData("{% include ../canary/page.md %} goes on", "text from another file")]
    [InlineData("--8<-- \"../canary/page.md\"", "text from another file")]
    [InlineData("{{% include \"../canary/page.md\" %}}", "text from another file")]
    [InlineData("{{< readfile file=\"../canary/page.md\" >}}", "text from another file")]
    [InlineData("```{include} ../canary/page.md\n```", "")]
    [InlineData("{doc}`../canary/page`", "…")]
    [InlineData("{doc}`/canary/page`", "…")]
    [InlineData("{ref}`canary-section`", "…")]
    [InlineData("{numref}`canary-section`", "…")]
    [InlineData("{any}`canary-section`", "…")]
    [InlineData("{download}`../canary/chart.png`", "…")]
    [InlineData("![[canary/page]]", "…")]
    [InlineData("![[canary/page.md#canary-section]]", "…")]
    public void A_path_is_no_word_for_readers(string written, string shown)
    {
        var heading = written[0] is '{' or '!' ? $"## {written} below" : "";
        var compilation = Published.Compile([.. Internal, Keeper,
            ("open/page.md", $"---\ntitle: Open\nvisibility: public\n---\n\nSee:\n\n{written}\n\n{heading}\n")], withTheme: true);
        Assert.Empty(compilation.Leaks(Canaries));
        Assert.Contains(shown, compilation.Text("public/open/page/index.html"), StringComparison.Ordinal);
        Assert.False(compilation.HasLeak);
    }

    [Theory]
    [MemberData(nameof(InText))]
    public void So_it_does_in_a_summary_of_a_public_item(string reference)
    {
        var text = System.Text.Json.JsonSerializer.Serialize("See " + reference.Replace("../canary", "/canary", StringComparison.Ordinal));
        var compilation = Published.Compile([.. Internal, Keeper,
            ("roadmap/open.yml", $"- {{id: open, title: Open, visibility: public, summary: {text}}}\n")], withTheme: true);
        Assert.Empty(compilation.Leaks(Canaries));
        Assert.NotEmpty(compilation.Of("HB4002"));
    }

    [Fact]
    public void What_a_public_item_depends_on_is_told_as_a_number()
    {
        var compilation = Item("depends_on: [zz-77, open-2, never-heard-of]");
        var item = compilation.Item("open", "public");
        Assert.Equal(["open-2"], item.Words("depends_on"));
        Assert.Equal(2, item.GetProperty("hidden_dependencies").GetInt32());
        Assert.Empty(compilation.Leaks(Canaries));
    }

    [Fact]
    public void An_accountable_role_that_is_not_public_is_not_nobody()
    {
        var compilation = Item("accountable: canary-lead");
        Assert.Equal(System.Text.Json.JsonValueKind.Null, compilation.Item("open", "public").GetProperty("accountable").ValueKind);
        Assert.Contains("ot public", compilation.Text("public/roadmap/open/index.html"), StringComparison.Ordinal);
        Assert.Empty(compilation.Leaks(Canaries));
    }

    [Theory]
    [InlineData("responsible: [canary-lead, keeper]")]
    [InlineData("consulted: [Copper Lantern Lead, keeper]")]
    [InlineData("informed: [canary-lead, keeper]")]
    public void Other_roles_of_a_public_item_that_are_not_public_are_left_out(string line)
    {
        var compilation = Item(line);
        Assert.Equal(["keeper"], compilation.Item("open", "public").Words(line.Split(':')[0]));
        Assert.Empty(compilation.Leaks(Canaries));
    }

    [Fact]
    public void A_public_role_that_reports_to_an_internal_one_reports_to_nobody()
    {
        var compilation = Published.Compile([.. Internal, ("open/keeper.md",
            "---\nrole: Keeper\nvisibility: public\nreports_to: canary-lead\n---\n\n## Responsibilities\n\n- Keep\n")], withTheme: true);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, compilation.Role("keeper", "public").GetProperty("reports_to").ValueKind);
        Assert.Empty(compilation.Leaks(Canaries));
    }

    [Fact]
    public void What_internal_things_say_of_public_ones_does_not_show()
    {
        var compilation = Published.Compile([
            .. Internal, Keeper, ("canary/more.md",
                "# Copper More\n\n[keeper](../open/keeper.md) [[open]]\n\n| What | Keeper |\n|-|-|\n| Polish the copper lantern | A |\n"),
            ("canary/deputy.md", "---\nrole: Canary Deputy\nreports_to: Keeper\n---\n\n## Responsibilities\n\n- Keep the boats dry {.accountable}\n"),
            ("roadmap/more.yml", "- {id: zz-77-2, title: Lantern Two, accountable: keeper, depends_on: [open]}\n"),
            ("roadmap/open.yml", "- {id: open, title: Open, visibility: public}\n"),
        ], withTheme: true);
        Assert.Empty(compilation.Leaks(Canaries));
        Assert.Empty(compilation.Role("keeper", "public").List("mentioned_by"));
        Assert.Empty(compilation.Role("keeper", "public").List("owns"));
        Assert.Empty(compilation.Role("keeper", "public").List("holders"));
        Assert.Single(Assert.Single(compilation.Activities("public"), activity => activity.Said("kind") == "activity").List("assignments"));
    }

    [Fact]
    public void An_item_with_words_for_the_public_is_published_in_them_alone()
    {
        var compilation = Published.Compile([
            ("index.md", "x"), ("roadmap/x.yml",
                "- title: Copper Lantern Launch\n  public_title: Better light\n  summary: The canary sings.\n  public_summary: It gets brighter.\n"
                + "  visibility: public\n"),
        ], withTheme: true);
        Assert.Empty(compilation.Leaks(Canaries));
        Assert.Equal("/roadmap/better-light/", Assert.Single(compilation.Items("public")).Said("url"));
        Assert.Equal("Copper Lantern Launch", Assert.Single(compilation.Items()).Said("title"));
    }

    private static Compilation Item(string line) =>
        Published.Compile([.. Internal, Keeper, ("roadmap/open.yml",
            $"- id: open\n  title: Open\n  visibility: public\n  {line}\n- {{id: open-2, title: Open too, visibility: public}}\n")], withTheme: true);

    private static void AssertSaysNothing(string text) =>
        Assert.All(Canaries, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
}
