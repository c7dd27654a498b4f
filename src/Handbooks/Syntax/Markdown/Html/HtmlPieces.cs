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

/// <summary>Why a table or a list stays HTML.</summary>
internal static class HtmlRefusal
{
    /// <summary>Real pages nest up to five; beyond this a page could not be parsed at all.</summary>
    public const int DeepestNesting = 16;

    /// <param name="closes">As <see cref="HtmlPairs"/> gives them.</param>
    public static HtmlFault? Of(List<HtmlToken> tokens, int[] closes, int open)
    {
        var close = closes[open];
        if (close < 0)
            return HtmlFault.NotClosed;
        int depth = 0, tableDepth = -1;
        for (var i = open; i < close; i++)
        {
            var token = tokens[i];
            if (token.Opens("table") && tableDepth >= 0)
                return HtmlFault.TableInTable;
            if (token.Opens("pre") && closes[i] >= 0 && tokens[closes[i]].Source != token.Source)
                return HtmlFault.CodeInterrupted;
            if (token.Name == "table")
                tableDepth = token.Kind == HtmlTokenKind.Open ? depth : -1;
            // A cell ends what was left open in the one before it.
            else if (token.Name is "td" or "th" or "tr" && tableDepth >= 0)
                depth = tableDepth;
            else if (token.Name is "ul" or "ol" or "menu" or "dir" or "dl" or "blockquote")
                depth = Math.Max(0, depth + (token.Kind == HtmlTokenKind.Open ? 1 : -1));
            if (depth > DeepestNesting)
                return HtmlFault.TooDeep;
        }
        return null;
    }
}

internal enum HtmlFault
{
    NotClosed,
    TableInTable,
    TooDeep,
    CodeInterrupted,
}

/// <summary>What could not be read while a page was parsed, kept with the page until its diagnostics are made.</summary>
internal sealed class HtmlFindings
{
    private static readonly object Key = new();

    public List<(HtmlFault Fault, string Element, SourceSpan Span)> Faults { get; } = [];

    public static HtmlFindings Of(MarkdownDocument page)
    {
        if (page.GetData(Key) is not HtmlFindings findings)
            page.SetData(Key, findings = new HtmlFindings());
        return findings;
    }
}
