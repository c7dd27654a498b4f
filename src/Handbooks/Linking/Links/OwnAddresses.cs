using Handbooks.Model;

namespace Handbooks.Linking.Links;

/// <summary>Web addresses of this handbook: its sites and its repository.</summary>
internal sealed class OwnAddresses
{
    private readonly string[] _sites;
    private readonly string[] _sources;

    public OwnAddresses(HandbookSettings settings)
    {
        _sites = [.. new[] { settings.Url, settings.TeamUrl }.OfType<string>()];
        _sources = settings.Repository is { } repository ? [.. Sources(repository, settings)] : [];
    }

    /// <summary>The path from the site's root, with a leading slash; null if elsewhere.</summary>
    public string? OnSite(string url) => After(url, _sites);

    /// <summary>The path in the input folder, with a leading slash; null if elsewhere or pinned to one commit.</summary>
    public string? InRepository(string url) => After(url, _sources);

    private static string? After(string url, string[] starts)
    {
        foreach (var start in starts)
        {
            if (url.StartsWith(start, StringComparison.OrdinalIgnoreCase) && (url.Length == start.Length || url[start.Length] is '/' or '#' or '?'))
                return url.Length > start.Length && url[start.Length] == '/' ? url[start.Length..] : "/" + url[start.Length..];
        }
        return null;
    }

    private static IEnumerable<string> Sources(string repository, HandbookSettings settings)
    {
        var folder = settings.Folder.Length == 0 ? "" : "/" + settings.Folder;
        foreach (var branch in new[] { settings.Branch, "HEAD", "main", "master" }.Distinct(StringComparer.Ordinal))
        {
            foreach (var kind in (string[])["blob", "tree", "edit", "raw", "-/blob", "-/tree", "-/edit", "-/raw", "src/branch", "raw/branch",
                         "_edit", "src"])
                yield return $"{repository}/{kind}/{branch}{folder}";
            if (repository.StartsWith("https://github.com/", StringComparison.OrdinalIgnoreCase))
                yield return $"https://raw.githubusercontent.com{repository[18..]}/{branch}{folder}";
        }
    }
}
