using System.Globalization;
using System.Net;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Text;
using Handbooks.Pages;
using Handbooks.Text;

namespace Handbooks.Rendering;

/// <summary>What the security policy allows of a page's tags and attributes.</summary>
internal sealed partial class HtmlScan
{
    private enum ElementKind
    {
        Plain,
        Meta,
        Link,
        Script,
        Image,

        /// <summary>Contains text and no tags.</summary>
        Text,

        /// <summary>Not allowed by our policy.</summary>
        Blocked,

        /// <summary>An end tag, whose attributes are ignored.</summary>
        End,
    }

    /// <summary>Of the elements that are not plain.</summary>
    private const int ShortestElement = 3, LongestElement = 10;

    private static ElementKind KindOf(ReadOnlySpan<char> element)
    {
        Span<char> name = stackalloc char[LongestElement];
        if (element.Length is < ShortestElement or > LongestElement)
            return ElementKind.Plain;
        element.ToLowerInvariant(name);
        return name[..element.Length] switch
        {
            "meta" => ElementKind.Meta,
            "link" => ElementKind.Link,
            "script" => ElementKind.Script,
            "img" or "image" => ElementKind.Image,
            "title" or "textarea" => ElementKind.Text,
            "style" or "base" or "iframe" or "frame" or "frameset" or "object" or "embed" or "applet" or "audio" or "video" or "source" or "track"
            or "portal" => ElementKind.Blocked,
            // Their content is markup to some readers and text to others.
            "noscript" or "xmp" or "noembed" or "noframes" or "plaintext" => ElementKind.Blocked,
            _ => ElementKind.Plain,
        };
    }

    /// <summary>Relations by which a page loads something; others only name an address.</summary>
    private static readonly string[] LoadingRelations = ["stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest"];

    /// <summary>Attributes that contain code or an address that the policy blocks.</summary>
    private static bool IsBlocked(ReadOnlySpan<char> attribute) => attribute.Length switch
    {
        4 => Is(attribute, "ping"),
        5 => Is(attribute, "style"),
        6 => Is(attribute, "srcdoc") || Is(attribute, "action") || Is(attribute, "poster"),
        10 => Is(attribute, "formaction") || Is(attribute, "background"),
        _ => false,
    } || (attribute.Length > 2 && attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase));

    /// <summary>A tag, and those of its attributes that matter to the policy.</summary>
    private struct OpenTag(ElementKind kind, int start)
    {
        public ElementKind Kind { get; } = kind;
        public int Start { get; } = start;
        public Found? Address { get; set; }
        public string? Relation { get; set; }
        public string? Instruction { get; set; }
        public string? Content { get; set; }
    }

    private void Take(ReadOnlySpan<char> name, ReadOnlySpan<char> value, int offset, ref OpenTag tag)
    {
        if (tag.Kind == ElementKind.End)
            return;
        if (Is(name, "id"))
            Ids.Add(FoundAt(offset, value));
        else if (Is(name, "href") || Is(name, "src") || Is(name, "xlink:href"))
        {
            var address = FoundAt(offset, value);
            Addresses.Add(address);
            tag.Address ??= address;
            if (tag.Kind == ElementKind.Image)
                Images.Add(address);
        }
        else if (IsBlocked(name))
            Blocked.Add(($"the attribute \"{name}\"", offset));
        else if (tag.Kind == ElementKind.Meta && Is(name, "http-equiv"))
            tag.Instruction ??= Decoded(value);
        else if (tag.Kind == ElementKind.Meta && Is(name, "content"))
            tag.Content ??= Decoded(value);
        else if (tag.Kind == ElementKind.Link && Is(name, "rel"))
            tag.Relation ??= Decoded(value);
    }

    private void Take(in OpenTag tag)
    {
        switch (tag.Kind)
        {
            case ElementKind.Blocked:
                Blocked.Add(($"the element \"{_html[tag.Start..From(tag.Start, EndOfName)]}\"", tag.Start));
                break;
            case ElementKind.Meta:
                TakeMeta(tag);
                return;
            case ElementKind.Link when !Loads(tag.Relation):
                return;
            case ElementKind.Link or ElementKind.Script when tag.Address is not { } address || WebAddress.IsForeign(address.Value):
                Blocked.Add((tag.Kind == ElementKind.Link ? "a style sheet or file from elsewhere" : "a script that is no file of the site",
                    tag.Start));
                break;
            case ElementKind.Plain or ElementKind.Text or ElementKind.End:
                return;
            case ElementKind.Link or ElementKind.Script or ElementKind.Image:
                break;
        }
        LoadsBeforePolicy |= Policy is null;
    }

    private static bool Loads(string? relation) =>
        relation is not null && Array.Exists(LoadingRelations, loading => relation.Contains(loading, StringComparison.OrdinalIgnoreCase));

    private void TakeMeta(in OpenTag tag)
    {
        if (ContentSecurityPolicy.Name.Equals(tag.Instruction?.Trim(), StringComparison.OrdinalIgnoreCase))
            Policy ??= tag.Content ?? "";
        else if ("refresh".Equals(tag.Instruction?.Trim(), StringComparison.OrdinalIgnoreCase) && AddressOfRefresh(tag.Content ?? "") is { } address
            && WebAddress.IsForeign(address))
            Addresses.Add(new Found(_html, tag.Start, address.Length, address));
    }

    private Found FoundAt(int offset, ReadOnlySpan<char> value) =>
        new(_html, offset, value.Length, value.Contains('&') ? Decoded(value) : null);

    /// <summary>The address of <c>0; url=…</c>; null if the page only reloads itself.</summary>
    private static string? AddressOfRefresh(string content)
    {
        var at = content.IndexOf("url", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : content[(at + "url".Length)..].TrimStart(' ', '\t', '\n', '\r', '\f', '=').Trim('\'', '"', ' ');
    }

    private static bool Is(ReadOnlySpan<char> name, string known) => name.Equals(known, StringComparison.OrdinalIgnoreCase);

    /// <summary>Decodes entities as browsers do, including those without a semicolon.</summary>
    private static string Decoded(ReadOnlySpan<char> value)
    {
        if (!value.Contains('&'))
            return value.ToString();
        if (HasOnlyPlainEntities(value))
            return WebUtility.HtmlDecode(value.ToString());
        var quoted = value.ToString().Replace("\"", "&quot;", StringComparison.Ordinal);
        using var source = new TextSource($"<a href=\"{quoted}\">");
        using var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        return tokenizer.GetStructToken().Attributes[0].Value.ToString();
    }

    /// <summary>Whether all entities are such as encoders write, which every decoder reads alike.</summary>
    private static bool HasOnlyPlainEntities(ReadOnlySpan<char> value)
    {
        for (var at = value.IndexOf('&'); at >= 0; at = value.IndexOf('&'))
        {
            value = value[(at + 1)..];
            var end = value.IndexOf(';');
            if (end is < 2 or > 6 || !IsPlainEntity(value[..end]))
                return false;
        }
        return true;
    }

    private static bool IsPlainEntity(ReadOnlySpan<char> name) => name switch
    {
        "amp" or "lt" or "gt" or "quot" => true,
        ['#', 'x' or 'X', .. var hex] =>
            int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && IsPlain(code),
        ['#', .. var digits] => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && IsPlain(code),
        _ => false,
    };

    /// <summary>Browsers map some other codes to different characters.</summary>
    private static bool IsPlain(int code) => code is (>= 0x20 and < 0x7F) or (>= 0xA0 and < 0xD800);
}
