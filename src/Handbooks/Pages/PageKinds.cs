using System.Collections.Immutable;
using Handbooks.Linking;

namespace Handbooks.Pages;

/// <summary>A page that the tool makes, for all the author's pages at once; one of them at its address is its introduction.</summary>
public abstract record GeneratedPage : Page
{
    public Html Intro { get; init; }
}

/// <summary>The front page: the author's text, and a way into everything else.</summary>
public sealed record HomePage : GeneratedPage
{
    public required int RoleCount { get; init; }
    public required int ActivityCount { get; init; }

    /// <summary>Activities and items for which nobody is named accountable.</summary>
    public required int NobodyNamedCount { get; init; }

    /// <summary>Findings that are more than information; null on the public site, which has no page of them.</summary>
    public int? WarningCount { get; init; }

    public required ImmutableArray<ItemCard> Now { get; init; }
    public required ImmutableArray<RoleGroup> Units { get; init; }
}

/// <summary>An ordinary page.</summary>
public sealed record ProsePage : Page
{
    public required Html Body { get; init; }

    /// <summary>The roles that the page defines.</summary>
    public ImmutableArray<Link> Roles { get; init; } = [];
}

/// <summary>Shown for any address that is not there; its links start at the site's root.</summary>
public sealed record NotFoundPage : Page;

/// <summary>Stands at an address that a thing had before, and leads to where it is now.</summary>
public sealed record RedirectPage : Page
{
    public required Link To { get; init; }

    /// <summary>The page that it leads to, from the site's root.</summary>
    public required SitePath Target { get; init; }
}

/// <summary>Items without the site around them, for another site to show in a frame.</summary>
public sealed record EmbedPage : Page
{
    public required ImmutableArray<ItemCard> Items { get; init; }
}

/// <summary>Every change to the items and roles of the site, by month, newest first.</summary>
public sealed record ChangesPage : GeneratedPage
{
    /// <summary>What differs from the newest commit; empty on the public site.</summary>
    public ImmutableArray<ChangeEntry> Open { get; init; } = [];

    public required ImmutableArray<ChangeMonth> Months { get; init; }

    /// <summary>How many older changes stand only on the pages of their items and roles.</summary>
    public int LeftOut { get; init; }
}
