using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Pages.Roadmaps;

/// <summary>The dated items of a roadmap along their periods.</summary>
/// <param name="First">The first day of the quarter in which the earliest period begins.</param>
/// <param name="Last">The last day of the quarter in which the latest ends.</param>
/// <param name="AsOf">The page's date; null if unknown.</param>
/// <param name="UndatedCount">The number of items left out because they have no date.</param>
public sealed record Timeline(DateOnly First, DateOnly Last, ImmutableArray<TimelineLane> Lanes, ImmutableArray<TimelineArrow> Arrows, DateOnly? AsOf,
    int UndatedCount);

/// <summary>One theme; its bars sorted by start.</summary>
public sealed record TimelineLane(string Title, ImmutableArray<TimelineBar> Bars);

/// <param name="Last">The last day, inclusive.</param>
/// <param name="After">The titles of its dependencies on the timeline: its arrows in words.</param>
public sealed record TimelineBar(ItemCard Card, DateOnly First, DateOnly Last, ImmutableArray<string> After);

/// <summary>From an item, by id, to one that depends on it; both are on the timeline.</summary>
public sealed record TimelineArrow(string From, string To);

internal static class TimelinePlanner
{
    /// <summary>Null if no item has a date.</summary>
    public static Timeline? Plan(SitePlan plan, IReadOnlyCollection<(RoadmapItem Item, ItemCard Card)> items)
    {
        var dated = items.Where(entry => entry.Item.Declaration.Target is not null && entry.Item.Declaration.Status != ItemStatus.Dropped).ToList();
        if (dated.Count == 0)
            return null;
        var (first, last) = WithDay(
            dated.Min(entry => entry.Item.Declaration.Target!.Value.First), dated.Max(entry => entry.Item.Declaration.Target!.Value.Last),
                plan.Frame.AsOf);
        var shown = dated.Select(entry => entry.Item.Id).ToHashSet();
        return new Timeline(
            Period.Of(PeriodKind.Quarter, first).First, Period.Of(PeriodKind.Quarter, last).Last,
            [.. dated.GroupBy(entry => entry.Card.Theme)
                .OrderBy(theme => theme.Key is null).ThenBy(theme => theme.Key, StringComparer.OrdinalIgnoreCase)
                .Select(theme => new TimelineLane(theme.Key ?? plan.Strings.Roadmap.OtherThemes,
                    [.. theme.Select(entry => Bar(plan, entry, shown)).OrderBy(bar => bar.First).ThenBy(bar => bar.Last)]))],
            [.. dated.SelectMany(entry => entry.Item.DependsOn.Where(shown.Contains).Select(on => new TimelineArrow(on.Value, entry.Item.Id.Value)))],
            plan.Frame.AsOf,
            items.Count(entry => entry.Item.Declaration.Target is null && entry.Item.Declaration.Status != ItemStatus.Dropped));
    }

    /// <summary>Extends the range to the page's date, unless most of it would be empty.</summary>
    private static (DateOnly First, DateOnly Last) WithDay(DateOnly first, DateOnly last, DateOnly? asOf)
    {
        if (asOf is not { } day || day.AddYears(2) < first || last.AddYears(2) < day)
            return (first, last);
        return (day < first ? day : first, day > last ? day : last);
    }

    private static TimelineBar Bar(SitePlan plan, (RoadmapItem Item, ItemCard Card) entry, HashSet<ItemId> shown) =>
        new(entry.Card, entry.Item.Declaration.Target!.Value.First, entry.Item.Declaration.Target!.Value.Last,
            [.. entry.Item.DependsOn.Where(shown.Contains).Select(on => plan.Handbook.Item(on).Title)]);
}
