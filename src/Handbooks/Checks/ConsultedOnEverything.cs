using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Checks;

/// <summary>A role that is consulted on nearly every activity of the tables: everything waits for it.</summary>
internal static class ConsultedOnEverything
{
    public static readonly Check Check = new("HB4017", Severity.Info, "Role consulted on everything", Find);

    private const int FewestActivities = 8;
    private const double Nearly = 0.8;

    private static IEnumerable<Diagnostic> Find(Handbook handbook)
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
            select Check.At(head.Name.Span, $"{head.Name.Value} is consulted on {count} of {inTables.Count} activities and may hold them up",
                "Consult it only where its advice matters, and inform it (I) of the rest.");
    }
}
