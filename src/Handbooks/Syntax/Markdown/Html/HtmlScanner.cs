namespace Handbooks.Syntax.Markdown.Html;

/// <summary>Cuts HTML into tags, comments and the text between them, in one pass.</summary>
internal static class HtmlScanner
{
    /// <param name="words">Those in brackets that are text; where null, every tag is taken for one.</param>
    public static void Scan(HtmlLines source, List<HtmlToken> tokens, BracketedWords? words)
    {
        var text = source.Text;
        var written = 0;
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = at < text.Length ? text.IndexOf('<', at) : -1)
        {
            var length = MarkupLength(text, at);
            if (length == 0 || words?.Is(text.AsSpan(at, length)) == true)
            {
                at++;
                continue;
            }
            if (at > written)
                tokens.Add(new HtmlToken(HtmlTokenKind.Text, "", written, at, source, source.Block));
            var token = Markup(source, at, at + length);
            tokens.Add(token);
            written = at += length;
            if (token.Kind == HtmlTokenKind.Open && HtmlElements.HoldsRawText(token.Name))
                at = text.IndexOf("</" + token.Name, at, StringComparison.OrdinalIgnoreCase) is var close and >= 0 ? close : text.Length;
        }
        if (written < text.Length)
            tokens.Add(new HtmlToken(HtmlTokenKind.Text, "", written, text.Length, source, source.Block));
    }

    private static HtmlToken Markup(HtmlLines source, int start, int end)
    {
        var text = source.Text.AsSpan(start, end - start);
        var kind = text[1] is '!' or '?' ? HtmlTokenKind.Comment : text[1] == '/' ? HtmlTokenKind.Close : HtmlTokenKind.Open;
        var name = kind == HtmlTokenKind.Comment ? "" : HtmlTag.Name(text).ToString().ToLowerInvariant();
        return new HtmlToken(kind, name, start, end, source, source.Block);
    }

    private static int MarkupLength(string text, int at)
    {
        var rest = text.AsSpan(at);
        if (rest.StartsWith("<!--"))
            // As for a browser, a comment that nobody closes goes on to the end.
            return rest.IndexOf("-->") is var end and >= 0 ? end + 3 : rest.Length;
        if (rest is ['<', '!' or '?', ..])
            return rest.IndexOf('>') is var close and >= 0 ? close + 1 : rest.Length;
        return HtmlTag.Length(rest);
    }
}
