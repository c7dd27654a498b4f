using System.CommandLine;
using System.Text;
using Handbooks.Cli.Printing;
using Handbooks.Diagnostics;
using Handbooks.Output;
using Handbooks.Sources;

namespace Handbooks.Cli.Commands;

internal static class ImportRoadmapCommand
{
    /// <param name="folder">The argument of the import command: the handbook that takes the items.</param>
    public static Command Create(SharedOptions shared, Argument<string?> folder, Terminal terminal)
    {
        var file = new Argument<string>("file") { Description = "The YAML or JSON file of the other roadmap.", HelpName = "file" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show the new file instead of writing it." };
        var command = new Command("roadmap", "Take over a roadmap that another tool keeps in YAML or JSON: write its items into the roadmap folder.")
        {
            file, dryRun,
        };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(folder), parsed.GetValue(shared.Input)!, parsed.GetValue(dryRun),
            parsed.GetValue(shared.Verbose), terminal));
        return command;
    }

    /// <param name="folder">Before the command's name: goes before --input; null where none is named.</param>
    private static int Run(string path, string? folder, string inputFolder, bool dryRun, bool verbose, Terminal terminal)
    {
        // A dry run needs no handbook, but a folder that is named must be there.
        var input = InputFolder.Open(folder ?? (dryRun ? "." : inputFolder));
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
        if (!dryRun && File.Exists(Path.Combine(input.Folder, target)))
            throw new UsageException($"{input.Clickable(target)} is there already and is left as it is; --dry-run shows what would be written.");
        if (dryRun)
            terminal.Out.Show(Encoding.UTF8.GetBytes(imported.Yaml));
        else
            SourceWriter.Create(input.Folder, target, imported.Yaml);
        screen.Say($"{Plural.Of(imported.Items, "item")} taken over.");
        ImportCommand.Print(screen, "Left out, because there is no place for it", imported.Left, verbose ? int.MaxValue : 12);
        screen.Say(dryRun
            ? "Nothing was written." : $"{input.Clickable(target)} was written: read it, name who answers for each item, then say what is public.");
        return imported.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error) ? ExitCodes.ErrorsInContent : ExitCodes.Fine;
    }
}
