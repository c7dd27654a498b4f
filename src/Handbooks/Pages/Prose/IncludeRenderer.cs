using System.Globalization;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Handbooks.Pages.Prose;

/// <summary>Another page's text in place, with its own links.</summary>
internal sealed class IncludeRenderer(ProseWriter prose) : HtmlObjectRenderer<Include>
{
    private static readonly Dictionary<HeadingBlock, string> NoAnchors = [];

    protected override void Write(HtmlRenderer renderer, Include include)
    {
        renderer.EnsureLine();
        if (!prose.Scope.Handbook.Includes.TryGetValue(include, out var page))
        {
            // Without a target to link to, nothing is shown.
            if (prose.Scope.Handbook.Links.ContainsKey(include.Link))
            {
                renderer.Write("<p>").WriteLeafInline(include);
                renderer.WriteLine("</p>");
            }
            return;
        }
        prose.WriteFinished(renderer, () => Written(page));
        renderer.WriteLine();
    }

    private Html Written(PageDocument page)
    {
        var number = (prose.Included.Count + 1).ToString(CultureInfo.InvariantCulture);
        var inner = prose.Scope with
        {
            SourcePath = page.Path,
            Anchors = NoAnchors,
            HasRawHtml = false,
            IsIncluded = true,
            MostBytes = prose.Left,
            RoleHeadings = null,
            IdPrefix = $"{prose.Scope.IdPrefix}part-{number}-",
        };
        return ProseWriter.Write(inner, page.Markdown);
    }
}
