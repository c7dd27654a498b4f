using Handbooks.Linking;

namespace Handbooks.Pages;

internal static class HomePlanner
{
    public static HomePage Plan(Edition edition, NavigationPlanner navigation)
    {
        var (title, body, page) = edition.Introduction(SitePath.Home);
        return new HomePage
        {
            Site = edition.Frame,
            Address = SitePath.Home,
            Title = title ?? edition.Frame.Title,
            Description = page?.Declaration.Description ?? edition.Frame.Description,
            Navigation = navigation.ForPage(SitePath.Home),
            Body = body,
            EditUrl = page is null ? null : edition.EditUrl(page.Path),
            MentionedBy = page is null ? [] : edition.Links(page.MentionedBy, SitePath.Home),
            RoleCount = edition.Handbook.Roles.Length,
            ActivityCount = edition.Handbook.Activities.Length,
            NobodyNamedCount = edition.Handbook.Activities.Count(activity => DecisionsPlanner.IsNobodyNamed(edition, activity)),
            Now = [.. edition.Handbook.Items.Where(item => ItemCards.ColumnOf(item) == "Now").Select(item => ItemCards.Of(edition, item, SitePath.Home))],
            Units = RolesPlanner.Groups(edition, SitePath.Home),
        };
    }
}
