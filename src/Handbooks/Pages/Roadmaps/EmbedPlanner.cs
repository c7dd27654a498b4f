using Handbooks.Linking;
using Handbooks.Linking.Addresses;

namespace Handbooks.Pages.Roadmaps;

/// <summary>One page per item and per column of the board, for frames on other sites.</summary>
internal static class EmbedPlanner
{
    private static readonly BoardPlace[] Columns = [BoardPlace.Now, BoardPlace.Next, BoardPlace.Later, BoardPlace.Shipped];

    public static IEnumerable<PlannedPage> Plan(SitePlan plan)
    {
        foreach (var item in plan.Handbook.Items)
            yield return Page(plan, FixedAddresses.ItemFrame(item.Slug), item.Title, [item]);
        // Frames on other sites do not redirect: the item is shown at each of its former addresses.
        foreach (var moved in plan.Handbook.Redirects)
        {
            if (moved.To is ItemTarget target && moved.From.NameIn(SitePath.Roadmap) is { } slug)
                yield return Page(plan, FixedAddresses.ItemFrame(slug), plan.Handbook.Item(target.Id).Title,
                    [plan.Handbook.Item(target.Id)]);
        }
        foreach (var column in Columns)
            yield return Page(plan, FixedAddresses.Frame(column.Key()), plan.Strings.Of(column),
                [.. plan.Handbook.Items.Where(item => ItemCards.PlaceOf(item) == column)]);
    }

    private static PlannedPage Page(SitePlan plan, SitePath at, string title, RoadmapItem[] items) => new(at, () => new EmbedPage
    {
        Site = plan.Frame,
        Address = at,
        Title = title,
        Items = [.. items.Select(item => ItemCards.Of(plan, item, at))],
    })
    {
        IsListed = false,
    };
}
