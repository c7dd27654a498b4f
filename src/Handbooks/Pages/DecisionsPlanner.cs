using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Linking.Matrix;
using Handbooks.Model;

namespace Handbooks.Pages;

/// <summary>"Who decides X": every activity and every item, with who answers for it.</summary>
internal static class DecisionsPlanner
{
    public static DecisionsPage Plan(Edition edition, NavigationPlanner navigation)
    {
        var at = SitePath.Decisions;
        var groups = MatrixPlanner.Groups(edition)
            .Select(group => new DecisionGroup(group.Title, [.. group.Activities.Select(activity => Plan(edition, activity, at))]))
            .ToImmutableArray();
        return edition.Introduced(new DecisionsPage
        {
            Site = edition.Frame,
            Address = at,
            Title = "Who decides what",
            Breadcrumbs = [Edition.Home(at)],
            Navigation = navigation.ForPage(at),
            Groups = groups,
            NobodyNamedCount = edition.Handbook.Activities.Count(activity => IsNobodyNamed(edition, activity)),
            MatrixHref = SitePath.Matrix.HrefFrom(at),
        });
    }

    /// <summary>No source says who answers; a role that is named and not part of this site is somebody.</summary>
    public static bool IsNobodyNamed(Edition edition, Activity activity) =>
        !activity.With(Letters.Accountable).Any() && !IsHidden(edition, activity);

    /// <summary>On the team's site everybody who is defined is shown: a name that leads nowhere there is nobody, and a diagnostic.</summary>
    private static bool IsHidden(Edition edition, Activity activity) => edition.Audience == Audience.Public && activity.IsAccountableHidden;

    private static Decision Plan(Edition edition, Activity activity, SitePath at) => new(
        activity.Id.Value,
        activity.Item is { } item
            ? edition.Link(new ItemTarget(item), at)
            : new Link(activity.Title, SitePath.Matrix.HrefFrom(at, activity.Id.Value)),
        edition.Links(activity.With(Letters.Accountable), at),
        edition.Links(activity.With(Letters.Responsible), at),
        edition.Links(activity.With(Letters.Consulted), at),
        edition.Links(activity.With(Letters.Informed), at),
        IsHidden(edition, activity));
}
