namespace Handbooks.Model.Recovery;

/// <summary>What a heading over responsibilities says of all of them: "Accountable for", "Decision rights", "Consulted on".</summary>
internal static class HeadingLetters
{
    public static Letters Of(string title)
    {
        var text = title.ToLowerInvariant();
        // "Responsibilities and accountabilities" does not say which is which.
        if (text.Contains("responsib", StringComparison.Ordinal) && !text.Contains("ultimately responsib", StringComparison.Ordinal))
            return Letters.None;
        return text.Contains("accountab", StringComparison.Ordinal) || text.Contains("answerable", StringComparison.Ordinal)
            || text.Contains("ultimately responsib", StringComparison.Ordinal)
            || text.StartsWith("decision right", StringComparison.Ordinal) || text.StartsWith("decides", StringComparison.Ordinal)
            || text.StartsWith("answers for", StringComparison.Ordinal)
            ? Letters.Responsible | Letters.Accountable
            : text.StartsWith("consulted", StringComparison.Ordinal) || text.StartsWith("is consulted", StringComparison.Ordinal) ? Letters.Consulted
            : text.StartsWith("informed", StringComparison.Ordinal) || text.StartsWith("is informed", StringComparison.Ordinal) ? Letters.Informed
            : Letters.None;
    }
}
