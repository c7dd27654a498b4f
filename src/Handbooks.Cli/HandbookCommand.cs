using Handbooks.Cli.Commands;
using Handbooks.Cli.Printing;
using Handbooks.Rendering;

namespace Handbooks.Cli;

/// <summary>The whole command, for a program of your own that brings its own theme.</summary>
public static class HandbookCommand
{
    /// <param name="args">What was typed after the command's name.</param>
    /// <param name="theme">Called once, by the first command that makes pages; null for the theme that comes with Handbook.</param>
    /// <returns>The exit code, as documented in every --help.</returns>
    public static int Run(string[] args, Func<ITheme>? theme = null)
    {
        try
        {
            if (OpenFileLimit.Refusal() is { } refusal)
            {
                OpenFileLimit.Say(refusal);
                return ExitCodes.Environment;
            }
            using var terminal = Terminal.OfProcess();
            return terminal.ExitCode(CommandLine.Run(args, terminal, theme));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException or TypeInitializationException)
        {
            // Neither stream can be written to, or the runtime's own files cannot be read: all that is left to speak with is the exit code.
            return ExitCodes.Environment;
        }
    }
}
