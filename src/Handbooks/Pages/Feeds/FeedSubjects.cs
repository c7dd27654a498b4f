using System.Collections.Frozen;
using Handbooks.History;
using Handbooks.Linking;
using Handbooks.Model;

namespace Handbooks.Pages.Feeds;

/// <summary>Items as those who subscribed know them, and when what this site shows of them changed.</summary>
internal sealed class FeedSubjects(Handbook handbook, Audience audience, HistoryLog? history)
{
    private readonly FrozenDictionary<ItemId, string> _firstSlugs = handbook.Redirects
        .Where(redirect => redirect.To is ItemTarget && redirect.From.Value.StartsWith(SitePath.Roadmap.Value, StringComparison.Ordinal))
        .GroupBy(redirect => ((ItemTarget)redirect.To).Id)
        .ToFrozenDictionary(item => item.Key, item => item.First().From.Value[SitePath.Roadmap.Value.Length..].TrimEnd('/'));

    /// <summary>What tells this site from others in the names that subscribers keep. Its address is no part of it: sites move.</summary>
    public string SiteName => (handbook.Settings.Id ?? handbook.Settings.Title) + (audience == Audience.Team ? "\nteam" : "");

    /// <summary>The name by which subscribers know an item: what it was called first, by the order of <c>moved_from</c>.</summary>
    public string FirstSlugOf(RoadmapItem item) => _firstSlugs.GetValueOrDefault(item.Id, item.Slug);

    /// <summary>When what this site shows of an item last changed; null where nobody knows.</summary>
    public DateTimeOffset? ChangedAt(RoadmapItem item) => history?.Item(item.Slug)?.Changes.Max(change => change.At);

    /// <summary>How many commits changed it since it was first there.</summary>
    public int RevisionOf(RoadmapItem item) => history?.Item(item.Slug) is { } past
        ? Math.Max(0, past.Changes.Select(change => change.Commit).OfType<string>().Distinct(StringComparer.Ordinal).Count() - 1) : 0;
}
