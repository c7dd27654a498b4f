using System.Collections.Immutable;
using Handbooks.Syntax.Markdown.Images;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Attributes;

/// <summary>
/// <c>{#id .class}</c> behind a heading, a list item or a link. Ids and classes count, and so does the size of a picture. Other
/// attributes, which a browser might act on, are read over behind a link or Kramdown's colon, and are text anywhere else.
/// </summary>
public sealed class AttributeList : LeafInline
{
    public string? Id { get; init; }

    public required ImmutableArray<string> Classes { get; init; }
}

public sealed class AttributeListParser : InlineParser
{
    private const int LongestText = 200;

    public AttributeListParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var from = text.StartsWith("{:") ? 2 : 1;
        var end = text[..Math.Min(text.Length, LongestText)].IndexOf('}');
        if (end <= from || AttributeText.Read(text[from..end].ToString(), from == 2, slice.PeekCharExtra(-1) is ')' or ']' or '`') is not var (id,
            classes))
            return false;
        if (processor.Inline is LinkInline link)
            ImageSize.Give(link, ImageSize.InAttributes(text[from..end].ToString()));
        var start = slice.Start;
        slice.Start += end + 1;
        processor.Inline = new AttributeList
        {
            Id = id,
            Classes = classes,
            Span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(slice.Start - 1)),
            Line = line,
            Column = column,
        };
        return true;
    }
}
