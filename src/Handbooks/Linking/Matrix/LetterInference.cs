using Handbooks.Model;

namespace Handbooks.Linking.Matrix;

/// <summary>Letters that an author did not write, from the words that they did.</summary>
internal static class LetterInference
{
    private static readonly string[] Accountable = ["accountable for", "ultimately responsible", "final say", "last word", "decides"];

    private static readonly HashSet<string> Possessives = new(StringComparer.Ordinal)
    {
        "their", "our", "your", "its", "his", "her", "my", "the", "of", "a", "on", "one's",
    };

    /// <summary>Whoever lists a thing among their responsibilities does it; some words say that they answer for it, too.</summary>
    public static Letters FromDuty(string text)
    {
        var words = text.ToLowerInvariant().Split((char[])[' ', ',', '.', ';', ':', '(', ')', '/', '*'], StringSplitOptions.RemoveEmptyEntries);
        return Letters.Responsible | (Owns(words) || Says(words) || words is ["decide", ..] ? Letters.Accountable : Letters.None);
    }

    /// <summary>"Own the vision" does; "their own pace" does not.</summary>
    private static bool Owns(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is "own" or "owns" && (i == 0 || (!Possessives.Contains(words[i - 1]) && !words[i - 1].EndsWith("'s", StringComparison.Ordinal) && !words[i - 1].EndsWith("’s", StringComparison.Ordinal))))
                return true;
        }
        return false;
    }

    private static bool Says(string[] words)
    {
        var text = $" {string.Join(' ', words)} ";
        return Accountable.Any(phrase => text.Contains($" {phrase} ", StringComparison.Ordinal));
    }
}
