using Handbooks.Localization;
using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Syntax.Markdown.Nodes;
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
            ? args["style", "type", "kind", "level", "color", "theme", "context"] ?? (BlockNames.OfBox(first) is null ? null : first) : tag.Name;
        var rest = BlockNames.OfBox(first) is null && first is not ("true" or "false") ? first : args.Value(1);
        // A first word that is no title names a kind that we do not know.
        var title = args["title", "name", "header", "heading", "summary"] ?? (rest is "true" or "false" ? null : rest);
        var usual = tag.Name == "hint" && word is null ? "info" : BlockNames.OfBox(word) ?? "note";
        return (usual, title ?? "", title is null && isGeneral && word is not null && args["color"] != word
            ? BlockNames.TitleOf(word.Trim().ToLowerInvariant()) : null);
    }

    /// <summary>Who said it stands below it.</summary>
    private static Block Quote(TagArguments args, SourceSpan span, IReadOnlyList<Block> content)
    {
        var origin = string.Join(", ", new[] { args["author", "cite", "by"], args["source"] }.OfType<string>());
        return MarkdownNodes.Directive(BlockNames.Quote, args["title", "name"] ?? "", span,
            origin.Length == 0 ? content : [.. content, MarkdownNodes.Paragraph(span, MarkdownNodes.Words("— " + origin, span))]);
    }
}

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

/// <summary>One step on its way into the list of them.</summary>
internal sealed class StepBlock(IReadOnlyList<Block> content) : LeafBlock(null)
{
    public IReadOnlyList<Block> Content { get; } = content;
}

/// <summary>Steps are a numbered list.</summary>
internal static class StepBlocks
{
    public static IEnumerable<Block> List(IReadOnlyList<Block> content)
    {
        var blocks = new List<Block>();
        ListBlock? list = null;
        foreach (var block in content)
        {
            if (block is not StepBlock step)
            {
                blocks.Add(block);
                list = null;
                continue;
            }
            if (list is null)
                blocks.Add(list = new ListBlock(null!) { IsOrdered = true, BulletType = '1', OrderedStart = "1", IsLoose = true, Span = step.Span });
            list.Add(Item(step));
            list.Span = new SourceSpan(list.Span.Start, step.Span.End);
        }
        return blocks;
    }

    private static ListItemBlock Item(StepBlock step)
    {
        var item = new ListItemBlock(null!) { Span = step.Span };
        foreach (var block in step.Content)
            item.Add(block);
        return item;
    }
}

internal static class TabBlocks
{
    public static Block Item(Tag tag, SourceSpan span, IEnumerable<Block> content) =>
        MarkdownNodes.Directive("tab-item", TagBlocks.TitleOf(tag) ?? "", span, content);

    /// <summary>Some themes name the tabs where their set begins: <c>{{&lt; tabs items="A,B" >}}</c>.</summary>
    public static IEnumerable<Block> Set(Tag tag, SourceSpan span, IReadOnlyList<Block> content)
    {
        if (!content.Any(IsTab))
            return content;
        var names = (tag.Arguments["items", "tabs", "titles"] ?? "").Trim('[', ']')
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var number = 0;
        return [MarkdownNodes.Directive("tab-set", "", span,
            content.Select(block => IsTab(block) ? Named((Directive)block, names, number++) : block))];
    }

    private static bool IsTab(Block block) => block is Directive { Name: "tab-item" };

    private static Block Named(Directive tab, string[] names, int number)
    {
        if (tab.Argument.Length > 0)
            return tab;
        var content = tab.ToList();
        tab.Clear();
        return number < names.Length
            ? MarkdownNodes.Directive("tab-item", names[number].Trim('"', '\''), tab.Span, content)
            : MarkdownNodes.Directive("tab-item", strings => strings.Prose.Tab(number + 1), tab.Span, content);
    }
}
