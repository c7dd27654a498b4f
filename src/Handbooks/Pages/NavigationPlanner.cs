using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Pages;

/// <summary>The navigation beside a page: its neighbours, with its own branch expanded.</summary>
internal sealed class NavigationPlanner
{
    /// <summary>More neighbours are of no use, and a large site's size would grow quadratically.</summary>
    private const int MostNeighbours = 60;

    private readonly SitePlan _plan;
    private readonly bool _showAll;

    /// <summary>The way to each page's entry: its place among the entries of each level.</summary>
    private readonly Dictionary<SitePath, ImmutableArray<int>> _trails = [];

    /// <summary>
    /// The units and their roles as any role's page shows them, closed. All of those pages are in one folder, so the links are the same.
    /// </summary>
    private readonly ImmutableArray<(NavigationNode Node, ImmutableArray<NavigationNode> Roles)> _units;
    private readonly Dictionary<RoleId, (int Unit, int Place)> _places = [];

    public NavigationPlanner(SitePlan plan)
    {
        _plan = plan;
        _showAll = plan.Handbook.Pages.Length <= MostNeighbours;
        Remember(plan.Handbook.Navigation, []);
        var anyRole = new SitePath(SitePath.Roles.Value + "./");
        _units = [.. plan.Units.Select(unit => (Node(unit, anyRole), unit.Roles.Select(role => Node(role, anyRole)).ToImmutableArray()))];
        for (var unit = 0; unit < plan.Units.Length; unit++)
        {
            for (var place = 0; place < plan.Units[unit].Roles.Length; place++)
                _places[plan.Units[unit].Roles[place].Id] = (unit, place);
        }
    }

    public ImmutableArray<NavigationNode> ForPage(SitePath at) => Nodes(_plan.Handbook.Navigation, at, Trail(at).AsSpan());

    /// <summary>All units, with the roles of the page's own.</summary>
    public ImmutableArray<NavigationNode> ForRole(Role role)
    {
        var (unit, place) = _places[role.Id];
        return Near(_units, unit, (own, isOurs) => !isOurs ? own.Node : own.Node with
        {
            IsOpen = true,
            Children = Near(own.Roles, place, (node, isOwn) => isOwn ? node with { Href = "./", IsCurrent = true, IsOpen = true } : node),
        });
    }

    /// <summary>The units; the page itself shows their roles.</summary>
    public ImmutableArray<NavigationNode> ForRolesIndex() =>
        Near(_plan.Units, _plan.Units is [.., { Name: null }] ? _plan.Units.Length - 1 : 0, (unit, _) => Node(unit, SitePath.Roles));

    public ImmutableArray<Link> Breadcrumbs(ContentPage page)
    {
        var links = ImmutableArray.CreateBuilder<Link>();
        links.Add(_plan.Home(page.Address));
        var entries = _plan.Handbook.Navigation;
        foreach (var place in Trail(page.Address).SkipLast(1))
        {
            // Titles without a page are omitted: a breadcrumb needs a link.
            if (entries[place].Target is { } target)
                links.Add(new Link(entries[place].Title, _plan.Href(target, page.Address)));
            entries = entries[place].Children;
        }
        return links.ToImmutable();
    }

    private void Remember(ImmutableArray<NavigationEntry> entries, ImmutableArray<int> above)
    {
        for (var place = 0; place < entries.Length; place++)
        {
            var trail = above.Add(place);
            if (AddressOf(entries[place]) is { } address)
                _trails.TryAdd(address, trail);
            Remember(entries[place].Children, trail);
        }
    }

    private ImmutableArray<int> Trail(SitePath at) => _trails.GetValueOrDefault(at, []);

    private ImmutableArray<NavigationNode> Nodes(ImmutableArray<NavigationEntry> entries, SitePath at, ReadOnlySpan<int> trail)
    {
        var ours = trail is [var place, ..] ? place : -1;
        var below = trail is [_, .. var rest] ? rest.ToArray() : [];
        return Near(entries, ours, (entry, isOpen) =>
        {
            var address = AddressOf(entry);
            var isShown = _showAll || isOpen;
            // A title without a page links to its first page while it is collapsed.
            var href = entry.Target is { } target ? _plan.Href(target, at) : isShown ? null : FirstBelow(entry)?.HrefFrom(at);
            return new NavigationNode(entry.Title, href, address == at, isOpen, isShown ? Nodes(entry.Children, at, isOpen ? below : []) : []);
        });
    }

    private NavigationNode Node(UnitOfRoles unit, SitePath at) =>
        new(unit.Name ?? (_plan.Units.Length == 1 ? _plan.Strings.Roles.Title : _plan.Strings.Roles.OtherRoles),
            SitePath.Roles.HrefFrom(at, RolesPlanner.UnitAnchor(unit.Name)), false, false, []);

    private NavigationNode Node(Role role, SitePath at) => new(_plan.TitleOf(role), role.Address.HrefFrom(at), false, false, []);

    private SitePath? FirstBelow(NavigationEntry entry) =>
        entry.Children.Select(child => AddressOf(child) ?? FirstBelow(child)).FirstOrDefault(address => address is not null);

    private SitePath? AddressOf(NavigationEntry entry) => entry.Target is null or ExternalTarget ? null : _plan.AddressOf(entry.Target);

    /// <summary>All siblings; if there are too many, those around the page's own.</summary>
    /// <param name="ours">The place of the page's own; negative if it has none.</param>
    private static ImmutableArray<NavigationNode> Near<T>(ImmutableArray<T> siblings, int ours, Func<T, bool, NavigationNode> node)
    {
        var count = Math.Min(siblings.Length, MostNeighbours);
        var first = Math.Clamp(ours - (MostNeighbours / 2), 0, siblings.Length - count);
        return [.. Enumerable.Range(first, count).Select(place => node(siblings[place], place == ours))];
    }
}
