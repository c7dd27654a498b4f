using System.Collections.Immutable;
using Handbooks.Cli.Commands;
using Handbooks.Decisions;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;

namespace Handbooks.Cli.Printing;

/// <summary>Answers to "who decides X" for a person: the roles first, then the sentences that say so, each with its place.</summary>
internal sealed class WhoPrinter(Screen screen, InputFolder input, Handbook handbook)
{
    /// <summary>So many are read at a glance.</summary>
    private const int Few = 5;

    public void Print(WhoQuestion question, DecisionAnswer answer)
    {
        if (answer.ReadAs is { } readAs)
            Line($"Nothing holds \"{question.Text}\"; this is for \"{readAs}\".\n");
        var shown = Shown(question, answer);
        if (shown.IsEmpty)
            PrintNothing(question, answer);
        else if (!shown[0].HasAllWords)
            Line("Nothing holds all of these words; these hold most of them.\n");
        foreach (var match in shown)
            Print(match.Entry);
        if (shown.Length > 0)
            PrintCount(shown, answer);
        screen.Writer.Flush();
    }

    /// <summary>What holds most of the words is worth showing where nothing holds them all.</summary>
    private static ImmutableArray<DecisionMatch> Shown(WhoQuestion question, DecisionAnswer answer) =>
        question.IsAll || (question.Text.Length == 0 && question.Role is not null) ? answer.Matches
        : [.. answer.Matches.Where(match => match.HasAllWords == answer.Matches[0].HasAllWords).Take(Few)];

    private void PrintCount(ImmutableArray<DecisionMatch> shown, DecisionAnswer answer)
    {
        var alike = answer.Matches.Count(match => match.HasAllWords == shown[0].HasAllWords);
        var left = answer.Matches.Length - shown.Length;
        if (left == 0)
            return;
        var more = Plural.Of(left, "more match").Replace("matchs", "matches", StringComparison.Ordinal);
        Line(screen.In(Ink.Dim, alike > shown.Length ? $"{more}: --all shows them." : $"{more} for some of the words: --all shows them."));
    }

    private void PrintNothing(WhoQuestion question, DecisionAnswer answer)
    {
        Line(question.Text.Length == 0 ? $"No text gives \"{question.Role}\" a part in anything."
            : question.Role is null ? $"Nothing in the handbook is about \"{question.Text}\"."
            : $"Nothing that \"{question.Role}\" has a part in is about \"{question.Text}\".");
        if (!answer.Nearest.IsEmpty)
            Line("Nearest to it:");
        foreach (var title in answer.Nearest)
            Line($"  {title}");
    }

    private void Print(DecisionEntry entry)
    {
        screen.Writer.WriteLine($"{screen.In(Ink.Bold, VisibleText.Of(entry.Title))} {screen.In(Ink.Dim, $"({About(entry)})")}");
        PrintAnswering(entry);
        PrintRoles("responsible", entry, Letters.Responsible);
        PrintRoles("consulted", entry, Letters.Consulted);
        PrintRoles("informed", entry, Letters.Informed);
        if (entry.Condition is { } condition)
            PrintFact("condition", condition);
        foreach (var rule in entry.Rules)
            PrintFact(rule.Kind == DecisionKind.Escalation ? "escalation" : "may decide", Rule(rule));
        if (!entry.OtherWordings.IsEmpty)
            PrintFact("also worded as", string.Join("; ", entry.OtherWordings));
        PrintSources(entry);
        screen.Writer.WriteLine();
    }

    private void PrintAnswering(DecisionEntry entry)
    {
        if (entry.IsNobodyNamed)
            screen.Writer.WriteLine(Fact("accountable", screen.In(Ink.Yellow, "no one")));
        else
            PrintRoles(Answers(entry.Subject), entry, Letters.Accountable);
    }

    private static string Answers(DecisionSubject subject) => subject switch
    {
        DecisionSubject.Right => "decides",
        DecisionSubject.Escalation => "goes to",
        DecisionSubject.Activity or DecisionSubject.Item or DecisionSubject.Domain => "accountable",
    };

    private void PrintRoles(string what, DecisionEntry entry, Letters letter)
    {
        var roles = entry.With(letter).Select(role => handbook.TitleOf(role)).ToList();
        if (roles.Count > 0)
            PrintFact(what, string.Join(", ", roles));
    }

    private void PrintSources(DecisionEntry entry)
    {
        foreach (var source in entry.Sources)
        {
            var letters = source.Written.IsEmpty
                ? "" : $" {string.Join('/', source.Written.Select(letter => letter.Sign))}"
                    + $"{(source.Qualifier is { } qualifier ? $" ({qualifier})" : "")}, {How(source)}";
            screen.Writer.WriteLine($"  {screen.In(Ink.Cyan, PlaceText.Of(source.Span, input))}: "
                + $"{VisibleText.Of($"{handbook.TitleOf(source.Role)}{letters}: “{source.Quote}”")}");
        }
        if (entry.Sources.IsEmpty && entry.Place is { } place)
            screen.Writer.WriteLine($"  {screen.In(Ink.Cyan, PlaceText.Of(place, input))}");
    }

    private static string How(Assignment source) =>
        source.IsDeclared ? "declared" : source.Counts ? "inferred" : "inferred, and a declared letter counts instead";

    private string Rule(DecisionRight rule) =>
        $"{handbook.TitleOf(rule.Role)}: {rule.Text}{(rule.Condition is { } condition ? $", {condition}" : "")} ({PlaceText.Of(rule.Span, input)})";

    private void PrintFact(string what, string text) => screen.Writer.WriteLine(Fact(what, VisibleText.Of(text)));

    private static string Fact(string what, string text) => $"  {what + ":",-16}{text}";

    private void Line(string text) =>
        screen.Writer.WriteLine(text.Contains('\e', StringComparison.Ordinal) ? text : VisibleText.Of(text, keepLines: true));

    private static string About(DecisionEntry entry) =>
        entry.Group is { } group ? VisibleText.Of($"{WhoJson.Word(entry.Subject)}, {group}") : WhoJson.Word(entry.Subject);
}

internal static class RoleTitles
{
    /// <summary>Two roles with the same title are shown with their ids, as on the site.</summary>
    public static string TitleOf(this Handbook handbook, RoleId id)
    {
        var title = handbook.Role(id).Title;
        return handbook.Roles.Any(other => other.Id != id && string.Equals(other.Title, title, StringComparison.OrdinalIgnoreCase))
            ? $"{title} ({id})" : title;
    }
}
