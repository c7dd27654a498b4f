using Handbooks.Localization;
using Handbooks.Syntax.Markdown.Contents;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Directives;

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

/// <summary>Directives that no fence opened: what the tags of other tools mean, said in the same words.</summary>
internal static class DirectiveNodes
{
    /// <param name="name">Its MyST name, or one that tools have for the same.</param>
    /// <param name="title">Plain text; empty for none.</param>
    /// <param name="span">Where the author wrote it, in the parsed text; the end is inclusive, as Markdig counts.</param>
    /// <param name="content">Blocks that stand nowhere else, their inlines parsed.</param>
    public static Block Of(BlockParser parser, string name, string title, SourceSpan span, IEnumerable<Block> content) =>
        Of(parser, name, new LiteralInline(title), span, content);

    /// <inheritdoc cref="Of(BlockParser, string, string, SourceSpan, IEnumerable{Block})"/>
    public static Block Of(BlockParser parser, string name, ToolText title, SourceSpan span, IEnumerable<Block> content) =>
        Of(parser, name, new ToolLiteral(title), span, content);

    private static Block Of(BlockParser parser, string name, LiteralInline words, SourceSpan span, IEnumerable<Block> content)
    {
        var title = words.Content.ToString();
        var head = new DirectiveHead { Name = BlockNames.Canonical(name), Written = name, Argument = title, Span = span };
        if (head.Name is "contents" or "tableofcontents")
            return Contents(parser, head);
        if (head.Name == BlockNames.Quote)
            return Quote(parser, words, span, content);
        var directive = new Directive(parser, head) { Span = span, IsOpen = false };
        if (title.Length > 0)
            directive.Add(Title(parser, words, span));
        foreach (var block in content)
            directive.Add(block);
        return directive;
    }

    public static ContentsList Contents(BlockParser parser, DirectiveHead head) => new(parser)
    {
        Span = head.Span,
        Of = head.Options["context"] switch
        {
            "children" or "project" => ContentsOf.Below,
            "page" or "section" => ContentsOf.Page,
            _ => head.Name == "contents" ? ContentsOf.Page : ContentsOf.PageElseBelow,
        },
        Depth = Math.Max(head.Options.Number("depth"), head.Options.Number("maxdepth")),
    };

    private static QuoteBlock Quote(BlockParser parser, LiteralInline title, SourceSpan span, IEnumerable<Block> content)
    {
        var quote = new QuoteBlock(parser) { Span = span, IsOpen = false };
        if (title.Content.Length > 0)
            quote.Add(LineBlocks.ToParagraph(Title(parser, title, span)));
        foreach (var block in content)
            quote.Add(block);
        return quote;
    }

    private static DirectiveTitle Title(BlockParser parser, LiteralInline words, SourceSpan span)
    {
        words.Span = span;
        return new(parser) { ProcessInlines = false, Inline = new ContainerInline { Span = span }.AppendChild(words), Span = span };
    }
}
