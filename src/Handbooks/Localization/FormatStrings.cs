using System.Collections.Immutable;
using System.Globalization;
using Handbooks.Text;

namespace Handbooks.Localization;

/// <summary>How a language writes numbers, dates and lists. The runtime knows no culture: all of it is data.</summary>
public sealed class FormatStrings(TextSection texts)
{
    private readonly string _groupSeparator = texts.Text();
    private readonly string _clauseSeparator = texts.Text();
    private readonly string _factSeparator = texts.Text();
    private readonly Message _percent = texts.Message("number");
    private readonly Message _labelled = texts.Message(["label", "value"]);
    private readonly Message _day = texts.Message(["day", "month", "year"]);
    private readonly Plural _dayOfMonth = texts.Plural();
    private readonly Message _month = texts.Message(["month", "year"]);
    private readonly Message _quarter = texts.Message("number");
    private readonly Message _quarterOfYear = texts.Message(["quarter", "year"]);
    private readonly Message _year = texts.Message("year");
    private readonly Message _firstHalf = texts.Message("year");
    private readonly Message _secondHalf = texts.Message("year");
    private readonly Message _week = texts.Message("day");
    private readonly ImmutableArray<string> _quartersInDates = texts.List(4);
    private readonly ImmutableArray<string> _monthsInDates = texts.List(12);
    private readonly ImmutableArray<string> _months = texts.List(12);

    public string ListSeparator { get; } = texts.Text();

    public string Number(int number) =>
        number.ToString("N0", CultureInfo.InvariantCulture) is var text && _groupSeparator == "," ? text
            : text.Replace(",", _groupSeparator, StringComparison.Ordinal);

    /// <param name="number">Already a number in digits.</param>
    public string Percent(string number) => _percent.With(number);

    /// <param name="share">1 is all of it.</param>
    public string Percent(double share) => Percent((share * 100).ToString("0", CultureInfo.InvariantCulture));

    public string Plural(Plural text, int count, params ReadOnlySpan<string> values) => text.Of(count, [Number(count), .. values]);

    public string List(IEnumerable<string> items) => string.Join(ListSeparator, items);

    /// <summary>Longer parts of a sentence, which may have commas of their own.</summary>
    public string Clauses(IEnumerable<string> items) => string.Join(_clauseSeparator, items);

    /// <summary>Short facts about one thing, side by side.</summary>
    public string Facts(IEnumerable<string> items) => string.Join(_factSeparator, items);

    /// <summary>A label in front of what it labels: "Theme: Harbour".</summary>
    public string Labelled(string label, string value) => _labelled.With(label, value);

    /// <summary>What stands between a label and its value, where they are elements of their own.</summary>
    public string Colon => _labelled.With("", "");

    public string Day(DateOnly day) => _day.With(Plural(_dayOfMonth, day.Day), _monthsInDates[day.Month - 1], Year(day));

    public string Month(DateOnly day) => _month.With(_months[day.Month - 1], Year(day));

    public static string Year(DateOnly day) => day.Year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>The year that a day is in, where it stands alone.</summary>
    public string YearOf(DateOnly day) => _year.With(Year(day));

    /// <summary>The half of a year that a day is in.</summary>
    public string HalfOf(DateOnly day) => (day.Month <= 6 ? _firstHalf : _secondHalf).With(Year(day));

    /// <summary>The quarter that a day is in, with its year.</summary>
    public string QuarterOf(DateOnly day) => _quarterOfYear.With(_quartersInDates[(day.Month - 1) / 3], Year(day));

    /// <param name="monday">Its first day.</param>
    public string Week(DateOnly monday) => _week.With(Day(monday));

    /// <summary>A month and its year within a phrase: "since May 2026". Some languages inflect it there as they do in a date.</summary>
    public string MonthInPhrase(DateOnly day) => _month.With(_monthsInDates[day.Month - 1], Year(day));

    /// <param name="quarter">From 1 to 4.</param>
    public string Quarter(int quarter) => _quarter.With(quarter.ToString(CultureInfo.InvariantCulture));

    /// <summary>As it begins a line.</summary>
    public static string Capital(string text) =>
        text is [TextMarks.Open, ..] ? TextMarks.Open + English.Capitalize(text[1..]) : English.Capitalize(text);
}
