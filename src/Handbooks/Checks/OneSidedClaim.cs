using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;

namespace Handbooks.Checks;

/// <summary>A text says that a role is accountable for something, and that role's own text does not.</summary>
internal static class OneSidedClaim
{
    public static readonly Check Check = new("HB4009", Severity.Info, "Accountability stated only by others", Find);

    private static IEnumerable<Diagnostic> Find(Handbook handbook) =>
        from activity in handbook.Activities
        from claim in activity.Assignments
        where claim.Origin == AssignmentOrigin.Sentence && claim.Letters.HasFlag(Letters.Accountable) && !IsOf(claim.Role, claim)
        let role = handbook.Role(claim.Role)
        where !role.Responsibilities.IsEmpty && !SaysItself(role, activity)
        let page = claim.Source is RoleTarget teller ? $"{handbook.Role(teller.Id).Title}'s page" : "this page"
        select Check.At(claim.Span,
            $"{page} says that {role.Title} is accountable for \"{activity.Title}\"; {role.Title}'s own page does not",
            $"If that is right, add \"- {activity.Title} {{#{activity.Id} .accountable}}\" to the responsibilities of {role.Title}. "
                + "If not, correct this sentence.");

    private static bool SaysItself(Role role, Activity activity) =>
        activity.Assignments.Any(assignment => assignment.Role == role.Id && IsOf(role.Id, assignment))
        || role.Responsibilities.Any(duty => ActivityWords.IsAbout(activity.Title, duty.Declaration.Text));

    /// <summary>It stands in the role's own text.</summary>
    private static bool IsOf(RoleId role, Assignment assignment) => assignment.Source is RoleTarget source && source.Id == role;
}
