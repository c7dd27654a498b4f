using Handbooks.Linking.Links;
using Handbooks.Text;

namespace Handbooks.Linking;

/// <summary>What an author writes of a former place: an id, a path of the input folder, an address on the site with or without the site's own.</summary>
internal static class FormerAddress
{
    /// <summary>Where files of the tool's own stand: a page could not be told from them, or could not lie beside them.</summary>
    private static readonly string[] Kept = ["/data/", "/assets/", "/files/", "/feeds/", "/embed/", "/404.html/", "/robots.txt/", "/sitemap.xml/", "/matrix/matrix.csv/"];

    private static readonly string[] PageEndings = [".md", ".mdx", ".markdown"];

    /// <param name="folder">Of things of its kind, for an id: <c>/roadmap/</c>; <c>/</c> for a page, which has none.</param>
    /// <returns>Null for what cannot be an address of a page of this site.</returns>
    public static SitePath? Of(string written, string folder, string? siteUrl)
    {
        if (!written.Contains('/', StringComparison.Ordinal) && !written.Contains('\\', StringComparison.Ordinal) && folder != "/")
            return new SitePath($"{folder}{Slug.Of(written)}/");
        var path = Uri.UnescapeDataString(WithoutSite(written.Trim(), siteUrl).Split('?', '#')[0]).Replace('\\', '/');
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (segments.Any(segment => segment.StartsWith('.') || segment.Any(c => char.IsControl(c) || c is ':' or '*' or '"' or '<' or '>' or '|') || segment[^1] is ' ' or '.'))
            return null;
        var address = Address(segments);
        return Kept.Any(kept => (address + "/").StartsWith(kept, StringComparison.OrdinalIgnoreCase)) ? null : new SitePath(address);
    }

    /// <summary>A page's own file stands for the address that it had; <c>.html</c> is one that another tool gave it.</summary>
    private static string Address(string[] segments)
    {
        if (segments is [.. var folders, var last])
        {
            if (last.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || last.EndsWith(".htm", StringComparison.OrdinalIgnoreCase))
                return "/" + string.Join('/', last.Equals("index.html", StringComparison.OrdinalIgnoreCase) ? [.. folders, ""] : segments);
            var isFile = PageEndings.Any(ending => last.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
            var name = isFile ? InputPath.WithoutEnding(last) : last;
            segments = isFile && InputPath.IsIndexName(name) ? folders : [.. folders, name];
        }
        return "/" + string.Concat(segments.Select(segment => segment + "/"));
    }

    private static string WithoutSite(string written, string? siteUrl) =>
        siteUrl is not null && written.StartsWith(siteUrl + "/", StringComparison.OrdinalIgnoreCase) ? written[siteUrl.Length..] : written;
}
