using System.Collections.Immutable;
using Handbooks.Linking;

namespace Handbooks.Coverage;

/// <summary>Who carries how much of a handbook, and what hangs on a single person. Pure arithmetic over what is linked.</summary>
/// <param name="Roles">Every role, in the handbook's order.</param>
/// <param name="People">Everybody who holds a role now, by name; empty where no holder is named.</param>
/// <param name="Vacancies">In the handbook's order.</param>
/// <param name="Backings">Every activity and open item, in the matrix's order; nobody stands behind any where no holder is named.</param>
/// <param name="Units">By name.</param>
public sealed record HandbookCoverage(
    ImmutableArray<RoleLoad> Roles,
    ImmutableArray<PersonLoad> People,
    ImmutableArray<Vacancy> Vacancies,
    ImmutableArray<Backing> Backings,
    ImmutableArray<UnitClarity> Units)
{
    /// <summary>There are people to count.</summary>
    public bool NamesHolders => !People.IsEmpty;

    public static HandbookCoverage Of(Handbook handbook)
    {
        var open = Work.Open(handbook);
        var roles = Loads.OfRoles(handbook, open);
        var backings = Backing.Of(handbook, roles, open);
        return new(roles, Loads.OfPeople(handbook, roles, open, backings), Vacancy.Of(handbook, roles, open), backings, UnitClarity.Of(handbook));
    }
}
