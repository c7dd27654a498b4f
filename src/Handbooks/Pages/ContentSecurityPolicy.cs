namespace Handbooks.Pages;

/// <summary>
/// What browsers let a page load and run: the site's own style sheets, scripts and images, and images of the hosts that
/// handbook.yml allows.
/// </summary>
/// <remarks>
/// It stands on each page, since a static site cannot set headers. From disk, browsers take <c>'self'</c> for the files of the site
/// (tried in Chromium and Firefox). <c>frame-ancestors</c> has no effect on a page; the manual tells hosts to send it.
/// </remarks>
public static class ContentSecurityPolicy
{
    public const string Name = "Content-Security-Policy";

    /// <summary>The preview's event stream needs a connection: it replaces these words on the pages that it serves.</summary>
    public const string NoConnections = "connect-src 'none'";

    internal const string BeforeImages = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";
    internal const string AfterImages = "; font-src 'self'; " + NoConnections + "; base-uri 'none'; form-action 'none'";

    /// <summary>For a page without images of other hosts.</summary>
    public const string Strictest = BeforeImages + AfterImages;

    public static string For(SiteFrame site) =>
        site.Images.ToString() is { Length: > 0 } images ? $"{BeforeImages} {images}{AfterImages}" : Strictest;
}
