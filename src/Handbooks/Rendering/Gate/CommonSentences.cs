namespace Handbooks.Rendering.Gate;

/// <summary>
/// Of the sentences that public text repeats, those that tell it nothing: each of their words stands elsewhere in public text, too.
/// What was copied tells of something, and has a word for it; what two authors wrote by chance or by custom has none.
/// </summary>
internal static class CommonSentences
{
    /// <param name="prose">What public text says for itself, block by block.</param>
    /// <param name="repeated">A sentence, and the block that has it.</param>
    public static HashSet<SecretSentence> Of(IReadOnlyList<string> prose, IReadOnlyCollection<(int Block, SecretSentence Sentence)> repeated)
    {
        if (repeated.Count == 0)
            return [];
        var words = repeated.Select(pair => pair.Sentence).Distinct().ToDictionary(sentence => sentence, sentence => WordsOf(sentence.Text));
        var blocks = CountBlocks(prose, [.. words.Values.SelectMany(own => own)]);
        return [.. repeated
            .GroupBy(pair => pair.Sentence)
            .Where(sentence => IsSaidElsewhere(words[sentence.Key],
                [.. sentence.Select(pair => pair.Block).Distinct().Select(block => WordsOf(prose[block]))]))
            .Select(sentence => sentence.Key)];

        bool IsSaidElsewhere(HashSet<ulong> own, List<HashSet<ulong>> copies) =>
            own.All(word => blocks[word] > copies.Count(copy => copy.Contains(word)));
    }

    /// <summary>In how many blocks each of the words stands.</summary>
    private static Dictionary<ulong, int> CountBlocks(IReadOnlyList<string> prose, HashSet<ulong> words)
    {
        var counts = words.ToDictionary(word => word, _ => 0);
        foreach (var block in prose)
        {
            foreach (var word in WordsOf(block))
            {
                if (counts.TryGetValue(word, out var count))
                    counts[word] = count + 1;
            }
        }
        return counts;
    }

    private static HashSet<ulong> WordsOf(string text) => [.. WordReader.Of(text).Select(word => word.Hash)];
}
