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
