using System.Runtime.InteropServices;

namespace Handbooks.Rendering.Gate;

/// <summary>
/// Finds internal sentences in other text. A sentence is indexed by its runs of five words; it is found where enough runs follow
/// one another: all of them, or as many as eight consecutive words have.
/// </summary>
internal sealed class SentenceIndex
{
    /// <summary>Shorter texts are not indexed.</summary>
    public const int Least = 5;

    private readonly Dictionary<ulong, Run> _runs = [];
    private readonly HashFilter _filter;

    /// <param name="sentences">Most important ones first: of several with the same run, that one is reported.</param>
    public SentenceIndex(IReadOnlyList<SentenceRuns> sentences)
    {
        foreach (var (sentence, hashes, needed) in sentences)
        {
            foreach (var hash in hashes)
            {
                ref var run = ref CollectionsMarshal.GetValueRefOrAddDefault(_runs, hash, out var isKnown);
                run = isKnown ? run with { Needed = Math.Min(run.Needed, needed) } : new Run(sentence, needed);
            }
        }
        _filter = new HashFilter(_runs.Keys);
    }

    public bool IsEmpty => _runs.Count == 0;

    /// <summary>Those of a text's runs that internal sentences have, too.</summary>
    public ulong[] Among(List<ulong> runs) => IsEmpty || !runs.Exists(_filter.MayContain) ? [] : [.. runs.Where(_runs.ContainsKey)];

    /// <summary>The internal sentences of which a text repeats at least three fifths.</summary>
    /// <param name="runs">Of the text.</param>
    public IEnumerable<InternalSentence> Repeated(IReadOnlyCollection<ulong> runs)
    {
        if (runs.Count == 0)
            return [];
        var known = runs.Where(_runs.ContainsKey).ToHashSet();
        return known.Select(hash => _runs[hash].Sentence).Distinct()
            .Where(sentence => RunsOf(sentence) is var own && own.Count(known.Contains) * 5 >= own.Count * 3);
    }

    /// <summary>Removes runs: they are no longer found anywhere.</summary>
    /// <param name="of">Which internal sentences to remove from.</param>
    public void TakeOut(IEnumerable<ulong> runs, Predicate<InternalSentence> of)
    {
        foreach (var hash in runs)
        {
            if (_filter.MayContain(hash) && _runs.TryGetValue(hash, out var run) && of(run.Sentence))
                _runs.Remove(hash);
        }
    }

    /// <summary>Removes what these texts say.</summary>
    public void TakeOut(IEnumerable<string> texts, Predicate<InternalSentence> of)
    {
        var reader = new RunReader();
        foreach (var text in IsEmpty ? [] : texts)
            TakeOut(reader.Of(text), of);
    }

    public static List<ulong> RunsOf(InternalSentence sentence) => new RunReader().Of(sentence.Text);

    /// <param name="text">Where the words come from: a sentence does not continue across a border of cells or blocks.</param>
    public void Find(string text, List<Word> words, List<Hit> hits)
    {
        if (_runs.Count == 0)
            return;
        var (first, length, found) = (default(Run), 0, false);
        for (var rolling = new RollingHash(CollectionsMarshal.AsSpan(words)); rolling.Next();)
        {
            if (!_filter.MayContain(rolling.Hash) || !_runs.TryGetValue(rolling.Hash, out var run)
                || Separators.End(text.AsSpan(words[rolling.At].End..words[rolling.At + Least - 1].Start)))
            {
                (length, found) = (0, false);
                continue;
            }
            if (length++ == 0)
                first = run;
            if (found || length < first.Needed)
                continue;
            found = true;
            hits.Add(new Hit(first.Sentence, words[rolling.At - length + 1].Start, words[rolling.At + Least - 1].End));
        }
    }

    private readonly record struct Run(InternalSentence Sentence, int Needed);
}

/// <summary>
/// Repeated sentences that reveal nothing, as each of their words also occurs elsewhere in public text. A copied sentence usually has
/// a telling word of its own; one that two authors wrote by chance or by custom has none.
/// </summary>
internal static class CommonSentences
{
    /// <param name="prose">Public text, block by block.</param>
    /// <param name="repeated">A sentence, and the index of the block that repeats it.</param>
    public static HashSet<InternalSentence> Of(IReadOnlyList<string> prose, IReadOnlyCollection<(int Block, InternalSentence Sentence)> repeated)
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

    /// <summary>In how many blocks each word occurs.</summary>
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
