using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Basics;

/// <summary>
/// <c>H~2~O</c> and <c>x^2^</c>: lowered and raised text, as Pandoc has it. Not as emphasis: that parser takes quadratic time for footnotes
/// without a text, each of which has a sign of the same kind.
/// </summary>
internal sealed class RaisedTextParser : InlineParser
{
    private const int Longest = 20;

    public RaisedTextParser() => OpeningCharacters = ['~', '^'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var sign = slice.CurrentChar;
        var text = slice.AsSpan()[1..Math.Min(slice.Length, Longest + 2)];
        var length = text.IndexOf(sign);
        if (length < 1 || !char.IsLetterOrDigit(slice.PeekCharExtra(-1)) || (length + 1 < text.Length && text[length + 1] == sign))
            return false;
        foreach (var c in text[..length])
        {
            if (!char.IsLetterOrDigit(c) && c is not ('+' or '-' or '−' or '.' or ','))
                return false;
        }
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new EmphasisInline
        {
            DelimiterChar = sign,
            DelimiterCount = 1,
            IsClosed = true,
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + length + 1)),
            Line = line,
            Column = column,
        };
        ((EmphasisInline)processor.Inline).AppendChild(new LiteralInline(new StringSlice(slice.Text, slice.Start + 1, slice.Start + length))
        {
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start + 1), processor.GetSourcePosition(slice.Start + length)),
            Line = line,
            Column = column + 1,
        });
        slice.Start += length + 2;
        return true;
    }
}
