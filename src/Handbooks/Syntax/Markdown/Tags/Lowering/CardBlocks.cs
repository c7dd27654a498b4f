using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Tags.Lowering;

internal static class CardBlocks
{
    /// <summary>A card leads somewhere, or says something, or both.</summary>
    public static Block Of(Tag tag, SourceSpan span, IReadOnlyList<Block> content)
    {
        var args = tag.Arguments;
        var title = args["title", "header", "name"];
        var blocks = content.ToList();
        if (args["subtitle", "text", "description", "footer"] is { } text)
            blocks.Add(MarkdownNodes.Paragraph(span, MarkdownNodes.Words(text, span)));
        if (args["link", "href", "url"] is { } url)
            blocks.Add(MarkdownNodes.Paragraph(span, MarkdownNodes.Link(url.Replace(" ", "%20", StringComparison.Ordinal),
                url.Contains("://", StringComparison.Ordinal) ? title : null, span)));
        return MarkdownNodes.Directive("card", title ?? "", span, blocks);
    }
}
