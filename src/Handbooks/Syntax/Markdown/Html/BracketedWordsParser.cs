using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Html;

/// <summary>Words in angle brackets within a line of text: their first bracket is a sign like any other.</summary>
internal sealed class BracketedWordsParser : InlineParser
{
    public BracketedWordsParser() => OpeningCharacters = ['<'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice;
        if (!HtmlHelper.TryParseHtmlTag(ref rest, out var tag) || !BracketedWords.Of(processor.Context).Is(tag))
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        BracketedWords.Report(processor.Document, tag, new SourceSpan(start, processor.GetSourcePosition(slice.Start + tag.Length - 1)));
        if (processor.Inline is LiteralInline { IsClosed: false } before && ReferenceEquals(before.Content.Text, slice.Text)
            && before.Content.End + 1 == slice.Start)
        {
            before.Content.End++;
            before.Span.End = start;
        }
        else
            processor.Inline = new LiteralInline
            {
                Content = new StringSlice(slice.Text, slice.Start, slice.Start),
                Span = new SourceSpan(start, start),
                Line = line,
                Column = column,
            };
        slice.Start++;
        return true;
    }
}
