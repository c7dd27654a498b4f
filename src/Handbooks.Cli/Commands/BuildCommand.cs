using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using Handbooks.Cli.Printing;
using Handbooks.Cli.Printing.Reports;
using Handbooks.Output;
using Handbooks.Rendering;

namespace Handbooks.Cli.Commands;

internal static class BuildCommand
{
    public static Option<string> OutputOption() => new("--output", "-o")
    {
        Description = "The folder to write the sites to, created if missing. A folder that Handbook did not create is never overwritten.",
        HelpName = "folder",
        DefaultValueFactory = _ => "output",
    };

    public static Option<string?> AsOfOption()
    {
        var option = new Option<string?>("--as-of")
        {
            Description = "Build the handbook as it was at the end of that day, from git. Requires --output, so that today's sites are kept.",
            HelpName = "yyyy-mm-dd",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !BuildTime.IsDay(token.Value))
                result.AddError($"--as-of wants a day such as 2026-06-30, not \"{token.Value}\".");
        });
        return option;
    }

    /// <param name="aboveOutput">The root's own --output: "handbook -o site build" means the same as "handbook build -o site".</param>
    /// <param name="aboveAsOf">Likewise.</param>
    public static Command Create(SharedOptions shared, Option<string> aboveOutput, Option<string?> aboveAsOf, Terminal terminal)
    {
        var (output, asOf) = (OutputOption(), AsOfOption());
        var saveBaseline = new Option<string?>("--save-baseline")
        {
            Description = "Write the list of public addresses to this file, to keep with your sources.",
            HelpName = "file",
        };
        var savePublicList = SharedOptions.SavePublicListOption();
        var format = ReportOption.Create();
        var command = new Command("build", "Check everything, then write both sites. This is the default.")
        {
            output, asOf, format, saveBaseline, savePublicList,
        };
        command.SetAction(parsed => Run(
            Request(parsed, shared, parsed.GetValue(asOf) is null ? aboveAsOf : asOf,
                parsed.GetResult(output) is { Implicit: false } ? output : aboveOutput),
            parsed.GetValue(parsed.GetResult(output) is { Implicit: false } ? output : aboveOutput)!,
            new Lists(parsed.GetValue(saveBaseline), parsed.GetValue(savePublicList)),
            new(parsed.GetValue(shared.Verbose), ReportOption.Of(parsed, format), terminal)));
        return command;
    }

    /// <summary>"handbook" without a command.</summary>
    public static int Run(ParseResult parsed, SharedOptions shared, Option<string> output, Option<string?> asOf, Terminal terminal) =>
        Run(Request(parsed, shared, asOf, output), parsed.GetValue(output)!, new Lists(null, null),
            new(parsed.GetValue(shared.Verbose), ReportFormat.Text, terminal));

    /// <exception cref="UsageException">An older day would take the place of today's sites.</exception>
    private static RunRequest Request(ParseResult parsed, SharedOptions shared, Option<string?> asOf, Option<string> output)
    {
        var request = shared.Request(parsed, parsed.GetValue(asOf));
        if (request.Time.IsPast && parsed.GetResult(output) is not { Implicit: false })
            throw new UsageException("--as-of wants --output, too: a folder of its own for the sites of that day.");
        OutputFolder.Refuse(parsed.GetValue(output)!, parsed.GetValue(shared.Input)!);
        return request;
    }

    private static int Run(RunRequest request, string outputFolder, Lists lists, BuildReport report)
    {
        if (lists.Baseline is not null)
            SingleFile.Refuse(lists.Baseline, request.Input.Folder);
        if (lists.Public is not null)
            SingleFile.Refuse(lists.Public, request.Input.Folder);
        var clock = Stopwatch.StartNew();
        var terminal = report.Terminal;
        var compilation = CompilerRun.Watched(request, terminal.Error).Compilation;
        request.Timings?.Begin("findings");
        report.Print(new(compilation.Diagnostics, compilation.Ignored, request.Input));
        if (compilation.HasErrors)
        {
            report.Summary.Say(RunSummary.Of(compilation, clock.Elapsed, report.Summary));
            request.Timings?.Print(terminal.Error);
            terminal.Error.Say($"Nothing was written: {outputFolder} is as it was. Mend the errors and run again.");
            return ExitCodes.Of(compilation);
        }
        request.Timings?.Begin("writing");
        var (result, exitCode) = PublishStep.Run(outputFolder, compilation.Files);
        if (result is null)
        {
            terminal.Error.Say($"Interrupted: nothing was written, and {outputFolder} is as it was.");
            return exitCode;
        }
        if (lists.Baseline is not null)
            Baseline.Save(lists.Baseline, compilation.Files);
        if (lists.Public is not null)
            PublicList.Save(lists.Public, compilation.Public);
        report.Summary.Say(RunSummary.Of(compilation, clock.Elapsed, report.Summary));
        report.Summary.Say(RunSummary.Of(result, outputFolder, compilation.Files));
        request.Timings?.Print(terminal.Error);
        return exitCode;
    }

    /// <summary>Where findings and the summary go: a format for programs has standard output for itself.</summary>
    private readonly record struct BuildReport(bool Verbose, ReportFormat Format, Terminal Terminal)
    {
        public Screen Summary => Format == ReportFormat.Text ? Terminal.Out : Terminal.Error;

        public void Print(FindingsReport findings)
        {
            if (Format == ReportFormat.Text)
                new DiagnosticPrinter(Terminal.Error, findings.Input, Verbose).Print(findings.Diagnostics);
            else
                findings.Write(Format, Terminal);
        }
    }

    /// <summary>Files that a build without errors writes lists to, beside the sites.</summary>
    private readonly record struct Lists(string? Baseline, string? Public);
}

/// <summary>Publishing, which Ctrl+C and the system's request to end stop without leaving anything behind.</summary>
internal static class PublishStep
{
    /// <returns>The result, null where the folder is as it was; and the exit code of an interruption, else <see cref="ExitCodes.Fine"/>.</returns>
    /// <exception cref="OutputException">The sites could not be written.</exception>
    public static (PublishResult? Result, int ExitCode) Run(string outputFolder, ImmutableArray<OutputFile> files)
    {
        var exitCode = ExitCodes.Fine;
        using var end = new CancellationTokenSource();
        using var interruption = Interruption.Tells(code =>
        {
            exitCode = code;
            end.Cancel();
        });
        try
        {
            return (SitePublisher.Publish(outputFolder, files, end.Token), exitCode);
        }
        catch (OperationCanceledException)
        {
            return (null, exitCode);
        }
    }
}

/// <summary>Publishing replaces the output folder as a whole, so it must not be one that holds the pages.</summary>
internal static class OutputFolder
{
    /// <exception cref="UsageException">The output folder is the input folder, one above it, or no folder.</exception>
    public static void Refuse(string output, string input)
    {
        if (string.IsNullOrWhiteSpace(output))
            throw new UsageException("--output is empty; it wants the folder to write to.");
        var outer = Whole(Target(output));
        if (Whole(input).StartsWith(outer, OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase))
            throw new UsageException($"the output folder \"{output}\" holds the input folder \"{input}\", and writing the site would "
                + "replace it. Choose another --output.");
    }

    private static string Target(string output)
    {
        try
        {
            return OutputTarget.Of(output);
        }
        catch (OutputException e)
        {
            throw new UsageException(e.Message);
        }
    }

    private static string Whole(string folder) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
}
