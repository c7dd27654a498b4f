using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Html;

/// <summary>HTML that stays HTML.</summary>
internal static class HtmlPieces
{
    /// <summary>The tokens from the first to the last: a piece of HTML for each block that they are from, Markdown as it is.</summary>
    public static void Add(List<HtmlToken> tokens, int first, int last, Action<Block> add)
    {
        for (var i = first; i <= last; i++)
        {
            if (tokens[i].Kind == HtmlTokenKind.Markdown)
            {
                add(tokens[i].Block);
                continue;
            }
            var start = i;
            while (i < last && tokens[i + 1].Source == tokens[i].Source)
                i++;
            if (Piece(tokens[start].Source!, tokens[start].Start, tokens[i].End) is { } piece)
                add(piece);
        }
    }

    /// <summary>The block itself where nothing of it became anything else; null where only space is left.</summary>
    private static LeafBlock? Piece(HtmlLines source, int start, int end)
    {
        if (start == 0 && end == source.Text.Length)
            return source.Block;
        var text = source.Text.AsSpan(start, end - start);
        if (text.IsWhiteSpace())
            return null;
        (start, end) = (start + text.Length - text.TrimStart().Length, end - (text.Length - text.TrimEnd().Length));
        return new HtmlBlock(source.Block.Parser)
        {
            // A comment that more than a comment stood behind.
            Type = source.Block is HtmlBlock { Type: not HtmlBlockType.Comment } html ? html.Type : TypeOf(source, start, end),
            Lines = source.Lines(start, end),
            Span = source.Span(start, end),
            Line = source.LineNumber(start),
        };
    }

    private static HtmlBlockType TypeOf(HtmlLines source, int start, int end)
    {
        var text = source.Text.AsSpan(start, end - start);
        return text.StartsWith("<!--") && text.IndexOf("-->") == text.Length - 3 ? HtmlBlockType.Comment : HtmlBlockType.InterruptingBlock;
    }
}
