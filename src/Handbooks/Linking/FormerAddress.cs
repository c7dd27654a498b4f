using System.Text;
using Handbooks.Linking.Addresses;
using Handbooks.Linking.Links;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Linking;

/// <summary>
/// What an author writes of a former place: an id, a path of the input folder, an address on the site with or without the site's
/// own.
/// </summary>
internal static class FormerAddress
{
    private static readonly string[] PageEndings = [".md", ".mdx", ".markdown"];

    /// <param name="folder">Of things of its kind, for an id: <c>/roadmap/</c>; <c>/</c> for a page, which has none.</param>
    /// <returns>No address for what cannot be one of a page of this site, or of a file on every system.</returns>
    public static (SitePath? Address, bool CannotBeStored) Of(string written, string folder, string? siteUrl)
    {
        if (!written.Contains('/', StringComparison.Ordinal) && !written.Contains('\\', StringComparison.Ordinal) && folder != "/")
            return (folder == SitePath.Roles.Value ? SitePath.Role(new RoleId(Slug.Of(written))) : SitePath.Item(Slug.Of(written)), false);
        // With two slashes it is an address at another host.
        if (written.TrimStart().StartsWith("//", StringComparison.Ordinal))
            return (null, false);
        var path = Uri.UnescapeDataString(WithoutSite(written.Trim(), siteUrl).Split('?', '#')[0]).Replace('\\', '/');
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        // A source's path, which may have names that its address did not.
        if (segments is [.. _, var file] && IsSource(file) && !segments.Any(segment => segment is "." or ".."))
            segments = [.. segments[..^1].Select(PortableName.Of), PortableName.Of(InputPath.WithoutEnding(file)) + ".md"];
        if (segments.Any(segment => segment.StartsWith('.') || segment.Any(c => char.IsControl(c) || c is ':' or '*' or '"' or '<' or '>' or '|')
            || segment[^1] is ' ' or '.'))
            return (null, false);
        var address = Address(segments);
        if (FixedAddresses.IsOwn(address))
            return (null, false);
        var isStorable = address.Split('/').All(name => name.Length == 0 || PortableName.Of(name) == name)
            && Encoding.UTF8.GetByteCount(address) <= PortableName.LongestPath;
        return isStorable ? (new SitePath(address), false) : (null, true);
    }

    /// <summary>A page's own file stands for the address that it had; <c>.html</c> is one that another tool gave it.</summary>
    private static string Address(string[] segments)
    {
        if (segments is [.. var folders, var last])
        {
            if (last.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || last.EndsWith(".htm", StringComparison.OrdinalIgnoreCase))
                return "/" + string.Join('/', last.Equals("index.html", StringComparison.OrdinalIgnoreCase) ? [.. folders, ""] : segments);
            var isFile = IsSource(last);
            var name = isFile ? InputPath.WithoutEnding(last) : last;
            segments = isFile && InputPath.IsIndexName(name) ? folders : [.. folders, name];
        }
        return "/" + string.Concat(segments.Select(segment => segment + "/"));
    }

    private static bool IsSource(string name) => PageEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static string WithoutSite(string written, string? siteUrl) =>
        siteUrl is not null && written.StartsWith(siteUrl + "/", StringComparison.OrdinalIgnoreCase) ? written[siteUrl.Length..] : written;
}
