using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Linking.Matrix;

/// <summary>Two activities whose words are nearly the same, as a duty of each says them.</summary>
/// <param name="First">What the other may join: it leads to the target.</param>
/// <param name="Score">From 0, nothing in common, to 1.</param>
/// <param name="Target">The row that all that is alike ends up in: one that has an id of its own, else the first in path order.
/// Mostly that is <paramref name="First"/>.</param>
internal sealed record NearPair(Activity First, Assignment FirstDuty, Activity Second, Assignment SecondDuty, double Score, Activity Target);

/// <summary>Finds duties of different roles that may well be one.</summary>
/// <remarks>
/// The likest come first, and what they join stays together: so whoever makes all of the rows that are suggested into one is
/// suggested nothing else after it.
/// </remarks>
/// <param name="titleOf">A role's title.</param>
internal sealed class NearActivities(Func<RoleId, string> titleOf)
{
    /// <summary>Chosen by eye on real handbooks: of ten pairs over it, eight and more are one thing or should be said once.</summary>
    public const double Threshold = 0.52;

    /// <summary>Each activity but the target of those that are alike is the second of one pair.</summary>
    /// <param name="activities">In path order; rows that no role lists as a duty are left out.</param>
    public ImmutableArray<NearPair> Find(ImmutableArray<Activity> activities)
    {
        var duties = DutiesOf(activities);
        var terms = new DutyTerms(duties.Select(duty => duty.Assignment.Quote));
        var fields = duties.Select(duty => duty.Assignment.Role).Distinct().ToDictionary(role => role, role => terms.In(titleOf(role)).ToHashSet());
        var denies = duties.Select(Denies).ToArray();
        var roles = Numbers(duties.Select(duty => duty.Assignment.Role));
        var pairs = new NearSearch(terms, roles).Pairs(Threshold)
            .Select(pair => pair.A < pair.B ? pair : (A: pair.B, B: pair.A, pair.Score))
            .Where(pair => duties[pair.A].Row != duties[pair.B].Row && denies[pair.A] == denies[pair.B])
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.A).ThenBy(pair => pair.B).ToList();
        var clusters = new ActivityClusters(activities);
        foreach (var (a, b, _) in pairs.Where(pair => NamesOwnField(pair.A, pair.B) && NamesOwnField(pair.B, pair.A)))
            clusters.KeepApart(duties[a].Row, duties[b].Row);
        foreach (var (a, b, score) in pairs)
            clusters.Join(duties[a], duties[b], score);
        return clusters.Pairs();

        // "Across all platform teams", says the Platform Architect, and the Product Architect the same of product teams: those are two things.
        bool NamesOwnField(int duty, int other) =>
            terms.Of(duty).Any(term => fields[duties[duty].Assignment.Role].Contains(term) && Array.BinarySearch(terms.Of(other), term) < 0);
    }

    /// <summary>Equal things by equal numbers.</summary>
    private static int[] Numbers(IEnumerable<RoleId> roles)
    {
        var numbers = new Dictionary<RoleId, int>();
        return [.. roles.Select(role => numbers.TryAdd(role, numbers.Count) ? numbers.Count - 1 : numbers[role])];
    }

    /// <summary>"Do not deploy on Friday" is the opposite of "Deploy on Friday", however alike they are.</summary>
    private static bool Denies(NearDuty duty) =>
        PlainWords.In(duty.Assignment.Quote).Exists(word => word is "not" or "never" or "no" or "without" or "dont" or "avoid");

    /// <summary>In the order of their places, which stays when rows become one; each row's wordings once.</summary>
    private static List<NearDuty> DutiesOf(ImmutableArray<Activity> activities) =>
        [.. from row in Enumerable.Range(0, activities.Length)
            from duty in activities[row].Assignments.Where(assignment => assignment.Origin == AssignmentOrigin.Duty)
                .DistinctBy(assignment => assignment.Quote)
            orderby duty.Span
            select new NearDuty(row, duty)];
}

/// <param name="Row">The place of its activity among all.</param>
internal readonly record struct NearDuty(int Row, Assignment Assignment);
