using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking;

namespace Handbooks.Checks;

/// <summary>Every check on a linked handbook: one file each, one line here.</summary>
public static class CheckList
{
    private static readonly Func<Handbook, IEnumerable<Diagnostic>>[] All =
    [
        TwoAccountable.Check,
        PublicRefersToInternal.Check,
        PublicFieldRefersToInternal.Check,
        DependencyCycle.Check,
        ReportingCycle.Check,
        RoleWithoutResponsibilities.Check,
        VacantAccountable.Check,
        DueBeforeDependency.Check,
        StatusAgainstHorizon.Check,
        TooExact.Check,
        NobodyAccountable.Check,
        NobodyResponsible.Check,
        AccountableWithoutAuthority.Check,
        OneSidedClaim.Check,
        UnknownRoleInTable.Check,
        LetterOutsideScheme.Check,
        NearDuplicate.Check,
        RoleWithoutPurpose.Check,
        RoleWithoutHolder.Check,
        RoleWithoutMetrics.Check,
        EmptyColumn.Check,
        ConsultedOnEverything.Check,
        ContradictoryLetters.Check,
        ImageFromElsewhere.Check,
    ];

    /// <param name="asOf">The day on which the handbook is looked at; null where nobody knows, and nothing is late.</param>
    public static ImmutableArray<Diagnostic> Run(Handbook handbook, DateOnly? asOf) =>
        [.. All.SelectMany(check => check(handbook)), .. asOf is { } day ? PastTarget.Check(handbook, day) : []];
}
