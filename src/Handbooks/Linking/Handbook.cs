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

/// <summary>The linked model: every reference in it resolves, and every one can be followed back.</summary>
public sealed class Handbook
{
    public required HandbookSettings Settings { get; init; }

    /// <summary>Where everything stands on the site.</summary>
    public required SiteAddresses Addresses { get; init; }

    /// <summary>In path order.</summary>
    public required ImmutableArray<Role> Roles { get; init; }

    /// <summary>In path order.</summary>
    public required ImmutableArray<RoadmapItem> Items { get; init; }

    /// <summary>In path order; pages that are a role and nothing else are not among them.</summary>
    public required ImmutableArray<ContentPage> Pages { get; init; }

    /// <summary>The rows of the matrix: what roles say in path order, then the roadmap's items.</summary>
    public required ImmutableArray<Activity> Activities { get; init; }

    /// <summary>The tables that declare letters, in path order.</summary>
    public required ImmutableArray<LinkedTable> Tables { get; init; }

    /// <summary>What roles may decide, the fields that are theirs, and where matters go that nobody could settle.</summary>
    public required ImmutableArray<DecisionRight> Rights { get; init; }

    public required ImmutableArray<NavigationEntry> Navigation { get; init; }

    /// <summary>Addresses that lead to things which have another now.</summary>
    public required ImmutableArray<Redirect> Redirects { get; init; }

    /// <summary>The pages that lists of pages name, wherever those lists stand.</summary>
    public ImmutableArray<Listing> Listings { get; init; } = [];

    public required ImmutableArray<Reference> References { get; init; }

    public required FrozenDictionary<string, AssetDeclaration> Assets { get; init; }

    /// <summary>Where links, images and named references in prose lead; one that leads nowhere is not in it.</summary>
    public required FrozenDictionary<Inline, LinkTarget> Links { get; init; }

    /// <summary>Names of roles in running text that become links, in order within their literal.</summary>
    public required FrozenDictionary<LiteralInline, ImmutableArray<TextMention>> Mentions { get; init; }

    /// <summary>Where links that are written as HTML lead, by source path and address as written.</summary>
    public required FrozenDictionary<(string Path, string Url), LinkTarget> HtmlLinks { get; init; }

    /// <summary>The pages that are shown within others; an include that is not in it is shown as a link.</summary>
    public required FrozenDictionary<Include, PageDocument> Includes { get; init; }

    private FrozenDictionary<RoleId, Role>? _roles;
    private FrozenDictionary<ItemId, RoadmapItem>? _items;
    private FrozenDictionary<string, ContentPage>? _pages;

    public Role Role(RoleId id) => (_roles ??= Roles.ToFrozenDictionary(role => role.Id))[id];

    public RoadmapItem Item(ItemId id) => (_items ??= Items.ToFrozenDictionary(item => item.Id))[id];

    public ContentPage? Page(string path) => (_pages ??= Pages.ToFrozenDictionary(page => page.Path, StringComparer.Ordinal)).GetValueOrDefault(path);
}

/// <summary>The public site's handbook: linked from public declarations and nothing else.</summary>
public sealed class PublicHandbook
{
    internal PublicHandbook(Handbook linked) => Linked = linked;

    public Handbook Linked { get; }
}

/// <summary>A role's name in running text.</summary>
/// <param name="Start">0-based offset in the literal's text.</param>
public sealed record TextMention(int Start, int Length, RoleId Role);

/// <summary>One reference from a text to a role, an item, a page or a file, for checks and backlinks.</summary>
/// <param name="IsMention">Found in running text, not written as a reference.</param>
public sealed record Reference(LinkSource From, Visibility FromVisibility, LinkTarget To, SourceSpan Span, bool IsMention)
{
    /// <summary>What it leads to is shown as a picture.</summary>
    public bool IsImage { get; init; }
}

/// <summary>A page, or a group of pages under a title.</summary>
/// <param name="Target">A page, a role or an address elsewhere; null for a title that has no page of its own.</param>
public sealed record NavigationEntry(string Title, LinkTarget? Target, ImmutableArray<NavigationEntry> Children);
