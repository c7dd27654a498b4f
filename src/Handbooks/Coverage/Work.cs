using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;

namespace Handbooks.Coverage;

/// <summary>A row of the matrix with the letters that count, each role once; retired roles do nothing any more.</summary>
internal sealed record Work(Activity Activity, ImmutableArray<(RoleId Role, Letters Letters)> Letters)
{
    /// <summary>Who does it or answers for it.</summary>
    public IEnumerable<RoleId> Behind =>
        Letters.Where(entry => (entry.Letters & (Model.Letters.Responsible | Model.Letters.Accountable)) != 0).Select(entry => entry.Role);

    public bool IsItem => Activity.Item is not null;

    /// <summary>
    /// What there is to do: neither items that are shipped or dropped nor what only retired roles did. In the matrix's order.
    /// </summary>
    public static ImmutableArray<Work> Open(Handbook handbook)
    {
        var retired = handbook.Roles.Where(role => role.Declaration.Status == RoleStatus.Retired).Select(role => role.Id).ToHashSet();
        return [.. handbook.Activities.Where(activity => IsOpen(handbook, activity, retired)).Select(activity => Of(activity, retired))];
    }

    private static bool IsOpen(Handbook handbook, Activity activity, HashSet<RoleId> retired) =>
        activity.Item is { } item
            ? handbook.Item(item).IsOpen
            : activity.Assignments.IsEmpty || !activity.Roles.All(retired.Contains);

    private static Work Of(Activity activity, HashSet<RoleId> retired) =>
        new(activity, [.. activity.Roles.Where(role => !retired.Contains(role)).Select(role => (role, activity.LettersOf(role)))]);
}
