using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Handbooks.Linking;
using Handbooks.Syntax.Markdown.Html.Elements;
using Handbooks.Syntax.Markdown.Images;
using Handbooks.Text;

namespace Handbooks.Pages.Prose;

/// <summary>
/// Sanitises authors' raw HTML: an allow-list of elements and attributes, no script, no style, and only addresses that the
/// page itself may link to.
/// </summary>
internal static class HtmlCleaner
{
    /// <summary>Beyond this, parsing takes quadratic time; no real page comes close.</summary>
    private const int DeepestTags = 200;

    /// <summary>The limit of repeated elements: browsers and the parser reopen unclosed formatting in every following block.</summary>
    private const int MostRepeated = 300_000;

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "a", "abbr", "aside", "b", "blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "div",
        "dl", "dt",
        "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "input", "ins", "kbd", "li", "mark", "ol", "p", "pre",
        "q", "s", "samp",
        "section", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul", "var", "wbr",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "alt", "aria-label", "checked", "class", "colspan", "disabled", "height", "id", "loading", "open", "rel", "role", "rowspan", "scope", "start",
        "tabindex", "title", "type", "width",
    };

    /// <summary>A placeholder for an included page while the surrounding text is sanitised.</summary>
    private const string IncludedElement = "handbook-included";

    public static string PlaceOfIncluded(int index) =>
        string.Create(CultureInfo.InvariantCulture, $"<{IncludedElement} data-index=\"{index}\"></{IncludedElement}>");

    /// <summary>Whether parsing would take too long.</summary>
    public static bool IsTooDeep(string html) =>
        TagDepth.Of(html) is var depth && (depth.Deepest > DeepestTags || (long)depth.OpenFormatting * depth.Tags > MostRepeated);

    /// <summary>Whether the element goes with all that it holds.</summary>
    public static bool Removes(IElement element) =>
        HtmlLeftOut.Holds(element.LocalName) || element.NamespaceUri != "http://www.w3.org/1999/xhtml"
            || (element.LocalName == "input" && element.GetAttribute("type") != "checkbox");

    /// <param name="included">Pages within this one, already sanitised.</param>
    public static string Clean(string html, ProseScope scope, IReadOnlyList<Html> included)
    {
        if (IsTooDeep(html))
            return AsText(html, included);
        var parser = new HtmlParser();
        var body = parser.ParseDocument("<!doctype html><body>" + html).Body!;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in body.QuerySelectorAll("*").ToList())
        {
            CleanElement(element, scope);
            // Authors from other tools repeat the anchor that the heading already has.
            if (element.Id is { Length: > 0 } id && !ids.Add(id))
                element.RemoveAttribute("id");
        }
        foreach (var comment in body.Descendants<IComment>().ToList())
            comment.Remove();
        // Each page once, so that a handwritten placeholder cannot multiply it.
        var shown = new HashSet<int>();
        foreach (var place in body.QuerySelectorAll(IncludedElement).ToList())
            place.OuterHtml = int.TryParse(place.GetAttribute("data-index"), out var index) && index >= 0 && index < included.Count
                && shown.Add(index) ? included[index].Value : "";
        return HtmlText.Of(body);
    }

    /// <summary>Markup that is nested too deeply is shown as text, followed by its included pages.</summary>
    private static string AsText(string html, IReadOnlyList<Html> included)
    {
        for (var i = 0; i < included.Count; i++)
            html = html.Replace(PlaceOfIncluded(i), "", StringComparison.Ordinal);
        return $"<pre>{System.Net.WebUtility.HtmlEncode(html)}</pre>\n{string.Concat(included.Select(page => page.Value))}";
    }

    private static void CleanElement(IElement element, ProseScope scope)
    {
        if (Removes(element))
        {
            element.Remove();
            return;
        }
        if (element.LocalName == IncludedElement)
            return;
        if (!Elements.Contains(element.LocalName))
        {
            // Removes the element and keeps its content.
            element.Replace([.. element.ChildNodes]);
            return;
        }
        if (element.LocalName == "img")
            SizeImage(element, scope);
        if (element.GetAttribute("name") is { Length: > 0 } name && !element.HasAttribute("id"))
            element.SetAttribute("id", name);
        foreach (var attribute in element.Attributes.ToList())
        {
            var isAddress = attribute.Name is "href" or "src";
            var value = isAddress ? Address(element, attribute.Value, scope) : Attributes.Contains(attribute.Name) ? attribute.Value : null;
            if (value is null)
                element.RemoveAttribute(attribute.Name);
            else if (value != attribute.Value)
                element.SetAttribute(attribute.Name, value);
        }
        if (element.LocalName == "img")
            CleanImage(element, scope);
    }

    /// <summary>Sizes are numbers of pixels, or missing; the picture's own shape gives what is missing. Our own pictures have all that.</summary>
    private static void SizeImage(IElement image, ProseScope scope)
    {
        if (image.GetAttribute("src") is not { } source || source.StartsWith(ProseScope.OursMark, StringComparison.Ordinal))
            return;
        var target = scope.Handbook.HtmlLinks.GetValueOrDefault((scope.SourcePath, source.Trim()));
        var wanted = ImageSize.Of(image.GetAttribute("width") ?? "", image.GetAttribute("height") ?? "");
        var size = ImageWriter.SizeOf(wanted, target is null ? null : ImageWriter.PixelsOf(scope, target));
        Set("width", size?.Width);
        Set("height", size?.Height);
        if (size?.Share is { } share)
            image.ClassList.Add("share-" + share.ToString(CultureInfo.InvariantCulture));
        image.SetAttribute("loading", "lazy");
        if (!image.HasAttribute("alt"))
            image.SetAttribute("alt", "");

        void Set(string name, int? pixels)
        {
            if (pixels is { } number)
                image.SetAttribute(name, number.ToString(CultureInfo.InvariantCulture));
            else
                image.RemoveAttribute(name);
        }
    }

    private static void CleanImage(IElement image, ProseScope scope)
    {
        if (image.GetAttribute("src") is not { } source)
            image.Replace(image.Owner!.CreateTextNode(image.GetAttribute("alt") ?? ""));
        else if (WebAddress.IsForeign(source) && !scope.Images.Allows(source))
            ReplaceImage(image, source);
    }

    /// <summary>Links to an image that browsers would not load; inside a link, only its text remains.</summary>
    private static void ReplaceImage(IElement image, string source)
    {
        var isWithinLink = image.Closest("a") is not null;
        var shown = image.Owner!.CreateElement(isWithinLink ? "span" : "a");
        shown.TextContent = ForeignImage.Words(image.GetAttribute("alt") ?? "", source);
        if (image.GetAttribute("title") is { Length: > 0 } title)
            shown.SetAttribute("title", title);
        if (!isWithinLink)
        {
            shown.ClassName = "external";
            shown.SetAttribute("href", source);
            shown.SetAttribute("rel", "noopener");
        }
        image.Replace(shown);
    }

    /// <summary>Generated addresses are marked and resolved already; an author's are looked up as written, or dropped if not found.</summary>
    private static string? Address(IElement element, string written, ProseScope scope)
    {
        if (written.StartsWith(ProseScope.OursMark, StringComparison.Ordinal))
            return SafeOrNull(written[ProseScope.OursMark.Length..]);
        if (!scope.Handbook.HtmlLinks.TryGetValue((scope.SourcePath, written.Trim()), out var target))
            return null;
        if (target is ExternalTarget)
            element.SetAttribute("rel", "noopener");
        return SafeOrNull(scope.Map.Href(target, scope.At));
    }

    private static string? SafeOrNull(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var hasScheme = colon >= 0 && address.AsSpan(0, colon).IndexOfAny('/', '?', '#') < 0;
        return !hasScheme || address[..colon].ToLowerInvariant() is "http" or "https" or "mailto" or "tel" ? address : null;
    }
}

/// <summary>How tags nest in raw HTML, as far as it affects a parser; computed in one linear pass.</summary>
/// <param name="Deepest">An upper bound of the nesting depth: a closing tag only closes an open tag with its name.</param>
/// <param name="OpenFormatting">The maximum number of elements such as b and i open at once.</param>
/// <param name="Tags">The number of opening tags.</param>
internal readonly record struct TagDepth(int Deepest, int OpenFormatting, int Tags)
{
    /// <summary>Void elements, and those that the next one of their kind closes.</summary>
    private static readonly HashSet<string> NeverNest = new(StringComparer.OrdinalIgnoreCase)
    {
        "br", "img", "hr", "input", "col", "wbr", "source", "link", "meta", "p", "li", "td", "th", "tr", "dt", "dd", "option",
    };

    /// <summary>Elements that the HTML standard reopens in the next block if they are unclosed.</summary>
    private static readonly HashSet<string> Formatting = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    public static TagDepth Of(string html)
    {
        int depth = 0, deepest = 0, formatting = 0, mostFormatting = 0, tags = 0;
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var closes = html[at + 1] == '/';
            var name = NameAt(html, at + (closes ? 2 : 1));
            if (name.Length == 0)
                continue;
            tags += closes ? 0 : 1;
            if (NeverNest.Contains(name))
                continue;
            var count = open.GetValueOrDefault(name);
            var change = !closes ? 1 : count > 0 ? -1 : 0;
            (open[name], depth) = (count + change, depth + change);
            deepest = Math.Max(deepest, depth);
            if (Formatting.Contains(name))
                mostFormatting = Math.Max(mostFormatting, formatting += change);
        }
        return new(deepest, mostFormatting, tags);
    }

    private static string NameAt(string html, int at)
    {
        var end = at;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
            end++;
        return html[at..end];
    }
}
