using System.Collections.Immutable;
using System.CommandLine;
using Handbooks.Cli.Printing;
using Handbooks.Diagnostics;
using Handbooks.Output;
using Handbooks.Rendering;
using Handbooks.Sources;
using Handbooks.Syntax.Repairs;
using Handbooks.Text;

namespace Handbooks.Cli.Commands;

internal static class FixCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var ids = new Argument<string[]>("id")
        {
            Description = "Fix only these kinds of findings, and any that cannot be separated from them. By default, every repair is "
                + "made and no suggestion is applied.",
            HelpName = "HBnnnn",
            Arity = ArgumentArity.ZeroOrMore,
        };
        ids.CompletionSources.Add(DiagnosticIds.All);
        var paths = new Option<string[]>("--path")
        {
            Description = "Fix only these files: a pattern in the input folder, such as \"roles/**\". Can be repeated.",
            HelpName = "pattern",
        };
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would change as a patch, and write nothing." };
        var command = new Command("fix", "Write repairs into your files.") { ids, paths, dryRun };
        command.SetAction(parsed => Run(
            InputFolder.Open(parsed.GetValue(shared.Input)!),
            Choice(parsed.GetValue(ids) ?? [], parsed.GetValue(paths) ?? []),
            parsed.GetValue(dryRun),
            shared.Theme,
            terminal));
        return command;
    }

    private static Func<Diagnostic, bool> Choice(string[] ids, string[] paths)
    {
        var named = ids.Select(id => DiagnosticIds.Find(id).Id).ToHashSet(StringComparer.Ordinal);
        if (named.Overlaps(RepairDiagnostics.MendedTogether))
            named.UnionWith(RepairDiagnostics.MendedTogether);
        var globs = paths.Select(path => new Glob(path)).ToImmutableArray();
        return diagnostic =>
            (named.Count == 0 ? diagnostic.Fix is { IsSuggestion: false } : named.Contains(diagnostic.Id))
            && (globs.IsEmpty || globs.Any(glob => glob.Matches(diagnostic.Span.Path)));
    }

    private static int Run(InputFolder input, Func<Diagnostic, bool> isChosen, bool dryRun, ITheme theme, Terminal terminal)
    {
        var sources = SourceReader.Read(input.Folder);
        var mended = SourceMending.Mend(sources.Value, isChosen, tree => HandbookCompiler.Compile(new(tree, []), theme, new CompilerOptions()));
        // A patch is all that standard output holds: it can be kept in a file.
        var screen = dryRun ? terminal.Error : terminal.Out;
        if (dryRun)
        {
            foreach (var file in mended.Files)
                terminal.Out.Show(UnifiedDiff.Of(file));
        }
        else if (WriteAll(input, sources.Value, mended.Files) is not ExitCodes.Fine and var exitCode)
        {
            terminal.Error.Say("Interrupted: some files may not have been fixed. Run fix again.");
            return exitCode;
        }
        screen.Say(FixSummary.Of(mended, input, dryRun));
        return Refused(sources.Diagnostics, input, terminal.Error);
    }

    /// <summary>An interruption is heeded between two files, so that none is left half done.</summary>
    private static int WriteAll(InputFolder input, SourceTree sources, ImmutableArray<MendedFile> files)
    {
        var exitCode = ExitCodes.Fine;
        using var interruption = Interruption.Tells(code => exitCode = code);
        SourceWriter.DeleteLeftovers(input.Folder, sources.Files.Select(file => file.Path));
        foreach (var file in files)
        {
            if (Volatile.Read(ref exitCode) != ExitCodes.Fine)
                break;
            SourceWriter.Write(input.Folder, file);
        }
        return exitCode;
    }

    /// <summary>What could not be read was left alone, and is told.</summary>
    private static int Refused(ImmutableArray<Diagnostic> reading, InputFolder input, Screen screen)
    {
        var errors = reading.Where(diagnostic => diagnostic.Severity == Severity.Error).ToList();
        foreach (var error in errors)
            screen.Complain($"{input.Clickable(error.Span.Path)} was left alone: {error.Message}");
        return errors.Count == 0 ? ExitCodes.Fine
            : errors.TrueForAll(error => error.Descriptor == SourceDiagnostics.UnreadableFile) ? ExitCodes.Environment
            : ExitCodes.ErrorsInContent;
    }
}
