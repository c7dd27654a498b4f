using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Checks;

/// <summary>Images on other hosts that a site's security policy blocks, once for each image of a page.</summary>
internal static class ImageNotShown
{
    public static readonly Check Check = new("HB2040", Severity.Warning, "An image from a host that is not allowed", Find);

    private static IEnumerable<Diagnostic> Find(Handbook handbook) =>
        from reference in handbook.References.Where(reference => reference is { IsImage: true, To: ExternalTarget })
            .DistinctBy(reference => (reference.Span.Path, reference.To))
        let url = ((ExternalTarget)reference.To).Url
        let onTeam = !handbook.Settings.TeamImages.Allows(url)
        let onPublic = reference.FromVisibility == Visibility.Public && !handbook.Settings.Images.Allows(url)
        where onTeam || onPublic
        select At(reference.Span, url, onTeam, onPublic);

    /// <param name="onTeam">The team's site does not show it.</param>
    /// <param name="onPublic">The public site does not show it.</param>
    private static Diagnostic At(SourceSpan span, string url, bool onTeam, bool onPublic)
    {
        var host = Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.IdnHost : "";
        var site = onTeam && onPublic ? "no site shows" : onTeam ? "the team's site does not show" : "the public site does not show";
        if (address is null || address.Scheme != Uri.UriSchemeHttps || ImageSources.ImageHost.Parse(address.Authority) is not { } allowed)
            return Check.At(span, $"{site} this image (not https); a link is shown instead",
                "Use an https address if the host has one, or save the image in the input folder.");
        var key = onTeam && onPublic ? "\"images\" and \"team_images\"" : onTeam ? "\"team_images\"" : "\"images\"";
        return Check.At(span, $"{site} images from {host}; a link is shown instead",
            $"Save the image in the input folder, or add {allowed} to {key} in handbook.yml.");
    }
}
