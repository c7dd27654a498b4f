using System.Collections.Immutable;
using Handbooks.Comparison;
using static Handbooks.Cli.Comparing.ChangePhrases;

namespace Handbooks.Cli.Comparing;

/// <summary>Says a change in words.</summary>
internal static class ChangeWords
{
    public static ReportLine Of(HandbookChange change)
    {
        var (sign, text) = Say(change);
        return new ReportLine(sign, text, change.Place.Span.Source is null ? null : change.Place, Below(change)) { Tally = Tally(change.Kind) };
    }

    private static string Tally(ChangeKind kind) =>
        kind is ChangeKind.RoleAdded or ChangeKind.RoleSplitOff or ChangeKind.ItemAdded or ChangeKind.PageAdded or ChangeKind.FileAdded ? "new"
        : kind is ChangeKind.RoleRemoved or ChangeKind.RoleMerged or ChangeKind.ItemRemoved or ChangeKind.PageRemoved
            or ChangeKind.FileRemoved ? "removed"
        : kind is ChangeKind.PageMoved or ChangeKind.FileMoved ? "moved"
        : kind is ChangeKind.PageText ? "with other text"
        : "more";

    private static (ChangeSign Sign, Phrase Text) Say(HandbookChange change) => change.Kind switch
    {
        ChangeKind.RoleAdded => (ChangeSign.Added, Phrase.Of($"new role, with {Duties(change.To)}")),
        ChangeKind.RoleRemoved => (ChangeSign.Removed, Phrase.Of($"role removed, with {Duties(change.From)}")),
        ChangeKind.RoleRenamed => (ChangeSign.Changed, Phrase.Of($"renamed from “{First(change.From)}”")),
        ChangeKind.RoleMerged => (ChangeSign.Removed, Phrase.Of($"merged into “{change.Other ?? ""}”")),
        ChangeKind.RoleSplitOff => (ChangeSign.Added, Phrase.Of($"split off from “{change.Other ?? ""}”, with {Duties(change.To)}")),
        ChangeKind.RoleStatus => (ChangeSign.Changed, Phrase.Of($"status: {FromTo(change)}")),
        ChangeKind.Unit => (ChangeSign.Changed, Phrase.Of($"unit: {FromTo(change)}")),
        ChangeKind.Purpose => (ChangeSign.Changed, Phrase.Ours(change.From.IsEmpty ? "purpose added" : change.To.IsEmpty
            ? "purpose removed" : "purpose reworded")),
        ChangeKind.ReportsTo => (ChangeSign.Changed, Phrase.Of($"reports to: {FromTo(change, "no one")}")),
        ChangeKind.HolderGained => (ChangeSign.Added, Phrase.Of($"now held by {First(change.To)}")),
        ChangeKind.HolderLost => (ChangeSign.Removed, Phrase.Of($"no longer held by {First(change.From)}")),
        ChangeKind.Count => (ChangeSign.Changed, Phrase.Of($"{First(change.From)} → {Duties(change.To)}")),
        ChangeKind.Gained => (ChangeSign.Added, Phrase.Of($"{Noun(change)} added: {Quoted(change.To)}")),
        ChangeKind.Lost => (ChangeSign.Removed, Phrase.Of($"{Noun(change)} removed: {Quoted(change.From)}")),
        ChangeKind.Reworded => (ChangeSign.Changed, Phrase.Of($"{Noun(change)} reworded:")),
        ChangeKind.Split => (ChangeSign.Changed, Phrase.Of($"{Noun(change)} split into {change.To.Length}:")),
        ChangeKind.Merged => (ChangeSign.Changed, Phrase.Of($"{change.From.Length} {Nouns(change)} merged:")),
        ChangeKind.MovedWithin => (ChangeSign.Changed,
            Phrase.Of($"moved from {Phrase.Ours(Plural(change.Before))} to {Phrase.Ours(Plural(change.Of))}{Same(change)}")),
        ChangeKind.TakenOver => (ChangeSign.Changed, Phrase.Of($"{Noun(change)} taken over from “{change.Other ?? ""}”{Same(change)}")),
        ChangeKind.Explained => (ChangeSign.Changed, Phrase.Of($"explained in other words: {Quoted(change.To)}")),
        ChangeKind.Essential => (ChangeSign.Changed, Phrase.Of($"requirement {FromTo(change)}: “{change.Other ?? ""}”")),
        ChangeKind.Letters => (ChangeSign.Changed, Phrase.Of($"{change.Other ?? ""}: {FromTo(change, "no letter")}")),
        ChangeKind.Accountable => (ChangeSign.Changed, Phrase.Of($"accountable: {FromTo(change, "no one")}")),
        ChangeKind.RowAdded => (ChangeSign.Added, Phrase.Of($"new row: {Side(change.To, "no letters")}")),
        ChangeKind.RowRemoved => (ChangeSign.Removed, Phrase.Of($"row removed: {Side(change.From, "no letters")}")),
        ChangeKind.OtherText => change.From.IsEmpty && change.To.IsEmpty ? (ChangeSign.Changed, Phrase.Ours("order or marks of the text changed"))
            : change.From.IsEmpty ? (ChangeSign.Added, Phrase.Of($"text added: {Quoted(change.To)}"))
            : change.To.IsEmpty ? (ChangeSign.Removed, Phrase.Of($"text removed: {Quoted(change.From)}"))
            : (ChangeSign.Changed, Phrase.Ours("text reworded:")),

        ChangeKind.ItemAdded => (ChangeSign.Added, change.To.IsEmpty ? Phrase.Ours("new item") : Phrase.Of($"new item, for {PeriodNow(change)}")),
        ChangeKind.ItemRemoved => (ChangeSign.Removed, Phrase.Ours("item removed")),
        ChangeKind.ItemRenamed => (ChangeSign.Changed, Phrase.Of($"renamed from “{First(change.From)}”")),
        ChangeKind.Slipped => (ChangeSign.Changed, Phrase.Of($"slipped from {PeriodBefore(change)} to {PeriodNow(change)}{Slips(change)}")),
        ChangeKind.PulledForward => (ChangeSign.Changed, Phrase.Of($"pulled forward from {PeriodBefore(change)} to {PeriodNow(change)}")),
        ChangeKind.Target => (ChangeSign.Changed, change.From.IsEmpty ? Phrase.Of($"now has a target: {PeriodNow(change)}")
            : change.To.IsEmpty ? Phrase.Of($"no longer has a target (was {PeriodBefore(change)})")
            : Phrase.Of($"target: {PeriodBefore(change)} → {PeriodNow(change)}")),
        ChangeKind.Status => (ChangeSign.Changed, Phrase.Of($"status: {Values(change)}")),
        ChangeKind.Horizon => (ChangeSign.Changed, Phrase.Of($"horizon: {Values(change)}")),
        ChangeKind.Owner => (ChangeSign.Changed, Phrase.Of($"accountable: {FromTo(change, "no one")}")),
        ChangeKind.Confidence => (ChangeSign.Changed, Phrase.Of($"confidence: {Values(change)}")),
        ChangeKind.Summary => (ChangeSign.Changed, Phrase.Ours("summary changed")),
        ChangeKind.Details => (ChangeSign.Changed, Phrase.Of($"{change.Other ?? ""}: {Entries(change)}")),
        ChangeKind.Published => (ChangeSign.Added, Phrase.Ours("published")),
        ChangeKind.Withdrawn => (ChangeSign.Removed, Phrase.Ours("withdrawn from the public site")),

        ChangeKind.PageAdded => (ChangeSign.Added, Phrase.Ours("new page")),
        ChangeKind.PageRemoved => (ChangeSign.Removed, Phrase.Ours("page removed")),
        ChangeKind.PageMoved => (ChangeSign.Changed, Phrase.Of($"moved from {First(change.From)}")),
        ChangeKind.PageRetitled => (ChangeSign.Changed, Phrase.Of($"title was “{First(change.From)}”")),
        ChangeKind.PageText => (ChangeSign.Changed, Phrase.Ours("text changed")),
        ChangeKind.AddressBroken => (ChangeSign.Removed, change.ToAdd is var (path, line)
            ? Phrase.Of($"{change.Key} breaks; add to {path}: {line}") : Phrase.Of($"{change.Key} breaks; nothing takes its place")),

        ChangeKind.SettingAdded => (ChangeSign.Added, Phrase.Of($"added: {Side(change.To, "empty")}")),
        ChangeKind.SettingRemoved => (ChangeSign.Removed, Phrase.Of($"removed (was {Side(change.From, "empty")})")),
        ChangeKind.SettingChanged => (ChangeSign.Changed, FromTo(change)),
        ChangeKind.SettingEntries => (ChangeSign.Changed, change.From.IsEmpty && change.To.IsEmpty ? Phrase.Ours("order changed") : Entries(change)),

        ChangeKind.FileAdded => (ChangeSign.Added, Phrase.Ours("new file")),
        ChangeKind.FileRemoved => (ChangeSign.Removed, Phrase.Ours("file removed")),
        ChangeKind.FileMoved => (ChangeSign.Changed, Phrase.Of($"moved from {First(change.From)}")),
        ChangeKind.FileChanged => (ChangeSign.Changed, Phrase.Ours("content changed")),
    };

    /// <summary>Where there are two sentences to compare, one stands below the other.</summary>
    private static ImmutableArray<(ChangeSign, Phrase)> Below(HandbookChange change) =>
        change.Kind is ChangeKind.Reworded or ChangeKind.Split or ChangeKind.Merged or ChangeKind.Purpose or ChangeKind.Summary
            || (change.Kind is ChangeKind.MovedWithin or ChangeKind.TakenOver && change.From[0] != change.To[0])
            || (change.Kind == ChangeKind.OtherText && !change.From.IsEmpty && !change.To.IsEmpty)
            ?
            [
                .. change.From.Select(text => (ChangeSign.Removed, Phrase.Authors(text))),
                .. change.To.Select(text => (ChangeSign.Added, Phrase.Authors(text))),
            ]
            : [];
}
