using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;

namespace Handbooks.Coverage;

/// <summary>How clear it is who answers for what a unit takes part in. Each row of the matrix is in one of the four numbers.</summary>
/// <param name="Unit">Null for roles that belong to none, and for rows in which no role has a letter.</param>
/// <param name="Answered">One role answers.</param>
/// <param name="Unanswered">Roles do it, and none of them is named accountable.</param>
/// <param name="Nobody">No one is named responsible or accountable.</param>
/// <param name="Disputed">Two roles answer, or more.</param>
public sealed record UnitClarity(string? Unit, int Answered, int Unanswered, int Nobody, int Disputed)
{
    public int Total => Answered + Unanswered + Nobody + Disputed;

    /// <summary>
    /// By name. A row counts for every unit of whose roles one has a letter in it: so the matrix shows it when it is filtered by
    /// unit.
    /// </summary>
    internal static ImmutableArray<UnitClarity> Of(Handbook handbook) =>
        [.. handbook.Activities
            .Select(activity => (Clarity: Of(activity), Units: UnitsOf(handbook, activity)))
            .SelectMany(row => row.Units, (row, unit) => (Unit: unit, row.Clarity))
            .GroupBy(entry => entry.Unit, entry => entry.Clarity, StringComparer.Ordinal)
            .OrderBy(unit => unit.Key is null).ThenBy(unit => unit.Key, StringComparer.OrdinalIgnoreCase)
            .ThenBy(unit => unit.Key, StringComparer.Ordinal)
            .Select(unit => new UnitClarity(
                unit.Key, unit.Count(clarity => clarity == Clarity.Answered), unit.Count(clarity => clarity == Clarity.Unanswered),
                unit.Count(clarity => clarity == Clarity.Nobody), unit.Count(clarity => clarity == Clarity.Disputed)))];

    private enum Clarity
    {
        Answered,
        Unanswered,
        Nobody,
        Disputed,
    }

    private static Clarity Of(Activity activity) => activity.With(Letters.Accountable).Count() switch
    {
        0 => activity.With(Letters.Responsible).Any() ? Clarity.Unanswered : Clarity.Nobody,
        1 => Clarity.Answered,
        _ => Clarity.Disputed,
    };

    private static IEnumerable<string?> UnitsOf(Handbook handbook, Activity activity) =>
        activity.Assignments.IsEmpty ? [null] : activity.Roles.Select(role => handbook.Role(role).Unit).Distinct(StringComparer.Ordinal);
}
