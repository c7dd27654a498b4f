using System.Globalization;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Import.Roadmaps;

/// <summary>A time in the words of a title: "(October 2022)", "end of June 2020", "Q4 2021", "May/June 2022", "2021-06-01".</summary>
internal static class DateWords
{
    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    /// <summary>The period, and the text without it; the text as it is where it names none.</summary>
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

    /// <summary>Null where the words are anything but a time. Of two months the later one counts: nothing is promised too early.</summary>
    public static Period? Of(string text)
    {
        var plain = text.Trim().Trim('(', ')', '.', ' ');
        if (Period.Parse(plain) is { } period)
            return period;
        var words = TextWord.In(plain).Select(word => word.Text).ToList();
        var year = words.FindIndex(word => word.Length == 4 && word.All(char.IsAsciiDigit));
        if (year < 0)
            return null;
        var others = words.Where((_, i) => i != year).Where(word => word.ToLowerInvariant() is not ("end" or "of" or "early" or "mid" or "late" or "by" or "in" or "and" or "the" or "start" or "expected" or "target")).ToList();
        if (others.Count == 0)
            return Period.Parse(words[year]);
        if (others is [{ Length: 2 } part] && Period.Parse($"{words[year]}-{part}") is { } partial)
            return partial;
        var months = others.Select(MonthOf).ToList();
        return months.Contains(0) ? null : Period.Parse(string.Create(CultureInfo.InvariantCulture, $"{words[year]}-{months[^1]:00}"));
    }

    /// <summary>From 1; 0 for what is no month.</summary>
    private static int MonthOf(string word) =>
        word.Length < 3 ? 0 : Array.FindIndex(Months, month => month.StartsWith(word, StringComparison.OrdinalIgnoreCase) || (word.Length == 4 && month.StartsWith(word[..3], StringComparison.OrdinalIgnoreCase) && word.StartsWith("Sept", StringComparison.OrdinalIgnoreCase))) + 1;
}
