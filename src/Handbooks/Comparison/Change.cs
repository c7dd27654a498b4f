namespace Handbooks.Comparison;

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
