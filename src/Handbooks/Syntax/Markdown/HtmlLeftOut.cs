using Handbooks.Diagnostics;
using Handbooks.Syntax.Repairs;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown;

/// <summary>HTML that no page of ours can hold, because a browser would run or load it.</summary>
public static class HtmlLeftOut
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "iframe", "object", "embed", "svg", "math", "template", "noscript", "form", "button", "select", "textarea", "video",
        "audio", "link", "meta", "base", "title",
    };

    private static readonly HashSet<string> Empty = new(StringComparer.OrdinalIgnoreCase) { "embed", "link", "meta", "base" };

    public static bool Holds(string element) => Names.Contains(element);

    /// <summary>Everything up to its closing tag goes with it.</summary>
    public static bool HoldsContent(string element) => Holds(element) && !Empty.Contains(element);

    public static IEnumerable<Diagnostic> Find(RepairedText text, MarkdownDocument page)
    {
        foreach (var node in page.Descendants())
        {
            var (html, start) = node switch
            {
                HtmlBlock block =>
                    (text.Text[Math.Min(block.Span.Start, text.Text.Length)..Math.Min(block.Span.End + 1, text.Text.Length)], block.Span.Start),
                HtmlInline inline => (inline.Tag, inline.Span.Start),
                _ => ("", 0),
            };
            for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at + 1))
            {
                var end = at + 1;
                while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
                    end++;
                if (Holds(html[(at + 1)..end]))
                    yield return SyntaxDiagnostics.NotAllowed(text.Span(start + at, start + end), html[(at + 1)..end].ToLowerInvariant());
            }
        }
    }
}
