namespace Handbooks.Pages;

/// <summary>
/// What browsers let a page load and run: the site's own style sheets, scripts and images, and images from hosts that
/// handbook.yml allows.
/// </summary>
/// <remarks>
/// It is on each page, since a static site cannot set headers. From disk, <c>'self'</c> matches the site's files (tried in
/// Chromium and Firefox). <c>frame-ancestors</c> has no effect in a page; the manual says to send it as a header.
/// </remarks>
public static class ContentSecurityPolicy
{
    public const string Name = "Content-Security-Policy";

    /// <summary>The preview replaces this on the pages that it serves: its event stream needs a connection.</summary>
    public const string NoConnections = "connect-src 'none'";

    internal const string BeforeImages = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";
    internal const string AfterImages = "; font-src 'self'; " + NoConnections + "; base-uri 'none'; form-action 'none'";

    /// <summary>For a page without images from other hosts.</summary>
    public const string Strictest = BeforeImages + AfterImages;

    /// <summary>For a page that holds its styles and pictures, and runs nothing.</summary>
    internal static string Alone(SiteFrame site) =>
        $"default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data: {site.Images}".TrimEnd();

    public static string For(SiteFrame site) =>
        site.Images.ToString() is { Length: > 0 } images ? $"{BeforeImages} {images}{AfterImages}" : Strictest;
}
