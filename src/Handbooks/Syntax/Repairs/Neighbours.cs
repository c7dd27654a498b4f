namespace Handbooks.Syntax.Repairs;

/// <summary>What stands on both sides of one no-break space.</summary>
internal static class Neighbours
{
    /// <summary>Words that are shorter may be an abbreviation, an initial, or a preposition that typography ties to its noun.</summary>
    private const int ShortestWord = 3;

    /// <summary>"Prof." and "Mrs." are abbreviations; longer words before a full stop end a sentence.</summary>
    private const int LongestAbbreviation = 4;

    private const int LongestWord = 64;

    /// <summary>Two ordinary words, or the end of a clause and a word: nothing that typography keeps together.</summary>
    public static bool AreOrdinary(string text, int lineStart, int lineEnd, int at)
    {
        var right = WordBehind(text, at + 1, lineEnd);
        if (right.Length < ShortestWord || !right.ContainsLower())
            return false;
        var left = text.AsSpan(lineStart, at - lineStart).TrimEnd("*_~`)]\"'");
        if (left.IsEmpty)
            return false;
        var word = WordBefore(left);
        return left[^1] switch
        {
            var letter when char.IsLetter(letter) => word.Length >= ShortestWord,
            '.' => WordBefore(left[..^1]).Length > LongestAbbreviation,
            ':' or ';' or ',' or '!' or '?' => left.Length > 1 && !char.IsWhiteSpace(left[^2]) && !char.IsDigit(left[^2]),
            _ => false,
        };
    }

    private static ReadOnlySpan<char> WordBehind(string text, int start, int end)
    {
        while (start < end && text[start] is '*' or '_' or '~' or '`' or '[' or '(')
            start++;
        var length = 0;
        while (start + length < end && length < LongestWord && char.IsLetter(text[start + length]))
            length++;
        return text.AsSpan(start, length);
    }

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < LongestWord && (char.IsLetter(text[^(length + 1)]) || text[^(length + 1)] is '’' or '\''))
            length++;
        return text[^length..];
    }

    /// <summary>Numerals of kings and acronyms have none.</summary>
    private static bool ContainsLower(this ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c))
                return true;
        }
        return false;
    }
}
