using System.Collections.Immutable;
using Handbooks.Linking;

namespace Handbooks.Pages;

/// <summary>What stands beside a page: the way to its neighbours, with the branch that it stands in open.</summary>
internal sealed class NavigationPlanner(Edition edition)
{
    /// <summary>More neighbours than this are no help beside a page, and would make a big site's weight grow with its square.</summary>
    private const int MostNeighbours = 60;

    public ImmutableArray<NavigationNode> ForPage(SitePath at) =>
        [.. edition.Handbook.Navigation.Select(entry => Node(entry, at, edition.Handbook.Pages.Length <= MostNeighbours))];

    /// <summary>Units, with the roles of the one that the page belongs to.</summary>
    public ImmutableArray<NavigationNode> ForRoles(SitePath at, string? unit, bool isIndex = false) =>
        [.. edition.Units.Select(group =>
        {
            var isOpen = !isIndex && string.Equals(group.Name, unit, StringComparison.OrdinalIgnoreCase);
            return new NavigationNode(
                group.Name ?? (edition.Units.Length == 1 ? "Roles" : "Other roles"),
                SitePath.Roles.HrefFrom(at, RolesPlanner.UnitAnchor(group.Name)),
                false, isOpen,
                (isOpen || isIndex) && group.Roles.Length <= MostNeighbours
                    ? [.. group.Roles.Select(role => new NavigationNode(role.Title, role.Address.HrefFrom(at), role.Address == at, role.Address == at, []))]
                    : []);
        })];

    public ImmutableArray<Link> Breadcrumbs(ContentPage page)
    {
        var trail = new List<Link> { Edition.Home(page.Address) };
        Find(edition.Handbook.Navigation, page, trail);
        return [.. trail];
    }

    private bool Find(ImmutableArray<NavigationEntry> entries, ContentPage page, List<Link> trail)
    {
        foreach (var entry in entries)
        {
            if (entry.PagePath == page.Path)
                return true;
            // A title that is no page is left out: a crumb that leads nowhere helps nobody.
            var crumb = entry.PagePath is null ? null : edition.Link(new PageTarget(entry.PagePath, null), page.Address);
            if (crumb is not null)
                trail.Add(crumb);
            if (Find(entry.Children, page, trail))
                return true;
            if (crumb is not null)
                trail.Remove(crumb);
        }
        return false;
    }

    private NavigationNode Node(NavigationEntry entry, SitePath at, bool showAll)
    {
        var path = entry.PagePath is null ? (SitePath?)null : edition.Handbook.Page(entry.PagePath)!.Address;
        var isOpen = path == at || Holds(entry, at);
        return new NavigationNode(
            entry.Title, path?.HrefFrom(at), path == at, isOpen,
            showAll || isOpen ? [.. entry.Children.Select(child => Node(child, at, showAll))] : []);
    }

    private bool Holds(NavigationEntry entry, SitePath at) =>
        entry.Children.Any(child => (child.PagePath is not null && edition.Handbook.Page(child.PagePath)!.Address == at) || Holds(child, at));
}
