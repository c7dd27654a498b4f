using Handbooks.Syntax.Markdown.Contents;
using Markdig.Syntax;

namespace Handbooks.Syntax;

/// <summary>The blocks of a parsed text that several steps look for, in its order, gathered in one walk.</summary>
internal sealed class PageBlocks
{
    private PageBlocks()
    {
    }

    public List<HeadingBlock> Headings { get; } = [];

    public List<ListItemBlock> Items { get; } = [];

    public List<ContentsList> Contents { get; } = [];

    public List<Toctree> Toctrees { get; } = [];

    /// <param name="document">No deeper than <see cref="Markdown.Nodes.Nesting"/> allows.</param>
    public static PageBlocks Of(MarkdownDocument document)
    {
        var blocks = new PageBlocks();
        blocks.Add(document);
        return blocks;
    }

    private void Add(ContainerBlock container)
    {
        for (var i = 0; i < container.Count; i++)
        {
            switch (container[i])
            {
                case ListItemBlock item:
                    Items.Add(item);
                    Add(item);
                    break;
                case ContainerBlock below:
                    Add(below);
                    break;
                case HeadingBlock heading:
                    Headings.Add(heading);
                    break;
                case ContentsList list:
                    Contents.Add(list);
                    break;
                case Toctree tree:
                    Toctrees.Add(tree);
                    break;
            }
        }
    }
}
