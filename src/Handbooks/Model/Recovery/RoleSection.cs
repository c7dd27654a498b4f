using System.Collections.Immutable;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;
using Markdig.Extensions.DefinitionLists;
using Markdig.Syntax;

namespace Handbooks.Model.Recovery;

/// <summary>
/// A label and the content under it in any notation: a heading, a bold line, a line with a colon over a list, an item's label, a
/// defined term. A box belongs to the surrounding text, and what follows an empty heading of the same level belongs to that
/// heading.
/// </summary>
/// <param name="Heading">The block that holds the label; null without one.</param>
internal sealed record RoleSection(Block? Heading, string Title, ImmutableArray<Block> Blocks, ImmutableArray<RoleSection> Children)
{
    private const int LongestPlainLabel = 60;

    /// <summary>The part that an introduction to the list names; null if the label decides.</summary>
    public RolePart? Said { get; init; }

    /// <summary>The heading's section; null for any other label.</summary>
    public Section? Source { get; init; }

    /// <summary>The blocks under the label before its parts were separated; default if they are the section's own.</summary>
    public ImmutableArray<Block> Written { get; init; }

    /// <param name="isLeftOut">Sections that are separate roles.</param>
    public static RoleSection Of(Section section, LabelSplitter splitter, Func<Section, bool> isLeftOut)
    {
        var names = splitter.Names;
        var below = section.Children.Where(child => !isLeftOut(child)).Select(child => Of(child, splitter, isLeftOut)).ToList();
        var split = splitter.Split(section, static of => [.. Unboxed(of.Blocks)]);
        var adopted = Adopted(below, names).ToList();
        // "They are responsible for:" at the end, over headings, introduces what is under them.
        if (section.Blocks is [.., ParagraphBlock last] && adopted.Count > 0
            && LeadText.PartOf(InlineText.Of(last), names) is RolePart.Responsibilities)
        {
            var end = adopted.FindIndex(child => names.Read(child.Title) is { IsWhole: true });
            var led = adopted[..(end < 0 ? adopted.Count : end)];
            adopted = [new RoleSection(last, InlineText.Of(last), [], [.. led]) { Said = RolePart.Responsibilities }, .. adopted[led.Count..]];
        }
        return new(section.Heading, section.Title, split.Blocks, [.. split.Children, .. adopted]) { Source = section };
    }

    /// <summary>Every block of the section in reading order, including headings.</summary>
    public IEnumerable<Block> AllBlocks =>
        Blocks.Concat(Children.SelectMany(child => (child.Heading is null || child.Blocks.Contains(child.Heading) ? [] : (Block[])[child.Heading])
            .Concat(child.AllBlocks)));

    public IEnumerable<RoleSection> Descendants => Children.SelectMany(child => child.Descendants.Prepend(child));

    public bool HasBody => Blocks.Length > 0 || Children.Length > 0;

    public bool HoldsList => Blocks.Any(block => block is ListBlock or Markdig.Extensions.Tables.Table);

    /// <summary>The same as a section of the page, for a label that is not a heading.</summary>
    public Section AsSection() => Source ?? new Section(null, Title, Written.IsDefault ? [.. AllBlocks] : Written, []);

    /// <summary>Unwraps boxes used for layout; keeps only possible parts from boxes that set text apart.</summary>
    private static IEnumerable<Block> Unboxed(IEnumerable<Block> blocks)
    {
        var all = blocks.ToList();
        // A quotation that holds lists and everything under a heading is layout, not a quote.
        if (all.Count > 0 && all.Exists(block => (block as QuoteBlock)?.Any(inner => inner is ListBlock) == true)
            && all.TrueForAll(block => block is QuoteBlock quote && quote.GetType() == typeof(QuoteBlock)))
            all = [.. all.SelectMany(quote => (QuoteBlock)quote)];
        foreach (var block in all)
        {
            if (block is DefinitionList list)
            {
                foreach (var item in list.OfType<DefinitionItem>())
                    yield return item;
                continue;
            }
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
        "dropdown", "details", "tab-set", "tab-item", "tabs", "tab", "grid", "grid-item", "grid-item-card", "card", "container", "div", "columns",
        "column", "step", "stepper",
    };

    /// <summary>"Responsibilities:" alone on a line labels the list below it.</summary>
    public static string? PlainHeadOf(Block block, PartNames names) =>
        block is ParagraphBlock && InlineText.Of(block) is { Length: < LongestPlainLabel } text && text.TrimEnd() is [.., ':' or '：']
            && names.Read(text) is { } label
        && (label.IsWhole || label.Rest.Count(c => c == ' ') < 3) ? text.TrimEnd(':', '：', ' ') : null;

    private static IEnumerable<RoleSection> Adopted(List<RoleSection> sections, PartNames names)
    {
        for (var i = 0; i < sections.Count; i++)
        {
            var section = sections[i];
            if (names.Find(section.Title) is { } own and not (RolePart.Process or RolePart.Other or RolePart.Benefits or RolePart.Reporting
                or RolePart.Holders) && section.Blocks.IsEmpty && section.Children.IsEmpty)
            {
                var next = i + 1;
                // "Scope" after an empty "Key responsibilities" belongs to it, too.
                while (next < sections.Count && !(names.Read(sections[next].Title) is { IsWhole: true, Part: var part } && part != own
                    && part is RolePart.Responsibilities or RolePart.Essential or RolePart.Desirable or RolePart.Interactions or RolePart.Process
                    or RolePart.Benefits))
                    next++;
                section = section with { Children = [.. sections[(i + 1)..next]] };
                i = next - 1;
            }
            yield return section;
        }
    }
}
