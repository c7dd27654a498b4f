namespace Handbooks.Rendering.Gate;

/// <summary>Longer phrases that are public things' own, by each of their words: asked only where a name was found.</summary>
internal sealed class PhraseIndex
{
    private readonly Lazy<Dictionary<ulong, List<(Phrase Phrase, int Offset)>>> _byWord;

    public PhraseIndex(IEnumerable<OwnPhrase> own) => _byWord = new(() => Index(own));

    /// <summary>The name is a part of a phrase that stands there.</summary>
    /// <param name="hashes">The name's words.</param>
    public bool IsAround(SecretName name, ulong[] hashes, string text, List<Word> words, int at)
    {
        if (!_byWord.Value.TryGetValue(hashes[0], out var phrases))
            return false;
        foreach (var (phrase, offset) in phrases)
        {
            var start = at - offset;
            if (phrase.Hashes.Length > hashes.Length && phrase.Own.IsAround(name) && start >= 0
                && NameWords.Are(phrase.Hashes, text, words, start) && NameWords.HaveSigns(phrase.Signs, phrase.Own.Joints, text, words, start))
                return true;
        }
        return false;
    }

    private static Dictionary<ulong, List<(Phrase, int)>> Index(IEnumerable<OwnPhrase> own)
    {
        var byWord = new Dictionary<ulong, List<(Phrase, int)>>();
        foreach (var phrase in own)
        {
            var words = WordReader.Of(phrase.Text);
            var whole = new Phrase(phrase, [.. words.Select(word => word.Hash)], Signs.Of(phrase.Text, words));
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

    private sealed record Phrase(OwnPhrase Own, ulong[] Hashes, string[] Signs);
}
