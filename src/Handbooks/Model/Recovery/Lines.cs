using System.Text;
using Handbooks.Syntax.Markdown;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Model.Recovery;

/// <summary>The lines of a paragraph that its author broke on purpose.</summary>
internal static class Lines
{
    public static List<string> Of(ParagraphBlock paragraph)
    {
        var lines = new List<string>();
        var line = new ContainerText();
        foreach (var inline in paragraph.Inline ?? [])
        {
            if (inline is LineBreakInline { IsHard: true } || (inline is HtmlInline { Tag: var tag }
                && tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase)))
                line.MoveTo(lines);
            else
                line.Add(inline);
        }
        line.MoveTo(lines);
        return lines;
    }

    private sealed class ContainerText
    {
        private readonly StringBuilder _text = new();

        public void Add(Inline inline)
        {
            _ = inline switch
            {
                LiteralInline literal => _text.Append(literal.Content.AsSpan()),
                CodeInline code => _text.Append(code.Content),
                LineBreakInline => _text.Append(' '),
                HtmlEntityInline entity => _text.Append(entity.Transcoded.AsSpan()),
                ContainerInline container => _text.Append(InlineText.Of(container)),
                _ => _text,
            };
        }

        public void MoveTo(List<string> lines)
        {
            if (_text.ToString().Trim() is { Length: > 0 } text)
                lines.Add(text);
            _text.Clear();
        }
    }
}
