using System.Collections.Immutable;

namespace Handbooks.Pages.Search;

/// <summary>Where results are shown, and everything from A to Z: whoever has no script finds things here.</summary>
public sealed record SearchPage : GeneratedPage
{
    /// <summary>All letters, on this page or on others.</summary>
    public required ImmutableArray<LetterLink> Letters { get; init; }

    public required ImmutableArray<LetterGroup> Groups { get; init; }
}

/// <param name="IsCurrent">The page shows only what begins with this letter.</param>
public sealed record LetterLink(string Letter, string Href, bool IsCurrent);

public sealed record LetterGroup(string Letter, string Anchor, ImmutableArray<IndexLine> Lines);

/// <summary>A name that leads somewhere.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Detail">For another name of a role, its title; else null.</param>
public sealed record IndexLine(string Text, string Href, string Kind, string? Detail);
