using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Model;
using Handbooks.Syntax.Markdown.Glossaries;
using Handbooks.Syntax.Markdown.References;
using Markdig.Syntax;

namespace Handbooks.Linking;

/// <summary>Everything that a reference can lead to, by the ways that authors write to it.</summary>
internal sealed class LinkPlaces
{
    private readonly bool _isQuiet;
    private readonly FrozenDictionary<string, PageDeclaration> _pages;
    private readonly FrozenDictionary<string, string> _titles;
    private readonly FrozenDictionary<string, Role> _wholePages;
    private readonly FrozenDictionary<string, RoleId> _sectionRoles;
    private readonly FrozenDictionary<string, AssetDeclaration> _assets;
    private readonly FrozenDictionary<string, (string Path, string Anchor)> _targets;
    private readonly ILookup<string, string> _targetsByPage;
    private readonly FrozenDictionary<RoleId, Role> _roles;
    private readonly Dictionary<string, HashSet<string>> _anchors = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Path, string Anchor), RoleId> _duties = [];
    private readonly ILookup<string, Role> _rolesByPage;
    private readonly FrozenSet<string> _roadmapFiles;

    public LinkPlaces(Declarations declarations, Identities identities, ImmutableArray<Role> roles, bool isQuiet)
    {
        _isQuiet = isQuiet;
        _pages = declarations.Pages.ToFrozenDictionary(page => page.Path, StringComparer.Ordinal);
        _titles = declarations.Pages.DistinctBy(page => page.Title.Value, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(page => page.Title.Value, page => page.Path, StringComparer.OrdinalIgnoreCase);
        _roles = roles.ToFrozenDictionary(role => role.Id);
        _rolesByPage = roles.ToLookup(role => role.Declaration.Page.Path, StringComparer.Ordinal);
        _wholePages = roles.Where(role => role.Declaration.IsWholePage).ToFrozenDictionary(role => role.Declaration.Page.Path, StringComparer.Ordinal);
        _assets = declarations.Assets.ToFrozenDictionary(asset => asset.File.Path, StringComparer.Ordinal);
        _targets = declarations.Pages.SelectMany(Targets).DistinctBy(target => target.Name).ToFrozenDictionary(target => target.Name, target => (target.Path, target.Anchor), StringComparer.Ordinal);
        _targetsByPage = _targets.Values.ToLookup(target => target.Path, target => target.Anchor, StringComparer.Ordinal);
        _sectionRoles = roles.Where(role => role.Declaration.Section.Heading is not null)
            .DistinctBy(role => SectionKey(role.Declaration))
            .ToFrozenDictionary(role => SectionKey(role.Declaration), role => role.Id, StringComparer.Ordinal);
        foreach (var role in roles.Where(role => !role.Declaration.IsWholePage))
        {
            foreach (var duty in role.Responsibilities.Where(duty => duty.Declaration.Block is not HeadingBlock))
                _duties.TryAdd((role.Declaration.Page.Path, duty.Anchor), role.Id);
        }
        _roadmapFiles = identities.Items.Select(item => item.Declaration.Span.Path).ToFrozenSet(StringComparer.Ordinal);
    }

    public IEnumerable<string> PagePaths => _isQuiet ? [] : _pages.Keys;

    public IEnumerable<string> PageTitles => _isQuiet ? [] : _titles.Keys;

    /// <summary>What glossaries define, in lower case.</summary>
    public IEnumerable<string> Terms => _isQuiet ? [] : _targets.Keys.Where(name => name.StartsWith("term:", StringComparison.Ordinal)).Select(name => name["term:".Length..]);

    public IEnumerable<string> AssetPaths => _isQuiet ? [] : _assets.Keys;

    public bool HasPage(string path) => _pages.ContainsKey(path);

    /// <summary>The first page of that title, case ignored.</summary>
    public string? PageCalled(string title) => _titles.GetValueOrDefault(title.Trim());

    public bool HasAsset(string path) => _assets.ContainsKey(path);

    public bool IsRoadmapFile(string path) => _roadmapFiles.Contains(path);

    public (string Path, string Anchor)? Target(string name) => _targets.TryGetValue(name.Trim().ToLowerInvariant(), out var found) ? found : null;

    /// <summary>A page by its source path; the role where the page is one.</summary>
    public LinkTarget ToPage(string path, string? anchor) =>
        _wholePages.TryGetValue(path, out var role) ? new RoleTarget(role.Id, anchor)
        // A responsibility of one of the page's roles has its permalink on the role's page alone.
        : anchor is not null && _duties.TryGetValue((path, anchor), out var holder) ? new RoleTarget(holder, anchor)
        : new PageTarget(path, anchor);

    /// <summary>The role that a section of a page defines, when an anchor leads to its heading.</summary>
    public RoleId? SectionRole(string path, string anchor) => _sectionRoles.TryGetValue($"{path}#{anchor}", out var role) ? role : null;

    public IReadOnlySet<string> Anchors(string path)
    {
        if (_anchors.TryGetValue(path, out var known))
            return known;
        var anchors = new HashSet<string>(_pages[path].Document.Anchors.Values, StringComparer.Ordinal);
        anchors.UnionWith(_targetsByPage[path]);
        anchors.UnionWith(_rolesByPage[path].SelectMany(role => role.Responsibilities).Select(duty => duty.Anchor));
        anchors.UnionWith(HtmlAttributes.Anchors(_pages[path].Document));
        return _anchors[path] = anchors;
    }

    public Role Role(RoleId id) => _roles[id];

    /// <summary>A generated page by its address, also where the author's introduction stands in its place.</summary>
    public static GeneratedTarget? Generated(string address, string? anchor)
    {
        var path = new SitePath("/" + address.Trim('/') + "/");
        return path != SitePath.Home && SitePath.Generated.Contains(path) ? new GeneratedTarget(path, anchor) : null;
    }

    private static string SectionKey(RoleDeclaration role) => $"{role.Page.Path}#{role.Page.Anchors[role.Section.Heading!]}";

    private static IEnumerable<(string Name, string Path, string Anchor)> Targets(PageDeclaration page) =>
        page.Document.Markdown.Descendants<LeafBlock>().Select(block => block switch
        {
            TargetBlock target => (target.Name.ToLowerInvariant(), page.Path, target.Anchor),
            GlossaryTerm term => (GlossaryTerm.TargetName(term.Name), page.Path, term.Anchor),
            _ => default,
        }).Where(target => target.Path is not null);
}
