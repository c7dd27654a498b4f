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
    /// <summary>A name has two capitalised words with at most "of" or "and" between them; most text has none.</summary>
    public static bool MayHoldNames(List<TextWord> words)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].IsCapital && (words[i - 1].IsCapital || (i > 1 && words[i - 1].Length < 4 && words[i - 2].IsCapital)))
                return true;
        }
        return false;
    }

    /// <summary>All words in order; "and" between capitalised words joins them and is not a word itself.</summary>
    /// <param name="from">Where the text begins in the words' source.</param>
    public static List<NameWord> Of(List<TextWord> text, int from)
    {
        var words = new List<NameWord>(text.Count);
        var byAnd = false;
        for (var i = 0; i < text.Count; i++)
        {
            var between = text[i].Source.AsSpan((i == 0 ? from : text[i - 1].End)..text[i].Start);
            if (text[i].Span is "and" && words.Count > 0 && words[^1].IsCapital && between is " ")
                byAnd = true;
            else
            {
                var bySign = byAnd || between is " & ";
                words.Add(new(text[i].Text, text[i].Start - from, words.Count > 0 && (between is " " or "-" || bySign), bySign));
                byAnd = false;
            }
        }
        return words;
    }
}
