using System.CommandLine;
using Handbooks.Cli.Printing;
using Handbooks.Cli.Printing.Reports;
using Handbooks.Output;

namespace Handbooks.Cli.Commands;

internal static class CheckCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var format = ReportOption.Create();
        var audience = AudienceOption();
        var changedSince = new Option<string?>("--changed-since")
        {
            Description = "Report only what is new since this git revision. With --audience public, list what has become public since then, "
                + "and what no longer is.",
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
            var (verbose, reader) = (parsed.GetValue(shared.Verbose), ReportOption.Of(parsed, format));
            var review = new PublicReview(parsed.GetValue(changedSince), parsed.GetValue(savePublicList));
            return parsed.GetValue(audience) is not null ? PublicCheck.Run(request, review, verbose, reader, terminal)
                : Run(request with { ChangedSince = review.ChangedSince }, review.SaveList, verbose, reader, terminal);
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

    private static int Run(RunRequest request, string? savePublicList, bool verbose, ReportFormat format, Terminal terminal)
    {
        var run = CompilerRun.Watched(request, terminal.Error);
        var compilation = run.Compilation;
        if (savePublicList is not null && !compilation.HasErrors)
            PublicList.Save(savePublicList, compilation.Public);
        if (format != ReportFormat.Text)
        {
            FindingsReport.Of(run, request.Input).Write(format, terminal);
            if (format != ReportFormat.Json)
                terminal.Error.Say(RunSummary.Of(run, run.Elapsed, terminal.Error));
        }
        else
        {
            new DiagnosticPrinter(terminal.Out, request.Input, verbose).Print(compilation.Diagnostics);
            terminal.Out.Say(RunSummary.Of(run, run.Elapsed, terminal.Out));
            if (RunSummary.OfFixes(compilation.Diagnostics) is { } sentence)
                terminal.Out.Say(sentence);
        }
        request.Timings?.Print(terminal.Error);
        return ExitCodes.Of(compilation);
    }
}
