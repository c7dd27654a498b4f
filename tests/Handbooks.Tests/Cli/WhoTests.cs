using System.Text.Json;
using Handbooks.Tests.Decisions;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Cli;

public sealed class WhoTests
{
    [Fact]
    public void It_names_the_roles_the_letters_and_the_lines_and_says_that_nobody_answers()
    {
        var run = Who("process improvement");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            Improve the mooring processes (activity, Harbour)
              accountable:    no one
              responsible:    Harbour Lead, Pilot
              input/roles/harbour-lead.md:13:3: Harbour Lead R, inferred: “Improve the mooring processes”
              input/roles/pilot.md:10:3: Pilot R, inferred: “Improve the mooring processes”


            """.ReplaceLineEndings("\n"), run.Output);
    }

    [Fact]
    public void A_right_has_its_condition()
    {
        var lines = Who("close", "the", "quay").Output.Split('\n');
        Assert.Equal(["Close the quay (right, Harbour)", "  decides:        Harbour Lead", "  condition:      when the wind is too strong"],
            lines.Take(3));
    }

    [Fact]
    public void An_escalation_stands_with_the_activity() =>
        Assert.Contains("  escalation:     Harbour Lead: if two crews cannot agree (input/roles/pilot.md:11:34)\n", Who("quarrels").Output,
            StringComparison.Ordinal);

    [Fact]
    public void A_declared_letter_is_told_from_an_inferred_one()
    {
        var output = Who("berths").Output;
        Assert.Contains("Harbour Lead A, declared: ", output, StringComparison.Ordinal);
        Assert.Contains("  consulted:      Pilot\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_all_that_standard_output_holds()
    {
        using var json = JsonDocument.Parse(Who("process improvement", "--format", "json").Output);
        var root = json.RootElement;
        Assert.Equal(["version", "question", "read_as", "role", "answers", "nearest"], root.EnumerateObject().Select(property => property.Name));
        Assert.Equal((1, "process improvement"), (root.GetProperty("version").GetInt32(), root.Said("question")));
        var answer = root.GetProperty("answers")[0];
        Assert.Equal(
            ["id", "kind", "title", "other_wordings", "group", "has_all_words", "nobody_accountable", "accountable", "responsible", "consulted",
                "informed", "condition", "rules", "sources", "source"],
            answer.EnumerateObject().Select(property => property.Name));
        Assert.True(answer.GetProperty("nobody_accountable").GetBoolean());
        Assert.Equal(["harbour-lead", "pilot"], answer.Each("responsible", "id"));
        var source = answer.GetProperty("sources")[0];
        Assert.Equal(("harbour-lead", "R", false), (source.Said("role"), source.Said("letters"), source.GetProperty("declared").GetBoolean()));
        Assert.Equal(("roles/harbour-lead.md", 13, 3), (
            source.GetProperty("source").Said("path"), source.GetProperty("source").GetProperty("line").GetInt32(),
                source.GetProperty("source").GetProperty("column").GetInt32()));
    }

    [Fact]
    public void A_role_alone_has_all_that_it_takes_part_in()
    {
        var output = Who("--role", "quay boss").Output;
        foreach (var title in new[]
        {
            "Plan the berths", "Recruit new pilots", "Close the quay", "Dry dock", "Build the north pier", "Weigh the cargo",
        })
            Assert.Contains($"{title} (", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Repair the buoys", output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_role_is_2_and_the_nearest_is_told()
    {
        var run = Who("--role", "Pilt");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Did you mean \"Pilot\"?", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("  ?  ")]
    [InlineData("--role", "")]
    public void Asking_nothing_is_wrong_usage(params string[] question)
    {
        var run = Who(question);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.NotEqual("", run.Error);
    }

    [Fact]
    public void Nothing_found_is_an_answer_with_the_nearest_titles()
    {
        var run = Who("annual tide lottery prizes");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Nothing in the handbook is about \"annual tide lottery prizes\".\nNearest to it:\n  Print tide tables\n", run.Output,
            StringComparison.Ordinal);
        using var json = JsonDocument.Parse(Who("annual tide lottery prizes", "--format", "json").Output);
        Assert.Empty(json.RootElement.GetProperty("answers").EnumerateArray());
        Assert.Equal("Print tide tables", json.RootElement.GetProperty("nearest")[0].GetString());
    }

    [Fact]
    public void A_slip_is_told() =>
        Assert.StartsWith("Nothing holds \"berhts\"; this is for \"berths\".\n\nPlan the berths ", Who("berhts").Output, StringComparison.Ordinal);

    [Fact]
    public void Errors_in_the_content_are_counted_and_the_question_is_answered()
    {
        using var folder = Folder();
        folder.Write("input/roadmap/b.yml", "- title: Sweep the yard\n  accountable: Nobody Here\n");
        var run = Tool.RunIn(folder.Path, [], "who", "berths");
        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("Plan the berths", run.Output, StringComparison.Ordinal);
        Assert.Equal("The handbook has 1 error: what they stand in may be missing here. \"handbook check\" lists them.", run.Error.Trim());
    }

    [Fact]
    public void At_most_five_are_shown_unless_all_are_asked_for()
    {
        using var folder = new TemporaryFolder();
        folder.Write("input/roles/pilot.md", "---\nrole: Pilot\n---\n\n# Pilot\n\n## Responsibilities\n\n"
            + string.Concat(Enumerable.Range(1, 7).Select(i => $"- Check lamp {i}\n")));
        var few = Tool.RunIn(folder.Path, [], "who", "lamp").Output;
        var all = Tool.RunIn(folder.Path, [], "who", "lamp", "--all").Output;
        Assert.Equal((5, 7), (few.Split("Check lamp ").Length / 2, all.Split("Check lamp ").Length / 2));
        Assert.EndsWith("2 more matches: --all shows them.\n", few, StringComparison.Ordinal);
    }

    [Fact]
    public void It_writes_nothing_and_wants_an_input_folder()
    {
        using var folder = Folder();
        Tool.RunIn(folder.Path, [], "who", "berths");
        Assert.Equal(["input"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
        Assert.Equal(2, Tool.RunIn(folder.Path, [], "who", "berths", "-i", "nowhere").ExitCode);
        Assert.Equal(2, Tool.RunIn(folder.Path, [], "who", "berths", "--format", "xml").ExitCode);
    }

    [Fact]
    public void Its_help_tells_the_shape_of_the_json_and_the_exit_codes()
    {
        var help = Tool.Run("who", "--help").Output;
        Assert.Contains("\"answers\"", help, StringComparison.Ordinal);
        Assert.Contains("Exit codes:", help, StringComparison.Ordinal);
    }

    private static TemporaryFolder Folder()
    {
        var folder = new TemporaryFolder();
        foreach (var (path, text) in Harbour.Files)
            folder.Write("input/" + path, text);
        return folder;
    }

    private static ToolRun Who(params string[] arguments)
    {
        using var folder = Folder();
        var run = Tool.RunIn(folder.Path, [], ["who", .. arguments]);
        return run with { Output = run.Output.ReplaceLineEndings("\n") };
    }
}
