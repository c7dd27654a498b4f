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
