using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using Handbooks.Model;

namespace Handbooks.Import.Roadmaps;

/// <summary>The words of other roadmaps for a status, as a key over a list or as a value.</summary>
internal static class StatusWords
{
    private static readonly FrozenDictionary<string, ItemStatus> Sure = Table(RoadmapWords.Statuses);
    private static readonly FrozenDictionary<string, ItemStatus> All = Table([.. RoadmapWords.Statuses, .. RoadmapWords.OtherStatuses]);

    private static readonly FrozenDictionary<string, Horizon> Horizons = RoadmapWords.Horizons
        .SelectMany(row => row.Words.Select(word => (word, row.Horizon)))
        .ToFrozenDictionary(entry => entry.word, entry => entry.Horizon, StringComparer.Ordinal);

    private static readonly SearchValues<char> AfterWord = SearchValues.Create("(:,–—0123456789");

    /// <summary>The status that a value gives.</summary>
    public static ItemStatus? Of(string word) => Find(All, word);

    /// <summary>The status that a name, such as that of a group, gives: only by words that mean nothing else.</summary>
    public static ItemStatus? OfName(string name) => Find(Sure, name);

    /// <summary>It names a status and nothing else.</summary>
    public static bool IsWhole(string name) => All.ContainsKey(Plain(name));

    public static Horizon? HorizonOf(string word) => Horizons.TryGetValue(Plain(word), out var horizon) ? horizon : null;

    /// <summary>Null for what is neither yes nor no.</summary>
    public static bool? IsTrue(string text) =>
        RoadmapWords.Yes.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase) ? true
        : RoadmapWords.No.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase) ? false
        : null;

    /// <summary>From 0 to 1; null for what is no share.</summary>
    /// <param name="isPercent">The key says that it is a percentage.</param>
    public static double? Share(string text, bool isPercent)
    {
        var hasSign = text.EndsWith('%');
        if (!double.TryParse(hasSign ? text[..^1].TrimEnd() : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return null;
        var share = hasSign || isPercent || number > 1 ? number / 100 : number;
        return share is >= 0 and <= 1 ? share : null;
    }

    private static ItemStatus? Find(FrozenDictionary<string, ItemStatus> table, string text)
    {
        var plain = Plain(text);
        if (table.TryGetValue(plain, out var status))
            return status;
        // "Done (1.2)", "planned-1.16", "in progress: 60 %"
        var end = plain.AsSpan().IndexOfAny(AfterWord);
        if (end > 0 && plain[end] is >= '0' and <= '9' && plain[end - 1] == 'v')
            end--;
        return end > 1 && table.TryGetValue(Plain(plain[..end]), out status) ? status : null;
    }

    /// <summary>"🚧 In-progress" and "in progress" are one word; a sign alone stays.</summary>
    private static string Plain(string text)
    {
        var plain = text.Replace('_', ' ').Replace('-', ' ').Trim().Trim('\uFE0F', '.', '!').ToLowerInvariant();
        var first = 0;
        while (first < plain.Length && !char.IsLetterOrDigit(plain[first]))
            first++;
        return first < plain.Length ? plain[first..].TrimEnd() : plain;
    }

    private static FrozenDictionary<string, ItemStatus> Table((ItemStatus Status, string[] Words)[] rows) =>
        rows.SelectMany(row => row.Words.Select(word => (word, row.Status))).DistinctBy(entry => entry.word)
            .ToFrozenDictionary(entry => entry.word, entry => entry.Status, StringComparer.Ordinal);
}
