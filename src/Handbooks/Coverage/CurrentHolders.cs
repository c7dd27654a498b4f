using System.Collections.Immutable;
using Handbooks.Linking;

namespace Handbooks.Coverage;

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
