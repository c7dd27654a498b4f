using System.Text.RegularExpressions;
using Handbooks.Cli.Commands;
using Handbooks.Cli.Printing;
using Handbooks.Tests.Support;

namespace Handbooks.Tests.Cli;

/// <summary>Every command that the manual, the README and the starter show is one that the tool understands.</summary>
public sealed partial class ManualCommandTests
{
    /// <summary>They read the sample and write nothing, so they are run; git is not asked, since a clone may lack its history.</summary>
    private static readonly string[] Harmless = ["check", "who", "why", "explain", "words", "completion", "owners"];

    private static readonly string[] NeedMore = ["--changed-since", "--baseline", "--save-public-list", "--write", "--check",
        "--require-public-list"];

    public static TheoryData<string> Commands =>
        [.. Pages().SelectMany(page => Shown().Matches(File.ReadAllText(page)).Select(match => match.Groups["command"].Value.Trim())).Distinct()
            .Order()];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Is_understood(string command) => Assert.DoesNotContain(CommandLine.Faults(Words(command)), fault => !IsOfAName(fault));

    [Theory]
    [MemberData(nameof(Commands))]
    public void Does_what_it_says_on_the_sample(string command)
    {
        var words = Words(command);
        if (!Harmless.Contains(words[0]) || words.Intersect(NeedMore).Any() || words.Any(word => word is "PAGE" or "…")
            || CommandLine.Faults(words).Any(IsOfAName))
            return;
        var (output, error) = (new StringWriter(), new StringWriter());
        using var terminal = new Terminal(new Screen(output, false, false, 120), new Screen(error, false, false, 120));
        var page = Path.Combine(Tool.Sample, "roles/data-steward.md");
        string[] run = [.. words.Select(word => word.EndsWith(".md", StringComparison.Ordinal) ? page : word), "--input", Tool.Sample,
            "--no-history"];
        Assert.True(CommandLine.Run(words is ["explain" or "completion", ..] ? words : run, terminal) == 0, error.ToString());
        Assert.NotEmpty(output.ToString());
    }

    /// <summary>The text only names the command, without what it needs.</summary>
    private static bool IsOfAName(string fault) => fault.StartsWith("Required argument", StringComparison.Ordinal);

    private static IEnumerable<string> Pages() =>
        // The list of diagnostics is prose of the spec pages, whose lines break anywhere.
        Directory.GetFiles(Path.Combine(Tool.Sample, "guide"), "*.md").Where(path => !path.EndsWith("diagnostics.md", StringComparison.Ordinal))
            .Append(Path.Combine(Repository.Root, "README.md"))
            .Concat(Directory.GetFiles(Path.Combine(Repository.Root, "src/Handbooks.Cli/Starter"), "README.md"));

    /// <summary>Without what the shell does with it, and with a value in the place of each word that stands for one.</summary>
    private static string[] Words(string command) =>
        [.. Word().Matches(command).Select(word => word.Value.Trim('"') switch
        {
            "NUMBER" => "1",
            "[BASE]" or "[HEAD]" => "main",
            var written => written,
        })];

    [GeneratedRegex("""(?:`|^\$ |^)(?:dotnet )?handbook (?<command>[a-z][^`\n#>|&]*)""", RegexOptions.Multiline)]
    private static partial Regex Shown();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();
}
