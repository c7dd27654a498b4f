using Handbooks.Comparison;
using Handbooks.Decisions;
using Handbooks.Diagnostics;
using Handbooks.Localization;
using Handbooks.Pages;

namespace Handbooks.Theme;

/// <summary>What the values of pages are called, where that takes more than looking it up.</summary>
public static class ThemeLabels
{
    public static string Of(this Strings strings, DecisionSubject subject) => strings.Decisions.Kinds[subject.Key()];

    public static string Plural(this Strings strings, DecisionSubject subject) => strings.Decisions.KindsInPlural[subject.Key()];

    public static string AnswersTo(this Strings strings, DecisionSubject subject) => subject switch
    {
        DecisionSubject.Right => strings.Decisions.Decides,
        DecisionSubject.Escalation => strings.Decisions.GoesTo,
        DecisionSubject.Activity or DecisionSubject.Item or DecisionSubject.Domain => strings.Matrix.Accountable,
    };

    public static string Rule(this Strings strings, DecisionRule rule) =>
        rule.Condition is { } condition ? strings.Format.List([rule.Text, condition]) : rule.Text;

    public static string Of(this Strings strings, Severity severity) => strings.Findings.Severities[severity.Key()];

    public static string Count(this Strings strings, Severity severity, int count) => severity switch
    {
        Severity.Error => strings.Findings.Errors(count),
        Severity.Warning => strings.Findings.Warnings(count),
        Severity.Info or Severity.Off => strings.Findings.Infos(count),
    };

    public static string Choice(this Strings strings, LetterChoice choice) =>
        strings.Format.Labelled(choice.Sign, strings.Format.List(choice.Words.Select(word => strings.Matrix.Letters[word])));

    /// <summary>The words, the condition, the quote and its source: a line each. The script's tip shows the first as a title.</summary>
    /// <param name="told">What stands beside the letter; a quote that says the same is left to it.</param>
    public static string LetterNote(this Strings strings, LetterMark mark, bool counts, string? told = null)
    {
        var words = strings.Matrix.LetterWords(mark.Word, mark.IsDeclared, counts);
        var condition = mark.Qualifier is { } qualifier ? "\n" + strings.Matrix.InBrackets(qualifier) : "";
        var quote = mark.Quote == told ? "" : "\n" + strings.Matrix.Quoted(mark.Quote);
        return $"{words}{condition}{quote}\n{mark.Source}";
    }

    /// <summary>Kind and status, as far as they need a word; else null.</summary>
    public static string? Marks(this Strings strings, MapRole role) =>
        strings.Format.Facts(new[] { strings.Of(role.Kind), strings.Of(role.Status) }.OfType<string>()) is { Length: > 0 } marks ? marks : null;

    /// <summary>All that a box of the map says.</summary>
    public static string InOneLine(this Strings strings, MapRole role) =>
        strings.Format.List(new[] { role.Role.Text, role.Unit, strings.Marks(role), role.Note }.OfType<string>());

    /// <summary>What the words about items mean.</summary>
    public static IEnumerable<(string Word, string Meaning)> StatusKey(this Strings strings) =>
    [
        .. Enum.GetValues<Model.ItemStatus>()
            .Select(status => (FormatStrings.Capital(strings.Of(status)), strings.Roadmap.StatusMeanings[status.Key()])),
        (strings.Roadmap.Confidence, strings.Roadmap.ConfidenceMeaning),
        (strings.Roadmap.Target, strings.Roadmap.TargetMeaning),
    ];

    public static string Slips(this Strings strings, SlipStory story) =>
        strings.History.Slips(story.First.Text, story.Later, story.Earlier, story.Now.Text);

    public static string Of(this Strings strings, MoveKind move) => strings.History.Moves[move.Key()];

    /// <summary>What was changed, in front of what it was and is.</summary>
    public static string Of(this Strings strings, ChangeNote note) => note.Thing switch
    {
        ChangedThing.Added => strings.History.Added,
        ChangedThing.Target when note.Move is { } move => strings.History.TargetMoves[move.Key()],
        ChangedThing.Target when note.To is null => strings.History.TargetMoves["removed"],
        ChangedThing.ResponsibilityAdded => strings.History.ResponsibilitiesAdded(note.Count),
        ChangedThing.ResponsibilityRemoved => strings.History.ResponsibilitiesRemoved(note.Count),
        ChangedThing.ResponsibilityReworded => strings.History.ResponsibilitiesReworded(note.Count),
        ChangedThing.Removed or ChangedThing.Returned or ChangedThing.Moved or ChangedThing.Title or ChangedThing.Status or ChangedThing.Horizon
            or ChangedThing.Target
            or ChangedThing.Accountable or ChangedThing.Confidence or ChangedThing.Summary or ChangedThing.Details or ChangedThing.ReportsTo
            or ChangedThing.Unit or ChangedThing.Purpose or ChangedThing.Text or ChangedThing.Visibility =>
            strings.History.Changes[note.Thing.Key()],
    };
}
