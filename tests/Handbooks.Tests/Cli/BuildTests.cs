using System.Text.RegularExpressions;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Cli;

public sealed partial class BuildTests
{
    [Fact]
    public void The_sample_builds_without_a_warning()
    {
        using var folder = new TemporaryFolder();
        var run = Tool.Run("build", "--strict", "--verbose", "--no-history", "--output", folder["out"]);
        Assert.Equal(0, run.ExitCode);
        // Its gaps are those of an organisation, and say so: a row for which nobody answers yet, and the like.
        Assert.All(Finding().Matches(run.Output + run.Error), match => Assert.Matches("^info HB40", match.Groups[1].Value));
        Assert.DoesNotContain("warning", run.Output + run.Error, StringComparison.Ordinal);
        foreach (var site in (string[])["team", "public"])
        {
            foreach (var page in (string[])["index.html", "404.html", "roles/index.html", "matrix/index.html", "decisions/index.html",
                "roadmap/index.html", "data/roles.json", "data/matrix.json", "data/roadmap.json", "sitemap.xml", "robots.txt"])
                Assert.True(File.Exists(folder[$"out/{site}/{page}"]), $"{site}/{page}");
        }
    }

    [Fact]
    public void Build_is_what_the_command_does_by_itself()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/index.md", "# Hello\n");
        var run = Tool.RunIn(folder.Path, []);
        Assert.Equal(0, run.ExitCode);
        Assert.True(File.Exists(folder["output/team/index.html"]));
    }

    [Fact]
    public void Timings_name_each_stage_once_on_standard_error()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/index.md", "# Hello\n");
        var run = Tool.RunIn(folder.Path, [], "build", "--timings");
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(" ms ", run.Output, StringComparison.Ordinal);
        var stages = StageLine().Matches(run.Error).Select(line => line.Groups[1].Value).ToList();
        Assert.Equal(stages.Distinct(), stages);
        Assert.Equal(["sources", "parsing"], stages.Take(2));
        Assert.Equal(["writing", "all stages"], stages.TakeLast(2));
        Assert.DoesNotContain(" ms ", Tool.RunIn(folder.Path, [], "check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_source_gives_the_same_bytes_anywhere_and_in_any_culture()
    {
        using var folder = new TemporaryFolder();
        Tool.Copy(Tool.Sample, folder["elsewhere/input"]);
        // Neither place has a history: with one, they would differ by it.
        Assert.Equal(0, Tool.Run("build", "--no-history", "--output", folder["one"]).ExitCode);
        Assert.Equal(0, Tool.RunIn(folder["elsewhere"], [("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("TZ", "America/St_Johns")], "build")
            .ExitCode);
        Assert.Equal(Tool.Hash(folder["one"]), Tool.Hash(folder["elsewhere/output"]));
    }

    [Fact]
    public void An_error_leaves_the_published_sites_as_they_are()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/index.md", "# Hello\n");
        Assert.Equal(0, Tool.RunIn(folder.Path, []).ExitCode);
        var before = Tool.Hash(folder["output"]);

        folder.Write("input/index.md", "# Changed\n");
        folder.Write("input/roadmap/items.yml", "- title: A\n  accountable: nobody-at-all\n");
        var run = Tool.RunIn(folder.Path, []);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("HB3008", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Tool.Hash(folder["output"]));
        Assert.Equal(["input", "output"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_second_build_says_that_nothing_changed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/index.md", "# Hello\n");
        Tool.RunIn(folder.Path, []);
        Assert.Contains("(0 created, 0 updated, 0 deleted,", Tool.RunIn(folder.Path, []).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_ours_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/index.md", "# Hello\n");
        folder.Write("home/letters.txt", "dear");
        var run = Tool.RunIn(folder.Path, [], "build", "--output", "home");
        Assert.Equal(3, run.ExitCode);
        Assert.Equal("dear", File.ReadAllText(folder["home/letters.txt"]));
    }

    [GeneratedRegex(@"^(\S.*?) +\d+ ms +\d+ ms +[\d.]+ MB\r?$", RegexOptions.Multiline)]
    private static partial Regex StageLine();

    [GeneratedRegex(@"^\S+:\d+:\d+: (\w+ HB\d{4}): ", RegexOptions.Multiline)]
    private static partial Regex Finding();
}
