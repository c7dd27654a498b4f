using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Checks;

/// <summary>Images on other hosts that a site's security policy blocks, once for each image of a page.</summary>
internal static class ImageFromElsewhere
{
    public static IEnumerable<Diagnostic> Check(Handbook handbook) =>
        from reference in handbook.References.Where(reference => reference is { IsImage: true, To: ExternalTarget })
            .DistinctBy(reference => (reference.Span.Path, reference.To))
        let url = ((ExternalTarget)reference.To).Url
        let onTeam = !handbook.Settings.TeamImages.Allows(url)
        let onPublic = reference.FromVisibility == Visibility.Public && !handbook.Settings.Images.Allows(url)
        where onTeam || onPublic
        select ModelDiagnostics.ForeignImage(reference.Span, url, onTeam, onPublic);
}
