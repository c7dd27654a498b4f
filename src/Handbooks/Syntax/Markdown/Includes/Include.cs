using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Syntax.Markdown.Includes;

/// <summary>Another page, shown in place. Its one inline is a link to it, which is what a reader gets where it cannot be shown.</summary>
public sealed class Include : LeafBlock
{
    internal Include(BlockParser parser, LinkInline link) : base(parser)
    {
        ProcessInlines = false;
        Inline = new ContainerInline().AppendChild(link);
        Link = link;
    }

    public LinkInline Link { get; }
}
