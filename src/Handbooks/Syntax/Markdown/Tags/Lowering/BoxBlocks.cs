using Handbooks.Localization;
using Handbooks.Syntax.Markdown.Directives;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Tags.Lowering;

/// <summary>Hints, notices, alerts and callouts.</summary>
internal static class BoxBlocks
{
    public static IEnumerable<Block> Of(Tag tag, SourceSpan span, IReadOnlyList<Block> content)
    {
        var blocks = content.Count > 0 || tag.Arguments["text", "body", "content", "message", "description"] is not { } text
            ? content : [MarkdownNodes.Paragraph(span, MarkdownNodes.Words(text, span))];
        if (blocks.Count == 0)
            return [];
        if (tag.Name is "quote" or "blockquote")
            return [Quote(tag.Arguments, span, blocks)];
        var (kind, title, own) = KindAndTitle(tag);
        return [own is null ? MarkdownNodes.Directive(kind, title, span, blocks) : MarkdownNodes.Directive(kind, own, span, blocks)];
    }

    private static (string Kind, string Title, ToolText? OwnTitle) KindAndTitle(Tag tag)
    {
        var args = tag.Arguments;
        var isGeneral = tag.Name is "hint" or "notice" or "alert" or "callout" or "admonition" or "block" or "message" or "panel" or "notification"
            or "highlight-box";
        var first = args.Value(0);
        var word = isGeneral
            ? args["style", "type", "kind", "level", "color", "theme", "context"] ?? (BoxKinds.Of(first) is null ? null : first) : tag.Name;
        var rest = BoxKinds.Of(first) is null && first is not ("true" or "false") ? first : args.Value(1);
        // A first word that is no title names a kind that we do not know.
        var title = args["title", "name", "header", "heading", "summary"] ?? (rest is "true" or "false" ? null : rest);
        var usual = tag.Name == "hint" && word is null ? "info" : BoxKinds.Of(word) ?? "note";
        return (usual, title ?? "", title is null && isGeneral && word is not null && args["color"] != word
            ? BoxKinds.TitleOf(word.Trim().ToLowerInvariant()) : null);
    }

    /// <summary>Who said it stands below it.</summary>
    private static Block Quote(TagArguments args, SourceSpan span, IReadOnlyList<Block> content)
    {
        var origin = string.Join(", ", new[] { args["author", "cite", "by"], args["source"] }.OfType<string>());
        return MarkdownNodes.Directive(BoxKinds.Quote, args["title", "name"] ?? "", span,
            origin.Length == 0 ? content : [.. content, MarkdownNodes.Paragraph(span, MarkdownNodes.Words("— " + origin, span))]);
    }
}
