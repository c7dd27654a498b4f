using Handbooks.Diagnostics;
using Handbooks.Linking;
using Handbooks.Linking.Links;
using Markdig.Syntax;

namespace Handbooks.Checks;

/// <summary>A page without any text, which readers find in the menu.</summary>
internal static class EmptyPage
{
    public static readonly Check Check = new("HB4027", Severity.Warning, "Page without text", Find);

    private static IEnumerable<Diagnostic> Find(Handbook handbook) =>
        from page in handbook.Pages
        let document = page.Declaration.Document
        where document.Markdown.All(block => block is LinkReferenceDefinitionGroup || IsComment(document.SpanOf(block).Text)) && !IsMeant(page)
        select Check.At(document.Source.Start, "this page is empty, and readers find it in the menu",
            "Write its text, or remove the file.");

    /// <summary>A note that the author left for later, and no reader sees.</summary>
    private static bool IsComment(string block) => block.Trim() is var text && text.StartsWith("<!--", StringComparison.Ordinal)
        && text.IndexOf("-->", StringComparison.Ordinal) == text.Length - "-->".Length;

    /// <summary>Keys with which another tool fills the page, or leads elsewhere.</summary>
    private static readonly HashSet<string> Filling = new(StringComparer.OrdinalIgnoreCase)
    {
        "redirect", "redirect_to", "redirect_url", "redirectto", "refresh_to", "layout", "template", "type", "component", "external", "link",
        "permalink", "url",
    };

    /// <summary>
    /// The page of a folder lists what is in it, a role may be only its front matter, and the tool's own pages have their own content.
    /// </summary>
    private static bool IsMeant(ContentPage page) =>
        !page.Roles.IsEmpty || page.Declaration.IsFaulty || SitePath.Generated.Contains(page.Address) || SitePath.TeamOnly.Contains(page.Address)
        || page.Address == SitePath.Home || page.Address == SitePath.NotFound || !page.Declaration.Toctree.IsEmpty
        || page.Declaration.Document.FrontMatter?.Entries.Any(entry => Filling.Contains(entry.Key.Value)) == true
        || InputPath.IsIndexName(InputPath.WithoutEnding(page.Path[(page.Path.LastIndexOf('/') + 1)..]));
}
