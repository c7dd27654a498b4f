using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown;

/// <summary>
/// A bracket that no link closed is text. The parser leaves it as a node that holds all that follows it, so that a
/// paragraph with many of them nests deeper than anything can be shown.
/// </summary>
internal static class OpenBrackets
{
    public static void ToText(MarkdownDocument document)
    {
        foreach (var bracket in document.Descendants<LinkDelimiterInline>().ToList())
            bracket.ReplaceByLiteral();
    }
}
