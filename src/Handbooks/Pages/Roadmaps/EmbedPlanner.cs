using Handbooks.Linking;
using Handbooks.Linking.Addresses;

namespace Handbooks.Pages.Roadmaps;

/// <summary>One page an item and one a column of the board, for frames on other sites.</summary>
internal static class EmbedPlanner
{
    private static readonly BoardPlace[] Columns = [BoardPlace.Now, BoardPlace.Next, BoardPlace.Later, BoardPlace.Shipped];

    public static IEnumerable<EmbedPage> Plan(Edition edition)
    {
        foreach (var item in edition.Handbook.Items)
            yield return Page(edition, FixedAddresses.ItemFrame(item.Slug), item.Title, [item]);
        // A frame on another site is not sent on: it shows the item at each address that it had.
        foreach (var moved in edition.Handbook.Redirects)
        {
            if (moved.To is ItemTarget target && moved.From.NameIn(SitePath.Roadmap) is { } slug)
                yield return Page(edition, FixedAddresses.ItemFrame(slug), edition.Handbook.Item(target.Id).Title,
                    [edition.Handbook.Item(target.Id)]);
        }
        foreach (var column in Columns)
            yield return Page(edition, FixedAddresses.Frame(column.Key()), edition.Strings.Of(column),
                [.. edition.Handbook.Items.Where(item => ItemCards.PlaceOf(item) == column)]);
    }

    private static EmbedPage Page(Edition edition, SitePath at, string title, RoadmapItem[] items) => new()
    {
        Site = edition.Frame,
        Address = at,
        Title = title,
        Items = [.. items.Select(item => ItemCards.Of(edition, item, at))],
    };
}
