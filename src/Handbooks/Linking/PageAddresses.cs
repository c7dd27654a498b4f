using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking.Links;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Linking;

/// <summary>Where each page stands on the site. A page that is one role and nothing else has the role's address and no other.</summary>
internal sealed record PageAddresses(ImmutableArray<ContentPage> Pages)
{
    public static PageAddresses Assign(ImmutableArray<PageDeclaration> pages, Identities identities, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var taken = new Dictionary<string, SourceSpan>(StringComparer.OrdinalIgnoreCase);
        foreach (var (id, declaration) in identities.Roles)
            taken.TryAdd($"/roles/{id}/", declaration.Title.Span);
        foreach (var (_, slug, item) in identities.Items)
            taken.TryAdd($"/roadmap/{slug}/", item.Id.Span);
        foreach (var reserved in (ReadOnlySpan<string>)["/data/", "/assets/", "/files/", "/feeds/", "/embed/", "/404.html/", "/robots.txt/", "/sitemap.xml/", "/matrix/matrix.csv/"])
            taken.TryAdd(reserved, default);

        var rolesByPage = identities.Roles.ToLookup(role => role.Declaration.Page.Path, StringComparer.Ordinal);
        var paths = pages.Select(page => page.Path).ToHashSet(StringComparer.Ordinal);
        var placed = ImmutableArray.CreateBuilder<ContentPage>();
        foreach (var page in pages)
        {
            var roles = rolesByPage[page.Path].ToList();
            if (roles is [{ Declaration.IsWholePage: true }])
                continue;
            var wanted = AddressFor(page.Path, paths);
            var address = wanted;
            for (var number = 2; !taken.TryAdd(address, page.Document.Source.Start); number++)
                address = wanted.TrimEnd('/') + string.Create(System.Globalization.CultureInfo.InvariantCulture, $"-{number}/");
            if (address != wanted)
            {
                diagnostics.Add(taken[wanted].Source is null
                    ? LinkDiagnostics.Reserved(page.Document.Source.Start, wanted, address)
                    : LinkDiagnostics.OneAddress(page.Document.Source.Start, wanted, taken[wanted], address));
            }
            placed.Add(new ContentPage(page, new SitePath(address), [.. roles.Select(role => role.Id)], []));
        }
        return new(placed.ToImmutable());
    }

    /// <summary>The path without its ending; an index, or else a README, stands for its folder.</summary>
    private static string AddressFor(string path, HashSet<string> all)
    {
        var slash = path.LastIndexOf('/') + 1;
        var folder = path[..slash];
        var name = System.IO.Path.GetFileNameWithoutExtension(path[slash..]);
        // Hugo's _index and a README make way for an index beside them.
        var isIndex = name == "index" || (InputPath.IsIndexName(name) && !all.Contains(folder + "index.md") && !(name != "_index" && all.Contains(folder + "_index.md")));
        var address = isIndex ? "/" + folder : $"/{folder}{name}/";
        // Roadmap.md introduces the roadmap as roadmap.md does: on many systems the two are one address anyway.
        return SitePath.Generated.Select(page => page.Value).FirstOrDefault(page => page.Equals(address, StringComparison.OrdinalIgnoreCase)) ?? address;
    }
}
