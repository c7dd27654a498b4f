using Handbooks.Syntax.Markdown.Directives;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Tags.Lowering;

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
