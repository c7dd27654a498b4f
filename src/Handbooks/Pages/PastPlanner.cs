using System.Collections.Immutable;
using Handbooks.Comparison;
using Handbooks.History;
using Handbooks.Linking;
using Handbooks.Localization;
using Handbooks.Model;
using Handbooks.Pages.Roadmaps;

namespace Handbooks.Pages;

/// <summary>The history on the page of an item or a role.</summary>
internal static class PastPlanner
{
    public static PastSection? Of(SitePlan plan, PastOf? past, SitePath at)
    {
        if (past is null || past.Changes.IsEmpty)
            return null;
        return new PastSection(past is ItemHistory item ? Slips(plan.Strings, item.Promises) : null,
            [.. Commits(past).Reverse().Select(commit => new PastDay(
            commit.Date, plan.Source.CommitUrl(commit.Id), ChangeNotes.Of(plan, commit.Changes, at)))]);
    }

    /// <summary>Changes that one commit made together, oldest first.</summary>
    public static IEnumerable<(DateOnly? Date, string? Id, ImmutableArray<Change> Changes)> Commits(PastOf past) =>
        past.Changes.GroupBy(change => (change.Date, change.Commit))
            .Select(commit => (commit.Key.Date, commit.Key.Commit, commit.ToImmutableArray()));

    private static SlipStory? Slips(Strings strings, Promises promises) =>
        promises.First is not { } first || promises.Moves.IsEmpty ? null : new SlipStory(
            DueDate.Of(strings, first.Target), first.Date, DueDate.Of(strings, promises.Moves[^1].To), promises.Slips,
            promises.Moves.Count(move => move.Kind == MoveKind.Earlier),
            [.. promises.Moves.Select(move =>
                new SlipMove(move.Date, DueDate.Of(strings, move.From), DueDate.Of(strings, move.To), move.Kind))]);
}

/// <summary>The changes of one commit to one thing, ready to show.</summary>
internal static class ChangeNotes
{
    public static ImmutableArray<ChangeNote> Of(SitePlan plan, IEnumerable<Change> changes, SitePath at) =>
        [.. changes.Select(change => Of(plan, change, at)).GroupBy(note => note).Select(same => same.Key with { Count = same.Count() })];

    private static ChangeNote Of(SitePlan plan, Change change, SitePath at)
    {
        var move = change is { Thing: ChangedThing.Target, From: { } from, To: { } to } && Period.Parse(from.Text) is { } before
            && Period.Parse(to.Text) is { } now
            ? TargetMove.KindOf(before, now)
            : (MoveKind?)null;
        return new ChangeNote(change.Thing, Side(plan, change, change.From, at), Side(plan, change, change.To, at), Move: move);
    }

    private static ChangeSide? Side(SitePlan plan, Change change, ChangeValue? value, SitePath at)
    {
        if (value is null)
            return null;
        if (value.IsHidden)
            return new ChangeSide("", null, true);
        if (value.Role is { } role)
            return plan.Link(role, at) is var link ? new ChangeSide(link.Text, link.Href, false) : null;
        return change.Thing == ChangedThing.Target && Period.Parse(value.Text) is { } period
            && DueDate.Of(plan.Strings, period) is var due
            ? new ChangeSide(due.Text, null, false, due.DateTime)
            : new ChangeSide(plan.Strings.WordOf(change.Thing, value.Text), null, false);
    }
}
