using Handbooks.Pages;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Handbooks.Cli.Preview;

/// <summary>Answers a request from memory. No request reaches the disk, so there is no path to climb and no link to follow.</summary>
internal sealed class PreviewApplication(LiveSite live, CancellationToken end) : IHttpApplication<HttpContext>
{
    private readonly LiveEvents _events = new(live, end);

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var path = request.Path.Value ?? "/";
        RequestGuard.Harden(response.Headers, path);
        if (RequestGuard.Refusal(request) is { } status)
        {
            response.StatusCode = status;
            return;
        }
        if (path == LiveEvents.Address)
        {
            await _events.SendAsync(context).ConfigureAwait(false);
            return;
        }
        try
        {
            var answer = PreviewParts.Find(path) ?? SiteRoutes.Find(await live.FirstAsync(end).ConfigureAwait(false), path,
                PathOf(request.Headers.Referer.ToString()));
            await SendAsync(answer, request, response).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            context.Abort();
        }
    }

    private static string? PathOf(string referrer) =>
        Uri.TryCreate(referrer, UriKind.Absolute, out var page) ? page.AbsolutePath : null;

    private static async Task SendAsync(Answer answer, HttpRequest request, HttpResponse response)
    {
        response.StatusCode = answer.Status;
        if (answer.MovedTo is { } place)
        {
            response.Headers.Location = new PathString(place).ToUriComponent() + request.QueryString.ToUriComponent();
            return;
        }
        response.ContentType = answer.ContentType;
        response.ContentLength = answer.Content.Length;
        if (HttpMethods.IsGet(request.Method))
            await response.Body.WriteAsync(answer.Content, request.HttpContext.RequestAborted).ConfigureAwait(false);
    }
}

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
        // No other site learns which pages were read; the preview itself uses the referrer (see SiteRoutes).
        headers["Referrer-Policy"] = "same-origin";
    }

    private static bool IsCopied(string path) =>
        path.StartsWith("/team/files/", StringComparison.Ordinal) || path.StartsWith("/public/files/", StringComparison.Ordinal);

    private static bool IsThisComputer(HostString host) =>
        host.Host is "127.0.0.1" or "[::1]" || string.Equals(host.Host, "localhost", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The Content-Security-Policy of what the preview serves, besides the one that each page has of its own.</summary>
/// <remarks>As a header it also says who may frame a page, which a page cannot say for itself.</remarks>
internal static class PreviewPolicy
{
    /// <summary>Wider than a page's own in its images alone; browsers apply both.</summary>
    public const string OfPages =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https:; font-src 'self'; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /// <summary>For files of authors, opened by themselves: a drawing may bring its own styles and images, and runs nothing.</summary>
    public const string OfFiles =
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'self'";

    private const string OwnConnections = "connect-src 'self'";

    /// <summary>The page with leave to listen to the preview's events, in its own policy; elsewhere it may not connect to anything.</summary>
    public static byte[] WithEvents(ReadOnlySpan<byte> page)
    {
        var changed = page.ToArray();
        var words = System.Text.Encoding.ASCII.GetBytes(ContentSecurityPolicy.NoConnections);
        // The policy is the first place in a page that can hold these words: no author writes before it.
        if (page.IndexOf(words) is >= 0 and var at)
            System.Text.Encoding.ASCII.GetBytes(OwnConnections).CopyTo(changed, at);
        return changed;
    }
}
