using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Handbooks.Syntax.Markdown.Notes;

/// <summary>The notes at the foot of a page, which stand in a group of their own behind its text.</summary>
public static class Footnotes
{
    /// <summary>
    /// The notes that blocks refer to, in the order of their first marks, and those that these notes refer to in turn; each
    /// once. A note's children are its paragraphs; the last one ends with links back.
    /// </summary>
    public static IEnumerable<Footnote> ReferredFrom(IEnumerable<Block> blocks)
    {
        var seen = new HashSet<Footnote>();
        var next = new Queue<Block>(blocks);
        while (next.TryDequeue(out var block))
        {
            foreach (var link in LinksIn(block))
            {
                if (link.IsBackLink || !seen.Add(link.Footnote))
                    continue;
                yield return link.Footnote;
                next.Enqueue(link.Footnote);
            }
        }
    }

    private static IEnumerable<FootnoteLink> LinksIn(Block block) => block switch
    {
        // A block by itself has no descendants but those of its children.
        LeafBlock leaf => leaf.Inline?.Descendants<FootnoteLink>() ?? [],
        ContainerBlock container => container.Descendants<FootnoteLink>(),
        _ => [],
    };
}
