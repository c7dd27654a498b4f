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
        Assert.Contains("#   - \"crew/*.md\"   # 2 of 2 files are roles\n", settings, StringComparison.Ordinal);
        Assert.Contains("#   metrics:\n#     - Outcome record   # 2 roles\n", settings, StringComparison.Ordinal);
        Assert.Contains("#   Failure mode   (2 roles)\n", settings, StringComparison.Ordinal);
        Assert.Contains("#   responsibilities: Areas of responsibility (2 roles)\n", settings, StringComparison.Ordinal);
        Assert.DoesNotContain(Compile.Folder(folder.Path).Diagnostics, diagnostic => diagnostic.Span.Path == "handbook.yml");
    }

    [Fact]
    public void What_it_guesses_takes_effect_when_somebody_says_yes()
    {
        using var folder = Handbook();
        var before = Compile.Folder(folder.Path);
        Tool.Run("import", folder.Path);
        Assert.Empty(Compile.Folder(folder.Path).Role("porter").Words("metrics"));
        Answer(folder["handbook.yml"], "sections:");
        Assert.Equal(["Nothing is left on the quay"], Compile.Folder(folder.Path).Role("porter").Words("metrics"));
        Answer(folder["handbook.yml"], "roles:");
        Assert.Equal(before.Counts.Roles, Compile.Folder(folder.Path).Counts.Roles);
        Assert.DoesNotContain(Compile.Folder(folder.Path).Diagnostics, diagnostic => diagnostic.Span.Path == "handbook.yml");
    }

    /// <summary>Takes the comment's sign off a question's lines.</summary>
    private static void Answer(string settings, string key)
    {
        var lines = File.ReadAllLines(settings);
        var at = Array.IndexOf(lines, $"# {key}");
        do
            lines[at] = lines[at][2..];
        while (++at < lines.Length && lines[at].StartsWith("#  ", StringComparison.Ordinal));
        File.WriteAllLines(settings, lines);
    }

    [Fact]
    public void Whoever_adopts_the_starter_reads_no_less()
    {
        foreach (var site in Directory.GetDirectories(Path.Combine(Repository.Root, "tests/Handbooks.Tests/Sites")))
        {
            using var folder = new TemporaryFolder();
            Tool.Copy(Path.Combine(site, "input"), folder.Path);
            File.Delete(folder["handbook.yml"]);
            var before = Compile.Folder(folder.Path);
            Assert.Equal(0, Tool.Run("import", folder.Path).ExitCode);
            var after = Compile.Folder(folder.Path);
            Assert.Equal((before.Counts.Roles, before.Counts.Items, before.Text("team/data/roles.json").Length),
                (after.Counts.Roles, after.Counts.Items, after.Text("team/data/roles.json").Length));
        }
    }

    [Fact]
    public void Pages_of_people_are_asked_about_and_can_be_left_out()
    {
        using var folder = Handbook();
        Directory.CreateDirectory(folder["team"]);
        File.WriteAllText(folder["team/ada.md"], "---\nname: Ada Holm\nrole: Pilot\nemail: ada@example.org\n---\n\nShe sails.\n");
        File.WriteAllText(folder["team/bo.md"], "---\nname: Bo Lind\nrole: Stoker\nemail: bo@example.org\n---\n\nHe rows.\n");
        var run = Tool.Run("import", folder.Path);
        Assert.Contains("      2  these 2 pages look like people, not like roles", run.Output, StringComparison.Ordinal);
        Assert.Contains("(Ada Holm, Pilot; Bo Lind, Stoker)", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("team/*.md (", run.Output, StringComparison.Ordinal);
        Assert.Equal(4, Compile.Folder(folder.Path).Counts.Roles);
        Answer(folder["handbook.yml"], "exclude:");
        Assert.Equal(2, Compile.Folder(folder.Path).Counts.Roles);
    }

    [Fact]
    public void Pages_in_a_language_without_words_are_asked_about()
    {
        using var folder = Handbook();
        File.WriteAllText(folder["quay/satama.md"],
            "# Satama\n\nSatama on avoin ja se palvelee myös veneitä, että kaikki ovat turvassa, kun myrsky nousee tai jos hän sekä muut ovat "
            + "merellä.\n");
        Assert.Contains("1 page is in Finnish, for which there is no file of words", Tool.Run("import", folder.Path).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_come_first()
    {
        using var folder = Handbook();
        Directory.CreateDirectory(folder["roadmap"]);
        File.WriteAllText(folder["roadmap/a.yml"], "- title: One\n  accountable: Nobody Here\n");
        var output = Tool.Run("import", folder.Path).Output;
        Assert.StartsWith("Errors, which keep the site from being written:\n      1  HB", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_what_was_understood_in_counts_and_what_was_not()
    {
        using var folder = Handbook();
        var run = Tool.Run("import", folder.Path);
        Assert.Contains("      2  roles\n         Harbour Master, Porter\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("      2  responsibilities\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("HB3003 Link to a missing page\n         index.md:3:1: page \"tides.md\" not found", run.Output,
            StringComparison.Ordinal);
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
        Assert.Contains("navigation:\n  - title: Quay\n    pages:\n      - quay/east.md\n      - quay/west.md\n",
            Tool.Run("import", folder.Path, "--dry-run").Output, StringComparison.Ordinal);
        File.WriteAllText(folder["SUMMARY.md"], "# Summary\n\n* [East](quay/east.md)\n* [West](quay/west.md)\n");
        Assert.Contains("read from SUMMARY.md", Tool.Run("import", folder.Path, "--dry-run").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_that_pages_give_themselves_and_groups_in_groups_are_left_to_them()
    {
        using var folder = Handbook();
        File.WriteAllText(folder["quay/east.md"], "---\nsidebar_position: 2\n---\n\n# East\n\nHere.\n");
        Assert.Contains("order that pages and folders give themselves, as long as nothing stands here.\n# navigation:\n",
            Tool.Run("import", folder.Path, "--dry-run").Output, StringComparison.Ordinal);
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
        File.WriteAllText(folder["quay/tides.adoc"], "= Tides\n");
        File.WriteAllText(folder["quay/ropes.rst"], "Ropes\n=====\n");
        File.WriteAllText(folder["sidebars.js"], "module.exports = {}\n");
        var output = Tool.Run("import", folder.Path).Output;
        Assert.Contains("      1  pages in AsciiDoc (.adoc)", output, StringComparison.Ordinal);
        Assert.Contains("         quay/ropes.rst\n", output, StringComparison.Ordinal);
        Assert.Contains("         sidebars.js\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_handbook_in_another_language_is_told_by_its_words()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["index.md"],
            "# Le port\n\nLe port est pour les bateaux et les gens, avec une digue dans la baie et des quais pour nous.\n");
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
        File.WriteAllText(folder["crew/porter.md"],
            "# Porter\n\n## Areas of responsibility\n\n- Carry\n\n## Outcome record\n\n- Nothing is left on the quay\n\n## Failure mode\n\n- Rain\n");
        File.WriteAllText(folder["crew/master.md"],
            "# Harbour Master\n\n## Areas of responsibility\n\n- Decide\n\n## Outcome record\n\n- No collision\n\n## Failure mode\n\n- Fog\n");
        return folder;
    }
}
