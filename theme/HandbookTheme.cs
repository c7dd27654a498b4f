using System.Collections.Immutable;
using System.Text;
using Handbooks.Linking;
using Handbooks.Pages;
using Handbooks.Rendering;
using Handbooks.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace Handbooks.Theme;

/// <summary>The theme that comes with Handbook.</summary>
public sealed class HandbookTheme : ITheme
{
    internal static SitePath StyleSheet { get; } = new("/assets/handbook.css");
    internal static SitePath Script { get; } = new("/assets/handbook.js");

    internal static SitePath Icon { get; } = new("/assets/icon.svg");

    /// <summary>Holds the accent colour; only a site that has one has this file.</summary>
    internal static SitePath BrandSheet { get; } = new("/assets/brand.css");

    private readonly ImmutableArray<(SitePath Address, ReadOnlyMemory<byte> Content)> _assets =
        [(StyleSheet, Embedded("handbook.css")), (Script, Embedded("handbook.js")), (Icon, Embedded("icon.svg"))];

    public ImmutableArray<(SitePath Address, ReadOnlyMemory<byte> Content)> AssetsOf(SiteFrame site) =>
        site.Accent is { } accent ? _assets.Add((BrandSheet, Encoding.UTF8.GetBytes($":root {{ --brand: {accent}; }}\n"))) : _assets;

    /// <remarks>A renderer keeps the state of what it rendered, so each page gets one of its own: twice as fast, and safe on any thread.</remarks>
    public string Render(Page page) => Render(page, long.MaxValue)!;

    public string? Render(Page page, long mostBytes)
    {
        var renderer = new HtmlRenderer(new RendererNeeds(page.Site.Strings), NullLoggerFactory.Instance);
        try
        {
            return renderer.Dispatcher.InvokeAsync(async () =>
            {
                var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Document.Page)] = page });
                using var html = new BoundedText(mostBytes);
                (await renderer.RenderComponentAsync<Document>(parameters)).WriteHtmlTo(html);
                return html.ToString();
            }).GetAwaiter().GetResult();
        }
        catch (TextTooLargeException)
        {
            return null;
        }
        finally
        {
            renderer.Dispose();
        }
    }

    private static byte[] Embedded(string name)
    {
        using var resource = typeof(HandbookTheme).Assembly.GetManifestResourceStream(name)!;
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }
}
