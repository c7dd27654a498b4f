namespace Handbooks.Syntax.Words;

/// <summary>Finds phrases in running text, whole words only where words have spaces between them.</summary>
internal static class Phrases
{
    /// <param name="phrase">One that ends with ";" counts before a mark or at the end alone.</param>
    /// <returns>-1 where the text does not hold it.</returns>
    public static int IndexOf(string text, string phrase)
    {
        var needsEnd = phrase[^1] == ';';
        var words = needsEnd ? phrase[..^1] : phrase;
        for (var at = text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(words, at + 1,
            StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;
            var opens = !IsSpaced(words[0]) || at == 0 || !char.IsLetterOrDigit(text[at - 1]);
            // A phrase that breaks off ("mile widzian") goes on in many endings: it is longer than a word that could open others.
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
