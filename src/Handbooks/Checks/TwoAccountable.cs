using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Checks;

internal static class TwoAccountable
{
    public static IEnumerable<Diagnostic> Check(Handbook handbook)
    {
        foreach (var activity in handbook.Activities)
        {
            var accountable = activity.With(Letters.Accountable)
                .Select(role => activity.Assignments.First(assignment => assignment.Role == role && assignment.Letters.HasFlag(Letters.Accountable)))
                .ToList();
            foreach (var other in accountable.Skip(1))
            {
                yield return CheckDiagnostics.BothAccountable(
                    other.LetterSpan, activity.Title, handbook.Role(other.Role).Title, handbook.Role(accountable[0].Role).Title,
                        accountable[0].LetterSpan);
            }
        }
    }
}
