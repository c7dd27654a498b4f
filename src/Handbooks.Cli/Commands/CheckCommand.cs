using System.CommandLine;
using Handbooks.Cli.Printing;
using Handbooks.Output;

namespace Handbooks.Cli.Commands;

internal static class CheckCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var format = FormatOption.Create();
        var audience = AudienceOption();
        var changedSince = new Option<string?>("--changed-since")
        {
            Description = "With --audience public: list what has become public since that git revision, and what no longer is.",
            HelpName = "revision",
        };
        var savePublicList = SharedOptions.SavePublicListOption();
        var command = new Command("check", "Do all that build does and report what is wrong, but write nothing.")
        {
            format, audience, changedSince, savePublicList,
        };
        command.SetAction(parsed =>
        {
            var request = shared.Request(parsed);
            var (verbose, asJson) = (parsed.GetValue(shared.Verbose), parsed.GetValue(format) == FormatOption.Json);
            var review = new PublicReview(parsed.GetValue(changedSince), parsed.GetValue(savePublicList));
            if (review.ChangedSince is not null && parsed.GetValue(audience) is null)
                throw new UsageException("--changed-since wants --audience public, too: it compares what the public sees.");
            return parsed.GetValue(audience) is null
                ? Run(request, review.SaveList, verbose, asJson, terminal) : PublicCheck.Run(request, review, verbose, asJson, terminal);
        });
        return command;
    }

    private static Option<string?> AudienceOption()
    {
        var audience = new Option<string?>("--audience")
        {
            Description = "public: check only the public site for internal content, and list what is public.",
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

    private static int Run(RunRequest request, string? savePublicList, bool verbose, bool asJson, Terminal terminal)
    {
        var (compilation, elapsed) = CompilerRun.Watched(request, terminal.Error);
        if (savePublicList is not null && !compilation.HasErrors)
            PublicList.Save(savePublicList, compilation.Public);
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
        request.Timings?.Print(terminal.Error);
        return ExitCodes.Of(compilation);
    }
}
