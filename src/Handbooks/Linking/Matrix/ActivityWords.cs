using System.Runtime.InteropServices;
using Handbooks.Text;

namespace Handbooks.Linking.Matrix;

/// <summary>Words for an activity, with what identifies it.</summary>
internal sealed record ActivityWording(string Text)
{
    /// <inheritdoc cref="ActivityWords.Key"/>
    public string Key { get; } = ActivityWords.Key(Text);

    /// <summary>The id that an activity has from these words.</summary>
    public string Slug { get; } = Handbooks.Text.Slug.Of(Text);
}

/// <summary>The words by which duties are compared.</summary>
internal static class ActivityWords
{
    /// <summary>Words before a duty's verb that only say that it is a duty; longest first.</summary>
    private static readonly string[][] Openings =
    [
        ["you", "will", "be", "responsible", "for"], ["will", "be", "responsible", "for"], ["you", "are", "responsible", "for"],
        ["is", "responsible", "for"], ["are", "responsible", "for"], ["be", "responsible", "for"],
        ["responsible", "for"], ["you", "are", "expected", "to"], ["is", "expected", "to"], ["are", "expected", "to"], ["expected", "to"],
        ["you", "will"], ["youll"], ["will"], ["to"],
    ];

    /// <summary>
    /// Duties with the same key are one: case, punctuation, hyphens, articles, spelling, and the form of the leading verb are
    /// ignored.
    /// </summary>
    /// <remarks>
    /// Nothing else is ignored: an extra row is suggested for merging, but a missing row hides that two roles do different
    /// things.
    /// </remarks>
    public static string Key(string text)
    {
        var words = PlainWords.In(text).ConvertAll(Spelling.Of);
        words.RemoveAll(word => word is "a" or "an" or "the");
        if (words.Count == 0)
            return text.Trim();
        words.RemoveRange(0, Array.Find(Openings, opening => words.Count > opening.Length
            && CollectionsMarshal.AsSpan(words).StartsWith(opening))?.Length ?? 0);
        if (words.Count > 1 && words[1] == "out" && words[0] is "carry" or "carries" or "carrying")
        {
            words.RemoveAt(1);
            words[0] = LeadingVerbs.Do;
        }
        else if (words.Count > 1)
            words[0] = LeadingVerbs.Of(words[0]) ?? words[0];
        return string.Join(' ', words);
    }

    /// <summary>Whether a sentence's object matches a responsibility: most words of the shorter are in the other.</summary>
    public static bool IsAbout(string said, string duty)
    {
        var (a, b) = (Roots(said), Roots(duty));
        return a.Count > 0 && b.Count > 0 && a.Count(b.Contains) >= 0.6 * Math.Min(a.Count, b.Count);
    }

    private static HashSet<string> Roots(string text) =>
        Key(text).Split(' ').Where(word => word.Length > 3).Select(word => word[..Math.Min(6, word.Length)]).ToHashSet(StringComparer.Ordinal);
}
