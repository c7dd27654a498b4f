using Handbooks.Model;

namespace Handbooks.Linking.Links;

/// <summary>Finds pages by the paths and addresses that authors and other tools use.</summary>
internal sealed class PageFinder
{
    private static readonly string[] Indexes = ["index.md", "README.md", "_index.md", "readme.md", "Readme.md", "index.markdown", "index.mdx"];

    private readonly PathIndex _paths;
    private readonly Dictionary<string, string> _addresses = new(StringComparer.OrdinalIgnoreCase);

    public PageFinder(IReadOnlyCollection<PageDeclaration> pages)
    {
        _paths = new PathIndex(pages.Select(page => page.Path));
        foreach (var page in pages)
        {
            foreach (var address in page.OtherAddresses)
                _addresses.TryAdd(address, page.Path);
        }
    }

    public bool Has(string path) => _paths.Has(path);

    /// <param name="full">From the input folder, without a leading slash.</param>
    /// <param name="isFolder">Prefer a folder's own page to a file with its name.</param>
    public string? Find(string full, bool isFolder) => First(full, isFolder, path => _paths.Has(path) ? path : null);

    /// <summary>By an address in the page's front matter: slug, permalink, url, an alias.</summary>
    public string? ByAddress(string full) => _addresses.GetValueOrDefault(full.Trim('/'));

    public string? InOtherCase(string full, bool isFolder) => First(full, isFolder, _paths.InOtherCase);

    /// <summary>The only page whose path ends with this: an address from a site with this folder deeper down.</summary>
    public string? ByEnd(string full, bool isFolder) => full.Length == 0 ? null : First(full, isFolder, _paths.OnlyOneThatEndsWith);

    /// <summary>The first page of a folder without its own page.</summary>
    public string? FirstIn(string folder) => folder.Length == 0 ? null : _paths.FirstIn(folder + "/");

    public string? Nearest(string full)
    {
        var stem = InputPath.WithoutEnding(full);
        // The page became a folder, or the folder a page.
        var moved = FolderForms(stem).FirstOrDefault(_paths.Has)
            ?? (InputPath.IsIndexName(stem[(stem.LastIndexOf('/') + 1)..]) && stem.Contains('/') && _paths.Has(stem[..stem.LastIndexOf('/')] + ".md")
                ? stem[..stem.LastIndexOf('/')] + ".md" : null);
        return moved ?? _paths.Nearest(full.EndsWith(".md", StringComparison.Ordinal) ? full : stem + ".md");
    }

    private static string? First(string full, bool isFolder, Func<string, string?> find)
    {
        foreach (var candidate in isFolder ? FolderForms(full).Concat(FileForms(full)) : FileForms(full).Concat(FolderForms(full)))
        {
            if (find(candidate) is { } found)
                return found;
        }
        return null;
    }

    private static IEnumerable<string> FileForms(string full)
    {
        if (full.Length == 0)
            yield break;
        yield return full;
        yield return full + ".md";
        yield return full + ".markdown";
        yield return full + ".mdx";
        if (InputPath.WithoutEnding(full) is var stem && stem.Length < full.Length)
        {
            yield return stem + ".md";
            yield return stem + ".markdown";
            yield return stem + ".mdx";
        }
        // "guide/index.html", if the folder's page is a README or the guide is a file that was served as a folder.
        var name = stem[(stem.LastIndexOf('/') + 1)..];
        if (InputPath.IsIndexName(name))
        {
            foreach (var index in Indexes)
                yield return stem[..^name.Length] + index;
            if (name.Length < stem.Length)
                yield return stem[..(stem.Length - name.Length - 1)] + ".md";
        }
    }

    private static IEnumerable<string> FolderForms(string full)
    {
        var folder = full.Length == 0 ? "" : full + "/";
        foreach (var index in Indexes)
            yield return folder + index;
    }
}
