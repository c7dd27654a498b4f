namespace Handbooks.Rendering.Gate;

/// <summary>Finds names in running text: one look a word, whatever the number of names.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<ulong, List<Entry>> _byFirst = [];
    private readonly Filter _filter = new(18);

    /// <param name="own">Within such a phrase a name names nothing internal.</param>
    public NameIndex(IEnumerable<SecretName> names, IEnumerable<OwnPhrase> own)
    {
        var phrases = own.Select(phrase => (Phrase: phrase, Words: WordReader.Of(phrase.Text))).Where(phrase => phrase.Words.Count > 0).ToList();
        foreach (var name in names)
        {
            var words = WordReader.Of(name.Text);
            if (words.Count == 0)
                continue;
            if (!_byFirst.TryGetValue(words[0].Hash, out var entries))
                _byFirst.Add(words[0].Hash, entries = []);
            var entry = new Entry(name, Hashes(words), SignsOf(name.Text, words), []);
            entries.Add(entry);
            _filter.Add(words[0].Hash);
            foreach (var (phrase, longer) in phrases.Where(phrase => phrase.Words.Count > words.Count && phrase.Phrase.IsAround(name)))
            {
                for (var at = 0; at + words.Count <= longer.Count; at++)
                {
                    if (HasWords(entry, longer, at))
                        entry.Within.Add(new Surroundings(at, Hashes(longer), SignsOf(phrase.Text, longer), phrase.Joints));
                }
            }
        }
    }

    private static ulong[] Hashes(List<Word> words) => [.. words.Select(word => word.Hash)];

    /// <summary>What stands before each of the words, white space and all.</summary>
    private static string[] SignsOf(string text, List<Word> words) => [.. words.Select((word, i) => i == 0 ? "" : text[words[i - 1].End..word.Start])];

    public void Find(string text, List<Word> words, List<Hit> hits)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (_filter.May(words[i].Hash) && _byFirst.TryGetValue(words[i].Hash, out var entries))
                Find(entries, text, words, i, hits);
            if (words[i].Stem != words[i].Hash && _filter.May(words[i].Stem) && _byFirst.TryGetValue(words[i].Stem, out entries))
                Find(entries, text, words, i, hits);
        }
    }

    private static void Find(List<Entry> entries, string text, List<Word> words, int at, List<Hit> hits)
    {
        foreach (var entry in entries)
        {
            if (HasWords(entry, words, at) && HasSigns(entry, text, words, at) && !IsWithin(entry, text, words, at))
                hits.Add(new Hit(entry.Name, words[at].Start, words[at + entry.Hashes.Length - 1].End));
        }
    }

    private static bool HasWords(Entry entry, List<Word> words, int at) => at + entry.Hashes.Length <= words.Count && HaveWords(entry.Hashes, words, at);

    /// <summary>The first and the last one may stand in the plural.</summary>
    private static bool HaveWords(ulong[] hashes, List<Word> words, int at)
    {
        for (var i = 1; i < hashes.Length - 1; i++)
        {
            if (words[at + i].Hash != hashes[i])
                return false;
        }
        return words[at].Is(hashes[0]) && words[at + hashes.Length - 1].Is(hashes[^1]);
    }

    private static bool HasSigns(Entry entry, string text, List<Word> words, int at) =>
        HaveSigns(entry.Signs, entry.Name.IsPath ? Joints.Same : Joints.Joined, text, words, at)
        && (entry.Name.Bearer != NameBearer.Address || Signs.IsWholeAddress(text, words[at].Start, words[at + entry.Hashes.Length - 1].End));

    private static bool HaveSigns(string[] signs, Joints joints, string text, List<Word> words, int at)
    {
        for (var i = 1; joints != Joints.Any && i < signs.Length; i++)
        {
            var between = text.AsSpan(words[at + i - 1].End..words[at + i].Start);
            if (joints == Joints.Same ? !Signs.AreSame(between, signs[i]) : !Signs.Join(between, signs[i]))
                return false;
        }
        return true;
    }

    private static bool IsWithin(Entry entry, string text, List<Word> words, int at)
    {
        foreach (var around in entry.Within)
        {
            var start = at - around.Offset;
            if (start >= 0 && start + around.Hashes.Length <= words.Count && HaveWords(around.Hashes, words, start) && HaveSigns(around.Signs, around.Joints, text, words, start))
                return true;
        }
        return false;
    }

    /// <param name="Signs">What stands before each of its words.</param>
    private sealed record Entry(SecretName Name, ulong[] Hashes, string[] Signs, List<Surroundings> Within);

    /// <summary>A phrase that holds the name.</summary>
    /// <param name="Offset">Which of its words is the name's first.</param>
    private sealed record Surroundings(int Offset, ulong[] Hashes, string[] Signs, Joints Joints);
}
