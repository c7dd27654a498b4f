using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Checks;

/// <summary>Whoever is asked about everything is what everything waits for.</summary>
internal static class ConsultedOnEverything
{
    private const int FewestActivities = 8;
    private const double Nearly = 0.8;

    public static IEnumerable<Diagnostic> Check(Handbook handbook)
    {
        var inTables = handbook.Tables.SelectMany(table => table.Activities).Select(row => row.Activity).ToHashSet();
        if (inTables.Count < FewestActivities)
            return [];
        var heads = handbook.Tables.SelectMany(table => table.Roles).Where(role => role.Role is not null).DistinctBy(role => role.Role).ToList();
        var consulted = handbook.Activities.Where(activity => inTables.Contains(activity.Id)).SelectMany(activity => activity.With(Letters.Consulted))
            .CountBy(role => role).ToDictionary();
        return
            from head in heads
            let count = consulted.GetValueOrDefault(head.Role!.Value)
            where count >= Nearly * inTables.Count
            select CheckDiagnostics.AskedAboutAll(head.Name, count, inTables.Count);
    }
}
