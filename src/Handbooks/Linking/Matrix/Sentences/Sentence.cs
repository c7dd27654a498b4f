using Handbooks.Syntax.Markdown;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Linking.Matrix.Sentences;

/// <summary>A sentence of running text, as a reader sees it.</summary>
/// <param name="Span">Where its author wrote it, markup and all.</param>
internal sealed record Sentence(string Text, SourceSpan Span)
{
    private static readonly string[] Abbreviations = ["e.g", "i.e", "etc", "vs", "incl", "approx", "no", "cf", "mr", "mrs", "dr", "st"];

    /// <summary>The sentences of one paragraph or item, in order.</summary>
    public static IEnumerable<Sentence> In(LeafBlock block, Func<MarkdownObject, SourceSpan> spanOf)
    {
        var text = InlineText.Of(block);
        var place = new SentencePlace(block, spanOf);
        foreach (var (start, end) in Bounds(text))
        {
            var sentence = text[start..end];
            yield return new Sentence(sentence, place.Of(sentence));
        }
    }

    private static IEnumerable<(int Start, int End)> Bounds(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('.' or '!' or '?' or '。' or '！' or '？') || !IsEnd(text, start, ref i))
                continue;
            yield return (start, i + 1);
            start = i + 1;
            while (start < text.Length && text[start] == ' ')
                start++;
        }
        if (start < text.Length)
            yield return (start, text.Length);
    }

    /// <summary>A closing quote or bracket belongs to the sentence; an abbreviation and a number do not end one.</summary>
    private static bool IsEnd(string text, int start, ref int at)
    {
        if (text[at] > '\u2fff')
            return true;
        var last = at;
        while (last + 1 < text.Length && text[last + 1] is '"' or '”' or '’' or ')' or '\'' or '*')
            last++;
        if (last + 1 < text.Length && text[last + 1] != ' ')
            return false;
        var word = text.AsSpan(start, at - start);
        word = word[(word.LastIndexOfAny(' ', '(') + 1)..];
        foreach (var abbreviation in Abbreviations)
        {
            if (text[at] == '.' && word.Equals(abbreviation, StringComparison.OrdinalIgnoreCase))
                return false;
        }
        at = last;
        return true;
    }
}
