using System.Collections.Frozen;
using System.Collections.Immutable;
using Handbooks.Diagnostics;
using Handbooks.Linking;

namespace Handbooks.Comparison;

/// <summary>What differs between two states of a handbook, in the order of a report.</summary>
/// <param name="AddressesNow">Of what is in both: the newer address by the older one.</param>
public sealed record HandbookComparison(ImmutableArray<HandbookChange> Changes, DiagnosticChanges Findings,
    FrozenDictionary<string, string> AddressesNow)
{
    /// <summary>Of a state and itself: nothing. The other way round, what was added is removed.</summary>
    public static HandbookComparison Between(ComparedState before, ComparedState now)
    {
        var pages = PagePairs.Of(before, now);
        var roles = RolePairs.Of(before.Handbook, now.Handbook, pages);
        pages = pages.Following(roles);
        var items = ItemPairs.Of(before.Handbook, now.Handbook);
        var entries = EntryChanges.Between(roles);
        ImmutableArray<HandbookChange> ofRoles =
        [
            .. new RoleComparison(before.Handbook, now.Handbook, roles, entries).Changes(),
            .. new LetterComparison(before.Handbook, now.Handbook, roles, entries).Changes(),
        ];
        ImmutableArray<HandbookChange> ofAll =
        [
            .. ofRoles,
            .. new ItemComparison(before.Handbook, now.Handbook, items, roles, now.Promises).Changes(),
            .. new PageComparison(before.Handbook, now.Handbook, pages, ofRoles).Changes(),
            .. AddressComparison.Between(before.Handbook, now.Handbook, pages, role => roles.NowOf(role) ?? entries.MostlyTo(role), items),
            .. SettingsComparison.Between(before, now),
        ];
        return new HandbookComparison(
            [.. ofAll, .. new FileComparison(before, now, ofAll).Changes()],
            DiagnosticChanges.Between(before.Diagnostics, now.Diagnostics, pages.PathsNow),
            Addresses(before.Handbook, now.Handbook, pages, roles, items));
    }

    private static FrozenDictionary<string, string> Addresses(Handbook before, Handbook now, PagePairs pages, RolePairs roles, ItemPairs items) =>
        ((IEnumerable<(SitePath Before, SitePath? Now)>)[
            .. before.Roles.Select(role => (role.Address, roles.NowOf(role)?.Address)),
            .. before.Items.Select(item => (item.Address, items.NowOf(item)?.Address)),
            .. before.Pages.Select(page => (page.Address, now.Page(pages.PathNow(page.Path))?.Address)),
        ]).Where(pair => pair.Now is not null).DistinctBy(pair => pair.Before.Value)
            .ToFrozenDictionary(pair => pair.Before.Value, pair => pair.Now!.Value.Value, StringComparer.Ordinal);
}
