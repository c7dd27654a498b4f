using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using Handbooks.Linking;
using Handbooks.Pages;
using Handbooks.Rendering;
using Handbooks.Text;

namespace Handbooks.Theme;

/// <summary>The theme that comes with Handbook, with components of your own where you like.</summary>
public sealed class HandbookTheme : ITheme
{
    public static SitePath StyleSheet { get; } = new("/assets/handbook.css");
    public static SitePath Script { get; } = new("/assets/handbook.js");

    /// <summary>The search and the filters; pages load it when somebody uses one of them.</summary>
    public static SitePath SearchScript { get; } = new("/assets/search.js");

    public static SitePath Icon { get; } = new("/assets/icon.svg");

    /// <summary>Holds the accent colour; only a site that has one has this file.</summary>
    public static SitePath BrandSheet { get; } = new("/assets/brand.css");

    private readonly ImmutableArray<(SitePath Address, ReadOnlyMemory<byte> Content)> _assets =
        [
            (StyleSheet, ShippedText.OfStyles(Embedded("handbook.css"))), (Script, ShippedText.Of(Embedded("handbook.js"))),
            (SearchScript, ShippedText.Of(Embedded("search.js"))), (Icon, Embedded("icon.svg")),
        ];

    private readonly Replacements? _replacements;

    public HandbookTheme()
    {
    }

    private HandbookTheme(Replacements replacements) => _replacements = replacements;

    /// <summary>This theme with a component of your own wherever it has the other.</summary>
    /// <typeparam name="TPart">A component of the theme.</typeparam>
    /// <typeparam name="TOwn">
    /// One that takes the same parameters: it derives from that component, or from <see cref="Part"/>. Where its own markup uses that
    /// component, the theme's is written, so that one can stand around the other.
    /// </typeparam>
    /// <exception cref="ThemeException">Their parameters differ.</exception>
    public HandbookTheme Replace<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TPart,
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TOwn>()
        where TPart : Part
        where TOwn : Part => new(Replacements.With<TPart, TOwn>(_replacements));

    public ImmutableArray<(SitePath Address, ReadOnlyMemory<byte> Content)> AssetsOf(SiteFrame site) =>
        site.Accent is { } accent ? _assets.Add((BrandSheet, Encoding.UTF8.GetBytes($":root {{ --brand: {accent}; }}\n"))) : _assets;

    public string Render(Page page) => Render(page, long.MaxValue)!;

    public string? Render(Page page, long mostBytes)
    {
        using var html = new BoundedText(mostBytes);
        try
        {
            new PageWriter(html, page.Site.Strings, _replacements).Write(page);
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
