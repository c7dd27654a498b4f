using System.Globalization;
using System.Text;
using Handbooks.Linking.Addresses;
using Handbooks.Localization;
using Handbooks.Model;

namespace Handbooks.Pages.Feeds;

/// <summary>RFC 5545: the dated items as all-day events, each spanning its period.</summary>
internal static class CalendarFeed
{
    public static ReadOnlyMemory<byte> Write(SitePlan plan, IReadOnlyList<FeedEntry> entries)
    {
        var calendar = new CalendarText();
        calendar.Line("BEGIN", "VCALENDAR");
        calendar.Line("VERSION", "2.0");
        calendar.Line("PRODID", "-//Handbook//Roadmap//EN");
        calendar.Line("CALSCALE", "GREGORIAN");
        // RFC 7986, and the name for older calendars. Refreshing once a day is enough.
        calendar.Text("NAME", JsonFeed.Title(plan));
        calendar.Text("X-WR-CALNAME", JsonFeed.Title(plan));
        calendar.Line("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
        var dated = entries.Where(entry => entry.Item.Declaration.Target is not null).ToList();
        foreach (var entry in dated)
            Event(calendar, entry, entry.Item.Declaration.Target!.Value,
                plan.Frame.Url is null ? null : plan.AddressIn(FeedAddresses.Calendar, entry.Item.Address));
        if (dated.Count == 0)
            TimeZone(calendar);
        calendar.Line("END", "VCALENDAR");
        return Encoding.UTF8.GetBytes(calendar.ToString());
    }

    private static void Event(CalendarText calendar, FeedEntry entry, Period period, string? url)
    {
        calendar.Line("BEGIN", "VEVENT");
        calendar.Line("UID", $"{entry.Id}@handbook");
        // The stamp is when the event was last written. Without a history it is a fixed day in the past, so that a complete
        // clone's is newer.
        calendar.Line("DTSTAMP", (entry.Updated ?? DateTimeOffset.UnixEpoch).ToUniversalTime()
            .ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        calendar.Line("SEQUENCE", entry.Revision.ToString(CultureInfo.InvariantCulture));
        calendar.Line("DTSTART;VALUE=DATE", Day(period.First));
        // An all-day event ends on the first day after it.
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

    /// <summary>A calendar needs at least one component. An empty one is kept, so that subscribers see its first event.</summary>
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

/// <summary>Content lines of iCalendar (RFC 5545, 3.1): ending in CRLF, folded at 75 octets, with escaped text.</summary>
internal sealed class CalendarText
{
    private const int LongestLine = 75;

    private readonly StringBuilder _text = new();

    /// <param name="value">Written unescaped: must not be an author's text.</param>
    public void Line(string name, string value) => Fold($"{name}:{value}");

    public void Text(string name, string value) => Fold($"{name}:{Escaped(value)}");

    public void Texts(string name, IEnumerable<string> values) => Fold($"{name}:{string.Join(',', values.Select(Escaped))}");

    public override string ToString() => _text.ToString();

    /// <summary>
    /// Does not split grapheme clusters, so that unfolded lines look right even in programs that do not unfold; one that is
    /// longer than a line is split between code points. The leading space of a folded line counts.
    /// </summary>
    private void Fold(string line)
    {
        var octets = 0;
        for (var characters = StringInfo.GetTextElementEnumerator(line); characters.MoveNext();)
        {
            var character = characters.GetTextElement();
            var isLong = Encoding.UTF8.GetByteCount(character) >= LongestLine;
            foreach (var part in isLong ? character.EnumerateRunes().Select(rune => rune.ToString()) : [character])
                Append(part, ref octets);
        }
        _text.Append("\r\n");
    }

    private void Append(string part, ref int octets)
    {
        var length = Encoding.UTF8.GetByteCount(part);
        if (octets + length > LongestLine)
        {
            _text.Append("\r\n ");
            octets = 1;
        }
        _text.Append(part);
        octets += length;
    }

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in TextMarks.Removed(text).ReplaceLineEndings("\n"))
        {
            escaped.Append(c switch
            {
                '\\' => "\\\\",
                ';' => "\\;",
                ',' => "\\,",
                '\n' => "\\n",
                '\t' => "\t",
                < ' ' or '\u007f' => "",
                _ => c.ToString(),
            });
        }
        return escaped.ToString();
    }
}
