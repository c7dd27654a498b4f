using System.Text;
using Handbooks.Text;

namespace Handbooks.Linking.Matrix;

/// <summary>The words that tell two duties apart: case, punctuation and articles do not.</summary>
internal static class ActivityWords
{
    public static string Key(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Wording.IsWordPart(c))
                words.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’') && words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
        }
        return string.Join(' ', words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("a" or "an" or "the")));
    }

    /// <summary>Whether a sentence's words for a thing are those of a responsibility: most of the shorter one's stand in the other.</summary>
    public static bool IsAbout(string said, string duty)
    {
        var (a, b) = (Roots(said), Roots(duty));
        return a.Count > 0 && b.Count > 0 && a.Count(b.Contains) >= 0.6 * Math.Min(a.Count, b.Count);
    }

    private static HashSet<string> Roots(string text) =>
        Key(text).Split(' ').Where(word => word.Length > 3).Select(word => word[..Math.Min(6, word.Length)]).ToHashSet(StringComparer.Ordinal);
}
