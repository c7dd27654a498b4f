namespace Handbooks.Rendering.Gate;

/// <summary>Finds names in running text: one look a word, whatever the number of names.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<ulong, List<Entry>> _byFirst = [];
    private readonly Filter _filter = new(18);

    /// <param name="ownTexts">What the site says by itself: within such a text a name names nothing internal.</param>
    /// <param name="title">The handbook's: a page of the team may be called by a part of it.</param>
    public NameIndex(IEnumerable<SecretName> names, IReadOnlyCollection<string> ownTexts, string title)
    {
        var own = ownTexts.Prepend(title).Select(text => (Text: text, Words: WordReader.Of(text))).Where(text => text.Words.Count > 0).ToList();
        foreach (var name in names)
        {
            var words = WordReader.Of(name.Text);
            if (words.Count == 0)
                continue;
            if (!_byFirst.TryGetValue(words[0].Hash, out var entries))
                _byFirst.Add(words[0].Hash, entries = []);
            var entry = new Entry(name, [.. words.Select(word => word.Hash)], [.. words.Select((word, i) => i == 0 ? "" : name.Text[words[i - 1].End..word.Start])], []);
            entries.Add(entry);
            _filter.Add(words[0].Hash);
            foreach (var text in own.Where(text => text.Words.Count > words.Count && (name.IsOfPage || !ReferenceEquals(text.Text, title))))
            {
                for (var at = 0; at + words.Count <= text.Words.Count; at++)
                {
                    if (HasWords(entry, text.Words, at))
                        entry.Within.Add((at, [.. text.Words.Select(word => word.Hash)]));
                }
            }
        }
    }

    public void Find(string text, List<Word> words, List<Hit> hits)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (_filter.May(words[i].Hash) && _byFirst.TryGetValue(words[i].Hash, out var entries))
                Find(entries, text, words, i, hits);
            // Only a name of one word may begin with a plural.
            if (words[i].Stem != words[i].Hash && _filter.May(words[i].Stem) && _byFirst.TryGetValue(words[i].Stem, out entries))
                Find([.. entries.Where(entry => entry.Hashes.Length == 1)], text, words, i, hits);
        }
    }

    private static void Find(List<Entry> entries, string text, List<Word> words, int at, List<Hit> hits)
    {
        foreach (var entry in entries)
        {
            if (HasWords(entry, words, at) && HasSigns(entry, text, words, at) && !IsWithin(entry, words, at))
                hits.Add(new Hit(entry.Name, words[at].Start, words[at + entry.Hashes.Length - 1].End));
        }
    }

    private static bool HasWords(Entry entry, List<Word> words, int at)
    {
        var last = entry.Hashes.Length - 1;
        if (at + last >= words.Count || !words[at + last].Is(entry.Hashes[last]))
            return false;
        for (var i = 0; i < last; i++)
        {
            if (words[at + i].Hash != entry.Hashes[i])
                return false;
        }
        return true;
    }

    private static bool HasSigns(Entry entry, string text, List<Word> words, int at)
    {
        for (var i = 1; i < entry.Hashes.Length; i++)
        {
            var between = text.AsSpan(words[at + i - 1].End..words[at + i].Start);
            if (entry.Name.IsPath ? !Signs.AreSame(between, entry.Signs[i]) : !Signs.Join(between, entry.Signs[i]))
                return false;
        }
        return true;
    }

    private static bool IsWithin(Entry entry, List<Word> words, int at)
    {
        foreach (var (offset, own) in entry.Within)
        {
            var start = at - offset;
            if (start >= 0 && start + own.Length <= words.Count && own.Select((hash, i) => words[start + i].Hash == hash).All(same => same))
                return true;
        }
        return false;
    }

    /// <param name="Signs">What stands before each of its words, white space and all.</param>
    private sealed record Entry(SecretName Name, ulong[] Hashes, string[] Signs, List<(int Offset, ulong[] Own)> Within);
}
