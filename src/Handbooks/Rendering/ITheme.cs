using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Pages;

namespace Handbooks.Rendering;

/// <summary>Renders page values as HTML: the only interface between the compiler and the look of pages.</summary>
public interface ITheme
{
    /// <summary>The whole HTML document. Called from several threads at once.</summary>
    string Render(Page page);

    /// <summary>The whole HTML document; null if it would be larger than so many bytes of UTF-8.</summary>
    string? Render(Page page, long mostBytes) =>
        Render(page) is var html && System.Text.Encoding.UTF8.GetByteCount(html) <= mostBytes ? html : null;

    /// <summary>
    /// Style sheets, scripts and images, each with its address on the site. A file that is the same for every site is the same memory
    /// on each call.
    /// </summary>
    ImmutableArray<(SitePath Address, ReadOnlyMemory<byte> Content)> AssetsOf(SiteFrame site);
}
