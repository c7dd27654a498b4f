using System.Collections.Immutable;

namespace Handbooks.Search;

/// <summary>All words of a site's documents, in ordinal order.</summary>
internal sealed record SearchIndex(ImmutableArray<SearchDocument> Documents, ImmutableArray<IndexedWord> Words)
{
    /// <summary>In documents. The result does not depend on it, nor on the number of cores.</summary>
    private const int Portion = 500;

    public static SearchIndex Of(ImmutableArray<SearchDocument> documents)
    {
        var collectors = new WordCollector[(documents.Length + Portion - 1) / Portion];
        Parallel.For(0, collectors.Length, i =>
        {
            var collector = new WordCollector(i * Portion);
            for (var at = i * Portion; at < Math.Min(documents.Length, (i + 1) * Portion); at++)
                collector.Add(documents[at]);
            collectors[i] = collector;
        });
        // The portions are in the order of their documents, and so are the postings of a word.
        var all = new Dictionary<string, List<WordCollector.Term>>(StringComparer.Ordinal);
        foreach (var (word, term) in collectors.SelectMany(collector => collector.Terms))
        {
            if (term.Postings.Count == 0)
                continue;
            if (!all.TryGetValue(word, out var terms))
                all.Add(word, terms = []);
            terms.Add(term);
        }
        var words = all.ToArray();
        Array.Sort(words, (one, other) => string.CompareOrdinal(one.Key, other.Key));
        return new(documents, [.. words.Select(word => new IndexedWord(word.Key, [.. word.Value.SelectMany(term => term.Postings)])
        {
            IsOfTitle = word.Value.Exists(term => term.IsOfTitle),
        })]);
    }
}
