using System.Collections.Immutable;
using Handbooks.History;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Pages;

/// <summary>The history on the page of an item or a role.</summary>
internal static class PastPlanner
{
    public static PastSection? Of(Edition edition, PastOf? past, SitePath at)
    {
        if (past is null || past.Changes.IsEmpty)
            return null;
        return new PastSection(past is ItemHistory item ? Slips(item.Promises) : null, [.. Commits(past).Reverse().Select(commit => new PastDay(
            commit.Date, CommitHref(edition, commit.Id), ChangeNotes.Of(edition, commit.Changes, at)))]);
    }

    /// <summary>Changes that one commit made together, oldest first.</summary>
    public static IEnumerable<(DateOnly? Date, string? Id, ImmutableArray<Change> Changes)> Commits(PastOf past) =>
        past.Changes.GroupBy(change => (change.Date, change.Commit))
            .Select(commit => (commit.Key.Date, commit.Key.Commit, commit.ToImmutableArray()));

    private static SlipStory? Slips(Promises promises) =>
        promises.First is not { } first || promises.Moves.IsEmpty ? null : new SlipStory(
            first.Target.Text, first.Date, promises.Moves[^1].To.Text, promises.Slips, promises.Moves.Count(move => move.Kind == MoveKind.Earlier),
            [.. promises.Moves.Select(move => new SlipMove(move.Date, move.From.Text, move.To.Text, move.Kind))]);

    /// <summary>GitHub, GitLab, Gitea and their like show a commit there.</summary>
    private static string? CommitHref(Edition edition, string? commit) =>
        commit is not null && edition.Audience == Audience.Team && edition.Handbook.Settings.Repository is { } repository
            ? $"{repository}/commit/{commit}" : null;
}

/// <summary>The changes of one commit to one thing, ready to show.</summary>
internal static class ChangeNotes
{
    public static ImmutableArray<ChangeNote> Of(Edition edition, IEnumerable<Change> changes, SitePath at) =>
        [.. changes.Select(change => Of(edition, change, at)).GroupBy(note => note).Select(same => same.Key with { Count = same.Count() })];

    private static ChangeNote Of(Edition edition, Change change, SitePath at)
    {
        var move = change is { Thing: ChangedThing.Target, From: { } from, To: { } to } && Period.Parse(from.Text) is { } before
            && Period.Parse(to.Text) is { } now
            ? TargetMove.KindOf(before, now)
            : (MoveKind?)null;
        return new ChangeNote(change.Thing, Side(edition, change, change.From, at), Side(edition, change, change.To, at), Move: move);
    }

    private static ChangeSide? Side(Edition edition, Change change, ChangeValue? value, SitePath at)
    {
        if (value is null)
            return null;
        if (value.IsHidden)
            return new ChangeSide("", null, true);
        if (value.Role is { } role)
            return edition.Link(role, at) is var link ? new ChangeSide(link.Text, link.Href, false) : null;
        return new ChangeSide(edition.Strings.WordOf(change.Thing, value.Text), null, false);
    }
}
