using System.Collections.Immutable;
using Handbooks.Cli.Printing;
using Handbooks.Comparison;
using Handbooks.Diagnostics;

namespace Handbooks.Cli.Comparing;

/// <summary>Two states, what differs between them, and how their places are named.</summary>
internal sealed record ComparedStates(ComparedSide Base, ComparedSide Head, HandbookDifference Difference)
{
    public string PlaceOf(ChangePlace place) => (place.IsGone ? Base : Head).PlaceOf(place.Span);

    /// <summary>"2 errors, 1 note".</summary>
    public static string Counts(ImmutableArray<Diagnostic> findings)
    {
        var parts = new[] { (Severity.Error, "error"), (Severity.Warning, "warning"), (Severity.Info, "note") }
            .Select(kind => (Count: findings.Count(finding => finding.Severity == kind.Item1), kind.Item2))
            .Where(kind => kind.Count > 0).Select(kind => Plural.Of(kind.Count, kind.Item2)).ToList();
        return parts.Count == 0 ? "no findings" : string.Join(", ", parts);
    }
}
