using System.Collections.Immutable;
using Handbooks.Comparison;
using Handbooks.Diagnostics;

namespace Handbooks;

/// <summary>A change in words: what differs between two states of a handbook.</summary>
/// <param name="Changes">Of roles, then of the roadmap, then of pages.</param>
public sealed record HandbookDifference(PublicChanges Public, ImmutableArray<HandbookChange> Changes, DiagnosticChanges Findings)
{
    /// <summary>All that was wrong with the older state.</summary>
    public required ImmutableArray<Diagnostic> FindingsBefore { get; init; }

    /// <summary>All that is wrong with the newer state.</summary>
    public required ImmutableArray<Diagnostic> FindingsNow { get; init; }

    public bool IsEmpty => Public.Published.IsEmpty && Public.Withdrawn.IsEmpty && Changes.IsEmpty && Findings.New.IsEmpty && Findings.Solved.IsEmpty;

    /// <summary>Nothing is rendered: what is public is what the two states declare.</summary>
    public static HandbookDifference Between(PlannedHandbook before, PlannedHandbook now)
    {
        var (old, current) = (before.Compared, now.Compared);
        var compared = HandbookComparison.Between(old, current);
        var ofPublic = PublicChanges.Between(before.PublicContents(), now.PublicContents(), compared.AddressesNow);
        return new HandbookDifference(ofPublic, compared.Changes, compared.Findings)
        {
            FindingsBefore = old.Diagnostics,
            FindingsNow = current.Diagnostics,
        };
    }
}
