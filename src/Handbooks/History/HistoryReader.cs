using System.Collections.Immutable;
using Handbooks.Comparison;
using Handbooks.Diagnostics;
using Handbooks.History.Git;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Sources;
using Handbooks.Text;

namespace Handbooks.History;

/// <summary>Turns git's log into the history that each site shows.</summary>
public static class HistoryReader
{
    /// <param name="tree">The input folder as it is: its differences from the newest commit are shown to the team.</param>
    /// <returns>Null, and why, where git cannot give the old texts.</returns>
    public static Result<Histories?> Read(GitLog log, SourceTree tree, Declarations declarations, Handbook handbook, PublicHandbook published)
    {
        var versions = PastVersions.Read(log, tree, declarations);
        if (versions.Value is not { } all)
            return new(null, versions.Diagnostics);
        var team = Team(log, all, handbook);
        return new(new Histories(team, Public(log, all, published.Linked)) { Former = new(log, all, tree, handbook, team) }, []);
    }

    private static HistoryLog Team(GitLog log, ImmutableArray<PastVersion> versions, Handbook handbook)
    {
        var names = new RoleNameResolver(handbook, isPublic: false);
        var pages = PageDates.Of(log, handbook);
        return new HistoryLog(
            [.. Tracks<ItemState>(versions, FormerKeys.OfItems(handbook), reading => (reading.IsWhole, reading.Items.Team),
                (a, b) => ItemChanges.Between(a, b, names.Show)).Select(ItemOf)],
            [.. Tracks<RoleState>(versions, FormerKeys.OfRoles(handbook), reading => (reading.IsWhole, reading.Roles.Team),
                (a, b) => RoleChanges.Between(a, b, names.Show)).Select(RoleOf)],
            pages.Histories, pages.Dates);
    }

    /// <summary>Commits only: what is not committed is not public yet, and has no date.</summary>
    private static HistoryLog Public(GitLog log, ImmutableArray<PastVersion> versions, Handbook handbook)
    {
        var committed = versions.Where(version => version.Commit is not null).ToImmutableArray();
        var names = new RoleNameResolver(handbook, isPublic: true);
        var pages = PageDates.OfPublic(log, handbook);
        var items = handbook.Items.ToDictionary(item => item.Slug, StringComparer.Ordinal);
        var roles = handbook.Roles.ToDictionary(role => role.Id.Value, StringComparer.Ordinal);
        return new HistoryLog(
            [.. Tracks<ItemState>(committed, FormerKeys.OfItems(handbook), reading => (reading.IsWhole, reading.Items.Public),
                (a, b) => ItemChanges.Between(a, b, names.Show))
                .Where(track => track.Current is not null && items.ContainsKey(track.Key))
                .Select(track => QuotableWords.Only(ItemOf(track), items[track.Key]))],
            [.. Tracks<RoleState>(committed, FormerKeys.OfRoles(handbook), reading => (reading.IsWhole, reading.Roles.Public),
                (a, b) => RoleChanges.Between(a, b, names.Show))
                .Where(track => track.Current is not null && roles.ContainsKey(track.Key))
                .Select(track => QuotableWords.Only(RoleOf(track), roles[track.Key]))],
            pages.Histories, pages.Dates);
    }

    private static IEnumerable<Track<T>> Tracks<T>(
        ImmutableArray<PastVersion> versions, FormerKeys keys, Func<PastReading, (bool IsWhole, ImmutableArray<T> States)> part,
        Func<T, T, IEnumerable<Change>> compare) where T : class, IVersionedState
    {
        var replay = new Replay<T>(keys, compare);
        foreach (var version in versions)
        {
            replay.Step(version.Commit, version.Files.Select(file =>
            {
                var (isWhole, states) = file.Reading is null ? (true, default) : part(file.Reading);
                return (file.Path, isWhole, file.Reading is null ? null : (IEnumerable<T>)states);
            }));
        }
        return replay.Tracks;
    }

    private static ItemHistory ItemOf(Track<ItemState> track) =>
        new(track.Key, track.Last!.Title, track.Current is not null, [.. track.Changes],
            Promises.Of(track.States.Select(state => (state.Date, state.State.Target))));

    private static RoleHistory RoleOf(Track<RoleState> track) =>
        new(track.Key, track.Last!.Title, track.Current is not null, [.. track.Changes]);
}

/// <summary>
/// A public history quotes only words that are on the site today. An old title or sentence may hold a name that is not public now, and
/// a commit cannot be taken back.
/// </summary>
internal static class QuotableWords
{
    public static ItemHistory Only(ItemHistory past, RoadmapItem today) =>
        past with { Title = today.Title, Changes = Among(past.Changes, [today.Title]) };

    public static RoleHistory Only(RoleHistory past, Role today) => past with
    {
        Title = today.Title,
        Changes = Among(past.Changes, [today.Title, today.Unit ?? "",
            .. today.Declaration.Parts.Responsibilities.Select(duty => Whitespace.Collapse(duty.Text))]),
    };

    private static ImmutableArray<Change> Among(ImmutableArray<Change> changes, HashSet<string> shown)
    {
        return [.. changes.Select(change => IsQuoted(change.Thing) ? change with { From = Quoted(change.From), To = Quoted(change.To) } : change)];

        ChangeValue? Quoted(ChangeValue? value) => value is not null && shown.Contains(value.Text) ? value : null;
    }

    private static bool IsQuoted(ChangedThing thing) => thing is ChangedThing.Title or ChangedThing.Unit
        or ChangedThing.ResponsibilityAdded or ChangedThing.ResponsibilityRemoved or ChangedThing.ResponsibilityReworded;
}
