using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Linking.Addresses;
using Handbooks.Linking.Matrix;
using Handbooks.Linking.Navigation;
using Handbooks.Model;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Syntax.Inlines;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Linking;

/// <summary>The linked model: every reference resolves, and can be followed back.</summary>
public sealed class Handbook
{
    public required HandbookSettings Settings { get; init; }

    /// <summary>What handbook.yml puts on every page.</summary>
    public LinkedBranding Branding { get; init; } = new();

    /// <summary>The addresses on the site.</summary>
    public required SiteAddresses Addresses { get; init; }

    /// <summary>In path order.</summary>
    public required ImmutableArray<Role> Roles { get; init; }

    /// <summary>In path order.</summary>
    public required ImmutableArray<RoadmapItem> Items { get; init; }

    /// <summary>In path order, without pages that only define one role.</summary>
    public required ImmutableArray<ContentPage> Pages { get; init; }

    /// <summary>The rows of the matrix: those from roles in path order, then the roadmap's items.</summary>
    public required ImmutableArray<Activity> Activities { get; init; }

    /// <summary>The tables that declare letters, in path order.</summary>
    public required ImmutableArray<LinkedTable> Tables { get; init; }

    /// <summary>Decisions that roles may take, their domains, and escalations of unresolved matters.</summary>
    public required ImmutableArray<DecisionRight> Rights { get; init; }

    public required ImmutableArray<NavigationEntry> Navigation { get; init; }

    /// <summary>Former addresses, with their current targets.</summary>
    public required ImmutableArray<Redirect> Redirects { get; init; }

    /// <summary>The pages named in lists of pages, wherever those lists are.</summary>
    public ImmutableArray<Listing> Listings { get; init; } = [];

    public required ImmutableArray<Reference> References { get; init; }

    public required FrozenDictionary<string, AssetDeclaration> Assets { get; init; }

    /// <summary>The targets of links, images and named references in prose; unresolved ones are absent.</summary>
    public required FrozenDictionary<Inline, LinkTarget> Links { get; init; }

    /// <summary>Role names in running text that become links, in order within their literal.</summary>
    public required FrozenDictionary<LiteralInline, ImmutableArray<TextMention>> Mentions { get; init; }

    /// <summary>The targets of links written as HTML, by source path and address as written.</summary>
    public required FrozenDictionary<(string Path, string Url), LinkTarget> HtmlLinks { get; init; }

    /// <summary>The pages shown within others; an include that is absent is shown as a link.</summary>
    public required FrozenDictionary<Include, PageDocument> Includes { get; init; }

    private FrozenDictionary<RoleId, Role>? _roles;
    private FrozenDictionary<ItemId, RoadmapItem>? _items;
    private FrozenDictionary<string, ContentPage>? _pages;

    public Role Role(RoleId id) => (_roles ??= Roles.ToFrozenDictionary(role => role.Id))[id];

    public RoadmapItem Item(ItemId id) => (_items ??= Items.ToFrozenDictionary(item => item.Id))[id];

    public ContentPage? Page(string path) => (_pages ??= Pages.ToFrozenDictionary(page => page.Path, StringComparer.Ordinal)).GetValueOrDefault(path);
}

/// <summary>The public site's handbook, linked only from public declarations.</summary>
public sealed class PublicHandbook
{
    internal PublicHandbook(Handbook linked) => Linked = linked;

    public Handbook Linked { get; }
}

/// <summary>A role's name in running text.</summary>
/// <param name="Start">0-based offset in the literal's text.</param>
public sealed record TextMention(int Start, int Length, RoleId Role);

/// <summary>A reference from a text to a role, an item, a page or a file, for checks and backlinks.</summary>
/// <param name="IsMention">Found in running text, not written as a reference.</param>
public sealed record Reference(LinkSource From, Visibility FromVisibility, LinkTarget To, SourceSpan Span, bool IsMention)
{
    /// <summary>The target is shown as an image.</summary>
    public bool IsImage { get; init; }
}

/// <summary>A page, or a group of pages under a title.</summary>
/// <param name="Target">A page, a role or an external address; null for a title without a page.</param>
public sealed record NavigationEntry(string Title, LinkTarget? Target, ImmutableArray<NavigationEntry> Children);

/// <summary>An ordinary page of the handbook.</summary>
/// <param name="Roles">The roles that it defines, which have their own pages.</param>
public sealed record ContentPage(
    PageDeclaration Declaration,
    SitePath Address,
    ImmutableArray<RoleId> Roles,
    ImmutableArray<LinkSource> MentionedBy)
{
    public string Path => Declaration.Path;

    public string Title => Declaration.Title.Value;
}

/// <summary>Who reads a site, which determines the handbook behind it.</summary>
public enum Audience
{
    /// <summary>Everything; problems are reported.</summary>
    Team,

    /// <summary>Public content, linked as if nothing else existed. Problems were already reported for the team's site.</summary>
    Public,
}
