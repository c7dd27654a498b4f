using System.CommandLine;
using System.Diagnostics;
using Handbooks.Cli.Printing;
using Handbooks.Output;

namespace Handbooks.Cli.Commands;

internal static class BuildCommand
{
    public static Option<string> OutputOption() => new("--output", "-o")
    {
        Description = "The folder to write the sites to. It is made if it is not there; one that Handbook did not make is left alone.",
        HelpName = "folder",
        DefaultValueFactory = _ => "output",
    };

    /// <param name="aboveOutput">The root's own --output: "handbook -o site build" means the same as "handbook build -o site".</param>
    public static Command Create(SharedOptions shared, Option<string> aboveOutput, Terminal terminal)
    {
        var output = OutputOption();
        var baseline = new Option<string?>("--baseline")
        {
            Description = "An earlier output folder, or a list of addresses: fail where a public address would vanish.",
            HelpName = "path",
        };
        var saveBaseline = new Option<string?>("--save-baseline") { Description = "Write the list of public addresses to this file, to keep it with your sources.", HelpName = "file" };
        var command = new Command("build", "Check everything, then write both sites. This is the default.") { output, baseline, saveBaseline };
        command.SetAction(parsed => Run(
            parsed, shared, parsed.GetResult(output) is { Implicit: false } ? output : aboveOutput, parsed.GetValue(baseline), parsed.GetValue(saveBaseline), terminal));
        return command;
    }

    public static int Run(ParseResult parsed, SharedOptions shared, Option<string> output, string? baseline, string? saveBaseline, Terminal terminal) =>
        Run(parsed.GetValue(shared.Input)!, parsed.GetValue(output)!, parsed.GetValue(shared.Strict), parsed.GetValue(shared.Verbose), baseline, saveBaseline, terminal);

    private static int Run(string inputFolder, string outputFolder, bool strict, bool verbose, string? baseline, string? saveBaseline, Terminal terminal)
    {
        var clock = Stopwatch.StartNew();
        var input = InputFolder.Open(inputFolder);
        OutputFolder.Refuse(outputFolder, inputFolder);

        // Read first: the folder that is compared with may be the one that is written.
        var published = baseline is null ? [] : Baseline.Read(baseline);
        var compilation = CompilerRun.Watched(input, strict, terminal.Error, published).Compilation;
        new DiagnosticPrinter(terminal.Error, input, verbose).Print(compilation.Diagnostics);
        if (compilation.HasErrors)
        {
            terminal.Out.Say(RunSummary.Of(compilation, clock.Elapsed, terminal.Out));
            terminal.Error.Say($"Nothing was written: {outputFolder} is as it was. Mend the errors and run again.");
            return ExitCodes.Of(compilation);
        }
        var result = SitePublisher.Publish(outputFolder, compilation.Files);
        if (saveBaseline is not null)
            Baseline.Save(saveBaseline, compilation.Files);
        terminal.Out.Say(RunSummary.Of(compilation, clock.Elapsed, terminal.Out));
        terminal.Out.Say(RunSummary.Of(result, outputFolder, compilation.Files));
        return ExitCodes.Fine;
    }
}
