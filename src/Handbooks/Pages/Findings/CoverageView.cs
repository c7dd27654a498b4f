using System.Collections.Immutable;
using Handbooks.Model;

namespace Handbooks.Pages.Findings;

/// <summary>Workload and coverage, ready to display.</summary>
/// <param name="NamesHolders">If false, there are no people to count: People, Departures and Behind are empty.</param>
public sealed record CoverageView(
    bool NamesHolders,
    ImmutableArray<UnitBar> Units,
    ImmutableArray<VacancyLine> Vacancies,
    ImmutableArray<Departure> Departures,
    ImmutableArray<PeopleCount> Behind,
    ImmutableArray<ThinUnit> Thin)
{
    public required ImmutableArray<RoleLoadRow> Roles { get; init; }

    public required ImmutableArray<PersonLoadRow> People { get; init; }
}

/// <summary>How clear accountability is, for the rows of the matrix in which a unit takes part.</summary>
/// <param name="Unit">Null for roles without a unit.</param>
/// <param name="MatrixHref">
/// The matrix, filtered to the unit's rows where no one is named; its index if several of its pages have some; null if no filter does that.
/// </param>
/// <param name="Answered">One role is accountable.</param>
/// <param name="Unanswered">Roles are responsible, but none is accountable.</param>
/// <param name="Nobody">No one is named at all.</param>
/// <param name="Disputed">Several roles are accountable.</param>
public sealed record UnitBar(string? Unit, string? MatrixHref, int Answered, int Unanswered, int Nobody, int Disputed)
{
    /// <summary>The pages of a long matrix that have such rows, likewise filtered; empty if one link leads to all.</summary>
    public ImmutableArray<Link> Pages { get; init; } = [];

    public int Total => Answered + Unanswered + Nobody + Disputed;
}

/// <param name="StandIns">Interim holders.</param>
/// <param name="Carries">How many things it does or is accountable for.</param>
/// <param name="Uncovered">Those that no one covers.</param>
public sealed record VacancyLine(Link Role, ImmutableArray<string> StandIns, int Carries, ImmutableArray<Link> Uncovered);

/// <summary>What no one would cover if a person left; only for people on whom something depends.</summary>
public sealed record Departure(string Person, ImmutableArray<Link> Uncovered);

/// <summary>A bar of the distribution of bus factors.</summary>
/// <param name="People">The number of people behind an activity; the last bar includes higher numbers.</param>
public sealed record PeopleCount(int People, bool OrMore, int Things);

/// <summary>A unit's activities with one person behind them, or none.</summary>
/// <param name="More">The number of activities not listed.</param>
public sealed record ThinUnit(string? Unit, ImmutableArray<ThinThing> Things, int More);

/// <param name="Person">The only person behind it; null if there is none.</param>
public sealed record ThinThing(Link Thing, string? Person);

/// <param name="MatrixHref">The matrix, filtered to the role.</param>
public sealed record RoleLoadRow(Link Role, string? Unit, RoleStatus Status, ImmutableArray<HolderLine> Holders, string MatrixHref)
{
    public required int Responsibilities { get; init; }

    public required int Accountable { get; init; }

    public required int Items { get; init; }

    public required int Consulted { get; init; }
}

/// <param name="Roles">Each with the details of the holding: end date, share, interim.</param>
/// <param name="Share">"80 %"; null if not given.</param>
/// <param name="IsShareComplete">Every role gives a share.</param>
/// <param name="IsShareOver">The shares exceed one position.</param>
public sealed record PersonLoadRow(
    string Person, ImmutableArray<HeldRoleLink> Roles, string? Share, bool IsShareComplete, bool IsShareOver, int Alone)
{
    public required int Responsibilities { get; init; }

    public required int Accountable { get; init; }

    public required int Items { get; init; }
}

public sealed record HeldRoleLink(Link Role, string? Detail);
