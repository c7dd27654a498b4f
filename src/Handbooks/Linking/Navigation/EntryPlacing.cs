using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking.Addresses;
using Handbooks.Linking.Links;
using Handbooks.Model;
using Handbooks.Model.Navigation;
using Handbooks.Syntax.Markdown.Contents;
using Handbooks.Text;

namespace Handbooks.Linking.Navigation;

/// <summary>Turns listed entries into navigation entries; each page appears once, where it is first listed.</summary>
internal sealed class EntryPlacing
{
    /// <summary>Deeper levels are unusable; pages listed there are placed by folder.</summary>
    private const int MostLevels = 12;

    private readonly LinkPlaces _places;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly Dictionary<string, ContentPage> _pages;
    private readonly Dictionary<string, PageDeclaration> _declarations;
    private readonly Dictionary<string, ImmutableArray<Listed>> _toctrees = new(StringComparer.Ordinal);
    private readonly HashSet<string> _below = new(StringComparer.Ordinal);
    private readonly HashSet<string> _placed = new(StringComparer.Ordinal);
    private int _patterns;
    private int _level;

    /// <summary>An entry with its resolved page.</summary>
    private sealed record Listed(string? Title, string? Path, string? Url, ImmutableArray<Listed> Children);

    public EntryPlacing(SiteAddresses addresses, LinkPlaces places,
        ImmutableArray<PageDeclaration> declarations, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        (_places, _diagnostics) = (places, diagnostics);
        _pages = addresses.Pages.ToDictionary(page => page.Path, StringComparer.Ordinal);
        _declarations = declarations.ToDictionary(page => page.Path, StringComparer.Ordinal);
        foreach (var page in declarations.Where(page => !page.Toctree.IsEmpty))
            _toctrees[page.Path] = Find(page.Toctree, [InputPath.Folder(page.Path)]);
        foreach (var (parent, listed) in _toctrees)
            _below.UnionWith(PagesOf(listed).Where(path => path != parent));
    }

    public bool IsBelowAnother(string path) => _below.Contains(path);

    /// <summary>A page that belongs in the navigation but has not been placed yet.</summary>
    public bool IsLeft(string path) => _pages.TryGetValue(path, out var page) && !IsIntroduction(page) && !_placed.Contains(path);

    public ImmutableArray<NavigationEntry> Place(ImmutableArray<NavigationItem> items, ImmutableArray<string> folders) => Place(Find(items, folders));

    public ImmutableArray<NavigationEntry> BelowHome() =>
        [.. _pages.Values.Where(page => page.Address == SitePath.Home).OrderBy(page => page.Path, StringComparer.Ordinal)
            .SelectMany(page => Below(page.Path))];

    /// <summary>The pages listed in a page's own toctree.</summary>
    public ImmutableArray<NavigationEntry> Below(string path) => _toctrees.TryGetValue(path, out var listed) ? Place(listed) : [];

    /// <summary>The page's own entry, with the entries it lists below it.</summary>
    public NavigationEntry Entry(string path, string? title, Func<ImmutableArray<NavigationEntry>> children)
    {
        _placed.Add(path);
        return new(title ?? TitleOf(path), _places.ToPage(path, null), OneLevelDown(() => [.. Below(path), .. children()]));
    }

    public string TitleOf(string path) => HintOf(path).Label ?? _declarations[path].Title.Value;

    public NavigationHint HintOf(string path) => _declarations[path].Navigation;

    private ImmutableArray<NavigationEntry> OneLevelDown(Func<ImmutableArray<NavigationEntry>> entries)
    {
        if (_level >= MostLevels)
            return [];
        _level++;
        var below = entries();
        _level--;
        return below;
    }

    private ImmutableArray<NavigationEntry> Place(ImmutableArray<Listed> listed) => [.. listed.SelectMany(entry => Place(entry))];

    private ImmutableArray<NavigationEntry> Place(Listed listed)
    {
        if (listed.Url is { } url)
            return [new(listed.Title ?? url, new ExternalTarget(url), [])];
        // The header links to Home and the introductions of generated pages; other pages may already be placed.
        if (listed.Path is { } path && (_pages.TryGetValue(path, out var page) && IsIntroduction(page) || !_placed.Add(path)))
            return Place(listed.Children);
        if (listed.Path is { } own)
            return [Entry(own, listed.Title, () => Place(listed.Children))];
        var below = OneLevelDown(() => Place(listed.Children));
        return below.IsEmpty ? [] : listed.Title is null ? below : [new(listed.Title, null, below)];
    }

    private ImmutableArray<Listed> Find(ImmutableArray<NavigationItem> items, ImmutableArray<string> folders) =>
        [.. items.SelectMany(item => Find(item, folders))];

    private IEnumerable<Listed> Find(NavigationItem item, ImmutableArray<string> folders)
    {
        var children = Find(item.Children, folders);
        if (item.Page is not { } page)
            return [new(item.Title, null, null, children)];
        if (page.Value.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || page.Value.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
            return [new(item.Title, null, page.Value, []), .. children];
        if (item.IsPattern)
            return [.. Matches(page, folders).Select(path => new Listed(null, path, null, [])), .. children];
        if (PathOf(page.Value, folders, _places) is { } found)
            return [new(item.Title, found, null, children)];
        Report(page, folders);
        return children.IsEmpty ? [] : [new(item.Title, null, null, children)];
    }

    internal static string? PathOf(string written, ImmutableArray<string> folders, LinkPlaces places)
    {
        var link = WrittenLink.Of(written);
        foreach (var folder in folders)
        {
            // A path may contain a question mark as part of a name.
            if (link.FileWithQuery is { } whole && InputPath.Combine(folder, whole) is { } named && places.Pages.Has(named))
                return named;
            if (InputPath.Combine(folder, link.File) is { Length: > 0 } full
                && (places.Pages.Find(full, link.IsFolder) ?? places.Pages.InOtherCase(full, link.IsFolder)
                    ?? places.Pages.ByAddress(full)) is { } path)
                return path;
        }
        return null;
    }

    private IEnumerable<string> Matches(Located<string> pattern, ImmutableArray<string> folders)
    {
        if (++_patterns > ContentsLimits.Patterns || InputPath.Combine(folders[0], pattern.Value) is not { } full)
            return [];
        var glob = new Glob(full);
        return _declarations.Keys.Where(path => glob.Matches(path) || glob.Matches(InputPath.WithoutEnding(path))).Order(StringComparer.Ordinal);
    }

    private void Report(Located<string> page, ImmutableArray<string> folders)
    {
        var file = WrittenLink.Of(page.Value).File;
        var (nearest, at) = folders
            .Select(folder => (Found: InputPath.Combine(folder, file) is { } full ? _places.NearestPage(full) : null, At: folder))
            .FirstOrDefault(near => near.Found is not null);
        var path = InputPath.Combine(folders[0], file);
        _diagnostics.Add(NavigationDiagnostics.NoSuchEntry(page, nearest is null ? null : InputPath.Relative(nearest, at + "x"),
            path is null ? null : MissingThing.Page(path) with
            {
                Folder = _places.MissingFolder(path, nearest),
                IsSuggested = nearest is not null,
            }));
    }

    private static IEnumerable<string> PagesOf(ImmutableArray<Listed> listed) =>
        listed.SelectMany(entry => PagesOf(entry.Children).Concat(entry.Path is { } path ? [path] : Enumerable.Empty<string>()));

    private bool IsIntroduction(ContentPage page) => _places.IsGenerated(page.Address) || page.Address == SitePath.NotFound;
}
