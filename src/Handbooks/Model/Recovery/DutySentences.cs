using Handbooks.Syntax.Words;

namespace Handbooks.Model.Recovery;

/// <summary>Sentences that say what somebody does or answers for.</summary>
internal static class DutySentences
{
    public static bool AreIn(string paragraph) => paragraph.Length > 10 && Languages.For(paragraph).Any(set => set["duty sentences"].Any(phrase => Phrases.IndexOf(paragraph, phrase) >= 0));

    /// <summary>The sentences of a paragraph with their places in it.</summary>
    public static IEnumerable<(int Start, string Text)> Of(string paragraph)
    {
        var start = 0;
        for (var i = 0; i < paragraph.Length; i++)
        {
            var ends = paragraph[i] is '。' or '！' or '？'
                || (paragraph[i] is '.' or '!' or '?' && (i + 1 == paragraph.Length || (paragraph[i + 1] == ' ' && i > 2 && char.IsLetter(paragraph[i - 1]) && char.IsLetter(paragraph[i - 2]))));
            if (!ends && i + 1 < paragraph.Length)
                continue;
            if (paragraph[start..(i + 1)].Trim() is { Length: > 0 } sentence)
                yield return (start, sentence);
            start = i + 1;
        }
    }
}
