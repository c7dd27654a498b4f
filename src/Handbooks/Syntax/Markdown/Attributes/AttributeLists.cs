using System.Collections.Immutable;
using Handbooks.Syntax.Markdown.Images;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Attributes;

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
            ImageSize.Give(link, AttributeText.Size(text[from..end].ToString()));
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

/// <summary>Pandoc's <c>[words]{.class}</c>: the words, without the brackets.</summary>
internal static class BracketedSpans
{
    private const int LongestSpan = 100;

    public static void Unwrap(AttributeList attributes)
    {
        if (attributes.PreviousSibling is not LiteralInline closing || !closing.Content.AsSpan().EndsWith("]"))
            return;
        var depth = 0;
        Inline? at = closing;
        for (var steps = 0; at is not null && steps < LongestSpan; at = at.PreviousSibling, steps++)
        {
            if (at is not LiteralInline literal)
                continue;
            var text = literal.Content.AsSpan();
            for (var i = text.Length - 1; i >= 0; i--)
            {
                depth += text[i] == ']' ? 1 : text[i] == '[' ? -1 : 0;
                if (depth > 0)
                    continue;
                closing.Content = new(closing.Content.AsSpan()[..^1].ToString());
                // Both brackets may be in one literal, which has just lost its last character.
                var words = literal.Content.AsSpan();
                literal.Content = new(string.Concat(words[..i], words[(i + 1)..]));
                return;
            }
        }
    }
}
