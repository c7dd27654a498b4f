using System.CommandLine;
using System.ComponentModel;
using Handbooks.Cli.Printing;
using Handbooks.Text;
using Handbooks.Theme;

namespace Handbooks.Cli.Commands;

/// <summary>The answer to a command line that cannot be understood: what is wrong, what was probably meant, where help is.</summary>
internal static class UsageErrors
{
    public static int Print(ParseResult parsed, Screen screen)
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
        screen.Say($"Run \"{CommandPath(command)} --help\" for usage.");
        return ExitCodes.WrongUsage;
    }

    private static List<string> KnownWords(Command command) =>
        [
            .. command.Subcommands.Select(below => below.Name),
            .. command.Options.Select(option => option.Name),
            .. command.Parents.OfType<Command>().SelectMany(above => above.Options).Where(option => option.Recursive).Select(option => option.Name),
        ];

    private static string CommandPath(Command command) => command is RootCommand ? "handbook"
        : $"{(command.Parents.OfType<Command>().FirstOrDefault() is { } above ? CommandPath(above) : "handbook")} {command.Name}";
}

/// <summary>Failures that are neither the tool's nor the author's: the machine, or whoever set its limits, gives too little.</summary>
internal static class MachineLimit
{
    private const int TooManyOpenFiles = 24;
    private const int TooManyOpenFilesInSystem = 23;

    /// <summary>What is lacking; null where the failure is another.</summary>
    public static string? Of(Exception exception)
    {
        for (var cause = exception; cause is not null; cause = cause is AggregateException { InnerExceptions: [var first, ..] }
            ? first : cause.InnerException)
        {
            switch (cause)
            {
                case OutOfMemoryException:
                    return "there is not enough memory for this handbook. Give the process more, or split the handbook.";
                case IOException { HResult: TooManyOpenFiles or TooManyOpenFilesInSystem }
                    or Win32Exception { NativeErrorCode: TooManyOpenFiles or TooManyOpenFilesInSystem }:
                    return "too many files are open. Run \"ulimit -n 1024\" and try again.";
                case FileNotFoundException { FileName: { } name } when name.Contains(", Version=", StringComparison.Ordinal):
                    return "a part of the tool could not be loaded: it is damaged, or too many files are open. Run \"ulimit -n "
                        + "1024\" and try again, or install it anew.";
            }
        }
        return null;
    }
}

/// <summary>A fault of a component that a team brought along.</summary>
internal static class ThemeFault
{
    /// <summary>Null where the failure is another.</summary>
    public static ThemeException? Of(Exception exception) =>
        exception as ThemeException ?? (exception as AggregateException)?.Flatten().InnerExceptions.OfType<ThemeException>().FirstOrDefault();

    public static string Sentence(ThemeException fault, bool verbose) => fault.InnerException is not { } cause ? fault.Message
        : $"{fault.Message}\n{(verbose ? cause : "--verbose adds the stack trace.")}";
}

/// <summary>What to tell a person when the fault is ours.</summary>
internal static class Defect
{
    public static string Sentence(Exception exception, bool verbose)
    {
        // Work that was spread over several threads wraps what went wrong; the first cause tells most.
        var cause = exception is AggregateException many ? many.Flatten().InnerExceptions[0] : exception;
        return $"""
            this is a defect of the tool, not of your pages: {cause.GetType().Name}: {cause.Message}
            Please report it with the command you ran{(verbose ? $" and this:\n{exception}" : "; --verbose adds the stack trace.")}
            """;
    }
}
