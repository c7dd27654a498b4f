using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Checks;

/// <summary>
/// Activities and items for which no role is accountable, and activities for which none is responsible. What a single role lists for
/// itself is left alone: it is reported where several take part, or where a table has a row for it.
/// </summary>
internal static class MissingLetters
{
    public static readonly Check Accountable = new("HB4006", Severity.Info, "No one accountable", FindAccountable);
    public static readonly Check Responsible = new("HB4007", Severity.Info, "No one responsible", FindResponsible);

    private static IEnumerable<Diagnostic> FindAccountable(Handbook handbook)
    {
        var rows = TableRows(handbook);
        foreach (var activity in handbook.Activities.Where(activity => activity.IsNoOneAccountable && !activity.IsAccountableHidden))
        {
            if (activity.Item is { } id)
            {
                if (handbook.Item(id).Declaration is
                    {
                        Accountable: null,
                        Status: not (ItemStatus.Shipped or ItemStatus.Dropped or ItemStatus.Idea)
                    } item)
                    yield return Accountable.At(item.Title.Span, $"no one is accountable for the roadmap item \"{activity.Title}\"",
                        "Add \"accountable:\" with a role.");
            }
            else if (rows.ContainsKey(activity.Id) || AreSeveral(handbook, activity))
                yield return Accountable.At(PlaceOf(activity, rows), $"no one is accountable for \"{activity.Title}\"", rows.ContainsKey(activity.Id)
                    ? "Write A in one cell of its row."
                    : "Agree on one of the roles that do it, and add {.accountable} to its line.");
        }
    }

    /// <remarks>
    /// A row without any letter is reported for its missing A alone. A role does what it lists among its own responsibilities, even where
    /// it only wrote that it is accountable. A table that gives no R anywhere is not about who does the work.
    /// </remarks>
    private static IEnumerable<Diagnostic> FindResponsible(Handbook handbook)
    {
        var rows = TableRows(handbook);
        var done = handbook.Activities.Where(activity => activity.With(Letters.Responsible).Any()).Select(activity => activity.Id).ToHashSet();
        var expected = handbook.Tables.Where(table => table.Activities.Any(row => done.Contains(row.Activity))).SelectMany(table => table.Activities)
            .Select(row => row.Activity).ToHashSet();
        return
            from activity in handbook.Activities
            where activity.Item is null && !activity.IsResponsibleHidden && activity.Roles.Any() && !done.Contains(activity.Id)
                && !activity.Assignments.Any(IsOwnDuty)
                && (expected.Contains(activity.Id) || (!rows.ContainsKey(activity.Id) && AreSeveral(handbook, activity)))
            select Responsible.At(PlaceOf(activity, rows), $"no one is responsible for \"{activity.Title}\": it has letters, but no R",
                "Write R for the role that does the work, or A/R if the accountable role does it.");
    }

    private static bool AreSeveral(Handbook handbook, Activity activity) =>
        RepeatedRoles.Distinct(activity.Roles.Select(handbook.Role)).Skip(1).Any();

    private static bool IsOwnDuty(Assignment assignment) =>
        assignment.Origin == AssignmentOrigin.Duty && assignment.Letters.HasFlag(Letters.Accountable);

    /// <summary>Where tables name each activity first.</summary>
    private static Dictionary<ActivityId, SourceSpan> TableRows(Handbook handbook) => handbook.Tables
        .SelectMany(table => table.Activities).DistinctBy(row => row.Activity).ToDictionary(row => row.Activity, row => row.Name.Span);

    /// <summary>Its row in a table, else the place where a role first lists it.</summary>
    private static SourceSpan PlaceOf(Activity activity, Dictionary<ActivityId, SourceSpan> rows) =>
        rows.TryGetValue(activity.Id, out var span) ? span : activity.Assignments[0].Span;
}
