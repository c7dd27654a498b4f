using System.Collections.Immutable;
using System.Text;
using Handbooks.Diagnostics;
using Handbooks.Linking.Addresses;
using Handbooks.Linking.Links;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Linking;

/// <summary>A former address. Existing links to it lead to the thing's current address.</summary>
public sealed record Redirect(SitePath From, LinkTarget To);

/// <summary>Resolves <c>moved_from</c> to former addresses.</summary>
internal sealed class Redirects
{
    private readonly ImmutableArray<Redirect>.Builder _found = ImmutableArray.CreateBuilder<Redirect>();
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly SiteAddresses _addresses;
    private readonly string? _siteUrl;

    private Redirects(SiteAddresses addresses, string? siteUrl, ImmutableArray<Diagnostic>.Builder diagnostics) =>
        (_addresses, _siteUrl, _diagnostics) = (addresses, siteUrl, diagnostics);

    public static ImmutableArray<Redirect> Find(Identities identities, SiteAddresses addresses, string? siteUrl,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var redirects = new Redirects(addresses, siteUrl, diagnostics);
        foreach (var (id, declaration) in identities.Roles)
            redirects.Add(declaration.MovedFrom, "/roles/", new RoleTarget(id));
        foreach (var (id, _, declaration) in identities.Items)
            redirects.Add(declaration.MovedFrom, "/roadmap/", new ItemTarget(id));
        // A role already includes the front matter of its page.
        var asked = identities.Roles.Where(role => !role.Declaration.MovedFrom.IsEmpty).Select(role => role.Declaration.Page.Path)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var page in addresses.Pages.Where(page => !asked.Contains(page.Path)))
            redirects.Add(page.Declaration.MovedFrom, "/", new PageTarget(page.Path, null));
        return redirects._found.ToImmutable();
    }

    private void Add(ImmutableArray<Located<string>> written, string folder, LinkTarget to)
    {
        foreach (var old in written)
        {
            var former = FormerAddress.Of(old.Value, folder, _siteUrl);
            if (former is not { Address: { } from })
                _diagnostics.Add(former.CannotBeStored ? LinkDiagnostics.NoFileForOldAddress(old) : LinkDiagnostics.NoOldAddress(old));
            // The thing moved back, or gives the address twice: no redirect is needed.
            else if (_addresses.ThingAt(from) == to)
                continue;
            else if (_addresses.TryRedirect(from, Beside(from, to), new AddressHolder(old.Span, to)))
                _found.Add(new Redirect(from, to));
            else
                _diagnostics.Add(LinkDiagnostics.OldAddressTaken(old, from.Value));
        }
    }

    /// <summary>Frames and feeds do not redirect: their content is repeated at the former address.</summary>
    private static SitePath? Beside(SitePath from, LinkTarget to) => to switch
    {
        ItemTarget when from.NameIn(SitePath.Roadmap) is { } slug => FixedAddresses.ItemFrame(slug),
        RoleTarget when from.NameIn(SitePath.Roles) is { } id => FeedAddresses.Role(id),
        _ => null,
    };
}

/// <summary>
/// A former address as an author writes it: an id, a path in the input folder, or an address on the site, relative or
/// absolute.
/// </summary>
internal static class FormerAddress
{
    private static readonly string[] PageEndings = [".md", ".mdx", ".markdown"];

    /// <param name="folder">The folder for ids of its kind: <c>/roadmap/</c>; <c>/</c> for a page, which has no id.</param>
    /// <returns>A null address if it cannot be a page of this site or a file on every system.</returns>
    public static (SitePath? Address, bool CannotBeStored) Of(string written, string folder, string? siteUrl)
    {
        if (!written.Contains('/', StringComparison.Ordinal) && !written.Contains('\\', StringComparison.Ordinal) && folder != "/")
            return (folder == SitePath.Roles.Value ? SitePath.Role(new RoleId(Slug.Of(written))) : SitePath.Item(Slug.Of(written)), false);
        // Two slashes begin an address on another host.
        if (written.TrimStart().StartsWith("//", StringComparison.Ordinal))
            return (null, false);
        var path = Uri.UnescapeDataString(WithoutSite(written.Trim(), siteUrl).Split('?', '#')[0]).Replace('\\', '/');
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        // A source path, whose names may differ from those in its address.
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

    /// <summary>A page's source file means the address it had; <c>.html</c> means one that another tool gave it.</summary>
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
