using System.CommandLine;
using Handbooks.Cli.Printing;
using Handbooks.Decisions;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Sources;
using Handbooks.Text;

namespace Handbooks.Cli.Commands;

internal static class WhoCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var question = new Argument<string[]>("question")
        {
            Description = "Your question, in your own words.",
            HelpName = "words",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var role = new Option<string?>("--role", "-r")
        {
            Description = "Only what this role takes part in, by title, alias or id. "
                + "Without a question, all that it is accountable or responsible for.",
            HelpName = "name",
        };
        var all = new Option<bool>("--all", "-a")
        {
            Description = "Show all matches, including those with only most of the words, instead of the best five.",
        };
        var format = FormatOption.Create();
        var command = new Command("who", "Show who decides about something, who does it, and which sentence says so.")
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
            terminal.Error.Say($"The handbook has {Plural.Of(errors, "error")}: what they stand in may be missing here. \"handbook "
                + "check\" lists them.");
        return ExitCodes.Fine;
    }

    private static Result<DecisionIndex> Read(InputFolder input, Screen screen)
    {
        using var progress = new ProgressLine(screen);
        using var interruption = Interruption.Ends(() => progress.Dispose());
        return HandbookCompiler.Ask(SourceReader.Read(input.Folder), new CompilerOptions { Progress = progress.IsShown ? progress.Report : null });
    }
}

/// <summary>What was asked on the command line.</summary>
/// <param name="Text">Empty where only a role is named.</param>
/// <param name="Role">As typed; null for all roles.</param>
internal sealed record WhoQuestion(string Text, string? Role, bool IsAll)
{
    /// <exception cref="UsageException">There is nothing to look for.</exception>
    public void Refuse()
    {
        if (Role is { } name && string.IsNullOrWhiteSpace(name))
            throw new UsageException("--role is empty; it wants the name of a role.");
        if (Text.Length == 0 && Role is null)
            throw new UsageException("ask for something, such as: handbook who \"process improvement\"");
        if (Text.Length > 0 && PlainWords.In(Text).Count == 0)
            throw new UsageException($"\"{Text}\" holds no word to look for.");
    }
}

/// <summary>Roles as people type them: by title, alias or id, whatever the case.</summary>
internal static class RoleNamed
{
    /// <exception cref="UsageException">No role bears that name, or several do.</exception>
    public static RoleId Find(string name, Handbook handbook)
    {
        // An id says which of two roles of one title is meant.
        if (handbook.Roles.FirstOrDefault(role => role.Id.Value == name) is { } exact)
            return exact.Id;
        var named = handbook.Roles.Where(role => Names(role).Any(known => Slug.Of(known) == Slug.Of(name))).ToList();
        return named switch
        {
            [var one] => one.Id,
            [] => throw new UsageException(Unknown(name, handbook)),
            _ => throw new UsageException($"{Several(name, named)} Say which by its id."),
        };
    }

    private static IEnumerable<string> Names(Role role) => role.Declaration.Aliases.Select(alias => alias.Value).Prepend(role.Title);

    private static string Several(string name, List<Role> named) =>
        $"{named.Count} roles are called \"{name}\": {string.Join(", ", named.Select(role => role.Id.Value))}.";

    private static string Unknown(string name, Handbook handbook)
    {
        var nearest = Nearest.To(name, handbook.Roles.SelectMany(Names));
        return $"no role is called \"{name}\".{(nearest is null ? "" : $" Did you mean \"{nearest}\"?")}";
    }
}
