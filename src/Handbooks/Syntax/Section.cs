using System.Collections.Immutable;
using Handbooks.Syntax.Markdown;
using Handbooks.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Handbooks.Syntax;

/// <summary>A heading and all that stands under it; the root of a page has no heading.</summary>
/// <param name="Title">Cut off where it is too long to be repeated.</param>
/// <param name="Blocks">What stands directly under the heading, before the first heading below it.</param>
public sealed record Section(HeadingBlock? Heading, string Title, ImmutableArray<Block> Blocks, ImmutableArray<Section> Children)
{
    public int Level => Heading?.Level ?? 0;

    public IEnumerable<Section> Descendants => Children.SelectMany(child => child.Descendants.Prepend(child));

    /// <summary>Every block of this section in the page's order, headings among them, the section's own heading left out.</summary>
    public IEnumerable<Block> AllBlocks =>
        Blocks.Concat(Children.SelectMany(child => child.Heading is null ? child.AllBlocks : child.AllBlocks.Prepend(child.Heading)));

    public static Section Outline(MarkdownDocument page)
    {
        var open = new Stack<Builder>();
        open.Push(new Builder(null));
        foreach (var block in page)
        {
            // Footnotes are gathered at the end of the page and belong to where they are referred to.
            if (block is FootnoteGroup)
                continue;
            if (block is not HeadingBlock heading)
            {
                open.Peek().Blocks.Add(block);
                continue;
            }
            while (open.Count > 1 && open.Peek().Heading!.Level >= heading.Level)
                Close(open);
            open.Push(new Builder(heading));
        }
        while (open.Count > 1)
            Close(open);
        return open.Pop().Build();
    }

    private static void Close(Stack<Builder> open)
    {
        var closed = open.Pop().Build();
        open.Peek().Children.Add(closed);
    }

    private sealed record Builder(HeadingBlock? Heading)
    {
        public List<Block> Blocks { get; } = [];
        public List<Section> Children { get; } = [];

        public Section Build() => new(Heading, Heading is null ? "" : LongName.Shortened(InlineText.Of(Heading)), [.. Blocks], [.. Children]);
    }
}
