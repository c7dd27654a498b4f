using System.Text;
using Markdig.Helpers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Html;

/// <summary>
/// The lines of one block as one text, and the way back. In a quote or a list item the lines are not neighbours in the
/// author's text: their marks and indents lie between.
/// </summary>
internal sealed class HtmlLines
{
    private readonly StringLine[] _lines;
    private readonly int[] _starts;

    /// <param name="document">The text that the block is part of.</param>
    public HtmlLines(LeafBlock block, string document)
    {
        Block = block;
        _lines = block.Lines.Lines is null ? [] : block.Lines.Lines[..block.Lines.Count];
        _starts = new int[_lines.Length];
        var text = new StringBuilder();
        for (var i = 0; i < _lines.Length; i++)
        {
            if (i > 0)
                text.Append('\n');
            _starts[i] = text.Length;
            _lines[i].Slice = Within(document, _lines[i]);
            text.Append(_lines[i].Slice.AsSpan());
        }
        Text = text.ToString();
    }

    public LeafBlock Block { get; }

    public string Text { get; }

    /// <summary>A half-open range as lines that Markdig reads on, each without the space around it; empty ones are left out.</summary>
    public StringLineGroup Lines(int start, int end)
    {
        var result = new StringLineGroup(1);
        for (var i = LineAt(start); i < _lines.Length && _starts[i] < end; i++)
        {
            var line = _lines[i];
            var first = line.Slice.Start + Math.Max(0, start - _starts[i]);
            var slice = new StringSlice(line.Slice.Text, first, Math.Min(line.Slice.End, line.Slice.Start + end - _starts[i] - 1), NewLine.LineFeed);
            slice.TrimStart();
            slice.TrimEnd();
            if (slice.Length > 0)
                result.Add(new StringLine(slice, line.Line, slice.Start - line.Position, line.Position, NewLine.LineFeed));
        }
        return result;
    }

    /// <summary>Makes text of words in brackets, in HTML that stays HTML.</summary>
    public void ShowWords(MarkdownDocument page, BracketedWords words)
    {
        var tokens = new List<HtmlToken>();
        HtmlScanner.Scan(this, tokens, null);
        var shown = new StringBuilder();
        var copied = 0;
        foreach (var token in tokens.Where(token => token.Kind is HtmlTokenKind.Open or HtmlTokenKind.Close && words.Is(token.Text)))
        {
            BracketedWords.Report(page, token.Text, Span(token.Start, token.End));
            shown.Append(Text, copied, token.Start - copied).Append("&lt;");
            copied = token.Start + 1;
        }
        if (copied == 0)
            return;
        var lines = shown.Append(Text, copied, Text.Length - copied).ToString().Split('\n');
        for (var i = 0; i < lines.Length; i++)
            Block.Lines.Lines[i].Slice = new StringSlice(lines[i], NewLine.LineFeed);
    }

    /// <summary>A half-open range in Markdig's terms: the end is the last character.</summary>
    public SourceSpan Span(int start, int end) => new(Position(start), Math.Max(Position(start), Position(end - 1)));

    public int LineNumber(int offset) => _lines.Length == 0 ? Block.Line : _lines[LineAt(offset)].Line;

    private int Position(int offset)
    {
        if (_lines.Length == 0)
            return Block.Span.Start;
        var line = LineAt(offset);
        var slice = _lines[line].Slice;
        return slice.Start + Math.Clamp(offset - _starts[line], 0, Math.Max(0, slice.Length - 1));
    }

    private int LineAt(int offset)
    {
        var found = Array.BinarySearch(_starts, offset);
        return found >= 0 ? found : Math.Max(0, ~found - 1);
    }

    /// <summary>Markdig copies a line whose indent ends within a tab; here it is a piece of the document again.</summary>
    private static StringSlice Within(string document, in StringLine line)
    {
        if (ReferenceEquals(line.Slice.Text, document))
            return line.Slice;
        var length = line.Slice.AsSpan().TrimStart().Length;
        var rest = document.AsSpan(line.Position);
        var end = line.Position + (rest.IndexOfAny('\r', '\n') is var found and >= 0 ? found : rest.Length);
        return new StringSlice(document, Math.Max(line.Position, end - length), end - 1);
    }
}
