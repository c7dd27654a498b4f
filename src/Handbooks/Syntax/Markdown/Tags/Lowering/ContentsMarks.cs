using Handbooks.Syntax.Markdown.References;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Tags.Lowering;

/// <summary><c>[TOC]</c> and <c>[[toc]]</c>, each a paragraph of its own: where a table of contents goes.</summary>
internal static class ContentsMarks
{
    public static bool IsMark(ParagraphBlock paragraph) =>
        paragraph.Inline?.FirstChild is { } first
        && (first is WikiReference { NextSibling: null } reference ? IsName(reference.Target)
            : first is Markdig.Syntax.Inlines.LiteralInline && paragraph.Inline.LastChild is { } last
                && last.Span.End - first.Span.Start < "[[_TOC_]]".Length && IsBracketed(InlineText.Of(paragraph)));

    private static bool IsBracketed(string text) =>
        text.StartsWith('[') && text.EndsWith(']') && IsName(text.Trim('[', ']'));

    private static bool IsName(string name) => name.Trim('_').Equals("toc", StringComparison.OrdinalIgnoreCase);
}
