namespace Handbooks.Rendering.Gate;

/// <summary>Finds names in running text: one look a word, whatever the number of names.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<ulong, List<Entry>> _byFirst = [];
    private readonly Filter _filter = new(18);
    private readonly PhraseIndex _own;
    private readonly Func<string, List<Word>> _read;
    private bool _hasPrefixes;

    /// <param name="own">Within such a phrase a name names nothing internal.</param>
    /// <param name="known">Keys of what public things are called: another form of an internal name may be one.</param>
    /// <param name="read">Text to words, as the texts will be read in which the names are looked for.</param>
    public NameIndex(IEnumerable<SecretName> names, IEnumerable<OwnPhrase> own, IReadOnlySet<ulong>? known = null,
        Func<string, List<Word>>? read = null)
    {
        _read = read ?? (text => WordReader.Of(text));
        _own = new PhraseIndex(own);
        foreach (var name in names)
        {
            foreach (var form in NameForms.Of(name).Where((form, i) => i == 0 || known?.Contains(NameStrength.Key(form)) != true))
                Add(name, form);
        }
    }

    public bool IsEmpty => _byFirst.Count == 0;

    private void Add(SecretName name, string form)
    {
        Add(name, form, _read(form));
        if (System.Text.Ascii.IsValid(form))
            return;
        // Of letters that look like others capitals look like other ones than small letters do.
        foreach (var looks in (string[])[form, form.ToUpperInvariant(), form.ToLowerInvariant()])
            Add(name, looks, WordReader.Of(looks, byLooks: true));
        var words = WordReader.Of(form);
        if (words.Exists(word => Prefixes.IsTakenBy(word.FirstIn(form))))
            Add(name, Prefixes.WithoutArticles(form, words), null);
    }

    private void Add(SecretName name, string form, List<Word>? read)
    {
        var words = read ?? WordReader.Of(form);
        if (words.Count == 0)
            return;
        _hasPrefixes |= words.Exists(word => Prefixes.IsTakenBy(word.FirstIn(form)));
        if (!_byFirst.TryGetValue(words[0].Hash, out var entries))
            _byFirst.Add(words[0].Hash, entries = []);
        var entry = new Entry(name, [.. words.Select(word => word.Hash)], Signs.Of(form, words), WordReader.IsShortHangul(form, words));
        if (entries.Exists(other => ReferenceEquals(other.Name, name) && other.Hashes.AsSpan().SequenceEqual(entry.Hashes)
            && other.Signs.SequenceEqual(entry.Signs)))
            return;
        entries.Add(entry);
        _filter.Add(words[0].Hash);
    }

    public void Find(string text, List<Word> words, List<Hit> hits)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (_filter.May(words[i].Hash) && _byFirst.TryGetValue(words[i].Hash, out var entries))
                Find(entries, text, words, i, hits);
            if (words[i].Stem != words[i].Hash && _filter.May(words[i].Stem) && _byFirst.TryGetValue(words[i].Stem, out entries))
                Find(entries, text, words, i, hits);
            if (_hasPrefixes && Prefixes.IsTakenBy(words[i].FirstIn(text)))
                FindPrefixed(text, words, i, hits);
        }
    }

    /// <summary>Behind "and", "to", "the" and the like, which Arabic and Hebrew write to the word.</summary>
    private void FindPrefixed(string text, List<Word> words, int at, List<Hit> hits)
    {
        var whole = words[at];
        foreach (var (hash, start) in Prefixes.Without(text.AsSpan(whole.Start..whole.End)))
        {
            if (!_byFirst.TryGetValue(hash, out var entries))
                continue;
            words[at] = new Word(hash, hash, whole.Start + start, whole.End);
            Find(entries, text, words, at, hits);
            words[at] = whole;
        }
    }

    private void Find(List<Entry> entries, string text, List<Word> words, int at, List<Hit> hits)
    {
        foreach (var entry in entries)
        {
            if (NameWords.Are(entry.Hashes, text, words, at) && HasSigns(entry, text, words, at)
                && !_own.IsAround(entry.Name, entry.Hashes, text, words, at))
                hits.Add(new Hit(entry.Name, words[at].Start, words[at + entry.Hashes.Length - 1].End));
        }
    }

    private static bool HasSigns(Entry entry, string text, List<Word> words, int at) =>
        NameWords.HaveSigns(entry.Signs, entry.Name.IsPath ? Joints.Same : Joints.Joined, text, words, at)
        && (entry.Name.Bearer != NameBearer.Address || Signs.IsWholeAddress(text, words[at].Start, words[at + entry.Hashes.Length - 1].End))
        && (!entry.IsShortHangul || KoreanEndings.IsWhole(text, words[at].Start, words[at + entry.Hashes.Length - 1].End));

    /// <param name="Signs">What stands before each of its words.</param>
    /// <param name="IsShortHangul">Two Korean syllables, which are a part of many words.</param>
    private sealed record Entry(SecretName Name, ulong[] Hashes, string[] Signs, bool IsShortHangul);
}
