using System.Net;
using Handbooks.Syntax.Markdown.Html.Elements;
using Markdig.Extensions.DefinitionLists;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Html;

/// <summary>Tables, lists and their contents, from tags to the blocks that Markdown has for the same thing.</summary>
/// <remarks>
/// As a browser does, it ends what its author left open: an item ends where the next one begins, a cell where its row
/// ends. Text where only rows or items are allowed comes before the table, or becomes an item: nothing is lost.
/// </remarks>
internal sealed class HtmlTreeBuilder
{
    private readonly List<HtmlToken> _tokens;
    private readonly int[] _closes;
    private readonly OpenElements _open;
    private readonly InlineRun _run = new();
    private readonly List<string> _ids = [];
    private int _headingLevel;

    private HtmlTreeBuilder(List<HtmlToken> tokens, int[] closes, List<Block> result) =>
        (_tokens, _closes, _open) = (tokens, closes, new OpenElements(result));

    /// <summary>The blocks of the element that the first token opens and the last one closes.</summary>
    public static void Build(List<HtmlToken> tokens, int[] closes, int first, int last, List<Block> result)
    {
        var builder = new HtmlTreeBuilder(tokens, closes, result);
        for (var i = first; i <= last; i++)
            i = builder.Take(i, last);
        builder.EndLine();
        builder._open.CloseAll();
    }

    /// <summary>Gives back the last token that it took.</summary>
    private int Take(int i, int last)
    {
        var token = _tokens[i];
        // A line of text never goes on in another block: an empty line lies between.
        if (i > 0 && _tokens[i - 1].Source != token.Source)
            EndLine();
        if (token.Kind == HtmlTokenKind.Markdown)
        {
            _open.Add(token.Block, token.Block.Span);
            return i;
        }
        if (HtmlLeftOut.Holds(token.Name) || token.Name is "details" or "pre")
            return TakeWhole(i, last);
        if (token.IsInline)
            _run.Add(token);
        else
            TakeTag(token);
        if (token.Attribute("id") is { Length: > 0 } id && !token.IsInline)
            _ids.Add(id);
        return i;
    }

    private void TakeTag(HtmlToken token)
    {
        EndLine();
        var level = HtmlElements.HeadingLevel(token.Name);
        var span = token.Source!.Span(token.Start, token.End);
        if (level > 0)
            _headingLevel = token.Kind == HtmlTokenKind.Open ? level : 0;
        else if (token.Kind == HtmlTokenKind.Close)
            _open.Close(token, span);
        else
            _open.Open(token, span);
    }

    /// <summary>Elements that no block of Markdown is like stay HTML: a fold with its title, and what is left out later, with all it holds.</summary>
    private int TakeWhole(int i, int last)
    {
        EndLine();
        var token = _tokens[i];
        var end = token.Name == "details"
            ? token.Kind == HtmlTokenKind.Open && SummaryEnd(i) is var summary and > 0 ? summary : i
            : token.Kind == HtmlTokenKind.Open && _closes[i] is var close && close > i && close <= last ? close : i;
        if (token.Name == "pre" && end > i && token.Source == _tokens[end].Source)
            _open.Add(Code(i, end), token.Source!.Span(token.Start, _tokens[end].End));
        else if (token.Name != "pre")
            HtmlPieces.Add(_tokens, i, end, piece => _open.Add(piece, piece.Span));
        return end;
    }

    private int SummaryEnd(int i)
    {
        while (++i < _tokens.Count && _tokens[i].IsBlank)
        {
        }
        return i < _tokens.Count && _tokens[i].Opens("summary") ? _closes[i] : -1;
    }

    private CodeBlock Code(int open, int close)
    {
        var code = new CodeBlock(null!) { Lines = new StringLineGroup(4), Line = _tokens[open].Source!.LineNumber(_tokens[open].Start) };
        var words = string.Concat(_tokens[open..close].Where(token => token.Kind == HtmlTokenKind.Text).Select(token => token.Text));
        foreach (var line in WebUtility.HtmlDecode(words).Trim('\n').Split('\n'))
            code.Lines.Add(new StringSlice(line));
        return code;
    }

    /// <summary>What was collected becomes a block: a heading, a term or a paragraph, as the place wants it.</summary>
    private void EndLine()
    {
        LeafBlock leaf = _headingLevel > 0 && _run.HasWords ? new HeadingBlock(null!) { Level = _headingLevel, HeaderChar = '#' }
            : _open.IsTerm ? new DefinitionTerm(null!)
            : new ParagraphBlock();
        if (!_run.MoveTo(leaf))
            return;
        HtmlAnchors.Put(_ids, leaf);
        _open.Add(leaf, leaf.Span);
    }
}

/// <summary>Ids of tags that become blocks: a link to one still leads to what stood in it.</summary>
internal static class HtmlAnchors
{
    /// <summary>Moves the ids to the start of a leaf, once its line of text is parsed.</summary>
    public static void Put(List<string> ids, LeafBlock leaf)
    {
        if (ids.Count == 0)
            return;
        var tags = string.Concat(ids.Select(id => $"<span id=\"{WebUtility.HtmlEncode(id)}\"></span>"));
        ids.Clear();
        leaf.ProcessInlinesEnd += (_, _) => Prepend(leaf, tags);
    }

    private static void Prepend(LeafBlock leaf, string tags)
    {
        var anchor = new HtmlInline(tags) { Span = new SourceSpan(leaf.Span.Start, leaf.Span.Start - 1), Line = leaf.Line };
        leaf.Inline ??= new ContainerInline();
        if (leaf.Inline.FirstChild is { } first)
            first.InsertBefore(anchor);
        else
            leaf.Inline.AppendChild(anchor);
    }
}

/// <summary>Text and inline tags that follow one another, on their way to become one paragraph, heading or term.</summary>
internal sealed class InlineRun
{
    private HtmlLines? _source;
    private int _start;
    private int _end;

    /// <summary>Words, as opposed to pictures and marks.</summary>
    public bool HasWords { get; private set; }

    public void Add(HtmlToken token)
    {
        // Space, comments and breaks at the start and the end of a line of text show nothing.
        if (token.IsBlank || token.Name is "br" or "wbr")
            return;
        if (_source is null)
            (_source, _start) = (token.Source, token.Start);
        _end = token.End;
        HasWords |= token.Kind == HtmlTokenKind.Text;
    }

    /// <summary>Gives the text so far to the leaf and begins anew; false where there was nothing to show.</summary>
    public bool MoveTo(LeafBlock leaf)
    {
        var (source, start, end) = (_source, _start, _end);
        (_source, HasWords) = (null, false);
        if (source is null)
            return false;
        var text = source.Text.AsSpan(start, end - start);
        (start, end) = (start + text.Length - text.TrimStart().Length, end - (text.Length - text.TrimEnd().Length));
        leaf.Lines = source.Lines(start, end);
        leaf.Span = source.Span(start, end);
        leaf.Line = source.LineNumber(start);
        leaf.ProcessInlines = true;
        return leaf.Lines.Count > 0;
    }
}
