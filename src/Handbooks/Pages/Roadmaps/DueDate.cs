using Handbooks.Localization;
using Handbooks.Model;

namespace Handbooks.Pages.Roadmaps;

/// <summary>A period, ready to show.</summary>
/// <param name="Text">As people say it: "first half of 2027".</param>
/// <param name="DateTime">For programs, in a form that HTML knows. It knows neither halves nor quarters: for those, the year.</param>
public sealed record DueDate(string Text, string DateTime)
{
    public static DueDate Of(Strings strings, Period period) => new(strings.Of(period), period.Kind switch
    {
        PeriodKind.Half or PeriodKind.Quarter => FormatStrings.Year(period.First),
        PeriodKind.Year or PeriodKind.Month or PeriodKind.Week or PeriodKind.Day => period.Text,
    });
}
