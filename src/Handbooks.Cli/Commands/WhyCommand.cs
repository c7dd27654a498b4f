using System.CommandLine;
using Handbooks.Cli.Printing;
using Handbooks.Sources;
using Handbooks.Text;

namespace Handbooks.Cli.Commands;

internal static class WhyCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var page = new Argument<string>("page") { Description = "The page, as a path in the input folder or from here.", HelpName = "path" };
        var format = FormatOption.Create();
        var command = new Command("why", "Explain why a page was read as a role or not, and what each part of its text became.") { page, format };
        command.SetAction(parsed => Run(InputFolder.Open(parsed.GetValue(shared.Input)!), parsed.GetValue(page)!,
            parsed.GetValue(format) == FormatOption.Json, terminal));
        return command;
    }

    private static int Run(InputFolder input, string asked, bool asJson, Terminal terminal)
    {
        var sources = SourceReader.Read(input.Folder);
        var path = PathOf(asked, input, sources.Value);
        var account = HandbookCompiler.Why(sources, path) ?? throw new UsageException($"{path} is no page of Markdown; only those can hold roles.");
        if (asJson)
            WhyJson.Write(account, terminal.Out.Writer);
        else
            new WhyPrinter(terminal.Out, input).Print(account);
        return ExitCodes.Fine;
    }

    /// <summary>People give the path that they see: in the input folder, or from where they are.</summary>
    /// <exception cref="UsageException">There is no such file.</exception>
    private static string PathOf(string asked, InputFolder input, SourceTree tree)
    {
        var typed = asked.Replace('\\', '/');
        var paths = tree.Files.Select(file => file.Path).ToList();
        var fromHere = Path.GetRelativePath(input.Folder, asked).Replace('\\', '/');
        return paths.Find(path => path == typed.TrimStart('.', '/')) ?? paths.Find(path => path == fromHere)
            ?? (paths.Where(path => path.EndsWith("/" + typed, StringComparison.OrdinalIgnoreCase)).ToList() is [var only] ? only : null)
            ?? throw new UsageException($"there is no page \"{asked}\" in "
                + $"{input.Folder}.{(Nearest.To(typed, paths) is { } nearest ? $" Did you mean \"{nearest}\"?" : "")}");
    }
}
