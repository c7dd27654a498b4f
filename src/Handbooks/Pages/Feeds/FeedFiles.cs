using Handbooks.Linking;

namespace Handbooks.Pages.Feeds;

/// <summary>Everything that can be subscribed to, in the order of its addresses.</summary>
internal static class FeedFiles
{
    public static IEnumerable<DataFile> Of(Edition edition)
    {
        var entries = edition.Handbook.Items.Select(item => FeedEntry.Of(edition, item)).ToList();
        yield return CalendarFeed.Write(edition, entries);
        yield return JsonFeed.Write(edition, entries);
        foreach (var feed in Atoms(edition, entries))
            yield return feed;
    }

    private static IEnumerable<DataFile> Atoms(Edition edition, List<FeedEntry> entries)
    {
        var entryOf = entries.ToDictionary(entry => entry.Item.Id);
        var title = JsonFeed.Title(edition);
        return RoadmapFeeds.All(edition)
            .Select(feed => AtomFeed.Write(edition, feed.Address, feed.Page, feed.Part is { } part ? $"{title}, {part}" : title, feed.Items.Select(item => entryOf[item.Id])))
            .OfType<DataFile>();
    }
}
