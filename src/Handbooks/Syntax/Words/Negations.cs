using System.Collections.Immutable;

namespace Handbooks.Syntax.Words;

/// <summary>Words that negate what a label or a sentence says someone does: "must not", "is not responsible".</summary>
internal static class Negations
{
    public static bool AreIn(string label, WordSet set) => In(label, set).Any();

    /// <summary>"The warden must not:": every phrase in the clause is negated.</summary>
    public static bool TurnRound(string clause, WordSet set, ImmutableArray<string> phrases)
    {
        var negations = In(clause, set).ToList();
        return negations.Count > 0 && phrases.Select(phrase => (Start: Phrases.IndexOf(clause, phrase), phrase.Length))
            .Where(found => found.Start >= 0)
            .All(found => negations.Exists(negation => found.Start <= negation.End + 1 && found.Start + found.Length >= negation.Start - 1));
    }

    /// <summary>The ranges of negations, except those that negate nothing: "does and does not", "not only".</summary>
    private static IEnumerable<(int Start, int End)> In(string text, WordSet set)
    {
        foreach (var phrase in set["negations"])
        {
            var start = Phrases.IndexOf(text, phrase);
            var end = start + phrase.Length;
            if (start >= 0 && !text.AsSpan(end).StartsWith(" only", StringComparison.OrdinalIgnoreCase)
                && !(LabelText.Of(text[..start]).Words is [.., var before] && set.And.Contains(before.Text)))
                yield return (start, end);
        }
    }
}
