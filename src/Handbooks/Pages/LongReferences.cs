using Handbooks.Syntax;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Pages;

/// <summary>Finds the address or title of a link that stands once in a page's source and often on the page.</summary>
internal static class LongReferences
{
    /// <summary>Fewer characters than these in all do not make a page too large.</summary>
    private const long Noticed = OutputLimits.Around / 2;

    /// <summary>The definition that adds most to the page, and its length; null where none adds much.</summary>
    public static (SourceSpan Span, int Length)? Longest(PageDocument page)
    {
        var most = page.Markdown.Descendants<LinkInline>()
            .Where(link => link.Reference is not null)
            .GroupBy(link => link.Reference!)
            .Select(links => (Definition: links.Key, Length: LengthOf(links.Key), All: LengthOf(links.Key) * (long)links.Count()))
            .OrderByDescending(links => links.All).FirstOrDefault();
        return most.All < Noticed ? null : (page.SpanOf(most.Definition), most.Length);
    }

    private static int LengthOf(LinkReferenceDefinition definition) => (definition.Url?.Length ?? 0) + (definition.Title?.Length ?? 0);
}
