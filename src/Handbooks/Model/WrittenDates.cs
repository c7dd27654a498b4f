using System.Globalization;
using System.Text.RegularExpressions;

namespace Handbooks.Model;

/// <summary>Converts dates in other common forms to ours: for "did you mean", not for reading.</summary>
internal static partial class WrittenDates
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    /// <summary>What is wrong with the numbers of a date in our form; null for a date in another form.</summary>
    public static string? Fault(string text)
    {
        if (NumberedPart().Match(text.Trim()) is { Success: true } part)
            return PartFault(part.Groups["part"].ValueSpan[0], part.Groups["number"].Value);
        if (Ours().Match(text.Trim()) is not { Success: true } date)
            return null;
        var (year, month) = (Number(date, 1), Number(date, 2));
        if (month is < 1 or > 12)
            return $"there is no month {date.Groups[2].Value}";
        if (year is < 1 or > 9999 || !date.Groups[3].Success)
            return null;
        var days = DateTime.DaysInMonth(year, month);
        return Number(date, 3) is var day && day >= 1 && day <= days
            ? null : string.Create(CultureInfo.InvariantCulture, $"{Months[month - 1]} {year} has {days} days");
    }

    /// <summary>Weeks depend on the year, and are no longer than these.</summary>
    private static string? PartFault(char part, string number)
    {
        var (name, most) = char.ToUpperInvariant(part) switch
        {
            'Q' => ("quarter", 4),
            'H' => ("half", 2),
            _ => ("week", 53),
        };
        return Int(number) is var written && written >= 1 && written <= most ? null : $"there is no {name} {number}";
    }

    /// <summary>The date in our form; two where day and month cannot be distinguished; none where it cannot be guessed.</summary>
    public static string[] Meant(string text)
    {
        text = text.Trim().TrimEnd('.', '?', '!').TrimStart('~', '≈').Trim();
        if (Period.Parse(text) is { } sure)
            return [sure.Text];
        if (Compact().Match(text) is { Success: true } compact)
            return One(Number(compact, 1), Number(compact, 2), compact.Groups[3].Success ? Number(compact, 3) : null);
        if (Time().Match(text) is { Success: true } moment)
            return Meant(moment.Groups[1].Value);
        if (DayFirst().Match(text) is { Success: true } written)
            return DayAndMonth(Number(written, 1), Number(written, 2), Year(written.Groups[3].Value),
                written.Value.Contains('/', StringComparison.Ordinal));
        if (YearFirst().Match(text) is { Success: true } turned)
            return One(Number(turned, 1), Number(turned, 2), turned.Groups[3].Success ? Number(turned, 3) : null);
        if (Part().Match(text) is { Success: true } part)
            return [$"20{part.Groups[3].Value}-{part.Groups[1].Value.ToUpperInvariant()}"];
        if (PartLast().Match(text) is { Success: true } last)
            return [$"{last.Groups[1].Value}-{last.Groups[2].Value.ToUpperInvariant()}"];
        return InWords(text);
    }

    private static string[] DayAndMonth(int first, int second, int year, bool isSlashed)
    {
        // With dots the day comes first; with slashes it depends on the country.
        if (!isSlashed || first > 12)
            return One(year, second, first);
        return second > 12 || first == second ? One(year, first, second) : [.. One(year, first, second), .. One(year, second, first)];
    }

    private static string[] One(int year, int month, int? day)
    {
        var text = day is { } number
            ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{number:00}") : string.Create(CultureInfo.InvariantCulture,
                $"{year:0000}-{month:00}");
        return Period.Parse(text) is null ? [] : [text];
    }

    /// <summary>"30 June 2026", "June 30, 2026", "June 2026"</summary>
    private static string[] InWords(string text)
    {
        var words = text.Split((char[])[' ', ',', '.', '-', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !Articles.Contains(word, StringComparer.OrdinalIgnoreCase)).ToArray();
        if (words.Length is < 2 or > 3)
            return [];
        var month = Array.FindIndex(words, word => MonthOf(word) > 0);
        var year = Array.FindIndex(words, word => word.Length == 4 && word.All(char.IsAsciiDigit));
        if (month < 0 || year < 0)
            return [];
        var other = words.Where((_, i) => i != month && i != year).Select(word => word.TrimEnd('s', 't', 'n', 'd', 'r', 'h')).FirstOrDefault();
        if (other is null)
            return One(Int(words[year]), MonthOf(words[month]), null);
        return other.All(char.IsAsciiDigit) && other.Length is 1 or 2 ? One(Int(words[year]), MonthOf(words[month]), Int(other)) : [];
    }

    private static readonly string[] Articles = ["the", "of", "in", "by", "on", "de", "del", "den", "le", "am", "im"];

    /// <summary>Months whose names do not begin as the English ones do, or are no part of them.</summary>
    private static readonly string[][] OtherMonths =
    [
        ["januar", "januari", "janvier", "enero", "janeiro", "gennaio"], ["februar", "februari", "février", "febrero", "fevereiro", "febbraio"],
        ["märz", "maart", "mars", "marzo", "março"], ["avril", "abril", "aprile"], ["mai", "mei", "mayo", "maio", "maggio", "maj"],
        ["juni", "juin", "junio", "junho", "giugno"], ["juli", "juillet", "julio", "julho", "luglio"],
        ["augustus", "augusti", "août", "agosto"], ["septembre", "septiembre", "setembro", "settembre"],
        ["oktober", "octobre", "octubre", "outubro", "ottobre"], ["novembre", "noviembre", "novembro"],
        ["dezember", "décembre", "diciembre", "dezembro", "dicembre"],
    ];

    private static int MonthOf(string word) => EnglishMonth(word) is > 0 and var month ? month
        : Array.FindIndex(OtherMonths, names => names.Contains(word, StringComparer.OrdinalIgnoreCase)) + 1;

    private static int EnglishMonth(string word) =>
        word.Length < 3
            ? 0 : Array.FindIndex(Months, month => month.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                || (word.Length == 4 && word.StartsWith("sept", StringComparison.OrdinalIgnoreCase) && month == "September")) + 1;

    private static int Year(string digits) => digits.Length == 2 ? 2000 + Int(digits) : Int(digits);

    private static int Number(Match match, int group) => Int(match.Groups[group].Value);

    private static int Int(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:[0-9]{4}[- ]?(?<part>[QHWqhw])(?<number>[0-9]{1,3})|(?<part>[QHWqhw])(?<number>[0-9]{1,3})[- ][0-9]{4})$",
        RegexOptions.CultureInvariant)]
    private static partial Regex NumberedPart();

    [GeneratedRegex(@"^([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Ours();

    [GeneratedRegex(@"^([0-9]{1,2})[./-] ?([0-9]{1,2})[./-] ?([0-9]{4}|[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^([0-9]{4})[./-]([0-9]{1,2})(?:[./-]([0-9]{1,2}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^([QqHh][1-4])\s*[/.,'’-]?\s*(20)?([0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    [GeneratedRegex(@"^((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Compact();

    [GeneratedRegex(@"^([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ][0-9]{2}:[0-9:.]+(?:Z|[+-][0-9:]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"^([0-9]{4})\s*[/.,]?\s*([QqHh][1-4])$", RegexOptions.CultureInvariant)]
    private static partial Regex PartLast();
}

public enum PeriodKind
{
    Year,
    Half,
    Quarter,
    Month,
    Week,
    Day,
}

/// <summary>When an item is due, to the precision that its author gave: 2027, 2027-H1, 2027-Q2, 2027-03, 2027-W12 or 2027-03-14.</summary>
/// <remarks>Ordered by its last day: a thing due in 2027 may come after one due in 2027-Q2.</remarks>
public sealed record Period(PeriodKind Kind, DateOnly First, DateOnly Last, string Text) : IComparable<Period>
{
    public int CompareTo(Period? other) =>
        other is null ? 1 : Last != other.Last ? Last.CompareTo(other.Last) : First.CompareTo(other.First);

    public override string ToString() => Text;

    /// <summary>Also accepts "Q2 2027" and lower case; null for any other form.</summary>
    public static Period? Parse(string text)
    {
        var words = text.Trim().ToUpperInvariant().Split((char[])[' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (words is [{ Length: 2 } part, { Length: 4 } yearLast] && part[0] is 'Q' or 'H')
            words = [yearLast, part];
        if (words.Length is 0 or > 3 || words[0].Length != 4 || !Number(words[0], 1900, 2999, out var year))
            return null;
        return words switch
        {
            [_] => Of(PeriodKind.Year, new(year, 1, 1), new(year, 12, 31), $"{year}"),
            [_, ['H', var half]] when half is '1' or '2' => Months(PeriodKind.Half, year, half - '0', 6, $"{year}-H{half}"),
            [_, ['Q', var quarter]] when quarter is >= '1' and <= '4' => Months(PeriodKind.Quarter, year, quarter - '0', 3, $"{year}-Q{quarter}"),
            [_, ['W', .. var week]] when Number(week, 1, ISOWeek.GetWeeksInYear(year), out var number) => Week(year, number),
            [_, { Length: 2 } month] when Number(month, 1, 12, out var number) => Months(PeriodKind.Month, year, number, 1, $"{year}-{month}"),
            [_, { Length: 2 }, { Length: 2 }] when DateOnly.TryParseExact(string.Join('-', words), "yyyy-MM-dd", CultureInfo.InvariantCulture,
                DateTimeStyles.None, out var day) =>
                Of(PeriodKind.Day, day, day, string.Join('-', words)),
            _ => null,
        };
    }

    /// <summary>The year, half, quarter, month, week or day that a day is in.</summary>
    public static Period Of(PeriodKind kind, DateOnly day) => kind switch
    {
        PeriodKind.Year => Months(kind, day.Year, 1, 12, Year(day)),
        PeriodKind.Half => Months(kind, day.Year, ((day.Month - 1) / 6) + 1, 6, $"{Year(day)}-H{((day.Month - 1) / 6) + 1}"),
        PeriodKind.Quarter => Months(kind, day.Year, ((day.Month - 1) / 3) + 1, 3, $"{Year(day)}-Q{((day.Month - 1) / 3) + 1}"),
        PeriodKind.Month => Months(kind, day.Year, day.Month, 1, day.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
        PeriodKind.Week => Week(ISOWeek.GetYear(day), ISOWeek.GetWeekOfYear(day)),
        PeriodKind.Day => Of(kind, day, day, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    };

    private static string Year(DateOnly day) => day.Year.ToString("0000", CultureInfo.InvariantCulture);

    private static Period Of(PeriodKind kind, DateOnly first, DateOnly last, string text) => new(kind, first, last, text);

    private static Period Months(PeriodKind kind, int year, int number, int length, string text)
    {
        var first = new DateOnly(year, ((number - 1) * length) + 1, 1);
        return Of(kind, first, first.AddMonths(length).AddDays(-1), text);
    }

    private static Period Week(int year, int week)
    {
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return Of(PeriodKind.Week, monday, monday.AddDays(6), string.Create(CultureInfo.InvariantCulture, $"{year}-W{week:00}"));
    }

    private static bool Number(string text, int least, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;
}
