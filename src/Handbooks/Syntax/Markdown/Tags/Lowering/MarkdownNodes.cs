using Handbooks.Localization;
using Handbooks.Syntax.Markdown.Directives;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Tags.Lowering;

/// <summary>Plain Markdown nodes, as if an author had written them.</summary>
internal static class MarkdownNodes
{
    private static readonly DirectiveParser Parser = new();

    public static ParagraphBlock Paragraph(SourceSpan span, Inline inline) => ParagraphOf(span, [inline]);

    /// <summary>Not an overload: a link is a list of what it holds, too.</summary>
    public static ParagraphBlock ParagraphOf(SourceSpan span, IEnumerable<Inline> inlines)
    {
        var paragraph = new ParagraphBlock { Inline = new ContainerInline(), Span = span };
        foreach (var inline in inlines)
            paragraph.Inline.AppendChild(inline);
        return paragraph;
    }

    /// <summary>A link; one without words shows the title of what it leads to.</summary>
    public static LinkInline Link(string url, string? words, SourceSpan span)
    {
        var link = new LinkInline(url, "") { IsClosed = true, Span = span };
        if (!string.IsNullOrWhiteSpace(words))
            link.AppendChild(Words(words, span));
        return link;
    }

    public static LinkInline Link(string url, ToolText? words, SourceSpan span)
    {
        var link = Link(url, words?.Invoke(Strings.English), span);
        if (words is not null && link.FirstChild is { } english)
            english.ReplaceBy(new ToolLiteral(words) { Span = span });
        return link;
    }

    public static LinkInline Image(string url, string description, SourceSpan span)
    {
        var image = Link(url, description, span);
        image.IsImage = true;
        return image;
    }

    public static LiteralInline Words(string text, SourceSpan span) => new(text) { Span = span };

    public static EmphasisInline Strong(string text, SourceSpan span)
    {
        var strong = new EmphasisInline { DelimiterChar = '*', DelimiterCount = 2, Span = span };
        strong.AppendChild(Words(text, span));
        return strong;
    }

    public static Block Directive(string name, string title, SourceSpan span, IEnumerable<Block> content) =>
        DirectiveNodes.Of(Parser, name, title, span, content);

    public static Block Directive(string name, ToolText title, SourceSpan span, IEnumerable<Block> content) =>
        DirectiveNodes.Of(Parser, name, title, span, content);
}
