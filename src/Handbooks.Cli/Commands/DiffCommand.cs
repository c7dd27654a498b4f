using System.CommandLine;
using Handbooks.Cli.Comparing;
using Handbooks.Cli.Printing;
using Handbooks.Rendering;

namespace Handbooks.Cli.Commands;

internal static class DiffCommand
{
    private const string Text = "text";
    private const string Markdown = "markdown";
    private const string Json = "json";

    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var before = Side("base", "What to compare with: a git revision or a folder. Without it, where this branch left the default branch.");
        var now = Side("head", "What to compare: a git revision or a folder. Without it, the input folder as it is.");
        var format = FormatOption();
        var exitCode = new Option<bool>("--exit-code") { Description = "Exit with 1 if anything changed, as git diff does." };
        var all = new Option<bool>("--all", "-a") { Description = "Show all changes, and notes among the findings." };
        var command = new Command("diff", "Say in words what changed between two states of the handbook.") { before, now, format, exitCode, all };
        command.SetAction(parsed =>
        {
            var request = new DiffRequest(parsed.GetValue(before), parsed.GetValue(now), parsed.GetValue(shared.Input)!,
                BuildTime.Of(null, withoutHistory: parsed.GetValue(shared.NoHistory)), shared.Theme);
            var states = Compare(request, terminal.Error);
            Print(states, parsed.GetValue(format)!, parsed.GetValue(all), terminal.Out);
            return parsed.GetValue(exitCode) && !states.Difference.IsEmpty ? ExitCodes.ErrorsInContent : ExitCodes.Fine;
        });
        return command;
    }

    private static Argument<string?> Side(string name, string description) =>
        new(name) { Description = description, HelpName = name.ToUpperInvariant(), Arity = ArgumentArity.ZeroOrOne };

    private static Option<string> FormatOption()
    {
        var format = new Option<string>("--format")
        {
            Description = "The output format: text for people, markdown for a comment on a pull request, json for programs.",
            HelpName = "text|markdown|json",
            DefaultValueFactory = _ => Text,
        };
        format.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: not (Text or Markdown or Json) and var other }])
                result.AddError($"--format wants text, markdown or json, not \"{other}\".");
        });
        format.CompletionSources.Add(Text, Markdown, Json);
        return format;
    }

    private static ComparedStates Compare(DiffRequest request, Screen screen)
    {
        var (old, current) = request.Sides();
        using var progress = new ProgressLine(screen);
        using var interruption = Interruption.Ends(() => progress.Dispose());
        var (read, readNow) = (old.Read(), current.Read());
        var history = request.Time.ReadsHistory ? current.History() : null;
        // Both on one day: what is only past by now is no change.
        var options = new CompilerOptions { AsOf = request.Time.Day ?? history?.Commits[^1].Date };
        var optionsNow = history is null ? options : options with { History = new(history, []) };
        var planned = new PlannedHandbook[2];
        Parallel.Invoke(
            () => planned[0] = HandbookCompiler.Plan(read, request.Theme, options),
            () => planned[1] = HandbookCompiler.Plan(readNow, request.Theme, optionsNow));
        return new ComparedStates(old, current, HandbookDifference.Between(planned[0], planned[1]));
    }

    private static void Print(ComparedStates states, string format, bool isAll, Screen screen)
    {
        switch (format)
        {
            case Json:
                DiffJson.Write(states, screen.Writer);
                break;
            case Markdown:
                screen.Writer.Write(new DiffMarkdown(states).Of(DiffReportBuilder.Of(states.Difference, isAll)));
                screen.Writer.Flush();
                break;
            default:
                new DiffText(screen, states, isAll).Print(DiffReportBuilder.Of(states.Difference, isAll));
                break;
        }
    }
}

/// <summary>What was asked on the command line.</summary>
/// <param name="Base">As typed; null for where the branch began.</param>
/// <param name="Head">As typed; null for the input folder.</param>
internal sealed record DiffRequest(string? Base, string? Head, string Input, BuildTime Time, ITheme Theme)
{
    public (ComparedSide Base, ComparedSide Head) Sides()
    {
        var head = Head is { } name ? ComparedSide.Named(name, OpenInput) : ComparedSide.OnDisk(OpenInput());
        return (Base is { } other ? ComparedSide.Named(other, OpenInput) : ComparedSide.BranchPointOf(head), head);
    }

    private InputFolder OpenInput() => InputFolder.Open(Input);
}
