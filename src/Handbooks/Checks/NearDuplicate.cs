using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Checks;

/// <summary>Two roles list nearly the same thing. Whether it is the same, people decide; to make it one row takes an id.</summary>
internal static class NearDuplicate
{
    public static IEnumerable<Diagnostic> Check(Handbook handbook) =>
        from pair in new NearActivities(id => handbook.Role(id).Title).Find(handbook.Activities)
        let id = CanBeJoined(pair.Target) && MayBeTold(handbook, pair) ? pair.Target.Id.Value : null
        select CheckDiagnostics.NearlySame(pair, handbook.Role(pair.FirstDuty.Role).Title, handbook.Role(pair.SecondDuty.Role).Title, id) with
        {
            Fix = id is null ? null : FixOf(handbook, pair.Second, id),
        };

    /// <summary>Written elsewhere, the id leads to this row. An id that has a number because another row has the same words does not.</summary>
    private static bool CanBeJoined(Activity target) =>
        WrittenId.IsRead(target.Id.Value) && (target.IsNamed
            || target.OtherWordings.Prepend(target.Title).Any(wording => Slug.Of(wording) == target.Id.Value));

    /// <summary>An id is made of words: those of internal roles have no place in a public role's text.</summary>
    private static bool MayBeTold(Handbook handbook, NearPair pair) =>
        DutiesOf(pair.Second).All(duty => handbook.Role(duty.Role).Declaration.Visibility == Visibility.Internal)
        || DutiesOf(pair.Target).All(duty => handbook.Role(duty.Role).Declaration.Visibility == Visibility.Public);

    /// <summary>The id goes to the first who says it: all who say the same after that follow.</summary>
    private static Fix? FixOf(Handbook handbook, Activity activity, string id)
    {
        var first = DutiesOf(activity).First();
        var role = handbook.Role(first.Role);
        var duty = role.Responsibilities.FirstOrDefault(duty => duty.Declaration.Span == first.Span && duty.Declaration.Text == first.Quote);
        return duty is { ElsewherePath: null } && WrittenId.Edit(role.Declaration.Page, duty.Declaration, id) is { } edit
            ? Fix.Of(edit) with { IsSuggestion = true } : null;
    }

    private static IEnumerable<Assignment> DutiesOf(Activity activity) =>
        activity.Assignments.Where(assignment => assignment.Origin == AssignmentOrigin.Duty);
}
