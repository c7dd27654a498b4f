using System.CommandLine;
using Handbooks.Cli.Printing;
using Handbooks.Diagnostics;
using Handbooks.Output;
using Handbooks.Sources;

namespace Handbooks.Cli.Commands;

/// <summary>Who reviews which files, for the host of the repository.</summary>
internal static class OwnersCommand
{
    /// <summary>Where GitHub, GitLab and Gitea look, from the repository's root.</summary>
    private static readonly string[] Places = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS", ".gitea/CODEOWNERS"];

    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var check = new Option<bool>("--check") { Description = "Fail if the CODEOWNERS file is not up to date." };
        var write = new Option<bool>("--write") { Description = "Write the lines into the CODEOWNERS file." };
        var file = new Option<string?>("--file")
        {
            Description = "The CODEOWNERS file. [default: the one that the repository has, or .github/CODEOWNERS]",
            HelpName = "path",
        };
        var command = new Command("owners", "Show who reviews which files, as lines for a CODEOWNERS file.") { check, write, file };
        command.Validators.Add(result =>
        {
            if (result.GetValue(check) && result.GetValue(write))
                result.AddError("--check and --write exclude each other.");
        });
        command.SetAction(parsed =>
        {
            var input = InputFolder.Open(parsed.GetValue(shared.Input)!);
            var owners = HandbookCompiler.Owners(SourceReader.Read(input.Folder));
            new DiagnosticPrinter(terminal.Error, input, verbose: false)
                .Print([.. owners.Diagnostics.Where(diagnostic => diagnostic.Severity > Severity.Info)]);
            var path = parsed.GetValue(file) ?? FileOf(input.Folder);
            return parsed.GetValue(write) ? Write(owners.Value, path, terminal.Out)
                : parsed.GetValue(check) ? Check(owners.Value, path, terminal)
                : Show(owners.Value, terminal.Out);
        });
        return command;
    }

    private static int Show(string block, Screen screen)
    {
        screen.Say(VisibleText.Of(block.TrimEnd(), keepLines: true));
        return ExitCodes.Fine;
    }

    private static int Write(string block, string path, Screen screen)
    {
        var before = CodeOwnersFile.Read(path);
        var after = With(before ?? "", block, path);
        if (after != before)
            CodeOwnersFile.Save(path, after);
        screen.Say(after == before ? $"{VisibleText.Of(path)} is up to date." : $"Wrote {VisibleText.Of(path)}.");
        return ExitCodes.Fine;
    }

    private static int Check(string block, string path, Terminal terminal)
    {
        var before = CodeOwnersFile.Read(path);
        if (before is not null && With(before, block, path) == before)
        {
            terminal.Out.Say($"{VisibleText.Of(path)} is up to date.");
            return ExitCodes.Fine;
        }
        terminal.Error.Complain($"{path} {(before is null ? "does not exist" : "is not up to date")}. Run \"handbook owners --write\".");
        return ExitCodes.ErrorsInContent;
    }

    private static string With(string file, string block, string path)
    {
        try
        {
            return CodeOwners.With(file, block);
        }
        catch (FormatException e)
        {
            throw new UsageException($"{path}: {e.Message}. Delete both lines and what is between them, then run \"handbook owners --write\".");
        }
    }

    private static string FileOf(string folder)
    {
        var root = Path.GetFullPath(folder);
        while (root is not null && !Path.Exists(Path.Combine(root, ".git")))
            root = Path.GetDirectoryName(root);
        root = Path.GetRelativePath(Environment.CurrentDirectory, root ?? Path.GetFullPath(Path.Combine(folder, "..")));
        return Path.Combine(root == "." ? "" : root, Places.FirstOrDefault(place => File.Exists(Path.Combine(root, place))) ?? Places[0]);
    }
}
