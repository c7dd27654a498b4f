using System.Collections.Immutable;
using System.Text;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Syntax.Words;
using Handbooks.Syntax.Yaml.Slips;
using Markdig.Extensions.DefinitionLists;
using Markdig.Syntax;

namespace Handbooks.Model.Recovery;

/// <summary>Divides the blocks under a heading by the labels among them that are not headings.</summary>
internal sealed class LabelSplitter(PartNames names)
{
    private const int FewestSpacesOfSentence = 3;

    /// <summary>A page's sections are read once to find its roles, and again for each of them.</summary>
    private readonly Dictionary<Section, (ImmutableArray<Block> Blocks, List<RoleSection> Children)> _known = new(ReferenceEqualityComparer.Instance);

    public PartNames Names => names;

    /// <param name="blocks">Those of the section, without boxes.</param>
    public (ImmutableArray<Block> Blocks, List<RoleSection> Children) Split(Section section, Func<Section, List<Block>> blocks)
    {
        if (!_known.TryGetValue(section, out var parts))
            _known[section] = parts = Split(blocks(section));
        return parts;
    }

    private (ImmutableArray<Block> Blocks, List<RoleSection> Children) Split(List<Block> all)
    {
        var heads = all.ConvertAll(HeadOf);
        var own = ImmutableArray.CreateBuilder<Block>();
        var children = new List<RoleSection>();
        // A sentence that introduces the bold labels below it becomes their parent.
        (RoleSection Section, List<RoleSection> Below)? over = null;
        var body = own;
        for (var i = 0; i < all.Count; i++)
        {
            var next = i + 1 < all.Count ? all[i + 1] : null;
            var text = next is not null && all[i] is ParagraphBlock ? InlineText.Of(all[i]) : "";
            if (all[i] is DefinitionItem item)
            {
                Open(Defined(item));
                continue;
            }
            if (heads[i] is null && EndsFold(all[i]))
            {
                Close();
                continue;
            }
            if (next is not null && heads[i] is { } lead && LeadText.SubjectOf(lead) is not null
                && LeadText.PartOf(lead + ":", names) is RolePart.Responsibilities
                && (Clauses.Count(all, i + 1) is var clauses && (next is ListBlock || clauses > 1)))
            {
                Open(new RoleSection(all[i], lead, [.. all[(i + 1)..(i + 1 + clauses)]], []) { Said = RolePart.Responsibilities });
                i += clauses;
            }
            // "**The keeper will spend the night here and has to:**".
            else if (next is ListBlock && heads[i] is { } sentence && sentence.Count(c => c == ' ') >= FewestSpacesOfSentence
                && names.ReadWithName(sentence) is null && LeadText.PartOf(sentence + ":", names) is { } meant)
                Open(new RoleSection(all[i], sentence, [], []) { Said = meant });
            else if (heads[i] is { } head && next is not null
                && (heads[i + 1] is not { } below || IsNameOver(head, below) || IsPartOver(head, below)))
                Open(new RoleSection(all[i], head, [], []));
            else if (next is ListBlock && RoleSection.PlainHeadOf(all[i], names) is { } plain
                && (names.Find(plain) is not null || LeadText.PartOf(text, names) is null))
                Open(new RoleSection(all[i], plain, [], []), isTop: true);
            else if (all[i] is ParagraphBlock && next is ListBlock && LeadText.PartOf(text, names, isBeforeList: true) is { } part)
                Open(new RoleSection(all[i], text, [], []) { Said = part }, isTop: over is null || children.Count == 0);
            else if (all[i] is ParagraphBlock && next is ParagraphBlock && LeadText.PartOf(text, names) is { } said
                && Clauses.Count(all, i + 1) is > 1 and var led)
            {
                Open(new RoleSection(all[i], text, [.. all[(i + 1)..(i + 1 + led)]], []) { Said = said }, isTop: true);
                body = own;
                i += led;
            }
            else if (all[i] is ParagraphBlock && next is not null && heads[i + 1] is not null
                && LeadText.PartOf(text, names) is RolePart.Responsibilities)
            {
                Close();
                over = (new RoleSection(all[i], text, [], []) { Said = RolePart.Responsibilities }, []);
            }
            else if (all[i] is ParagraphBlock labelled && BoldLine.LeadOf(labelled, withLabels: true) is var (label, rest) && rest.Length > 0
                && names.Find(label) is not null)
            {
                Open(new RoleSection(labelled, label, [labelled], []));
                Keep();
                // "**Hours:** two a week" is a fact: the list below it is not about hours.
                if (IsFact(label, rest))
                    body = own;
            }
            else if (all[i] is ListBlock list && LabelledParts(list) is { } parts && !AreDuties(parts))
            {
                if (over is null && body != own && children is [.., { Blocks.IsEmpty: true } named] && names.Read(named.Title) is null)
                {
                    children[^1] = named with { Children = [.. named.Children, .. parts], Written = [list] };
                    continue;
                }
                Close();
                children.AddRange(parts);
            }
            else
            {
                // Text after the list that a sentence introduces is ordinary text again.
                if (body != own && Current() is { } open && (open.Said is not null
                    || (open.Heading is not null && open.Blocks.Contains(open.Heading))) && body.Count > 0 && all[i] is not ListBlock)
                    body = own;
                body.Add(all[i]);
                Keep();
            }
        }
        Close();
        return (own.ToImmutable(), Nested(children));

        // "The keeper's duties include:" over "**Policies**: writes …" and "**Partners**: talks to …".
        bool AreDuties(List<RoleSection> parts) =>
            body != own && body.Count == 0 && Current() is { Said: RolePart.Responsibilities }
            && !parts.TrueForAll(part => names.Read(part.Title) is { IsWhole: true });

        RoleSection? Current() =>
            over is { Below: [.., var last] } ? last : over is { } only ? only.Section : children.Count > 0 ? children[^1] : null;

        void Open(RoleSection section, bool isTop = false)
        {
            if (isTop)
                Close();
            if (over is { } above)
                above.Below.Add(section);
            else
                children.Add(section);
            body = ImmutableArray.CreateBuilder<Block>();
            body.AddRange(section.Blocks);
        }

        void Keep()
        {
            if (body == own)
                return;
            if (over is { Below.Count: > 0 } above)
                above.Below[^1] = above.Below[^1] with { Blocks = [.. body] };
            else if (children.Count > 0)
                children[^1] = children[^1] with { Blocks = [.. body] };
        }

        void Close()
        {
            if (over is { } above)
                children.Add(above.Section with { Children = [.. above.Below] });
            over = null;
            body = own;
        }
    }

    private bool IsFact(string label, string rest) =>
        !rest.EndsWith(':') && !rest.EndsWith('：') && names.Find(label) is RolePart.Benefits or RolePart.Levels or RolePart.Holders
            or RolePart.Reporting or RolePart.Areas or RolePart.Purpose;

    /// <summary>"**Growth steward**" directly over "**Responsibilities**": the first is the name, and its parts follow.</summary>
    private bool IsNameOver(string head, string below) => names.Read(head) is null && names.Read(below) is { IsWhole: true };

    /// <summary>"**Responsibilities**" directly over "**Moorings (60 %)**": the first says what the lists below are.</summary>
    private bool IsPartOver(string head, string below) =>
        names.Read(head) is { IsWhole: true, Part: RolePart.Responsibilities or RolePart.Essential } && names.Read(below) is not { IsWhole: true };

    /// <summary>A label without content of its own becomes the parent of the parts after it.</summary>
    private List<RoleSection> Nested(List<RoleSection> flat)
    {
        var nested = new List<RoleSection>();
        var below = ImmutableArray.CreateBuilder<RoleSection>();
        foreach (var section in flat)
        {
            if (nested.Count > 0 && BelongsTo(nested[^1], section, isFirst: below.Count == 0))
            {
                below.Add(section);
                continue;
            }
            Close();
            nested.Add(section);
        }
        Close();
        return nested;

        void Close()
        {
            if (below.Count > 0)
                nested[^1] = nested[^1] with { Children = [.. nested[^1].Children, .. below] };
            below.Clear();
        }
    }

    private bool BelongsTo(RoleSection over, RoleSection section, bool isFirst)
    {
        if (over is not { Blocks.IsEmpty: true, Said: null, Written.IsDefault: true, Heading: ParagraphBlock })
            return false;
        var isPart = section.Heading is not ListItemBlock && (section.Said is not null || names.Read(section.Title) is { IsWhole: true });
        if (isPart)
            // "Duties of the keeper" directly over "The keeper shall:".
            return names.Read(over.Title) is null || (section.Said is not null && isFirst && over.Children.IsEmpty
                && names.ReadWithName(over.Title) is { Rest.Length: > 0 });
        // "Responsibilities" directly over "Moorings (60 %)" and "Crew (40 %)": they become its children.
        return section.Heading is ParagraphBlock
            && names.Read(over.Title) is { IsWhole: true, Part: RolePart.Responsibilities or RolePart.Essential };
    }

    private static string? HeadOf(Block block) => block switch
    {
        DirectiveTitle title => InlineText.Of(title),
        HtmlBlock html => SummaryOf(html),
        _ => BoldLine.TextOf(block),
    };

    /// <summary>The text of a <c>summary</c> element; null for any other HTML.</summary>
    private static string? SummaryOf(HtmlBlock html)
    {
        var text = html.Lines.ToString();
        var open = text.IndexOf("<summary", StringComparison.OrdinalIgnoreCase);
        var close = text.IndexOf("</summary", StringComparison.OrdinalIgnoreCase);
        if (open < 0 || close < open)
            return null;
        var words = new StringBuilder();
        var inTag = false;
        foreach (var c in text.AsSpan(open, close - open))
        {
            inTag = c == '<' || (inTag && c != '>');
            if (!inTag && c != '>')
                words.Append(c);
        }
        return words.ToString().Trim() is { Length: > 0 } label ? label : null;
    }

    private static bool EndsFold(Block block) =>
        block is HtmlBlock html && html.Lines.ToString().Contains("</details", StringComparison.OrdinalIgnoreCase);

    private static RoleSection Defined(DefinitionItem item) =>
        new(item.OfType<DefinitionTerm>().FirstOrDefault(), string.Join(' ', item.OfType<DefinitionTerm>().Select(InlineText.Of)),
            [.. item.Where(block => block is not DefinitionTerm)], []);

    /// <summary>"- **Eligibility**: … - **Responsibilities**: …": a list whose items are the parts; null for any other list.</summary>
    private List<RoleSection>? LabelledParts(ListBlock list)
    {
        var items = list.OfType<ListItemBlock>().ToList();
        var labels = items.ConvertAll(LabelOf);
        var parts = labels.Count(label => label is not null && names.Read(label) is { IsWhole: true });
        // "**Duties of the president** – …" among the articles of a constitution.
        if (labels.Count(label => label is not null && names.ReadWithName(label) is { IsWhole: false, Part: RolePart.Responsibilities }) > 1)
            parts = items.Count;
        if (parts < 2 && !(parts == 1 && items.Count == 1 && items[0].Any(block => block is ListBlock)))
            return null;
        if (parts * 2 < items.Count)
            return null;
        return [.. items.Select((item, i) => new RoleSection(item.FirstOrDefault(), labels[i] ?? InlineText.Of(item), BodyOf(item), []))];
    }

    /// <summary>The text before the colon, or the bold text, if a list or text follows.</summary>
    private static string? LabelOf(ListItemBlock item)
    {
        if (item.FirstOrDefault() is not ParagraphBlock paragraph)
            return null;
        var text = InlineText.Of(paragraph);
        if (BoldLine.LeadOf(paragraph, withLabels: true) is var (lead, _))
            return lead;
        var colon = text.AsSpan().IndexOfAny(':', '：');
        return Lists.LabelOf(item) ?? (colon is > 0 and < 40 ? text[..colon] : null);
    }

    /// <summary>What follows the label: the item's own list, otherwise the item itself.</summary>
    private static ImmutableArray<Block> BodyOf(ListItemBlock item) =>
        item.Count > 1 ? [.. item.Skip(1)] : [.. item];
}
