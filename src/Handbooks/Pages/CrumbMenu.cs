using System.Collections.Immutable;

namespace Handbooks.Pages;

/// <summary>What stands under a step of the way to a page: its neighbours are a click away wherever a reader landed.</summary>
internal static class CrumbMenu
{
    /// <summary>A longer menu helps nobody on a phone; the navigation has the rest.</summary>
    private const int Most = 24;

    /// <summary>A single entry would be the page itself: no menu.</summary>
    public static Crumb On(Crumb crumb, ImmutableArray<NavigationNode> nodes)
    {
        var linked = nodes.Select(node => node with { Href = FirstHref(node), Children = [] })
            .Where(node => node.Href is not null).ToImmutableArray();
        var ours = linked.IndexOf(linked.FirstOrDefault(node => node.IsOpen)!);
        return linked.Length < 2 ? crumb : crumb with { Below = NavigationPlanner.Near(linked, ours, Most, (node, _) => node) };
    }

    private static string? FirstHref(NavigationNode node) =>
        node.Href ?? node.Children.Select(FirstHref).FirstOrDefault(href => href is not null);
}
