namespace Handbooks.Rendering.Gate;

/// <summary>
/// The words of dates and periods. A site is full of them whatever its handbook says: the tool writes them for targets and
/// changes.
/// </summary>
internal static class DateWords
{
    private static readonly HashSet<string> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun",
        "year", "half", "quarter", "month", "week", "day", "of",
    };

    private static readonly string[] BeforeNumbers = ["Q", "H", "W", "CW"], AfterNumbers = ["st", "nd", "rd", "th"];

    public static bool Are(string text, List<Word> words) => words.TrueForAll(word => Is(text.AsSpan(word.Start..word.End)));

    private static bool Is(ReadOnlySpan<char> word)
    {
        if (Named.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            return true;
        foreach (var before in BeforeNumbers)
        {
            if (word.StartsWith(before, StringComparison.OrdinalIgnoreCase) && IsNumber(word[before.Length..]))
                return true;
        }
        foreach (var after in AfterNumbers)
        {
            if (word.EndsWith(after, StringComparison.OrdinalIgnoreCase) && IsNumber(word[..^after.Length]))
                return true;
        }
        return IsNumber(word);
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
