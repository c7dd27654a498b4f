using Handbooks.Model;
using Handbooks.Syntax;
using Handbooks.Syntax.Markdown.Directives;
using Handbooks.Text;
using Markdig.Syntax;

namespace Handbooks.Pages;

/// <summary>Which of a page's blocks make up its text, once the layout has shown the title.</summary>
internal static class PageBody
{
    public static IEnumerable<Block> Blocks(PageDeclaration page) => WithoutTitle(page.Document.Markdown, page.Title.Value, page.Document);

    public static IEnumerable<Block> Blocks(RoleDeclaration role) =>
        ReferenceEquals(role.Section, role.Page.Outline) || OpensPage(role)
            ? WithoutTitle(role.Page.Markdown, role.Title.Value, role.Page)
            : role.Section.AllBlocks;

    /// <summary>The headings that the text is outlined by.</summary>
    public static IEnumerable<HeadingBlock> Headings(IEnumerable<Block> blocks) => blocks.OfType<HeadingBlock>();

    private static bool OpensPage(RoleDeclaration role) =>
        role.Section.Heading is { } heading && heading == role.Page.Markdown.OfType<HeadingBlock>().FirstOrDefault() && heading.Level == 1;

    /// <summary>The heading that repeats the title is left out; one that says something else stays.</summary>
    private static IEnumerable<Block> WithoutTitle(MarkdownDocument page, string title, PageDocument document)
    {
        var first = page.OfType<HeadingBlock>().FirstOrDefault();
        var text = first is null ? "" : Syntax.Markdown.InlineText.Of(first);
        var isTitle = first is { Level: 1 } && string.Equals(text, title, StringComparison.OrdinalIgnoreCase);
        // Words that the title above the text does not have are shown with the text.
        var isOnlyTop = first is { Level: 1 } && document.Outline.Children.Length == 1 && !LongName.IsTooLong(text);
        return page.Where(block => !(block == first && (isTitle || isOnlyTop)) && block is not Directive { Name: "role", Count: 0 });
    }
}
