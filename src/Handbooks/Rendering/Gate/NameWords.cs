namespace Handbooks.Rendering.Gate;

/// <summary>Whether the words of a name stand somewhere, and are joined as those of a name.</summary>
internal static class NameWords
{
    /// <summary>The first and the last one may stand in the plural; in Arabic and Hebrew each may have an article.</summary>
    public static bool Are(ulong[] hashes, string text, List<Word> words, int at)
    {
        if (at + hashes.Length > words.Count)
            return false;
        for (var i = 1; i < hashes.Length - 1; i++)
        {
            if (words[at + i].Hash != hashes[i] && !HasArticle(hashes[i], text, words[at + i]))
                return false;
        }
        return words[at].Is(hashes[0]) && (hashes.Length == 1 || IsLast(words[at + hashes.Length - 1]));

        bool IsLast(Word word) => word.Is(hashes[^1]) || HasArticle(hashes[^1], text, word);
    }

    public static bool HaveSigns(string[] signs, Joints joints, string text, List<Word> words, int at)
    {
        for (var i = 1; joints != Joints.Any && i < signs.Length; i++)
        {
            var between = text.AsSpan(words[at + i - 1].End..words[at + i].Start);
            if (joints == Joints.Same ? !Signs.AreSame(between, signs[i]) : !Signs.Join(between, signs[i]))
                return false;
        }
        return true;
    }

    private static bool HasArticle(ulong hash, string text, Word word)
    {
        if (!Prefixes.IsTakenBy(word.FirstIn(text)))
            return false;
        foreach (var (without, _) in Prefixes.Without(text.AsSpan(word.Start..word.End)))
        {
            if (without == hash)
                return true;
        }
        return false;
    }
}
