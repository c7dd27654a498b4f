using System.CommandLine;
using Handbooks.Cli.Printing;

namespace Handbooks.Cli.Commands;

internal static class CheckCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var format = FormatOption.Create();
        var audience = AudienceOption();
        var command = new Command("check", "Do all that build does and report what is wrong, but write nothing.") { format, audience };
        command.SetAction(parsed =>
        {
            var request = shared.Request(parsed);
            var (verbose, asJson) = (parsed.GetValue(shared.Verbose), parsed.GetValue(format) == FormatOption.Json);
            return parsed.GetValue(audience) is null ? Run(request, verbose, asJson, terminal) : PublicCheck.Run(request, verbose, asJson, terminal);
        });
        return command;
    }

    private static Option<string?> AudienceOption()
    {
        var audience = new Option<string?>("--audience")
        {
            Description = "public: search the public site alone for what is internal, and list what is public.",
            HelpName = "public",
        };
        audience.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: not "public" and var other }])
                result.AddError($"--audience wants public, not \"{other}\". Without it everything is checked.");
        });
        audience.CompletionSources.Add("public");
        return audience;
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
