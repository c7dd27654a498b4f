namespace Handbooks.Rendering.Gate;

/// <summary>Finds names in running text, with one lookup per word whatever the number of names.</summary>
internal sealed class NameIndex
{
    private readonly Dictionary<ulong, List<Entry>> _byFirst = [];
    private readonly HashFilter _filter;
    private readonly PhraseIndex _public;
    private readonly Func<string, List<Word>> _read;
    private bool _hasPrefixes;

    /// <param name="own">Public phrases: within one, a name does not count. Called if one of the names is found.</param>
    /// <param name="known">Keys of public names, which are excluded from the other forms of internal ones.</param>
    /// <param name="read">Splits names into words, in the same way as the texts to be searched.</param>
    public NameIndex(IEnumerable<InternalName> names, Func<IEnumerable<PublicPhrase>>? own = null, IReadOnlySet<ulong>? known = null,
        Func<string, List<Word>>? read = null)
    {
        _read = read ?? (text => WordReader.Of(text));
        _public = new PhraseIndex(own ?? (() => []));
        foreach (var name in names)
        {
            foreach (var form in NameForms.Of(name).Where((form, i) => i == 0 || known?.Contains(NameStrength.Key(form)) != true))
                Add(name, form);
        }
        _filter = new HashFilter(_byFirst.Keys);
    }

    public bool IsEmpty => _byFirst.Count == 0;

    private void Add(InternalName name, string form)
    {
        Add(name, form, _read(form));
        if (System.Text.Ascii.IsValid(form))
            return;
        // What a letter looks like depends on its case.
        foreach (var looks in (string[])[form, form.ToUpperInvariant(), form.ToLowerInvariant()])
            Add(name, looks, WordReader.Of(looks, byAppearance: true));
        var words = WordReader.Of(form);
        if (words.Exists(word => SemiticPrefixes.IsTakenBy(word.FirstIn(form))))
            Add(name, SemiticPrefixes.WithoutArticles(form, words), null);
    }

    private void Add(InternalName name, string form, List<Word>? read)
    {
        var words = read ?? WordReader.Of(form);
        if (words.Count == 0)
            return;
        _hasPrefixes |= words.Exists(word => SemiticPrefixes.IsTakenBy(word.FirstIn(form)));
        if (!_byFirst.TryGetValue(words[0].Hash, out var entries))
            _byFirst.Add(words[0].Hash, entries = []);
        var entry = new Entry(name, [.. words.Select(word => word.Hash)], Separators.Of(form, words), WordReader.IsShortHangul(form, words));
        if (entries.Exists(other => ReferenceEquals(other.Name, name) && other.Hashes.AsSpan().SequenceEqual(entry.Hashes)
            && other.Separators.SequenceEqual(entry.Separators)))
            return;
        entries.Add(entry);
    }

    public void Find(string text, List<Word> words, List<Hit> hits)
    {
        for (var i = 0; !IsEmpty && i < words.Count; i++)
        {
            if (_filter.MayContain(words[i].Hash) && _byFirst.TryGetValue(words[i].Hash, out var entries))
                Find(entries, text, words, i, hits);
            if (words[i].Stem != words[i].Hash && _filter.MayContain(words[i].Stem) && _byFirst.TryGetValue(words[i].Stem, out entries))
                Find(entries, text, words, i, hits);
            if (_hasPrefixes && SemiticPrefixes.IsTakenBy(words[i].FirstIn(text)))
                FindPrefixed(text, words, i, hits);
        }
    }

    /// <summary>Finds names after "and", "to", "the" and the like, which Arabic and Hebrew join to the word.</summary>
    private void FindPrefixed(string text, List<Word> words, int at, List<Hit> hits)
    {
        var whole = words[at];
        foreach (var (hash, start) in SemiticPrefixes.Without(text.AsSpan(whole.Start..whole.End)))
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
            if (NameMatch.HasWords(entry.Hashes, text, words, at) && HasSeparators(entry, text, words, at)
                && !_public.IsAround(entry.Name, entry.Hashes, text, words, at))
                hits.Add(new Hit(entry.Name, words[at].Start, words[at + entry.Hashes.Length - 1].End));
        }
    }

    private static bool HasSeparators(Entry entry, string text, List<Word> words, int at) =>
        NameMatch.HasSeparators(entry.Separators, entry.Name.IsPath ? SeparatorMatch.Same : SeparatorMatch.Joining, text, words, at)
        && (entry.Name.Bearer != NameBearer.Address || Separators.IsWholeAddress(text, words[at].Start, words[at + entry.Hashes.Length - 1].End))
        && (!entry.IsShortHangul || KoreanEndings.IsWhole(text, words[at].Start, words[at + entry.Hashes.Length - 1].End));

    /// <param name="Separators">The characters before each of its words.</param>
    /// <param name="IsShortHangul">Two Korean syllables, which occur within many other words.</param>
    private sealed record Entry(InternalName Name, ulong[] Hashes, string[] Separators, bool IsShortHangul);
}

/// <summary>Compares the words of a text, and the separators between them, with those of a name.</summary>
internal static class NameMatch
{
    /// <summary>The first and last word may be plural; in Arabic and Hebrew, each may have an article.</summary>
    public static bool HasWords(ulong[] hashes, string text, List<Word> words, int at)
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

    public static bool HasSeparators(string[] separators, SeparatorMatch match, string text, List<Word> words, int at)
    {
        for (var i = 1; match != SeparatorMatch.Any && i < separators.Length; i++)
        {
            var between = text.AsSpan(words[at + i - 1].End..words[at + i].Start);
            if (match == SeparatorMatch.Same ? !Separators.AreSame(between, separators[i]) : !Separators.Join(between, separators[i]))
                return false;
        }
        return true;
    }

    private static bool HasArticle(ulong hash, string text, Word word)
    {
        if (!SemiticPrefixes.IsTakenBy(word.FirstIn(text)))
            return false;
        foreach (var (without, _) in SemiticPrefixes.Without(text.AsSpan(word.Start..word.End)))
        {
            if (without == hash)
                return true;
        }
        return false;
    }
}

/// <summary>Finds public phrases around a name, once a name was found.</summary>
internal sealed class PhraseIndex
{
    private readonly Lazy<Dictionary<ulong, List<(Phrase Phrase, int Offset)>>> _byWord;

    public PhraseIndex(Func<IEnumerable<PublicPhrase>> own) => _byWord = new(() => Index(own()));

    /// <summary>Whether the name at that word is part of a longer public phrase.</summary>
    /// <param name="hashes">Hashes of the name's words.</param>
    public bool IsAround(InternalName name, ulong[] hashes, string text, List<Word> words, int at)
    {
        if (!_byWord.Value.TryGetValue(hashes[0], out var phrases))
            return false;
        foreach (var (phrase, offset) in phrases)
        {
            var start = at - offset;
            if (phrase.Hashes.Length > hashes.Length && phrase.Own.IsAround(name) && start >= 0
                && NameMatch.HasWords(phrase.Hashes, text, words, start)
                && NameMatch.HasSeparators(phrase.Separators, phrase.Own.Separators, text, words, start))
                return true;
        }
        return false;
    }

    private static Dictionary<ulong, List<(Phrase, int)>> Index(IEnumerable<PublicPhrase> own)
    {
        var byWord = new Dictionary<ulong, List<(Phrase, int)>>();
        foreach (var phrase in own)
        {
            var words = WordReader.Of(phrase.Text);
            var whole = new Phrase(phrase, [.. words.Select(word => word.Hash)], Separators.Of(phrase.Text, words));
            for (var i = 0; words.Count > 1 && i < words.Count; i++)
            {
                Add(words[i].Hash, whole, i);
                if (words[i].Stem != words[i].Hash)
                    Add(words[i].Stem, whole, i);
            }
        }
        return byWord;

        void Add(ulong word, Phrase phrase, int offset)
        {
            if (!byWord.TryGetValue(word, out var phrases))
                byWord.Add(word, phrases = []);
            phrases.Add((phrase, offset));
        }
    }

    private sealed record Phrase(PublicPhrase Own, ulong[] Hashes, string[] Separators);
}

/// <summary>A public phrase: an internal name that occurs within it does not count there.</summary>
/// <param name="Bearer">The kind of names to which it applies; null for all.</param>
/// <param name="Separators">Which separators its words may have where it occurs.</param>
internal readonly record struct PublicPhrase(string Text, NameBearer? Bearer, SeparatorMatch Separators)
{
    public bool IsAround(InternalName name) => Bearer is null || Bearer == name.Bearer;
}

internal enum SeparatorMatch
{
    Any,

    /// <summary>Separators that join words, or its own.</summary>
    Joining,

    /// <summary>Only its own separators.</summary>
    Same,
}
