namespace Handbooks.Rendering;

/// <summary>The ids and addresses of a finished page, and what its security policy would block, found in one linear pass over its tags.</summary>
/// <remarks>
/// Tags, attributes and comments are read as the HTML standard says, in every form (quoted or not, in any case). Where the meaning of a
/// "&lt;" depends on the elements around it (in titles and scripts, after CDATA), it counts as blocked: our own pages escape it there.
/// AngleSharp's tokenizer finds the same, but takes five times as long, which is a twelfth of a build.
/// </remarks>
internal sealed partial class HtmlScan
{
    private const string EndOfName = "/>", EndOfAttribute = "/>=", EndOfValue = ">";

    /// <summary>In characters: our pages have a link for each so many.</summary>
    private const int BetweenLinks = 128;

    private readonly string _html;

    private HtmlScan(string html) => (_html, Addresses) = (html, new(html.Length / BetweenLinks));

    public List<Found> Ids { get; } = [];

    /// <summary>Addresses in <c>href</c> and <c>src</c>, and those of refreshes that lead to another host.</summary>
    public List<Found> Addresses { get; }

    /// <summary>The addresses from which browsers load an image.</summary>
    public List<Found> Images { get; } = [];

    /// <summary>What the page's security policy blocks, in words: inline scripts and styles, handlers, frames, scripts of other hosts.</summary>
    public List<(string What, int Offset)> Blocked { get; } = [];

    /// <summary>The first Content-Security-Policy of the page; null if there is none.</summary>
    public string? Policy { get; private set; }

    /// <summary>Whether something is loaded or run before the policy applies.</summary>
    public bool LoadsBeforePolicy { get; private set; }

    /// <summary>False for text without markup, which has nothing to scan.</summary>
    public bool IsDocument { get; private init; }

    public static HtmlScan Of(string html)
    {
        var scan = new HtmlScan(html) { IsDocument = html.AsSpan().TrimStart() is ['<', ..] };
        if (!scan.IsDocument)
            return scan;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at))
            at = scan.Markup(at);
        return scan;
    }

    /// <param name="at">Offset of a "&lt;" that is not the last character.</param>
    /// <returns>The offset after the tag or comment.</returns>
    private int Markup(int at)
    {
        var rest = _html.AsSpan(at);
        if (char.IsAsciiLetter(rest[1]))
            return Tag(at + 1);
        if (rest.StartsWith("</", StringComparison.Ordinal))
            return rest.Length > 2 && char.IsAsciiLetter(rest[2]) ? EndTag(at + 2) : After(">", at + 2);
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
            // The hyphens that open a comment may also close it.
            return Math.Min(After("-->", at + 2), After("--!>", at + 4));
        if (rest.StartsWith("<![CDATA[", StringComparison.OrdinalIgnoreCase))
            Blocked.Add(("a CDATA section", at));
        return rest[1] is '!' or '?' ? After(">", at + 2) : at + 1;
    }

    private int EndTag(int start)
    {
        var ignored = new OpenTag(ElementKind.End, start);
        return Math.Min(_html.Length, AttributesOf(ref ignored, From(start, EndOfName)) + 1);
    }

    /// <returns>The offset after the tag; the end of the page if it is not closed.</returns>
    private int Tag(int start)
    {
        var at = From(start, EndOfName);
        var tag = new OpenTag(KindOf(_html.AsSpan(start, at - start)), start);
        at = AttributesOf(ref tag, at);
        if (at >= _html.Length)
            return _html.Length;
        Take(tag);
        return tag.Kind is ElementKind.Script or ElementKind.Text ? Content(tag, at + 1) : at + 1;
    }

    /// <returns>The offset of the "&gt;" that ends the tag; the end of the page if there is none.</returns>
    private int AttributesOf(ref OpenTag tag, int at)
    {
        while (true)
        {
            while (at < _html.Length && (_html[at] == '/' || IsSpace(_html[at])))
                at++;
            if (at >= _html.Length || _html[at] == '>')
                return at;
            at = Attribute(at, ref tag);
        }
    }

    /// <returns>The offset after the attribute.</returns>
    private int Attribute(int start, ref OpenTag tag)
    {
        var end = From(start + 1, EndOfAttribute);
        var name = _html.AsSpan(start, end - start);
        var at = AfterSpace(end);
        if (at >= _html.Length || _html[at] != '=')
        {
            Take(name, "", start, ref tag);
            return end;
        }
        at = AfterSpace(at + 1);
        if (at >= _html.Length)
            return at;
        var quote = _html[at] is '"' or '\'' ? _html[at++] : '\0';
        var close = quote != '\0' ? _html.IndexOf(quote, at) : From(at, EndOfValue);
        if (close < 0)
            return _html.Length;
        Take(name, _html.AsSpan(at, close - at), at, ref tag);
        return quote != '\0' ? close + 1 : close;
    }

    /// <summary>The content of a title, text area or script, up to its end tag. Returns the offset of the first "&lt;".</summary>
    private int Content(in OpenTag tag, int start)
    {
        var end = _html.IndexOf('<', start);
        var text = _html.AsSpan(start, (end < 0 ? _html.Length : end) - start);
        if (tag.Kind == ElementKind.Script && !text.IsWhiteSpace())
            Blocked.Add(("an inline script", start));
        var name = _html.AsSpan(tag.Start, From(tag.Start, EndOfName) - tag.Start);
        var isClosed = end >= 0 && _html.AsSpan(end).StartsWith("</", StringComparison.Ordinal)
            && _html.AsSpan(end + 2, From(end + 2, EndOfName) - end - 2).Equals(name, StringComparison.OrdinalIgnoreCase);
        if (!isClosed)
            Blocked.Add(("markup where only text may stand", start));
        return end < 0 ? _html.Length : end;
    }

    /// <summary>The offset of the first white space, or of one of the characters. Names are too short for anything faster than a loop.</summary>
    /// <param name="characters">None comes after "&gt;" in ASCII, as all letters do.</param>
    private int From(int start, string characters)
    {
        var at = start;
        while (at < _html.Length && (_html[at] > '>' || (!IsSpace(_html[at]) && !characters.Contains(_html[at]))))
            at++;
        return Math.Min(at, _html.Length);
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    private int After(string sign, int start) =>
        start < _html.Length && _html.IndexOf(sign, start, StringComparison.Ordinal) is >= 0 and var at ? at + sign.Length : _html.Length;

    private int AfterSpace(int start)
    {
        var at = start;
        while (at < _html.Length && IsSpace(_html[at]))
            at++;
        return Math.Min(at, _html.Length);
    }
}

/// <summary>The value of an attribute; where it has no entities, it is only a place in the page.</summary>
/// <param name="Decoded">Null for a value that stands in the page as it is.</param>
internal readonly record struct Found(string Html, int Offset, int Length, string? Decoded)
{
    public ReadOnlySpan<char> Span => Decoded ?? Html.AsSpan(Offset, Length);

    public string Value => Decoded ?? Html.Substring(Offset, Length);
}
