using System.Collections.Immutable;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown;
using Handbooks.Syntax.Markdown.Directives;
using Markdig.Syntax;

namespace Handbooks.Model.Recovery;

/// <summary>
/// A section of a role as its reader sees it: a bold line over a list is a heading, too, a box of text belongs to the text
/// around it, and what stands under an empty heading of the same level belongs to that heading.
/// </summary>
/// <param name="Heading">The heading or the bold paragraph; null for what has neither.</param>
internal sealed record RoleSection(Block? Heading, string Title, ImmutableArray<Block> Blocks, ImmutableArray<RoleSection> Children)
{
    /// <param name="isLeftOut">Sections that are roles by themselves.</param>
    public static RoleSection Of(Section section, PartNames names, Func<Section, bool> isLeftOut)
    {
        var below = section.Children.Where(child => !isLeftOut(child)).Select(child => Of(child, names, isLeftOut)).ToList();
        var split = Split(Unboxed(section.Blocks), names);
        return new(section.Heading, section.Title, split.Blocks, [.. split.Children, .. Adopted(below, names)]);
    }

    /// <summary>Every block of the section in reading order, headings among them.</summary>
    public IEnumerable<Block> AllBlocks => Blocks.Concat(Children.SelectMany(child => (child.Heading is null ? [] : (Block[])[child.Heading]).Concat(child.AllBlocks)));

    /// <summary>Boxes that only arrange text are looked through; of those that set text apart, what could be a part is seen.</summary>
    private static IEnumerable<Block> Unboxed(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block is not Directive { Name: not "role" } box)
            {
                yield return block;
                continue;
            }
            foreach (var inner in Unboxed(box))
            {
                if (inner is not (ParagraphBlock or DirectiveTitle) || Arranging.Contains(box.Name))
                    yield return inner;
            }
        }
    }

    private static readonly HashSet<string> Arranging = new(StringComparer.Ordinal)
    {
        "dropdown", "details", "tab-set", "tab-item", "tabs", "tab", "grid", "grid-item", "grid-item-card", "card", "container", "div", "columns", "column", "step", "stepper",
    };

    private static string? HeadOf(Block block) => block is DirectiveTitle title ? InlineText.Of(title) : BoldLine.TextOf(block);

    /// <summary>"Responsibilities:" as a line of its own names what the list below it is.</summary>
    public static string? PlainHeadOf(Block block, PartNames names) =>
        block is ParagraphBlock && InlineText.Of(block) is { Length: < 60 } text && text.EndsWith(':') && names.Find(text) is not null ? text.TrimEnd(':') : null;

    /// <summary>A bold line that something follows heads what follows; so does the title of a tab or of what unfolds.</summary>
    private static (ImmutableArray<Block> Blocks, IEnumerable<RoleSection> Children) Split(IEnumerable<Block> blocks, PartNames names)
    {
        var all = blocks.ToList();
        var own = new List<Block>();
        var children = new List<(Block Heading, List<Block> Blocks)>();
        for (var i = 0; i < all.Count; i++)
        {
            if (i + 1 < all.Count && (HeadOf(all[i]) is not null && HeadOf(all[i + 1]) is null || (all[i + 1] is ListBlock && PlainHeadOf(all[i], names) is not null)))
                children.Add((all[i], []));
            else
                (children.Count == 0 ? own : children[^1].Blocks).Add(all[i]);
        }
        return ([.. own], children.Select(child => new RoleSection(child.Heading, HeadOf(child.Heading) ?? PlainHeadOf(child.Heading, names)!, [.. child.Blocks], [])));
    }

    private static IEnumerable<RoleSection> Adopted(List<RoleSection> sections, PartNames names)
    {
        for (var i = 0; i < sections.Count; i++)
        {
            var section = sections[i];
            if (names.Find(section.Title) is not null && section.Blocks.IsEmpty && section.Children.IsEmpty)
            {
                var next = i + 1;
                while (next < sections.Count && names.Find(sections[next].Title) is null)
                    next++;
                section = section with { Children = [.. sections[(i + 1)..next]] };
                i = next - 1;
            }
            yield return section;
        }
    }
}
