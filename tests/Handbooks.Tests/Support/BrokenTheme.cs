using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Pages;
using Handbooks.Rendering;

namespace Handbooks.Tests.Support;

/// <summary>A theme that writes one piece of markup onto every page.</summary>
internal sealed class BrokenTheme(string markup, params (string Path, string Content)[] assets) : ITheme
{
    private readonly ImmutableArray<(SitePath Address, ReadOnlyMemory<byte> Content)> _assets =
        [.. assets.Select(asset => (new SitePath(asset.Path), new ReadOnlyMemory<byte>(System.Text.Encoding.UTF8.GetBytes(asset.Content))))];

    /// <summary>The markup comes before the page's policy.</summary>
    public bool IsBeforePolicy { get; init; }

    public ImmutableArray<(SitePath Address, ReadOnlyMemory<byte> Content)> AssetsOf(SiteFrame site) => _assets;

    public string Render(Page page)
    {
        var policy = $"<meta http-equiv=\"{ContentSecurityPolicy.Name}\" content=\"{ContentSecurityPolicy.For(page.Site)}\">";
        var (before, after) = IsBeforePolicy ? (markup, "") : ("", markup);
        return $"<!doctype html>\n{before}{policy}<title>{System.Net.WebUtility.HtmlEncode(page.Title)}</title>\n{after}\n";
    }
}
