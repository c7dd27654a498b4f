using Handbooks.Linking;
using Handbooks.Linking.Addresses;

namespace Handbooks.Pages.Feeds;

/// <summary>Everything that can be subscribed to, in the order of its addresses.</summary>
internal static class FeedFiles
{
    public static IEnumerable<DataFile> Of(Edition edition)
    {
        var entries = edition.Handbook.Items.Select(item => FeedEntry.Of(edition, item)).ToList();
        yield return CalendarFeed.Write(edition, entries);
        if (JsonFeed.Write(edition, entries) is { } json)
            yield return json;
        foreach (var feed in Atoms(edition, entries))
            yield return feed;
    }

    private static IEnumerable<DataFile> Atoms(Edition edition, List<FeedEntry> entries)
    {
        var entryOf = entries.ToDictionary(entry => entry.Item.Id);
        var title = JsonFeed.Title(edition);
        var feeds = RoadmapFeeds.All(edition)
            .Select(feed => AtomFeed.Write(edition, feed.Address, feed.Page, feed.Part is { } part ? edition.Strings.Format.List([title, part]) : title,
                feed.Items.Select(item => entryOf[item.Id])))
            .OfType<DataFile>().ToDictionary(feed => feed.Address);
        // A role's former feed is its feed of now: readers find the new address in it, and no entry that they do not know.
        var former = from moved in edition.Handbook.Redirects
                     let id = moved.From.NameIn(SitePath.Roles)
                     where id is not null && moved.To is RoleTarget role && feeds.ContainsKey(FeedAddresses.Role(role.Id.Value))
                     select new DataFile(FeedAddresses.Role(id), feeds[FeedAddresses.Role(((RoleTarget)moved.To).Id.Value)].Content);
        return feeds.Values.Concat(former);
    }
}
