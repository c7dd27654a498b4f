using System.Text.Json;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Cli;

/// <summary>What a change publishes, and the list that somebody agreed to.</summary>
public sealed class PublicReviewTests
{
    private static readonly (string, string?)[] Before =
    [
        ("handbook.yml", "title: Kiosk\npublic: [about/**]\n"), ("about/us.md", "# About us\n\nWe sell cups.\n"), ("about/old.md", "# Old news\n"),
        ("plans.md", "# Plans\n"),
        ("roadmap/a.yml", "- {id: K-1, title: Kettle, visibility: public}\n- {id: K-2, title: Mug}\n"),
        ("roles/brewer.md", "---\nrole: Brewer\nvisibility: public\n---\n\n## Responsibilities\n\n- Brew\n"),
        ("people.yml", "- {name: Ada Open, roles: [brewer]}\n"),
    ];

    [GitFact]
    public void It_lists_what_a_change_publishes_and_withdraws()
    {
        using var repo = new Repo();
        repo.Commit("2026-01-05", Before);
        repo.Git("tag", "v1");
        repo.Commit("2026-02-05",
            ("handbook.yml", "title: Kiosk\npublic: [about/**, plans.md]\n"), ("about/old.md", null),
            ("about/us.md", "# About us\n\nWe sell cups.\n\nWe also sell tea.\n"),
            ("roadmap/a.yml", "- {id: K-1, title: Kettle}\n- {id: K-2, title: Mug, visibility: public}\n"),
            ("people.yml", "- {name: Ada Open, roles: [brewer], visibility: public}\n"));

        var run = Tool.RunIn(repo.Path, [], "check", "--audience", "public", "--changed-since", "v1");
        Assert.Equal(0, run.ExitCode);
        var lines = run.Output.ReplaceLineEndings("\n").Split('\n')
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.All(
            ["+ pages /plans/ Plans input/plans.md:1", "+ items /roadmap/k-2/ Mug input/roadmap/a.yml:2",
                "+ people /roles/brewer/ Ada Open input/people.yml:1", "+ texts We also sell tea. input/about/us.md:5",
                "- pages /about/old/ Old news about/old.md:1", "- items /roadmap/k-1/ Kettle input/roadmap/a.yml:1"],
            line => Assert.Contains(line, lines));
        Assert.DoesNotContain("+ pages /about/us/ About us input/about/us.md:1", lines);

        using var json = JsonDocument.Parse(Tool.RunIn(repo.Path, [], "check", "--audience", "public", "--changed-since", "HEAD~1", "--format",
            "json").Output);
        var changes = json.RootElement.GetProperty("changed_since");
        Assert.Equal("HEAD~1", changes.GetProperty("revision").GetString());
        Assert.Equal("/plans/", changes.GetProperty("published").GetProperty("pages")[0].GetProperty("url").GetString());
        Assert.Equal("Old news", changes.GetProperty("withdrawn").GetProperty("pages")[0].GetProperty("name").GetString());
        Assert.Contains("the same is public", Tool.RunIn(repo.Path, [], "check", "--audience", "public", "--changed-since", "HEAD").Output,
            StringComparison.Ordinal);
    }

    [GitFact]
    public void A_revision_that_cannot_be_read_ends_it_with_2_or_3()
    {
        using var repo = new Repo();
        repo.Commit("2026-01-05", Before);
        repo.Commit("2026-02-05", ("plans.md", "# More plans\n"));
        foreach (var revision in (string[])["nowhere", "--output=x", "HEAD~9", "main\nx"])
        {
            var run = Tool.RunIn(repo.Path, [], "check", "--audience", "public", $"--changed-since={revision}");
            Assert.Equal((2, true), (run.ExitCode, run.Error.Contains("no revision", StringComparison.Ordinal)));
        }

        using var clone = new TemporaryFolder();
        Repo.Run(clone.Path, "2026-03-01", "clone", "--quiet", "--depth", "1", "file://" + repo.Path, "shallow");
        var shallow = Tool.RunIn(clone["shallow"], [], "check", "--audience", "public", "--changed-since", "HEAD~1");
        Assert.Equal((3, true), (shallow.ExitCode, shallow.Error.Contains("shallow", StringComparison.Ordinal)));

        using var plain = new TemporaryFolder();
        plain.Write("input/index.md", "# Home\n");
        Assert.Equal(3, Tool.RunIn(plain.Path, [], "check", "--audience", "public", "--changed-since", "HEAD").ExitCode);
    }

    [Fact]
    public void A_list_that_is_not_the_reviewed_one_stops_the_build()
    {
        using var folder = new TemporaryFolder();
        foreach (var (path, text) in Before)
            folder.Write("input/" + path, text!);
        Assert.Equal(0, Tool.RunIn(folder.Path, [], "build", "--save-public-list", "public.txt").ExitCode);
        Assert.Equal(["item /roadmap/k-1/", "page /about/old/", "page /about/us/", "role /roles/brewer/"],
            File.ReadAllLines(folder["public.txt"]).Where(line => line[0] != '#').Order(StringComparer.Ordinal));
        Assert.Equal(0, Tool.RunIn(folder.Path, [], "build", "--require-public-list", "public.txt").ExitCode);

        var published = Tool.Hash(folder["output"]);
        folder.Write("input/handbook.yml", "title: Kiosk\npublic: [about/us.md, plans.md]\n");
        foreach (var command in (string[][])[["build"], ["check"], ["check", "--audience", "public"]])
        {
            var run = Tool.RunIn(folder.Path, [], [.. command, "--require-public-list", "public.txt"]);
            var said = run.Output + run.Error;
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("plans.md:1:1: error HB5007: \"page /plans/\" is public but not on the reviewed list", said, StringComparison.Ordinal);
            Assert.Contains("error HB5008: \"page /about/old/\" is on the reviewed list but not public", said, StringComparison.Ordinal);
        }
        Assert.Equal(published, Tool.Hash(folder["output"]));
        Assert.Equal(0, Tool.RunIn(folder.Path, [], "check", "--save-public-list", "public.txt").ExitCode);
        Assert.Equal(0, Tool.RunIn(folder.Path, [], "build", "--require-public-list", "public.txt").ExitCode);
        Assert.Equal(3, Tool.RunIn(folder.Path, [], "build", "--require-public-list", "nowhere.txt").ExitCode);
    }
}
