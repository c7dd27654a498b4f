using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Handbooks.Bound;

/// <summary>Makes a chapter of a page: its anchors are those of no other chapter, its links lead within the bound handbook.</summary>
internal static partial class ChapterWriter
{
    /// <summary>Attributes whose value is one or more ids.</summary>
    private static readonly string[] IdLists =
        ["for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details"];

    private static readonly string[] Addresses = ["href", "xlink:href"];

    /// <returns>The chapter's HTML.</returns>
    public static string Write(BoundPages pages, BoundPage page)
    {
        using var document = new HtmlParser().ParseDocument(page.Html);
        var body = document.Body!;
        foreach (var element in body.QuerySelectorAll("*"))
            Bind(pages, page, element);
        return $"<section class=\"shell\" id=\"{page.Anchor}\"><div class=\"page\">{body.InnerHtml}</div></section>\n";
    }

    private static void Bind(BoundPages pages, BoundPage page, IElement element)
    {
        if (element.Id is { Length: > 0 } id)
            element.Id = page.AnchorOf(id);
        foreach (var name in IdLists)
        {
            if (element.GetAttribute(name) is { } ids)
                element.SetAttribute(name, string.Join(' ', ids.Split(' ').Select(page.AnchorOf)));
        }
        foreach (var attribute in element.Attributes.Where(attribute => attribute.Value.Contains("url(#", StringComparison.Ordinal)).ToList())
            attribute.Value = LocalUrl().Replace(attribute.Value, url => $"url(#{page.AnchorOf(url.Groups[1].Value)})");
        if (element.GetAttribute("src") is { } source && pages.Picture(page.Address, source) is { } shown)
            element.SetAttribute("src", shown);
        element.RemoveAttribute("loading");
        foreach (var name in Addresses)
        {
            if (element.GetAttribute(name) is not { } href)
                continue;
            if (pages.Target(page, href) is { } target)
                element.SetAttribute(name, target);
            else
                element.RemoveAttribute(name);
        }
    }

    [GeneratedRegex("url\\(#([^)]*)\\)")]
    private static partial Regex LocalUrl();
}
