using System.Globalization;
using Handbooks.Linking;
using Handbooks.Linking.Addresses;
using Handbooks.Pages.Data;

namespace Handbooks.Pages.Feeds;

/// <summary>JSON Feed 1.1 (jsonfeed.org); unknown dates are omitted.</summary>
internal static class JsonFeed
{
    /// <exception cref="Handbooks.Text.TextTooLargeException">It would exceed the limit for files made from the whole handbook.</exception>
    public static ReadOnlyMemory<byte> Write(SitePlan plan, IReadOnlyList<FeedEntry> entries) => JsonData.WriteBare(plan, json =>
    {
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", Title(plan));
        json.WriteString("home_page_url", plan.AddressIn(FeedAddresses.Json, SitePath.Roadmap));
        json.WriteString("feed_url", plan.AddressIn(FeedAddresses.Json, FeedAddresses.Json));
        json.WriteString("language", plan.Frame.Language);
        json.WriteList("items", entries, entry =>
        {
            json.WriteStartObject();
            json.WriteString("id", $"urn:uuid:{entry.Id}");
            json.WriteString("url", plan.AddressIn(FeedAddresses.Json, entry.Item.Address));
            json.WriteString("title", entry.Title);
            json.WriteString("content_text", entry.Text);
            if (entry.Updated is { } updated)
                json.WriteString("date_modified", updated.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteStrings("tags", entry.Tags);
            json.WriteEndObject();
        });
    });

    public static string Title(SitePlan plan) => plan.Strings.Roadmap.FeedTitle(plan.Frame.Title);
}
