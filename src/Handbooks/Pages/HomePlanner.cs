using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking;

namespace Handbooks.Pages;

internal static class HomePlanner
{
    public static HomePage Plan(Edition edition, NavigationPlanner navigation, ImmutableArray<Diagnostic> findings)
    {
        return edition.Introduced(new HomePage
        {
            Site = edition.Frame,
            Address = SitePath.Home,
            Title = edition.Frame.Title,
            Description = edition.Frame.Description,
            Navigation = navigation.ForPage(SitePath.Home),
            RoleCount = edition.Handbook.Roles.Length,
            ActivityCount = edition.Handbook.Activities.Length,
            NobodyNamedCount = edition.Handbook.Activities.Count(activity => DecisionsPlanner.IsNobodyNamed(edition, activity)),
            WarningCount = edition.Audience == Audience.Team ? findings.Count(finding => finding.Severity >= Severity.Warning) : null,
            Now = [.. edition.Handbook.Items.Where(item => ItemCards.PlaceOf(item) == BoardPlace.Now)
                .Select(item => ItemCards.Of(edition, item, SitePath.Home))],
            Units = RolesPlanner.Groups(edition, SitePath.Home),
        });
    }
}
