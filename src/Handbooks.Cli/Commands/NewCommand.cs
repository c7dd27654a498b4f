using System.CommandLine;
using Handbooks.Authoring;
using Handbooks.Cli.Printing;
using Handbooks.Model;
using Handbooks.Output;
using Handbooks.Sources;

namespace Handbooks.Cli.Commands;

/// <summary>Writes a new role, item, page or handbook as the handbook's others are written. It asks nothing.</summary>
internal static class NewCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var command = new Command("new", "Begin a new role, roadmap item, page or handbook. What is written passes \"handbook check\".")
        {
            RoleCommand(shared, terminal),
            ItemCommand(shared, terminal),
            PageCommand(shared, terminal),
            NewHandbookCommand.Create(terminal),
        };
        return command;
    }

    public static Option<bool> DryRun() => new("--dry-run") { Description = "Show what would be written, without writing." };

    private static Command RoleCommand(SharedOptions shared, Terminal terminal)
    {
        var title = new Argument<string>("title") { Description = "What the role is called.", HelpName = "title" };
        var unit = new Option<string?>("--unit") { Description = "The group that the role belongs to.", HelpName = "name" };
        var folder = new Option<string?>("--folder")
        {
            Description = "A folder in the input folder. Defaults to the one where the other roles are.",
            HelpName = "path",
        };
        var dryRun = DryRun();
        var command = new Command("role", "Begin the page of a new role, where and as the other roles are written.") { title, unit, folder, dryRun };
        command.SetAction(parsed => Run(InputFolder.Open(parsed.GetValue(shared.Input)!), parsed.GetValue(dryRun), terminal,
            sources => HandbookCompiler.NewRole(sources, parsed.GetValue(title)!, parsed.GetValue(unit), parsed.GetValue(folder))));
        return command;
    }

    private static Command ItemCommand(SharedOptions shared, Terminal terminal)
    {
        var title = new Argument<string>("title") { Description = "What is to be done, in a few words.", HelpName = "title" };
        var horizon = new Option<string>("--horizon")
        {
            Description = "The column on the board. What is for later is an idea; the others are planned.",
            HelpName = "now|next|later",
            DefaultValueFactory = _ => DataWords.Of(Horizon.Later),
        };
        string[] known = [.. Enum.GetValues<Horizon>().Select(value => DataWords.Of(value))];
        horizon.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var other }] && !known.Contains(other))
                result.AddError($"--horizon wants now, next or later, not \"{other}\".");
        });
        horizon.CompletionSources.Add(known);
        var accountable = new Option<string?>("--accountable") { Description = "The accountable role, by its id or title.", HelpName = "role" };
        var file = new Option<string?>("--file")
        {
            Description = "The roadmap file. Defaults to the one with the newest open item.",
            HelpName = "path",
        };
        var dryRun = DryRun();
        var command = new Command("item", "Add an item to the roadmap, with the next id.") { title, horizon, accountable, file, dryRun };
        command.SetAction(parsed => Run(InputFolder.Open(parsed.GetValue(shared.Input)!), parsed.GetValue(dryRun), terminal,
            sources => HandbookCompiler.NewItem(sources, parsed.GetValue(title)!, new ItemWish(
                Enum.Parse<Horizon>(parsed.GetValue(horizon)!, ignoreCase: true), parsed.GetValue(accountable), parsed.GetValue(file)))));
        return command;
    }

    private static Command PageCommand(SharedOptions shared, Terminal terminal)
    {
        var title = new Argument<string>("title") { Description = "The title of the page.", HelpName = "title" };
        var folder = new Option<string>("--folder")
        {
            Description = "A folder in the input folder. Defaults to the input folder itself.",
            HelpName = "path",
            DefaultValueFactory = _ => "",
        };
        var dryRun = DryRun();
        var command = new Command("page", "Begin a new page, named as the other pages are.") { title, folder, dryRun };
        command.SetAction(parsed => Run(InputFolder.Open(parsed.GetValue(shared.Input)!), parsed.GetValue(dryRun), terminal,
            sources => HandbookCompiler.NewPage(sources, parsed.GetValue(title)!, parsed.GetValue(folder)!)));
        return command;
    }

    private static int Run(InputFolder input, bool dryRun, Terminal terminal, Func<Diagnostics.Result<SourceTree>, DraftResult> create)
    {
        var result = create(SourceReader.Read(input.Folder));
        if (result.Refusal is { } refusal)
            throw new UsageException(Refused(refusal, input));
        if (result.Draft is not { } draft)
        {
            new DiagnosticPrinter(terminal.Error, input, verbose: false).Print(result.Faults);
            terminal.Error.Complain("nothing was written: correct this first, or choose another title.");
            return ExitCodes.ErrorsInContent;
        }
        if (!dryRun)
            Write(input, draft);
        var screen = terminal.Out;
        var path = VisibleText.Of(Shown(input, draft));
        screen.Say(draft.Change is null
            ? $"{(dryRun ? "Would write" : "Wrote")} {path}:" : $"{(dryRun ? "Would add" : "Added")} to {path}, line {draft.FirstLine}:");
        foreach (var line in draft.Lines.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
            screen.Say("  " + VisibleText.Of(line));
        if (draft.IsPublic)
            screen.Say("It is public, as handbook.yml says.");
        screen.Say(dryRun ? "Nothing was written." : VisibleText.Of($"Now {draft.NextStep} {Shown(input, draft)}, then run \"handbook check\"."));
        return ExitCodes.Fine;
    }

    private static void Write(InputFolder input, Draft draft)
    {
        if (draft.Change is var (before, after))
            SourceWriter.Write(input.Folder, new MendedFile(before, after, []));
        else
            SourceWriter.Create(input.Folder, draft.Path, draft.Lines);
    }

    /// <summary>As the user typed the folder, also while the file is not there.</summary>
    private static string Shown(InputFolder input, Draft draft) =>
        input.Clickable(draft.Path) is var path && path != draft.Path ? path : Path.Combine(input.Folder, draft.Path).Replace('\\', '/');

    private static string Refused(DraftRefusal refusal, InputFolder input)
    {
        var reason = VisibleText.Of(refusal.Reason);
        return refusal.Place is { } place
            ? $"{reason} Did you mean {VisibleText.Of(input.Clickable(place.Path))}:{place.StartPosition.Line}?" : reason;
    }
}
