using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Comparison;
using Handbooks.Model;

namespace Handbooks.History;

/// <summary>The history that one site shows. The public one is made only from published declarations of things that are public now.</summary>
/// <param name="Items">In order of key; for the team, with items that were removed.</param>
/// <param name="Roles">Likewise.</param>
/// <param name="PageChanges">Of the pages of prose that the site has, in order of path.</param>
/// <param name="Pages">When the text of each was last committed, by source path.</param>
public sealed record HistoryLog(ImmutableArray<ItemHistory> Items, ImmutableArray<RoleHistory> Roles, ImmutableArray<PageHistory> PageChanges,
    FrozenDictionary<string, DateOnly> Pages)
{
    private FrozenDictionary<string, ItemHistory>? _items;
    private FrozenDictionary<string, RoleHistory>? _roles;

    /// <param name="slug">As in its address.</param>
    public ItemHistory? Item(string slug) =>
        (_items ??= Items.Where(item => item.IsThere).ToFrozenDictionary(item => item.Key, StringComparer.Ordinal)).GetValueOrDefault(slug);

    public RoleHistory? Role(RoleId id) =>
        (_roles ??= Roles.Where(role => role.IsThere).ToFrozenDictionary(role => role.Key, StringComparer.Ordinal)).GetValueOrDefault(id.Value);

    /// <summary>The day of the newest change to anything that the site shows; null where nothing is committed.</summary>
    public DateOnly? Newest { get; } = Items.SelectMany(item => item.Changes).Concat(Roles.SelectMany(role => role.Changes))
        .Select(change => change.Date).Concat(Pages.Values.Select(date => (DateOnly?)date)).Max();
}

/// <param name="Key">The slug of its id; the path of a page.</param>
/// <param name="Title">The current or last title.</param>
/// <param name="IsThere">False for what was removed.</param>
/// <param name="Changes">Oldest first, in the order in which they reached the main line.</param>
public abstract record PastOf(string Key, string Title, bool IsThere, ImmutableArray<Change> Changes)
{
    /// <summary>The day of its newest commit; null where it is in none.</summary>
    public DateOnly? LastChanged => Changes.Select(change => change.Date).Max();

    /// <summary>Some of it is in the input folder but not committed.</summary>
    public bool IsOpen => Changes.Any(change => change.Commit is null);
}

public sealed record ItemHistory(string Key, string Title, bool IsThere, ImmutableArray<Change> Changes, Promises Promises) : PastOf(Key, Title,
    IsThere, Changes);

public sealed record RoleHistory(string Key, string Title, bool IsThere, ImmutableArray<Change> Changes) : PastOf(Key, Title, IsThere, Changes);

/// <summary>Of a page: that its text or place changed, and when.</summary>
public sealed record PageHistory(string Key, string Title, bool IsThere, ImmutableArray<Change> Changes) : PastOf(Key, Title, IsThere, Changes);

/// <summary>The histories of both sites.</summary>
public sealed record Histories(HistoryLog Team, HistoryLog Public)
{
    internal FormerThings? Former { get; init; }
}
