using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;

namespace Handbooks.Checks;

/// <summary>A role that answers for things, and whose text says nothing of what it may decide.</summary>
internal static class AccountableWithoutAuthority
{
    public static IEnumerable<Diagnostic> Check(Handbook handbook)
    {
        var entitled = handbook.Rights.Where(right => right.Kind != DecisionKind.Escalation).Select(right => right.Role).ToHashSet();
        return
            from answer in handbook.Activities.SelectMany(activity => activity.With(Letters.Accountable).Select(role => (Role: role, Activity: activity))).GroupBy(pair => pair.Role)
            where !entitled.Contains(answer.Key)
            let role = handbook.Role(answer.Key)
            orderby role.Declaration.Title.Span.Path, role.Declaration.Title.Span.Start
            select CheckDiagnostics.NoAuthority(role.Declaration.Title, answer.Count(), answer.First().Activity.Title);
    }
}
