using System.CommandLine;
using Handbooks.Cli.Printing;

namespace Handbooks.Cli.Commands;

/// <summary>Prints what makes a shell complete the tool's commands, options and ids.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or pwsh.", HelpName = string.Join('|', Shells) };
        shell.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var asked }] && !Shells.Contains(asked))
                result.AddError($"completion is there for {string.Join(", ", Shells[..^1])} and {Shells[^1]}, not for \"{asked}\".");
        });
        shell.CompletionSources.Add(Shells);
        var command = new Command("completion", "Print a script that completes this command in your shell.") { shell };
        command.SetAction(parsed =>
        {
            terminal.Out.Writer.Write(Script(parsed.GetValue(shell)!));
            return ExitCodes.Fine;
        });
        return command;
    }

    private static string Script(string shell)
    {
        using var stream = typeof(CompletionCommand).Assembly.GetManifestResourceStream($"completion.{shell}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
