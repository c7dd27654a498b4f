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

    /// <summary>The feeds of the whole roadmap, for people to choose from; those of a theme or role stand with the roadmap's own in the data.</summary>
    public static IEnumerable<Link> Links(Edition edition, SitePath at)
    {
        yield return new Link("Calendar (iCalendar)", FeedAddresses.Calendar.HrefFrom(at));
        yield return new Link("JSON Feed", FeedAddresses.Json.HrefFrom(at));
        if (edition.Handbook.Items.Any(item => edition.ChangedAt(item) is not null))
            yield return new Link("Atom", FeedAddresses.Atom.HrefFrom(at));
    }

    private static IEnumerable<DataFile> Atoms(Edition edition, List<FeedEntry> entries)
    {
        var title = JsonFeed.Title(edition);
        var feeds = new List<DataFile?> { AtomFeed.Write(edition, FeedAddresses.Atom, "roadmap", title, entries) };
        // Two spellings of a theme that come to one address are one feed.
        foreach (var theme in entries.Where(entry => entry.Item.Declaration.Theme is not null).GroupBy(entry => FeedAddresses.Theme(entry.Item.Declaration.Theme!).Value).OrderBy(theme => theme.Key, StringComparer.Ordinal))
        {
            var name = theme.First().Item.Declaration.Theme!;
            feeds.Add(AtomFeed.Write(edition, new SitePath(theme.Key), $"theme:{theme.Key}", $"{title}, {name}", [.. theme]));
        }
        foreach (var role in entries.SelectMany(entry => Roles(entry.Item).Select(role => (Role: role, Entry: entry))).GroupBy(pair => pair.Role).OrderBy(role => role.Key.Value, StringComparer.Ordinal))
            feeds.Add(AtomFeed.Write(edition, FeedAddresses.Role(role.Key.Value), $"role:{role.Key}", $"{title}, {edition.TitleOf(edition.Handbook.Role(role.Key))}", [.. role.Select(pair => pair.Entry)]));
        return feeds.OfType<DataFile>();
    }

    private static IEnumerable<Model.RoleId> Roles(RoadmapItem item) =>
        (item.Accountable is { } accountable ? item.Responsible.Prepend(accountable) : item.Responsible).Distinct();
}
