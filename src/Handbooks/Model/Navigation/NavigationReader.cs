using System.Collections.Immutable;
using Handbooks.Model.Keys;
using Handbooks.Sources;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Contents;
using Handbooks.Syntax.Yaml;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Model.Navigation;

/// <summary>Reads the page order from files of other tools. Anything else in those files is ignored.</summary>
internal static class NavigationReader
{
    public static NavigationDeclarations Read(SourceTree tree, ImmutableArray<PageDocument> pages, HandbookSettings settings)
    {
        var files = ImmutableArray.CreateBuilder<NavigationDeclaration>();
        var folders = ImmutableArray.CreateBuilder<FolderHint>();
        foreach (var page in pages.Where(page => NavigationFiles.IsSummary(page.Path)))
        {
            if (SummaryReader.Read(page) is { IsEmpty: false } items)
                files.Add(new(page.Source, [FolderOf(page.Path)], items, true, settings.DefaultVisibility(page.Path)));
        }
        foreach (var file in tree.Files.Where(file => file.Kind == SourceKind.Yaml))
        {
            if (NavigationFiles.IsCategory(file.Path) && Category(file.Text) is { } hint)
                folders.Add(new(FolderOf(file.Path), hint, settings.DefaultVisibility(file.Path)));
            else if (NavigationFiles.IsOrder(file.Path) && Order(file.Text, settings.DefaultVisibility(file.Path)) is { } order)
                files.Add(order);
        }
        return new(files.ToImmutable(), folders.ToImmutable());
    }

    private static NavigationDeclaration? Order(SourceText source, Visibility visibility)
    {
        var folder = FolderOf(source.Path);
        if (!source.Path[folder.Length..].StartsWith("mkdocs", StringComparison.Ordinal))
        {
            var read = YamlReader.Read(source);
            if (!read.Diagnostics.IsEmpty)
                return new(source, [folder], [], false, visibility);
            return TocReader.Read(read.Value) is { IsEmpty: false } entries ? new(source, [folder], entries, true, visibility) : null;
        }
        // The rest of the file has tags that name Python code; what it means is for MkDocs to know.
        if (TopLevelKey.Find(source, "nav") is not var (start, end))
            return null;
        var nav = YamlReader.Read(source, start, end);
        var items = MkDocsReader.Read(nav.Value);
        var docs = TopLevelKey.Find(source, "docs_dir") is var (from, to)
            ? source.Text[from..to].Split(':', 2)[^1].Trim().Trim('"', '\'', '.', '/') : "docs";
        return new(source, [docs.Length == 0 ? folder : $"{folder}{docs}/", folder], items, nav.Diagnostics.IsEmpty, visibility);
    }

    private static NavigationHint? Category(SourceText source) =>
        YamlReader.Read(source).Value is YamlMapping mapping
            ? new(TextOf(mapping, "label"), double.TryParse(TextOf(mapping, "position"), System.Globalization.NumberStyles.Float,
                System.Globalization.CultureInfo.InvariantCulture, out var position) ? position : null)
            : null;

    private static string? TextOf(YamlMapping mapping, string key) =>
        mapping.Entries.FirstOrDefault(entry => entry.Key.Value == key)?.Value is YamlScalar { IsNull: false } scalar ? scalar.Value.Trim() : null;

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];
}

/// <summary>Reads the <c>{toctree}</c> blocks of a page, in which MyST and Sphinx list the pages below it.</summary>
internal static class ToctreeReader
{
    public static ImmutableArray<NavigationItem> Read(PageDocument page) =>
        [.. page.Markdown.Descendants<Toctree>().SelectMany(tree => Tree(page, tree))];

    private static ImmutableArray<NavigationItem> Tree(PageDocument page, Toctree tree)
    {
        var entries = tree.Entries.Where(entry => entry.Target != "self").Select(entry => new NavigationItem(
            entry.Title, new(entry.Target, page.Text.Span(entry.Span.Start, entry.Span.End + 1)), [], entry.IsPattern)).ToImmutableArray();
        return tree.Caption is null ? entries : [new(tree.Caption, null, entries)];
    }
}

/// <summary>An order of pages that a file of another tool gives: SUMMARY.md, mkdocs.yml, _toc.yml and the like.</summary>
/// <param name="Folders">Where its paths begin, the likeliest first; with a slash at the end, empty for the input folder.</param>
/// <param name="IsUnderstood">False where the file has an order that cannot be read.</param>
public sealed record NavigationDeclaration(
    SourceText Source, ImmutableArray<string> Folders, ImmutableArray<NavigationItem> Items, bool IsUnderstood, Visibility Visibility) : IVisible;

/// <summary>An entry: a page, a group, or a page with others below it.</summary>
/// <param name="Title">Null where the page's own title is meant.</param>
/// <param name="Page">A path or an address as written; null for a group.</param>
/// <param name="IsPattern">The path is a pattern for all pages that it matches.</param>
public sealed record NavigationItem(string? Title, Located<string>? Page, ImmutableArray<NavigationItem> Children, bool IsPattern = false);

/// <summary>A folder's own settings for its entry, from <c>_category_.json</c>.</summary>
/// <param name="Folder">With a slash at its end.</param>
public sealed record FolderHint(string Folder, NavigationHint Hint, Visibility Visibility) : IVisible;

/// <summary>The order of pages from files of other tools: not from handbook.yml or the pages themselves.</summary>
public sealed record NavigationDeclarations(ImmutableArray<NavigationDeclaration> Files, ImmutableArray<FolderHint> Folders)
{
    public static NavigationDeclarations None { get; } = new([], []);
}

/// <summary>The label and position that a page or a folder gives its own entry in the navigation.</summary>
/// <param name="Position">Lower comes first; those without come after all that have one.</param>
public sealed record NavigationHint(string? Label, double? Position)
{
    public static NavigationHint None { get; } = new(null, null);

    /// <summary>From the keys of Docusaurus, Just the Docs and Hugo.</summary>
    internal static NavigationHint Read(Fields fields)
    {
        var label = fields.OfOtherTools(FrontMatterKeys.MenuLabel).FirstOrDefault();
        var position = fields.NumberOfOtherTools(FrontMatterKeys.MenuPosition);
        return label is null && position is null ? None : new(label, position);
    }
}

/// <summary>Files in which other tools keep the order of pages, by name.</summary>
public static class NavigationFiles
{
    private static readonly HashSet<string> Orders = new(StringComparer.Ordinal)
    {
        "mkdocs.yml", "mkdocs.yaml", "_toc.yml", "_toc.yaml", "toc.yml", "myst.yml", "sidebars.json", "docs.json", "mint.json",
    };

    private static readonly HashSet<string> Categories = new(StringComparer.Ordinal) { "_category_.json", "_category_.yml", "_category_.yaml" };

    /// <summary>Common settings files of other tools, which are not reported as unread.</summary>
    private static readonly HashSet<string> Tools = new(StringComparer.Ordinal)
    {
        "_config.yml", "_config.yaml", "config.yml", "config.yaml", "hugo.yml", "hugo.yaml", "antora.yml", "netlify.yml", "readthedocs.yml",
        "book.yml", "shared.yml",
        "environment.yml", "docker-compose.yml", "compose.yml", "mkdocs-base.yml", "action.yml",
    };

    public static bool IsOrder(string path) => Orders.Contains(NameOf(path));

    public static bool IsCategory(string path) => Categories.Contains(NameOf(path));

    public static bool IsSummary(string path) => NameOf(path).Equals("SUMMARY.md", StringComparison.OrdinalIgnoreCase);

    /// <summary>Read here, or known to be another tool's.</summary>
    public static bool IsKnown(string path) => IsOrder(path) || IsCategory(path) || Tools.Contains(NameOf(path));

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
