using System.Collections.Immutable;
using Handbooks.Linking;

namespace Handbooks.Pages;

/// <summary>The navigation beside a page: its neighbours, with its own branch expanded.</summary>
internal sealed class NavigationPlanner
{
    /// <summary>More neighbours are of no use, and a large site's size would grow quadratically.</summary>
    private const int MostNeighbours = 60;

    private readonly SitePlan _plan;
    private readonly bool _showAll;
    private readonly Dictionary<SitePath, ImmutableArray<NavigationEntry>> _trails = [];

    public NavigationPlanner(SitePlan plan)
    {
        _plan = plan;
        _showAll = plan.Handbook.Pages.Length <= MostNeighbours;
        Remember(plan.Handbook.Navigation, []);
    }

    public ImmutableArray<NavigationNode> ForPage(SitePath at) => Nodes(_plan.Handbook.Navigation, at, [.. Trail(at)]);

    /// <summary>Units, with the roles of the page's unit.</summary>
    public ImmutableArray<NavigationNode> ForRoles(SitePath at, string? unit, bool isIndex = false) =>
        [.. Near(_plan.Units, group => IsOf(group, unit)).Select(group => new NavigationNode(
            group.Name ?? (_plan.Units.Length == 1 ? _plan.Strings.Roles.Title : _plan.Strings.Roles.OtherRoles),
            SitePath.Roles.HrefFrom(at, RolesPlanner.UnitAnchor(group.Name)),
            false, !isIndex && IsOf(group, unit),
            isIndex || IsOf(group, unit)
                ? [.. Near(group.Roles, role => role.Address == at)
                    .Select(role => new NavigationNode(_plan.TitleOf(role), role.Address.HrefFrom(at), role.Address == at,
                        role.Address == at, []))]
                : []))];

    public ImmutableArray<Link> Breadcrumbs(ContentPage page) =>
        // Titles without a page are omitted: a breadcrumb needs a link.
        [_plan.Home(page.Address), .. Trail(page.Address).SkipLast(1)
            .Where(entry => entry.Target is not null)
            .Select(entry => new Link(entry.Title, _plan.Href(entry.Target!, page.Address)))];

    private void Remember(ImmutableArray<NavigationEntry> entries, ImmutableArray<NavigationEntry> above)
    {
        foreach (var entry in entries)
        {
            var trail = above.Add(entry);
            if (AddressOf(entry) is { } address)
                _trails.TryAdd(address, trail);
            Remember(entry.Children, trail);
        }
    }

    private ImmutableArray<NavigationEntry> Trail(SitePath at) => _trails.GetValueOrDefault(at, []);

    private ImmutableArray<NavigationNode> Nodes(ImmutableArray<NavigationEntry> entries, SitePath at, HashSet<NavigationEntry> trail) =>
        [.. Near(entries, trail.Contains).Select(entry =>
        {
            var (address, isOpen) = (AddressOf(entry), trail.Contains(entry));
            var isShown = _showAll || isOpen;
            // A title without a page links to its first page while it is collapsed.
            var href = entry.Target is { } target ? _plan.Href(target, at) : isShown ? null : FirstBelow(entry)?.HrefFrom(at);
            return new NavigationNode(entry.Title, href, address == at, isOpen, isShown ? Nodes(entry.Children, at, trail) : []);
        })];

    private SitePath? FirstBelow(NavigationEntry entry) =>
        entry.Children.Select(child => AddressOf(child) ?? FirstBelow(child)).FirstOrDefault(address => address is not null);

    private SitePath? AddressOf(NavigationEntry entry) => entry.Target is null or ExternalTarget ? null : _plan.AddressOf(entry.Target);

    /// <summary>All siblings; if there are too many, those around the page's own.</summary>
    private static IEnumerable<T> Near<T>(ImmutableArray<T> siblings, Func<T, bool> isOurs)
    {
        if (siblings.Length <= MostNeighbours)
            return siblings;
        var ours = Math.Max(0, siblings.Select((sibling, i) => (sibling, i)).Where(entry => isOurs(entry.sibling)).Select(entry => entry.i)
            .FirstOrDefault());
        var first = Math.Clamp(ours - (MostNeighbours / 2), 0, siblings.Length - MostNeighbours);
        return siblings.Skip(first).Take(MostNeighbours);
    }

    private static bool IsOf(UnitOfRoles group, string? unit) => string.Equals(group.Name, unit, StringComparison.OrdinalIgnoreCase);
}
