using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Text;

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
                From = change.From is { } from ? [from.Text] : [],
                To = change.To is { } to ? [to.Text] : [],
                Promises = change.Thing == ChangedThing.Target ? promises.GetValueOrDefault(current.Slug) : null,
                Place = ChangePlace.Now(change.Thing switch
                {
                    ChangedThing.Target when current.Declaration.Target is { } target => target.Span,
                    ChangedThing.Accountable when current.Declaration.Accountable is { } owner => owner.Span,
                    _ => current.Declaration.Title.Span,
                }),
            };
        }
        if (Details(old, current).ToImmutableArray() is { IsEmpty: false } details)
            yield return Fact(ChangeKind.Details, current, false) with { To = details };
    }

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

    /// <summary>The names of the other fields that differ.</summary>
    private IEnumerable<string> Details(RoadmapItem old, RoadmapItem current)
    {
        var (was, state) = (old.Declaration, current.Declaration);
        if (was.Theme != state.Theme)
            yield return "theme";
        // Progress may follow from the milestones.
        if (!was.Milestones.Select(milestone => milestone.Value).SequenceEqual(state.Milestones.Select(milestone => milestone.Value)))
            yield return "milestones";
        else if (was.Progress != state.Progress)
            yield return "progress";
        if (!was.Links.Select(link => (link.Title, link.Url.Value)).SequenceEqual(state.Links.Select(link => (link.Title, link.Url.Value))))
            yield return "links";
        if (!Roles(was.Responsible, old.Responsible, true).SetEquals(Roles(state.Responsible, current.Responsible, false)))
            yield return "responsible";
        if (!Roles(was.Consulted, old.Consulted, true).SetEquals(Roles(state.Consulted, current.Consulted, false)))
            yield return "consulted";
        if (!Roles(was.Informed, old.Informed, true).SetEquals(Roles(state.Informed, current.Informed, false)))
            yield return "informed";
        if (!was.DependsOn.Select(id => Slug.Of(id.Value)).ToHashSet().SetEquals(state.DependsOn.Select(id => Slug.Of(id.Value))))
            yield return "depends_on";
    }

    /// <summary>By their ids of now; those that no page defines, by their names.</summary>
    private HashSet<string> Roles(ImmutableArray<Located<string>> written, ImmutableArray<RoleId> linked, bool isBefore) =>
        linked.Length == written.Length
            ? [.. linked.Select(id => isBefore ? roles.NowOf(id)?.Value ?? id.Value : id.Value)]
            : [.. written.Select(name => name.Value)];

    private static HandbookChange Fact(ChangeKind kind, RoadmapItem item, bool isGone) =>
        new(ChangedPart.Roadmap, kind, (isGone ? "-" : "") + item.Slug, item.Title, new ChangePlace(item.Declaration.Title.Span, isGone));
}
