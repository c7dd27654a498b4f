using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Model.Navigation;
using Handbooks.Sources;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Yaml;
using Handbooks.Syntax.Yaml.Slips;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Model;

/// <summary>
/// Files among the pages that do not become pages: drafts, parts of other pages, templates, and files that another tool's settings
/// exclude.
/// </summary>
internal sealed class NonPageFiles
{
    /// <summary>Jekyll publishes what is in such a folder, without being told to: news, and often job ads.</summary>
    private const string Posts = "_posts";

    private const string Draft = "named like a draft or part", FolderOfTemplates = "in a templates folder",
        Template = "with placeholders in the front matter";

    /// <summary>Names of folders for drafts, for parts of pages and for what is put away.</summary>
    private static readonly FrozenSet<string> NoCollections = FrozenSet.ToFrozenSet(
        ["_drafts", "_includes", "_layouts", "_templates", "_partials", "_snippets", "_archive", "_old", "_private"], StringComparer.Ordinal);

    private readonly ImmutableArray<(PageDocument Page, string Why)> _parts;
    private readonly HashSet<string> _paths;

    private NonPageFiles(IEnumerable<(PageDocument Page, string Why)> parts)
    {
        _parts = [.. parts];
        _paths = _parts.Select(part => part.Page.Path).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// Files that nothing names: neither handbook.yml, by a navigation entry or a pattern with the name written out, nor a page that includes
    /// them.
    /// </summary>
    public static NonPageFiles Among(ImmutableArray<PageDocument> pages, HandbookSettings settings, ToolExclusions tools)
    {
        var collections = Collections(pages);
        var parts = pages.Select(page => (Page: page, Why: WhyNone(page, settings, tools))).Where(part => part.Why is not null
            // What has no front matter, Jekyll copies as it is.
            && !(part.Why == Draft && part.Page.FrontMatter is not null
                && CollectionOf(part.Page.Path) is { } folder && collections.Contains(folder)
                // "**" never made what is in such a folder public.
                && !settings.Public.Any(pattern => !pattern.Value.IsExclusion && pattern.Value.Matches(part.Page.Path)))).ToList();
        if (parts.Count > 0)
        {
            var included = pages.SelectMany(page => page.Markdown.Descendants<Include>()).Select(include => NameOf(include.Link.Url ?? ""))
                .ToHashSet(StringComparer.OrdinalIgnoreCase);
            parts.RemoveAll(part => included.Contains(NameOf(part.Page.Path))
                || included.Contains(NameOf(part.Page.Path[..part.Page.Path.LastIndexOf('.')])));
        }
        return new(parts.Select(part => (part.Page, part.Why!)));
    }

    public bool Has(string path) => _paths.Contains(path);

    /// <summary>One note for all of them; a warning for each that is marked public.</summary>
    public IEnumerable<Diagnostic> Findings()
    {
        if (!_parts.IsEmpty)
            yield return PublishingDiagnostics.NoPages(_parts);
        foreach (var part in _parts.Where(part => IsMarkedPublic(part.Page)))
            yield return PublishingDiagnostics.PublicNoPage(part.Page);
    }

    /// <summary>
    /// Folders such as "_jobs" most of whose pages have a title in their front matter: Jekyll publishes such a collection, and what is
    /// only part of a page needs no title.
    /// </summary>
    private static HashSet<string> Collections(ImmutableArray<PageDocument> pages) =>
        pages.Select(page => (Page: page, Folder: CollectionOf(page.Path))).Where(page => page.Folder is not null)
            .GroupBy(page => page.Folder!, page => page.Page)
            .Where(folder => folder.Count(HasTitle) * 2 > folder.Count())
            .Select(folder => folder.Key).ToHashSet(StringComparer.Ordinal);

    private static bool HasTitle(PageDocument page) => page.FrontMatter?.Entries.Any(entry => entry.Key.Value == "title") == true;

    /// <summary>"shop/_jobs" of "shop/_jobs/quay/keeper.md"; null for any other page.</summary>
    private static string? CollectionOf(string path)
    {
        var start = path.StartsWith('_') ? 0 : path.IndexOf("/_", StringComparison.Ordinal) + 1;
        var end = path.IndexOf('/', start);
        return end > start && path[start..end] is ['_', not '_', ..] name && !NoCollections.Contains(name) && SpecialSegments(path).Count() == 1
            ? path[..end] : null;
    }

    private static bool IsMarkedPublic(PageDocument page) =>
        page.FrontMatter?.Entries.Any(entry => entry is { Key.Value: "visibility", Value: YamlScalar { Value: "public" } }) == true;

    /// <summary>Follows a count: "3 by name a draft or part"; null for a page.</summary>
    private static string? WhyNone(PageDocument page, HandbookSettings settings, ToolExclusions tools)
    {
        if (IsInNavigation(page.Path, settings))
            return null;
        var special = SpecialSegments(tools.FolderOfPages(page.Path) is { } folder ? page.Path[folder.Length..] : page.Path).ToArray();
        if (special.Length > 0 && !IsPublished(page.Path, special, settings))
            return special.Any(segment => segment.StartsWith('_')) ? Draft : FolderOfTemplates;
        return page.IsTemplate ? Template : tools.FileThatExcludes(page.Path) is { } file ? $"that {file} excludes" : null;
    }

    private static bool IsInNavigation(string path, HandbookSettings settings) =>
        settings.Navigation.Any(group => group.Pages.Any(page => page.Value.Trim('/').Equals(path, StringComparison.Ordinal)));

    private static bool IsPublished(string path, string[] special, HandbookSettings settings) =>
        settings.Public.Any(pattern => !pattern.Value.IsExclusion && pattern.Value.Matches(path)
            && special.All(Literal(pattern.Value.Written).Contains));

    /// <summary>
    /// By convention: a file or folder name that begins with _, and folders called archetypes, or templates beside handbook.yml.
    /// </summary>
    private static IEnumerable<string> SpecialSegments(string path)
    {
        var segments = path.Split('/');
        return segments.Where((segment, i) => i == segments.Length - 1
            // Hugo's name for the index page of a folder.
            ? segment.StartsWith('_') && !segment.StartsWith("_index.", StringComparison.OrdinalIgnoreCase)
            : (segment.StartsWith('_') && segment != Posts) || segment.Equals("archetypes", StringComparison.OrdinalIgnoreCase)
            || (i == 0 && segment.Equals("templates", StringComparison.OrdinalIgnoreCase)));
    }

    private static string[] Literal(string pattern) => pattern.Trim('/').Split('/');

    private static string NameOf(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
}

/// <summary>Pages in a markup that is not read, reported so that they are not missed later.</summary>
internal static class UnreadMarkup
{
    private static readonly (string Ending, string Name)[] Kinds =
    [
        (".adoc", "AsciiDoc"), (".asciidoc", "AsciiDoc"), (".rst", "reStructuredText"), (".textile", "Textile"), (".org", "Org"),
        (".wiki", "wiki markup"),
        (".mediawiki", "wiki markup"), (".creole", "Creole"), (".rdoc", "RDoc"), (".pod", "POD"), (".typ", "Typst"), (".ipynb", "notebooks"),
        (".erb", "ERB"),
        (".haml", "Haml"), (".slim", "Slim"), (".njk", "Nunjucks"), (".liquid", "Liquid"), (".astro", "Astro"),
    ];

    /// <summary>One finding a kind, with how many there are.</summary>
    public static IEnumerable<Diagnostic> Find(SourceTree tree) =>
        from asset in tree.Assets
        let kind = Array.Find(Kinds, kind => asset.Path.EndsWith(kind.Ending, StringComparison.OrdinalIgnoreCase))
        where kind.Ending is not null && !asset.Path.Split('/').Any(segment => segment.StartsWith('_'))
        group asset by kind into files
        orderby files.Key.Ending
        select PublishingDiagnostics.OtherMarkupFound(new SourceText(files.First().Path, "").Start, files.Key.Name, files.Key.Ending, files.Count());
}
