using System.Globalization;

namespace Handbooks.Tests.Support;

/// <summary>
/// A culture that differs in everything that th-TH, ar-SA, sv-SE and fr-FR differ in. The tool runs with invariant
/// globalization, where cultures of a name have the invariant's data: this one has data of its own.
/// </summary>
internal static class OddCulture
{
    public static CultureInfo Instance { get; } = Make();

    /// <summary>The culture of this thread and of the work that it starts.</summary>
    public static T Under<T>(Func<T> work)
    {
        var (culture, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Instance, Instance);
            return work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, ui);
        }
    }

    private static CultureInfo Make()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        var numbers = culture.NumberFormat;
        (numbers.NumberDecimalSeparator, numbers.NumberGroupSeparator, numbers.NegativeSign, numbers.PositiveSign, numbers.PercentSymbol) = (",",
            "\u00a0", "\u2212", "\u061c+", "٪");
        numbers.NumberGroupSizes = [2];
        numbers.NumberDecimalDigits = 7;
        numbers.PercentDecimalSeparator = "٫";
        numbers.NativeDigits = ["٠", "١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩"];
        numbers.DigitSubstitution = DigitShapes.NativeNational;
        var dates = culture.DateTimeFormat;
        (dates.DateSeparator, dates.TimeSeparator, dates.ShortDatePattern, dates.LongDatePattern) = ("~", "!", "dd~MM~yy", "dddd dd yy");
        dates.MonthNames = [.. Enumerable.Range(1, 13).Select(month => $"Mond{month}")];
        dates.MonthGenitiveNames = dates.MonthNames;
        dates.AbbreviatedMonthNames = dates.MonthNames;
        return culture;
    }
}
