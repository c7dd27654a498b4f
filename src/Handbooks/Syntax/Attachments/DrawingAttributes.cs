using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Handbooks.Syntax.Attachments;

/// <summary>Which attributes of a drawing's elements are published.</summary>
internal static class DrawingAttributes
{
    private static readonly string[] Safe = ["http", "https", "mailto", "tel"];

    private static readonly string[] Pictures = ["image/png", "image/jpeg", "image/jpg", "image/gif", "image/webp", "image/avif", "image/bmp"];

    /// <summary>What an attribute is published as; null where it is left out.</summary>
    /// <param name="removed">In words, what is wrong with it; null where nothing is.</param>
    public static string? Published(XmlName element, XmlName name, string value, out string? removed)
    {
        removed = null;
        if (name.Space == DrawingVocabulary.Xml)
            return name.Local == "base" ? Remove("xml:base", out removed) : value;
        if (name.Space.Length > 0 && name.Space != DrawingVocabulary.XLink)
            return null;
        if (name.Local == "href")
            return IsAllowed(element, value) ? value : Remove($"the address {Shown(value)}", out removed);
        if (name.Space == DrawingVocabulary.XLink)
            return value;
        if (name.Local.StartsWith("on", StringComparison.OrdinalIgnoreCase))
            return Remove($"the attribute {name.Local}", out removed);
        if (element.Space == DrawingVocabulary.Xhtml && !DrawingVocabulary.MayLabelHave(name.Local))
            return name.Local is "src" or "srcset" or "srcdoc" or "action" or "formaction" or "data" or "background" or "poster"
                ? Remove($"the attribute {name.Local}", out removed) : null;
        if (name.Local == "style" && DrawingStyle.Clean(value) is var style && style != value)
            return Replace("an address in a style", style, out removed);
        return IsWords(name.Local) || DrawingStyle.IsSafe(value) ? value : Remove($"an address in {name.Local}", out removed);
    }

    /// <summary>It changes an address or an event of what it animates.</summary>
    public static bool IsUnsafeAnimation(string? attribute, IEnumerable<string> values)
    {
        var target = attribute?.Trim() ?? "";
        target = target[(target.LastIndexOf(':') + 1)..];
        return target.Equals("href", StringComparison.OrdinalIgnoreCase) || target.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            || target.Equals("style", StringComparison.OrdinalIgnoreCase)
            || values.Any(value => value.Split(';').Any(part => Scheme(part) is "javascript" or "data" or "vbscript") || !DrawingStyle.IsSafe(value));
    }

    private static bool IsAllowed(XmlName element, string value)
    {
        var plain = Plain(value);
        if (plain.Length == 0 || plain[0] == '#')
            return true;
        if (!DrawingVocabulary.IsSvg(element.Space))
            return false;
        var scheme = Scheme(value);
        return element.Local switch
        {
            "a" => scheme is null || Safe.Contains(scheme),
            "image" or "feImage" => scheme == "data"
                ? Array.Exists(Pictures, kind => plain.AsSpan(5).TrimStart().StartsWith(kind, StringComparison.OrdinalIgnoreCase))
                : scheme is null && !plain.StartsWith("//", StringComparison.Ordinal) && !plain.StartsWith('\\')
                && !plain.StartsWith("/\\", StringComparison.Ordinal),
            _ => false,
        };
    }

    /// <summary>Text for people: "url(" in it is a word.</summary>
    private static bool IsWords(string attribute) =>
        attribute is "class" or "id" or "title" or "d" or "points" or "content" || attribute.StartsWith("aria-", StringComparison.Ordinal)
            || attribute.StartsWith("data-", StringComparison.Ordinal);

    /// <summary>In small letters; null for an address within the site.</summary>
    private static string? Scheme(string value)
    {
        var plain = Plain(value);
        var end = plain.AsSpan().IndexOfAny(":/?#");
        return end >= 0 && plain[end] == ':' ? plain[..end].ToLowerInvariant() : null;
    }

    /// <summary>As browsers read an address: white space and control characters are nothing.</summary>
    private static string Plain(string value) =>
        string.Concat(value.Where(c => c > ' ' && !char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format));

    private static string Shown(string value) => Plain(value) is { Length: > 30 } plain ? plain[..30] + "…" : Plain(value);

    private static string? Remove(string what, out string? removed)
    {
        removed = what;
        return null;
    }

    private static string Replace(string what, string value, out string? removed)
    {
        removed = what;
        return value;
    }
}

/// <summary>The name of an element or attribute, prefix resolved.</summary>
internal readonly record struct XmlName(string Space, string Local);

/// <summary>Style sheets of drawings: what loads something from elsewhere is taken out.</summary>
internal static partial class DrawingStyle
{
    private static readonly string[] Loading = ["@import", "javascript:", "vbscript:", "expression(", "-moz-binding", "src(", "image("];

    private static readonly string[] Pictures = ["data:image/png", "data:image/jpeg", "data:image/jpg", "data:image/gif", "data:image/webp",
        "data:image/avif", "data:font/", "data:application/font", "data:application/x-font"];

    /// <summary>The same text if there is nothing to take out; empty if it cannot be parsed.</summary>
    public static string Clean(string css)
    {
        if (IsSafe(css))
            return css;
        var cleaned = Address().Replace(Import().Replace(css, ""), match => IsLocal(match.Groups[1].Value) ? match.Value : "none");
        return IsSafe(cleaned) ? cleaned : "";
    }

    /// <summary>Whether a value, such as a fill, names nothing but what is in the drawing.</summary>
    public static bool IsSafe(string css)
    {
        var plain = Plain(css);
        if (Array.Exists(Loading, word => plain.Contains(word, StringComparison.Ordinal)))
            return false;
        // An image-set may name its images as plain strings.
        if (plain.Contains("image-set(", StringComparison.Ordinal) && ImageSet().Matches(plain).Any(match => !IsLocal(match.Groups[1].Value)))
            return false;
        for (var at = plain.IndexOf("url(", StringComparison.Ordinal); at >= 0; at = plain.IndexOf("url(", at + 1, StringComparison.Ordinal))
        {
            var end = plain.IndexOf(')', at);
            if (!IsLocal(plain[(at + 4)..(end < 0 ? plain.Length : end)]))
                return false;
        }
        return true;
    }

    private static bool IsLocal(string address)
    {
        var plain = address.Trim(' ', '\t', '\n', '\r', '"', '\'').ToLowerInvariant();
        return plain.Length == 0 || plain[0] == '#' || Array.Exists(Pictures, picture => plain.StartsWith(picture, StringComparison.Ordinal));
    }

    /// <summary>As a browser reads it: comments gone, escapes undone, in small letters.</summary>
    private static string Plain(string css)
    {
        var text = Comment().Replace(css, "");
        if (!text.Contains('\\', StringComparison.Ordinal))
            return text.ToLowerInvariant();
        return Escape().Replace(text, match =>
        {
            if (!match.Groups[1].Success)
                return match.Groups[2].Value;
            var code = int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            return Rune.IsValid(code) ? new Rune(code).ToString() : "\uFFFD";
        }).ToLowerInvariant();
    }

    [GeneratedRegex(@"/\*.*?(\*/|$)", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\\(?:([0-9a-fA-F]{1,6})(?:\r\n|[ \t\r\n\f])?|\r?\n|(.))", RegexOptions.Singleline)]
    private static partial Regex Escape();

    [GeneratedRegex("""@import\s*(?:url\(\s*(?:"[^"]*"|'[^']*'|[^)]*)\s*\)|"[^"]*"|'[^']*')[^;{}]*;?""", RegexOptions.IgnoreCase)]
    private static partial Regex Import();

    [GeneratedRegex("""url\(\s*("[^"]*"|'[^']*'|[^)"']*)\s*\)""", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex("""["']([^"']*)["']""")]
    private static partial Regex ImageSet();
}
