using System.Collections.Immutable;
using Handbooks.Decisions;
using Handbooks.Localization;

namespace Handbooks.Pages;

/// <summary>The index of decisions in the order in which readers look for things: units, what belongs to none, the roadmap by theme.</summary>
internal static class DecisionGroups
{
    public static IEnumerable<(string Title, ImmutableArray<DecisionEntry> Entries)> Of(DecisionIndex index, Strings strings)
    {
        var hasUnits = index.Entries.Any(entry => entry.Item is null && entry.Group is not null);
        return index.Entries
            .GroupBy(entry => (Place: PlaceOf(entry), Name: entry.Group?.ToUpperInvariant()))
            .OrderBy(group => group.Key.Place).ThenBy(group => group.Key.Name is null).ThenBy(group => group.Key.Name, StringComparer.Ordinal)
            .Select(group => (
                (group.Key.Place, group.First().Group) switch
                {
                    (Place.Unit, { } unit) => unit,
                    (Place.Rights, _) => strings.Decisions.RightsAndDomains,
                    (Place.Roadmap, { } theme) => strings.Matrix.RoadmapOf(theme),
                    (Place.Roadmap, null) => strings.Matrix.Roadmap,
                    _ => hasUnits ? strings.Matrix.OtherActivities : strings.Matrix.Activities,
                },
                group.OrderBy(entry => entry.Title, StringComparer.OrdinalIgnoreCase).ToImmutableArray()));
    }

    private enum Place
    {
        Unit,
        Rights,
        Activities,
        Roadmap,
    }

    private static Place PlaceOf(DecisionEntry entry) =>
        entry.Item is not null ? Place.Roadmap
        : entry.Group is not null ? Place.Unit
        : entry.Subject == DecisionSubject.Activity ? Place.Activities
        : Place.Rights;
}
