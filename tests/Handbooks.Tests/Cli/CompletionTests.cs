using System.Diagnostics;
using System.Text;
using Handbooks.Cli.Commands;
using Handbooks.Cli.Printing;

namespace Handbooks.Tests.Cli;

/// <summary>What a shell is told when somebody presses Tab.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("handbook ch", "check")]
    [InlineData("handbook check --form", "--format")]
    [InlineData("handbook explain HB300", "HB3003")]
    [InlineData("handbook fix HB110", "HB1103")]
    [InlineData("handbook completion ", "fish")]
    public void It_suggests_commands_options_and_ids(string line, string suggestion) =>
        Assert.Contains(suggestion, Said($"[suggest:{line.Length}]", line).Split('\n'));

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Each_shell_has_a_script_that_asks_for_suggestions(string shell)
    {
        var script = Said("completion", shell);
        Assert.Contains("[suggest:", script, StringComparison.Ordinal);
        Assert.StartsWith("# Completion of handbook for ", script, StringComparison.Ordinal);
    }

    [Fact]
    public void In_bash_a_suggestion_is_never_run()
    {
        if (OperatingSystem.IsWindows())
            return;
        var script = Said("completion", "bash") + """

            handbook() { printf '%s\n' 'check' 'checks' '$(touch run)' 'explain'; }
            COMP_LINE='handbook ch' COMP_POINT=11 COMP_CWORD=1 COMP_WORDS=(handbook ch)
            _handbook
            printf '%s\n' "${COMPREPLY[@]}"
            COMP_LINE='handbook $' COMP_POINT=10 COMP_WORDS=(handbook '$')
            _handbook
            printf '%s\n' "${COMPREPLY[@]}"
            """;
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true })!;
        Assert.Equal("check\nchecks\n$(touch run)\n", bash.StandardOutput.ReadToEnd());
    }

    private static string Said(params string[] arguments)
    {
        var output = new StringWriter(new StringBuilder()) { NewLine = "\n" };
        using var terminal = new Terminal(new Screen(output, false, false, 120), new Screen(TextWriter.Null, false, false, 120));
        Assert.Equal(0, CommandLine.Run(arguments, terminal));
        return output.ToString();
    }
}
