using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;

namespace Handbooks.Coverage;

/// <summary>The people behind one activity or open item: the current holders of the roles that do it or answer for it.</summary>
/// <param name="Unit">Of whoever answers, else of whoever does it, else of whoever has a letter; null where none of them has one.</param>
/// <param name="People">Each once, by name. How many they are is its bus factor.</param>
public sealed record Backing(Activity Activity, string? Unit, ImmutableArray<string> People)
{
    internal static ImmutableArray<Backing> Of(Handbook handbook, ImmutableArray<RoleLoad> roles, ImmutableArray<Work> open)
    {
        var holders = roles.ToDictionary(role => role.Role, role => role.Holders);
        return [.. open.Select(work => new Backing(
            work.Activity, UnitOf(handbook, work),
            [.. work.Behind.SelectMany(role => holders[role]).Select(holder => holder.Person).Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)]))];
    }

    private static string? UnitOf(Handbook handbook, Work work) =>
        work.Letters
            .OrderByDescending(entry => entry.Letters.HasFlag(Letters.Accountable))
            .ThenByDescending(entry => entry.Letters.HasFlag(Letters.Responsible))
            .Select(entry => handbook.Role(entry.Role).Unit).FirstOrDefault(unit => unit is not null);
}

/// <summary>A row of the matrix with the letters that count, each role once; retired roles do nothing any more.</summary>
internal sealed record Work(Activity Activity, ImmutableArray<(RoleId Role, Letters Letters)> Letters)
{
    /// <summary>The people responsible or accountable for it.</summary>
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

/// <summary>A role that says it is vacant, or that nobody holds where holders are named at all.</summary>
/// <param name="StandIns">Who holds it all the same, for now.</param>
/// <param name="Carries">How many activities and open items it does or answers for.</param>
/// <param name="Uncovered">Those of them that no role which somebody holds does or answers for, in the matrix's order.</param>
public sealed record Vacancy(RoleId Role, ImmutableArray<string> StandIns, int Carries, ImmutableArray<Activity> Uncovered)
{
    internal static ImmutableArray<Vacancy> Of(Handbook handbook, ImmutableArray<RoleLoad> roles, ImmutableArray<Work> open)
    {
        var namesHolders = roles.Any(role => !role.Holders.IsEmpty);
        // If no role names a holder, every role counts as held unless it says otherwise.
        var held = roles
            .Where(role => !role.Holders.IsEmpty || (!namesHolders && StatusOf(role) is not (RoleStatus.Vacant or RoleStatus.Retired)))
            .Select(role => role.Role).ToHashSet();
        var carried = open.SelectMany(work => work.Behind, (work, role) => (Role: role, Work: work))
            .ToLookup(entry => entry.Role, entry => entry.Work);
        return [.. roles
            .Where(role => StatusOf(role) == RoleStatus.Vacant || (StatusOf(role) == RoleStatus.Active && !held.Contains(role.Role)))
            .Select(role => new Vacancy(
                role.Role, [.. role.Holders.Select(holder => holder.Person)], carried[role.Role].Count(),
                [.. carried[role.Role].Where(work => !work.Behind.Any(held.Contains)).Select(work => work.Activity)]))];

        RoleStatus StatusOf(RoleLoad role) => handbook.Role(role.Role).Declaration.Status;
    }
}
