using Handbooks.Syntax.Markdown.Attributes;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Tags.Lowering;

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
                // Both brackets may stand in one literal, which has just lost its last character.
                var words = literal.Content.AsSpan();
                literal.Content = new(string.Concat(words[..i], words[(i + 1)..]));
                return;
            }
        }
    }
}
