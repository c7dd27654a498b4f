using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Checks;

internal static class PublicRefersToInternal
{
    public static IEnumerable<Diagnostic> Check(Handbook handbook) =>
        from reference in handbook.References
        where reference.FromVisibility == Visibility.Public && VisibilityOf(handbook, reference.To) == Visibility.Internal
        select CheckDiagnostics.LeadsInside(reference.Span, reference.IsMention, KindOf(reference.To));

    private static Visibility VisibilityOf(Handbook handbook, LinkTarget target) => target switch
    {
        RoleTarget role => handbook.Role(role.Id).Declaration.Visibility,
        ItemTarget item => handbook.Item(item.Id).Declaration.Visibility,
        // The page itself is there for everyone, whoever may read its introduction.
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
