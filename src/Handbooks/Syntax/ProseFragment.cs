using Handbooks.Syntax.Markdown;
using Handbooks.Text;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Syntax;

/// <summary>Markdown inside a data file, such as an item's summary. Faults in it are placed at the whole value.</summary>
public sealed record ProseFragment(MarkdownDocument Markdown, SourceSpan Span)
{
    public static ProseFragment Parse(Located<string> text) =>
        new(Markdig.Markdown.Parse(text.Value, MarkdownSyntax.Pipeline), text.Span);

    /// <summary>The first paragraph, without marks.</summary>
    public string FirstParagraph => Markdown.OfType<ParagraphBlock>().Select(InlineText.Of).FirstOrDefault("");
}
