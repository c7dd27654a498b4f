using System.CommandLine;
using Handbooks.Cli.Printing;
using Handbooks.Decisions;
using Handbooks.Diagnostics;
using Handbooks.Model;
using Handbooks.Sources;

namespace Handbooks.Cli.Commands;

internal static class WhoCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var question = new Argument<string[]>("question")
        {
            Description = "What you would like to know, in your own words.",
            HelpName = "words",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var role = new Option<string?>("--role", "-r")
        {
            Description = "Only what this role has a part in: a title, an alias or an id. Without words, all that it answers for and does.",
            HelpName = "name",
        };
        var all = new Option<bool>("--all", "-a")
        {
            Description = "Show every match instead of the best five, and those that hold only most of the words.",
        };
        var format = FormatOption.Create();
        var command = new Command("who", "Tell who decides about something, who does it, and which sentence says so.")
        {
            question, role, all, format,
        };
        command.SetAction(parsed => Run(
            InputFolder.Open(parsed.GetValue(shared.Input)!),
            new WhoQuestion(string.Join(' ', parsed.GetValue(question) ?? []).Trim(), parsed.GetValue(role), parsed.GetValue(all)),
            parsed.GetValue(format) == FormatOption.Json,
            terminal));
        return command;
    }

    private static int Run(InputFolder input, WhoQuestion question, bool asJson, Terminal terminal)
    {
        question.Refuse();
        var (index, diagnostics) = Read(input, terminal.Error);
        var role = question.Role is { } name ? RoleNamed.Find(name, index.Handbook) : (RoleId?)null;
        var answer = new DecisionFinder(index).Find(question.Text.Length == 0 ? null : question.Text, role);
        if (asJson)
            WhoJson.Write(question, index, answer, terminal.Out.Writer);
        else
            new WhoPrinter(terminal.Out, input, index.Handbook).Print(question, answer);
        // Whoever asks is no author: what is wrong is counted, not listed, and the answer stands.
        if (diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error) is > 0 and var errors)
            terminal.Error.Say($"The handbook has {Plural.Of(errors, "error")}: what they stand in may be missing here. \"handbook check\" lists them.");
        return ExitCodes.Fine;
    }

    private static Result<DecisionIndex> Read(InputFolder input, Screen screen)
    {
        using var progress = new ProgressLine(screen);
        using var interruption = Interruption.Ends(() => progress.Dispose());
        return HandbookCompiler.Ask(SourceReader.Read(input.Folder), new CompilerOptions { Progress = progress.IsShown ? progress.Report : null });
    }
}
