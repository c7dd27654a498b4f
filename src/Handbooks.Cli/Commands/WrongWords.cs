using System.CommandLine;
using Handbooks.Cli.Printing;
using Handbooks.Text;

namespace Handbooks.Cli.Commands;

/// <summary>The answer to a command line that cannot be understood: what is wrong, what was probably meant, where help is.</summary>
internal static class WrongWords
{
    public static int Answer(ParseResult parsed, Screen screen)
    {
        var command = parsed.CommandResult.Command;
        foreach (var sentence in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal))
            screen.Complain(sentence);
        var known = KnownWords(command);
        foreach (var word in parsed.UnmatchedTokens)
        {
            if (Nearest.To(word, known) is { } nearest)
                screen.Say($"Did you mean \"{nearest}\"?");
        }
        screen.Say($"\"{CommandPath(command)} --help\" tells what can be asked for.");
        return ExitCodes.WrongUsage;
    }

    private static List<string> KnownWords(Command command) =>
        [
            .. command.Subcommands.Select(below => below.Name),
            .. command.Options.Select(option => option.Name),
            .. command.Parents.OfType<Command>().SelectMany(above => above.Options).Where(option => option.Recursive).Select(option => option.Name),
        ];

    private static string CommandPath(Command command) => command is RootCommand ? "handbook" : "handbook " + command.Name;
}
