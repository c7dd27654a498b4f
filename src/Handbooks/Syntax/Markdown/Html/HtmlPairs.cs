namespace Handbooks.Syntax.Markdown.Html;

/// <summary>Which closing tag belongs to which opening one, name by name.</summary>
internal static class HtmlPairs
{
    /// <summary>For each token that opens an element the index of the one that closes it; -1 where none does, and for all else.</summary>
    public static int[] Of(List<HtmlToken> tokens)
    {
        var closes = new int[tokens.Count];
        var open = new Dictionary<string, Stack<int>>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
        {
            closes[i] = -1;
            var token = tokens[i];
            if (token.Kind is not (HtmlTokenKind.Open or HtmlTokenKind.Close))
                continue;
            if (!open.TryGetValue(token.Name, out var opened))
                open[token.Name] = opened = new Stack<int>();
            if (token.Kind == HtmlTokenKind.Open)
                opened.Push(i);
            else if (opened.TryPop(out var start))
                closes[start] = i;
        }
        return closes;
    }
}
