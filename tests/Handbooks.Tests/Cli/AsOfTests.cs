using Handbooks.Tests.Support;

namespace Handbooks.Tests.Cli;

/// <summary>The handbook as it was on a day.</summary>
public sealed class AsOfTests
{
    [GitFact]
    public void An_older_day_shows_what_was_and_publishes_nothing_that_was_taken_back()
    {
        using var repo = new Repo();
        repo.Commit("2026-01-05",
            ("handbook.yml", "title: Kiosk\n"), ("index.md", "---\nvisibility: public\n---\n# Kiosk\n\n![cup](cup.png)\n"), ("cup.png", "old"),
            ("roadmap/a.yml", "- {id: K-1, title: Kettle, target: 2026-Q1, visibility: public}\n"
                + "- {id: K-2, title: Takeover of Globex, visibility: public}\n"));
        repo.Commit("2026-03-05", ("cup.png", "new"),
            ("roadmap/a.yml", "- {id: K-1, title: Kettle, target: 2026-Q3, visibility: public}\n- {id: K-2, title: Takeover of Globex}\n"
                + "- {id: K-3, title: Mug, visibility: public}\n"));

        var run = Tool.RunIn(repo.Path, [], "build", "--as-of", "2026-02-01", "-o", "then");
        Assert.Equal("", run.ExitCode == 0 ? "" : run.Output + run.Error);
        var kettle = File.ReadAllText(repo["then/public/roadmap/k-1/index.html"]);
        Assert.Contains("Q1 2026", kettle, StringComparison.Ordinal);
        Assert.Contains("as of 1 February 2026", kettle, StringComparison.Ordinal);
        Assert.DoesNotContain("Q3 2026", kettle, StringComparison.Ordinal);
        Assert.True(File.Exists(repo["then/team/roadmap/k-2/index.html"]));
        Assert.False(File.Exists(repo["then/public/roadmap/k-2/index.html"]));
        Assert.False(File.Exists(repo["then/team/roadmap/k-3/index.html"]));
        Assert.Equal("old", File.ReadAllText(repo["then/team/files/cup.png"]));
        Assert.Equal(0, Tool.RunIn(repo.Path, [], "--as-of=2026-03-05", "-o", "now").ExitCode);
        Assert.True(File.Exists(repo["now/public/roadmap/k-3/index.html"]));
    }

    /// <summary>Old text may name what is internal today: the gate knows today's names.</summary>
    [GitFact]
    public void Old_public_text_that_names_what_is_internal_today_is_not_published()
    {
        using var repo = new Repo();
        repo.Commit("2026-01-05", ("index.md", "---\nvisibility: public\n---\n# Kiosk\n\nWe talk to Globex Incorporated.\n"));
        repo.Commit("2026-03-05", ("index.md", "---\nvisibility: public\n---\n# Kiosk\n"), ("globex.md", "# Globex Incorporated\n"));
        Assert.Equal(0, Tool.RunIn(repo.Path, [], "build").ExitCode);
        Assert.Equal(5, Tool.RunIn(repo.Path, [], "build", "--as-of", "2026-02-01", "-o", "then").ExitCode);
    }

    /// <summary>What a title said to everybody once is the team's alone today.</summary>
    [GitFact]
    public void An_old_title_that_is_internal_today_is_not_published()
    {
        using var repo = new Repo();
        repo.Commit("2026-01-05", ("index.md", "# Kiosk\n"),
            ("roadmap/a.yml", "- {id: K-1, title: Acquire the Flamingo Works, visibility: public}\n"));
        repo.Commit("2026-03-05", ("roadmap/a.yml",
            "- {id: K-1, title: Acquire the Flamingo Works, public_title: Growth in the north, visibility: public}\n"));
        Assert.Equal(0, Tool.RunIn(repo.Path, [], "build").ExitCode);
        var run = Tool.RunIn(repo.Path, [], "build", "--as-of", "2026-02-01", "-o", "then");
        Assert.Equal(5, run.ExitCode);
        Assert.Equal(1, run.Error.Split("error HB5101").Length - 1);
    }

    [GitFact]
    public void A_day_that_cannot_be_had_is_refused()
    {
        using var repo = new Repo();
        repo.Commit("2026-01-05", ("index.md", "# Kiosk\n"));
        Assert.Equal(2, Tool.RunIn(repo.Path, [], "build", "--as-of", "2025-12-31", "-o", "then").ExitCode);
        Assert.Equal(2, Tool.RunIn(repo.Path, [], "build", "--as-of", "yesterday", "-o", "then").ExitCode);
        Assert.Equal(2, Tool.RunIn(repo.Path, [], "build", "--as-of", "2026-01-05").ExitCode);
        using var export = new TemporaryFolder();
        export.Write("input/index.md", "# Kiosk\n");
        var run = Tool.RunIn(export.Path, [], "build", "--as-of", "2026-01-05", "-o", "then");
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("not in a git repository", run.Error, StringComparison.Ordinal);
    }
}
