using Microsoft.AspNetCore.Http;

namespace Handbooks.Cli.Preview;

/// <summary>Keeps other web sites, which the same browser has open, from reading the team's pages.</summary>
internal static class RequestGuard
{
    /// <returns>The status to refuse with, or null.</returns>
    public static int? Refusal(HttpRequest request)
    {
        // A name that was made to point at this computer (DNS rebinding) still names itself here.
        if (!IsThisComputer(request.Host))
            return StatusCodes.Status400BadRequest;
        if (request.Headers.Origin is { Count: > 0 } origin && origin != $"http://{request.Host}")
            return StatusCodes.Status400BadRequest;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            return null;
        request.HttpContext.Response.Headers.Allow = "GET, HEAD";
        return StatusCodes.Status405MethodNotAllowed;
    }

    /// <param name="path">Of the request.</param>
    public static void Harden(IHeaderDictionary headers, string path)
    {
        headers.CacheControl = "no-cache";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "SAMEORIGIN";
        headers.ContentSecurityPolicy = IsCopied(path) ? PreviewPolicy.OfFiles : PreviewPolicy.OfPages;
        // The search index is made of scripts, which any page may load from anywhere, were it not for this.
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // Nobody else is told which pages were read; the preview itself uses it (see SiteRoutes).
        headers["Referrer-Policy"] = "same-origin";
    }

    private static bool IsCopied(string path) =>
        path.StartsWith("/team/files/", StringComparison.Ordinal) || path.StartsWith("/public/files/", StringComparison.Ordinal);

    private static bool IsThisComputer(HostString host) =>
        host.Host is "127.0.0.1" or "[::1]" || string.Equals(host.Host, "localhost", StringComparison.OrdinalIgnoreCase);
}
