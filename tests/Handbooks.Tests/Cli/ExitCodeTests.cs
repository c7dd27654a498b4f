using Handbooks.Tests.Support;

namespace Handbooks.Tests.Cli;

/// <summary>What a script can rely on.</summary>
public sealed class ExitCodeTests
{
    [Theory]
    [InlineData("build", "--nonsense")]
    [InlineData("chekc")]
    [InlineData("check", "--format", "xml")]
    [InlineData("explain", "HB9999")]
    public void Wrong_usage_is_2(params string[] arguments)
    {
        var run = Tool.Run(arguments);
        Assert.Equal(2, run.ExitCode);
        Assert.NotEqual("", run.Error.Trim());
    }

    [Fact]
    public void A_missing_input_folder_is_2_and_says_so()
    {
        using var folder = new TemporaryFolder();
        var run = Tool.RunIn(folder.Path, [], "build");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("input", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_settings_are_2() => Assert.Equal(2, Check(("index.md", "# Home\n"), ("handbook.yml", "title: [\n")).ExitCode);

    [Fact]
    public void Errors_in_the_content_are_1() =>
        Assert.Equal(1, Check(("handbook.yml", "public: [\"**\"]\n"), ("index.md", "# Home\n"),
            ("roadmap/a.yml", "- title: A\n  visibility: publik\n")).ExitCode);

    [Fact]
    public void An_internal_name_in_public_prose_is_5_and_is_not_said_again()
    {
        var run = Check(
            ("index.md", "---\nvisibility: public\n---\n\n# Home\n\nSoon: the Velvet&nbsp;Otter project, and Velvet Otter again.\n"),
            ("roadmap/a.yml", "- {title: Velvet Otter, status: idea}\n"));
        Assert.Equal(5, run.ExitCode);
        Assert.Contains("HB5101", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Velvet", run.Output + run.Error, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Explain_prints_the_spec_page() =>
        Assert.StartsWith("# HB3001: ", Tool.Run("explain", "hb3001").Output, StringComparison.Ordinal);

    [Fact]
    public void Explain_alone_lists_every_id() =>
        Assert.All(DiagnosticCatalog.All, descriptor => Assert.Contains(descriptor.Id, ExplainList.Value, StringComparison.Ordinal));

    private static readonly Lazy<string> ExplainList = new(() => Tool.Run("explain").Output);

    private static ToolRun Check(params (string Path, string Text)[] files)
    {
        using var folder = new TemporaryFolder();
        foreach (var (path, text) in files)
            folder.Write("input/" + path, text);
        return Tool.RunIn(folder.Path, [], "check");
    }
}
