using Handbooks.Syntax.Words;

namespace Handbooks.Model.Recovery;

/// <summary>A line that only says how to reach somebody: "https://lamps.example/team", "Ada Winter, ada [at] lamps.example".</summary>
internal static class ContactLine
{
    private const int MostWords = 24;

    public static bool IsOne(string text)
    {
        var words = text.Split([' ', ',', ';', '[', ']', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MostWords)
            return false;
        // "ada [at] lamps.example" is an address in disguise, and "ada" a word of it.
        var disguised = words.Count(word => word.Equals("at", StringComparison.OrdinalIgnoreCase)) is var ats && words.Any(IsAddress) ? ats : 0;
        return (disguised > 0 || words.Any(word => IsAddress(word) && !word.EndsWith('.')))
            && words.Count(word => !IsAddress(word) && !IsOfName(word)) <= disguised;
    }

    private static bool IsAddress(string word) =>
        word.Contains("://", StringComparison.Ordinal) || word.IndexOf('@', StringComparison.Ordinal) > 0
        || (word.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && dot + 2 < word.Length
            && word.All(c => char.IsLower(c) || char.IsDigit(c) || c is '.' or '-' or '_'));

    /// <summary>A word of a name, or the word between two names.</summary>
    private static bool IsOfName(string word) =>
        char.IsUpper(word[0]) || !word.Any(char.IsLetter) || word.Equals("at", StringComparison.OrdinalIgnoreCase)
        || Languages.English.And.Contains(word);
}
