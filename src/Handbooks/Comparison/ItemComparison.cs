using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Comparison;

/// <summary>What changed on the roadmap.</summary>
/// <param name="promises">Of the newer state's items, by slug.</param>
internal sealed class ItemComparison(Handbook before, Handbook now, ItemPairs items, RolePairs roles, FrozenDictionary<string, Promises> promises)
{
    public IEnumerable<HandbookChange> Changes() => items.All.SelectMany(pair => Of(pair.Before, pair.Now));

    private IEnumerable<HandbookChange> Of(RoadmapItem? old, RoadmapItem? current)
    {
        if (old is null)
            return [Fact(ChangeKind.ItemAdded, current!, false) with { To = Target(current!) }];
        return current is null ? [Fact(ChangeKind.ItemRemoved, old, true) with { From = Target(old) }] : Between(old, current);
    }

    private static ImmutableArray<string> Target(RoadmapItem item) => item.Declaration.Target is { } target ? [target.Value.Text] : [];

    private IEnumerable<HandbookChange> Between(RoadmapItem old, RoadmapItem current)
    {
        // The same role under a new name is the same owner.
        var was = ItemState.Of(old.Declaration) with
        {
            Accountable = Owner(old.Accountable, old, before, id => roles.NowOf(id) is { } same ? now.Role(same).Title : null),
        };
        var state = ItemState.Of(current.Declaration) with { Accountable = Owner(current.Accountable, current, now, _ => null) };
        foreach (var change in ItemChanges.Between(was, state with { Details = was.Details }, (name, _) => new ChangeValue(name)))
        {
            yield return Fact(KindOf(change), current, false) with
            {
                From = change.Thing == ChangedThing.Summary ? Some(was.Summary) : Some(change.From?.Text),
                To = change.Thing == ChangedThing.Summary ? Some(state.Summary) : Some(change.To?.Text),
                Promises = change.Thing == ChangedThing.Target ? promises.GetValueOrDefault(current.Slug) : null,
                Place = ChangePlace.Now(change.Thing switch
                {
                    ChangedThing.Target when current.Declaration.Target is { } target => target.Span,
                    ChangedThing.Accountable when current.Declaration.Accountable is { } owner => owner.Span,
                    _ => current.Declaration.Title.Span,
                }),
            };
        }
        foreach (var detail in new ItemDetails(old, current, before, now, roles).Changes())
            yield return Fact(ChangeKind.Details, current, false) with { Other = detail.Key, From = detail.From, To = detail.To };
    }

    private static ImmutableArray<string> Some(string? text) => text is null ? [] : [text];

    private static string? Owner(RoleId? owner, RoadmapItem item, Handbook handbook, Func<RoleId, string?> nameNow) =>
        owner is { } id ? nameNow(id) ?? handbook.Role(id).Title : item.Declaration.Accountable?.Value;

    private static ChangeKind KindOf(Change change) => change.Thing switch
    {
        ChangedThing.Title => ChangeKind.ItemRenamed,
        ChangedThing.Status => ChangeKind.Status,
        ChangedThing.Horizon => ChangeKind.Horizon,
        ChangedThing.Target => OfTarget(change),
        ChangedThing.Accountable => ChangeKind.Owner,
        ChangedThing.Confidence => ChangeKind.Confidence,
        ChangedThing.Summary => ChangeKind.Summary,
        ChangedThing.Visibility => change.To?.Text == DataWords.Of(Visibility.Public) ? ChangeKind.Published : ChangeKind.Withdrawn,
        ChangedThing.Details or ChangedThing.Added or ChangedThing.Removed or ChangedThing.Returned or ChangedThing.Moved or ChangedThing.ReportsTo
            or ChangedThing.Unit or ChangedThing.Purpose or ChangedThing.ResponsibilityAdded or ChangedThing.ResponsibilityRemoved
            or ChangedThing.ResponsibilityReworded or ChangedThing.Text => ChangeKind.Details,
    };

    private static ChangeKind OfTarget(Change change) =>
        change is { From: { } from, To: { } to } && Period.Parse(from.Text) is { } was && Period.Parse(to.Text) is { } state
            ? TargetMove.KindOf(was, state) switch
            {
                MoveKind.Later => ChangeKind.Slipped,
                MoveKind.Earlier => ChangeKind.PulledForward,
                MoveKind.MoreExact or MoveKind.LessExact => ChangeKind.Target,
            }
            : ChangeKind.Target;

    private static HandbookChange Fact(ChangeKind kind, RoadmapItem item, bool isGone) =>
        new(ChangedPart.Roadmap, kind, (isGone ? "-" : "") + item.Slug, item.Title, new ChangePlace(item.Declaration.Title.Span, isGone));
}
