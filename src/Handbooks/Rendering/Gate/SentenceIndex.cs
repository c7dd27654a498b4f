namespace Handbooks.Rendering.Gate;

/// <summary>
/// Finds sentences of internal text again: each is known by its runs of five words, and found where so many of them follow
/// each other as a sentence of its length has, or as eight words in a row have.
/// </summary>
internal sealed class SentenceIndex
{
    /// <summary>Fewer words than these are no sentence.</summary>
    public const int Least = 5;

    /// <summary>So many in a row are a sentence's own; of a script whose characters are words, twice as many.</summary>
    private const int Enough = 8;

    private readonly Dictionary<ulong, Run> _runs = [];
    private readonly Filter _filter = new(22);
    private readonly List<ulong> _said = [];

    public bool IsEmpty => _runs.Count == 0;

    public void Add(SecretSentence sentence)
    {
        var words = WordReader.Of(sentence.Text);
        var own = words.Count > 0 && WordReader.IsWordByItself(sentence.Text[words[0].Start]) ? 2 * Enough : Enough;
        if (words.Count < own * Least / Enough)
            return;
        var needed = Math.Min(words.Count, own) - Least + 1;
        for (var rolling = new Rolling(words); rolling.Next();)
        {
            var hash = rolling.Hash;
            _filter.Add(hash);
            // A sentence that two internal texts have is no secret of either, unless it is a secret as a whole.
            if (!_runs.TryGetValue(hash, out var known))
                _runs.Add(hash, new Run(sentence, needed, true));
            else if (known.Sentence.Span.Path != sentence.Span.Path)
                _runs[hash] = known with { IsOnlyThere = false, Needed = Math.Min(known.Needed, needed) };
        }
    }

    /// <summary>Public text says this for itself.</summary>
    /// <param name="repeated">Told of the sentences in it that are internal, too, and that it is not stopped for.</param>
    public void Say(string text, Action<SecretSentence> repeated)
    {
        var words = WordReader.Of(text);
        var hits = new List<Hit>();
        Find(words, hits);
        foreach (var sentence in hits.Select(hit => hit.Secret).OfType<SecretSentence>().Where(sentence => !sentence.IsMarked))
            repeated(sentence);
        for (var rolling = new Rolling(words); rolling.Next();)
        {
            if (_filter.May(rolling.Hash))
                _said.Add(rolling.Hash);
        }
    }

    /// <summary>What public text says for itself is no hit, unless it stands in one internal text alone, which is marked as such.</summary>
    public void TakeOutWhatWasSaid()
    {
        foreach (var hash in _said)
        {
            if (_runs.TryGetValue(hash, out var run) && !run.IsKept)
                _runs.Remove(hash);
        }
        _said.Clear();
    }

    public void Find(List<Word> words, List<Hit> hits)
    {
        if (_runs.Count == 0)
            return;
        var (first, length, found) = (default(Run), 0, false);
        for (var rolling = new Rolling(words); rolling.Next();)
        {
            if (!_filter.May(rolling.Hash) || !_runs.TryGetValue(rolling.Hash, out var run))
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

    private sealed record Run(SecretSentence Sentence, int Needed, bool IsOnlyThere)
    {
        public bool IsKept => IsOnlyThere && Sentence.IsMarked;
    }
}
