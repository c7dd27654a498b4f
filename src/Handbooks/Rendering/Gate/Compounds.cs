namespace Handbooks.Rendering.Gate;

/// <summary>Words that are joined of several, as names in programs are: "purpleGatekeeperTeam", "Nightfall2026".</summary>
internal static class Compounds
{
    /// <summary>Behind fewer letters a digit is no end of a word: bytes in hexadecimal would be full of words.</summary>
    private const int LeastBeforeDigits = 5;

    /// <param name="compounds">Which words are joined.</param>
    /// <param name="parts">Takes their parts, and the words before and behind.</param>
    public static void Read(string text, List<Word> words, List<int> compounds, List<Word> parts)
    {
        parts.Clear();
        var taken = -1;
        foreach (var at in compounds)
        {
            if (at > 0 && taken < at - 1)
                parts.Add(words[at - 1]);
            Split(text, words[at], parts);
            taken = at;
            if (at + 1 < words.Count && !IsNext(compounds, at + 1))
                parts.Add(words[taken = at + 1]);
        }
    }

    private static bool IsNext(List<int> compounds, int at) => compounds.BinarySearch(at) >= 0;

    private static void Split(string text, Word word, List<Word> parts)
    {
        var start = word.Start;
        for (var i = start + 1; i <= word.End; i++)
        {
            if (i < word.End && !Parts(text, start, i, word.End))
                continue;
            WordReader.Append(text.AsSpan(start..i), start, parts);
            start = i;
        }
    }

    private static bool Parts(string text, int start, int at, int end) =>
        char.IsUpper(text[at])
            ? char.IsLower(text[at - 1]) || char.IsDigit(text[at - 1]) || (at + 1 < end && char.IsUpper(text[at - 1]) && char.IsLower(text[at + 1]))
            : char.IsAsciiDigit(text[at]) && char.IsLetter(text[at - 1]) && at - start >= LeastBeforeDigits;
}
