using Handbooks.Tests.Support;

namespace Handbooks.Tests.Cli;

/// <summary>Taking over a handbook that was written for another tool.</summary>
public sealed class ImportTests
{
    [Fact]
    public void Writes_a_starter_that_the_tool_reads_without_a_finding_of_its_own()
    {
        using var folder = Handbook();
        var run = Tool.Run("import", folder.Path);
        Assert.Equal(0, run.ExitCode);
        var settings = File.ReadAllText(folder["handbook.yml"]);
        Assert.Contains("title: Harbour book\n", settings, StringComparison.Ordinal);
        Assert.Contains("repository: https://github.com/harbour/book\n", settings, StringComparison.Ordinal);
        Assert.Contains("  - \"crew/*.md\"   # 2 of 2 files are roles\n", settings, StringComparison.Ordinal);
        Assert.Contains("  metrics:\n    - Outcome record   # 2 roles\n", settings, StringComparison.Ordinal);
        Assert.Contains("#   Failure mode   (2 roles)\n", settings, StringComparison.Ordinal);
        Assert.Contains("#   responsibilities: Areas of responsibility (2 roles)\n", settings, StringComparison.Ordinal);
        Assert.DoesNotContain(Compile.Folder(folder.Path).Diagnostics, diagnostic => diagnostic.Span.Path == "handbook.yml");
    }

    [Fact]
    public void What_it_guesses_of_headings_takes_effect()
    {
        using var folder = Handbook();
        Assert.Empty(Compile.Folder(folder.Path).Role("porter").Words("metrics"));
        Tool.Run("import", folder.Path);
        Assert.Equal(["Nothing is left on the quay"], Compile.Folder(folder.Path).Role("porter").Words("metrics"));
    }

    [Fact]
    public void Tells_what_was_understood_in_counts_and_what_was_not()
    {
        using var folder = Handbook();
        var run = Tool.Run("import", folder.Path);
        Assert.Contains("      2  roles\n         Harbour Master, Porter\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("      2  responsibilities\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("HB3003 A link to a page that is not there\n         index.md:3:1: there is no page \"tides.md\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"Failure mode\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_shows_the_starter_alone_and_writes_nothing()
    {
        using var folder = Handbook();
        var run = Tool.Run("import", folder.Path, "--dry-run");
        Assert.StartsWith("# A starter", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Understood", run.Output, StringComparison.Ordinal);
        Assert.Contains("Understood", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder["handbook.yml"]));
    }

    [Fact]
    public void Settings_that_are_there_are_left_alone()
    {
        using var folder = Handbook();
        File.WriteAllText(folder["handbook.yml"], "title: Ours\n");
        var run = Tool.Run("import", folder.Path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--dry-run", run.Error, StringComparison.Ordinal);
        Assert.Equal("title: Ours\n", File.ReadAllText(folder["handbook.yml"]));
    }

    [Fact]
    public void An_order_that_another_tool_keeps_is_not_written_twice_and_one_by_folder_is_written()
    {
        using var folder = Handbook();
        Assert.Contains("navigation:\n  - title: Quay\n    pages:\n      - quay/east.md\n      - quay/west.md\n", Tool.Run("import", folder.Path, "--dry-run").Output, StringComparison.Ordinal);
        File.WriteAllText(folder["SUMMARY.md"], "# Summary\n\n* [East](quay/east.md)\n* [West](quay/west.md)\n");
        Assert.Contains("read from SUMMARY.md", Tool.Run("import", folder.Path, "--dry-run").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_that_pages_give_themselves_and_groups_in_groups_are_left_to_them()
    {
        using var folder = Handbook();
        File.WriteAllText(folder["quay/east.md"], "---\nsidebar_position: 2\n---\n\n# East\n\nHere.\n");
        Assert.Contains("order that pages and folders give themselves, as long as nothing stands here.\n# navigation:\n", Tool.Run("import", folder.Path, "--dry-run").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_file_gets_none()
    {
        using var folder = new TemporaryFolder();
        var run = Tool.Run("import", folder.Path);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("holds no file", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Pages_in_a_language_that_is_not_read_are_counted()
    {
        using var folder = Handbook();
        File.WriteAllText(folder["quay/tides.mdx"], "# Tides\n");
        File.WriteAllText(folder["quay/ropes.rst"], "Ropes\n=====\n");
        File.WriteAllText(folder["sidebars.js"], "module.exports = {}\n");
        var output = Tool.Run("import", folder.Path).Output;
        Assert.Contains("      1  pages in MDX (.mdx)", output, StringComparison.Ordinal);
        Assert.Contains("         quay/ropes.rst\n", output, StringComparison.Ordinal);
        Assert.Contains("         sidebars.js\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_handbook_in_another_language_is_told_by_its_words()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["index.md"], "# Le port\n\nLe port est pour les bateaux et les gens, avec une digue dans la baie et des quais pour nous.\n");
        Assert.Contains("language: fr\n", Tool.Run("import", folder.Path, "--dry-run").Output, StringComparison.Ordinal);
    }

    private static TemporaryFolder Handbook()
    {
        var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["crew"]);
        Directory.CreateDirectory(folder["quay"]);
        File.WriteAllText(folder["mkdocs.yml"], "site_name: Harbour book\nrepo_url: https://github.com/harbour/book/\n");
        File.WriteAllText(folder["index.md"], "# Welcome\n\n[Tides](tides.md)\n");
        File.WriteAllText(folder["quay/east.md"], "# East\n\nHere.\n");
        File.WriteAllText(folder["quay/west.md"], "# West\n\nThere.\n");
        File.WriteAllText(folder["crew/porter.md"], "# Porter\n\n## Areas of responsibility\n\n- Carry\n\n## Outcome record\n\n- Nothing is left on the quay\n\n## Failure mode\n\n- Rain\n");
        File.WriteAllText(folder["crew/master.md"], "# Harbour Master\n\n## Areas of responsibility\n\n- Decide\n\n## Outcome record\n\n- No collision\n\n## Failure mode\n\n- Fog\n");
        return folder;
    }
}
