using System.Text.Json;
using Handbooks.Sources;
using Handbooks.Tests.Support;
using Handbooks.Theme;

namespace Handbooks.Tests.Cli;

public sealed class WhyTests
{
    private const string Keeper = """
        # Lamp Keeper

        ## Responsibilities

        - Trim the wicks

        ## Requirements

        - A steady hand

        ## Benefits

        - Free oil
        """;

    [Fact]
    public void It_tells_what_speaks_for_a_role_and_what_each_item_became()
    {
        var lines = Why(("crew/keeper.md", Keeper), "crew/keeper.md").Output.Split('\n');
        Assert.Equal("input/crew/keeper.md", lines[0]);
        Assert.Equal("One role was read: Lamp Keeper.", lines[1]);
        Assert.Contains(lines, line => line.StartsWith("    1  Lamp Keeper: role (", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("+3", StringComparison.Ordinal)
            && line.Contains("heading for responsibilities", StringComparison.Ordinal));
        Assert.Contains("    5    responsibility  Trim the wicks", lines);
        Assert.Contains("    9    requirement  A steady hand", lines);
        Assert.Contains("   13    text  Free oil (it stands under a label for benefits and pay)", lines);
        Assert.Contains(lines, line => line.StartsWith("  role: false  in the page's front matter", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_no_role_was_read_it_says_what_would_make_it_one()
    {
        var run = Why(("crew/oil.md", "# Oil\n\nOil is kept in cans.\n\n- Red cans\n"), "crew/oil.md");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("No role was read from this page.", run.Output, StringComparison.Ordinal);
        Assert.Contains("text  Red cans (no role was read from this page)", run.Output, StringComparison.Ordinal);
        Assert.Contains("  role: true  in the page's front matter", run.Output, StringComparison.Ordinal);
        Assert.Contains("  roles: [\"crew/**\"]  in handbook.yml", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("role: Keeper", "role: Keeper")]
    [InlineData("role: true", "role: true")]
    [InlineData("role: false", "role: false")]
    [InlineData("roles: sections", "roles: sections")]
    public void What_is_declared_is_not_weighed(string frontMatter, string declared)
    {
        var output = Why(("keeper.md", $"---\n{frontMatter}\n---\n\n{Keeper}"), "keeper.md").Output;
        Assert.Contains($"That is declared ({declared}), so nothing is weighed.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("a role needs", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("crew/keeper.md")]
    [InlineData("input/crew/keeper.md")]
    [InlineData("./crew/keeper.md")]
    [InlineData("keeper.md")]
    public void A_page_is_named_by_any_path_that_leads_to_it(string path) =>
        Assert.Equal(0, Why(("crew/keeper.md", Keeper), path).ExitCode);

    [Fact]
    public void A_page_that_is_not_there_is_wrong_usage_with_the_nearest()
    {
        var run = Why(("crew/keeper.md", Keeper), "crew/keper.md");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Did you mean \"crew/keeper.md\"?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_all_that_standard_output_holds()
    {
        using var json = JsonDocument.Parse(Why(("crew/keeper.md", Keeper), "crew/keeper.md", "--format", "json").Output);
        var root = json.RootElement;
        Assert.Equal(["version", "path", "declared", "enough", "roles", "labels", "remedies"],
            root.EnumerateObject().Select(property => property.Name));
        var title = root.GetProperty("labels")[0];
        Assert.Equal(["line", "text", "part", "role", "weight", "says_something", "reasons", "entries"],
            title.EnumerateObject().Select(property => property.Name));
        Assert.True(title.GetProperty("role").GetBoolean());
        Assert.True(title.GetProperty("weight").GetInt32() >= root.GetProperty("enough").GetInt32());
        Assert.Equal(title.GetProperty("weight").GetInt32(),
            title.GetProperty("reasons").EnumerateArray().Sum(reason => reason.GetProperty("weight").GetInt32()));
    }

    [Fact]
    public void The_page_of_findings_names_the_command()
    {
        var compilation = HandbookCompiler.Compile(new(SourceTree.Of([("crew/keeper.md", Keeper)]), []), new HandbookTheme(), new CompilerOptions());
        Assert.Contains("<code>handbook why crew/keeper.md</code>", compilation.Text("team/findings/index.html"), StringComparison.Ordinal);
    }

    private static ToolRun Why((string Path, string Text) page, params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write($"input/{page.Path}", page.Text);
        var run = Tool.RunIn(folder.Path, [], ["why", .. arguments]);
        return run with { Output = run.Output.ReplaceLineEndings("\n") };
    }
}
