using System.Collections.Frozen;
using Handbooks.Text;

namespace Handbooks.Comparison;

/// <summary>What two texts have in common: the stems of their words, without those that every sentence has.</summary>
internal static class Wording
{
    private static readonly FrozenSet<string> Small = FrozenSet.Create(StringComparer.Ordinal,
        "a", "an", "and", "any", "are", "as", "at", "be", "by", "for", "from", "in", "into", "is", "it", "its", "of", "on", "or", "our", "that",
        "the", "their", "them", "these", "they", "this", "to", "we", "when", "where", "which", "will", "with", "you", "your");

    /// <summary>A text of small words alone has those.</summary>
    public static FrozenSet<string> Terms(string text)
    {
        var words = PlainWords.In(text);
        var terms = words.Where(word => !Small.Contains(word)).Select(WordStem.Of).ToFrozenSet(StringComparer.Ordinal);
        return terms.Count > 0 ? terms : words.ToFrozenSet(StringComparer.Ordinal);
    }

    public static int Shared(IReadOnlySet<string> a, IReadOnlySet<string> b) => a.Count <= b.Count ? a.Count(b.Contains) : b.Count(a.Contains);

    /// <summary>Dice's coefficient, from 0 to 1.</summary>
    public static double Alike(IReadOnlySet<string> a, IReadOnlySet<string> b) => Alike(a.Count, b.Count, Shared(a, b));

    public static double Alike(int a, int b, int shared) => a + b == 0 ? 0 : 2.0 * shared / (a + b);
}
