using System.Collections.Frozen;
using Handbooks.History;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Pages.Feeds;

/// <summary>Items as subscribers know them, and their last changes visible on this site.</summary>
internal sealed class FeedSubjects(Handbook handbook, Audience audience, HistoryLog? history)
{
    private readonly FrozenDictionary<ItemId, string> _firstSlugs = handbook.Redirects
        .Where(redirect => redirect.To is ItemTarget && redirect.From.Value.StartsWith(SitePath.Roadmap.Value, StringComparison.Ordinal))
        .GroupBy(redirect => ((ItemTarget)redirect.To).Id)
        .ToFrozenDictionary(item => item.Key, item => item.First().From.Value[SitePath.Roadmap.Value.Length..].TrimEnd('/'));

    /// <summary>Distinguishes this site in the names that subscribers keep. It does not include the address: sites move.</summary>
    public string SiteName => (handbook.Settings.Id ?? handbook.Settings.Title) + (audience == Audience.Team ? "\nteam" : "");

    /// <summary>The name by which subscribers know an item: its first slug, by the order of <c>moved_from</c>.</summary>
    public string FirstSlugOf(RoadmapItem item) => _firstSlugs.GetValueOrDefault(item.Id, item.Slug);

    /// <summary>The last change to an item visible on this site; null if unknown.</summary>
    public DateTimeOffset? ChangedAt(RoadmapItem item) => history?.Item(item.Slug)?.Changes.Max(change => change.At);

    /// <summary>The number of commits that changed it since it was added.</summary>
    public int RevisionOf(RoadmapItem item) => history?.Item(item.Slug) is { } past
        ? Math.Max(0, past.Changes.Select(change => change.Commit).OfType<string>().Distinct(StringComparer.Ordinal).Count() - 1) : 0;
}
