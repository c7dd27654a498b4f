using Handbooks.Syntax.Markdown;
using Handbooks.Text;
using Markdig.Helpers;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Syntax;

/// <summary>Markdown inside a data file, such as an item's summary. Faults in it are placed at the whole value.</summary>
public sealed record ProseFragment(MarkdownDocument Markdown, SourceSpan Span)
{
    public static ProseFragment Parse(Located<string> text) =>
        // What is too deep to be parsed is shown as it is written: it is one value of one item.
        new(MarkdownSyntax.Parse(text.Value) ?? [new CodeBlock(null!) { Lines = new StringLineGroup(text.Value) }], text.Span);

    /// <summary>The first paragraph, without marks.</summary>
    public string FirstParagraph => Markdown.OfType<ParagraphBlock>().Select(InlineText.Of).FirstOrDefault("");
}
