using System.Collections.Immutable;
using Handbooks.Model;

namespace Handbooks.Linking;

/// <summary>A roadmap item with everything that refers to it.</summary>
public sealed record RoadmapItem
{
    public required ItemId Id { get; init; }
    public required ItemDeclaration Declaration { get; init; }

    /// <summary>Null if no one is named, or the named role is not part of this site.</summary>
    public RoleId? Accountable { get; init; }

    /// <summary>The named role is not part of this site.</summary>
    public bool IsAccountableHidden { get; init; }

    public ImmutableArray<RoleId> Responsible { get; init; } = [];
    public ImmutableArray<RoleId> Consulted { get; init; } = [];
    public ImmutableArray<RoleId> Informed { get; init; } = [];
    public ImmutableArray<ItemId> DependsOn { get; init; } = [];

    /// <summary>The number of dependencies that are not part of this site.</summary>
    public int HiddenDependencies { get; init; }

    /// <summary>Its links that resolve on this site.</summary>
    public ImmutableArray<ResolvedLink> Links { get; init; } = [];

    public ImmutableArray<ItemId> RequiredBy { get; init; } = [];
    public ImmutableArray<LinkSource> MentionedBy { get; init; } = [];

    public required string Slug { get; init; }

    /// <summary>Unfinished work: neither shipped nor dropped.</summary>
    public bool IsOpen => Declaration.Status is not (ItemStatus.Shipped or ItemStatus.Dropped);

    public string Title => Declaration.Title.Value;
    public SitePath Address => SitePath.Item(Slug);
}

public sealed record ResolvedLink(string Title, LinkTarget Target);
