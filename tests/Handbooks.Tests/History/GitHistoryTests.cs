using Handbooks.History.Git;
using Handbooks.Sources;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.History;

/// <summary>What git is asked, and what it is not allowed to do.</summary>
public sealed class GitHistoryTests
{
    private const string Kettle = "- {title: Kettle, target: 2026-Q1}\n";

    [GitFact]
    public void A_merge_is_one_step_on_the_day_on_which_it_was_merged()
    {
        using var repo = new Repo();
        repo.Commit("2026-01-05", ("roadmap/a.yml", Kettle), ("b.md", "# B\n"));
        repo.Git("checkout", "--quiet", "-b", "work");
        repo.Commit("2026-01-06", ("roadmap/a.yml", Kettle.Replace("Q1", "Q2", StringComparison.Ordinal)));
        repo.Commit("2026-01-07", ("roadmap/a.yml", Kettle.Replace("Q1", "Q3", StringComparison.Ordinal)));
        repo.Git("checkout", "--quiet", "main");
        repo.Commit("2026-01-08", ("b.md", "# B\n\nMore.\n"));
        Repo.Run(repo.Path, "2026-02-01", "merge", "--quiet", "--no-ff", "--no-edit", "work");
        var compilation = WithHistory.Folder(repo.Input);
        Assert.Equal(["2026-01-05 added - -", "2026-02-01 target 2026-Q1 2026-Q3"], compilation.Past("kettle"));
        Assert.Equal("2026-01-08", compilation.Json("team/b/index.html").GetProperty("LastChanged").Said("Date"));
    }

    /// <summary>How somebody likes to see merges is no reason for another history.</summary>
    [GitTheory]
    [InlineData("combined")]
    [InlineData("dense-combined")]
    [InlineData("off")]
    [InlineData("remerge")]
    public void A_merge_is_read_whatever_the_user_set(string setting)
    {
        using var repo = new Repo();
        repo.Commit("2026-01-05", ("index.md", "# Kiosk\n"), ("roadmap/a.yml", "- {id: K-1, title: Kettle, target: 2026-Q1}\n"));
        repo.Git("checkout", "--quiet", "-b", "side");
        repo.Commit("2026-02-05", ("roadmap/a.yml", "- {id: K-1, title: Kettle, target: 2026-Q3}\n"));
        repo.Git("checkout", "--quiet", "main");
        repo.Commit("2026-02-06", ("index.md", "# Kiosk and more\n"));
        Repo.Run(repo.Path, "2026-03-05", "merge", "--quiet", "--no-ff", "--no-edit", "side");
        repo.Git("config", "log.diffMerges", setting);
        Assert.Equal(["2026-01-05 added - -", "2026-03-05 target 2026-Q1 2026-Q3"], WithHistory.Folder(repo.Input).Past("K-1"));
    }

    [GitFact]
    public void Renamed_folder_keeps_its_history()
    {
        using var repo = new Repo();
        repo.Write("docs/team/roadmap/a.yml", Kettle + "- {title: Mug}\n");
        repo.Write("docs/team/roadmap/gone.yml", "- {title: Tray}\n");
        repo.CommitAll("2026-01-05");
        repo.Write("docs/team/roadmap/a.yml", Kettle.Replace("Q1", "Q2", StringComparison.Ordinal) + "- {title: Mug}\n");
        repo.CommitAll("2026-02-05");
        repo.Git("rm", "--quiet", "docs/team/roadmap/gone.yml");
        repo.Git("mv", "docs/team", "input");
        repo.CommitAll("2026-03-05");
        repo.Commit("2026-04-05", ("roadmap/a.yml", Kettle.Replace("Q1", "Q4", StringComparison.Ordinal)));
        var compilation = WithHistory.Folder(repo.Input);
        Assert.Equal(["2026-01-05 added - -", "2026-02-05 target 2026-Q1 2026-Q2", "2026-04-05 target 2026-Q2 2026-Q4"], compilation.Past("kettle"));
        var changes = compilation.Json("team/changes/index.html").List("Months").SelectMany(month => month.List("Days")).ToList();
        Assert.Equal(["2026-04-05", "2026-03-05", "2026-02-05", "2026-01-05"], changes.Select(day => day.Said("Date")));
        Assert.Equal(["Tray"], changes[1].Each("Changed", "Title"));
    }

    [GitFact]
    public void File_names_may_be_anything()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var repo = new Repo();
        string[] names = ["a b.yml", "quote\"s'.yml", "li\nne.yml", "\u0001begins.yml", "tab\t.yml", ":100644 0 0 A.yml", "日本 Łódź é.yml", "-n.yml",
            "$(touch x).yml", "*.yml"];
        foreach (var day in (string[])["2026-01-05", "2026-02-05"])
            repo.Commit(day, [.. names.Select((name, i) => ("roadmap/" + name,
                (string?)$"- {{id: N-{i}, title: Name {i}, status: {(day[6] == '1' ? "idea" : "shipped")}}}\n"))]);
        var compilation = WithHistory.Folder(repo.Input);
        for (var i = 0; i < names.Length; i++)
            Assert.Equal(["2026-01-05 added - -", "2026-02-05 status idea shipped"], compilation.Past($"N-{i}"));
    }

    [GitFact]
    public void A_link_is_no_file()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var repo = new Repo();
        repo.Commit("2026-01-05", ("roadmap/a.yml", Kettle), ("../outside.yml", "- {title: Outside}\n"));
        File.CreateSymbolicLink(repo["input/roadmap/b.yml"], "../../outside.yml");
        repo.CommitAll("2026-02-05");
        Assert.DoesNotContain("Outside", WithHistory.Folder(repo.Input).Text("team/changes/index.html"), StringComparison.Ordinal);
    }

    [GitFact]
    public void A_shallow_clone_has_no_dates_and_says_why()
    {
        using var repo = new Repo();
        repo.Commit("2026-01-05", ("roadmap/a.yml", Kettle));
        repo.Commit("2026-02-05", ("roadmap/a.yml", Kettle.Replace("Q1", "Q2", StringComparison.Ordinal)));
        using var clone = new TemporaryFolder();
        Repo.Run(clone.Path, "2026-03-01", "clone", "--quiet", "--depth", "1", new Uri(repo.Path).AbsoluteUri, "c");
        AssertNone(clone["c/input"], "shallow");
    }

    [GitFact]
    public void Partial_clone_has_no_dates_and_fetches_nothing()
    {
        using var repo = new Repo();
        repo.Commit("2026-01-05", ("roadmap/a.yml", Kettle));
        repo.Commit("2026-02-05", ("roadmap/a.yml", Kettle.Replace("Q1", "Q2", StringComparison.Ordinal)));
        repo.Git("config", "uploadpack.allowFilter", "true");
        using var clone = new TemporaryFolder();
        Repo.Run(clone.Path, "2026-03-01", "clone", "--quiet", "--filter=blob:none", new Uri(repo.Path).AbsoluteUri, "c");
        var objects = Directory.GetFiles(clone["c/.git/objects"], "*", SearchOption.AllDirectories).Length;
        AssertNone(clone["c/input"], "lacks older files");
        Assert.Equal(objects, Directory.GetFiles(clone["c/.git/objects"], "*", SearchOption.AllDirectories).Length);
    }

    [GitFact]
    public void An_export_has_no_dates_and_says_why()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/roadmap/a.yml", Kettle);
        AssertNone(folder["input"], "not in a git repository");
    }

    [GitFact]
    public void Before_the_first_commit_there_are_no_dates()
    {
        using var repo = new Repo();
        repo.Write("input/roadmap/a.yml", Kettle);
        AssertNone(repo.Input, "nothing in the input folder is committed");
        repo.Git("commit", "--quiet", "--allow-empty", "--message", "Elsewhere", "--author", "T <t@example.org>");
        AssertNone(repo.Input, "nothing in the input folder is committed");
    }

    [GitFact]
    public void The_repository_of_another_user_is_not_read()
    {
        // Only root can give a folder away.
        if (OperatingSystem.IsWindows() || Environment.UserName != "root")
            return;
        using var repo = new Repo();
        repo.Commit("2026-01-05", ("roadmap/a.yml", Kettle));
        using var chown = System.Diagnostics.Process.Start("chown", ["-R", "12345", repo.Path]);
        chown.WaitForExit();
        AssertNone(repo.Input, "another user's repository");
    }

    [Fact]
    public void Git_is_found_on_the_PATH_only()
    {
        using var folder = new TemporaryFolder();
        folder.Write("git", "#!/bin/sh\n");
        folder.Write("bin/git", "#!/bin/sh\n");
        if (OperatingSystem.IsWindows())
            return;
        Assert.Null(GitExecutable.Find(null));
        Assert.Null(GitExecutable.Find(":.:bin"));
        Assert.Null(GitExecutable.Find(folder["bin"]));
        File.SetUnixFileMode(folder["bin/git"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Assert.Equal(folder["bin/git"], GitExecutable.Find($".:bin:{folder["bin"]}"));
    }

    /// <summary>Everything that a configuration can name to be run writes a mark; plain git does run some of it, ours none.</summary>
    [GitFact]
    public void A_hostile_repository_runs_nothing()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var repo = new Repo();
        repo.Commit("2026-01-05", ("roadmap/a.yml", Kettle));
        repo.Commit("2026-02-05", ("roadmap/a.yml", Kettle.Replace("Q1", "Q2", StringComparison.Ordinal)));
        var mark = repo["mark"];
        var trap = repo[".git/trap"];
        File.WriteAllText(trap, $"#!/bin/sh\necho \"$0 $*\" >> '{mark}'\n");
        Executable(trap);
        repo.Write("input/.gitattributes", "*.yml diff=trap filter=trap merge=trap\n");
        repo.Write(".git/info/attributes", "*.yml diff=trap filter=trap\n");
        foreach (var name in (string[])["core.fsmonitor", "core.pager", "core.editor", "core.sshCommand", "core.askPass", "core.gitProxy",
            "core.alternateRefsCommand", "diff.external", "diff.trap.textconv", "diff.trap.command",
            "filter.trap.clean", "filter.trap.smudge", "filter.trap.process", "gpg.program", "gpg.ssh.program", "pager.log", "credential.helper",
            "sequence.editor", "interactive.diffFilter", "uploadpack.packObjectsHook"])
            repo.Git("config", name, trap);
        foreach (var (name, value) in new[]
        {
            ("log.showSignature", "true"), ("log.showRoot", "false"), ("log.follow", "true"), ("diff.relative", "true"), ("color.ui", "always"),
            ("format.pretty", "fuller"), ("diff.orderFile", "missing"),
            ("alias.log", "!" + trap), ("alias.cat-file", "!" + trap), ("alias.rev-parse", "!" + trap), ("core.quotePath", "true"),
            ("core.hooksPath", repo[".git/hooks"]),
            ("remote.origin.url", "ext::" + trap), ("remote.origin.promisor", "true"), ("remote.origin.uploadpack", trap),
            ("protocol.allow", "always"), ("extensions.partialClone", "origin"),
        })
            repo.Git("config", name, value);
        foreach (var hook in (string[])["post-index-change", "reference-transaction", "post-checkout", "fsmonitor-watchman", "query-watchman"])
        {
            File.Copy(trap, repo[".git/hooks/" + hook], overwrite: true);
            Executable(repo[".git/hooks/" + hook]);
        }
        File.Delete(mark);

        Assert.Equal(["2026-01-05 added - -", "2026-02-05 target 2026-Q1 2026-Q2"], WithHistory.Folder(repo.Input).Past("kettle"));
        Assert.NotNull(GitHistory.Head(repo.Input));
        Assert.False(File.Exists(mark), File.Exists(mark) ? File.ReadAllText(mark) : "");

        // A file that git has lost would be fetched, by a command of the repository's choice.
        foreach (var name in (string[])["ext::" + trap, "ssh://example.invalid/x", "git://example.invalid/x"])
        {
            repo.Git("config", "remote.origin.url", name);
            var blob = repo.Git("rev-parse", "HEAD~1:input/roadmap/a.yml").Trim();
            File.Delete(repo[$".git/objects/{blob[..2]}/{blob[2..]}"]);
            AssertNone(repo.Input, "lacks older files");
        }
        Assert.False(File.Exists(mark), File.Exists(mark) ? File.ReadAllText(mark) : "");

        // The trap is one: git as people run it falls into it.
        try
        {
            repo.Git("status");
        }
        catch (InvalidOperationException)
        {
        }
        Assert.True(File.Exists(mark));
    }

    [GitFact]
    public void The_same_commit_gives_the_same_bytes()
    {
        using var repo = new Repo();
        repo.Commit("2026-01-05", ("roadmap/a.yml", Kettle), ("lead.md", "---\nrole: Lead\n---\n\n## Responsibilities\n\n- Boil water\n"));
        repo.Commit("2026-02-05", ("roadmap/a.yml", Kettle.Replace("Q1", "Q2", StringComparison.Ordinal)));
        using var other = new TemporaryFolder();
        Repo.Run(other.Path, "2026-03-01", "clone", "--quiet", new Uri(repo.Path).AbsoluteUri, "deep/er");
        Assert.Equal(0, Tool.RunIn(repo.Path, [("TZ", "Asia/Tokyo")], "build").ExitCode);
        Assert.Equal(0, Tool.RunIn(other["deep/er"], [("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("TZ", "America/St_Johns")], "build")
            .ExitCode);
        Assert.Equal(Tool.Hash(repo["output"]), Tool.Hash(other["deep/er/output"]));
        Assert.Contains("5 February 2026", File.ReadAllText(repo["output/team/changes/index.html"]), StringComparison.Ordinal);
        // A fixed date for the sites, as packagers give it, moves no other.
        Assert.Equal(0, Tool.RunIn(repo.Path, [("SOURCE_DATE_EPOCH", "1800000000")], "build").ExitCode);
        Assert.Contains("As of <time datetime=\"2027-01-15\">", File.ReadAllText(repo["output/team/roadmap/index.html"]), StringComparison.Ordinal);
        Assert.Contains("datetime=\"2026-02-05\"", File.ReadAllText(repo["output/team/roadmap/kettle/index.html"]), StringComparison.Ordinal);
        Assert.Equal(2, Tool.RunIn(repo.Path, [("SOURCE_DATE_EPOCH", "yesterday")], "build").ExitCode);
    }

    /// <summary>500 commits to 200 items: what git prints is larger than any buffer between it and us.</summary>
    [GitFact]
    public void A_huge_history_is_read_whole()
    {
        using var repo = new Repo();
        var random = new Dice(5);
        var quarters = Enumerable.Range(0, 200).Select(_ => random.Between(1, 4)).ToArray();
        var input = new System.Text.StringBuilder();
        for (var commit = 0; commit < 500; commit++)
        {
            quarters[random.Below(200)] = random.Between(1, 4);
            var text = "items:\n" + string.Concat(quarters.Select((quarter,
                i) => $"  - id: H-{i}\n    title: A thing of number {i}\n    status: planned\n    target: 2026-Q{quarter}\n    summary: |\n"
                    + $"      A sentence about the thing,\n      and another one.\n"));
            input.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"commit refs/heads/main\ncommitter T <t@example.org> {1767000000 + (commit * 86400)} +0000\ndata 1\nx\n"
                    + $"M 100644 inline input/roadmap/all.yml\ndata {text.Length}\n{text}\n");
        }
        using (var import = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("git",
            ["fast-import", "--quiet"])
        { WorkingDirectory = repo.Path, RedirectStandardInput = true })!)
        {
            import.StandardInput.Write(input.ToString());
            import.StandardInput.Close();
            import.WaitForExit();
        }
        repo.Git("checkout", "--quiet", "--force", "main");
        var sources = SourceReader.Read(repo.Input);
        var compilation = HandbookCompiler.Compile(sources, new PlainTheme(), new CompilerOptions { History = GitHistory.Read(repo.Input) });
        Assert.True(compilation.Items().Sum(item => item.List("history").Length) > 400);
    }

    private static void AssertNone(string input, string because)
    {
        var compilation = WithHistory.Folder(input);
        var notice = compilation.The("HB0006");
        Assert.Equal(Handbooks.Diagnostics.Severity.Info, notice.Severity);
        Assert.Contains(because, notice.Message, StringComparison.Ordinal);
        Assert.False(compilation.Has("team/changes/index.html"));
        Assert.DoesNotContain("\"LastChanged\"", compilation.Text("team/roadmap/kettle/index.html"), StringComparison.Ordinal);
    }

    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    private static void Executable(string file) =>
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
