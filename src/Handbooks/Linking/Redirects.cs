using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking.Addresses;
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

    public static ImmutableArray<Redirect> Find(Identities identities, SiteAddresses addresses, string? siteUrl, ImmutableArray<Diagnostic>.Builder diagnostics)
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
