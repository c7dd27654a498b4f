using System.Collections.Immutable;
using Handbooks.Coverage;
using Handbooks.Diagnostics;
using Handbooks.Linking;

namespace Handbooks.Pages.Findings;

internal static class FindingsPlanner
{
    /// <param name="findings">What was found up to the checks, in order of place, with the handbook's own severities.</param>
    public static FindingsPage Plan(Edition edition, NavigationPlanner navigation, ImmutableArray<Diagnostic> findings)
    {
        var at = SitePath.Findings;
        return edition.Introduced(new FindingsPage
        {
            Site = edition.Frame,
            Address = at,
            Title = edition.Strings.Findings.Title,
            Breadcrumbs = [edition.Home(at)],
            Navigation = navigation.ForPage(at),
            Counts = FindingGroups.Counts(findings, at.HrefFrom(at)),
            Groups = FindingGroups.Of(findings, new SourcePlaces(edition, at), edition.Strings.Findings),
            Coverage = CoveragePlanner.Plan(edition, HandbookCoverage.Of(edition.Handbook), at),
        });
    }
}
