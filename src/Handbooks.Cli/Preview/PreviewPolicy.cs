using Handbooks.Pages;

namespace Handbooks.Cli.Preview;

/// <summary>The Content-Security-Policy of what the preview serves, besides the one that each page has of its own.</summary>
/// <remarks>As a header it also says who may frame a page, which a page cannot say for itself.</remarks>
internal static class PreviewPolicy
{
    /// <summary>Wider than a page's own in its images alone; browsers apply both.</summary>
    public const string OfPages =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /// <summary>For files of authors, opened by themselves: a drawing may bring its own styles and images, and runs nothing.</summary>
    public const string OfFiles =
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; media-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

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
