using System.Text.Json;
using System.Text.RegularExpressions;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Cli;

public sealed partial class CheckTests
{
    private static readonly (string Path, string Text)[] Mistakes =
    [
        ("index.md", "# Home\r\n\r\nAsk the {role}`Harbour Mistress` 🚢 and see [this](gone.md).\r\n"),
        ("roles/pilot.md", "---\nrole: Pilot\nreports_to: nobody\n---\n\n# Pilot\n\n## Responsibilities\n\n- Bring ships in {.acountable}\n"),
    ];

    [Fact]
    public void Check_and_build_report_the_same()
    {
        using var folder = WithMistakes();
        var check = Tool.RunIn(folder.Path, [], "check", "--verbose");
        var build = Tool.RunIn(folder.Path, [], "build", "--verbose");
        Assert.Equal(Findings(check.Output), Findings(build.Error));
        // What the pilot's page only lacks (purpose, holder, metrics) comes on top; one says that there is no history.
        Assert.Equal((5, 3), (Findings(check.Output).Count(line => !line.Contains("info HB40", StringComparison.Ordinal)),
            Findings(check.Output).Count(line => line.Contains("info HB40", StringComparison.Ordinal))));
        Assert.Equal(0, check.ExitCode);
        Assert.True(Directory.Exists(folder["output"]));
    }

    [Fact]
    public void Check_writes_nothing()
    {
        using var folder = WithMistakes();
        Tool.RunIn(folder.Path, [], "check");
        Assert.Equal(["input"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void Text_shows_the_line_with_a_caret_under_the_place()
    {
        using var folder = WithMistakes();
        var output = Tool.RunIn(folder.Path, [], "check").Output.ReplaceLineEndings("\n");
        Assert.Contains("input/index.md:3:9: warning HB3001: ", output, StringComparison.Ordinal);
        Assert.Matches(@"3 \| Ask the \{role\}`Harbour Mistress`.*\n +\| {9}\^{24}\n", output);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public void Json_is_all_that_standard_output_holds()
    {
        using var folder = WithMistakes();
        var run = Tool.RunIn(folder.Path, [], "check", "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(1, json.RootElement.GetProperty("version").GetInt32());
        // The folder's own comes first: it is in no repository, so that there are no dates.
        Assert.Equal("HB0006", json.RootElement.GetProperty("diagnostics")[0].GetProperty("id").GetString());
        var first = json.RootElement.GetProperty("diagnostics")[1];
        Assert.Equal(
            ["id", "severity", "path", "line", "column", "end_line", "end_column", "message", "help"],
            first.EnumerateObject().Select(property => property.Name));
        Assert.Equal(("HB3001", "warning", "index.md", 3, 9, 33), (
            first.GetProperty("id").GetString(), first.GetProperty("severity").GetString(), first.GetProperty("path").GetString(),
            first.GetProperty("line").GetInt32(), first.GetProperty("column").GetInt32(), first.GetProperty("end_column").GetInt32()));
        Assert.Equal(4, json.RootElement.GetProperty("counts").GetProperty("warning").GetInt32());
    }

    [Fact]
    public void Strict_makes_errors_of_warnings()
    {
        using var folder = WithMistakes();
        Assert.Equal(1, Tool.RunIn(folder.Path, [], "check", "--strict").ExitCode);
    }

    private static TemporaryFolder WithMistakes()
    {
        var folder = new TemporaryFolder();
        foreach (var (path, text) in Mistakes)
            folder.Write("input/" + path, text);
        return folder;
    }

    private static List<string> Findings(string text) => [.. Finding().Matches(text).Select(match => match.Value.TrimEnd('\r'))];

    [GeneratedRegex(@"^\S+:\d+:\d+: (info|warning|error) HB\d{4}: .*$", RegexOptions.Multiline)]
    private static partial Regex Finding();
}
