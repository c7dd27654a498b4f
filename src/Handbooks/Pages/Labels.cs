using System.Text.Json;
using Handbooks.History;
using Handbooks.Localization;
using Handbooks.Model;

namespace Handbooks.Pages;

/// <summary>What the values of the model are called on pages.</summary>
public static class Labels
{
    public static string Of(this Strings strings, ItemStatus status) => strings.Roadmap.Statuses[Key(status)];

    public static string Of(this Strings strings, Confidence confidence) => strings.Roadmap.Confidences[Key(confidence)];

    public static string Of(this Strings strings, BoardPlace column) => strings.Roadmap.Columns[Key(column)];

    /// <summary>Null for what needs no word: an active role.</summary>
    public static string? Of(this Strings strings, RoleStatus status) =>
        status == RoleStatus.Active ? null : FormatStrings.Capital(strings.Roles.Statuses[Key(status)]);

    /// <summary>Null for what needs no word: a position.</summary>
    public static string? Of(this Strings strings, RoleKind kind) => kind == RoleKind.Position ? null : strings.Roles.Kinds[Key(kind)];

    /// <summary>A value as it was or is now: one of our words by its name in the site's language, an author's text as it is.</summary>
    /// <param name="written">As files write it: "in_progress".</param>
    public static string WordOf(this Strings strings, ChangedThing thing, string written)
    {
        var named = thing switch
        {
            ChangedThing.Status => strings.Roadmap.Statuses.Find(written) ?? strings.Roles.Statuses.Find(written),
            ChangedThing.Horizon => strings.Roadmap.Horizons.Find(written),
            ChangedThing.Confidence => strings.Roadmap.Confidences.Find(written),
            ChangedThing.Visibility => strings.Roadmap.Visibilities.Find(written),
            ChangedThing.Added or ChangedThing.Removed or ChangedThing.Returned or ChangedThing.Title or ChangedThing.Target
                or ChangedThing.Accountable or ChangedThing.Summary or ChangedThing.Details or ChangedThing.ReportsTo or ChangedThing.Unit
                or ChangedThing.Purpose or ChangedThing.ResponsibilityAdded or ChangedThing.ResponsibilityRemoved
                or ChangedThing.ResponsibilityReworded or ChangedThing.Text => null,
        };
        return named ?? written;
    }

    /// <summary>As authors write it in files: in_progress, not InProgress.</summary>
    public static string Key<T>(this T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
