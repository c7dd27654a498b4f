using Handbooks.Text;

namespace Handbooks.Decisions;

/// <summary>The stems of a text's words as one text, in which a word is found as a whole: " process improve ".</summary>
internal static class PaddedStems
{
    public static string Of(IEnumerable<string> stems) => $" {string.Join(' ', stems)} ";

    /// <summary>In their order; what is also written as one word ("sign off") follows as that word.</summary>
    public static string In(string text)
    {
        var words = PlainWords.In(text);
        var stems = words.ConvertAll(WordStem.Of);
        return Of(stems.Concat(SearchWords.StemsOf(words).Except(stems, StringComparer.Ordinal).Order(StringComparer.Ordinal)));
    }

    /// <param name="term">One stem, or several with a space between them.</param>
    public static bool Holds(string padded, string term) => padded.Contains($" {term} ", StringComparison.Ordinal);

    public static bool HoldsBeginning(string padded, string term) => padded.Contains($" {term}", StringComparison.Ordinal);
}
