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
