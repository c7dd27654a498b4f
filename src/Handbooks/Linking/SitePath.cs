using System.Buffers;
using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Linking;

/// <summary>An address on a site, from its root: <c>/roles/engineering-manager/</c>, <c>/data/roles.json</c>.</summary>
/// <remarks>Segments are as their authors wrote them; <see cref="HrefFrom"/> escapes them.</remarks>
public readonly record struct SitePath(string Value)
{
    public static SitePath Home { get; } = new("/");
    public static SitePath Roles { get; } = new("/roles/");
    public static SitePath Map { get; } = new("/map/");
    public static SitePath Matrix { get; } = new("/matrix/");
    public static SitePath Decisions { get; } = new("/decisions/");
    public static SitePath Roadmap { get; } = new("/roadmap/");
    /// <summary>Results of a search, and everything from A to Z.</summary>
    public static SitePath Search { get; } = new("/search/");

    /// <summary>The folder of the files that the search loads.</summary>
    public static SitePath SearchData { get; } = new("/data/search/");

    public static SitePath Findings { get; } = new("/findings/");

    /// <summary>Changes by month; only a site with a history has this page.</summary>
    public static SitePath Changes { get; } = new("/changes/");

    public static SitePath NotFound { get; } = new("/404.html");

    /// <summary>The pages that every site has; an author's page at the same address is its introduction.</summary>
    public static ImmutableArray<SitePath> Generated { get; } = [Home, Roles, Map, Matrix, Decisions, Roadmap, Search];

    /// <summary>The same, only for the team's site. On the public site, an author's page at such an address is an ordinary page.</summary>
    public static ImmutableArray<SitePath> TeamOnly { get; } = [Findings];

    /// <summary>A role's page. Different ids have different addresses.</summary>
    public static SitePath Role(RoleId id) => new($"/roles/{PortableName.Of(id.Value)}/");

    /// <summary>An item's page.</summary>
    public static SitePath Item(string slug) => new($"/roadmap/{PortableName.Of(slug)}/");

    /// <summary>
    /// The folder of the pages that a long page of the tool's own is divided into. Which there are depends on how much there is, so that
    /// nobody is promised their addresses.
    /// </summary>
    public SitePath Parts => new(Value + "units/");

    /// <summary>The file's path in the site's folder.</summary>
    public string FilePath => Value.EndsWith('/') ? Value[1..] + "index.html" : Value[1..];

    /// <summary>The last segment of a page directly in a folder; null for any other.</summary>
    public string? NameIn(SitePath folder) =>
        Value.StartsWith(folder.Value, StringComparison.Ordinal) && Value[folder.Value.Length..] is [.. var name, '/']
            && !name.Contains('/', StringComparison.Ordinal) ? name : null;

    /// <summary>A link that is the same on every page: for the one that is served in place of any other.</summary>
    /// <param name="root">The path of the site on its host, with a slash at both ends.</param>
    public string HrefFromRoot(string root, string? anchor = null) => root + (this == Home ? "" : HrefFrom(Home, anchor));

    /// <summary>A relative link, so that a site works from disk, at a root and under a sub-path.</summary>
    public string HrefFrom(SitePath page, string? anchor = null)
    {
        var hash = anchor is null ? "" : "#" + Uri.EscapeDataString(anchor);
        if (page == this && anchor is not null)
            return hash;
        var (from, to) = (Escaped(page.Value), Escaped(Value));
        // Behind the last slash that both have in common, each slash of the page's address is a folder to leave.
        var shared = from.AsSpan(0, from.AsSpan().CommonPrefixLength(to)).LastIndexOf('/') + 1;
        var up = from.AsSpan(shared).Count('/');
        return up == 0 && shared == to.Length ? "./" + hash
            : string.Create((3 * up) + to.Length - shared + hash.Length, (up, shared, to, hash), static (href, parts) =>
            {
                for (var i = 0; i < parts.up; i++, href = href[3..])
                    "../".CopyTo(href);
                parts.to.AsSpan(parts.shared).CopyTo(href);
                parts.hash.CopyTo(href[(parts.to.Length - parts.shared)..]);
            });
    }

    private static string Escaped(string path) => path.AsSpan().ContainsAnyExcept(NeedNoEscape) ? WebAddress.EscapePath(path) : path;

    private static readonly SearchValues<char> NeedNoEscape =
        SearchValues.Create("/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public override string ToString() => Value;
}
