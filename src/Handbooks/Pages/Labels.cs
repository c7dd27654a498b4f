using System.Text.Json;
using Handbooks.Comparison;
using Handbooks.Localization;
using Handbooks.Model;

namespace Handbooks.Pages;

/// <summary>The labels of model values on pages.</summary>
public static class Labels
{
    public static string Of(this Strings strings, ItemStatus status) => strings.Roadmap.Statuses[Key(status)];

    public static string Of(this Strings strings, Confidence confidence) => strings.Roadmap.Confidences[Key(confidence)];

    public static string Of(this Strings strings, BoardPlace column) => strings.Roadmap.Columns[Key(column)];

    /// <summary>Null if no label is needed: an active role.</summary>
    public static string? Of(this Strings strings, RoleStatus status) =>
        status == RoleStatus.Active ? null : FormatStrings.Capital(strings.Roles.Statuses[Key(status)]);

    /// <summary>Null if no label is needed: a position.</summary>
    public static string? Of(this Strings strings, RoleKind kind) => kind == RoleKind.Position ? null : strings.Roles.Kinds[Key(kind)];

    /// <summary>A period as people say it: "week of 7 December 2026".</summary>
    public static string Of(this Strings strings, Period period) => period.Kind switch
    {
        PeriodKind.Year => strings.Format.YearOf(period.First),
        PeriodKind.Half => strings.Format.HalfOf(period.First),
        PeriodKind.Quarter => strings.Format.QuarterOf(period.First),
        PeriodKind.Month => strings.Format.Month(period.First),
        PeriodKind.Week => strings.Format.Week(period.First),
        PeriodKind.Day => strings.Format.Day(period.First),
    };

    /// <summary>A past or current value: an enum value by its label in the site's language, an author's text unchanged.</summary>
    /// <param name="written">As files write it: "in_progress".</param>
    public static string WordOf(this Strings strings, ChangedThing thing, string written)
    {
        var named = thing switch
        {
            ChangedThing.Status => strings.Roadmap.Statuses.Find(written) ?? strings.Roles.Statuses.Find(written),
            ChangedThing.Horizon => strings.Roadmap.Horizons.Find(written),
            ChangedThing.Confidence => strings.Roadmap.Confidences.Find(written),
            ChangedThing.Visibility => strings.Roadmap.Visibilities.Find(written),
            ChangedThing.Added or ChangedThing.Removed or ChangedThing.Returned or ChangedThing.Moved or ChangedThing.Title or ChangedThing.Target
                or ChangedThing.Accountable or ChangedThing.Summary or ChangedThing.Details or ChangedThing.ReportsTo or ChangedThing.Unit
                or ChangedThing.Purpose or ChangedThing.ResponsibilityAdded or ChangedThing.ResponsibilityRemoved
                or ChangedThing.ResponsibilityReworded or ChangedThing.Text => null,
        };
        return named ?? written;
    }

    /// <summary>As authors write it in files: in_progress, not InProgress.</summary>
    public static string Key<T>(this T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
