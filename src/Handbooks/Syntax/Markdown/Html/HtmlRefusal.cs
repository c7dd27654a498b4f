namespace Handbooks.Syntax.Markdown.Html;

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
