using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Localization;
using Handbooks.Model;

namespace Handbooks.Pages;

/// <summary>Markup that is safe to show as it is: made by us, or cleaned by us.</summary>
public readonly record struct Html(string? Markup)
{
    public static Html Empty { get; } = new("");

    public string Value => Markup ?? "";

    public bool IsEmpty => Value.Length == 0;
}

/// <param name="Href">Ready for the page that it stands on.</param>
public sealed record Link(string Text, string Href);

/// <summary>What all pages of one site share.</summary>
/// <param name="Url">Where the site will stand, without a slash at its end; null where nobody said.</param>
/// <param name="Accent">A checked CSS colour, or null for the theme's own.</param>
public sealed record SiteFrame(Audience Audience, string Title, string? Description, string Language, string? Url, string? Repository, string? Accent)
{
    /// <summary>What the tool says, in the site's language.</summary>
    public Strings Strings { get; init; } = Strings.English;

    /// <summary>The day of the newest change to what the site shows, or the one that the build was given; null where neither is known.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Where pages may show images from, beside the site itself.</summary>
    public ImageSources Images { get; init; } = ImageSources.Own;

    /// <summary>The page of all changes; null where the site has none.</summary>
    public SitePath? Changes { get; init; }

    /// <summary>The day whose state of the handbook the site shows, and says so on every page; null for today's.</summary>
    public DateOnly? PastDay { get; init; }
}

/// <summary>An entry of the navigation beside a page.</summary>
/// <param name="Href">Null for a title that is no page.</param>
/// <param name="IsOpen">The page itself stands here or below.</param>
public sealed record NavigationNode(string Text, string? Href, bool IsCurrent, bool IsOpen, ImmutableArray<NavigationNode> Children);

/// <summary>A heading of a page, for its outline.</summary>
/// <param name="Level">2 or 3.</param>
public sealed record OutlineEntry(string Text, string Href, int Level);

/// <summary>When a page's text was last changed.</summary>
/// <param name="Date">Of the newest commit; null where none has it.</param>
/// <param name="IsOpen">It differs from what is committed; only the team is told so.</param>
public sealed record LastChange(DateOnly? Date, bool IsOpen);

/// <summary>A page of a site: all that a template needs, nothing to look up.</summary>
public abstract record Page
{
    public required SiteFrame Site { get; init; }
    public required SitePath Address { get; init; }
    public required string Title { get; init; }
    public string? Description { get; init; }

    /// <summary>From home to the page above; empty on the home page.</summary>
    public ImmutableArray<Link> Breadcrumbs { get; init; } = [];

    public ImmutableArray<NavigationNode> Navigation { get; init; } = [];
    public ImmutableArray<OutlineEntry> Outline { get; init; } = [];

    /// <summary>Pages, roles and items whose text refers to this one.</summary>
    public ImmutableArray<Link> MentionedBy { get; init; } = [];

    /// <summary>Where the source can be edited; null where no repository is named and on pages without a source.</summary>
    public string? EditUrl { get; init; }

    /// <summary>Where the findings say what keeps the page from being read in full, for the team; null where nothing does.</summary>
    public string? FaultHref { get; init; }

    /// <summary>Null where that is not known.</summary>
    public LastChange? LastChanged { get; init; }

    /// <summary>A relative link from this page; templates use it for style sheets and the header.</summary>
    public string Href(SitePath target, string? anchor = null) => target.HrefFrom(Address, anchor);
}

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
