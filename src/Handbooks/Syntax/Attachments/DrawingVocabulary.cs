using System.Collections.Frozen;

namespace Handbooks.Syntax.Attachments;

/// <summary>The elements that a published drawing may hold, and the namespaces that a browser acts on.</summary>
/// <remarks>Elements of SVG 1.1 and SVG 2 without those that run, load or embed something.</remarks>
internal static class DrawingVocabulary
{
    public const string Svg = "http://www.w3.org/2000/svg";
    public const string Xhtml = "http://www.w3.org/1999/xhtml";
    public const string XLink = "http://www.w3.org/1999/xlink";
    public const string Xml = "http://www.w3.org/XML/1998/namespace";
    public const string Declarations = "http://www.w3.org/2000/xmlns/";

    private static readonly FrozenSet<string> Acted = ((string[])
        [Svg, Xhtml, "http://www.w3.org/1998/Math/MathML", "http://www.w3.org/1999/XSL/Transform", "http://www.w3.org/2001/xml-events",
        "http://www.mozilla.org/xbl", "http://www.mozilla.org/keymaster/gatekeeper/there.is.only.xul"]).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Shapes = Set(
        "svg g defs symbol use title desc metadata a switch style view path rect circle ellipse line polyline polygon text tspan tref textPath "
            + "altGlyph altGlyphDef altGlyphItem "
        + "glyphRef image linearGradient radialGradient meshgradient meshrow meshpatch stop solidcolor solidColor hatch hatchpath pattern clipPath "
        + "mask marker filter feBlend "
        + "feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood "
        + "feFuncA feFuncB feFuncG "
        + "feFuncR feGaussianBlur feImage feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile "
        + "feTurbulence animate animateColor "
        + "animateMotion animateTransform set mpath foreignObject font font-face font-face-src font-face-name font-face-format glyph missing-glyph "
        + "hkern vkern cursor "
        + "color-profile flowRoot flowRegion flowRegionExclude flowPara flowSpan flowDiv flowLine");

    /// <summary>What editors of diagrams write their labels in.</summary>
    private static readonly FrozenSet<string> Labels = Set(
        "body div span p br hr b i u s em strong small big sub sup code pre kbd samp var font center blockquote ul ol li dl dt dd h1 h2 h3 h4 h5 "
            + "h6 table thead tbody tfoot tr th td caption label");

    private static readonly FrozenSet<string> OfLabels = Set("class id style title lang dir align valign colspan rowspan width height color face "
        + "size start role");

    /// <summary>Roots that a browser takes for a page if the type of the file is not stated.</summary>
    private static readonly FrozenSet<string> PageRoots = Set("html head body script style title iframe frameset table div span font center p a b "
        + "i br h1 h2 h3 img form input svg math object embed meta link base");

    public static readonly FrozenSet<string> Animations = Set("animate animateColor animateMotion animateTransform set");

    /// <summary>A drawing without a namespace is not shown at all; what it holds is looked at as if it had one.</summary>
    public static bool IsSvg(string space) => space is Svg or "";

    public static bool IsActedOn(string space) => Acted.Contains(space);

    public static bool IsShape(string name) => Shapes.Contains(name);

    public static bool IsLabel(string name) => Labels.Contains(name);

    public static bool MayLabelHave(string attribute) =>
        OfLabels.Contains(attribute) || attribute.StartsWith("data-", StringComparison.Ordinal)
        || attribute.StartsWith("aria-", StringComparison.Ordinal);

    public static bool IsPageRoot(string name) => PageRoots.Contains(name.ToLowerInvariant());

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
