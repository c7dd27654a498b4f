using System.Collections.Frozen;
using System.Collections.Immutable;
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
public sealed record Histories(HistoryLog Team, HistoryLog Public);

/// <summary>The part of an item or a role that a commit changed.</summary>
public enum ChangedThing
{
    /// <summary>It appears for the first time; on the public site, for the first time in public.</summary>
    Added,
    Removed,

    /// <summary>It is there again after it was removed.</summary>
    Returned,

    /// <summary>A page has another path.</summary>
    Moved,
    Title,
    Status,
    Horizon,
    Target,
    Accountable,
    Confidence,
    Summary,

    /// <summary>Theme, links, milestones, progress, further roles, dependencies.</summary>
    Details,
    ReportsTo,
    Unit,
    Purpose,

    ResponsibilityAdded,
    ResponsibilityRemoved,

    /// <summary>The same thing in other words.</summary>
    ResponsibilityReworded,

    /// <summary>Any other part of the text.</summary>
    Text,
    Visibility,
}

/// <summary>One change of one thing by one commit.</summary>
/// <param name="At">Null for what is not committed yet; only the team is shown such changes.</param>
/// <param name="Commit">Its id; null for what is not committed yet.</param>
/// <param name="From">Null where there was nothing, and where what was there cannot be shown.</param>
/// <param name="To">Likewise.</param>
public sealed record Change(DateTimeOffset? At, string? Commit, ChangedThing Thing, ChangeValue? From = null, ChangeValue? To = null)
{
    /// <summary>Its day, in UTC.</summary>
    public DateOnly? Date => At is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null;
}

/// <summary>A value before or after a change, in the words of the data formats: <c>in_progress</c>, <c>2027-Q2</c>, a role's id.</summary>
/// <param name="Role">The role that the text names, if this site has it.</param>
/// <param name="IsHidden">The text names a role that this site does not have and reads "not public".</param>
public sealed record ChangeValue(string Text, Model.RoleId? Role = null, bool IsHidden = false)
{
    public static ChangeValue Hidden { get; } = new("not public", IsHidden: true);
}
