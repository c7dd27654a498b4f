using System.CommandLine;
using Handbooks.Cli.Printing;
using Handbooks.Output;
using Handbooks.Text;

namespace Handbooks.Cli.Commands;

/// <summary>Writes a whole starter: pages, settings, schemas, editor settings and the workflows that check each change.</summary>
internal static class NewHandbookCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("folder") { Description = "A folder that is empty or not there yet.", HelpName = "folder" };
        var language = new Option<string>("--language", "-l")
        {
            Description = "The language of the pages.",
            HelpName = "code",
            DefaultValueFactory = _ => "en",
        };
        language.CompletionSources.Add([.. Starter.Languages]);
        var dryRun = NewCommand.DryRun();
        var command = new Command("handbook", "Begin a handbook: two roles, a roadmap, settings, schemas and workflows, ready to build.")
        {
            folder, language, dryRun,
        };
        command.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(language)!, parsed.GetValue(dryRun), terminal.Out));
        return command;
    }

    /// <exception cref="UsageException">The folder is taken, or there is no starter in the language.</exception>
    /// <exception cref="OutputException">The disk refused.</exception>
    private static int Run(string folder, string language, bool dryRun, Screen screen)
    {
        Refuse(folder);
        var files = Starter.Files(LanguageOf(language));
        if (!dryRun)
            Directory.CreateDirectory(folder);
        foreach (var (path, text) in files)
        {
            if (!dryRun)
                SourceWriter.Create(folder, path, text);
            screen.Say(VisibleText.Of(Path.Combine(folder, path).Replace('\\', '/')));
        }
        screen.Say(dryRun ? "Nothing was written."
            : VisibleText.Of($"Now run \"cd {folder}\" and \"handbook preview\", change the pages in input, then run \"handbook check\"."));
        return ExitCodes.Fine;
    }

    /// <summary>A repository that was just made is empty, too.</summary>
    private static void Refuse(string folder)
    {
        if (string.IsNullOrWhiteSpace(folder))
            throw new UsageException("the folder's name is empty.");
        if (File.Exists(folder))
            throw new UsageException($"{VisibleText.Of(folder)} is a file.");
        if (new DirectoryInfo(folder).LinkTarget is not null)
            throw new UsageException($"{VisibleText.Of(folder)} is a link. Name the folder itself.");
        if (Directory.Exists(folder)
            && Directory.EnumerateFileSystemEntries(folder).FirstOrDefault(path => Path.GetFileName(path) != ".git") is { } first)
            throw new UsageException($"{VisibleText.Of(folder)} is not empty: it has {VisibleText.Of(Path.GetFileName(first))}. "
                + "For a folder with pages, run \"handbook import\" instead.");
    }

    private static string LanguageOf(string written)
    {
        var code = written.Split('-', '_')[0].ToLowerInvariant();
        if (Starter.Languages.Contains(code))
            return code;
        var nearest = Nearest.To(code, Starter.Languages);
        throw new UsageException($"there is no starter in \"{VisibleText.Of(written)}\". {(nearest is null ? "" : $"Did you mean \"{nearest}\"? ")}"
            + $"Languages: {string.Join(", ", Starter.Languages)}.");
    }
}
