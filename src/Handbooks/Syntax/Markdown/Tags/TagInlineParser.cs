using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Tags;

internal sealed class TagInlineParser : InlineParser
{
    public TagInlineParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (TagReader.Read(slice.Text, slice.Start, slice.End + 1, out var length) is not { } tag)
            return false;
        processor.Inline = new TagInline
        {
            Tag = tag,
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column),
                processor.GetSourcePosition(slice.Start + length - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += length;
        return true;
    }
}
