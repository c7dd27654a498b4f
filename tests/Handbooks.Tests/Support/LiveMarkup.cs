using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Handbooks.Tests.Support;

/// <summary>Walks a finished page as a browser has it and tells what could run code.</summary>
internal static class LiveMarkup
{
    private static readonly HashSet<string> Addresses = new(StringComparer.OrdinalIgnoreCase)
    {
        "href", "src", "action", "formaction", "xlink:href", "data", "poster", "background", "cite", "longdesc", "srcset", "ping", "manifest", "code",
        "codebase", "archive", "profile", "usemap",
    };

    private static readonly HashSet<string> Never = new(StringComparer.Ordinal)
    {
        "iframe", "object", "embed", "applet", "base", "frame", "frameset", "style", "noscript", "template", "portal", "math", "audio", "video",
        "marquee",
    };

    public static IEnumerable<string> Of(string html)
    {
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(html);
        foreach (var element in document.All)
        {
            var name = element.LocalName;
            if (name == "script" && !(element.GetAttribute("src")?.EndsWith("assets/handbook.js", StringComparison.Ordinal) == true
                && element.TextContent.Length == 0))
                yield return $"script: {element.OuterHtml}";
            if (Never.Contains(name))
                yield return $"element {name}";
            if (name == "meta" && element.HasAttribute("http-equiv") && !IsPolicy(element) && !IsRedirect(element))
                yield return $"meta {element.GetAttribute("http-equiv")}";
            foreach (var attribute in element.Attributes)
            {
                if (attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))
                    yield return $"{name} {attribute.Name}={attribute.Value}";
                if (attribute.Name == "style")
                    yield return $"{name} style={attribute.Value}";
                if (attribute.Name.Equals("srcdoc", StringComparison.OrdinalIgnoreCase))
                    yield return $"{name} srcdoc";
                if (Addresses.Contains(attribute.Name) && !IsSafe(attribute.Value))
                    yield return $"{name} {attribute.Name}={attribute.Value}";
            }
        }
    }

    private static bool IsPolicy(IElement meta) =>
        meta.GetAttribute("http-equiv") == "Content-Security-Policy"
            && meta.GetAttribute("content")!.StartsWith("default-src 'none'; script-src 'self'; style-src 'self'; ", StringComparison.Ordinal);

    /// <summary>The page of a former address sends its readers to another page of the site.</summary>
    private static bool IsRedirect(IElement meta) =>
        meta.GetAttribute("http-equiv") == "refresh" && meta.GetAttribute("content") is { } content
        && content.StartsWith("0; url=../", StringComparison.Ordinal) && !content.Contains(':', StringComparison.Ordinal)
        && !content.Contains("//", StringComparison.Ordinal);

    /// <summary>As browsers read an address: control characters at its ends and line breaks within are left out.</summary>
    private static bool IsSafe(string address)
    {
        var text = string.Concat(address.Where(c => c is not ('\t' or '\n' or '\r'))).Trim([.. Enumerable.Range(0, 33).Select(c => (char)c)]);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var isScheme = colon > 0 && char.IsAsciiLetter(text[0]) && text[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.');
        if (!isScheme)
            return true;
        return text[..colon].ToLowerInvariant() is "http" or "https" or "mailto" or "tel";
    }
}
