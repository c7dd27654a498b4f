using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Syntax.Markdown.Tags.Lowering;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Callouts;

/// <summary>A quote that begins with a <see cref="CalloutMark"/> is a box, or folds.</summary>
internal static class CalloutBlocks
{
    /// <summary>Null for any other quote.</summary>
    public static Block? Of(QuoteBlock quote)
    {
        if (quote.Count == 0 || quote[0] is not ParagraphBlock { Inline: { FirstChild: CalloutMark mark } inlines } paragraph)
            return null;
        mark.Remove();
        var title = TakeTitle(inlines);
        var usual = title.Length > 0 ? null : mark.IsFolding ? BoxKinds.Titled(mark.Kind) : BoxKinds.TitleOf(mark.Kind);
        var blocks = quote.ToList();
        quote.Clear();
        if (InlineLowering.IsEmpty(inlines))
            blocks.Remove(paragraph);
        var name = mark.IsFolding ? "dropdown" : BoxKinds.Of(mark.Kind) ?? "note";
        var box = usual is null
            ? MarkdownNodes.Directive(name, title, quote.Span, blocks) : MarkdownNodes.Directive(name, usual, quote.Span, blocks);
        if (mark.IsOpen)
            ((Directive)box).Head.Options.Add("open", "");
        return box;
    }

    /// <summary>The rest of the first line.</summary>
    private static string TakeTitle(ContainerInline inlines)
    {
        var title = new ContainerInline();
        while (inlines.FirstChild is { } inline)
        {
            inline.Remove();
            if (inline is LineBreakInline)
                break;
            title.AppendChild(inline);
        }
        return InlineText.Of(title);
    }
}
