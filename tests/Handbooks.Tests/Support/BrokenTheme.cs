using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Pages;
using Handbooks.Rendering;

namespace Handbooks.Tests.Support;

/// <summary>A theme that writes one piece of markup onto every page.</summary>
internal sealed class BrokenTheme(string markup, params (string Path, string Content)[] assets) : ITheme
{
    public ImmutableArray<(SitePath Address, ReadOnlyMemory<byte> Content)> Assets { get; } =
        [.. assets.Select(asset => (new SitePath(asset.Path), new ReadOnlyMemory<byte>(System.Text.Encoding.UTF8.GetBytes(asset.Content))))];

    public string Render(Page page) => $"<!doctype html>\n<title>{System.Net.WebUtility.HtmlEncode(page.Title)}</title>\n{markup}\n";
}
