using System.Collections.Frozen;
using System.Text;
using System.Xml;
using Handbooks.Text;

namespace Handbooks.Syntax.Attachments;

/// <summary>What is left of a drawing without all that a browser would run or load.</summary>
/// <param name="Removed">What was taken out, in order, in words.</param>
/// <param name="IsRewritten">Its text alone is not safe to publish: it declares entities or attributes of its own.</param>
internal sealed record CleanedDrawing(string Text, IReadOnlyList<(SourceSpan Span, string What)> Removed, bool IsRewritten);

/// <summary>
/// Copies a drawing element by element, by a list of those that are allowed. Nothing is nested in memory: a drawing may be
/// as deep as it likes.
/// </summary>
internal sealed class DrawingCleaner
{
    private readonly SourceText _source;
    private readonly XmlReader _reader;
    private readonly StringBuilder _text = new();
    private readonly XmlWriter _writer;
    private readonly List<(SourceSpan, string)> _removed = [];
    private bool _isRewritten;

    /// <summary>The depth of the outermost element that is looked through and not written; -1 where all is.</summary>
    private int _muted = -1;
    private StringBuilder? _style;

    private DrawingCleaner(SourceText source)
    {
        _source = source;
        _reader = XmlFile.Read(source.Text);
        _writer = XmlWriter.Create(_text, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize });
    }

    /// <summary>Null where the root is no drawing.</summary>
    /// <exception cref="XmlException">It is not well-formed, or its entities grow beyond a limit.</exception>
    public static CleanedDrawing? Clean(SourceText source)
    {
        var cleaner = new DrawingCleaner(source);
        if (!cleaner.Copy())
            return null;
        cleaner._writer.Flush();
        return new(cleaner._text.Append('\n').ToString(), cleaner._removed, cleaner._isRewritten);
    }

    private bool Copy()
    {
        var hasRoot = false;
        _reader.Read();
        while (!_reader.EOF)
        {
            if (_reader.NodeType == XmlNodeType.Element)
            {
                if (!hasRoot && (!DrawingVocabulary.IsSvg(_reader.NamespaceURI) || _reader.LocalName != "svg"))
                    return false;
                hasRoot = true;
                if (!Element())
                {
                    _reader.Skip();
                    continue;
                }
            }
            else
                Node();
            _reader.Read();
        }
        return hasRoot;
    }

    private void Node()
    {
        switch (_reader.NodeType)
        {
            case XmlNodeType.DocumentType:
                _isRewritten = true;
                break;
            case XmlNodeType.ProcessingInstruction when _reader.Name.Equals("xml-stylesheet", StringComparison.OrdinalIgnoreCase):
                Remove("the instruction xml-stylesheet");
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when _reader.Depth > 0
                && _muted < 0:
                if (_style is not null)
                    _style.Append(_reader.Value);
                else
                    _writer.WriteString(_reader.Value);
                break;
            case XmlNodeType.EndElement:
                End();
                break;
            case XmlNodeType.EntityReference:
                Remove($"the entity {_reader.Name}");
                break;
            default:
                break;
        }
    }

    /// <summary>False where the element and all in it are left out.</summary>
    private bool Element()
    {
        var name = new XmlName(_reader.NamespaceURI, _reader.LocalName);
        var isDrawn = DrawingVocabulary.IsSvg(name.Space)
            ? DrawingVocabulary.IsShape(name.Local) : name.Space == DrawingVocabulary.Xhtml && DrawingVocabulary.IsLabel(name.Local);
        if ((!isDrawn && DrawingVocabulary.IsActedOn(name.Space)) || (!isDrawn && name.Space.Length == 0 && _muted < 0) || _style is not null)
        {
            Remove($"the element <{name.Local}>");
            return false;
        }
        if (DrawingVocabulary.Animations.Contains(name.Local) && IsUnsafeAnimation())
        {
            Remove($"the element <{name.Local}>");
            return false;
        }
        // What editors keep for themselves is not drawn; it is looked through, since the file may be published as it is.
        if (!isDrawn && _muted < 0)
            _muted = _reader.Depth;
        if (_muted < 0)
            _writer.WriteStartElement(_reader.Prefix, name.Local, name.Space);
        var isEmpty = _reader.IsEmptyElement;
        Attributes(name);
        if (!isEmpty && name.Local == "style" && _muted < 0)
            _style = new StringBuilder();
        if (isEmpty)
            End();
        return true;
    }

    private void Attributes(XmlName element)
    {
        for (var has = _reader.MoveToFirstAttribute(); has; has = _reader.MoveToNextAttribute())
        {
            var name = new XmlName(_reader.NamespaceURI, _reader.LocalName);
            if (name.Space == DrawingVocabulary.Declarations)
                continue;
            var published = DrawingAttributes.Published(element, name, _reader.Value, out var removed);
            if (removed is not null)
                Remove(removed);
            if (published is not null && _muted < 0)
                _writer.WriteAttributeString(_reader.Prefix, name.Local, name.Space, published);
        }
        _reader.MoveToElement();
    }

    private bool IsUnsafeAnimation()
    {
        string[] values = [_reader.GetAttribute("values") ?? "", _reader.GetAttribute("to") ?? "", _reader.GetAttribute("from") ?? "",
            _reader.GetAttribute("by") ?? ""];
        return DrawingAttributes.IsUnsafeAnimation(_reader.GetAttribute("attributeName"), values);
    }

    private void End()
    {
        if (_muted >= 0)
        {
            _muted = _reader.Depth <= _muted ? -1 : _muted;
            return;
        }
        if (_style is not null)
        {
            var css = _style.ToString();
            var cleaned = DrawingStyle.Clean(css);
            if (cleaned != css)
                Remove("an address in a style");
            _writer.WriteString(cleaned);
            _style = null;
        }
        _writer.WriteEndElement();
    }

    private void Remove(string what)
    {
        var info = (IXmlLineInfo)_reader;
        _removed.Add((XmlFile.Place(_source, info.LineNumber, info.LinePosition), what));
    }
}

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
