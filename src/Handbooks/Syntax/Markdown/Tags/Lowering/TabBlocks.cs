using System.Globalization;
using Handbooks.Syntax.Markdown.Directives;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Tags.Lowering;

internal static class TabBlocks
{
    public static Directive Item(Tag tag, SourceSpan span, IEnumerable<Block> content) =>
        MarkdownNodes.Directive("tab-item", TagBlocks.TitleOf(tag) ?? "", span, content);

    /// <summary>Some themes name the tabs where their set begins: <c>{{&lt; tabs items="A,B" >}}</c>.</summary>
    public static IEnumerable<Block> Set(Tag tag, SourceSpan span, IReadOnlyList<Block> content)
    {
        var tabs = content.OfType<Directive>().Where(block => block.Name == "tab-item").ToList();
        if (tabs.Count == 0)
            return content;
        var names = (tag.Arguments["items", "tabs", "titles"] ?? "").Trim('[', ']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < tabs.Count; i++)
        {
            if (tabs[i].Argument.Length == 0)
                tabs[i].Argument = i < names.Length ? names[i].Trim('"', '\'') : "Tab " + (i + 1).ToString(CultureInfo.InvariantCulture);
        }
        return [MarkdownNodes.Directive("tab-set", "", span, content)];
    }
}
