using Handbooks.Linking;
using Handbooks.Syntax.Markdown.Contents;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Handbooks.Pages.Prose.PageLists;

/// <summary>The entries that lead somewhere, as a list of links.</summary>
internal sealed class ToctreeRenderer(ProseScope scope) : HtmlObjectRenderer<Toctree>
{
    protected override void Write(HtmlRenderer renderer, Toctree toctree)
    {
        if (toctree.IsHidden)
            return;
        var patterns = 0;
        var links = toctree.Entries.Where(entry => !entry.IsPattern || ++patterns <= ContentsLimits.Patterns).SelectMany(Targets).Distinct().ToList();
        if (links.Count == 0)
            return;
        renderer.EnsureLine();
        if (toctree.Caption is { } caption)
            renderer.Write("<p class=\"list-title\">").WriteEscape(caption).WriteLine("</p>");
        PageList.Write(renderer, scope, links);
    }

    private IEnumerable<(LinkTarget Target, string? Title)> Targets(ToctreeEntry entry) =>
        entry.Link is null ? PageFolder.Matching(scope, entry.Target).Select(target => (target, (string?)null))
        : scope.Handbook.Links.TryGetValue(entry.Link, out var target) ? [(target, entry.Title)]
        : [];
}

internal static class PageList
{
    public static void Write(HtmlRenderer renderer, ProseScope scope, IEnumerable<(LinkTarget Target, string? Title)> links)
    {
        renderer.WriteLine("<ul>");
        foreach (var (target, title) in links)
        {
            renderer.Write("<li>");
            Anchor.Open(renderer, scope, target, null);
            renderer.WriteEscape(title ?? (target is ExternalTarget external ? external.Url : scope.Map.WordsFor(target))).WriteLine("</a></li>");
        }
        renderer.WriteLine("</ul>");
    }
}
