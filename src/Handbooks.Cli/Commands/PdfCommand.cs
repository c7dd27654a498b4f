using System.CommandLine;
using System.Text;
using Handbooks.Cli.Paper;
using Handbooks.Cli.Printing;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Output;

namespace Handbooks.Cli.Commands;

/// <summary>A whole site as one file: a PDF that a browser prints, or the page that it would print.</summary>
internal static class PdfCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var output = new Option<string>("--output", "-o")
        {
            Description = "The file to write: a PDF, or a web page if its name ends in .html.",
            HelpName = "file",
            DefaultValueFactory = _ => "handbook.pdf",
        };
        output.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var path }] && !IsPage(path) && !Ends(path, ".pdf"))
                result.AddError($"--output wants a file whose name ends in .pdf or .html, not \"{path}\".");
        });
        var audience = new Option<string>("--audience")
        {
            Description = "Whose handbook to write: the team's, with everything, or the public one.",
            HelpName = "team|public",
            DefaultValueFactory = _ => "team",
        };
        audience.AcceptOnlyFromAmong("team", "public");
        var paper = new Option<string>("--paper")
        {
            Description = "The size of the sheets.",
            HelpName = "a4|letter",
            DefaultValueFactory = _ => "a4",
        };
        paper.AcceptOnlyFromAmong("a4", "letter");
        var browser = new Option<string?>("--browser")
        {
            Description = "The browser that prints: Chromium, Chrome or Edge. [default: the first that is installed]",
            HelpName = "path",
        };
        var command = new Command("pdf", "Write the whole handbook as one PDF, or as one web page.") { output, audience, paper, browser };
        command.SetAction(parsed => Run(
            shared.Request(parsed) with { PublicOnly = parsed.GetValue(audience) == "public" },
            new(parsed.GetValue(output)!, parsed.GetValue(paper)!, parsed.GetValue(browser)), terminal));
        return command;
    }

    private static int Run(RunRequest request, PdfRequest wanted, Terminal terminal)
    {
        SingleFile.Refuse(wanted.Output, request.Input.Folder);
        // Before the work: without a browser it would be in vain.
        var browser = IsPage(wanted.Output) ? null : PrintingBrowser.Find(wanted.Browser);
        var compilation = CompilerRun.Watched(request, terminal.Error).Compilation;
        new DiagnosticPrinter(terminal.Error, request.Input, verbose: false)
            .Print(compilation.Diagnostics.RemoveAll(diagnostic => diagnostic.Severity < Severity.Warning));
        if (compilation.HasErrors)
        {
            request.Timings?.Print(terminal.Error);
            terminal.Error.Say($"Nothing was written: {VisibleText.Of(wanted.Output)} is as it was. Mend the errors and run again.");
            return ExitCodes.Of(compilation);
        }
        request.Timings?.Begin("binding");
        var content = Encoding.UTF8.GetBytes(compilation.Bind(request.PublicOnly ? Audience.Public : Audience.Team, wanted.Paper));
        if (browser is not null)
            request.Timings?.Begin("printing");
        var (printed, exitCode) = browser is null ? (content, ExitCodes.Fine) : Watched(browser, content, terminal.Error);
        if (printed is null)
        {
            terminal.Error.Say($"Interrupted: nothing was written, and {VisibleText.Of(wanted.Output)} is as it was.");
            return exitCode;
        }
        request.Timings?.Begin("writing");
        SingleFile.Save(wanted.Output, printed);
        terminal.Out.Say($"Wrote {VisibleText.Of(wanted.Output)}.");
        request.Timings?.Print(terminal.Error);
        return ExitCodes.Fine;
    }

    private static (byte[]? Printed, int ExitCode) Watched(PrintingBrowser browser, byte[] page, Screen screen)
    {
        using var progress = new ProgressLine(screen);
        return browser.Print(page, () =>
        {
            if (progress.IsShown)
                progress.Report(new("printing", 0, 0));
        });
    }

    private static bool IsPage(string path) => Ends(path, ".html") || Ends(path, ".htm");

    private static bool Ends(string path, string extension) => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);

    /// <param name="Browser">Null for any that is installed.</param>
    private sealed record PdfRequest(string Output, string Paper, string? Browser);
}
