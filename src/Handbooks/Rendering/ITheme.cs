using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Pages;

namespace Handbooks.Rendering;

/// <summary>Turns page values into HTML. The one seam between the compiler and what pages look like.</summary>
public interface ITheme
{
    /// <summary>The whole HTML document. Called from several threads at once.</summary>
    string Render(Page page);

    /// <summary>Style sheets, scripts and images, each at its address on the site.</summary>
    ImmutableArray<(SitePath Address, ReadOnlyMemory<byte> Content)> Assets { get; }
}
