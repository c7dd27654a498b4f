using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Model;

namespace Handbooks.History;

/// <summary>What one site tells of its past: the public one's is made from published declarations alone, and of things that are public now.</summary>
/// <param name="Items">In order of key; the team's also those that are gone.</param>
/// <param name="Roles">Likewise.</param>
/// <param name="Pages">When each page of the site was last committed, by source path.</param>
public sealed record HistoryLog(ImmutableArray<ItemHistory> Items, ImmutableArray<RoleHistory> Roles, FrozenDictionary<string, DateOnly> Pages)
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

/// <param name="Key">The slug of its id.</param>
/// <param name="Title">As it is, or was at last.</param>
/// <param name="IsThere">False for what was removed.</param>
/// <param name="Changes">Oldest first, as they came onto the main line.</param>
public abstract record PastOf(string Key, string Title, bool IsThere, ImmutableArray<Change> Changes)
{
    /// <summary>The day of its newest commit; null where none holds it.</summary>
    public DateOnly? LastChanged => Changes.Select(change => change.Date).Max();

    /// <summary>Some of it stands in the input folder and in no commit.</summary>
    public bool IsOpen => Changes.Any(change => change.Commit is null);
}

public sealed record ItemHistory(string Key, string Title, bool IsThere, ImmutableArray<Change> Changes, Promises Promises) : PastOf(Key, Title,
    IsThere, Changes);

public sealed record RoleHistory(string Key, string Title, bool IsThere, ImmutableArray<Change> Changes) : PastOf(Key, Title, IsThere, Changes);

/// <summary>The past of both sites.</summary>
public sealed record Histories(HistoryLog Team, HistoryLog Public);

/// <summary>What of an item or a role a commit changed.</summary>
public enum ChangedThing
{
    /// <summary>It is there for the first time: on the public site, for the first time in public.</summary>
    Added,
    Removed,

    /// <summary>It was removed before.</summary>
    Returned,
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

    /// <summary>The text around all that.</summary>
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

/// <summary>What stood there, in the words of the data formats: <c>in_progress</c>, <c>2027-Q2</c>, a role's id.</summary>
/// <param name="Role">The role that the text names, where this site has it.</param>
/// <param name="IsHidden">A role is named that this site does not have: it reads "not public".</param>
public sealed record ChangeValue(string Text, Model.RoleId? Role = null, bool IsHidden = false)
{
    public static ChangeValue Hidden { get; } = new("not public", IsHidden: true);
}
