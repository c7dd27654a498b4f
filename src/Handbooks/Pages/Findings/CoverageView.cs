using System.Collections.Immutable;
using Handbooks.Model;

namespace Handbooks.Pages.Findings;

/// <summary>Who carries how much, ready to be shown.</summary>
/// <param name="NamesHolders">Without people there is no one to count: then People, Departures and Behind are empty.</param>
public sealed record CoverageView(
    bool NamesHolders,
    ImmutableArray<UnitBar> Units,
    ImmutableArray<VacancyLine> Vacancies,
    ImmutableArray<Departure> Departures,
    ImmutableArray<PeopleCount> Behind,
    ImmutableArray<ThinUnit> Thin,
    ImmutableArray<RoleLoadRow> Roles,
    ImmutableArray<PersonLoadRow> People);

/// <summary>How clear it is who answers, for the rows of the matrix in which a unit takes part.</summary>
/// <param name="Unit">Null for roles that belong to none.</param>
/// <param name="MatrixHref">The matrix, filtered to the unit's rows where nobody is named; null where no filter says that.</param>
/// <param name="Answered">One role answers.</param>
/// <param name="Unanswered">Roles do it, and none is named accountable.</param>
/// <param name="Nobody">Nobody is named at all.</param>
/// <param name="Disputed">Two roles answer, or more.</param>
public sealed record UnitBar(string? Unit, string? MatrixHref, int Answered, int Unanswered, int Nobody, int Disputed)
{
    public int Total => Answered + Unanswered + Nobody + Disputed;
}

/// <param name="StandIns">Who holds it for now.</param>
/// <param name="Carries">How much it does or answers for.</param>
/// <param name="Uncovered">What of that nobody covers.</param>
public sealed record VacancyLine(Link Role, ImmutableArray<string> StandIns, int Carries, ImmutableArray<Link> Uncovered);

/// <summary>What nobody does or answers for once a person has gone; only people of whom something hangs.</summary>
public sealed record Departure(string Person, ImmutableArray<Link> Uncovered);

/// <summary>A bar of the distribution of bus factors.</summary>
/// <param name="People">How many people are behind a thing; the last bar is of as many or more.</param>
public sealed record PeopleCount(int People, bool OrMore, int Things);

/// <summary>A unit's things with the fewest people behind them, where that is nobody or one.</summary>
/// <param name="More">How many are not listed.</param>
public sealed record ThinUnit(string? Unit, ImmutableArray<ThinThing> Things, int More);

/// <param name="Person">The one who is behind it; null where nobody is.</param>
public sealed record ThinThing(Link Thing, string? Person);

/// <param name="MatrixHref">The matrix, filtered to the role.</param>
public sealed record RoleLoadRow(
    Link Role, string? Unit, RoleStatus Status, ImmutableArray<HolderLine> Holders, int Responsibilities, int Accountable, int Items, int Consulted,
        string MatrixHref);

/// <param name="Roles">Each with what is said of the holding: until when, how much, interim.</param>
/// <param name="Share">"80 %"; null where nothing is said.</param>
/// <param name="IsShareComplete">It is said of each of the roles.</param>
/// <param name="IsShareOver">More than one position.</param>
public sealed record PersonLoadRow(
    string Person, ImmutableArray<HeldRoleLink> Roles, int Responsibilities, int Accountable, int Items, string? Share, bool IsShareComplete,
        bool IsShareOver, int Alone);

public sealed record HeldRoleLink(Link Role, string? Detail);
