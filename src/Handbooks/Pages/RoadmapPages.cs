using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Pages.Roadmaps;

namespace Handbooks.Pages;

public sealed record RoadmapPage : GeneratedPage
{
    public string? Disclaimer { get; init; }

    /// <summary>Now, Next, Later and Shipped, in this order, also where empty.</summary>
    public required ImmutableArray<BoardColumn> Columns { get; init; }

    /// <summary>Null where no item has a date.</summary>
    public Timeline? Timeline { get; init; }

    /// <summary>By kind, then by name.</summary>
    public ImmutableArray<RoadmapFacet> Facets { get; init; } = [];

    /// <summary>The whole roadmap to subscribe to, in each format.</summary>
    public ImmutableArray<FeedLink> Feeds { get; init; } = [];

    /// <summary>By name; empty where the build has no history.</summary>
    public ImmutableArray<FeedLink> ThemeFeeds { get; init; } = [];

    /// <summary>Likewise.</summary>
    public ImmutableArray<FeedLink> RoleFeeds { get; init; } = [];

    /// <summary>Every item, dropped ones too, by theme.</summary>
    public required ImmutableArray<ItemGroup> Themes { get; init; }

    public required string JsonHref { get; init; }
}

/// <param name="Text">What it tells of: a theme, a role; a format, where there are several.</param>
/// <param name="Type">Its media type.</param>
public sealed record FeedLink(string Text, string Href, string Type);

/// <summary>Where an item stands on the board; what was dropped stands in the list alone.</summary>
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

/// <summary>A roadmap item as it is shown in short.</summary>
public sealed record ItemCard
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Href { get; init; }
    public required BoardPlace Column { get; init; }
    public required ItemStatus StatusKind { get; init; }

    /// <summary>For people: "in progress".</summary>
    public required string Status { get; init; }

    public string? Theme { get; init; }
    public string? Target { get; init; }

    /// <summary>Null where nobody is named or the role is not public.</summary>
    public Link? Accountable { get; init; }

    public bool IsAccountableHidden { get; init; }

    /// <summary>From 0 to 1; null where it is not known.</summary>
    public double? Progress { get; init; }

    public bool IsInternal { get; init; }
    public string? Teaser { get; init; }

    /// <summary>The first target ever given, if the item slipped since; null where it did not, and where nobody knows.</summary>
    public string? FirstTarget { get; init; }
}

public sealed record ItemPage : Page
{
    public required ItemCard Card { get; init; }
    public string? Confidence { get; init; }

    /// <summary>Who holds the accountable role, as far as this site may say it.</summary>
    public ImmutableArray<string> Holders { get; init; } = [];

    public Html Summary { get; init; }
    public ImmutableArray<Link> Responsible { get; init; } = [];
    public ImmutableArray<Link> Consulted { get; init; } = [];
    public ImmutableArray<Link> Informed { get; init; } = [];
    public ImmutableArray<ItemCard> DependsOn { get; init; } = [];
    public int HiddenDependencies { get; init; }
    public ImmutableArray<ItemCard> RequiredBy { get; init; } = [];
    public ImmutableArray<Milestone> Milestones { get; init; } = [];
    public ImmutableArray<Link> Links { get; init; } = [];

    /// <summary>The same item's row of the matrix.</summary>
    public required string MatrixHref { get; init; }

    /// <summary>What tells of its changes.</summary>
    public ImmutableArray<FeedLink> Feeds { get; init; } = [];

    /// <summary>Null where the build has no history.</summary>
    public PastSection? Past { get; init; }
}
