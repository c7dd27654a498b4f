namespace Handbooks.Comparison;

/// <summary>Finds texts of two states that are mostly the same, without comparing each with each.</summary>
internal static class TextLikeness
{
    /// <summary>A word in more texts of one state than this points to none of them.</summary>
    private const int MostTexts = 40;

    /// <param name="least">From 0 to 1.</param>
    public static IEnumerable<(T Before, T Now, double Alike)> Pairs<T>(IEnumerable<T> before, IEnumerable<T> now,
        Func<T, IReadOnlySet<string>> terms, double least) where T : class
    {
        var old = before.Select(thing => (Thing: thing, Terms: terms(thing))).ToList();
        var current = now.Select(thing => (Thing: thing, Terms: terms(thing))).ToList();
        var (oldPlaces, places) = (Index(old.Select(text => text.Terms)), Index(current.Select(text => text.Terms)));
        foreach (var (thing, own) in old)
        {
            var near = own.Where(term => oldPlaces[term].Count <= MostTexts)
                .SelectMany(term => places.GetValueOrDefault(term) is { Count: <= MostTexts } few ? few : []);
            foreach (var place in near.Distinct())
            {
                if (Wording.Alike(own, current[place].Terms) is var alike && alike >= least)
                    yield return (thing, current[place].Thing, alike);
            }
        }
    }

    private static Dictionary<string, List<int>> Index(IEnumerable<IReadOnlySet<string>> texts)
    {
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (place, terms) in texts.Index())
        {
            foreach (var term in terms)
            {
                if (!places.TryGetValue(term, out var same))
                    places[term] = same = [];
                same.Add(place);
            }
        }
        return places;
    }
}
