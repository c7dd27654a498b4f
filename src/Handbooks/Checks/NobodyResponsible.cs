using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;

namespace Handbooks.Checks;

/// <summary>
/// Somebody answers, is asked or is told, and no role does it. Rows without any letter are told as such. What a role lists
/// among its own responsibilities it does, also where it wrote no more than that it answers for it; and a table that says
/// nowhere who does a thing is not about that.
/// </summary>
internal static class NobodyResponsible
{
    public static IEnumerable<Diagnostic> Check(Handbook handbook)
    {
        var places = new ActivityPlaces(handbook);
        var done = handbook.Activities.Where(activity => activity.With(Letters.Responsible).Any()).Select(activity => activity.Id).ToHashSet();
        var expected = handbook.Tables.Where(table => table.Activities.Any(row => done.Contains(row.Activity))).SelectMany(table => table.Activities)
            .Select(row => row.Activity).ToHashSet();
        return
            from activity in handbook.Activities
            where activity.Item is null && !activity.IsResponsibleHidden && activity.Roles.Any() && !done.Contains(activity.Id)
                && !activity.Assignments.Any(IsOwnDuty)
                && (expected.Contains(activity.Id) || (!places.IsInTable(activity) && activity.Roles.Skip(1).Any()))
            select CheckDiagnostics.NobodyDoes(places.Of(activity), activity.Title);
    }

    private static bool IsOwnDuty(Assignment assignment) =>
        assignment.Origin == AssignmentOrigin.Duty && assignment.Letters.HasFlag(Letters.Accountable);
}
