namespace Handbooks.Linking.Names;

/// <summary>Names in running text that look like a role's: "Delivery Manager", "Head of Products &amp; Services".</summary>
internal static class RoleLikeNames
{
    /// <summary>Longer runs of capitals are titles of documents, not names.</summary>
    private const int MostWords = 6;

    /// <summary>Half-open ranges of words, in order, without overlap.</summary>
    public static IEnumerable<(int First, int End)> In(List<NameWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var end = EndOfHead(words, i);
            if (end < 0)
                end = EndOfNoun(words, i);
            if (end < 0)
                continue;
            yield return (WithoutLevel(words, i, end), end);
            i = end - 1;
        }
    }

    /// <summary>"Head of X", "VP X", "VP of X &amp; Y": -1 if none begins here.</summary>
    private static int EndOfHead(List<NameWord> words, int first)
    {
        if (!RoleWords.Heads.Contains(words[first].Text))
            return -1;
        var next = first + 1;
        if (next < words.Count && words[next] is { Text: "of", IsJoined: true })
            next++;
        else if (words[first].Text is not ("VP" or "SVP" or "EVP" or "AVP"))
            return -1;
        var end = next;
        while (end < words.Count && end - next < MostWords && words[end] is { IsJoined: true, IsCapital: true })
        {
            // "Head of Design and Product Manager" are two names.
            if (words[end].BySign && EndOfNoun(words, end) > 0)
                break;
            end++;
        }
        return end > next && !EndsInNoun(words, next, end) ? end : -1;
    }

    /// <summary>Two or more capitalised words, the last of which is a role noun.</summary>
    private static int EndOfNoun(List<NameWord> words, int first)
    {
        if (!words[first].IsCapital || RoleWords.Openings.Contains(words[first].Text) || (first > 0 && Continues(words, first)))
            return -1;
        var end = first + 1;
        while (end < words.Count && words[end] is { IsJoined: true, IsCapital: true })
            end++;
        var last = end - 1;
        // "&" joins the domains of one role, not two roles: "Product & Design Lead", but "Product Lead & Design Lead".
        for (var i = first + 1; i < end; i++)
        {
            if (words[i].BySign && (RoleWords.Nouns.Contains(words[i - 1].Text) || RoleWords.Officers.Contains(words[i - 1].Text)))
            {
                last = i - 1;
                break;
            }
        }
        var count = last - first + 1;
        if (words[last].BySign || (count == 2 && words[first].Text.Length == 1)
            || words[first..last].All(word => RoleWords.Levels.Contains(word.Text)))
            return -1;
        return count is >= 2 and <= MostWords && RoleWords.Nouns.Contains(words[last].Text)
            && !RoleWords.IsThing(words[last - 1].Text, words[last].Text) ? last + 1 : -1;
    }

    /// <summary>A word inside a run of capitals does not begin a name, unless it follows an opening word or another name.</summary>
    private static bool Continues(List<NameWord> words, int at) =>
        words[at] is { IsJoined: true } && words[at - 1].IsCapital && !RoleWords.Openings.Contains(words[at - 1].Text)
        && !(words[at].BySign && (RoleWords.Nouns.Contains(words[at - 1].Text) || RoleWords.Officers.Contains(words[at - 1].Text)));

    /// <summary>Senior and junior variants are one role at different career levels.</summary>
    private static int WithoutLevel(List<NameWord> words, int first, int end)
    {
        while (end - first > 2 && RoleWords.Levels.Contains(words[first].Text))
            first++;
        return first;
    }

    private static bool EndsInNoun(List<NameWord> words, int first, int end) => end - first > 1 && RoleWords.Nouns.Contains(words[end - 1].Text);
}
