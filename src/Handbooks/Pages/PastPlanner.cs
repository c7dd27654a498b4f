using System.Collections.Immutable;
using Handbooks.History;
using Handbooks.Linking;

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
