using Handbooks.Diagnostics;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Syntax.Markdown.Contents;

/// <summary>How often a page may list its headings, and by how many patterns the pages below it: each list can be as long as all of them.</summary>
public static class ContentsLimits
{
    public const int Lists = 4;

    public const int Patterns = 100;

    /// <param name="spanOf">The author's place of a half-open range of the parsed text.</param>
    internal static IEnumerable<Diagnostic> Check(MarkdownDocument document, Func<int, int, SourceSpan> spanOf)
    {
        if (document.Descendants<ContentsList>().ElementAtOrDefault(Lists) is { } list)
            yield return DialectDiagnostics.OneListTooMany(spanOf(list.Span.Start, list.Span.End + 1), Lists);
        if (document.Descendants<Toctree>().SelectMany(tree => tree.Entries).Where(entry => entry.IsPattern)
            .ElementAtOrDefault(Patterns) is { } pattern)
            yield return DialectDiagnostics.OnePatternTooMany(spanOf(pattern.Span.Start, pattern.Span.End + 1), Patterns);
    }
}
