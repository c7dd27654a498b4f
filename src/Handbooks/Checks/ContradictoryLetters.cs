using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;

namespace Handbooks.Checks;

/// <summary>Two places declare different letters for one role and activity, and neither says all that the other does.</summary>
internal static class ContradictoryLetters
{
    public static readonly Check Check = new("HB4018", Severity.Warning, "Contradictory letters for one role", Find);

    private static IEnumerable<Diagnostic> Find(Handbook handbook)
    {
        foreach (var activity in handbook.Activities.Where(activity => activity.Item is null))
        {
            foreach (var cell in activity.Assignments.Where(assignment => assignment.IsDeclared).GroupBy(assignment => assignment.Role))
            {
                var first = cell.First();
                if (cell.Skip(1).FirstOrDefault(other => Contradict(first, other)) is not { } second)
                    continue;
                var (here, there) = (second.Letters.Signs(), first.Letters.Signs());
                yield return Check.At(second.LetterSpan,
                    $"{handbook.Role(cell.Key).Title} has {here} for \"{activity.Title}\" here, but {there} elsewhere",
                    "Decide which is right. Until then, both are shown.", new RelatedPlace(first.LetterSpan, $"{there} here"));
            }
        }
    }

    private static bool Contradict(Assignment a, Assignment b) => (a.Letters & b.Letters) != a.Letters && (a.Letters & b.Letters) != b.Letters;
}
