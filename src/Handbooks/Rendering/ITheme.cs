using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Pages;

namespace Handbooks.Rendering;

/// <summary>Turns page values into HTML. The one seam between the compiler and what pages look like.</summary>
public interface ITheme
{
    /// <summary>The whole HTML document. Called from several threads at once.</summary>
    string Render(Page page);

    /// <summary>The same; null for a document that would be larger than so many bytes of UTF-8.</summary>
    string? Render(Page page, long mostBytes) =>
        Render(page) is var html && System.Text.Encoding.UTF8.GetByteCount(html) <= mostBytes ? html : null;

    /// <summary>
    /// Style sheets, scripts and images, each at its address on the site; the same memory on each call where a file is the same
    /// for every site.
    /// </summary>
    ImmutableArray<(SitePath Address, ReadOnlyMemory<byte> Content)> AssetsOf(SiteFrame site);
}
