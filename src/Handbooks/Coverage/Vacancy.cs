using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;

namespace Handbooks.Coverage;

/// <summary>A role that says it is vacant, or that nobody holds where holders are named at all.</summary>
/// <param name="StandIns">Who holds it all the same, for now.</param>
/// <param name="Carries">How many activities and open items it does or answers for.</param>
/// <param name="Uncovered">Those of them that no role which somebody holds does or answers for, in the matrix's order.</param>
public sealed record Vacancy(RoleId Role, ImmutableArray<string> StandIns, int Carries, ImmutableArray<Activity> Uncovered)
{
    internal static ImmutableArray<Vacancy> Of(Handbook handbook, ImmutableArray<RoleLoad> roles, ImmutableArray<Work> open)
    {
        var namesHolders = roles.Any(role => !role.Holders.IsEmpty);
        // Where nobody is named for any role, each is taken to be held unless it says otherwise.
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
