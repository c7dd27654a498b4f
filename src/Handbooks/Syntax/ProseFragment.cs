using Handbooks.Diagnostics;
using Handbooks.Syntax.Markdown;
using Handbooks.Syntax.Markdown.Tags;
using Handbooks.Text;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Syntax;

/// <summary>Markdown inside a data file, such as an item's summary.</summary>
/// <param name="Text">The value, as YAML gives it: without indentation, quotes and folds.</param>
/// <param name="Span">The whole value in its file.</param>
public sealed record ProseFragment(MarkdownDocument Markdown, string Text, SourceSpan Span)
{
    /// <summary>The same limits as a page's; beyond them the value is nothing, and a diagnostic at its place.</summary>
    public static Result<ProseFragment> Parse(Located<string> text)
    {
        if (text.Value.Length > PageLimits.FragmentLength)
            return new(new ProseFragment([], "", text.Span), [SyntaxDiagnostics.Complex(text.Span,
                new Excess("this text is too long for a data file", PageLimits.FragmentLength))]);
        if (PageLimits.Check(new SourceText(text.Span.Path, text.Value)) is { } refused)
            return new(new ProseFragment([], "", text.Span), [refused with { Span = text.Span }]);
        return MarkdownSyntax.Parse(text.Value) is { } markdown && Nesting.FirstTooDeep(markdown) is null
            ? new(new ProseFragment(markdown, text.Value, text.Span),
                [.. TagFaults.Of(markdown, _ => text.Span), .. DialectFaults.Of(markdown, (_, _) => text.Span)])
            : new(new ProseFragment([], "", text.Span), [SyntaxDiagnostics.TooDeepText(text.Span)]);
    }

    /// <summary>The first paragraph, without marks.</summary>
    public string FirstParagraph => Markdown.OfType<ParagraphBlock>().Select(InlineText.Of).FirstOrDefault("");

    /// <summary>
    /// Where its author wrote a node: found by its words, since YAML's folding and quoting leave no offsets to count by;
    /// the whole value where they stand otherwise in the file.
    /// </summary>
    public SourceSpan SpanOf(MarkdownObject node)
    {
        var start = Math.Clamp(node.Span.Start, 0, Text.Length);
        var end = Math.Clamp(node.Span.End + 1, start, Text.Length);
        var words = Text[start..end].Split('\n')[0];
        if (words.Length == 0)
            return Span;
        // The third "[here]" of the value is the third one of the file's text.
        var place = -1;
        var written = Span.Text;
        for (var at = Text.IndexOf(words, StringComparison.Ordinal); at >= 0
            && at <= start; at = Text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            place = written.IndexOf(words, place + 1, StringComparison.Ordinal);
            if (place < 0)
                return Span;
        }
        return place < 0 ? Span : Span with { Start = Span.Start + place, End = Span.Start + place + words.Length };
    }
}
