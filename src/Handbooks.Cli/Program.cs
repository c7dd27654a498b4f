using Handbooks.Cli;
using Handbooks.Cli.Commands;
using Handbooks.Cli.Printing;

try
{
    if (OpenFileLimit.Refusal() is { } refusal)
    {
        OpenFileLimit.Say(refusal);
        return ExitCodes.Environment;
    }
    using var terminal = Terminal.OfProcess();
    return terminal.ExitCode(CommandLine.Run(args, terminal));
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException or TypeInitializationException)
{
    // Neither stream can be written to, or the runtime's own files cannot be read: all that is left to speak with is the exit code.
    return ExitCodes.Environment;
}
