using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;

namespace Handbooks.Coverage;

/// <summary>What one role carries.</summary>
/// <param name="Holders">Those who hold it now; see <see cref="CurrentHolders"/>.</param>
/// <param name="Accountable">Activities that it answers for, roadmap items aside.</param>
/// <param name="Items">Roadmap items that it answers for and that are neither shipped nor dropped.</param>
/// <param name="Consulted">Activities and open items that it is asked about.</param>
public sealed record RoleLoad(RoleId Role, ImmutableArray<Holding> Holders, int Responsibilities, int Accountable, int Items, int Consulted);

/// <summary>What one person carries, by all the roles that they hold now. An activity of two of their roles counts once.</summary>
/// <param name="Share">The sum of what is said, where 1 is a full position; null where nothing is said of any of the roles.</param>
/// <param name="IsShareComplete">It is said of each role.</param>
/// <param name="Alone">What nobody does or answers for once this person has gone, in the matrix's order.</param>
public sealed record PersonLoad(
    string Person, ImmutableArray<HeldRole> Roles, double? Share, bool IsShareComplete, ImmutableArray<Activity> Alone)
{
    public required int Responsibilities { get; init; }

    public required int Accountable { get; init; }

    public required int Items { get; init; }
}

public sealed record HeldRole(RoleId Role, HoldingDeclaration Holding);

internal static class Loads
{
    /// <summary>In the handbook's order.</summary>
    public static ImmutableArray<RoleLoad> OfRoles(Handbook handbook, ImmutableArray<Work> open)
    {
        var letters = open.SelectMany(work => work.Letters, (work, entry) => (entry.Role, entry.Letters, work.IsItem)).ToLookup(entry => entry.Role);
        return [.. handbook.Roles.Select(role => new RoleLoad(
            role.Id, CurrentHolders.Of(role), Responsibilities(role),
            letters[role.Id].Count(entry => !entry.IsItem && entry.Letters.HasFlag(Letters.Accountable)),
            letters[role.Id].Count(entry => entry.IsItem && entry.Letters.HasFlag(Letters.Accountable)),
            letters[role.Id].Count(entry => entry.Letters.HasFlag(Letters.Consulted))))];
    }

    /// <summary>By name.</summary>
    public static ImmutableArray<PersonLoad> OfPeople(
        Handbook handbook, ImmutableArray<RoleLoad> roles, ImmutableArray<Work> open, ImmutableArray<Backing> backings)
    {
        var answering = open.SelectMany(work => work.Letters.Where(entry => entry.Letters.HasFlag(Letters.Accountable)),
            (work, entry) => (entry.Role, Work: work)).ToLookup(entry => entry.Role, entry => entry.Work);
        var alone = backings.Where(backing => backing.People.Length == 1)
            .ToLookup(backing => backing.People[0], backing => backing.Activity, StringComparer.Ordinal);
        return [.. roles
            .SelectMany(role => role.Holders, (role, holder) => (holder.Person, Held: new HeldRole(role.Role, holder.Declaration)))
            .GroupBy(entry => entry.Person, entry => entry.Held, StringComparer.Ordinal)
            .OrderBy(person => person.Key, StringComparer.OrdinalIgnoreCase).ThenBy(person => person.Key, StringComparer.Ordinal)
            .Select(person => Of(handbook, person.Key, [.. person], answering, [.. alone[person.Key]]))];
    }

    private static PersonLoad Of(Handbook handbook, string person,
        ImmutableArray<HeldRole> held, ILookup<RoleId, Work> answering, ImmutableArray<Activity> alone)
    {
        var answersFor = held.SelectMany(role => answering[role.Role]).DistinctBy(work => work.Activity.Id).ToList();
        var shares = held.Select(role => role.Holding.Share).OfType<double>().ToList();
        return new(
            // Tenths do not add up to one in binary.
            person, held, shares.Count == 0 ? null : Math.Round(shares.Sum(), 4), shares.Count == held.Length, alone)
        {
            Responsibilities = held.Sum(role => Responsibilities(handbook.Role(role.Role))),
            Accountable = answersFor.Count(work => !work.IsItem),
            Items = answersFor.Count(work => work.IsItem),
        };
    }

    private static int Responsibilities(Role role) => role.Responsibilities.Count(duty => !duty.IsNone);
}

/// <summary>Who holds a role now, as far as people.yml tells without a calendar.</summary>
public static class CurrentHolders
{
    /// <summary>
    /// Nothing here knows today's date, so that the same input gives the same site tomorrow. A holding with an end counts until somebody
    /// holds the role without one; of a person's several holdings of one role the last counts.
    /// </summary>
    public static ImmutableArray<Holding> Of(Role role)
    {
        var open = role.Holders.Where(holding => holding.Declaration.To is null).ToList();
        return [.. (open.Count > 0 ? open : role.Holders.AsEnumerable())
            .GroupBy(holding => holding.Person, StringComparer.Ordinal)
            .Select(person => person.OrderBy(holding => holding.Declaration.To ?? DateOnly.MaxValue).ThenBy(holding => holding.Declaration.From)
                .Last())];
    }
}
