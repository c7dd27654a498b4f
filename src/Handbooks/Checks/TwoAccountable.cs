using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Checks;

internal static class TwoAccountable
{
    public static readonly Check Check = new("HB4001", Severity.Warning, "Two roles accountable for one activity", Find);

    private static IEnumerable<Diagnostic> Find(Handbook handbook)
    {
        foreach (var activity in handbook.Activities)
        {
            var accountable = activity.With(Letters.Accountable)
                .Select(role => activity.Assignments.First(assignment => assignment.Role == role && assignment.Letters.HasFlag(Letters.Accountable)))
                .ToList();
            foreach (var other in accountable.Skip(1))
            {
                var (first, second) = (handbook.Role(accountable[0].Role).Title, handbook.Role(other.Role).Title);
                // Two pages of one role, which is reported there.
                if (RepeatedRoles.AreOne(first, second))
                    continue;
                yield return Check.At(other.LetterSpan, $"both {first} and {second} are accountable for \"{activity.Title}\"",
                    "Make one of them accountable and the others responsible or consulted.",
                    new RelatedPlace(accountable[0].LetterSpan, $"{first} is accountable here"));
            }
        }
    }
}
