using System.Globalization;
using System.Text;
using Handbooks.Linking.Addresses;
using Handbooks.Model;

namespace Handbooks.Pages.Feeds;

/// <summary>RFC 5545: the dated items as all-day events, each as long as its period.</summary>
internal static class CalendarFeed
{
    public static DataFile Write(Edition edition, IReadOnlyList<FeedEntry> entries)
    {
        var calendar = new CalendarText();
        calendar.Line("BEGIN", "VCALENDAR");
        calendar.Line("VERSION", "2.0");
        calendar.Line("PRODID", "-//Handbook//Roadmap//EN");
        calendar.Line("CALSCALE", "GREGORIAN");
        // RFC 7986, and the name that the calendars of before it read. A day is as often as anybody need ask.
        calendar.Text("NAME", JsonFeed.Title(edition));
        calendar.Text("X-WR-CALNAME", JsonFeed.Title(edition));
        calendar.Line("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
        var dated = entries.Where(entry => entry.Item.Declaration.Target is not null).ToList();
        foreach (var entry in dated)
            Event(calendar, entry, entry.Item.Declaration.Target!.Value,
                edition.Frame.Url is null ? null : edition.AddressIn(FeedAddresses.Calendar, entry.Item.Address));
        if (dated.Count == 0)
            TimeZone(calendar);
        calendar.Line("END", "VCALENDAR");
        return new DataFile(FeedAddresses.Calendar, Encoding.UTF8.GetBytes(calendar.ToString()));
    }

    private static void Event(CalendarText calendar, FeedEntry entry, Period period, string? url)
    {
        calendar.Line("BEGIN", "VEVENT");
        calendar.Line("UID", $"{entry.Id}@handbook");
        // The stamp says when the event was last written. Without a history nobody knows: a day that is over for all, so that a
        // whole clone's is newer.
        calendar.Line("DTSTAMP", (entry.Updated ?? DateTimeOffset.UnixEpoch).ToUniversalTime()
            .ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        calendar.Line("SEQUENCE", entry.Revision.ToString(CultureInfo.InvariantCulture));
        calendar.Line("DTSTART;VALUE=DATE", Day(period.First));
        // The end of an all-day event is the first day that is no part of it.
        calendar.Line("DTEND;VALUE=DATE", Day(period.Last.AddDays(1)));
        calendar.Text("SUMMARY", entry.Title);
        calendar.Text("DESCRIPTION", entry.Text);
        calendar.Texts("CATEGORIES", entry.Tags);
        if (url is not null)
            calendar.Line("URL", url);
        calendar.Line("STATUS", FeedEntry.StatusOf(entry) switch
        {
            ItemStatus.Dropped => "CANCELLED",
            ItemStatus.Shipped or ItemStatus.InProgress => "CONFIRMED",
            ItemStatus.Idea or ItemStatus.Planned or ItemStatus.Paused => "TENTATIVE",
        });
        calendar.Line("TRANSP", "TRANSPARENT");
        calendar.Line("END", "VEVENT");
    }

    /// <summary>A calendar without any component is none. One without events stays, so that who subscribed to it hears of the first.</summary>
    private static void TimeZone(CalendarText calendar)
    {
        calendar.Line("BEGIN", "VTIMEZONE");
        calendar.Line("TZID", "UTC");
        calendar.Line("BEGIN", "STANDARD");
        calendar.Line("DTSTART", "19700101T000000");
        calendar.Line("TZOFFSETFROM", "+0000");
        calendar.Line("TZOFFSETTO", "+0000");
        calendar.Line("END", "STANDARD");
        calendar.Line("END", "VTIMEZONE");
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
