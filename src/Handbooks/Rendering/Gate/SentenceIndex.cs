using Handbooks.Text.Folding;

namespace Handbooks.Rendering.Gate;

/// <summary>
/// Finds sentences of internal text again: each is known by its runs of five words, and found where so many of them follow
/// each other as a sentence of its length has, or as eight words in a row have.
/// </summary>
internal sealed class SentenceIndex
{
    /// <summary>Fewer words than these are no sentence.</summary>
    public const int Least = 5;

    /// <summary>So many in a row are a sentence's own; of a script without spaces, as many characters as are so many words.</summary>
    private const int Enough = 8;

    private readonly Dictionary<ulong, Run> _runs = [];
    private readonly Filter _filter = new(22);

    public bool IsEmpty => _runs.Count == 0;

    public void Add(SecretSentence sentence)
    {
        var text = WithoutAddresses(sentence.Text);
        var words = WordReader.Of(text);
        var own = words.Count > 0 ? Enough * CharactersAWord(CharacterFolding.CodeAt(text, words[0].Start)) : Enough;
        if (words.Count < own * Least / Enough)
            return;
        var needed = Math.Min(words.Count, own) - Least + 1;
        Add(sentence, words, needed);
        if (!System.Text.Ascii.IsValid(text))
            Add(sentence, WordReader.Of(text, byLooks: true), needed);
    }

    private void Add(SecretSentence sentence, List<Word> words, int needed)
    {
        for (var rolling = new Rolling(words); rolling.Next();)
        {
            _filter.Add(rolling.Hash);
            // Of several texts that say it, the first is told: it weighs the most.
            _runs[rolling.Hash] = _runs.TryGetValue(rolling.Hash, out var known)
                ? known with { Needed = Math.Min(known.Needed, needed) } : new Run(sentence, needed);
        }
    }

    /// <summary>Of a script whose characters are words to the gate, how many are one to a reader.</summary>
    private static int CharactersAWord(int first) =>
        !FoldedCharacter.IsWordByItself(first) ? 1 : FoldedCharacter.IsAlphabetWithoutSpaces(first) ? 4 : FoldedCharacter.IsHangul(first) ? 3 : 2;

    /// <summary>An address has many words and says nothing: public text may lead there, too.</summary>
    private static string WithoutAddresses(string text) => !text.Contains("://", StringComparison.Ordinal) ? text
        : string.Join(' ', text.Split(' ').Where(part => !part.Contains("://", StringComparison.Ordinal)));

    /// <summary>The internal sentences that the text repeats, each whole or nearly so: that they begin alike is no copy.</summary>
    public IEnumerable<SecretSentence> In(string text)
    {
        var (found, runs) = (new HashSet<SecretSentence>(), new HashSet<ulong>());
        foreach (var hash in Hashes(text))
        {
            if (_filter.May(hash) && _runs.TryGetValue(hash, out var run))
            {
                runs.Add(hash);
                found.Add(run.Sentence);
            }
        }
        return found.Where(sentence => RunsOf(sentence) is var own && own.Count(runs.Contains) * 5 >= own.Count * 3);
    }

    /// <summary>What these texts say is no hit any more, wherever it stands.</summary>
    /// <param name="of">Of these internal sentences alone.</param>
    /// <param name="kept">What these sentences say stays one, also where others say it, too.</param>
    public void TakeOut(IEnumerable<string> texts, Func<SecretSentence, bool> of, IEnumerable<SecretSentence>? kept = null)
    {
        var staying = (kept ?? []).SelectMany(RunsOf).ToHashSet();
        foreach (var text in _runs.Count == 0 ? [] : texts)
        {
            foreach (var hash in Hashes(text))
            {
                if (_filter.May(hash) && !staying.Contains(hash) && _runs.TryGetValue(hash, out var run) && of(run.Sentence))
                    _runs.Remove(hash);
            }
        }
    }

    private static List<ulong> RunsOf(SecretSentence sentence) => [.. Hashes(sentence.Text)];

    /// <summary>Of every five words; of letters that look like others both ways of reading them.</summary>
    private static IEnumerable<ulong> Hashes(string text)
    {
        for (var rolling = new Rolling(WordReader.Of(text)); rolling.Next();)
            yield return rolling.Hash;
        if (System.Text.Ascii.IsValid(text))
            yield break;
        for (var rolling = new Rolling(WordReader.Of(text, byLooks: true)); rolling.Next();)
            yield return rolling.Hash;
    }

    /// <param name="text">Whose words these are: a sentence does not go on across a border.</param>
    public void Find(string text, List<Word> words, List<Hit> hits)
    {
        if (_runs.Count == 0)
            return;
        var (first, length, found) = (default(Run), 0, false);
        for (var rolling = new Rolling(words); rolling.Next();)
        {
            if (!_filter.May(rolling.Hash) || !_runs.TryGetValue(rolling.Hash, out var run)
                || Signs.End(text.AsSpan(words[rolling.At].End..words[rolling.At + Least - 1].Start)))
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

    /// <summary>The hash of every five words, each from the one before it.</summary>
    private struct Rolling(List<Word> words)
    {
        private const ulong Factor = 0x100000001B3;
        private const ulong Leaving = unchecked(Factor * Factor * Factor * Factor * Factor);
        private int _read;

        public ulong Hash { get; private set; }

        /// <summary>The first of the five words.</summary>
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

    private sealed record Run(SecretSentence Sentence, int Needed);
}
