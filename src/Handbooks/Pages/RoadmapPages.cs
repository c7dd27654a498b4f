using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Pages.Roadmaps;

namespace Handbooks.Pages;

public sealed record RoadmapPage : GeneratedPage
{
    public string? Disclaimer { get; init; }

    /// <summary>Now, Next, Later and Shipped, in this order, even if empty.</summary>
    public required ImmutableArray<BoardColumn> Columns { get; init; }

    /// <summary>Null if no item has a date.</summary>
    public Timeline? Timeline { get; init; }

    /// <summary>By kind, then by name.</summary>
    public ImmutableArray<RoadmapFacet> Facets { get; init; } = [];

    /// <summary>The feeds of the whole roadmap, in each format.</summary>
    public ImmutableArray<FeedLink> Feeds { get; init; } = [];

    /// <summary>For calendar programs, which then keep up with the roadmap; null where the site's address is not known.</summary>
    public string? CalendarSubscription { get; init; }

    /// <summary>By name; empty if the build has no history.</summary>
    public ImmutableArray<FeedLink> ThemeFeeds { get; init; } = [];

    /// <summary>Likewise.</summary>
    public ImmutableArray<FeedLink> RoleFeeds { get; init; } = [];

    /// <summary>Every item by theme, including dropped ones.</summary>
    public required ImmutableArray<ItemGroup> Themes { get; init; }

    public required string JsonHref { get; init; }
}

/// <param name="Text">Its subject: a theme, a role; or its format, if there are several.</param>
/// <param name="Type">Its media type.</param>
public sealed record FeedLink(string Text, string Href, string Type);

/// <summary>An item's column on the board; dropped items are only in the list.</summary>
public enum BoardPlace
{
    Now,
    Next,
    Later,
    Shipped,
    Dropped,
}

/// <param name="Meaning">What the horizon promises, in a sentence.</param>
public sealed record BoardColumn(string Title, string Anchor, string Meaning, ImmutableArray<ItemCard> Items);

public sealed record ItemGroup(string Title, ImmutableArray<ItemCard> Items);

/// <summary>The summary of a roadmap item.</summary>
public sealed record ItemCard
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Href { get; init; }
    public required BoardPlace Column { get; init; }
    public required ItemStatus StatusKind { get; init; }

    /// <summary>As displayed: "in progress".</summary>
    public required string Status { get; init; }

    public string? Theme { get; init; }
    public DueDate? Target { get; init; }

    /// <summary>Null if no one is named or the role is not public.</summary>
    public Link? Accountable { get; init; }

    public bool IsAccountableHidden { get; init; }

    /// <summary>From 0 to 1; null if unknown.</summary>
    public double? Progress { get; init; }

    public bool IsInternal { get; init; }
    public string? Teaser { get; init; }

    /// <summary>The first target, if the item has slipped since; null otherwise, and if unknown.</summary>
    public DueDate? FirstTarget { get; init; }

    /// <summary>How often it was delayed since the first target.</summary>
    public int Slips { get; init; }

    /// <summary>The anchors of the roadmap's facets that the item belongs to; empty on other pages.</summary>
    public ImmutableArray<string> Facets { get; init; } = [];
}

public sealed record ItemPage : Page
{
    public required ItemCard Card { get; init; }
    public string? Confidence { get; init; }

    /// <summary>Holders of the accountable role that this site may name.</summary>
    public ImmutableArray<string> Holders { get; init; } = [];

    /// <summary>Of the accountable role if it has its own, otherwise of the handbook.</summary>
    public Link? Contact { get; init; }

    public Html Summary { get; init; }
    public ImmutableArray<Link> Responsible { get; init; } = [];
    public ImmutableArray<Link> Consulted { get; init; } = [];
    public ImmutableArray<Link> Informed { get; init; } = [];
    public ImmutableArray<ItemCard> DependsOn { get; init; } = [];
    public int HiddenDependencies { get; init; }
    public ImmutableArray<ItemCard> RequiredBy { get; init; } = [];
    public ImmutableArray<Milestone> Milestones { get; init; } = [];
    public ImmutableArray<Link> Links { get; init; } = [];

    /// <summary>A link to the item's row of the matrix.</summary>
    public required string MatrixHref { get; init; }

    /// <summary>Feeds with its changes.</summary>
    public ImmutableArray<FeedLink> Feeds { get; init; } = [];

    /// <summary>Null if the build has no history.</summary>
    public PastSection? Past { get; init; }
}
