using Handbooks.Localization;
using Handbooks.Syntax.Markdown.Contents;
using Handbooks.Syntax.Markdown.Tags;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Directives;

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
        var head = new DirectiveHead { Name = DirectiveNames.Canonical(name), Written = name, Argument = title, Span = span };
        if (head.Name is "contents" or "tableofcontents")
            return ContentsList.From(parser, head);
        if (head.Name == BoxKinds.Quote)
            return Quote(parser, words, span, content);
        var directive = new Directive(parser, head) { Span = span, IsOpen = false };
        if (title.Length > 0)
            directive.Add(Title(parser, words, span));
        foreach (var block in content)
            directive.Add(block);
        return directive;
    }

    private static QuoteBlock Quote(BlockParser parser, LiteralInline title, SourceSpan span, IEnumerable<Block> content)
    {
        var quote = new QuoteBlock(parser) { Span = span, IsOpen = false };
        if (title.Content.Length > 0)
            quote.Add(Lowering.Lines.ToParagraph(Title(parser, title, span)));
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
