using System.CommandLine;
using Handbooks.Cli.Printing;

namespace Handbooks.Cli.Commands;

internal static class CheckCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var format = FormatOption.Create();
        var command = new Command("check", "Do all that build does and report what is wrong, but write nothing.") { format };
        command.SetAction(parsed => Run(
            shared.Request(parsed),
            parsed.GetValue(shared.Verbose),
            parsed.GetValue(format) == FormatOption.Json,
            terminal));
        return command;
    }

    private static int Run(RunRequest request, bool verbose, bool asJson, Terminal terminal)
    {
        var (compilation, elapsed) = CompilerRun.Watched(request, terminal.Error);
        if (asJson)
        {
            DiagnosticsJson.Write(compilation.Diagnostics, terminal.Out.Writer);
        }
        else
        {
            new DiagnosticPrinter(terminal.Out, request.Input, verbose).Print(compilation.Diagnostics);
            terminal.Out.Say(RunSummary.Of(compilation, elapsed, terminal.Out));
            if (RunSummary.OfFixes(compilation.Diagnostics) is { } sentence)
                terminal.Out.Say(sentence);
        }
        return ExitCodes.Of(compilation);
    }
}
