using Handbooks.Syntax.Markdown.Tags.Vocabulary;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Tags.Lowering;

/// <summary>A paragraph with tags for blocks among its words: <c>{% hint %}Words{% endhint %}</c> on one line.</summary>
internal static class ParagraphSplitter
{
    /// <summary>The paragraphs and tags that it falls into; null where it stays whole.</summary>
    public static List<Piece>? Split(ParagraphBlock paragraph)
    {
        if (paragraph.Inline is not { } inlines)
            return null;
        OpenBrackets.Flatten(inlines);
        if (!inlines.Any(IsForBlocks))
            return null;
        var pieces = new List<Piece>();
        var words = new List<Inline>();
        foreach (var inline in inlines.ToList())
        {
            inline.Remove();
            if (!IsForBlocks(inline))
            {
                words.Add(inline);
                continue;
            }
            AddWords(words, pieces);
            pieces.Add(Piece.Of(((TagInline)inline).Tag, inline.Span));
        }
        AddWords(words, pieces);
        return pieces;
    }

    private static bool IsForBlocks(Inline inline) => inline is TagInline tag && TagNames.MeaningOf(tag.Tag).EndsParagraph();

    private static void AddWords(List<Inline> words, List<Piece> pieces)
    {
        while (words.Count > 0 && IsBlank(words[^1]))
            words.RemoveAt(words.Count - 1);
        var blank = words.TakeWhile(IsBlank).Count();
        if (words.Count > blank)
        {
            var span = new SourceSpan(words[blank].Span.Start, words[^1].Span.End);
            pieces.Add(Piece.Of(MarkdownNodes.ParagraphOf(span, words.Skip(blank))));
        }
        words.Clear();
    }

    private static bool IsBlank(Inline inline) =>
        inline is LineBreakInline || (inline is LiteralInline literal && literal.Content.IsEmptyOrWhitespace());
}
