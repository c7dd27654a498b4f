using System.Globalization;
using Handbooks.Linking;
using Handbooks.Linking.Addresses;
using Handbooks.Pages.Data;

namespace Handbooks.Pages.Feeds;

/// <summary>JSON Feed 1.1 (jsonfeed.org); dates are left out where they are not known.</summary>
internal static class JsonFeed
{
    public static DataFile? Write(Edition edition, IReadOnlyList<FeedEntry> entries) =>
        edition.File(FeedAddresses.Json, () => JsonData.WriteBare(edition, json =>
    {
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", Title(edition));
        json.WriteString("home_page_url", edition.AddressIn(FeedAddresses.Json, SitePath.Roadmap));
        json.WriteString("feed_url", edition.AddressIn(FeedAddresses.Json, FeedAddresses.Json));
        json.WriteString("language", edition.Frame.Language);
        json.WriteList("items", entries, entry =>
        {
            json.WriteStartObject();
            json.WriteString("id", $"urn:uuid:{entry.Id}");
            json.WriteString("url", edition.AddressIn(FeedAddresses.Json, entry.Item.Address));
            json.WriteString("title", entry.Title);
            json.WriteString("content_text", entry.Text);
            if (entry.Updated is { } updated)
                json.WriteString("date_modified", updated.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteStrings("tags", entry.Tags);
            json.WriteEndObject();
        });
    }));

    public static string Title(Edition edition) => edition.Strings.Roadmap.FeedTitle(edition.Frame.Title);
}
