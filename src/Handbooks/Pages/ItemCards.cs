using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Pages;

/// <summary>Summaries of roadmap items.</summary>
internal static class ItemCards
{
    private const int LongestTeaser = 180;

    public static ItemCard Of(SitePlan plan, RoadmapItem item, SitePath at)
    {
        var declaration = item.Declaration;
        return new ItemCard
        {
            Id = item.Id.Value,
            Title = item.Title,
            Href = item.Address.HrefFrom(at),
            Column = PlaceOf(item),
            StatusKind = declaration.Status,
            Status = plan.Strings.Of(declaration.Status),
            Theme = declaration.Theme,
            Target = declaration.Target?.Value.Text,
            Accountable = item.Accountable is { } role ? plan.Link(role, at) : null,
            IsAccountableHidden = item.IsAccountableHidden,
            Progress = declaration.Progress,
            IsInternal = declaration.Visibility == Visibility.Internal,
            Teaser = Teaser(declaration.Summary?.FirstParagraph),
            FirstTarget = FirstTarget(plan, item),
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

    /// <summary>The first target, if the current one is later: a date that returned to its original value did not slip.</summary>
    private static string? FirstTarget(SitePlan plan, RoadmapItem item) =>
        plan.History?.Item(item.Slug)?.Promises is { Slips: > 0, First: { } first } && item.Declaration.Target is { } now
            && now.Value.Last > first.Target.Last
            ? first.Target.Text : null;

    private static string? Teaser(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length <= LongestTeaser)
            return text;
        return Excerpt.Of(text, LongestTeaser).TrimEnd(',', ';', ':', '.') + " …";
    }
}
