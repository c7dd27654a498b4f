using System.Globalization;
using Handbooks.Linking;
using Handbooks.Syntax.Attachments;
using Handbooks.Syntax.Markdown.Images;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Pages.Prose;

/// <summary>
/// Writes pictures: with their size, so that the text does not move when they arrive; one that is shown smaller than it is links
/// to itself.
/// </summary>
internal sealed class ImageWriter(ProseScope scope)
{
    /// <summary>In CSS pixels: a wider picture is shown smaller than it is.</summary>
    private const int WidestShown = 900;

    /// <summary>The picture whose title is written below it.</summary>
    public LinkInline? Captioned { get; set; }

    public void Write(HtmlRenderer renderer, LinkInline image, LinkTarget? target)
    {
        if (target is null)
        {
            renderer.Write("<span class=\"missing\">").WriteChildren(image);
            renderer.Write("</span>");
            return;
        }
        if (target is ExternalTarget foreign && !scope.Images.Allows(foreign.Url))
        {
            WriteInstead(renderer, image, foreign);
            return;
        }
        var pixels = PixelsOf(scope, target);
        var isLarge = pixels?.Width > WidestShown && renderer.EnableHtmlForInline && !IsWithinLink(image);
        if (isLarge)
            renderer.Write("<a class=\"full-size\" href=\"").WriteEscape(scope.Href(target)).Write("\">");
        renderer.Write("<img src=\"").WriteEscape(scope.Href(target)).Write("\" alt=\"");
        // Plain text only: a link in the alternative text would be markup within an attribute.
        renderer.WriteEscape(InlineText.Of(image)).Write("\"");
        // A caption says the title already.
        if (!string.IsNullOrEmpty(image.Title) && image != Captioned)
            renderer.Write(" title=\"").WriteEscape(image.Title).Write("\"");
        WriteSize(renderer, SizeOf(ImageSize.Of(image), pixels));
        renderer.Write(" loading=\"lazy\">");
        if (isLarge)
            renderer.Write("</a>");
    }

    /// <summary>The picture that is all of a paragraph and has a title, which is then its caption; null for any other paragraph.</summary>
    public LinkInline? CaptionedIn(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is not LinkInline { NextSibling: null } only)
            return null;
        var image = only.IsImage ? only : only.FirstChild as LinkInline;
        return image is { IsImage: true, NextSibling: null } && !string.IsNullOrWhiteSpace(image.Title)
            && scope.Handbook.Links.GetValueOrDefault(image) is { } target
            && (target is not ExternalTarget foreign || scope.Images.Allows(foreign.Url))
            ? image : null;
    }

    /// <summary>The size of a picture of this site; null for one of another host.</summary>
    public static PixelSize? PixelsOf(ProseScope scope, LinkTarget target)
    {
        if (target is not AssetTarget { Path: var path } || !scope.Handbook.Assets.TryGetValue(path, out var asset))
            return null;
        try
        {
            return asset.Attachment.Pixels;
        }
        // It is reported where the file is read to be written.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What an author wants wins; of one length, the picture's shape gives the other.</summary>
    public static ImageSize? SizeOf(ImageSize? wanted, PixelSize? pixels) => (wanted, pixels) switch
    {
        (_, null) => wanted,
        (null, { } known) => new(known.Width, known.Height, null),
        ({ Width: { } width, Height: null, Share: null }, { } known) =>
            new(width, Math.Max(1, (int)((long)width * known.Height / known.Width)), null),
        ({ Width: null, Height: { } height, Share: null }, { } known) =>
            new(Math.Max(1, (int)((long)height * known.Width / known.Height)), height, null),
        _ => wanted,
    };

    /// <summary>Uses attributes and classes: the pages' security policy forbids inline styles.</summary>
    private static void WriteSize(HtmlRenderer renderer, ImageSize? size)
    {
        foreach (var (before, number) in (ReadOnlySpan<(string, int?)>)[(" width=\"", size?.Width), (" height=\"", size?.Height),
            (" class=\"share-", size?.Share)])
        {
            if (number is { } given)
                renderer.Write(before).Write(given.ToString(CultureInfo.InvariantCulture)).Write("\"");
        }
    }

    /// <summary>Links to an image that browsers would not load; inside a link, only its text remains.</summary>
    private void WriteInstead(HtmlRenderer renderer, LinkInline image, ExternalTarget target)
    {
        var words = ForeignImage.Words(InlineText.Of(image), target.Url);
        if (!renderer.EnableHtmlForInline)
        {
            renderer.WriteEscape(words);
            return;
        }
        // The title is also text for readers, in either form.
        var isWithinLink = IsWithinLink(image);
        renderer.Write(isWithinLink ? "<span" : "<a class=\"external\" href=\"");
        if (!isWithinLink)
            renderer.WriteEscape(scope.Href(target)).Write("\" rel=\"noopener\"");
        if (!string.IsNullOrEmpty(image.Title))
            renderer.Write(" title=\"").WriteEscape(image.Title).Write("\"");
        renderer.Write(">").WriteEscape(words).Write(isWithinLink ? "</span>" : "</a>");
    }

    private static bool IsWithinLink(LinkInline image)
    {
        for (var around = image.Parent; around is not null; around = around.Parent)
        {
            if (around is LinkInline { IsImage: false })
                return true;
        }
        return false;
    }
}

/// <summary>An image on another host that the site does not show.</summary>
internal static class ForeignImage
{
    /// <summary>The link text: the alternative text, otherwise the file name, otherwise the address.</summary>
    public static string Words(string alternative, string url)
    {
        if (!string.IsNullOrWhiteSpace(alternative))
            return alternative;
        var path = url.Split('?', '#')[0].TrimEnd('/');
        var file = Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
        return file.Length > 0 ? file : url;
    }
}
