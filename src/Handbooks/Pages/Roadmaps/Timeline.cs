using System.Collections.Immutable;

namespace Handbooks.Pages.Roadmaps;

/// <summary>The dated items of a roadmap along their periods.</summary>
/// <param name="First">The first day of the quarter in which the earliest period begins.</param>
/// <param name="Last">The last day of the quarter in which the latest ends.</param>
/// <param name="AsOf">The day of which the page speaks; null where nobody knows.</param>
/// <param name="UndatedCount">Items that are not on it, because they have no date.</param>
public sealed record Timeline(DateOnly First, DateOnly Last, ImmutableArray<TimelineLane> Lanes, ImmutableArray<TimelineArrow> Arrows, DateOnly? AsOf,
    int UndatedCount);

/// <summary>One theme; its bars by when they begin.</summary>
public sealed record TimelineLane(string Title, ImmutableArray<TimelineBar> Bars);

/// <param name="Last">The last day, inclusive.</param>
/// <param name="After">The titles of what it waits for and the timeline shows: what its arrows say, in words.</param>
public sealed record TimelineBar(ItemCard Card, DateOnly First, DateOnly Last, ImmutableArray<string> After);

/// <summary>From an item, by id, to one that waits for it; both are on the timeline.</summary>
public sealed record TimelineArrow(string From, string To);

/// <summary>The items that share a theme, a role, a status or a year: shown in place of the board where its link leads.</summary>
/// <param name="Kind">What they share, for a heading over its links: "Theme".</param>
public sealed record RoadmapFacet(string Kind, string Title, string Anchor, ImmutableArray<ItemCard> Items);
