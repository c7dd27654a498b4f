using Handbooks.Text;

namespace Handbooks.Model.Recovery;

/// <summary>A word in running text.</summary>
internal readonly record struct TextWord(string Text, int Start, int Length)
{
    public bool IsCapital => char.IsUpper(Text[0]);

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
                words.Add(new TextWord(text[start..i], start, i - start));
                start = -1;
            }
        }
        return words;
    }
}
