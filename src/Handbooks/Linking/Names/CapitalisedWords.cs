using Handbooks.Text;

namespace Handbooks.Linking.Names;

/// <summary>A word of a text; offsets are 0-based within it.</summary>
/// <param name="IsJoined">Only a space, a hyphen, "&amp;" or "and" separates it from the word before: both may be in one name.</param>
/// <param name="BySign">Joined by "&amp;" or "and".</param>
internal readonly record struct NameWord(string Text, int Start, bool IsJoined, bool BySign)
{
    public int End => Start + Text.Length;

    public bool IsCapital => char.IsUpper(Text[0]);
}

internal static class CapitalisedWords
{
    /// <summary>All words in order; "and" between capitalised words joins them and is not a word itself.</summary>
    public static List<NameWord> Of(string text)
    {
        var words = new List<NameWord>();
        var (start, previousEnd, byAnd) = (-1, 0, false);
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && Wording.IsWordPart(text[i]);
            if (inWord && start < 0)
                start = i;
            if (inWord || start < 0)
                continue;
            var word = text[start..i];
            var between = text.AsSpan(previousEnd, start - previousEnd);
            if (word == "and" && words.Count > 0 && words[^1].IsCapital && between is " ")
                byAnd = true;
            else
            {
                var bySign = byAnd || between is " & ";
                words.Add(new(word, start, words.Count > 0 && (between is " " or "-" || bySign), bySign));
                byAnd = false;
            }
            (previousEnd, start) = (i, -1);
        }
        return words;
    }
}
