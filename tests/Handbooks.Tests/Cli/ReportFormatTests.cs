using System.Text.Json;
using Handbooks.Cli.Commands;
using Handbooks.Cli.Printing;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Cli;

/// <summary>Findings where people work: annotations, code quality, code scanning, editors.</summary>
public sealed class ReportFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ReportFormatTests()
    {
        Directory.CreateDirectory(_folder[".git"]);
        _folder.Write("docs/pages/index.md", "# Home\n\nSee [100%, now::](gone,1.md) 🚢 and [b](b.md). c\u200bd\n");
        _folder.Write("docs/pages/roadmap/a.yml",
            "- title: A\n  accountable: nobody\n- title: B\n  accountable: nobody # handbook: ignore HB3008 (soon [x](1))\n");
    }

    public void Dispose() => _folder.Dispose();

    private string Input => _folder["docs/pages"];

    [Fact]
    public void GitHub_gets_a_command_a_finding_with_everything_escaped()
    {
        var (code, output, error) = Run("check", "-i", Input, "--format", "github");
        Assert.Equal(1, code);
        Assert.Contains("::error file=docs/pages/roadmap/a.yml,line=2,endLine=2,col=16,endColumn=22,title=HB3008 Undefined accountable role::"
            + "accountable role \"nobody\" is not defined%0A", output, StringComparison.Ordinal);
        Assert.Contains("page \"gone,1.md\" not found", output, StringComparison.Ordinal);
        Assert.All(output.TrimEnd().Split('\n'), line => Assert.Matches("^::(error|warning|notice) ", line));
        Assert.Contains("1 ignored", error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_mistake_in_many_places_is_one_finding_with_all_of_them()
    {
        _folder.Write("docs/pages/one.md", "# One\n\n[[Night Watch]]\n");
        _folder.Write("docs/pages/two.md", "# Two\n\n[[Night Watch]] and [[night watch]]\n");
        string[] others = ["docs/pages/two.md:3:1", "docs/pages/two.md:3:21"];
        Assert.Contains(others[0] + ": also here%0A" + others[1] + ": also here", Run("check", "-i", Input, "--format", "github").Output,
            StringComparison.Ordinal);
        var text = Run("check", "-i", Input).Output;
        Assert.Single(Lines(text), line => line.Contains("HB3001", StringComparison.Ordinal));
        Assert.Equal(2, Lines(text).Count(line => line.EndsWith(": also here", StringComparison.Ordinal)));
        var msbuild = Lines(Run("check", "-i", Input, "--format", "msbuild").Output);
        Assert.Equal(3, msbuild.Count(line => line.Contains(" HB3001: ", StringComparison.Ordinal)));
        using var sarif = JsonDocument.Parse(Run("check", "-i", Input, "--format", "sarif").Output);
        Assert.Equal(2, Assert.Single(sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray(), IsMistake)
            .GetProperty("relatedLocations").GetArrayLength());
        using var gitlab = JsonDocument.Parse(Run("check", "-i", Input, "--format", "gitlab").Output);
        Assert.Equal([3, 3], Assert.Single(gitlab.RootElement.EnumerateArray(), IsMistake).GetProperty("other_locations").EnumerateArray()
            .Select(place => place.GetProperty("lines").GetProperty("begin").GetInt32()));
        using var json = JsonDocument.Parse(Run("check", "-i", Input, "--format", "json").Output);
        Assert.Equal([1, 21], Assert.Single(json.RootElement.GetProperty("diagnostics").EnumerateArray(), IsMistake).GetProperty("related")
            .EnumerateArray().Select(place => place.GetProperty("column").GetInt32()));

        static string[] Lines(string output) => output.Split('\n', StringSplitOptions.TrimEntries);

        static bool IsMistake(JsonElement finding) => finding.GetRawText().Contains("Night Watch", StringComparison.Ordinal);
    }

    [UnixFact]
    public void A_file_name_can_give_no_command_and_turn_no_terminal()
    {
        _folder.Write("docs/pages/x\n::error::y%,\u001b[31m.md", "# X\n\n[z](z.md)\n");
        var output = Run("check", "-i", Input, "--format", "github").Output;
        Assert.Contains("file=docs/pages/x%0A%3A%3Aerror%3A%3Ay%25%2C␛[31m.md,line=3,", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\n::error::", output, StringComparison.Ordinal);
        Assert.All((string[])["github", "gitlab", "sarif", "msbuild", "json"],
            format => Assert.DoesNotContain('\u001b', Run("check", "-i", Input, "--format", format).Output));
        Assert.Contains("docs/pages/x%0A%3A%3Aerror%3A%3Ay%25%2C%1B%5B31m.md", Run("check", "-i", Input, "--format", "sarif").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void GitHub_shows_nine_of_a_kind_and_the_tenth_sums_up_the_rest()
    {
        _folder.Write("docs/pages/many.md", "# Many\n\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"- [{i}](no{i}.md)\n")));
        var lines = Run("check", "-i", Input, "--format", "github").Output.TrimEnd().Split('\n');
        var warnings = lines.Where(line => line.StartsWith("::warning ", StringComparison.Ordinal)).ToList();
        Assert.Equal(10, warnings.Count);
        Assert.Equal("::warning title=13 more warnings::13 x HB3003 Link to a missing page", warnings[^1]);
        Assert.StartsWith("::error ", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void GitLab_gets_a_list_whose_fingerprints_stay_when_lines_move_and_differ_from_one_another()
    {
        _folder.Write("docs/pages/twice.md", "# Twice\n\n[x](x.md)\n\n[x](x.md)\n");
        var before = Issues();
        Assert.Equal(before.Count, before.Select(issue => issue.Fingerprint).Distinct().Count());
        Assert.Contains(before, issue => issue is { Path: "docs/pages/roadmap/a.yml", Line: 2, Severity: "critical" });
        _folder.Write("docs/pages/twice.md", "# Twice\n\nMore.\n\n[x](x.md)\n\n[x](x.md)\n");
        var after = Issues();
        Assert.Equal(before.Select(issue => issue.Fingerprint), after.Select(issue => issue.Fingerprint));
        Assert.NotEqual(before, after);

        List<(string Fingerprint, string Path, int Line, string Severity)> Issues()
        {
            using var json = JsonDocument.Parse(Run("check", "-i", Input, "--format", "gitlab").Output);
            return [.. json.RootElement.EnumerateArray().Select(issue => (issue.GetProperty("fingerprint").GetString()!,
                issue.GetProperty("location").GetProperty("path").GetString()!,
                issue.GetProperty("location").GetProperty("lines").GetProperty("begin").GetInt32(), issue.GetProperty("severity").GetString()!))];
        }
    }

    [Fact]
    public void Sarif_has_places_rules_fixes_and_suppressions()
    {
        using var json = JsonDocument.Parse(Run("check", "-i", Input, "--format", "sarif").Output);
        var run = json.RootElement.GetProperty("runs")[0];
        Assert.Equal(("2.1.0", "utf16CodeUnits"), (json.RootElement.GetProperty("version").GetString(), run.GetProperty("columnKind").GetString()));
        var results = run.GetProperty("results").EnumerateArray().ToList();
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();
        Assert.All(results, result =>
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));
        Assert.All(rules, rule => Assert.Equal(DiagnosticCatalog.Explain(rule.GetProperty("id").GetString()!)!.TrimEnd(),
            rule.GetProperty("help").GetProperty("markdown").GetString()));

        var second = results.Single(result =>
            result.GetProperty("message").GetProperty("text").GetString()!.Contains("b.md", StringComparison.Ordinal));
        var place = second.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("docs/pages/index.md", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        // The ship is two UTF-16 code units.
        Assert.Equal((3, 37, 46), (Region(place, "startLine"), Region(place, "startColumn"), Region(place, "endColumn")));

        var suppressed = results.Single(result => result.TryGetProperty("suppressions", out _)).GetProperty("suppressions")[0];
        Assert.Equal(("inSource", "soon [x] (1)"), (suppressed.GetProperty("kind").GetString(), suppressed.GetProperty("justification").GetString()));
        Assert.Contains(results, result => result.TryGetProperty("fixes", out var fixes)
            && fixes[0].GetProperty("artifactChanges")[0].GetProperty("replacements").GetArrayLength() > 0);

        static int Region(JsonElement place, string name) => place.GetProperty("region").GetProperty(name).GetInt32();
    }

    [Fact]
    public void MsBuild_gets_a_line_a_finding() =>
        Assert.Contains($"{Input}/roadmap/a.yml(2,16): error HB3008: accountable role \"nobody\" is not defined. Define the role, ",
            Run("check", "-i", Input, "--format", "msbuild").Output, StringComparison.Ordinal);

    [Fact]
    public void Build_keeps_standard_output_for_a_format_too()
    {
        var (code, output, error) = Run("build", "-i", Input, "-o", _folder["site"], "--format", "gitlab");
        JsonDocument.Parse(output).Dispose();
        Assert.Equal((1, true), (code, error.Contains("1 ignored", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_format_that_does_not_exist_is_wrong_usage() =>
        Assert.Contains("--format wants text, github, gitlab, sarif, json or msbuild, not \"xml\".", Run("check", "--format", "xml").Error,
            StringComparison.Ordinal);

    [GitFact]
    public void Changed_since_shows_what_an_edit_is_to_blame_for()
    {
        using var repo = new Repo();
        repo.Commit("2026-01-05", ("index.md", "# Home\n\nSee [a](a.md) here.\n"), ("old.md", "# Old\n\nSee [b](b.md) there, and go on.\n"),
            ("roadmap/a.yml", "- title: A\n  accountable: nobody\n"));
        repo.Write("input/index.md", "# Home\n\nWelcome.\n\nSee [a](a.md) here.\n");
        File.Move(repo["input/old.md"], repo["input/new.md"]);
        var (code, output, _) = Run("check", "-i", repo.Input, "--changed-since", "HEAD");
        Assert.Equal(0, code);
        Assert.Contains("no findings; 3 older findings not shown", output, StringComparison.Ordinal);

        repo.Write("input/roadmap/b.yml", "- title: B\n  accountable: nobody\n");
        var (again, json, _) = Run("check", "-i", repo.Input, "--changed-since", "HEAD", "--format", "json");
        using var document = JsonDocument.Parse(json);
        Assert.Equal((1, 3), (again, document.RootElement.GetProperty("older").GetInt32()));
        var only = document.RootElement.GetProperty("diagnostics").EnumerateArray()
            .Where(diagnostic => diagnostic.GetProperty("severity").GetString() != "info").ToList();
        Assert.Equal("roadmap/b.yml", Assert.Single(only).GetProperty("path").GetString());
        Assert.Equal(2, Run("check", "-i", repo.Input, "--changed-since", "nowhere").Code);
    }

    [GitFact]
    public void Changed_since_never_hides_a_leak()
    {
        using var repo = new Repo();
        repo.Commit("2026-01-05", ("handbook.yml", "public: [index.md]\n"), ("index.md", "# Home\n\nSoon: the Purple Gatekeeper.\n"),
            ("roles/gate.md", "---\nrole: Purple Gatekeeper\n---\n\n## Responsibilities\n\n- Keep the gate\n"));
        var (code, output, _) = Run("check", "-i", repo.Input, "--changed-since", "HEAD");
        Assert.Equal(5, code);
        Assert.Contains("HB5101", output, StringComparison.Ordinal);
    }

    /// <summary>The command in this process: what counts here is what it says.</summary>
    private static (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using StringWriter output = new() { NewLine = "\n" }, error = new() { NewLine = "\n" };
        using var terminal = new Terminal(new(output, false, false, 120), new(error, false, false, 120));
        var code = CommandLine.Run(arguments, terminal);
        return (code, output.ToString(), error.ToString());
    }
}
