using Handbooks.Linking;
using Handbooks.Text;

namespace Handbooks.Pages.Prose.PageLists;

/// <summary>The pages that lie near a text, as links to them.</summary>
internal static class PageFolder
{
    /// <summary>What the navigation has under the page, else the other pages of its folder.</summary>
    public static IEnumerable<LinkTarget> Below(ProseScope scope)
    {
        var isHome = scope.Handbook.Page(scope.SourcePath)?.Address == SitePath.Home;
        var children = isHome ? scope.Handbook.Navigation : Find(scope.Handbook.Navigation, scope.SourcePath)?.Children ?? [];
        var listed = children.Select(child => child.Target
            ?? child.Children.Select(below => below.Target).FirstOrDefault(target => target is not null))
            .OfType<LinkTarget>().ToList();
        return listed.Count > 0 ? listed : Matching(scope, "*").Concat(Matching(scope, "*/index"));
    }

    /// <summary>Pages and roles whose paths, from the text's folder and without their endings, have the pattern; in path order.</summary>
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
