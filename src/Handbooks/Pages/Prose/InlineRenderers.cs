using Handbooks.Linking;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Handbooks.Pages.Prose;

internal sealed class LinkRenderer(ProseScope scope, ImageWriter images) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var target = scope.Handbook.Links.GetValueOrDefault(link);
        if (link.IsImage)
            images.Write(renderer, link, target);
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
