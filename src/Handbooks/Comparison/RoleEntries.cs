using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Text;
using Markdig.Syntax;
using SourceSpan = Handbooks.Text.SourceSpan;

namespace Handbooks.Comparison;

/// <summary>The sentences of a role, list by list.</summary>
internal static class RoleEntries
{
    public static ImmutableArray<RolePart> Parts { get; } = [.. Enum.GetValues<RolePart>()];

    public static ImmutableArray<Duty> Of(Role? role, RolePart part)
    {
        if (role is null)
            return [];
        var parts = role.Declaration.Parts;
        return part switch
        {
            RolePart.Responsibility => [.. parts.Responsibilities.Select(duty => Entry(duty.Text, duty.Span) with { Id = duty.ActivityId })],
            RolePart.Requirement => [.. parts.Requirements.Select(requirement => Entry(requirement.Text, requirement.Span))],
            RolePart.Interaction => [.. parts.Interactions.Select(entry => Entry(entry.Text, entry.Span))],
            RolePart.Area => [.. parts.Areas.Select(entry => Entry(entry.Text, entry.Span))],
            RolePart.Metric => [.. parts.Metrics.Select(entry => Entry(entry.Text, entry.Span))],
        };
    }

    /// <summary>The role's text without its entries and its title: headings, paragraphs, anything else.</summary>
    public static string OtherText(Role role)
    {
        var declaration = role.Declaration;
        var own = declaration.Parts.Responsibilities.Select(duty => duty.Detail is null ? null : Whitespace.Collapse(duty.Detail))
            .OfType<string>().ToList();
        var spans = Parts.SelectMany(part => Of(role, part)).Select(duty => duty.Place!.Value).OrderBy(span => span.Start).ToList();
        var text = Whitespace.Collapse(string.Join('\n', Blocks(declaration)
            .Select(block => Without(declaration.Page.SpanOf(block), spans))));
        return own.Aggregate(text, (rest, detail) => rest.Replace(detail, "", StringComparison.Ordinal));
    }

    /// <summary>The same text by paragraphs, items and cells, as readers see it.</summary>
    public static IEnumerable<Duty> OtherTexts(Role role)
    {
        var declaration = role.Declaration;
        var details = declaration.Parts.Responsibilities.Select(duty => duty.Detail).OfType<string>().Select(Whitespace.Collapse).ToList();
        var spans = Parts.SelectMany(part => Of(role, part)).Select(duty => duty.Place!.Value).ToList();
        return
            from block in Blocks(declaration)
            from leaf in block is ContainerBlock container ? container.Descendants<LeafBlock>() : block is LeafBlock own ? [own] : []
            let place = declaration.Page.SpanOf(leaf)
            where !spans.Exists(span => span.Start < place.End && place.Start < span.End)
            let text = Whitespace.Collapse(leaf.Inline is null ? place.Text : InlineText.Of(leaf))
            where text.Any(char.IsLetterOrDigit) && !details.Exists(detail => detail.Contains(text, StringComparison.Ordinal))
            select Entry(text, place);
    }

    /// <summary>What a role says. The target of a link names the place below it, which is often another role's.</summary>
    public static IEnumerable<Block> Blocks(RoleDeclaration role) => role.Section.AllBlocks.Where(block => block is not TargetBlock);

    private static string Without(SourceSpan block, List<SourceSpan> spans)
    {
        var left = new System.Text.StringBuilder();
        var at = block.Start;
        foreach (var span in spans.Where(span => span.End > block.Start && span.Start < block.End))
        {
            if (span.Start > at)
                left.Append(block.Source.Text.AsSpan(at, span.Start - at));
            at = Math.Max(at, Math.Min(span.End, block.End));
        }
        if (at < block.End)
            left.Append(block.Source.Text.AsSpan(at, block.End - at));
        // A mark without its item is no text.
        return string.Join(' ', left.ToString().Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Any(char.IsLetterOrDigit) && !IsMark(word)));
    }

    /// <summary>"1." or "2)".</summary>
    private static bool IsMark(string word) => word[^1] is '.' or ')' && word[..^1].All(char.IsAsciiDigit);

    private static Duty Entry(string text, SourceSpan place) => new(null, Whitespace.Collapse(text)) { Place = place };
}
