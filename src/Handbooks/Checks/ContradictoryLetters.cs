using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;

namespace Handbooks.Checks;

/// <summary>Two places declare different letters for one role and activity, and neither says all that the other does.</summary>
internal static class ContradictoryLetters
{
    public static IEnumerable<Diagnostic> Check(Handbook handbook)
    {
        foreach (var activity in handbook.Activities.Where(activity => activity.Item is null))
        {
            foreach (var cell in activity.Assignments.Where(assignment => assignment.IsDeclared).GroupBy(assignment => assignment.Role))
            {
                var first = cell.First();
                if (cell.Skip(1).FirstOrDefault(other => Contradict(first, other)) is { } second)
                    yield return CheckDiagnostics.TwoSayings(second, first, handbook.Role(cell.Key).Title, activity.Title);
            }
        }
    }

    private static bool Contradict(Assignment a, Assignment b) => (a.Letters & b.Letters) != a.Letters && (a.Letters & b.Letters) != b.Letters;
}
