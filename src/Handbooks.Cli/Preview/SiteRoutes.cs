using System.Text;
using Handbooks.Pages;
using Handbooks.Text;

namespace Handbooks.Cli.Preview;

/// <summary>From an address to a file of the site, as a plain web server does it: index.html of a folder, 404.html for what is not there.</summary>
internal static class SiteRoutes
{
    private const string Index = "index.html";
    private const string Html = "text/html; charset=utf-8";

    /// <param name="path">Decoded, with the slash it begins with.</param>
    /// <param name="referrer">The path of the page that the request came from, if any.</param>
    public static Answer Find(PreviewSite site, string path, string? referrer)
    {
        if (path == "/")
            return Answer.Moved("/team/");
        var key = KeyOf(path);
        if (site.Files.Find(key) is { } content)
            return Found(site, key, content, 200);
        if (site.Files.Has(key + "/" + Index) || key is "team" or "public")
            return Answer.Moved(path + "/");
        return FromRoot(site, path, referrer) is { } place ? Answer.Moved(place) : NotFound(site, key);
    }

    /// <summary>
    /// Where a site stands by itself, its addresses begin at its root, and the links of its 404 page begin with the path of its URL.
    /// Here that is the same page of the site one comes from.
    /// </summary>
    private static string? FromRoot(PreviewSite site, string path, string? referrer)
    {
        if (AudienceOf(path) is not null)
            return null;
        var audience = AudienceOf(referrer) ?? "team";
        for (var rest = path; rest.Length > 0; rest = rest.IndexOf('/', 1) is > 0 and var next ? rest[next..] : "")
        {
            var place = "/" + audience + rest;
            if (site.Files.Has(KeyOf(place)) || site.Files.Has(KeyOf(place + "/")))
                return place;
            // Without a page that links to it, an address that is wrong is simply wrong.
            if (referrer is null)
                return null;
        }
        return null;
    }

    private static Answer Found(PreviewSite site, string key, ReadOnlyMemory<byte> content, int status)
    {
        var type = ContentTypes.Of(key);
        return new Answer(status, type, type == Html ? PreviewPanel.Into(content, site, key) : content);
    }

    private static Answer NotFound(PreviewSite site, string key)
    {
        var page = (AudienceOf("/" + key) ?? "team") + "/404.html";
        if (site.Files.Find(page) is { } content)
            return Found(site, page, content, 404);
        var plain = Encoding.UTF8.GetBytes($"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Not found</title>
            <meta http-equiv="{ContentSecurityPolicy.Name}" content="{ContentSecurityPolicy.Strictest}"></head>
            <body><h1>There is no page here</h1><p><a href="/team/">The team site</a> or <a href="/public/">the public site</a></p></body></html>
            """);
        return new Answer(404, Html, PreviewPanel.Into(plain, site, page));
    }

    private static string KeyOf(string path) => path.EndsWith('/') ? path[1..] + Index : path[1..];

    private static string? AudienceOf(string? path) =>
        path is null ? null
        : path.StartsWith("/team/", StringComparison.Ordinal) ? "team"
        : path.StartsWith("/public/", StringComparison.Ordinal) ? "public"
        : null;
}

/// <param name="MovedTo">The path to look at instead; there is no content then.</param>
internal sealed record Answer(int Status, string ContentType, ReadOnlyMemory<byte> Content, string? MovedTo = null)
{
    public static Answer Moved(string path) => new(302, "", default, path);
}
