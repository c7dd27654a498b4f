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
        var linked = nodes.RemoveAll(node => FirstHref(node) is null);
        return linked.Length < 2 ? crumb : crumb with
        {
            Below = NavigationPlanner.Near(linked, OpenAmong(linked), Most, (node, _) => node with { Href = FirstHref(node), Children = [] }),
        };
    }

    /// <summary>Negative if none is open.</summary>
    private static int OpenAmong(ImmutableArray<NavigationNode> nodes)
    {
        for (var place = 0; place < nodes.Length; place++)
        {
            if (nodes[place].IsOpen)
                return place;
        }
        return -1;
    }

    private static string? FirstHref(NavigationNode node) =>
        node.Href ?? node.Children.Select(FirstHref).FirstOrDefault(href => href is not null);
}
