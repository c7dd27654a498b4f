using System.Collections.Frozen;
using Handbooks.Text;

namespace Handbooks.Linking.Matrix;

/// <summary>
/// The terms of duties, as numbers, and their weights in this handbook: a word in every second duty distinguishes none.
/// </summary>
internal sealed class DutyTerms
{
    /// <summary>Ten duties say nothing about how rare a word is; a smaller handbook counts as having this many.</summary>
    private const int LeastDuties = 200;

    private const double Floor = 0.2;
    private const double LightShare = 0.5;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly List<List<int>> _duties = [];
    private readonly List<int[]> _terms = [];

    /// <param name="duties">What the words of each mean.</param>
    public DutyTerms(IEnumerable<IReadOnlyList<string>> duties)
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

    /// <summary>The same, but 0 for words that occur with any object.</summary>
    public double[] Solid { get; }

    /// <summary>By duty: the total weight of its terms.</summary>
    public double[] Totals { get; }

    public double[] SolidTotals { get; }

    /// <summary>A duty's terms, without duplicates, in ascending order.</summary>
    public int[] Of(int duty) => _terms[duty];

    /// <summary>The duties with a term, in order.</summary>
    public List<int> With(int term) => _duties[term];

    /// <summary>Another text's terms that occur in some duty.</summary>
    public IEnumerable<int> In(string text) =>
        MeaningsOf(PlainWords.In(text)).Select(word => _numbers.GetValueOrDefault(word, -1)).Where(term => term >= 0);

    private void Add(IReadOnlyList<string> meanings)
    {
        var number = _terms.Count;
        var terms = new SortedSet<int>();
        foreach (var word in meanings)
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

    public static IReadOnlyList<string> MeaningsOf(List<string> words) => [.. SearchWords.StemsOf(words).Select(NearWords.Meaning)];

    private double Weight(string word, int count)
    {
        var of = Math.Max(LeastDuties, _terms.Count);
        var rarity = Math.Max(Floor, Math.Log(1 + (double)of / count) / Math.Log(1 + of));
        return NearWords.IsLight(word) ? rarity * LightShare : rarity;
    }
}

/// <summary>Words that different roles use for one thing in their duties; narrower than the synonyms in a search.</summary>
internal static class NearWords
{
    private const string Lines =
        """
        do facilitate conduct run hold perform execute undertake carry
        lead drive head spearhead champion
        ensure guarantee assure confirm
        define determine establish specify
        create develop build produce craft
        support help assist aid
        collaborate cooperate partner
        manage oversee supervise
        improve enhance optimize refine
        monitor track measure
        coach mentor
        teach train educate
        gather collect elicit
        hire recruit
        review evaluate assess
        translate transform convert
        identify find spot discover
        advise consult counsel
        resolve solve fix
        attend join participate
        maintain keep
        communicate inform
        roadblock blocker impediment obstacle bottleneck
        engineer developer programmer
        customer client
        goal objective target
        process procedure
        bug defect
        """;

    /// <summary>Verbs whose meaning is in their object.</summary>
    private static readonly FrozenSet<string> Light = Stems(
        "do facilitate conduct run hold perform execute undertake carry ensure guarantee assure support help assist work collaborate " +
        "provide make take give have drive lead manage coordinate maintain keep participate act serve contribute responsible " +
        "accountable expect need new various appropriate relevant necessary effective effectively close closely regular regularly good " +
        "best well list uptodate team member role area other company people");

    private static readonly FrozenDictionary<string, string> FirstOf = (
        from line in Lines.Split('\n')
        let stems = line.Split(' ').Select(WordStem.Of).ToList()
        from stem in stems
        select (stem, First: stems[0])).DistinctBy(pair =>
            pair.stem).ToFrozenDictionary(pair => pair.stem, pair => pair.First, StringComparer.Ordinal);

    private static readonly FrozenSet<string> LightFirsts = Light.Select(Meaning).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A stem's representative: the same for all synonyms.</summary>
    public static string Meaning(string stem) => FirstOf.GetValueOrDefault(stem, stem);

    /// <param name="meaning">As returned by <see cref="Meaning"/>.</param>
    public static bool IsLight(string meaning) => LightFirsts.Contains(meaning);

    private static FrozenSet<string> Stems(string words) => words.Split(' ').Select(WordStem.Of).ToFrozenSet(StringComparer.Ordinal);
}
