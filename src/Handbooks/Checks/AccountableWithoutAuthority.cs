using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Checks;

/// <summary>A role that is accountable for something, and whose text does not say what it may decide. If most lack it, it is reported once.</summary>
internal static class AccountableWithoutAuthority
{
    public static readonly Check Check = new("HB4008", Severity.Info, "Accountable role without stated authority", Find);

    private static readonly string[] Verbs = ["decide", "approve", "authorise", "authorize", "appoint", "veto", "sign off", "signs off"];
    private static readonly string[] Phrases = ["final say", "last word", "final decision", "final call", " and decide", " and approve"];

    private static IEnumerable<Diagnostic> Find(Handbook handbook)
    {
        var entitled = handbook.Rights.Where(right => right.Kind != DecisionKind.Escalation).Select(right => right.Role).ToHashSet();
        var answers = handbook.Activities.SelectMany(activity => activity.With(Letters.Accountable).Select(role => (Role: role, Activity: activity)))
            .GroupBy(pair => pair.Role)
            .Select(group => (Role: handbook.Role(group.Key), Count: group.Count(), Example: group.First().Activity.Title)).ToList();
        var repeated = handbook.Roles.Except(RepeatedRoles.Distinct(handbook.Roles)).ToHashSet();
        var lacking = answers.Where(answer => !repeated.Contains(answer.Role))
            .Where(answer => !entitled.Contains(answer.Role.Id) && !answer.Role.Responsibilities.Any(IsDecision))
            .OrderBy(answer => answer.Role.Declaration.Title.Span.Path, StringComparer.Ordinal)
            .ThenBy(answer => answer.Role.Declaration.Title.Span.Start).ToList();
        return MissingParts.AreMost(lacking.Count, answers.Count)
            ? [ManyLackIt(lacking[0].Role.Declaration.Title.Span, lacking.Count, answers.Count)]
            : lacking.Select(answer => OneLacksIt(answer.Role, answer.Count, answer.Example));
    }

    private static Diagnostic OneLacksIt(Role role, int count, string example) =>
        Check.At(role.Declaration.Title.Span,
            $"{role.Title} is accountable for {(count == 1 ? "" : $"{count} activities, such as ")}\"{example}\", but its page states no authority",
            "Add a sentence to its page, such as \"They have the authority to …\" or \"They have the final say on …\".");

    private static Diagnostic ManyLackIt(SourceSpan first, int count, int of) =>
        Check.At(first, count == of
            ? $"none of the {of} accountable roles states its authority"
            : $"{count} of the {of} accountable roles do not state their authority",
            "Add a sentence to each page, such as \"They have the authority to …\", or switch HB4008 off under severities in handbook.yml.");

    /// <summary>"Approve the strategy", or anything below a heading such as "Decides".</summary>
    private static bool IsDecision(Responsibility duty) =>
        Array.Exists(Verbs, verb => duty.Declaration.Text.StartsWith(verb, StringComparison.OrdinalIgnoreCase))
        || Array.Exists(Phrases, phrase => duty.Declaration.Text.Contains(phrase, StringComparison.OrdinalIgnoreCase))
        || duty.Declaration.Group is { } group && (group.StartsWith("decid", StringComparison.OrdinalIgnoreCase)
            || group.StartsWith("decision", StringComparison.OrdinalIgnoreCase));
}
