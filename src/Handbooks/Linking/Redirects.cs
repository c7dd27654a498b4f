using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking.Links;
using Handbooks.Text;

namespace Handbooks.Linking;

/// <summary>An address that a thing had before. Links to it are out in the world, and lead to where the thing is now.</summary>
public sealed record Redirect(SitePath From, LinkTarget To);

/// <summary>Finds where <c>moved_from</c> leads from.</summary>
internal static class Redirects
{
    public static ImmutableArray<Redirect> Find(Identities identities, PageAddresses addresses, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var taken = addresses.Pages.Select(page => page.Address.Value)
            .Concat(identities.Roles.Select(role => $"/roles/{role.Id}/"))
            .Concat(identities.Items.Select(item => $"/roadmap/{item.Slug}/"))
            .Concat(SitePath.Generated.Select(path => path.Value))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var found = ImmutableArray.CreateBuilder<Redirect>();
        foreach (var (id, declaration) in identities.Roles)
            Add(declaration.MovedFrom, "/roles/", new RoleTarget(id));
        foreach (var (id, _, declaration) in identities.Items)
            Add(declaration.MovedFrom, "/roadmap/", new ItemTarget(id));
        foreach (var page in addresses.Pages)
        {
            // A page that holds roles was asked on their behalf already where one of them is all that it holds.
            if (!identities.Roles.Any(role => role.Declaration.Page == page.Declaration.Document && !role.Declaration.MovedFrom.IsEmpty))
                Add(page.Declaration.MovedFrom, "/", new PageTarget(page.Path, null));
        }
        return found.ToImmutable();

        void Add(ImmutableArray<Located<string>> written, string folder, LinkTarget to)
        {
            foreach (var old in written)
            {
                var from = Address(old.Value, folder);
                if (taken.Add(from.Value))
                    found.Add(new Redirect(from, to));
                else
                    diagnostics.Add(LinkDiagnostics.OldAddressTaken(old, from.Value));
            }
        }
    }

    /// <summary>An id stands for the address that a thing of its kind had by it; a path is one as it is.</summary>
    private static SitePath Address(string written, string folder)
    {
        if (!written.Contains('/', StringComparison.Ordinal) && folder != "/")
            return new SitePath($"{folder}{Slug.Of(written)}/");
        var path = InputPath.WithoutEnding(written.Trim().Trim('/'));
        return new SitePath(path.Length == 0 ? "/" : $"/{path}/");
    }
}
