using System.Collections.Immutable;
using Handbooks.Comparison;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Pages.Roadmaps;

namespace Handbooks.Pages;

/// <summary>Summaries of roadmap items.</summary>
internal static class ItemCards
{
    public static ItemCard Of(SitePlan plan, RoadmapItem item, SitePath at)
    {
        var declaration = item.Declaration;
        var promises = SlippedSince(plan, item);
        return new ItemCard
        {
            Id = item.Id.Value,
            Title = item.Title,
            Href = item.Address.HrefFrom(at),
            Column = PlaceOf(item),
            StatusKind = declaration.Status,
            Status = plan.Strings.Of(declaration.Status),
            Theme = declaration.Theme,
            Target = declaration.Target is { } target ? DueDate.Of(plan.Strings, target.Value) : null,
            Accountable = item.Accountable is { } role ? plan.Link(role, at) : null,
            IsAccountableHidden = item.IsAccountableHidden,
            Progress = declaration.Progress,
            IsInternal = declaration.Visibility == Visibility.Internal,
            Teaser = Teasers.Of(declaration.Summary?.FirstParagraph),
            FirstTarget = promises?.First is { } first ? DueDate.Of(plan.Strings, first.Target) : null,
            Slips = promises?.Slips ?? 0,
        };
    }

    public static ImmutableArray<ItemCard> Of(SitePlan plan, IEnumerable<ItemId> items, SitePath at) =>
        [.. items.Select(id => Of(plan, plan.Handbook.Item(id), at))];

    public static BoardPlace PlaceOf(RoadmapItem item) => (item.Declaration.Status, item.Declaration.Horizon) switch
    {
        (ItemStatus.Shipped, _) => BoardPlace.Shipped,
        (ItemStatus.Dropped, _) => BoardPlace.Dropped,
        (_, Horizon.Now) => BoardPlace.Now,
        (_, Horizon.Next) => BoardPlace.Next,
        _ => BoardPlace.Later,
    };

    /// <summary>Null unless the current target is later than the first: a date that returned to its original value did not slip.</summary>
    private static Promises? SlippedSince(SitePlan plan, RoadmapItem item) =>
        plan.History?.Item(item.Slug)?.Promises is { Slips: > 0, First: { } first } promises && item.Declaration.Target is { } now
            && now.Value.Last > first.Target.Last
            ? promises : null;
}
