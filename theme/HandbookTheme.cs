using System.Collections.Immutable;
using System.Text;
using Handbooks.Linking;
using Handbooks.Pages;
using Handbooks.Rendering;
using Handbooks.Text;

namespace Handbooks.Theme;

/// <summary>The theme that comes with Handbook.</summary>
public sealed class HandbookTheme : ITheme
{
    internal static SitePath StyleSheet { get; } = new("/assets/handbook.css");
    internal static SitePath Script { get; } = new("/assets/handbook.js");

    /// <summary>The search and the filters; pages load it when somebody uses one of them.</summary>
    internal static SitePath SearchScript { get; } = new("/assets/search.js");

    internal static SitePath Icon { get; } = new("/assets/icon.svg");

    /// <summary>Holds the accent colour; only a site that has one has this file.</summary>
    internal static SitePath BrandSheet { get; } = new("/assets/brand.css");

    private readonly ImmutableArray<(SitePath Address, ReadOnlyMemory<byte> Content)> _assets =
        [
            (StyleSheet, ShippedText.OfStyles(Embedded("handbook.css"))), (Script, ShippedText.Of(Embedded("handbook.js"))),
            (SearchScript, ShippedText.Of(Embedded("search.js"))), (Icon, Embedded("icon.svg")),
        ];

    public ImmutableArray<(SitePath Address, ReadOnlyMemory<byte> Content)> AssetsOf(SiteFrame site) =>
        site.Accent is { } accent ? _assets.Add((BrandSheet, Encoding.UTF8.GetBytes($":root {{ --brand: {accent}; }}\n"))) : _assets;

    public string Render(Page page) => Render(page, long.MaxValue)!;

    public string? Render(Page page, long mostBytes)
    {
        using var html = new BoundedText(mostBytes);
        try
        {
            new PageWriter(html, page.Site.Strings).Write(page);
            return html.ToString();
        }
        catch (TextTooLargeException)
        {
            return null;
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
