using System.Globalization;
using System.Text;
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
        calendar.Line("METHOD", "PUBLISH");
        calendar.Text("X-WR-CALNAME", JsonFeed.Title(edition));
        foreach (var entry in entries)
        {
            if (entry.Item.Declaration.Target is { } target)
                Event(calendar, entry, target.Value);
        }
        calendar.Line("END", "VCALENDAR");
        return new DataFile(FeedAddresses.Calendar, Encoding.UTF8.GetBytes(calendar.ToString()));
    }

    private static void Event(CalendarText calendar, FeedEntry entry, Period period)
    {
        calendar.Line("BEGIN", "VEVENT");
        calendar.Line("UID", $"{entry.Id}@handbook");
        // The stamp says when the event was last written; without a history the first day stands for it: it, too, changes only with the source.
        calendar.Line("DTSTAMP", (entry.Updated ?? new DateTimeOffset(period.First.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)).ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        calendar.Line("SEQUENCE", entry.Revision.ToString(CultureInfo.InvariantCulture));
        calendar.Line("DTSTART;VALUE=DATE", Day(period.First));
        // The end of an all-day event is the first day that is no part of it.
        calendar.Line("DTEND;VALUE=DATE", Day(period.Last.AddDays(1)));
        calendar.Text("SUMMARY", entry.Title);
        calendar.Text("DESCRIPTION", entry.Text);
        calendar.Texts("CATEGORIES", entry.Tags);
        if (Uri.TryCreate(entry.Url, UriKind.Absolute, out _))
            calendar.Line("URL", entry.Url);
        calendar.Line("STATUS", FeedEntry.StatusOf(entry) switch
        {
            ItemStatus.Dropped => "CANCELLED",
            ItemStatus.Shipped or ItemStatus.InProgress => "CONFIRMED",
            _ => "TENTATIVE",
        });
        calendar.Line("TRANSP", "TRANSPARENT");
        calendar.Line("END", "VEVENT");
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
