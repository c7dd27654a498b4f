using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;

namespace Handbooks.Checks;

/// <summary>A role that answers for things, and whose text says nothing of what it may decide. If that is so of most, it is told once.</summary>
internal static class AccountableWithoutAuthority
{
    private static readonly string[] Verbs = ["decide", "approve", "authorise", "authorize", "appoint", "veto", "sign off", "signs off"];
    private static readonly string[] Phrases = ["final say", "last word", "final decision", "final call", " and decide", " and approve"];

    public static IEnumerable<Diagnostic> Check(Handbook handbook)
    {
        var entitled = handbook.Rights.Where(right => right.Kind != DecisionKind.Escalation).Select(right => right.Role).ToHashSet();
        var answers = handbook.Activities.SelectMany(activity => activity.With(Letters.Accountable).Select(role => (Role: role, Activity: activity)))
            .GroupBy(pair => pair.Role)
            .Select(group => (Role: handbook.Role(group.Key), Count: group.Count(), Example: group.First().Activity.Title)).ToList();
        var lacking = answers.Where(answer => !entitled.Contains(answer.Role.Id) && !answer.Role.Responsibilities.Any(IsDecision))
            .OrderBy(answer => answer.Role.Declaration.Title.Span.Path, StringComparer.Ordinal)
            .ThenBy(answer => answer.Role.Declaration.Title.Span.Start).ToList();
        return MissingParts.AreMost(lacking.Count, answers.Count)
            ? [CheckDiagnostics.NoAuthorities(lacking[0].Role.Declaration.Title, lacking.Count, answers.Count)]
            : lacking.Select(answer => CheckDiagnostics.NoAuthority(answer.Role.Declaration.Title, answer.Count, answer.Example));
    }

    /// <summary>"Approve the strategy", and whatever stands below "Decides".</summary>
    private static bool IsDecision(Responsibility duty) =>
        Array.Exists(Verbs, verb => duty.Declaration.Text.StartsWith(verb, StringComparison.OrdinalIgnoreCase))
        || Array.Exists(Phrases, phrase => duty.Declaration.Text.Contains(phrase, StringComparison.OrdinalIgnoreCase))
        || duty.Declaration.Group is { } group && (group.StartsWith("decid", StringComparison.OrdinalIgnoreCase)
            || group.StartsWith("decision", StringComparison.OrdinalIgnoreCase));
}
