using System.Globalization;
using Handbooks.Linking;
using Handbooks.Syntax.Markdown.Images;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Handbooks.Pages.Prose;

internal sealed class LinkRenderer(ProseScope scope) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var target = scope.Handbook.Links.GetValueOrDefault(link);
        if (link.IsImage)
            WriteImage(renderer, link, target);
        else if (target is null)
        {
            // A link without a target on this site becomes text, without its address.
            if (link.FirstChild is null)
                renderer.WriteEscape(InlineText.Unnamed);
            else
                renderer.WriteChildren(link);
        }
        else
        {
            Anchor.Open(renderer, scope, target, null);
            if (link.FirstChild is null)
                renderer.WriteEscape(target is ExternalTarget external ? external.Url : scope.Map.WordsFor(target));
            else
                renderer.WriteChildren(link);
            renderer.Write("</a>");
        }
    }

    private void WriteImage(HtmlRenderer renderer, LinkInline image, LinkTarget? target)
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
        renderer.Write("<img src=\"").WriteEscape(scope.Href(target)).Write("\" alt=\"");
        // Plain text only: a link in the alternative text would be markup within an attribute.
        renderer.WriteEscape(InlineText.Of(image)).Write("\"");
        if (!string.IsNullOrEmpty(image.Title))
            renderer.Write(" title=\"").WriteEscape(image.Title).Write("\"");
        if (ImageSize.Of(image) is { } size)
            WriteSize(renderer, size);
        renderer.Write(" loading=\"lazy\">");
    }

    /// <summary>Uses attributes and classes: the pages' security policy forbids inline styles.</summary>
    private static void WriteSize(HtmlRenderer renderer, ImageSize size)
    {
        foreach (var (before, number) in (ReadOnlySpan<(string, int?)>)[(" width=\"", size.Width), (" height=\"", size.Height),
            (" class=\"share-", size.Share)])
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

internal static class Anchor
{
    public static void Open(HtmlRenderer renderer, ProseScope scope, LinkTarget target, string? kind)
    {
        var classes = kind ?? target switch
        {
            ExternalTarget => "external",
            RoleTarget => "role",
            ItemTarget => "item",
            _ => null,
        };
        renderer.Write("<a");
        if (classes is not null)
            renderer.Write(" class=\"").Write(classes).Write("\"");
        renderer.Write(" href=\"").WriteEscape(scope.Href(target)).Write("\"");
        if (target is ExternalTarget)
            renderer.Write(" rel=\"noopener\"");
        renderer.Write(">");
    }
}

internal sealed class AutolinkRenderer(ProseScope scope) : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        var isSafe = link.IsEmail || link.Url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || link.Url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || link.Url.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
        if (isSafe)
            renderer.Write("<a class=\"external\" rel=\"noopener\" href=\"").WriteEscape(scope.Ours((link.IsEmail ? "mailto:" : "") + link.Url))
                .Write("\">");
        renderer.WriteEscape(link.Url);
        if (isSafe)
            renderer.Write("</a>");
    }
}

/// <summary>Text, with role names as links.</summary>
internal sealed class LiteralRenderer(ProseScope scope) : HtmlObjectRenderer<LiteralInline>
{
    protected override void Write(HtmlRenderer renderer, LiteralInline literal)
    {
        if (literal is ToolLiteral words)
        {
            renderer.WriteEscape(words.Text(scope.Strings));
            return;
        }
        if (!renderer.EnableHtmlForInline || !scope.Handbook.Mentions.TryGetValue(literal, out var mentions))
        {
            renderer.WriteEscape(ref literal.Content);
            return;
        }
        var text = literal.Content.ToString();
        var written = 0;
        foreach (var mention in mentions)
        {
            renderer.WriteEscape(text.AsSpan(written, mention.Start - written));
            Anchor.Open(renderer, scope, new RoleTarget(mention.Role), "mention");
            renderer.WriteEscape(text.AsSpan(mention.Start, mention.Length));
            renderer.Write("</a>");
            written = mention.Start + mention.Length;
        }
        renderer.WriteEscape(text.AsSpan(written));
    }
}

internal sealed class WikiReferenceRenderer(ProseScope scope) : HtmlObjectRenderer<WikiReference>
{
    protected override void Write(HtmlRenderer renderer, WikiReference reference)
    {
        // [[OW-12]] shows the item's title; an author can write other text after a bar.
        var target = scope.Handbook.Links.GetValueOrDefault(reference);
        var label = target is ItemTarget item && reference.Label == reference.Target ? scope.Handbook.Item(item.Id).Title : reference.Label;
        NamedReference.Write(renderer, scope, reference, reference.HasWords ? label : NamedReference.NameOf(scope, target));
    }
}

internal static class NamedReference
{
    /// <summary>The text of a reference without its own: nothing about the target if it is not on this site.</summary>
    public static string NameOf(ProseScope scope, LinkTarget? target) =>
        target is not null && scope.Map.WordsFor(target) is { Length: > 0 } words ? words : InlineText.Unnamed;

    public static void Write(HtmlRenderer renderer, ProseScope scope, Inline reference, string label)
    {
        var target = scope.Handbook.Links.GetValueOrDefault(reference);
        if (target is not null && renderer.EnableHtmlForInline)
        {
            Anchor.Open(renderer, scope, target, null);
            renderer.WriteEscape(label).Write("</a>");
        }
        else
            renderer.WriteEscape(label);
    }
}

/// <summary>Attributes are for the source only: on the page they are letters and anchors, not text.</summary>
internal sealed class AttributeListRenderer : HtmlObjectRenderer<AttributeList>
{
    protected override void Write(HtmlRenderer renderer, AttributeList attributes)
    {
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
