using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Text;

namespace Handbooks.Linking;

/// <summary>An address that a thing had before. Links to it are out in the world, and lead to where the thing is now.</summary>
public sealed record Redirect(SitePath From, LinkTarget To);

/// <summary>Finds where <c>moved_from</c> leads from.</summary>
internal sealed class Redirects
{
    private readonly Dictionary<string, LinkTarget?> _taken = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _folders = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableArray<Redirect>.Builder _found = ImmutableArray.CreateBuilder<Redirect>();
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly string? _siteUrl;

    private Redirects(Identities identities, PageAddresses addresses, string? siteUrl, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        (_siteUrl, _diagnostics) = (siteUrl, diagnostics);
        foreach (var made in (IEnumerable<SitePath>)[.. SitePath.Generated, .. SitePath.TeamOnly, SitePath.Changes])
            Take(made, null);
        foreach (var (id, _) in identities.Roles)
            Take(new SitePath($"/roles/{id}/"), new RoleTarget(id));
        foreach (var (id, slug, _) in identities.Items)
            Take(new SitePath($"/roadmap/{slug}/"), new ItemTarget(id));
        foreach (var page in addresses.Pages)
            Take(page.Address, new PageTarget(page.Path, null));
    }

    public static ImmutableArray<Redirect> Find(Identities identities, PageAddresses addresses, string? siteUrl, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var redirects = new Redirects(identities, addresses, siteUrl, diagnostics);
        foreach (var (id, declaration) in identities.Roles)
            redirects.Add(declaration.MovedFrom, "/roles/", new RoleTarget(id));
        foreach (var (id, _, declaration) in identities.Items)
            redirects.Add(declaration.MovedFrom, "/roadmap/", new ItemTarget(id));
        // What the front matter of a role's page says, the role has said already.
        var asked = identities.Roles.Where(role => !role.Declaration.MovedFrom.IsEmpty).Select(role => role.Declaration.Page.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var page in addresses.Pages.Where(page => !asked.Contains(page.Path)))
            redirects.Add(page.Declaration.MovedFrom, "/", new PageTarget(page.Path, null));
        return redirects._found.ToImmutable();
    }

    private void Add(ImmutableArray<Located<string>> written, string folder, LinkTarget to)
    {
        foreach (var old in written)
        {
            if (FormerAddress.Of(old.Value, folder, _siteUrl) is not { } from)
                _diagnostics.Add(LinkDiagnostics.NoOldAddress(old));
            else if (_taken.TryGetValue(from.Value, out var other))
            {
                // What moved back, or says the same twice, is where it should be.
                if (other != to)
                    _diagnostics.Add(LinkDiagnostics.OldAddressTaken(old, from.Value));
            }
            else if (IsFolderOfFiles(from))
                _diagnostics.Add(LinkDiagnostics.OldAddressTaken(old, from.Value));
            else
            {
                Take(from, to);
                _found.Add(new Redirect(from, to));
            }
        }
    }

    private void Take(SitePath address, LinkTarget? thing)
    {
        _taken.TryAdd(address.Value, thing);
        foreach (var folder in FoldersOf(address))
            _folders.Add(folder);
    }

    /// <summary>On a disk, nothing can be a file and a folder: <c>/a.html</c> and <c>/a.html/b/</c>.</summary>
    private bool IsFolderOfFiles(SitePath address) =>
        _folders.Contains(address.Value + "/") || FoldersOf(address).Any(folder => _taken.ContainsKey(folder[..^1]));

    private static IEnumerable<string> FoldersOf(SitePath address)
    {
        for (var slash = address.Value.IndexOf('/', 1); slash > 0; slash = slash + 1 < address.Value.Length ? address.Value.IndexOf('/', slash + 1) : -1)
            yield return address.Value[..(slash + 1)];
    }
}
