using System.Collections.Concurrent;
using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Linking.Addresses;
using Handbooks.Model;

namespace Handbooks.Pages.Feeds;

/// <summary>A part of the roadmap with its own feed.</summary>
/// <param name="Page">The page with the same content.</param>
/// <param name="Part">The name of a theme or role; null for the whole roadmap.</param>
internal sealed record RoadmapFeed(SitePath Address, SitePath Page, string? Part, ImmutableArray<RoadmapItem> Items);

/// <summary>
/// The Atom feeds of a site, and the links to them. Without a history there are none, since dates of change are unknown.
/// </summary>
internal static class RoadmapFeeds
{
    private const string AtomType = "application/atom+xml";

    public static ImmutableArray<RoadmapFeed> All(SitePlan plan) => [Whole(plan), .. OfThemes(plan), .. OfRoles(plan)];

    /// <summary>The whole roadmap in each format, for people to choose from.</summary>
    public static ImmutableArray<FeedLink> Links(SitePlan plan, SitePath at) =>
    [
        .. Links(plan, at, [Whole(plan)]).Select(link => link with { Text = plan.Strings.Roadmap.Feeds["atom"] }),
        new(plan.Strings.Roadmap.Feeds["json"], FeedAddresses.Json.HrefFrom(at), "application/feed+json"),
        new(plan.Strings.Roadmap.Feeds["calendar"], FeedAddresses.Calendar.HrefFrom(at), "text/calendar"),
    ];

    /// <summary>The calendar under the scheme that calendar programs answer to. It needs a full address.</summary>
    public static string? CalendarSubscription(SiteFrame site) =>
        site.Url is { } url ? $"webcal{url[url.IndexOf(':')..]}{FeedAddresses.Calendar.Value}" : null;

    public static ImmutableArray<FeedLink> LinksOfThemes(SitePlan plan, SitePath at) => Links(plan, at, OfThemes(plan));

    public static ImmutableArray<FeedLink> LinksOfRoles(SitePlan plan, SitePath at) => Links(plan, at, OfRoles(plan));

    /// <summary>The feeds with this item, the narrowest first.</summary>
    public static ImmutableArray<FeedLink> LinksOf(SitePlan plan, RoadmapItem item) =>
        Links(plan, item.Address, [.. item.Declaration.Theme is { } theme
            ? [new(plan.Handbook.Addresses.Theme(theme), SitePath.Roadmap, theme, [item])] : (RoadmapFeed[])[],
            Whole(plan) with { Items = [item] }]);

    public static ImmutableArray<FeedLink> LinksOf(SitePlan plan, Role role) =>
        Links(plan, role.Address, [new(FeedAddresses.Role(role.Id.Value), role.Address, plan.TitleOf(role),
            [.. role.Owns.Concat(role.TakesPartIn).Select(plan.Handbook.Item).Where(item => Roles(item).Contains(role.Id))])]);

    private static ImmutableArray<FeedLink> Links(SitePlan plan, SitePath at, IEnumerable<RoadmapFeed> feeds) =>
        [.. feeds.Where(feed => feed.Items.Any(item => plan.Feeds.ChangedAt(item) is not null))
            .Select(feed => new FeedLink(feed.Part ?? plan.Strings.Roadmap.Title, feed.Address.HrefFrom(at), AtomType))];

    private static RoadmapFeed Whole(SitePlan plan) => new(FeedAddresses.Atom, SitePath.Roadmap, null, plan.Handbook.Items);

    /// <summary>
    /// Themes whose names have one slug share a feed with all of their names: numbered feeds would change when another theme
    /// is removed.
    /// </summary>
    private static IEnumerable<RoadmapFeed> OfThemes(SitePlan plan) =>
        from item in plan.Handbook.Items
        where item.Declaration.Theme is not null
        group item by plan.Handbook.Addresses.Theme(item.Declaration.Theme!) into theme
        orderby theme.Key.Value
        let names = theme.Select(item => item.Declaration.Theme!).Distinct(StringComparer.OrdinalIgnoreCase)
        select new RoadmapFeed(theme.Key, SitePath.Roadmap, plan.Strings.Format.List(names), [.. theme]);

    private static IEnumerable<RoadmapFeed> OfRoles(SitePlan plan) =>
        from item in plan.Handbook.Items
        from role in Roles(item)
        group item by role into items
        orderby items.Key.Value
        let role = plan.Handbook.Role(items.Key)
        select new RoadmapFeed(FeedAddresses.Role(items.Key.Value), role.Address, plan.TitleOf(role), [.. items]);

    private static IEnumerable<RoleId> Roles(RoadmapItem item) =>
        (item.Accountable is { } accountable ? item.Responsible.Prepend(accountable) : item.Responsible).Distinct();
}

/// <summary>All feeds, in address order.</summary>
internal static class FeedFiles
{
    public static IEnumerable<DataFile> Of(SitePlan plan)
    {
        var known = new ConcurrentDictionary<ItemId, FeedEntry>();
        List<FeedEntry> Entries(ImmutableArray<RoadmapItem> items) =>
            [.. items.Select(item => known.GetOrAdd(item.Id, _ => FeedEntry.Of(plan, item)))];

        return
        [
            new DataFile(FeedAddresses.Calendar, () => CalendarFeed.Write(plan, Entries(plan.Handbook.Items))),
            plan.Output.File(FeedAddresses.Json, () => JsonFeed.Write(plan, Entries(plan.Handbook.Items))),
            .. Atoms(plan, Entries),
        ];
    }

    private static IEnumerable<DataFile> Atoms(SitePlan plan, Func<ImmutableArray<RoadmapItem>, List<FeedEntry>> entries)
    {
        var title = JsonFeed.Title(plan);
        var feeds = RoadmapFeeds.All(plan)
            .Select(feed => new DataFile(feed.Address, () => AtomFeed.Write(plan, feed.Address, feed.Page,
                feed.Part is { } part ? plan.Strings.Format.List([title, part]) : title, entries(feed.Items))))
            .ToDictionary(feed => feed.Address);
        // A role's former feed repeats its current one: it has the new address and only entries that subscribers know.
        var former = from moved in plan.Handbook.Redirects
                     let id = moved.From.NameIn(SitePath.Roles)
                     where id is not null && moved.To is RoleTarget role && feeds.ContainsKey(FeedAddresses.Role(role.Id.Value))
                     select feeds[FeedAddresses.Role(((RoleTarget)moved.To).Id.Value)] with { Address = FeedAddresses.Role(id) };
        return feeds.Values.Concat(former);
    }
}
