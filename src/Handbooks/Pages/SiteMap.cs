using System.Collections.Concurrent;
using Handbooks.Linking;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Syntax;

namespace Handbooks.Pages;

/// <summary>The addresses of a linked handbook's contents on a site.</summary>
/// <param name="root">The path of the site on its host, with a slash at both ends.</param>
/// <param name="pageOf">Where an anchor of a generated page is, which may be on a page below it.</param>
internal sealed class SiteMap(Handbook handbook, Func<SitePath, string, SitePath> pageOf, string root = "/")
{
    private readonly HashSet<string> _shared = handbook.Roles
        .GroupBy(role => role.Title, StringComparer.OrdinalIgnoreCase).Where(title => title.Skip(1).Any())
        .Select(title => title.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> _anchorTitles = new(StringComparer.Ordinal);

    public (SitePath Path, string? Anchor) Of(LinkTarget target) => target switch
    {
        RoleTarget role => (handbook.Role(role.Id).Address, role.Anchor),
        ItemTarget item => (handbook.Item(item.Id).Address, null),
        PageTarget page => (handbook.Page(page.Path)!.Address, page.Anchor),
        GeneratedTarget { Anchor: { } anchor } generated => (pageOf(generated.Path, anchor), anchor),
        GeneratedTarget generated => (generated.Path, null),
        AssetTarget asset => (handbook.Addresses.File(asset.Path), null),
        _ => throw new ArgumentOutOfRangeException(nameof(target), target, "Only what is on the site has a place on it."),
    };

    public string Href(LinkTarget target, SitePath from)
    {
        if (target is ExternalTarget external)
            return external.Url;
        var (path, anchor) = Of(target);
        return from == SitePath.NotFound ? path.HrefFromRoot(root, anchor) : path.HrefFrom(from, anchor);
    }

    /// <summary>The title of a target, ready to display.</summary>
    public string TitleOf(LinkTarget target) => target switch
    {
        RoleTarget role => TitleOf(handbook.Role(role.Id)),
        ItemTarget item => handbook.Item(item.Id).Title,
        PageTarget page => handbook.Page(page.Path)!.Title,
        GeneratedTarget { Path: var path } => path.Value.Trim('/'),
        _ => "",
    };

    /// <summary>The text of a link without its own: its target's heading or term, otherwise the page's title.</summary>
    public string WordsFor(LinkTarget target)
    {
        if (target is AssetTarget file)
            return file.Path[(file.Path.LastIndexOf('/') + 1)..];
        var (page, anchor) = target switch
        {
            PageTarget { Anchor: { } there } found => (handbook.Page(found.Path)!.Declaration.Document, there),
            RoleTarget { Anchor: { } there } role => (handbook.Role(role.Id).Declaration.Page, there),
            _ => (null, ""),
        };
        return page is not null && _anchorTitles.GetOrAdd(page.Path, _ => AnchorTitles.Of(page)).TryGetValue(anchor, out var title)
            ? title : TitleOf(target);
    }

    /// <summary>Adds the id if two roles have the same title.</summary>
    public string TitleOf(Role role) => _shared.Contains(role.Title) ? $"{role.Title} ({role.Id})" : role.Title;

    public static LinkTarget TargetOf(LinkSource source) => source switch
    {
        RoleSource role => new RoleTarget(role.Id),
        ItemSource item => new ItemTarget(item.Id),
        PageSource page => new PageTarget(page.Path, null),
        _ => throw new ArgumentOutOfRangeException(nameof(source)),
    };
}

/// <summary>The names of a page's anchors: a heading's text, a target's heading or title, a term.</summary>
internal static class AnchorTitles
{
    public static IReadOnlyDictionary<string, string> Of(PageDocument page)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (heading, anchor) in page.Anchors)
            titles[anchor] = InlineText.Of(heading);
        foreach (var term in page.Markdown.Descendants<GlossaryTerm>())
            titles.TryAdd(term.Anchor, term.Name);
        AddTargets(page.Markdown, titles);
        return titles;
    }

    private static void AddTargets(ContainerBlock blocks, Dictionary<string, string> titles)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is ContainerBlock below)
                AddTargets(below, titles);
            if (blocks[i] is not TargetBlock target)
                continue;
            var next = i + 1;
            while (next < blocks.Count && blocks[next] is TargetBlock)
                next++;
            var title = next == blocks.Count ? "" : blocks[next] switch
            {
                HeadingBlock heading => InlineText.Of(heading),
                Directive { Title: { } words } => InlineText.Of(words),
                Directive { Name: "figure", Count: > 1 } figure => InlineText.Of(figure[1]),
                _ => "",
            };
            if (title.Length > 0)
                titles.TryAdd(target.Anchor, title);
        }
    }
}
