namespace Handbooks.Text;

/// <summary>A word of a text, in any script; offsets are 0-based within it.</summary>
/// <remarks>Running text has many words, and few that anybody asks for: a word is no string until it is asked for.</remarks>
public readonly record struct TextWord(string Source, int Start, int Length)
{
    public int End => Start + Length;

    public string Text => Source.Substring(Start, Length);

    public ReadOnlySpan<char> Span => Source.AsSpan(Start, Length);

    public bool IsCapital => char.IsUpper(Source[Start]);

    /// <summary>All words in order.</summary>
    public static List<TextWord> In(string text)
    {
        var words = new List<TextWord>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inWord = i < text.Length && Wording.IsWordPart(text[i]);
            if (inWord && start < 0)
                start = i;
            else if (!inWord && start >= 0)
            {
                words.Add(new TextWord(text, start, i - start));
                start = -1;
            }
        }
        return words;
    }
}
