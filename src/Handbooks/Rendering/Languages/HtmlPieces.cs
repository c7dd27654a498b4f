using System.Buffers;

namespace Handbooks.Rendering.Languages;

internal enum PieceKind
{
    Text,
    StartTag,
    EndTag,

    /// <summary>A comment or a document type.</summary>
    Other,
}

/// <summary>A tag, or the text between two tags.</summary>
/// <param name="End">Behind its last character.</param>
internal readonly record struct HtmlPiece(string Html, PieceKind Kind, int Start, int End)
{
    private const int Opening = 1;

    private static readonly SearchValues<char> EndsOfName = SearchValues.Create(" \t\r\n\f/>");

    public ReadOnlySpan<char> Text => Html.AsSpan(Start, End - Start);

    /// <summary>Behind the name of a start tag, where another attribute can be inserted.</summary>
    public int NameEnd => Start + Opening + Name.Length;

    public ReadOnlySpan<char> Name
    {
        get
        {
            var name = Text[(Kind == PieceKind.EndTag ? Opening + 1 : Opening)..];
            return name[..Math.Max(0, name.IndexOfAny(EndsOfName))];
        }
    }

    /// <summary>A start tag whose element ends with it.</summary>
    public bool IsVoid => Text is [.., '/', '>'] || Name is "area" or "base" or "br" or "col" or "embed" or "hr" or "img" or "input" or "link"
        or "meta" or "param" or "source" or "track" or "wbr";

    /// <summary>The value as it is written; null for an attribute that the tag does not have.</summary>
    public string? Attribute(string name)
    {
        foreach (var (own, start, end) in Attributes())
        {
            if (own == name)
                return Html[start..end];
        }
        return null;
    }

    /// <summary>Names, and where the values stand, without their quotation marks.</summary>
    public IEnumerable<(string Name, int Start, int End)> Attributes()
    {
        for (var at = NameEnd; at < End;)
        {
            while (at < End && Html[at] is ' ' or '\t' or '\r' or '\n' or '\f' or '/')
                at++;
            var start = at;
            while (at < End && Html[at] is not (' ' or '\t' or '\r' or '\n' or '\f' or '/' or '=' or '>'))
                at++;
            if (at == start)
                yield break;
            var name = Html[start..at];
            if (at + 1 >= End || Html[at] != '=')
            {
                yield return (name, at, at);
                continue;
            }
            var quote = Html[at + 1];
            start = quote is '"' or '\'' ? at + 2 : at + 1;
            at = quote is '"' or '\'' ? Html.IndexOf(quote, start) : Html.AsSpan(start).IndexOfAny(" >") + start;
            if (at < start || at > End)
                yield break;
            yield return (name, start, at);
            at += quote is '"' or '\'' ? 1 : 0;
        }
    }

    /// <summary>The tags and texts of a finished page, in order. Our own pages are well-formed, and raw HTML in them was written anew.</summary>
    public static IEnumerable<HtmlPiece> Of(string html)
    {
        for (var at = 0; at < html.Length;)
        {
            var end = html[at] == '<' ? TagEnd(html, at) : html.IndexOf('<', at);
            end = end < 0 ? html.Length : end;
            var piece = new HtmlPiece(html, KindAt(html, at), at, end);
            yield return piece;
            at = end;
            // What scripts and titles hold is no markup.
            if (piece.Kind == PieceKind.StartTag && !piece.IsVoid && piece.Name is "script" or "style" or "title" or "textarea"
                && html.IndexOf($"</{piece.Name}", at, StringComparison.Ordinal) is var close && close > at)
            {
                yield return new HtmlPiece(html, PieceKind.Text, at, close);
                at = close;
            }
        }
    }

    private static PieceKind KindAt(string html, int at) => html[at] != '<' ? PieceKind.Text
        : at + 1 < html.Length && char.IsAsciiLetter(html[at + 1]) ? PieceKind.StartTag
        : at + 1 < html.Length && html[at + 1] == '/' ? PieceKind.EndTag : PieceKind.Other;

    private static int TagEnd(string html, int at)
    {
        if (html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
            return html.IndexOf("-->", at, StringComparison.Ordinal) is >= 0 and var close ? close + "-->".Length : -1;
        for (var i = at + 1; i < html.Length; i++)
        {
            if (html[i] == '>')
                return i + 1;
            if (html[i] is '"' or '\'' && (i = html.IndexOf(html[i], i + 1)) < 0)
                return -1;
        }
        return -1;
    }
}
