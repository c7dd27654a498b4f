using System.CommandLine;
using System.Text;
using Handbooks.Cli.Printing;
using Handbooks.Import;
using Handbooks.Model;
using Handbooks.Output;
using Handbooks.Sources;

namespace Handbooks.Cli.Commands;

internal static class ImportCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var folder = new Argument<string?>("folder")
        {
            Description = "The handbook's folder. Defaults to the input folder.",
            HelpName = "folder",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show the starter instead of writing it." };
        var command = new Command("import", "Import a handbook written for another tool: write its handbook.yml and report "
            + "what was understood.")
        {
            folder, dryRun,
        };
        command.Subcommands.Add(ImportRoadmapCommand.Create(shared, folder, terminal));
        command.SetAction(parsed => Run(InputFolder.Open(parsed.GetValue(folder) ?? parsed.GetValue(shared.Input)!), parsed.GetValue(dryRun),
            parsed.GetValue(shared.Verbose), terminal));
        return command;
    }

    private static int Run(InputFolder input, bool dryRun, bool verbose, Terminal terminal)
    {
        var sources = SourceReader.Read(input.Folder);
        var settings = sources.Value.Files.FirstOrDefault(file => DataFiles.IsSettings(file.Path));
        if (settings is not null && !dryRun)
            throw new UsageException($"{input.Clickable(settings.Path)} is there already and is left as it is; --dry-run shows what "
                + "would be written.");
        // A starter in a folder that was named by mistake would be found there one day.
        if (sources.Value.Files.IsEmpty && sources.Value.Assets.IsEmpty)
            throw new UsageException($"{input.Folder} holds no file to take over.");

        var report = HandbookCompiler.Import(sources, Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(input.Folder))));
        // The starter is all that standard output holds then: it can be kept in a file.
        var screen = dryRun ? terminal.Error : terminal.Out;
        if (dryRun)
            terminal.Out.Show(Encoding.UTF8.GetBytes(report.Settings));
        else
            SourceWriter.Create(input.Folder, HandbookSettings.Path, report.Settings);
        if (!report.Errors.IsEmpty)
            Print(screen, "Errors, which keep the site from being written", report.Errors, int.MaxValue);
        Print(screen, "Understood", report.Understood, int.MaxValue);
        Ask(screen, report.Questions);
        Print(screen, "Not understood, or wrong", report.NotUnderstood, verbose ? int.MaxValue : 12);
        screen.Say(dryRun
            ? "Nothing was written." : $"{input.Clickable(HandbookSettings.Path)} was written: read it, correct it, then run \"handbook preview\".");
        return sources.Value.Files.IsEmpty ? ExitCodes.ErrorsInContent : ExitCodes.Fine;
    }

    private static void Ask(Screen screen, IReadOnlyCollection<ImportQuestion> questions)
    {
        if (questions.Count == 0)
            return;
        screen.Say("Asked (the starter has the lines that say yes, as comments):");
        foreach (var question in questions)
            screen.Say($"{question.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),7}  {VisibleText.Of(question.Text)}");
    }

    internal static void Print(Screen screen, string title, IReadOnlyCollection<ImportCount> lines, int most)
    {
        screen.Say($"{title}:");
        foreach (var line in lines.Take(most))
        {
            screen.Say($"{line.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),7}  {VisibleText.Of(line.What)}");
            if (line.Example is { Length: > 0 } example)
                screen.Say($"         {VisibleText.Of(example)}");
        }
        if (lines.Count == 0)
            screen.Say("      0");
        if (lines.Count > most)
            screen.Say($"         and {Plural.Of(lines.Count - most, "more kind")}: --verbose shows all, \"handbook check\" each with its place.");
    }
}
