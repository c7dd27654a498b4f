using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Handbooks.Model;

namespace Handbooks.Import.Roadmaps;

/// <summary>
/// A time in the words of a title or value: "(October 2022)", "end of June 2020", "Q4 2021", "24. Januar 2024", "terzo trimestre
/// 2026".
/// </summary>
internal static partial class RoadmapDates
{
    private static readonly FrozenDictionary<string, int> Months = ReadMonths();

    /// <summary>To test whether words would be a time if the year were known.</summary>
    public static readonly Period SomeYear = Period.Parse("2000")!;

    /// <summary>The period that the text names, and the text without it; no period and the whole text where it names none.</summary>
    public static (Period? Period, string Name) Split(string text)
    {
        foreach (var separator in (ReadOnlySpan<string>)[" - ", " – ", " — ", " ("])
        {
            var at = text.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && Of(text[(at + separator.Length)..]) is { } period)
                return (period, text[..at].TrimEnd(' ', '-', '–', '—', '('));
        }
        return (null, text);
    }

    /// <summary>Null where the words are not a time. Of two times the later one counts: nothing is promised too early.</summary>
    /// <param name="around">The period of the surrounding group: its year applies where the words name none.</param>
    public static Period? Of(string text, Period? around = null)
    {
        var plain = text.Trim().Trim('(', ')', '.', '~', ' ');
        if (Timestamp().Match(plain) is { Success: true } stamp)
            plain = stamp.Groups[1].Value;
        if (Period.Parse(plain) is { } period)
            return period;
        if (WrittenDates.Meant(plain) is [var only])
            return Period.Parse(only);
        if (MonthAndYear().Match(plain) is { Success: true } month)
            return Period.Parse($"{month.Groups[2].Value}-{month.Groups[1].Value.PadLeft(2, '0')}");
        foreach (var separator in (ReadOnlySpan<string>)[" - ", "–", "—", " to ", " bis ", " al "])
        {
            var at = plain.LastIndexOf(separator, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && Of(plain[(at + separator.Length)..], around) is { } end && Of(plain[..at], end) is not null)
                return end;
        }
        return InWords(ShortYear().Replace(plain, " 20$1"), around);
    }

    private static Period? InWords(string text, Period? around)
    {
        var words = Words().Matches(text.ToLowerInvariant()).Select(match => match.Value).ToList();
        var time = new Time();
        for (var i = 0; i < words.Count; i++)
        {
            var next = i + 1 < words.Count ? words[i + 1] : "";
            if (Unit(next) is { } unit && Ordinal(words[i]) is > 0 and var before)
            {
                time.Set(unit, before);
                i++;
            }
            else if (Unit(words[i]) is { } first && int.TryParse(next, NumberStyles.None, CultureInfo.InvariantCulture, out var after) && after < 54)
            {
                time.Set(first, after);
                i++;
            }
            else if (!time.Take(words[i]))
                return null;
        }
        return time.ToPeriod(around);
    }

    private static char? Unit(string word) =>
        RoadmapWords.Quarter.Contains(word) ? 'Q' : RoadmapWords.Half.Contains(word) ? 'H' : RoadmapWords.Week.Contains(word) ? 'W' : null;

    /// <summary>From 1; 0 for another word.</summary>
    private static int Ordinal(string word) => Array.FindIndex(RoadmapWords.Ordinals, words => words.Contains(word)) + 1;

    /// <summary>The parts of a time, as its words name them.</summary>
    private sealed class Time
    {
        private int _year;
        private int _month;
        private int _day;
        private (char Unit, int Number) _part;
        private bool _isEnd;
        private bool _isLate;

        public void Set(char unit, int number) => _part = (unit, number);

        /// <summary>False for a word that belongs to no time.</summary>
        public bool Take(string word)
        {
            if (word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and < 3000)
                _year = year;
            else if (Part().Match(word) is { Success: true } part)
                Set(part.Groups[1].Value + part.Groups[4].Value is "h" or "s" ? 'H' : part.Groups[1].Value == "w" ? 'W' : 'Q',
                    int.Parse(part.Groups[2].Value + part.Groups[3].Value, CultureInfo.InvariantCulture));
            else if (Day().Match(word) is { Success: true } day && _day == 0)
                _day = int.Parse(day.Groups[1].Value, CultureInfo.InvariantCulture);
            else if (RoadmapWords.Seasons.FirstOrDefault(season => season.Words.Contains(word)) is { Quarter: > 0 } season)
                Set('Q', season.Quarter);
            else if (RoadmapWords.End.Contains(word))
                _isEnd = true;
            else if (RoadmapWords.Late.Contains(word))
                _isLate = true;
            else if (MonthOf(word) is > 0 and var month)
                _month = month;
            else
                return RoadmapWords.AroundTimes.Contains(word);
            return true;
        }

        public Period? ToPeriod(Period? around)
        {
            var hasPart = _month > 0 || _part.Number > 0;
            var year = _year > 0 ? _year : hasPart ? around?.First.Year ?? 0 : 0;
            if (year == 0 || (_day > 0 && _month == 0))
                return null;
            var rest = _day > 0 ? $"-{Two(_month)}-{Two(_day)}" : _month > 0 ? $"-{Two(_month)}"
                : _part.Unit == 'W'
                ? $"-W{Two(_part.Number)}" : _part.Number > 0
                ? $"-{_part.Unit}{Two(_part.Number).TrimStart('0')}" : _isEnd ? "-Q4" : _isLate ? "-H2" : "";
            return Period.Parse(year.ToString(CultureInfo.InvariantCulture) + rest);
        }

        private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);
    }

    /// <summary>From 1; 0 for what is no month.</summary>
    private static int MonthOf(string word) => Months.GetValueOrDefault(word);

    /// <summary>Whole names, and three letters or more of them where those can be one month alone.</summary>
    private static FrozenDictionary<string, int> ReadMonths()
    {
        var names = RoadmapWords.Months.SelectMany(year => year.Select((name, i) => (Name: name, Month: i + 1))).ToList();
        var cut = names.SelectMany(name => Enumerable.Range(3, name.Name.Length - 3).Select(length => (Name: name.Name[..length], name.Month)))
            .Distinct()
            .GroupBy(name => name.Name, StringComparer.Ordinal).Where(group => group.Count() == 1).Select(group => group.First());
        return names.Concat(cut).DistinctBy(name => name.Name).ToFrozenDictionary(name => name.Name, name => name.Month, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"^([0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9:.Z+-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Timestamp();

    [GeneratedRegex(@"^([0-9]{1,2})[./]([0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(@"\s?['’]([0-9]{2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"[\p{L}\p{M}0-9º°]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    /// <summary>"q4", "t4", "h2", "s2", "w44", "4q", "2h"</summary>
    [GeneratedRegex(@"^(?:([qthsw])([0-9]{1,2})|([1-4])([qh]))$", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"^([0-9]{1,2})(?:st|nd|rd|th|er|º|°)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
