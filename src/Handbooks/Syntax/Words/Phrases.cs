using System.Collections.Immutable;

namespace Handbooks.Syntax.Words;

/// <summary>Finds phrases in running text: whole words only, in scripts that put spaces between words.</summary>
internal static class Phrases
{
    /// <param name="phrase">One that ends with ";" matches only before punctuation or at the end.</param>
    /// <returns>-1 if the text does not contain it.</returns>
    public static int IndexOf(string text, string phrase)
    {
        var needsEnd = phrase[^1] == ';';
        var words = needsEnd ? phrase[..^1] : phrase;
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1,
            StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;
            var opens = !IsSpaced(words[0]) || at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            // A truncated phrase ("mile widzian") matches many endings; it is longer than a word that could begin others.
            var closes = !IsSpaced(words[^1]) || end == text.Length || !char.IsLetter(text[end]) || (words.Length >= 7 && text[end - 1] != ' ');
            if (needsEnd)
                closes = end == text.Length || text[end] is ',' or ';' or '.' or ':' or ')';
            if (opens && closes)
                return at;
        }
        return -1;
    }

    private static bool IsSpaced(char c) => char.IsLetter(c) && c < '\u1100';
}

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
