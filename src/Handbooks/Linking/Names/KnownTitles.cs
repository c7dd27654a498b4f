
namespace Handbooks.Linking.Names;

/// <summary>Titles and aliases of roles, found by the correct words of a mistyped one.</summary>
internal sealed class KnownTitles
{
    /// <summary>More titles that differ in one word form a series, in which typos cannot be recognised.</summary>
    private const int MostAlike = 64;
    private const int LongestTitle = 8;

    private readonly Dictionary<string, List<(string Title, string Word)>> _byOthers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public int MostWords { get; private set; }

    public void Add(string title)
    {
        var words = Words(title);
        if (words.Length is < 2 or > LongestTitle)
            return;
        MostWords = Math.Max(MostWords, words.Length);
        _words.UnionWith(words);
        for (var i = 0; i < words.Length; i++)
        {
            var key = Others(words, i);
            if (!_byOthers.TryGetValue(key, out var alike))
                _byOthers[key] = alike = [];
            if (alike.Count < MostAlike)
                alike.Add((title, words[i]));
        }
    }

    /// <summary>The title that differs in one word by a letter or two; null if none does, or if the text is itself a title.</summary>
    public string? Nearest(string[] words, bool isWordKnown)
    {
        string? nearest = null;
        for (var i = 0; i < words.Length; i++)
        {
            if (!_byOthers.TryGetValue(Others(words, i), out var alike))
                continue;
            foreach (var (title, word) in alike)
            {
                if (word == words[i])
                    return null;
                if (nearest is null && (isWordKnown || !_words.Contains(words[i])) && IsSlip(words[i], word))
                    nearest = title;
            }
        }
        return nearest;
    }

    /// <summary>Ignores "&amp;", "and" and "of".</summary>
    public static string[] Words(string title) =>
        RoleIndex.Normal(title.Replace("&", " and ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word is not ("and" or "of")).ToArray();

    /// <summary>Whether one word is probably a typo of the other: not a word of its own, a longer form, or a different beginning.</summary>
    private static bool IsSlip(string written, string meant)
    {
        if (written.Length < 4 || meant.Length < 4 || written[0] != meant[0] || written.StartsWith(meant, StringComparison.Ordinal)
            || meant.StartsWith(written, StringComparison.Ordinal)
            || JobWords.Are(written))
            return false;
        var limit = Math.Min(written.Length, meant.Length) >= 8 ? 3 : 2;
        return Text.Nearest.Distance(written, meant, limit) < limit;
    }

    private static string Others(string[] words, int left) => string.Join(' ', (string[])[.. words[..left], "*", .. words[(left + 1)..]]);
}
