using System.Text.Json;
using Handbooks.Cli.Commands;
using Handbooks.Cli.Comparing;
using Handbooks.Cli.Printing;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Cli;

/// <summary>The command diff, in this process.</summary>
public sealed class DiffTests
{
    private const string Barista = "---\nrole: Barista\n---\n\n## Responsibilities\n\n- Grind the beans every morning\n- Order milk\n";

    private static (int ExitCode, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(new Screen(output, false, false, 120), new Screen(error, false, false, 120));
        return (CommandLine.Run(arguments, terminal), output.ToString(), error.ToString());
    }

    private static TemporaryFolder Folders(string before, string now)
    {
        var folder = new TemporaryFolder();
        folder.Write("old/role.md", before);
        folder.Write("new/role.md", now);
        return folder;
    }

    [Fact]
    public void Two_folders_are_compared_in_words()
    {
        using var folder = Folders(Barista, Barista.Replace("every morning", "every single morning", StringComparison.Ordinal) + "- Sing\n");
        var (exitCode, output, error) = Run("diff", folder["old"], folder["new"]);
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains(
            $"""
            Roles:
              Barista
                ~ 2 → 3 responsibilities  {folder["new"]}/role.md:2
                ~ responsibility reworded:  {folder["new"]}/role.md:7
                    - Grind the beans every morning
                    + Grind the beans every single morning
                + responsibility added: “Sing”  {folder["new"]}/role.md:9

            """.ReplaceLineEndings("\n"), output, StringComparison.Ordinal);
    }

    [Fact]
    public void Exit_code_says_whether_anything_changed_only_if_asked()
    {
        using var folder = Folders(Barista, Barista + "- Sing\n");
        Assert.Equal(0, Run("diff", folder["old"], folder["new"]).ExitCode);
        Assert.Equal(1, Run("diff", folder["old"], folder["new"], "--exit-code").ExitCode);
        var (exitCode, output, _) = Run("diff", folder["old"], folder["old"], "--exit-code");
        Assert.Equal(0, exitCode);
        Assert.Contains("Nothing changed.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_in_the_content_are_counted_and_stop_nothing()
    {
        using var folder = Folders(Barista, Barista + "- Sing\n");
        folder.Write("new/roadmap/a.yml", "- title: [\n");
        var (exitCode, output, _) = Run("diff", folder["old"], folder["new"]);
        Assert.Equal(0, exitCode);
        Assert.Contains("“Sing”", output, StringComparison.Ordinal);
        Assert.Contains("+ error HB", output, StringComparison.Ordinal);
        Assert.Matches(@"Findings: .* before; 1 error, .* now\.", output);
    }

    [Fact]
    public void Json_holds_everything()
    {
        using var folder = Folders(Barista, Barista.Replace("- Order milk\n", "", StringComparison.Ordinal));
        using var json = JsonDocument.Parse(Run("diff", folder["old"], folder["new"], "--format", "json").Output);
        Assert.Equal(1, json.RootElement.GetProperty("version").GetInt32());
        Assert.True(json.RootElement.GetProperty("changed").GetBoolean());
        var lost = json.RootElement.GetProperty("changes").EnumerateArray().Single(change => change.GetProperty("kind").GetString() == "lost");
        Assert.Equal(("roles", "Barista", "responsibility", "base", "role.md", 8), (lost.Said("part"), lost.Said("subject"), lost.Said("list"),
            lost.Said("state"), lost.Said("path"), lost.GetProperty("line").GetInt32()));
        Assert.Equal("Order milk", lost.GetProperty("from")[0].GetString());
        Assert.Equal(0, json.RootElement.GetProperty("findings").GetProperty("counts").GetProperty("head").GetProperty("error").GetInt32());
    }

    [GitFact]
    public void Without_a_base_a_branch_is_compared_with_where_it_began()
    {
        using var repo = new Repo();
        repo.Commit("2026-01-05", ("role.md", Barista), ("roadmap/a.yml", "- {id: K-1, title: Kettle, target: 2026-Q1}\n"));
        repo.Git("checkout", "--quiet", "-b", "work");
        repo.Commit("2026-02-05", ("roadmap/a.yml", "- {id: K-1, title: Kettle, target: 2026-Q2}\n"));
        repo.Commit("2026-03-05", ("roadmap/a.yml", "- {id: K-1, title: Kettle, target: 2026-Q4}\n"));
        repo.Git("checkout", "--quiet", "main");
        repo.Commit("2026-03-06", ("other.md", "# Of somebody else\n"));
        repo.Git("checkout", "--quiet", "work");
        File.AppendAllText(repo["input/role.md"], "- Sing\n");

        var (exitCode, output, _) = Run("diff", "--input", repo.Input);
        Assert.Equal(0, exitCode);
        Assert.Contains("where this left main", output, StringComparison.Ordinal);
        Assert.Contains("Kettle: slipped from Q1 2026 to Q4 2026 (second slip, first promised for Q1 2026)", output, StringComparison.Ordinal);
        Assert.Contains("“Sing”", output, StringComparison.Ordinal);
        Assert.DoesNotContain("somebody else", output, StringComparison.Ordinal);
        var committed = Run("diff", "HEAD~1", "HEAD", "-i", repo.Input).Output;
        Assert.Contains("Kettle: slipped from Q2 2026 to Q4 2026", committed, StringComparison.Ordinal);
        Assert.DoesNotContain("Sing", committed, StringComparison.Ordinal);
    }

    [GitFact]
    public void A_link_that_a_branch_adds_is_reported_and_not_followed()
    {
        using var repo = new Repo();
        repo.Commit("2026-01-05", ("role.md", Barista));
        repo.Git("checkout", "--quiet", "-b", "fork");
        repo.Write("target", "../../secrets.md");
        var target = repo.Git("hash-object", "-w", "target").Trim();
        repo.Git("update-index", "--add", "--cacheinfo", $"120000,{target},input/more.md", "--cacheinfo", $"120000,{target},input/.hidden.md");
        repo.Git("commit", "--quiet", "--message", "A link");
        var output = Run("diff", "main", "fork", "-i", repo.Input).Output;
        Assert.Contains("+ warning HB0004: more.md is a symbolic link and was skipped", output, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", output, StringComparison.Ordinal);
        Assert.DoesNotContain("HB0004", Run("diff", "fork", "fork", "-i", repo.Input).Output, StringComparison.Ordinal);
    }

    [GitFact]
    public void What_cannot_be_compared_is_refused_with_a_way_out()
    {
        using var repo = new Repo();
        repo.Commit("2026-01-05", ("role.md", Barista));
        repo.Git("branch", "--move", "trunk");
        var noBase = Run("diff", "-i", repo.Input);
        Assert.Equal(2, noBase.ExitCode);
        Assert.Contains("handbook diff HEAD~1", noBase.Error, StringComparison.Ordinal);
        Assert.Equal(2, Run("diff", "no-such-branch", "-i", repo.Input).ExitCode);
        Assert.Equal(2, Run("diff", "trunk", "-i", repo["nowhere"]).ExitCode);
        Assert.Equal(2, Run("diff", "trunk", "--format", "html", "-i", repo.Input).ExitCode);
        repo.Git("checkout", "--quiet", "-b", "work");
        repo.Commit("2026-01-06", ("role.md", Barista + "- Sing\n"));
        Repo.Run(repo.Path, "2026-01-07", "clone", "--quiet", "--depth=1", "--no-single-branch", "file://" + repo.Path, repo["clone"]);
        Repo.Run(repo["clone"], "2026-01-07", "remote", "set-head", "origin", "trunk");
        var shallow = Run("diff", "-i", repo["clone/input"]);
        Assert.Equal(3, shallow.ExitCode);
        Assert.Contains("fetch-depth: 0", shallow.Error, StringComparison.Ordinal);
        using var export = Folders(Barista, Barista);
        Assert.Equal(3, Run("diff", "-i", export["old"]).ExitCode);
    }

    [Fact]
    public void A_comment_mentions_nobody_runs_nothing_and_stays_a_comment()
    {
        const string hostile = "@octocat see #1, GH-2, org/repo#3 and https://example.org </details><script>alert(1)</script> "
            + "<!-- ![x](https://a.example/p.png) `code` **bold** $x$ [a](b) | !7 %8 ~bug &9 :tada: www.example.org";
        using var folder = Folders("# A\n", $"---\nrole: \"{hostile}\"\n---\n\n## Responsibilities\n\n- {hostile}\n");
        folder.Write("new/@octocat/b@team.md", "# @octocat\n");
        var text = Run("diff", folder["old"], folder["new"], "--format", "markdown").Output;
        Assert.StartsWith(DiffMarkdown.Marker, text, StringComparison.Ordinal);
        var html = Markdig.Markdown.ToHtml(text, Markdig.MarkdownExtensions.UseAutoLinks(new Markdig.MarkdownPipelineBuilder()).Build());
        Assert.Empty(Elements(html).Except(["p", "strong", "h3", "ul", "li", "sub", "details", "summary"]));
        var read = System.Net.WebUtility.HtmlDecode(html);
        Assert.DoesNotMatch(@"@\w|#\d|GH-\d|https?://|www\.\w|!\d|%\d|~\w|&\d|\$\w", read.Replace("&#", "", StringComparison.Ordinal));
        Assert.Equal("\\\\\\`a\\`", MarkdownText.Of("\\`a`"));
    }

    [Fact]
    public void A_comment_is_never_too_long()
    {
        using var folder = Folders("# A\n", "# A\n");
        for (var i = 0; i < 40; i++)
        {
            folder.Write($"new/r{i}.md", Barista.Replace("Barista", $"Barista {i}", StringComparison.Ordinal));
            folder.Write($"old/r{i}.md", $"---\nrole: Barista {i}\n---\n\n## Responsibilities\n\n"
                + string.Concat(Enumerable.Range(0, 30).Select(n => $"- Number {n} of {i}: {new string((char)('a' + n % 26), 300)} @@@@@@@@\n")));
        }
        var text = Run("diff", folder["old"], folder["new"], "--format", "markdown", "--all").Output;
        Assert.InRange(text.Length, 30_000, 65_000);
        Assert.Matches(@"And \d+ more changes", text);
        Assert.Equal(text.Split("<details>").Length, text.Split("</details>").Length);
    }

    private static IEnumerable<string> Elements(string html) =>
        System.Text.RegularExpressions.Regex.Matches(html, "<([a-zA-Z0-9]+)").Select(match => match.Groups[1].Value).Distinct();
}
