using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Tags.Lowering;

/// <summary>A bracket that begins no link holds, to Markdig, all that follows: here it is text, and what follows stands beside it.</summary>
internal static class OpenBrackets
{
    public static void Flatten(ContainerInline container)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is not DelimiterInline delimiter)
                continue;
            var text = new LiteralInline(delimiter.ToLiteral()) { Span = delimiter.Span, Line = delimiter.Line, Column = delimiter.Column };
            delimiter.ReplaceBy(text, copyChildren: false);
            Inline last = text;
            while (delimiter.FirstChild is { } child)
            {
                child.Remove();
                last.InsertAfter(child);
                last = child;
            }
            inline = text;
        }
    }
}
