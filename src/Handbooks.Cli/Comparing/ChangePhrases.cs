using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Comparison;
using Handbooks.Localization;
using Handbooks.Pages;

namespace Handbooks.Cli.Comparing;

/// <summary>The parts of sentences about changes.</summary>
internal static class ChangePhrases
{
    private static readonly Strings English = Strings.For("en");

    /// <summary>"from A to B", with one side left out where there was or is nothing.</summary>
    public static Phrase FromTo(HandbookChange change, string nothing = "none") =>
        Phrase.Of($"{Side(change.From, nothing)} → {Side(change.To, nothing)}");

    public static Phrase Side(ImmutableArray<string> values, string nothing) =>
        values.IsEmpty ? Phrase.Ours(nothing) : Phrase.Authors(string.Join(", ", values));

    /// <summary>"A → B" of single values; of lists, what was added and what was removed.</summary>
    public static Phrase Entries(HandbookChange change) => change switch
    {
        { From: [_], To: [_] } => FromTo(change),
        { From: [] } => Phrase.Of($"added {Side(change.To, "nothing")}"),
        { To: [] } => Phrase.Of($"removed {Side(change.From, "nothing")}"),
        _ => Phrase.Of($"added {Side(change.To, "nothing")}; removed {Side(change.From, "nothing")}"),
    };

    /// <summary>"Q2 2026" of 2026-Q2.</summary>
    private static string Period(string text) => Handbooks.Model.Period.Parse(text) is { } period ? English.Of(period) : text;

    /// <summary>A word of the data formats, as people write it.</summary>
    private static string Plain(string word) => word.Replace('_', ' ');

    public static string First(ImmutableArray<string> values) => values is [var first, ..] ? first : "";

    public static Phrase Duties(ImmutableArray<string> count) =>
        Phrase.Ours(count is ["1"] ? "1 responsibility" : First(count) + " responsibilities");

    public static Phrase Quoted(ImmutableArray<string> texts) => Phrase.Of($"“{First(texts)}”");

    /// <summary>Where the words are the same, they are said once; else they stand below.</summary>
    public static Phrase Same(HandbookChange change) =>
        change.From[0] == change.To[0] ? Phrase.Of($": “{change.To[0]}”") : Phrase.Ours(", reworded:");

    public static Phrase Noun(HandbookChange change) => Phrase.Ours(Noun(change.Of));

    public static Phrase Nouns(HandbookChange change) => Phrase.Ours(Plural(change.Of));

    private static string Noun(RolePart? part) => part switch
    {
        RolePart.Responsibility or null => "responsibility",
        RolePart.Requirement => "requirement",
        RolePart.Interaction => "interaction",
        RolePart.Area => "area",
        RolePart.Metric => "metric",
    };

    public static string Plural(RolePart? part) => Noun(part) is var noun && noun.EndsWith('y') ? noun[..^1] + "ies" : noun + "s";

    /// <summary>" (second slip, first promised for Q1 2026)", where there is a history.</summary>
    public static Phrase Slips(HandbookChange change)
    {
        if (change.Promises is not { Slips: > 0, First: { } first } promises)
            return Phrase.Ours("");
        var promised = English.Of(first.Target);
        return Phrase.Ours(promises.Slips == 1 ? " (first slip)" : $" ({Ordinal(promises.Slips)} slip, first promised for {promised})");
    }

    private static string Ordinal(int number) => number switch
    {
        2 => "second",
        3 => "third",
        _ => string.Create(CultureInfo.InvariantCulture, $"{number}{Ending(number)}"),
    };

    private static string Ending(int number) => (number % 100 is 11 or 12 or 13 ? 0 : number % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    };

    public static string PeriodBefore(HandbookChange change) => Period(First(change.From));

    public static string PeriodNow(HandbookChange change) => Period(First(change.To));

    public static Phrase Values(HandbookChange change) => Phrase.Of($"{Word(change.From)} → {Word(change.To)}");

    private static Phrase Word(ImmutableArray<string> values) => values.IsEmpty ? Phrase.Ours("none") : Phrase.Authors(Plain(values[0]));
}
