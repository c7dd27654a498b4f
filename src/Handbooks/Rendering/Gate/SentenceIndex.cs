using Handbooks.Text.Folding;

namespace Handbooks.Rendering.Gate;

/// <summary>
/// Finds internal sentences in other text. A sentence is indexed by its runs of five words; it is found where enough runs follow
/// one another: all of them, or as many as eight consecutive words have.
/// </summary>
internal sealed class SentenceIndex
{
    /// <summary>Shorter texts are not indexed.</summary>
    public const int Least = 5;

    /// <summary>So many consecutive words identify a sentence; in scripts without spaces, the equivalent number of characters.</summary>
    private const int Enough = 8;

    private readonly Dictionary<ulong, Run> _runs = [];
    private readonly HashFilter _filter = new(22);

    public bool IsEmpty => _runs.Count == 0;

    public void Add(InternalSentence sentence)
    {
        var text = WithoutAddresses(sentence.Text);
        var words = WordReader.Of(text);
        var own = words.Count > 0 ? Enough * CharactersAWord(CharacterFolding.CodeAt(text, words[0].Start)) : Enough;
        if (words.Count < own * Least / Enough)
            return;
        var needed = Math.Min(words.Count, own) - Least + 1;
        Add(sentence, words, needed);
        if (!System.Text.Ascii.IsValid(text))
            Add(sentence, WordReader.Of(text, byAppearance: true), needed);
    }

    private void Add(InternalSentence sentence, List<Word> words, int needed)
    {
        for (var rolling = new Rolling(words); rolling.Next();)
        {
            _filter.Add(rolling.Hash);
            // Of several sentences with this run, the first is reported: they are added in order of importance.
            _runs[rolling.Hash] = _runs.TryGetValue(rolling.Hash, out var known)
                ? known with { Needed = Math.Min(known.Needed, needed) } : new Run(sentence, needed);
        }
    }

    /// <summary>In scripts whose characters the gate counts as words: how many of them make up a word for a reader.</summary>
    private static int CharactersAWord(int first) =>
        !FoldedCharacter.IsWordByItself(first) ? 1 : FoldedCharacter.IsAlphabetWithoutSpaces(first) ? 4 : FoldedCharacter.IsHangul(first) ? 3 : 2;

    /// <summary>Web addresses have many words, and public text may link to the same ones.</summary>
    private static string WithoutAddresses(string text) => !text.Contains("://", StringComparison.Ordinal) ? text
        : string.Join(' ', text.Split(' ').Where(part => !part.Contains("://", StringComparison.Ordinal)));

    /// <summary>The internal sentences of which the text repeats at least three fifths.</summary>
    public IEnumerable<InternalSentence> In(string text)
    {
        var (found, runs) = (new HashSet<InternalSentence>(), new HashSet<ulong>());
        foreach (var hash in Hashes(text))
        {
            if (_filter.MayContain(hash) && _runs.TryGetValue(hash, out var run))
            {
                runs.Add(hash);
                found.Add(run.Sentence);
            }
        }
        return found.Where(sentence => RunsOf(sentence) is var own && own.Count(runs.Contains) * 5 >= own.Count * 3);
    }

    /// <summary>Removes what these texts say: it is no longer found anywhere.</summary>
    /// <param name="of">Which internal sentences to remove from.</param>
    /// <param name="kept">Sentences to keep, including runs that they share with others.</param>
    public void TakeOut(IEnumerable<string> texts, Func<InternalSentence, bool> of, IEnumerable<InternalSentence>? kept = null)
    {
        var staying = (kept ?? []).SelectMany(RunsOf).ToHashSet();
        foreach (var text in _runs.Count == 0 ? [] : texts)
        {
            foreach (var hash in Hashes(text))
            {
                if (_filter.MayContain(hash) && !staying.Contains(hash) && _runs.TryGetValue(hash, out var run) && of(run.Sentence))
                    _runs.Remove(hash);
            }
        }
    }

    private static List<ulong> RunsOf(InternalSentence sentence) => [.. Hashes(sentence.Text)];

    /// <summary>A hash of every five words, both as spelled and, where letters look like others, as they appear.</summary>
    private static IEnumerable<ulong> Hashes(string text)
    {
        for (var rolling = new Rolling(WordReader.Of(text)); rolling.Next();)
            yield return rolling.Hash;
        if (System.Text.Ascii.IsValid(text))
            yield break;
        for (var rolling = new Rolling(WordReader.Of(text, byAppearance: true)); rolling.Next();)
            yield return rolling.Hash;
    }

    /// <param name="text">Where the words come from: a sentence does not continue across a border of cells or blocks.</param>
    public void Find(string text, List<Word> words, List<Hit> hits)
    {
        if (_runs.Count == 0)
            return;
        var (first, length, found) = (default(Run), 0, false);
        for (var rolling = new Rolling(words); rolling.Next();)
        {
            if (!_filter.MayContain(rolling.Hash) || !_runs.TryGetValue(rolling.Hash, out var run)
                || Separators.End(text.AsSpan(words[rolling.At].End..words[rolling.At + Least - 1].Start)))
            {
                (length, found) = (0, false);
                continue;
            }
            if (length++ == 0)
                first = run;
            if (found || length < first!.Needed)
                continue;
            found = true;
            hits.Add(new Hit(first.Sentence, words[rolling.At - length + 1].Start, words[rolling.At + Least - 1].End));
        }
    }

    /// <summary>The rolling hash of every five words.</summary>
    private struct Rolling(List<Word> words)
    {
        private const ulong Factor = 0x100000001B3;
        private const ulong Leaving = unchecked(Factor * Factor * Factor * Factor * Factor);
        private int _read;

        public ulong Hash { get; private set; }

        /// <summary>Index of the first of the five words.</summary>
        public readonly int At => _read - Least;

        public bool Next()
        {
            do
            {
                if (_read == words.Count)
                    return false;
                Hash = unchecked((Hash * Factor) + words[_read].Hash);
                if (_read >= Least)
                    Hash = unchecked(Hash - (words[_read - Least].Hash * Leaving));
                _read++;
            }
            while (_read < Least);
            return true;
        }
    }

    private sealed record Run(InternalSentence Sentence, int Needed);
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

/// <summary>A quick test that rules out nearly every hash that is not in a set (a Bloom filter with one bit a hash).</summary>
internal sealed class HashFilter(int bits)
{
    private readonly ulong[] _bits = new ulong[1 << (bits - 6)];

    public void Add(ulong hash)
    {
        var at = At(hash);
        _bits[at >> 6] |= 1ul << (at & 63);
    }

    public bool MayContain(ulong hash)
    {
        var at = At(hash);
        return (_bits[at >> 6] & (1ul << (at & 63))) != 0;
    }

    private int At(ulong hash) => (int)((hash * 0x9E3779B97F4A7C15) >> (64 - bits));
}
