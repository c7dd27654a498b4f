using Handbooks.Text;

namespace Handbooks.Linking.Matrix;

/// <summary>
/// What duties speak of, as numbers; and how much each says in this handbook: a word that stands in every second duty tells none
/// apart.
/// </summary>
internal sealed class DutyTerms
{
    /// <summary>A handbook of ten duties says nothing of how rare a word is; it is looked at as one of these many.</summary>
    private const int LeastDuties = 200;

    private const double Floor = 0.2;
    private const double LightShare = 0.5;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly List<List<int>> _duties = [];
    private readonly List<int[]> _terms = [];

    public DutyTerms(IEnumerable<string> duties)
    {
        foreach (var duty in duties)
            Add(duty);
        Weights = [.. _words.Select((word, term) => Weight(word, _duties[term].Count))];
        Solid = [.. _words.Select((word, term) => NearWords.IsLight(word) ? 0 : Weights[term])];
        Totals = [.. _terms.Select(terms => terms.Sum(term => Weights[term]))];
        SolidTotals = [.. _terms.Select(terms => terms.Sum(term => Solid[term]))];
    }

    /// <summary>By term: from 0 to 1.</summary>
    public double[] Weights { get; }

    /// <summary>The same, and 0 for words that stand beside any object.</summary>
    public double[] Solid { get; }

    /// <summary>By duty: what all its terms weigh.</summary>
    public double[] Totals { get; }

    public double[] SolidTotals { get; }

    /// <summary>A duty's terms, each once, in ascending order.</summary>
    public int[] Of(int duty) => _terms[duty];

    /// <summary>The duties that speak of a term, in order.</summary>
    public List<int> With(int term) => _duties[term];

    /// <summary>What another text speaks of, as far as any duty does, too.</summary>
    public IEnumerable<int> In(string text) =>
        MeaningsOf(text).Select(word => _numbers.GetValueOrDefault(word, -1)).Where(term => term >= 0);

    private void Add(string text)
    {
        var number = _terms.Count;
        var terms = new SortedSet<int>();
        foreach (var word in MeaningsOf(text))
        {
            if (!_numbers.TryGetValue(word, out var term))
            {
                _numbers[word] = term = _words.Count;
                _words.Add(word);
                _duties.Add([]);
            }
            if (terms.Add(term))
                _duties[term].Add(number);
        }
        _terms.Add([.. terms]);
    }

    private static IEnumerable<string> MeaningsOf(string text) => SearchWords.StemsOf(text).Select(NearWords.Meaning);

    private double Weight(string word, int count)
    {
        var of = Math.Max(LeastDuties, _terms.Count);
        var rarity = Math.Max(Floor, Math.Log(1 + (double)of / count) / Math.Log(1 + of));
        return NearWords.IsLight(word) ? rarity * LightShare : rarity;
    }
}
