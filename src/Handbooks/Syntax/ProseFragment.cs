using Handbooks.Diagnostics;
using Handbooks.Syntax.Markdown;
using Handbooks.Text;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Syntax;

/// <summary>Markdown inside a data file, such as an item's summary. Faults in it are placed at the whole value.</summary>
public sealed record ProseFragment(MarkdownDocument Markdown, SourceSpan Span)
{
    /// <summary>The same limits as a page's; beyond them the value is nothing, and a diagnostic at its place.</summary>
    public static Result<ProseFragment> Parse(Located<string> text)
    {
        if (PageLimits.Check(new SourceText(text.Span.Path, text.Value)) is { } refused)
            return new(new ProseFragment([], text.Span), [refused with { Span = text.Span }]);
        return MarkdownSyntax.Parse(text.Value) is { } markdown
            ? new(new ProseFragment(markdown, text.Span), [])
            : new(new ProseFragment([], text.Span), [SyntaxDiagnostics.TooDeepText(text.Span)]);
    }

    /// <summary>The first paragraph, without marks.</summary>
    public string FirstParagraph => Markdown.OfType<ParagraphBlock>().Select(InlineText.Of).FirstOrDefault("");
}
