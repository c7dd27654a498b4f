using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking.Links;
using Handbooks.Model;
using Handbooks.Syntax.Attachments;
using Markdig.Syntax;

namespace Handbooks.Linking;

/// <summary>Every possible target of a reference, by the ways in which authors refer to it.</summary>
internal sealed class LinkPlaces
{
    private readonly Audience _audience;
    private readonly FrozenDictionary<string, PageNodes> _pages;
    private readonly FrozenDictionary<string, string> _titles;
    private readonly FrozenDictionary<string, Role> _wholePages;
    private readonly FrozenDictionary<string, RoleId> _sectionRoles;
    private readonly FrozenDictionary<string, AssetDeclaration> _assets;
    private readonly FrozenDictionary<string, (string Path, string Anchor)> _targets;
    private readonly ILookup<string, string> _targetsByPage;
    private readonly FrozenSet<string> _targetPrefixes;
    private readonly FrozenDictionary<RoleId, Role> _roles;
    private readonly ConcurrentDictionary<string, PageAnchors> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Path, string Anchor), RoleId> _duties = [];
    private readonly ILookup<string, Role> _rolesByPage;
    private readonly FrozenSet<string> _roadmapFiles;
    private readonly FrozenSet<string> _dataFiles;
    private readonly FrozenSet<string> _folders;
    private readonly ItemIndex _items;
    private const int MostSuggestions = 5_000;

    private readonly HashSet<string> _reportedFiles = new(StringComparer.Ordinal);
    private int _unknownNames;

    public LinkPlaces(Declarations declarations, PageNodes[] pages, ImmutableArray<Role> roles, ItemIndex items, Audience audience)
    {
        (_audience, _items) = (audience, items);
        Pages = new PageFinder(declarations.Pages);
        Assets = new PathIndex(declarations.Assets.Select(asset => asset.File.Path));
        _pages = pages.ToFrozenDictionary(page => page.Page.Path, StringComparer.Ordinal);
        _titles = declarations.Pages.DistinctBy(page => page.Title.Value, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(page => page.Title.Value, page => page.Path, StringComparer.OrdinalIgnoreCase);
        _roles = roles.ToFrozenDictionary(role => role.Id);
        _rolesByPage = roles.ToLookup(role => role.Declaration.Page.Path, StringComparer.Ordinal);
        _wholePages = roles.Where(role => role.Declaration.IsWholePage)
            .ToFrozenDictionary(role => role.Declaration.Page.Path, StringComparer.Ordinal);
        _assets = declarations.Assets.ToFrozenDictionary(asset => asset.File.Path, StringComparer.Ordinal);
        _targets = pages.SelectMany(page => page.Targets.Select(target => (target.Name, page.Page.Path, target.Anchor)))
            .DistinctBy(target => target.Name)
            .ToFrozenDictionary(target => target.Name, target => (target.Path, target.Anchor), StringComparer.Ordinal);
        _targetPrefixes = _targets.Keys.Where(name => name.Contains(':', StringComparison.Ordinal))
            .Select(name => name[..name.IndexOf(':', StringComparison.Ordinal)]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _targetsByPage = _targets.Values.ToLookup(target => target.Path, target => target.Anchor, StringComparer.Ordinal);
        _sectionRoles = roles.Where(role => role.Declaration.Section.Heading is not null)
            .DistinctBy(role => SectionKey(role.Declaration))
            .ToFrozenDictionary(role => SectionKey(role.Declaration), role => role.Id, StringComparer.Ordinal);
        foreach (var role in roles.Where(role => !role.Declaration.IsWholePage))
        {
            foreach (var duty in role.Responsibilities.Where(duty => duty.ElsewherePath is null && duty.Declaration.Block is not HeadingBlock))
                _duties.TryAdd((role.Declaration.Page.Path, duty.Anchor!), role.Id);
        }
        _roadmapFiles = declarations.Items.Select(item => item.Span.Path).ToFrozenSet(StringComparer.Ordinal);
        _dataFiles = declarations.DataFiles.ToFrozenSet(StringComparer.Ordinal);
        _folders = _pages.Keys.Concat(_assets.Keys).Concat(_dataFiles).SelectMany(Folders).ToFrozenSet(StringComparer.Ordinal);
    }

    public PageFinder Pages { get; }

    public PathIndex Assets { get; }

    /// <summary>False for the public site: its broken links were already reported for the team's.</summary>
    private bool SuggestsNames => _audience == Audience.Team;

    public IEnumerable<string> PageTitles => SuggestsNames ? _titles.Keys : [];

    public IEnumerable<string> KnownItems => SuggestsNames ? _items.Ids : [];

    /// <summary>Glossary terms, in lower case.</summary>
    public IEnumerable<string> Terms =>
        SuggestsNames ? _targets.Keys.Where(name => name.StartsWith("term:", StringComparison.Ordinal)).Select(name => name["term:".Length..]) : [];

    public ItemId? Item(string id) => _items.Find(id);

    public string? NearestPage(string full) => SuggestsNames ? Pages.Nearest(full) : null;

    public string? NearestFile(string full) => SuggestsNames ? Assets.Nearest(full) : null;

    /// <summary>The first folder on the way to a path that holds no file of any kind; null if all do.</summary>
    /// <param name="nearest">The file that is probably meant.</param>
    public MissingFolder? MissingFolder(string full, string? nearest)
    {
        // Another tool's variable or tag is no folder.
        if (Folders(full).FirstOrDefault(folder => !_folders.Contains(folder)) is not { } missing || missing.Contains('{', StringComparison.Ordinal))
            return null;
        var below = InputPath.WithoutEnding(full[missing.Length..]);
        var other = nearest is null ? "" : InputPath.WithoutEnding(nearest);
        return new(missing, other.Length > below.Length && other.EndsWith(below, StringComparison.Ordinal) ? other[..^below.Length] : null);
    }

    /// <summary>An existing file that is neither a page nor published with a site.</summary>
    public bool HasDataFile(string path) => _dataFiles.Contains(path);

    /// <summary>The first page with that title, ignoring case.</summary>
    public string? PageCalled(string title) => _titles.GetValueOrDefault(title.Trim());

    public bool HasAsset(string path) => _assets.ContainsKey(path);

    public Attachment Attachment(string path) => _assets[path].Attachment;

    /// <summary>For one link after the other: whether this is the first one to the file.</summary>
    public bool IsFirstLinkTo(string path) => _reportedFiles.Add(path);

    /// <summary>For one unknown name after the other: beyond this number of them, searching for the nearest one takes too long.</summary>
    public bool MaySuggestNames() => ++_unknownNames <= MostSuggestions;

    public bool IsRoadmapFile(string path) => _roadmapFiles.Contains(path);

    public (string Path, string Anchor)? Target(string name) => _targets.TryGetValue(name.Trim().ToLowerInvariant(), out var found) ? found : null;

    /// <summary>
    /// Whether targets here begin with this prefix and a colon: if so, one that is not found is missing here, not in another
    /// project.
    /// </summary>
    public bool HasTargetsOf(string prefix) => _targetPrefixes.Contains(prefix);

    /// <summary>A page by its source path; the role if the page is one.</summary>
    public LinkTarget ToPage(string path, string? anchor) =>
        _wholePages.TryGetValue(path, out var role) ? new RoleTarget(role.Id, anchor)
        // A responsibility of one of the page's roles has its permalink only on the role's page.
        : anchor is not null && _duties.TryGetValue((path, anchor), out var holder) ? new RoleTarget(holder, anchor)
        : new PageTarget(path, anchor);

    /// <summary>The place of one of a role's responsibilities.</summary>
    public LinkTarget ToDuty(RoleId role, Responsibility duty) =>
        duty.ElsewherePath is { } path ? ToPage(path, duty.Anchor)
        // The rows of a table of letters have no anchors.
        : new RoleTarget(role, duty.Declaration.Block is Markdig.Extensions.Tables.Table ? null : duty.Anchor);

    /// <summary>The role that a section of a page defines, if an anchor leads to its heading.</summary>
    public RoleId? SectionRole(string path, string anchor) => _sectionRoles.TryGetValue($"{path}#{anchor}", out var role) ? role : null;

    public PageAnchors Anchors(string path) => _anchors.GetOrAdd(path, AnchorsOf);

    private PageAnchors AnchorsOf(string path)
    {
        var page = _pages[path];
        var anchors = new HashSet<string>(page.Page.Document.Anchors.Values, StringComparer.Ordinal);
        anchors.UnionWith(_targetsByPage[path]);
        anchors.UnionWith(_rolesByPage[path].SelectMany(role => role.Responsibilities).Where(duty => duty.ElsewherePath is null)
            .Select(duty => duty.Anchor!));
        anchors.UnionWith(page.HtmlAnchors);
        return new PageAnchors(page.Page.Document, anchors);
    }

    public Role Role(RoleId id) => _roles[id];

    /// <summary>A generated page by its address, even if the author's introduction replaces it.</summary>
    public GeneratedTarget? Generated(string address, string? anchor)
    {
        var path = new SitePath("/" + address.Trim('/') + "/");
        return path != SitePath.Home && IsGenerated(path) ? new GeneratedTarget(path, anchor) : null;
    }

    /// <summary>Whether a page is generated at an address. The public site has fewer.</summary>
    public bool IsGenerated(SitePath address) =>
        SitePath.Generated.Contains(address) || (_audience == Audience.Team && SitePath.TeamOnly.Contains(address));

    /// <summary>From the top down, without trailing slashes.</summary>
    private static IEnumerable<string> Folders(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
            yield return path[..slash];
    }

    private static string SectionKey(RoleDeclaration role) => $"{role.Page.Path}#{role.Page.Anchors[role.Section.Heading!]}";
}
