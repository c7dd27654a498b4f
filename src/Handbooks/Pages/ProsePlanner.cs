using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Syntax.Markdown.Nodes;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Pages;

internal static class ProsePlanner
{
    /// <summary>Every ordinary page; those at the address of a generated one are its introduction instead.</summary>
    public static IEnumerable<PlannedPage> Plan(SitePlan plan, NavigationPlanner navigation) =>
        plan.Handbook.Pages.Where(page => !plan.IsGenerated(page.Address))
            .Select(page => new PlannedPage(page.Address, () => Plan(plan, navigation, page)) { LastChanged = plan.LastChanged(page.Path) });

    private static ProsePage Plan(SitePlan plan, NavigationPlanner navigation, ContentPage page)
    {
        var document = page.Declaration.Document;
        var blocks = PageBody.Blocks(page.Declaration).ToList();
        var beside = navigation.ForPage(page.Address);
        var (previous, next) = navigation.Around(page.Address);
        return new ProsePage
        {
            Site = plan.Frame,
            Address = page.Address,
            Title = plan.InLanguage(page.Title, document),
            Description = page.Declaration.Description,
            Breadcrumbs = navigation.Breadcrumbs(page.Address, beside),
            Navigation = beside,
            Previous = previous,
            Next = next,
            Outline = OutlinePlanner.Of(document, blocks),
            Body = plan.Prose(document, blocks, page.Address, roles: plan.RoleHeadings(page)),
            Roles = plan.Links(page.Roles, page.Address),
            MentionedBy = plan.Links(page.MentionedBy, page.Address),
            EditUrl = plan.Source.EditUrl(page.Path),
            FaultHref = plan.FaultHref(page.Path, page.Address),
            LastChanged = plan.LastChanged(page.Path),
        };
    }
}

/// <summary>Which blocks make up the text of a page whose layout already shows the title.</summary>
internal static class PageBody
{
    public static IEnumerable<Block> Blocks(PageDeclaration page) => WithoutTitle(page.Document.Markdown, page.Title.Value, page.Document);

    public static IEnumerable<Block> Blocks(RoleDeclaration role) =>
        ReferenceEquals(role.Section, role.Page.Outline) || OpensPage(role)
            ? WithoutTitle(role.Page.Markdown, role.Title.Value, role.Page)
            : role.Section.AllBlocks;

    /// <summary>The headings for the outline.</summary>
    public static IEnumerable<HeadingBlock> Headings(IEnumerable<Block> blocks) => blocks.OfType<HeadingBlock>();

    private static bool OpensPage(RoleDeclaration role) =>
        role.Section.Heading is { } heading && heading == role.Page.Markdown.OfType<HeadingBlock>().FirstOrDefault() && heading.Level == 1;

    /// <summary>Omits the heading that repeats the title; a different one stays.</summary>
    private static IEnumerable<Block> WithoutTitle(MarkdownDocument page, string title, PageDocument document)
    {
        var first = page.OfType<HeadingBlock>().FirstOrDefault();
        var text = first is null ? "" : InlineText.Of(first);
        var isTitle = first is { Level: 1 } && string.Equals(text, title, StringComparison.OrdinalIgnoreCase);
        // Text that the title above does not include stays in the text.
        var isOnlyTop = first is { Level: 1 } && document.Outline.Children.Length == 1 && !LongName.IsTooLong(text);
        return page.Where(block => !(block == first && (isTitle || isOnlyTop)) && block is not Directive { Name: "role", Count: 0 });
    }
}

/// <summary>"On this page": two levels of headings, in steps of one whatever the source says.</summary>
internal static class OutlinePlanner
{
    public static ImmutableArray<OutlineEntry> Of(PageDocument page, IEnumerable<Block> blocks)
    {
        var open = new Stack<int>();
        var entries = ImmutableArray.CreateBuilder<OutlineEntry>();
        foreach (var heading in PageBody.Headings(blocks))
        {
            while (open.Count > 0 && open.Peek() >= heading.Level)
                open.Pop();
            open.Push(heading.Level);
            if (open.Count <= 2 && LongName.Shortened(InlineText.Of(heading)) is { Length: > 0 } text
                && page.Anchors.TryGetValue(heading, out var anchor))
                entries.Add(new OutlineEntry(text, "#" + Uri.EscapeDataString(anchor), open.Count + 1));
        }
        return entries.ToImmutable();
    }
}
