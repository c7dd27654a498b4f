using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Linking.Navigation;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Checks;

/// <summary>
/// What a public item, role or list of pages says in its fields of things that are not public: the site tells only that there is
/// something.
/// </summary>
internal static class PublicFieldRefersToInternal
{
    public static IEnumerable<Diagnostic> Check(Handbook handbook) =>
    [
        .. handbook.Items.Where(item => item.Declaration.Visibility == Visibility.Public).SelectMany(item => OfItem(handbook, item)),
        .. handbook.Roles.Where(role => role.Declaration.Visibility == Visibility.Public).SelectMany(role => OfRole(handbook, role)),
        .. handbook.Listings.Where(listing => listing.From == Visibility.Public).SelectMany(listing => OfList(handbook, listing)),
    ];

    private static IEnumerable<Diagnostic> OfItem(Handbook handbook, RoadmapItem item)
    {
        var said = item.Declaration;
        if (item.Accountable is { } accountable && IsInternal(handbook, accountable))
            yield return CheckDiagnostics.FieldLeadsInside(said.Accountable!.Span, "role");
        foreach (var (roles, names) in ((ImmutableArray<RoleId>, ImmutableArray<Located<string>>)[])[(item.Responsible, said.Responsible),
            (item.Consulted, said.Consulted), (item.Informed, said.Informed)])
        {
            foreach (var role in roles.Where(role => IsInternal(handbook, role)).Select(handbook.Role))
                yield return CheckDiagnostics.FieldLeadsInside(PlaceOf(names, said.Span,
                    [role.Id.Value, role.Title, .. role.Declaration.Aliases.Select(alias => alias.Value)]), "role");
        }
        foreach (var on in item.DependsOn.Select(handbook.Item).Where(on => on.Declaration.Visibility == Visibility.Internal))
            yield return CheckDiagnostics.FieldLeadsInside(PlaceOf(said.DependsOn, said.Span, [on.Id.Value, on.Title]), "roadmap item");
    }

    private static IEnumerable<Diagnostic> OfRole(Handbook handbook, Role role)
    {
        if (role.ReportsTo is { } above && IsInternal(handbook, above) && role.Declaration.ReportsTo is { } written)
            yield return CheckDiagnostics.FieldLeadsInside(written.Span, "role");
        if (role.Extends is { } wider && IsInternal(handbook, wider) && role.Declaration is { ExtendsExplicitly: true, Extends: { } extended })
            yield return CheckDiagnostics.FieldLeadsInside(extended.Span, "role");
    }

    private static IEnumerable<Diagnostic> OfList(Handbook handbook, Listing listing)
    {
        if (listing.To is RoleTarget role && IsInternal(handbook, role.Id))
            yield return CheckDiagnostics.FieldLeadsInside(listing.Span, "role");
        else if (listing.To is PageTarget page && handbook.Page(page.Path) is { Declaration.Visibility: Visibility.Internal } found
            && !SitePath.Generated.Contains(found.Address))
            yield return CheckDiagnostics.FieldLeadsInside(listing.Span, "page");
    }

    private static SourceSpan PlaceOf(ImmutableArray<Located<string>> written, SourceSpan whole, string[] names) =>
        written.FirstOrDefault(name => names.Contains(name.Value, StringComparer.OrdinalIgnoreCase))?.Span ?? whole;

    private static bool IsInternal(Handbook handbook, RoleId role) => handbook.Role(role).Declaration.Visibility == Visibility.Internal;
}
