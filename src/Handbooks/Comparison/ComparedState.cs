using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Sources;

namespace Handbooks.Comparison;

/// <summary>One of two states of a handbook that are compared.</summary>
/// <param name="Tree">Its files.</param>
/// <param name="Promises">The targets of items by slug, from the history; empty where there is none.</param>
public sealed record ComparedState(SourceTree Tree, Declarations Declarations, Handbook Handbook, ImmutableArray<Diagnostic> Diagnostics,
    FrozenDictionary<string, Promises> Promises);

/// <summary>What was something in the older state and what it is in the newer one; null on the side that does not have it.</summary>
internal sealed record Pairing<T>(T? Before, T? Now) where T : class;

/// <summary>Pairs the things of two states, step by step: what one step pairs, the next ones do not see.</summary>
internal sealed class Pairings<T>(IEnumerable<T> before, IEnumerable<T> now) where T : class
{
    private readonly List<Pairing<T>> _pairs = [];
    private readonly HashSet<T> _paired = new(ReferenceEqualityComparer.Instance);

    public List<T> Before { get; } = [.. before];

    public List<T> Now { get; } = [.. now];

    /// <param name="keysBefore">A thing is paired with the first free one that shares a key; null is no key.</param>
    public void By(Func<T, IEnumerable<string?>> keysBefore, Func<T, IEnumerable<string?>> keysNow)
    {
        var byKey = new Dictionary<string, List<T>>(StringComparer.Ordinal);
        foreach (var thing in Now)
        {
            foreach (var key in keysNow(thing).OfType<string>())
            {
                if (!byKey.TryGetValue(key, out var same))
                    byKey[key] = same = [];
                same.Add(thing);
            }
        }
        var free = new HashSet<T>(Now, ReferenceEqualityComparer.Instance);
        foreach (var old in Before)
        {
            var found = keysBefore(old).OfType<string>().SelectMany(key => byKey.GetValueOrDefault(key) ?? []).FirstOrDefault(free.Contains);
            if (found is not null && free.Remove(found))
                Pair(old, found);
        }
        TakeOut();
    }

    public void By(Func<T, string?> key) => By(thing => [key(thing)], thing => [key(thing)]);

    /// <summary>The most alike first.</summary>
    /// <param name="candidates">Pairs and how alike they are.</param>
    public void ByLikeness(IEnumerable<(T Before, T Now, double Alike)> candidates, Func<T, string> name)
    {
        var old = new HashSet<T>(Before, ReferenceEqualityComparer.Instance);
        var current = new HashSet<T>(Now, ReferenceEqualityComparer.Instance);
        // The order is the same if the two states change places.
        foreach (var (a, b, _) in candidates.OrderByDescending(pair => pair.Alike)
            .ThenBy(pair => Least(name(pair.Before), name(pair.Now)), StringComparer.Ordinal)
            .ThenBy(pair => Most(name(pair.Before), name(pair.Now)), StringComparer.Ordinal).ToList())
        {
            if (!old.Contains(a) || !current.Contains(b))
                continue;
            old.Remove(a);
            current.Remove(b);
            Pair(a, b);
        }
        TakeOut();
    }

    /// <summary>Those of both states, then those of one alone.</summary>
    public ImmutableArray<Pairing<T>> All() =>
        [.. _pairs, .. Now.Select(thing => new Pairing<T>(null, thing)), .. Before.Select(thing => new Pairing<T>(thing, null))];

    private void Pair(T old, T current)
    {
        _pairs.Add(new Pairing<T>(old, current));
        _paired.Add(old);
        _paired.Add(current);
    }

    private void TakeOut()
    {
        Before.RemoveAll(_paired.Contains);
        Now.RemoveAll(_paired.Contains);
        _paired.Clear();
    }

    private static string Least(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? a : b;

    private static string Most(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? b : a;
}
