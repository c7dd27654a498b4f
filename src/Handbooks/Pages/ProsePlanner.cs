using Handbooks.Linking;

namespace Handbooks.Pages;

internal static class ProsePlanner
{
    /// <summary>Every ordinary page; those at the place of a generated one are its introduction and no page of their own.</summary>
    public static IEnumerable<ProsePage> Plan(Edition edition, NavigationPlanner navigation) =>
        edition.Handbook.Pages.Where(page => !edition.IsGenerated(page.Address)).Select(page => Plan(edition, navigation, page));

    private static ProsePage Plan(Edition edition, NavigationPlanner navigation, ContentPage page)
    {
        var document = page.Declaration.Document;
        var blocks = PageBody.Blocks(page.Declaration).ToList();
        return new ProsePage
        {
            Site = edition.Frame,
            Address = page.Address,
            Title = page.Title,
            Description = page.Declaration.Description,
            Breadcrumbs = navigation.Breadcrumbs(page),
            Navigation = navigation.ForPage(page.Address),
            Outline = OutlinePlanner.Of(document, blocks),
            Body = edition.Prose(document, blocks, page.Address, roles: edition.RoleHeadings(page)),
            Roles = edition.Links(page.Roles, page.Address),
            MentionedBy = edition.Links(page.MentionedBy, page.Address),
            EditUrl = edition.EditUrl(page.Path),
            FaultHref = edition.FaultHref(page.Path, page.Address),
            LastChanged = edition.LastChanged(page.Path),
        };
    }
}
