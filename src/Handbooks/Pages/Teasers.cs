using Handbooks.Text;

namespace Handbooks.Pages;

/// <summary>The beginning of a longer text, on a card.</summary>
internal static class Teasers
{
    private const int Longest = 180;

    /// <summary>Whole sentences if they fill at least half of the room, otherwise whole words and an ellipsis. Never ends with a colon.</summary>
    public static string? Of(string? text)
    {
        if (string.IsNullOrEmpty(text) || (text.Length <= Longest && !text.EndsWith(':')))
            return text;
        var words = Excerpt.Of(text, Longest);
        var end = words.Length < text.Length ? EndOfSentence(words) : -1;
        return end >= Longest / 2 ? words[..end] : words.TrimEnd(',', ';', ':', '.', '–', '-', ' ') + " …";
    }

    /// <summary>Behind the last full stop that a space follows; a full stop within "e.g." or "v1.2" has none.</summary>
    private static int EndOfSentence(string words)
    {
        for (var i = words.Length - 2; i > 1; i--)
        {
            if (words[i] is '。' or '！' or '？' || (words[i] is '.' or '!' or '?' && words[i + 1] == ' ' && char.IsLower(words[i - 2])))
                return i + 1;
        }
        return -1;
    }
}
