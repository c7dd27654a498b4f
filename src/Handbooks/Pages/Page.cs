using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Localization;
using Handbooks.Model;

namespace Handbooks.Pages;

/// <summary>Markup that is safe to show unchanged: generated or sanitised by us.</summary>
public readonly record struct Html(string? Markup)
{
    public static Html Empty { get; } = new("");

    public string Value => Markup ?? "";

    /// <summary>Of the text, if it is not the site's.</summary>
    public string? Language { get; init; }

    public bool IsEmpty => Value.Length == 0;
}

/// <param name="Href">Relative to the page that contains it.</param>
public sealed record Link(string Text, string Href);

/// <summary>What all pages of one site share.</summary>
/// <param name="Url">The address of the published site, without a trailing slash; null if not configured.</param>
public sealed record SiteFrame(Audience Audience, string Title, string? Description, string Language, string? Url, string? Repository)
{
    /// <summary>A validated CSS colour, or null for the theme's own.</summary>
    public string? Accent { get; init; }

    /// <summary>What the handbook adds to every page; null where it adds nothing.</summary>
    public FrameBrand? Brand { get; init; }

    /// <summary>The path of the site on its host, with a slash at both ends: <c>/</c> or <c>/handbook/</c>.</summary>
    public string Root() => RootOf(Url);

    /// <summary>The tool's texts, in the site's language.</summary>
    public Strings Strings { get; init; } = Strings.English;

    /// <summary>The day of the newest change visible on the site, or the one that the build was given; null if neither is known.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The hosts, besides the site itself, from which pages may show images.</summary>
    public ImageSources Images { get; init; } = ImageSources.Own;

    /// <summary>The number of scripts with what links to roles say when they are pointed at.</summary>
    public int RoleCards { get; init; }

    /// <summary>Whom readers may ask; null if the handbook does not say.</summary>
    public Link? Contact { get; init; }

    /// <summary>The page of all changes; null if the site has none.</summary>
    public SitePath? Changes { get; init; }

    /// <summary>The day of the past state that the site shows, and names on every page; null for the current state.</summary>
    public DateOnly? PastDay { get; init; }

    /// <inheritdoc cref="Root"/>
    /// <param name="url">The site's address; null if unknown.</param>
    internal static string RootOf(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.AbsolutePath.TrimEnd('/') + "/" : "/";
}

/// <summary>Pictures, a style sheet, links and text of the handbook's own, on every page of a site.</summary>
public sealed record FrameBrand
{
    /// <summary>Pictures and a style sheet by their addresses; null where the theme's are shown.</summary>
    public SitePath? Logo { get; init; }

    /// <inheritdoc cref="Logo"/>
    public SitePath? Icon { get; init; }

    /// <inheritdoc cref="Logo"/>
    public SitePath? Image { get; init; }

    /// <inheritdoc cref="Logo"/>
    public SitePath? Style { get; init; }

    /// <summary>Links at the top of every page, behind those to the tool's own pages.</summary>
    public ImmutableArray<FrameLink> Header { get; init; } = [];

    public ImmutableArray<FrameLink> Footer { get; init; } = [];

    public string? FooterText { get; init; }
}

/// <summary>A link on every page: to an address of the site, or to another site.</summary>
/// <param name="Path">Null for another site.</param>
/// <param name="Rest">The anchor on the page; for another site, its whole address.</param>
public sealed record FrameLink(string Text, SitePath? Path, string? Rest);

/// <summary>An entry of the navigation beside a page.</summary>
/// <param name="Href">Null for a title without a page.</param>
/// <param name="IsOpen">The current page is here or below.</param>
public sealed record NavigationNode(string Text, string? Href, bool IsCurrent, bool IsOpen, ImmutableArray<NavigationNode> Children)
{
    /// <summary>It has entries below it that this page does not show.</summary>
    public bool HasMore { get; init; }
}

/// <summary>A step of the way from the home page to a page.</summary>
/// <param name="Href">Null for a title without a page.</param>
public sealed record Crumb(string Text, string? Href)
{
    /// <summary>The pages under it, for a menu: links without children of their own; empty for a step without a menu.</summary>
    public ImmutableArray<NavigationNode> Below { get; init; } = [];

    public static implicit operator Crumb(Link link) => FromLink(link);

    public static Crumb FromLink(Link link) => new(link.Text, link.Href);
}

/// <summary>A heading in a page's outline.</summary>
/// <param name="Level">2 or 3.</param>
public sealed record OutlineEntry(string Text, string Href, int Level);

/// <summary>When a page's text was last changed.</summary>
/// <param name="Date">The date of the newest commit; null if none includes it.</param>
/// <param name="IsOpen">It has uncommitted changes; only shown to the team.</param>
public sealed record LastChange(DateOnly? Date, bool IsOpen);

/// <summary>A picture that other sites show with a link to a page.</summary>
/// <param name="Width">In pixels, as the height.</param>
/// <param name="Alternative">What it shows, in words.</param>
public sealed record PagePicture(SitePath Address, int Width, int Height, string Alternative);

/// <summary>A page of a site, with everything that a template needs.</summary>
public abstract record Page
{
    public required SiteFrame Site { get; init; }
    public required SitePath Address { get; init; }
    public required string Title { get; init; }
    public string? Description { get; init; }

    /// <summary>Drawn for this page; null if there is none of its own.</summary>
    public PagePicture? Picture { get; init; }

    /// <summary>From home to the parent page; empty on the home page.</summary>
    public ImmutableArray<Crumb> Breadcrumbs { get; init; } = [];

    public ImmutableArray<NavigationNode> Navigation { get; init; } = [];

    /// <summary>The page before this one in the order of the navigation; null if it has no place there, or the first.</summary>
    public Link? Previous { get; init; }

    /// <inheritdoc cref="Previous"/>
    public Link? Next { get; init; }

    public ImmutableArray<OutlineEntry> Outline { get; init; } = [];

    /// <summary>Pages, roles and items whose text refers to this one.</summary>
    public ImmutableArray<Link> MentionedBy { get; init; } = [];

    /// <summary>Where the source can be edited; null without a repository or a source.</summary>
    public string? EditUrl { get; init; }

    /// <summary>The findings that keep the page from being read in full, for the team; null if there are none.</summary>
    public string? FaultHref { get; init; }

    /// <summary>Null if unknown.</summary>
    public LastChange? LastChanged { get; init; }

    /// <summary>A relative link from this page; templates use it for style sheets and the header.</summary>
    public string Href(SitePath target, string? anchor = null) => target.HrefFrom(Address, anchor);
}

/// <summary>A page generated from the whole handbook; an author's page at its address is its introduction.</summary>
public abstract record GeneratedPage : Page
{
    public Html Intro { get; init; }
}

/// <summary>The front page: the author's text, and links to everything else.</summary>
public sealed record HomePage : GeneratedPage
{
    public required int RoleCount { get; init; }
    public required int ActivityCount { get; init; }
    public required int ItemCount { get; init; }

    /// <summary>Some of what is in progress.</summary>
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

/// <summary>Shown for any missing address; its links start at the site's root.</summary>
public sealed record NotFoundPage : GeneratedPage;

/// <summary>Redirects from a thing's former address to its current one.</summary>
public sealed record RedirectPage : Page
{
    public required Link To { get; init; }

    /// <summary>The target page, from the site's root.</summary>
    public required SitePath Target { get; init; }
}

/// <summary>Items without the site's layout, for frames on other sites.</summary>
public sealed record EmbedPage : Page
{
    public required ImmutableArray<ItemCard> Items { get; init; }
}

/// <summary>Every change to the items, roles and pages of the site, by month, newest first.</summary>
public sealed record ChangesPage : GeneratedPage
{
    /// <summary>Uncommitted changes; empty on the public site.</summary>
    public ImmutableArray<ChangeEntry> Open { get; init; } = [];

    public required ImmutableArray<ChangeMonth> Months { get; init; }

    /// <summary>The number of older changes that are not shown; those of items and roles are on their pages.</summary>
    public int LeftOut { get; init; }
}
