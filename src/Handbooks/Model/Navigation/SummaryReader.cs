using System.Collections.Immutable;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Handbooks.Model.Navigation;

/// <summary>SUMMARY.md of GitBook and mdBook: nested lists of links, with headings over groups.</summary>
internal static class SummaryReader
{
    /// <summary>Empty where the page is not such a list from top to bottom: then it is a page like any other.</summary>
    public static ImmutableArray<NavigationItem> Read(PageDocument page)
    {
        var items = ImmutableArray.CreateBuilder<NavigationItem>();
        foreach (var section in (Section[])[page.Outline, .. page.Outline.Descendants])
        {
            if (Entries(section, page) is not { } entries)
                return [];
            // The page's own title, and the headings that only group other headings, name no group.
            if (section.Level <= 1 || entries.IsEmpty)
                items.AddRange(entries);
            else
                items.Add(new(section.Title, null, entries));
        }
        return items.ToImmutable();
    }

    private static ImmutableArray<NavigationItem>? Entries(Section section, PageDocument page)
    {
        var entries = ImmutableArray.CreateBuilder<NavigationItem>();
        foreach (var block in section.Blocks)
        {
            if (block is ListBlock list && List(list, page) is { } listed)
                entries.AddRange(listed);
            else if (block is ParagraphBlock paragraph && Link(paragraph, page) is { Page: not null } link)
                entries.Add(link);
            else if (block is not (ThematicBreakBlock or HtmlBlock { Type: HtmlBlockType.Comment } or LinkReferenceDefinitionGroup))
                return null;
        }
        return entries.ToImmutable();
    }

    private static ImmutableArray<NavigationItem>? List(ListBlock list, PageDocument page)
    {
        var entries = ImmutableArray.CreateBuilder<NavigationItem>();
        foreach (var item in list.OfType<ListItemBlock>())
        {
            if (item.Count == 0)
                continue;
            if (item[0] is not ParagraphBlock paragraph || Link(paragraph, page) is not { } entry
                || item.Skip(1).Any(block => block is not ListBlock))
                return null;
            var below = item.OfType<ListBlock>().Select(inner => List(inner, page)).ToList();
            if (below.Any(inner => inner is null))
                return null;
            entries.Add(entry with { Children = [.. below.SelectMany(inner => inner!.Value)] });
        }
        return entries.ToImmutable();
    }

    /// <summary>A link and nothing beside it, or words alone: a chapter that is not written yet, or a group.</summary>
    private static NavigationItem? Link(ParagraphBlock paragraph, PageDocument page)
    {
        var title = InlineText.Of(paragraph);
        var parts = paragraph.Inline?.Where(inline => inline is not LiteralInline literal || !literal.Content.AsSpan().IsWhiteSpace()).ToList() ?? [];
        return parts switch
        {
            [LinkInline { IsImage: false } link] =>
                new(title.Length == 0
                    ? null : title, string.IsNullOrWhiteSpace(link.Url) ? null : new Located<string>(link.Url.Trim(), page.SpanOf(link)), []),
            _ when parts.Any(part => part is LinkInline) || title.Length is 0 or > 100 => null,
            _ => new(title, null, []),
        };
    }
}
