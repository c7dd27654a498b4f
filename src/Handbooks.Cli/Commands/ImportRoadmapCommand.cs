using System.CommandLine;
using System.Text;
using Handbooks.Cli.Printing;
using Handbooks.Diagnostics;
using Handbooks.Output;
using Handbooks.Sources;

namespace Handbooks.Cli.Commands;

internal static class ImportRoadmapCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "The YAML file of the other roadmap.", HelpName = "file" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show the new file instead of writing it." };
        var command = new Command("roadmap", "Take over a roadmap that another tool keeps in YAML: write its items into the roadmap folder.") { file, dryRun };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(shared.Input)!, parsed.GetValue(dryRun), parsed.GetValue(shared.Verbose), terminal));
        return command;
    }

    private static int Run(string path, string inputFolder, bool dryRun, bool verbose, Terminal terminal)
    {
        var read = SourceReader.ReadData(path);
        if (read.Value is not { } file)
            throw new UsageException($"{path} cannot be taken over: {read.Diagnostics[0].Message}");
        var imported = HandbookCompiler.ImportRoadmap(file);
        new DiagnosticPrinter(terminal.Error, InputFolder.Open("."), verbose).Print(imported.Diagnostics);
        if (imported.Items == 0)
        {
            terminal.Error.Say($"No item was found in {path}: nothing was written.");
            return ExitCodes.ErrorsInContent;
        }
        var target = $"roadmap/{Path.GetFileNameWithoutExtension(file.Path)}.yml";
        var screen = dryRun ? terminal.Error : terminal.Out;
        var input = InputFolder.Open(dryRun ? "." : inputFolder);
        if (!dryRun && File.Exists(Path.Combine(input.Folder, target)))
            throw new UsageException($"{input.Clickable(target)} is there already and is left as it is; --dry-run shows what would be written.");
        if (dryRun)
            terminal.Out.Show(Encoding.UTF8.GetBytes(imported.Yaml));
        else
            SourceWriter.Create(input.Folder, target, imported.Yaml);
        screen.Say($"{Plural.Of(imported.Items, "item")} taken over.");
        ImportCommand.Print(screen, "Left out, because there is no place for it", imported.Left, verbose ? int.MaxValue : 12);
        screen.Say(dryRun ? "Nothing was written." : $"{input.Clickable(target)} was written: read it, name who answers for each item, then say what is public.");
        return imported.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? ExitCodes.ErrorsInContent : ExitCodes.Fine;
    }
}
