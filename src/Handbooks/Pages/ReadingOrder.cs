using System.Collections.Immutable;
using Handbooks.Linking;

namespace Handbooks.Pages;

/// <summary>The pages in the order of the navigation: the home page, the author's pages, the roles by unit.</summary>
internal sealed class ReadingOrder
{
    private readonly ImmutableArray<(SitePath Address, string Title)> _pages;
    private readonly Dictionary<SitePath, int> _places = [];

    /// <param name="addressOf">Of a page of this site; null for anything else.</param>
    public ReadingOrder(SitePlan plan, Func<NavigationEntry, SitePath?> addressOf)
    {
        var pages = ImmutableArray.CreateBuilder<(SitePath, string)>();
        Add(SitePath.Home, plan.Strings.Site.Home);
        AddAll(plan.Handbook.Navigation);
        if (!plan.Handbook.Roles.IsEmpty)
            Add(SitePath.Roles, plan.Strings.Roles.Title);
        foreach (var role in plan.Units.SelectMany(unit => unit.Roles))
            Add(role.Address, plan.InLanguage(plan.TitleOf(role), role.Declaration.Page));
        _pages = pages.ToImmutable();

        void Add(SitePath address, string title)
        {
            if (_places.TryAdd(address, pages.Count))
                pages.Add((address, title));
        }

        void AddAll(ImmutableArray<NavigationEntry> entries)
        {
            foreach (var entry in entries)
            {
                if (addressOf(entry) is { } address)
                    Add(address, plan.TitleOf(entry));
                AddAll(entry.Children);
            }
        }
    }

    public IEnumerable<SitePath> Addresses => _pages.Select(page => page.Address);

    public (Link? Previous, Link? Next) Around(SitePath at) =>
        _places.TryGetValue(at, out var place) ? (To(place - 1, at), To(place + 1, at)) : (null, null);

    private Link? To(int place, SitePath from) =>
        place < 0 || place >= _pages.Length ? null : new Link(_pages[place].Title, _pages[place].Address.HrefFrom(from));
}
