using Handbooks.Linking;
using Handbooks.Syntax.Markdown.Contents;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Text;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Handbooks.Pages.Prose;

/// <summary>Lists the headings of the text, or the pages below it.</summary>
internal sealed class ContentsListRenderer(ProseWriter prose) : HtmlObjectRenderer<ContentsList>
{
    protected override void Write(HtmlRenderer renderer, ContentsList contents)
    {
        if (++prose.ContentsLists > ContentsLimits.Lists)
            return;
        renderer.EnsureLine();
        var headings = contents.Of == ContentsOf.Below ? [] : Headings(contents.Depth);
        if (headings.Count == 0 && contents.Of != ContentsOf.Page)
            PageList.Write(renderer, prose.Scope, PageFolder.Below(prose.Scope).Select(target => (target, (string?)null)));
        else if (headings.Count > 0)
            WriteHeadings(renderer, headings);
    }

    /// <summary>With levels that descend in steps of one.</summary>
    private List<(HeadingBlock Heading, int Level)> Headings(int depth)
    {
        var open = new Stack<int>();
        var headings = new List<(HeadingBlock, int)>();
        foreach (var heading in prose.Shown.OfType<HeadingBlock>()
            .Where(heading => heading.Inline?.FirstChild is not null && prose.Scope.Anchors.ContainsKey(heading)))
        {
            while (open.Count > 0 && open.Peek() >= heading.Level)
                open.Pop();
            open.Push(heading.Level);
            if (depth == 0 || open.Count <= depth)
                headings.Add((heading, open.Count));
        }
        return headings;
    }

    private void WriteHeadings(HtmlRenderer renderer, List<(HeadingBlock Heading, int Level)> headings)
    {
        var level = 0;
        foreach (var (heading, at) in headings)
        {
            var isDeeper = level < at;
            for (; level > at; level--)
                renderer.Write("</li></ul>");
            if (!isDeeper)
                renderer.Write("</li><li>");
            for (; level < at; level++)
                renderer.Write("<ul><li>");
            renderer.Write("<a href=\"").WriteEscape(prose.Scope.Ours("#" + Uri.EscapeDataString(prose.Scope.Anchors[heading]))).Write("\">")
                .WriteEscape(LongName.Shortened(InlineText.Of(heading))).Write("</a>");
        }
        for (; level > 0; level--)
            renderer.Write("</li></ul>");
        renderer.EnsureLine();
    }
}

/// <summary>The entries with a target, as a list of links.</summary>
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

/// <summary>Links to the pages near a text.</summary>
internal static class PageFolder
{
    /// <summary>The pages below it in the navigation, otherwise the other pages in its folder.</summary>
    public static IEnumerable<LinkTarget> Below(ProseScope scope)
    {
        var isHome = scope.Handbook.Page(scope.SourcePath)?.Address == SitePath.Home;
        var children = isHome ? scope.Handbook.Navigation : Find(scope.Handbook.Navigation, scope.SourcePath)?.Children ?? [];
        var listed = children.Select(child => child.Target
            ?? child.Children.Select(below => below.Target).FirstOrDefault(target => target is not null))
            .OfType<LinkTarget>().ToList();
        return listed.Count > 0 ? listed : Matching(scope, "*").Concat(Matching(scope, "*/index"));
    }

    /// <summary>Pages and roles whose paths, relative to the text and without extension, match the pattern; in path order.</summary>
    public static IEnumerable<LinkTarget> Matching(ProseScope scope, string pattern)
    {
        var folder = scope.SourcePath[..(scope.SourcePath.LastIndexOf('/') + 1)];
        var glob = new Glob(pattern.StartsWith('/') ? pattern[1..] : folder + pattern);
        var pages = scope.Handbook.Pages.Select(page => (page.Path, Target: (LinkTarget)new PageTarget(page.Path, null)));
        var roles = scope.Handbook.Roles.Where(role => role.Declaration.IsWholePage)
            .Select(role => (role.Declaration.Page.Path, Target: (LinkTarget)new RoleTarget(role.Id)));
        return pages.Concat(roles)
            .Where(page => page.Path != scope.SourcePath && (glob.Matches(page.Path)
                || (page.Path.EndsWith(".md", StringComparison.Ordinal) && glob.Matches(page.Path[..^3]))))
            .OrderBy(page => page.Path, StringComparer.Ordinal).Select(page => page.Target);
    }

    private static NavigationEntry? Find(IEnumerable<NavigationEntry> entries, string path)
    {
        foreach (var entry in entries)
        {
            if (entry.Target is PageTarget page && page.Path == path)
                return entry;
            if (Find(entry.Children, path) is { } below)
                return below;
        }
        return null;
    }
}
