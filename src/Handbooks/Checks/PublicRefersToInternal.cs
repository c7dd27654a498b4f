using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Linking.Navigation;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Checks;

/// <summary>
/// Public text that refers to something internal; and what a public item, role or list of pages says of it in a field, of which the
/// public site only shows that there is something.
/// </summary>
public static class PublicRefersToInternal
{
    public static Check Check { get; } = new("HB4002", Severity.Warning, "Public text refers to something internal", Find);

    private static IEnumerable<Diagnostic> Find(Handbook handbook) =>
    [
        .. from reference in handbook.References
           where reference.FromVisibility == Visibility.Public && VisibilityOf(handbook, reference.To) == Visibility.Internal
               && !IsMisread(handbook, reference.To)
           select InText(reference.Span, reference.IsMention, KindOf(reference.To)),
        .. from link in handbook.Branding.Links
           where VisibilityOf(handbook, link.Target) == Visibility.Internal && !IsMisread(handbook, link.Target)
           select Check.At(link.Span, $"a link on every page leads to an internal {KindOf(link.Target)}; the public site leaves it out",
               $"Make the {KindOf(link.Target)} public, or remove the link."),
        .. handbook.Items.Where(item => item.Declaration.Visibility == Visibility.Public).SelectMany(item => OfItem(handbook, item)),
        .. handbook.Roles.Where(role => role.Declaration.Visibility == Visibility.Public).SelectMany(role => OfRole(handbook, role)),
        .. handbook.Listings.Where(listing => listing.From == Visibility.Public).SelectMany(listing => OfList(handbook, listing)),
    ];

    private static Diagnostic InText(SourceSpan span, bool isMention, string kind) =>
        Check.At(span,
            isMention ? $"public text names an internal {kind}" : $"public text links to an internal {kind}; the public site shows it as plain text",
            $"Make the {kind} public, or remove the reference.");

    /// <summary>A note, since nothing of it shows and the author may well mean it.</summary>
    private static Diagnostic InField(SourceSpan span, string kind) =>
        Check.At(span,
            $"a public field names an internal {kind}; the public site does not show which",
            $"Make the {kind} public if readers should see it; otherwise, leave it.") with
        {
            Severity = Severity.Info,
        };

    private static IEnumerable<Diagnostic> OfItem(Handbook handbook, RoadmapItem item)
    {
        var said = item.Declaration;
        if (item.Accountable is { } accountable && IsInternal(handbook, accountable))
            yield return InField(said.Accountable!.Span, "role");
        foreach (var (roles, names) in ((ImmutableArray<RoleId>, ImmutableArray<Located<string>>)[])[(item.Responsible, said.Responsible),
            (item.Consulted, said.Consulted), (item.Informed, said.Informed)])
        {
            foreach (var role in roles.Where(role => IsInternal(handbook, role)).Select(handbook.Role))
                yield return InField(PlaceOf(names, said.Span,
                    [role.Id.Value, role.Title, .. role.Declaration.Aliases.Select(alias => alias.Value)]), "role");
        }
        foreach (var on in item.DependsOn.Select(handbook.Item).Where(on => on.Declaration is { Visibility: Visibility.Internal, IsMisread: false }))
            yield return InField(PlaceOf(said.DependsOn, said.Span, [on.Id.Value, on.Title]), "roadmap item");
    }

    private static IEnumerable<Diagnostic> OfRole(Handbook handbook, Role role)
    {
        if (role.ReportsTo is { } above && IsInternal(handbook, above) && role.Declaration.ReportsTo is { } written)
            yield return InField(written.Span, "role");
        if (role.Extends is { } wider && IsInternal(handbook, wider) && role.Declaration is { ExtendsExplicitly: true, Extends: { } extended })
            yield return InField(extended.Span, "role");
    }

    private static IEnumerable<Diagnostic> OfList(Handbook handbook, Listing listing)
    {
        if (listing.To is RoleTarget role && IsInternal(handbook, role.Id))
            yield return InField(listing.Span, "role");
        else if (listing.To is PageTarget page && handbook.Page(page.Path) is
        {
            Declaration: { Visibility: Visibility.Internal, IsMisread: false }
        } found
            && !SitePath.Generated.Contains(found.Address))
            yield return InField(listing.Span, "page");
    }

    private static SourceSpan PlaceOf(ImmutableArray<Located<string>> written, SourceSpan whole, string[] names) =>
        written.FirstOrDefault(name => names.Contains(name.Value, StringComparer.OrdinalIgnoreCase))?.Span ?? whole;

    private static bool IsInternal(Handbook handbook, RoleId role) =>
        handbook.Role(role).Declaration.Visibility == Visibility.Internal && !IsMisread(handbook, new RoleTarget(role));

    /// <summary>It is internal because of a mistake that is reported there: without it, nothing here may be wrong.</summary>
    private static bool IsMisread(Handbook handbook, LinkTarget target) => target switch
    {
        RoleTarget role => handbook.Role(role.Id).Declaration.IsMisread,
        ItemTarget item => handbook.Item(item.Id).Declaration.IsMisread,
        PageTarget page => handbook.Page(page.Path)?.Declaration.IsMisread == true,
        _ => false,
    };

    private static Visibility VisibilityOf(Handbook handbook, LinkTarget target) => target switch
    {
        RoleTarget role => handbook.Role(role.Id).Declaration.Visibility,
        ItemTarget item => handbook.Item(item.Id).Declaration.Visibility,
        // A generated page is there for everyone, whoever may read its introduction.
        PageTarget { Anchor: null } page when handbook.Page(page.Path) is { Address: var address } && SitePath.Generated.Contains(address) =>
            Visibility.Public,
        PageTarget page => handbook.Page(page.Path)?.Declaration.Visibility ?? Visibility.Internal,
        GeneratedTarget generated when SitePath.TeamOnly.Contains(generated.Path) => Visibility.Internal,
        AssetTarget asset => handbook.Assets[asset.Path].Visibility,
        _ => Visibility.Public,
    };

    private static string KindOf(LinkTarget target) => target switch
    {
        RoleTarget => "role",
        ItemTarget => "roadmap item",
        AssetTarget => "file",
        _ => "page",
    };
}
