using Handbooks.Localization;
using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Syntax.Markdown.Nodes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Tags.Lowering;

/// <summary>What a tag and the blocks that it holds are as blocks.</summary>
internal sealed class TagBlocks(TagFaults faults)
{
    private readonly TagInlines _inlines = new(faults);

    /// <param name="span">From the opening tag to the closing one.</param>
    public IEnumerable<Block> Of(TagFrame frame, TagFrame parent, SourceSpan span, bool isPaired)
    {
        var tag = frame.Tag!;
        var content = frame.Finished();
        if (!isPaired && !tag.IsWhole && frame.Meaning.MustClose() && tag.Arguments["text", "body"] is null)
            faults.Add(TagFaults.Kind.NotClosed, tag, frame.Span, tag.Closing);
        switch (frame.Meaning)
        {
            case TagMeaning.Box:
                return BoxBlocks.Of(tag, span, content);
            case TagMeaning.Tabs:
                return TabBlocks.Set(tag, span, content);
            case TagMeaning.Tab:
                return isPaired ? [TabBlocks.Item(tag, span, content)] : Title(tag, span);
            case TagMeaning.Dropdown:
                return isPaired ? [MarkdownNodes.Directive("dropdown", TitleOf(tag) ?? "", span, content)] : Title(tag, span);
            case TagMeaning.Stepper:
                return StepBlocks.List(content);
            case TagMeaning.Step:
                return isPaired && parent.Meaning == TagMeaning.Stepper ? [new StepBlock(content) { Span = span }] : Title(tag, span).Concat(content);
            case TagMeaning.Cards:
                return content.Count == 0 ? [] : [MarkdownNodes.Directive("grid", "", span, content)];
            case TagMeaning.Card:
                return [CardBlocks.Of(tag, span, content)];
            case TagMeaning.PageLink:
                return PageLink(tag, frame.Span, content);
            case TagMeaning.Embed or TagMeaning.File:
                return Embed(tag, frame.Span, content);
            case TagMeaning.Figure:
                return Figure(tag, frame.Span, content);
            case TagMeaning.Code:
                return Title(tag, frame.Span).Concat(content);
            case TagMeaning.Api:
                return Quiet(ApiText.Of(tag) is { } text ? _ => text : null, frame.Span).Concat(content);
            case TagMeaning.Contents:
                return [MarkdownNodes.Directive("contents", "", frame.Span, []), .. content];
            case TagMeaning.Frame when tag.Arguments["title", "header", "heading"] is not null:
                return Title(tag, frame.Span).Concat(content);
            case TagMeaning.Condition:
                if (isPaired)
                    faults.Add(TagFaults.Kind.Conditional, tag, frame.Span);
                return Quiet(ConditionText.Of(tag), frame.Span).Concat(content);
            case TagMeaning.Elsewhere:
                faults.Add(TagFaults.Kind.Elsewhere, tag, frame.Span, ElsewhereText.Of(tag));
                return Quiet(strings => strings.Prose.NotShown(ElsewhereText.ForReaders(tag)(strings)), frame.Span).Concat(Given(tag, frame.Span))
                    .Concat(content);
            case TagMeaning.Unknown:
                faults.Add(TagFaults.Kind.Unknown, tag, frame.Span, tag.Name);
                return Quiet(strings => strings.Prose.NotShown(tag.Name), frame.Span).Concat(content);
            case TagMeaning.Reference or TagMeaning.Button or TagMeaning.Words or TagMeaning.Parameter:
                return (_inlines.Of(tag, frame.Span, isPaired: false) is { } words ? [MarkdownNodes.Paragraph(span, words)] : (Block[])[])
                    .Concat(content);
            default:
                return content;
        }
    }

    public static string? TitleOf(Tag tag) =>
        tag.Arguments["title", "header", "heading", "summary", "label", "caption", "name"]
            ?? (tag.Arguments.Value(0) is { Length: > 0 } first ? first : null);

    private static IEnumerable<Block> Title(Tag tag, SourceSpan span) =>
        (TagNames.MeaningOf(tag) == TagMeaning.Code ? tag.Arguments["title", "filename", "file"] : TitleOf(tag)) is { } title
            ? [MarkdownNodes.Paragraph(span, MarkdownNodes.Strong(title, span))] : [];

    private static IEnumerable<Block> Quiet(ToolText? text, SourceSpan span) => text is null ? [] : [new OmittedBlock { Text = text, Span = span }];

    /// <summary>The words that a tag hands to what it brings in.</summary>
    private static IEnumerable<Block> Given(Tag tag, SourceSpan span) =>
        tag.Arguments["content", "text", "body", "message"] is { } words ? [MarkdownNodes.Paragraph(span, MarkdownNodes.Words(words, span))] : [];

    /// <summary>GitBook writes the link that a browser without its script would show into the tag; its words are mostly the file's name.</summary>
    private IEnumerable<Block> PageLink(Tag tag, SourceSpan span, IReadOnlyList<Block> content)
    {
        if (content is [ParagraphBlock { Inline: { FirstChild: LinkInline { IsImage: false } written } inlines }] && inlines.LastChild == written
            && !IsFileName(InlineText.Of(inlines), written.Url))
            return content;
        return TagAddress.Of(tag) is null && content.Count > 0
            ? content : [MarkdownNodes.Paragraph(span, _inlines.Link(tag, span, isPaired: false)!)];
    }

    private static bool IsFileName(string words, string? url) =>
        words.Length == 0 || words == url || words.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            || (url is not null && url.TrimEnd('/').EndsWith(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>What the tag holds is a caption, which the link takes for its words where it is no more than that.</summary>
    private IEnumerable<Block> Embed(Tag tag, SourceSpan span, IReadOnlyList<Block> content)
    {
        var shown = _inlines.Link(tag, span, isPaired: false)!;
        if (shown is not LinkInline link || content is not [ParagraphBlock { Inline: { } caption }]
            || caption.Any(inline => inline is not LiteralInline))
            return content.Prepend(MarkdownNodes.Paragraph(span, shown));
        link.Clear();
        link.AppendChild(MarkdownNodes.Words(InlineText.Of(caption), span));
        return [MarkdownNodes.Paragraph(span, link)];
    }

    private IEnumerable<Block> Figure(Tag tag, SourceSpan span, IReadOnlyList<Block> content)
    {
        var image = tag.Arguments["src", "url", "image", "path", "file"] is null && tag.Arguments.Values.IsEmpty && content.Count > 0
            ? null : _inlines.Image(tag, span);
        if (image is not null && tag.Arguments["link", "href"] is { } url)
        {
            var link = MarkdownNodes.Link(url, (ToolText?)null, span);
            link.AppendChild(image);
            image = link;
        }
        var words = string.Join(". ", new[] { tag.Arguments["title"], tag.Arguments["caption"], tag.Arguments["attr"] }.OfType<string>().Distinct());
        return [
            .. image is null ? [] : (Block[])[MarkdownNodes.Paragraph(span, image)],
            .. words.Length == 0 ? [] : (Block[])[MarkdownNodes.Paragraph(span, MarkdownNodes.Words(words, span))],
            .. content];
    }
}
