using System.Globalization;
using Handbooks.Model;

namespace Handbooks.Tests.Model;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2027", "2027", PeriodKind.Year, "2027-01-01", "2027-12-31")]
    [InlineData(" 2027 ", "2027", PeriodKind.Year, "2027-01-01", "2027-12-31")]
    [InlineData("2027-H1", "2027-H1", PeriodKind.Half, "2027-01-01", "2027-06-30")]
    [InlineData("2027-h2", "2027-H2", PeriodKind.Half, "2027-07-01", "2027-12-31")]
    [InlineData("H2 2027", "2027-H2", PeriodKind.Half, "2027-07-01", "2027-12-31")]
    [InlineData("2027-Q1", "2027-Q1", PeriodKind.Quarter, "2027-01-01", "2027-03-31")]
    [InlineData("2027-Q4", "2027-Q4", PeriodKind.Quarter, "2027-10-01", "2027-12-31")]
    [InlineData("q2 2027", "2027-Q2", PeriodKind.Quarter, "2027-04-01", "2027-06-30")]
    [InlineData("Q3-2027", "2027-Q3", PeriodKind.Quarter, "2027-07-01", "2027-09-30")]
    [InlineData("2027 Q3", "2027-Q3", PeriodKind.Quarter, "2027-07-01", "2027-09-30")]
    [InlineData("2027-02", "2027-02", PeriodKind.Month, "2027-02-01", "2027-02-28")]
    [InlineData("2028-02", "2028-02", PeriodKind.Month, "2028-02-01", "2028-02-29")]
    [InlineData("2027-W12", "2027-W12", PeriodKind.Week, "2027-03-22", "2027-03-28")]
    [InlineData("2027-w1", "2027-W01", PeriodKind.Week, "2027-01-04", "2027-01-10")]
    [InlineData("2026-W53", "2026-W53", PeriodKind.Week, "2026-12-28", "2027-01-03")]
    [InlineData("2027-03-14", "2027-03-14", PeriodKind.Day, "2027-03-14", "2027-03-14")]
    [InlineData("2028-02-29", "2028-02-29", PeriodKind.Day, "2028-02-29", "2028-02-29")]
    public void A_period_has_a_first_and_a_last_day(string written, string text, PeriodKind kind, string first, string last)
    {
        var period = Period.Parse(written);
        Assert.NotNull(period);
        Assert.Equal((kind, Day(first), Day(last), text), (period.Kind, period.First, period.Last, period.Text));
        Assert.Equal(period, Period.Parse(period.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("27")]
    [InlineData("1899")]
    [InlineData("3000")]
    [InlineData("12027")]
    [InlineData("+2027")]
    [InlineData("２０２７")]
    [InlineData("٢٠٢٧")]
    [InlineData("2027-H0")]
    [InlineData("2027-H3")]
    [InlineData("2027-Q0")]
    [InlineData("2027-Q5")]
    [InlineData("2027-Q")]
    [InlineData("2027-Q12")]
    [InlineData("2027-00")]
    [InlineData("2027-13")]
    [InlineData("2027-3")]
    [InlineData("2027-W00")]
    [InlineData("2027-W53")]
    [InlineData("2027-W")]
    [InlineData("2027-02-29")]
    [InlineData("2027-3-1")]
    [InlineData("2027-03-32")]
    [InlineData("2027/03/14")]
    [InlineData("14-03-2027")]
    [InlineData("2027-03-14-1")]
    [InlineData("2027-Q2-1")]
    [InlineData("March 2027")]
    public void Other_text_is_no_period(string written) => Assert.Null(Period.Parse(written));

    [Fact]
    public void Periods_are_ordered_by_last_day_then_longest_first()
    {
        string[] inOrder = ["2026", "2027-01-31", "2027-02", "2027-Q1", "2027-W13", "2027-H1", "2027-Q2", "2027-06", "2027-06-30", "2027", "2027-H2",
            "2027-12-31"];
        Assert.Equal(inOrder, inOrder.Reverse().Select(text => Period.Parse(text)!).Order().Select(period => period.Text));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
