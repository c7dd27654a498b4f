using System.CommandLine;
using Handbooks.Cli.Printing;
using Handbooks.Localization;
using Handbooks.Sources;

namespace Handbooks.Cli.Commands;

/// <summary>The words that a site says, as a handbook may write its own in their places.</summary>
internal static class WordsCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var part = new Argument<string?>("text")
        {
            Description = "Only words whose key or text contains this. Omit it to list all.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var language = new Option<string?>("--language", "-l")
        {
            Description = "The words of this language instead of the handbook's.",
            HelpName = "code",
        };
        var command = new Command("words", "List the words of the site's interface, to copy into \"words\" in handbook.yml and change.")
        {
            part,
            language,
        };
        command.SetAction(parsed =>
        {
            var strings = parsed.GetValue(language) is { } code ? Strings.For(code)
                : HandbookCompiler.StringsOf(SourceReader.Read(InputFolder.Open(parsed.GetValue(shared.Input)!).Folder));
            return List(strings.Words, parsed.GetValue(part), terminal);
        });
        return command;
    }

    private static int List(IEnumerable<SiteWord> words, string? part, Terminal terminal)
    {
        var found = words.Where(word => part is null || word.Key.Contains(part, StringComparison.OrdinalIgnoreCase)
            || word.Yaml.Contains(part, StringComparison.OrdinalIgnoreCase)).ToList();
        if (found.Count == 0)
        {
            terminal.Error.Complain($"no word contains \"{part}\". \"handbook words\" lists all.");
            return ExitCodes.WrongUsage;
        }
        terminal.Out.Say("words:");
        foreach (var word in found)
            terminal.Out.Say($"  {word.Key}: {word.Yaml}");
        return ExitCodes.Fine;
    }
}
