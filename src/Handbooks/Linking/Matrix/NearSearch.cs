namespace Handbooks.Linking.Matrix;

/// <summary>Finds pairs of texts that share most of their content, without comparing all pairs.</summary>
/// <param name="roles">By text: its role's number. Two texts of one role are never a pair: the role lists them separately.</param>
internal sealed class NearSearch(DutyTerms terms, int[] roles)
{
    /// <summary>
    /// The words of a shorter duty may all be in a longer one by chance: at least this weight must be shared, ignoring words that
    /// occur with any object.
    /// </summary>
    private const double LeastShared = 1.2;

    /// <summary>The number of parts is small, since each needs a mark for every text.</summary>
    private int Part => Math.Max(1_000, (roles.Length + 15) / 16);

    /// <summary>Words in more duties than this are skipped: each such duty has a rarer word, or the same words as its twin.</summary>
    private readonly int _mostCommon = Math.Max(200, roles.Length / 50);

    private readonly Comparison<int> _byRarity = (one, other) =>
        terms.With(one).Count.CompareTo(terms.With(other).Count) is var order and not 0 ? order : one.CompareTo(other);

    /// <summary>Unordered; a pair may occur twice.</summary>
    /// <param name="threshold">The minimum score.</param>
    public IEnumerable<(int A, int B, double Score)> Pairs(double threshold)
    {
        var pairs = new List<(int A, int B, double Score)>[(roles.Length + Part - 1) / Part];
        Parallel.For(0, pairs.Length, part => pairs[part] = [.. Pairs(threshold, part * Part, Math.Min(roles.Length, (part + 1) * Part))]);
        return pairs.SelectMany(found => found).Concat(Twins());
    }

    /// <summary>The pairs of the texts of one part with any other.</summary>
    private IEnumerable<(int A, int B, double Score)> Pairs(double threshold, int from, int to)
    {
        var seenBy = new int[roles.Length];
        Array.Fill(seenBy, -1);
        for (var a = from; a < to; a++)
        {
            foreach (var term in Leading(a, threshold))
            {
                foreach (var b in terms.With(term))
                {
                    if (roles[b] == roles[a] || seenBy[b] == a)
                        continue;
                    seenBy[b] = a;
                    if (Score(a, b) is var score && score >= threshold)
                        yield return (a, b, score);
                }
            }
        }
    }

    /// <summary>
    /// A score never exceeds the share of the smaller text that the other has. So the smaller text's rarest words suffice, up to
    /// the point where the rest would weigh too little.
    /// </summary>
    private IEnumerable<int> Leading(int duty, double threshold)
    {
        var rest = terms.Totals[duty];
        int[] rarestFirst = [.. terms.Of(duty)];
        Array.Sort(rarestFirst, _byRarity);
        foreach (var term in rarestFirst)
        {
            if (rest < threshold * terms.Totals[duty])
                yield break;
            if (terms.With(term).Count > _mostCommon)
                yield break;
            rest -= terms.Weights[term];
            yield return term;
        }
    }

    /// <summary>The same words in another order or form, however common: each is paired with the first of them.</summary>
    private IEnumerable<(int A, int B, double Score)> Twins()
    {
        var firsts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var duty = 0; duty < roles.Length; duty++)
        {
            var key = string.Join(' ', terms.Of(duty));
            if (key.Length > 0 && !firsts.TryAdd(key, duty))
                yield return (firsts[key], duty, 1);
        }
    }

    /// <summary>The mean of the Dice coefficient and the overlap coefficient of both texts.</summary>
    private double Score(int a, int b)
    {
        var (shared, solid) = Shared(terms.Of(a), terms.Of(b));
        if (solid < Math.Min(LeastShared, Math.Max(terms.SolidTotals[a], terms.SolidTotals[b])))
            return 0;
        return Math.Min(1, (shared / (terms.Totals[a] + terms.Totals[b])) + (0.5 * shared / Math.Min(terms.Totals[a], terms.Totals[b])));
    }

    private (double All, double Solid) Shared(int[] a, int[] b)
    {
        var (all, solid) = (0.0, 0.0);
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                all += terms.Weights[a[i]];
                solid += terms.Solid[a[i]];
                i++;
                j++;
            }
            else if (a[i] < b[j])
                i++;
            else
                j++;
        }
        return (all, solid);
    }
}
