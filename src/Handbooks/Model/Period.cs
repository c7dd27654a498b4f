using System.Globalization;

namespace Handbooks.Model;

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
