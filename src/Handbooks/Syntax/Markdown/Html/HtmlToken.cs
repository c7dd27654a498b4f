using Handbooks.Syntax.Markdown.Html.Elements;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Html;

internal enum HtmlTokenKind
{
    Text,
    Open,
    Close,
    Comment,

    /// <summary>A block of Markdown between two pieces of HTML.</summary>
    Markdown,
}

/// <summary>A piece of HTML, or the Markdown between two pieces.</summary>
/// <param name="Name">Of a tag, in lower case; empty otherwise.</param>
/// <param name="Start">In the text of <paramref name="Source"/>; the end is exclusive.</param>
/// <param name="Source">Null for Markdown, which is <paramref name="Block"/> as it is.</param>
internal readonly record struct HtmlToken(HtmlTokenKind Kind, string Name, int Start, int End, HtmlLines? Source, Block Block)
{
    public string Text => Source?.Text[Start..End] ?? "";

    /// <summary>Part of a line of text, as opposed to what begins or ends a block.</summary>
    public bool IsInline => Kind is HtmlTokenKind.Text or HtmlTokenKind.Comment || (Kind != HtmlTokenKind.Markdown && !HtmlElements.IsBlock(Name));

    public bool IsBlank => Kind == HtmlTokenKind.Comment || (Kind == HtmlTokenKind.Text && Source!.Text.AsSpan(Start, End - Start).IsWhiteSpace());

    public bool Opens(string name) => Kind == HtmlTokenKind.Open && Name == name;

    /// <summary>The attribute's value with entities undone; null where the tag has none of that name.</summary>
    public string? Attribute(string name) =>
        Kind == HtmlTokenKind.Open && Source is not null ? HtmlTag.Attribute(Source.Text.AsSpan(Start, End - Start), name) : null;
}

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
            // As in a browser, a comment that is never closed goes on to the end.
            return rest.IndexOf("-->") is var end and >= 0 ? end + 3 : rest.Length;
        if (rest is ['<', '!' or '?', ..])
            return rest.IndexOf('>') is var close and >= 0 ? close + 1 : rest.Length;
        return HtmlTag.Length(rest);
    }
}

/// <summary>Pairs closing tags with opening ones of the same name.</summary>
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
