using Handbooks.Syntax.Markdown;
using Handbooks.Syntax.Markdown.Contents;
using Handbooks.Text;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Handbooks.Pages.Prose.PageLists;

/// <summary>The headings of the text, or the pages below it.</summary>
internal sealed class ContentsListRenderer(ProseWriter prose) : HtmlObjectRenderer<ContentsList>
{
    protected override void Write(HtmlRenderer renderer, ContentsList contents)
    {
        if (++prose.ContentsLists > ContentsLimits.Lists)
            return;
        renderer.EnsureLine();
        var headings = contents.Of == ContentsOf.Below ? [] : Headings(contents.Depth);
        if (headings.Count == 0 && contents.Of != ContentsOf.Page)
            PageList.Write(renderer, prose.Scope, PageFolder.Below(prose.Scope).Select(target => (target, (string?)null)));
        else if (headings.Count > 0)
            WriteHeadings(renderer, headings);
    }

    /// <summary>With levels that go down in steps of one.</summary>
    private List<(HeadingBlock Heading, int Level)> Headings(int depth)
    {
        var open = new Stack<int>();
        var headings = new List<(HeadingBlock, int)>();
        foreach (var heading in prose.Shown.OfType<HeadingBlock>()
            .Where(heading => heading.Inline?.FirstChild is not null && prose.Scope.Anchors.ContainsKey(heading)))
        {
            while (open.Count > 0 && open.Peek() >= heading.Level)
                open.Pop();
            open.Push(heading.Level);
            if (depth == 0 || open.Count <= depth)
                headings.Add((heading, open.Count));
        }
        return headings;
    }

    private void WriteHeadings(HtmlRenderer renderer, List<(HeadingBlock Heading, int Level)> headings)
    {
        var level = 0;
        foreach (var (heading, at) in headings)
        {
            var isDeeper = level < at;
            for (; level > at; level--)
                renderer.Write("</li></ul>");
            if (!isDeeper)
                renderer.Write("</li><li>");
            for (; level < at; level++)
                renderer.Write("<ul><li>");
            renderer.Write("<a href=\"").WriteEscape(prose.Scope.Ours("#" + Uri.EscapeDataString(prose.Scope.Anchors[heading]))).Write("\">")
                .WriteEscape(LongName.Shortened(InlineText.Of(heading))).Write("</a>");
        }
        for (; level > 0; level--)
            renderer.Write("</li></ul>");
        renderer.EnsureLine();
    }
}
