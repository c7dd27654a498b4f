using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Html;

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
