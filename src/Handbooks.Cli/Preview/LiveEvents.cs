using System.Text;
using Microsoft.AspNetCore.Http;

namespace Handbooks.Cli.Preview;

/// <summary>Tells open pages, by Server-Sent Events, which version is shown: at once, and whenever it becomes another.</summary>
internal sealed class LiveEvents(LiveSite live, CancellationToken end)
{
    public const string Address = "/.handbook/events";

    /// <summary>A comment now and then, so that a connection that is gone is noticed.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public async Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        response.ContentType = "text/event-stream; charset=utf-8";
        if (HttpMethods.IsHead(context.Request.Method))
            return;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end, context.RequestAborted);
        try
        {
            await SayAsync(response, "retry: 500\n\n", either.Token).ConfigureAwait(false);
            await live.FirstAsync(either.Token).ConfigureAwait(false);
            string? told = null;
            while (true)
            {
                var changed = live.Changed;
                var version = live.Current!.Version;
                await SayAsync(response, version == told ? ":\n\n" : $"event: version\ndata: {version}\n\n", either.Token).ConfigureAwait(false);
                told = version;
                await Task.WhenAny(changed, Task.Delay(Heartbeat, either.Token)).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the preview ends.
        }
    }

    private static async Task SayAsync(HttpResponse response, string text, CancellationToken end)
    {
        end.ThrowIfCancellationRequested();
        await response.Body.WriteAsync(Encoding.ASCII.GetBytes(text), end).ConfigureAwait(false);
        await response.Body.FlushAsync(end).ConfigureAwait(false);
    }
}
