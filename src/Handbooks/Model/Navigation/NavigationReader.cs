using System.Collections.Immutable;
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
