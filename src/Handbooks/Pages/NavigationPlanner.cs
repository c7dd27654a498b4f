using System.Collections.Concurrent;
using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Pages;

/// <summary>The navigation beside a page: pages and roles, with the page's own branch expanded.</summary>
internal sealed class NavigationPlanner
{
    /// <summary>More neighbours are of no use, and a large site's size would grow quadratically.</summary>
    private const int MostNeighbours = 60;

    private readonly SitePlan _plan;
    private readonly bool _showAllPages, _showAllRoles;

    /// <summary>The way to each page's entry: its place among the entries of each level.</summary>
    private readonly Dictionary<SitePath, ImmutableArray<int>> _trails = [];

    /// <summary>
    /// The pages, and the units with their roles, as any role's page shows them: closed. All of those pages are in one folder, so the links
    /// are the same.
    /// </summary>
    private readonly ImmutableArray<NavigationNode> _pagesBesideRole;
    private readonly ImmutableArray<(NavigationNode Node, ImmutableArray<NavigationNode> Roles)> _units;
    private readonly Dictionary<RoleId, (int Unit, int Place)> _places = [];

    /// <summary>The closed branch of roles, by the link from a page to the list of roles: it is the same on all pages of a folder.</summary>
    private readonly ConcurrentDictionary<string, NavigationNode> _closedRoles = new(StringComparer.Ordinal);

    private readonly ReadingOrder _order;

    public NavigationPlanner(SitePlan plan)
    {
        _plan = plan;
        _showAllPages = plan.Handbook.Pages.Length <= MostNeighbours;
        _showAllRoles = plan.Handbook.Roles.Length <= MostNeighbours;
        Remember(plan.Handbook.Navigation, []);
        _order = new ReadingOrder(plan, AddressOf);
        var anyRole = new SitePath(SitePath.Roles.Value + "./");
        _pagesBesideRole = Nodes(plan.Handbook.Navigation, anyRole, []);
        _units = [.. plan.Units.Select(unit => (Unit: unit, Roles: unit.Roles.Select(role => Node(role, anyRole)).ToImmutableArray()))
            .Select(own => (Node(own.Unit, anyRole) with { Children = _showAllRoles ? own.Roles : [] }, own.Roles))];
        for (var unit = 0; unit < plan.Units.Length; unit++)
        {
            for (var place = 0; place < plan.Units[unit].Roles.Length; place++)
                _places[plan.Units[unit].Roles[place].Id] = (unit, place);
        }
    }

    public ImmutableArray<NavigationNode> ForPage(SitePath at)
    {
        var pages = Nodes(_plan.Handbook.Navigation, at, Trail(at).AsSpan());
        return _plan.Handbook.Roles.IsEmpty ? pages : pages.Add(_closedRoles.GetOrAdd(SitePath.Roles.HrefFrom(at), _ => ClosedRoles(at)));
    }

    /// <summary>All units, with the roles of the page's own.</summary>
    public ImmutableArray<NavigationNode> ForRole(Role role)
    {
        var (unit, place) = _places[role.Id];
        var roles = Near(_units[unit].Roles, place, MostNeighbours,
            (node, isOwn) => isOwn ? node with { Href = "./", IsCurrent = true, IsOpen = true } : node);
        var pages = Trail(role.Address) is { IsEmpty: false } trail
            ? Nodes(_plan.Handbook.Navigation, role.Address, trail.AsSpan()) : _pagesBesideRole;
        return pages.Add(new NavigationNode(_plan.Strings.Roles.Title, "../", false, true, _units.Length == 1 ? roles : Near(_units, unit,
            MostNeighbours, (own, isOurs) => isOurs ? own.Node with { IsOpen = true, Children = roles, HasMore = false } : own.Node)));
    }

    /// <summary>The pages, and the units of the roles; the page itself shows the roles.</summary>
    public ImmutableArray<NavigationNode> ForRolesIndex() =>
        [.. ForPage(SitePath.Roles).Select(node => node.Href == "./" ? node with { IsCurrent = true, IsOpen = true } : node)];

    /// <summary>The way to a page along its navigation. The last two steps have menus: its neighbours, and those of the page above it.</summary>
    public ImmutableArray<Crumb> Breadcrumbs(SitePath at, ImmutableArray<NavigationNode> navigation)
    {
        var steps = new List<(Crumb Crumb, ImmutableArray<NavigationNode> Below)> { (_plan.Home(at), navigation) };
        for (var nodes = navigation; nodes.FirstOrDefault(node => node.IsOpen) is { IsCurrent: false } open; nodes = open.Children)
            steps.Add((new Crumb(open.Text, open.Href), open.Children));
        return [.. steps.Select((step, i) => i < steps.Count - 2 ? step.Crumb : CrumbMenu.On(step.Crumb, step.Below))];
    }

    /// <summary>The title of the entry above a page's; null for those of the first level.</summary>
    public string? Above(SitePath at)
    {
        var (title, entries) = (default(string), _plan.Handbook.Navigation);
        foreach (var place in Trail(at).SkipLast(1))
            (title, entries) = (entries[place].Title, entries[place].Children);
        return title;
    }

    /// <summary>All pages that have one before or after them, in that order.</summary>
    public IEnumerable<SitePath> InOrder => _order.Addresses;

    /// <summary>The pages before and after one in the order of the navigation.</summary>
    public (Link? Previous, Link? Next) Around(SitePath at) => _order.Around(at);

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
        return Near(entries, ours, MostNeighbours, (entry, isOpen) =>
        {
            var address = AddressOf(entry);
            var isShown = _showAllPages || isOpen;
            // A title without a page links to its first page while it is collapsed.
            var href = entry.Target is { } target ? _plan.Href(target, at) : isShown ? null : FirstBelow(entry)?.HrefFrom(at);
            return new NavigationNode(_plan.TitleOf(entry), href, address == at, isOpen,
                isShown ? Nodes(entry.Children, at, isOpen ? below : []) : [])
            {
                HasMore = !isShown && !entry.Children.IsEmpty,
            };
        });
    }

    private NavigationNode ClosedRoles(SitePath at) =>
        new(_plan.Strings.Roles.Title, SitePath.Roles.HrefFrom(at), false, false, _plan.Units.Length == 1 ? Roles(_plan.Units[0], at)
            : Near(_plan.Units, -1, MostNeighbours, (unit, _) => Node(unit, at) with { Children = Roles(unit, at) }))
        {
            HasMore = _plan.Units.Length == 1 && !_showAllRoles,
        };

    private ImmutableArray<NavigationNode> Roles(UnitOfRoles unit, SitePath at) =>
        _showAllRoles ? [.. unit.Roles.Select(role => Node(role, at))] : [];

    private NavigationNode Node(UnitOfRoles unit, SitePath at) =>
        new(unit.Name ?? (_plan.Units.Length == 1 ? _plan.Strings.Roles.Title : _plan.Strings.Roles.OtherRoles),
            SitePath.Roles.HrefFrom(at, unit.Anchor), false, false, [])
        {
            HasMore = !_showAllRoles,
        };

    private NavigationNode Node(Role role, SitePath at) =>
        new(_plan.InLanguage(_plan.TitleOf(role), role.Declaration.Page), role.Address.HrefFrom(at), false, false, []);

    private SitePath? FirstBelow(NavigationEntry entry) =>
        entry.Children.Select(child => AddressOf(child) ?? FirstBelow(child)).FirstOrDefault(address => address is not null);

    private SitePath? AddressOf(NavigationEntry entry) => entry.Target is null or ExternalTarget ? null : _plan.AddressOf(entry.Target);

    /// <summary>All siblings; if there are too many, those around the page's own.</summary>
    /// <param name="ours">The place of the page's own; negative if it has none.</param>
    public static ImmutableArray<NavigationNode> Near<T>(ImmutableArray<T> siblings, int ours, int most, Func<T, bool, NavigationNode> node)
    {
        var count = Math.Min(siblings.Length, most);
        var first = Math.Clamp(ours - (most / 2), 0, siblings.Length - count);
        var near = ImmutableArray.CreateBuilder<NavigationNode>(count);
        for (var place = first; place < first + count; place++)
            near.Add(node(siblings[place], place == ours));
        return near.MoveToImmutable();
    }
}
