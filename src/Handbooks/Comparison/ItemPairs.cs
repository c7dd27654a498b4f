using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Text;

namespace Handbooks.Comparison;

/// <summary>Which item of the older state is which of the newer one: by id, by former ids, by title, by its words.</summary>
internal sealed class ItemPairs
{
    private const double LeastAlike = 0.6;

    private readonly FrozenDictionary<string, RoadmapItem> _now;

    private ItemPairs(ImmutableArray<Pairing<RoadmapItem>> all)
    {
        All = all;
        _now = all.Where(pair => pair.Before is not null && pair.Now is not null)
            .ToFrozenDictionary(pair => pair.Before!.Slug, pair => pair.Now!, StringComparer.Ordinal);
    }

    public ImmutableArray<Pairing<RoadmapItem>> All { get; }

    /// <summary>Null for an item that is gone.</summary>
    public RoadmapItem? NowOf(RoadmapItem before) => _now.GetValueOrDefault(before.Slug);

    public static ItemPairs Of(Handbook before, Handbook now)
    {
        var items = new Pairings<RoadmapItem>(before.Items, now.Items);
        items.By(item => item.Slug);
        var (formerBefore, formerNow) = (FormerKeys.OfItems(before), FormerKeys.OfItems(now));
        items.By(item => [formerNow.Today(item.Slug), item.Slug], item => [item.Slug, formerBefore.Today(item.Slug)]);
        items.By(item => Slug.Of(item.Title));
        items.ByLikeness(
            TextLikeness.Pairs(items.Before, items.Now,
                item => Wording.Terms($"{item.Title} {item.Declaration.Summary?.Text}"), LeastAlike),
            item => item.Title);
        var order = now.Items.Select((item, i) => (item.Slug, i)).ToDictionary(item => item.Slug, item => item.i, StringComparer.Ordinal);
        return new ItemPairs([.. items.All().OrderBy(pair => pair.Now is { } item ? order[item.Slug] : int.MaxValue)]);
    }
}
