using Handbooks.Syntax;
using Handbooks.Syntax.Markdown;
using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Syntax.Markdown.Glossaries;
using Handbooks.Syntax.Markdown.References;
using Markdig.Syntax;

namespace Handbooks.Pages;

/// <summary>What the anchors of a page are called: a heading's words, a target's heading or title, a term.</summary>
internal static class AnchorTitles
{
    public static IReadOnlyDictionary<string, string> Of(PageDocument page)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (heading, anchor) in page.Anchors)
            titles[anchor] = InlineText.Of(heading);
        foreach (var term in page.Markdown.Descendants<GlossaryTerm>())
            titles.TryAdd(term.Anchor, term.Name);
        AddTargets(page.Markdown, titles);
        return titles;
    }

    private static void AddTargets(ContainerBlock blocks, Dictionary<string, string> titles)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is ContainerBlock below)
                AddTargets(below, titles);
            if (blocks[i] is not TargetBlock target)
                continue;
            var next = i + 1;
            while (next < blocks.Count && blocks[next] is TargetBlock)
                next++;
            var title = next == blocks.Count ? "" : blocks[next] switch
            {
                HeadingBlock heading => InlineText.Of(heading),
                Directive { Title: { } words } => InlineText.Of(words),
                Directive { Name: "figure", Count: > 1 } figure => InlineText.Of(figure[1]),
                _ => "",
            };
            if (title.Length > 0)
                titles.TryAdd(target.Anchor, title);
        }
    }
}
