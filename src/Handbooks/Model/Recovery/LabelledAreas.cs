using Handbooks.Syntax;
using Handbooks.Syntax.Markdown;
using Handbooks.Syntax.Markdown.Notes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Model.Recovery;

/// <summary>"Ownership areas (as of today): [Web](web.md), [Cloud](cloud.md)": a sentence that lists what a role owns, also in a note.</summary>
internal static class LabelledAreas
{
    public static IEnumerable<PartEntry> Find(PageDocument page, RoleSection role, PartNames names) =>
        role.AllBlocks.Concat(Footnotes.ReferredFrom(role.AllBlocks).SelectMany(note => note)).OfType<ParagraphBlock>()
            .Where(paragraph => IsLabelled(InlineText.Of(paragraph), names)).SelectMany(paragraph => Read(page, paragraph));

    private static bool IsLabelled(string text, PartNames names)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon + 1 >= text.Length)
            return false;
        var label = text[..colon];
        var bracket = label.IndexOf('(', StringComparison.Ordinal);
        return names.Find((bracket > 0 ? label[..bracket] : label).Trim(' ', '*', '†')) is RolePart.Areas;
    }

    /// <summary>Each link is one area; without links, what stands between the commas.</summary>
    private static IEnumerable<PartEntry> Read(PageDocument page, ParagraphBlock paragraph)
    {
        var links = paragraph.Inline?.OfType<LinkInline>().Where(link => !link.IsImage).ToList() ?? [];
        if (links.Count > 0)
            return links.Select(link => new PartEntry(paragraph, InlineText.Of(link), page.SpanOf(link)));
        var text = InlineText.Of(paragraph);
        return text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimEnd('.')
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(area => new PartEntry(paragraph, area, page.SpanOf(paragraph)));
    }
}
