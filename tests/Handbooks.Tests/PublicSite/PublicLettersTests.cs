using Handbooks.Tests.Support;

namespace Handbooks.Tests.PublicSite;

/// <summary>Letters that public pages give internal roles, and internal pages public ones.</summary>
public sealed class PublicLettersTests
{
    private const string Settings = "title: Harbour\nurl: https://example.org\n";
    private const string Keeper =
        "---\nrole: Keeper\nvisibility: public\n---\n\n# Keeper\n\nKeeps.\n\n## Responsibilities\n\n- Keep the boats dry\n- Own the quay\n";
    private const string Secret =
        "---\nrole: Silent Otter\n---\n\n# Silent Otter\n\n"
        + "They have the authority to shut the harbour. The Keeper is accountable for hidden coves.\n\n## Responsibilities\n\n"
        + "- Keep the boats dry {.accountable}\n- Watch coves\n";

    private static readonly (string Path, string Text)[] Open = [("handbook.yml", Settings), ("keeper.md", Keeper)];

    public static TheoryData<string, string> Pages() => new()
    {
        { "letters", "| What | Keeper | Silent Otter |\n|-|-|-|\n| Paint | R | A |\n| Tar | C | R |\n" },
        { "names", "| What | Accountable | Responsible |\n|-|-|-|\n| Paint | Silent Otter | Keeper |\n" },
        { "a sentence", "The Silent Otter is accountable for the paint. The Keeper is responsible for the tar.\n" },
        { "a heading", "## Silent Otters are accountable for:\n\n- The paint\n" },
        { "lists", "## Silent Otters (SOs) are accountable for:\n\n### Paint\n\n| SO duties | Keeper duties |\n|-|-|\n"
            + "| <ul><li>Stir</li></ul> | <ul><li>Wait</li></ul> |\n" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_public_page_reads_as_if_the_internal_role_had_never_been_written(string kind, string text)
    {
        (string, string) page = ("page.md", $"---\nvisibility: public\n---\n# Page about {kind}\n\n{text}");
        var without = Published.Site([.. Open, page]);
        var with = Published.Site([.. Open, page, ("otter.md", Secret)]);
        Assert.Equal(without.Keys.Order(StringComparer.Ordinal), with.Keys.Order(StringComparer.Ordinal));
        Assert.All(without, file => Assert.Equal(file.Value, with[file.Key]));
        // The author wrote the name into public prose: no type can stop that, and the gate does.
        Assert.Equal(kind != "lists", Published.Compile([.. Open, page, ("otter.md", Secret)]).HasLeak);
    }

    [Fact]
    public void The_internal_role_has_no_letter_on_the_public_site_and_that_somebody_answers_is_said()
    {
        var compilation = Compile.Files([.. Open, ("otter.md", Secret),
            ("page.md", "---\nvisibility: public\n---\n# Page\n\n| What | Keeper | Silent Otter |\n|-|-|-|\n| Paint | R | A |\n")]);
        Assert.Equal(["keeper R declared", "silent-otter A declared"], compilation.Activity("Paint").Letters());
        Assert.Equal(["keeper R declared"], compilation.Activities("public").Single(activity => activity.Said("title") == "Paint").Letters());
    }

    [Theory]
    [InlineData("| What | Keeper | Silent Otter |\n|-|-|-|\n| Hidden coves | A | R |\n| Keep the boats dry | C | A |\n")]
    [InlineData("| What | Accountable | Consulted |\n|-|-|-|\n| Hidden coves | Keeper | Silent Otter |\n")]
    [InlineData("The Keeper is accountable for hidden coves and has the authority to close hidden coves.\n")]
    [InlineData("## Keepers are accountable for:\n\n- Hidden coves\n")]
    [InlineData("## Keepers (Ks) are accountable for:\n\n### Hidden coves\n\n| K duties | Silent Otter duties |\n|-|-|\n"
        + "| <ul><li>Look into hidden coves</li></ul> | <ul><li>Look away from hidden coves</li></ul> |\n")]
    public void What_an_internal_page_says_of_a_public_role_stays_inside(string text)
    {
        (string Path, string Text)[] inside = [("otter.md", Secret), ("inside.md", "# Inside\n\n" + text)];
        var compilation = Published.Compile([.. Open, .. inside]);
        Assert.Empty(compilation.Leaks("otter", "hidden cove", "shut the harbour"));
        Assert.False(compilation.HasLeak);
        var open = Published.Site(Open);
        Assert.All(compilation.PublicFiles(), file => Assert.Equal(open[file.Key], file.Value));
        // Inside, it was read.
        Assert.Contains("coves", compilation.Text("team/data/matrix.json"), StringComparison.Ordinal);
    }
}
