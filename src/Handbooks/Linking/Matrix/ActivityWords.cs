using Handbooks.Text;

namespace Handbooks.Linking.Matrix;

/// <summary>The words that tell two duties apart.</summary>
internal static class ActivityWords
{
    /// <summary>What may stand before a duty's verb without saying more than that it is a duty; longest first.</summary>
    private static readonly string[][] Openings =
    [
        ["you", "will", "be", "responsible", "for"], ["will", "be", "responsible", "for"], ["you", "are", "responsible", "for"],
        ["is", "responsible", "for"], ["are", "responsible", "for"], ["be", "responsible", "for"],
        ["responsible", "for"], ["you", "are", "expected", "to"], ["is", "expected", "to"], ["are", "expected", "to"], ["expected", "to"],
        ["you", "will"], ["youll"], ["will"], ["to"],
    ];

    /// <summary>
    /// Duties of one key say the same: case, punctuation, hyphens, articles, spelling, and the form of the leading verb do not
    /// count.
    /// </summary>
    /// <remarks>
    /// Nothing else is taken for the same: a row too many is suggested for joining, a row too few hides that two do different
    /// things.
    /// </remarks>
    public static string Key(string text)
    {
        var words = PlainWords.In(text).Select(Spelling.Of).ToList();
        words.RemoveAll(word => word is "a" or "an" or "the");
        if (words.Count == 0)
            return text.Trim();
        var verb = Array.Find(Openings, opening => words.Count > opening.Length
            && opening.AsSpan().SequenceEqual(words[..opening.Length].ToArray()))?.Length ?? 0;
        return string.Join(' ', WithPlainVerb(words[verb..]));
    }

    private static IEnumerable<string> WithPlainVerb(List<string> words) =>
        words.Count < 2 ? words
        : words[1] == "out" && words[0] is "carry" or "carries" or "carrying" ? words.Skip(2).Prepend(LeadingVerbs.Do)
        : words.Skip(1).Prepend(LeadingVerbs.Of(words[0]) ?? words[0]);

    /// <summary>Whether a sentence's words for a thing are those of a responsibility: most of the shorter one's stand in the other.</summary>
    public static bool IsAbout(string said, string duty)
    {
        var (a, b) = (Roots(said), Roots(duty));
        return a.Count > 0 && b.Count > 0 && a.Count(b.Contains) >= 0.6 * Math.Min(a.Count, b.Count);
    }

    private static HashSet<string> Roots(string text) =>
        Key(text).Split(' ').Where(word => word.Length > 3).Select(word => word[..Math.Min(6, word.Length)]).ToHashSet(StringComparer.Ordinal);
}
