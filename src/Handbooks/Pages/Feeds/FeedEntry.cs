using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Handbooks.Linking;
using Handbooks.Localization;
using Handbooks.Model;

namespace Handbooks.Pages.Feeds;

/// <summary>A roadmap item as an entry in any feed.</summary>
/// <param name="Text">Plain text: description, status, target, accountable role.</param>
/// <param name="Updated">The last change visible on this site; null if unknown.</param>
internal sealed record FeedEntry(
    Guid Id, string Title, string Text, ImmutableArray<string> Tags, RoadmapItem Item, DateTimeOffset? Updated)
{
    /// <summary>The number of changes since it was added.</summary>
    public required int Revision { get; init; }

    /// <summary>An item appears in the feed of each role involved in it.</summary>
    private const int LongestSummary = 4000;

    public static FeedEntry Of(SitePlan plan, RoadmapItem item)
    {
        var declaration = item.Declaration;
        var strings = plan.Strings.Roadmap;
        var card = ItemCards.Of(plan, item, SitePath.Roadmap);
        var facts = new List<string> { FormatStrings.Capital(card.Status) };
        if (card.Target is not null)
            facts.Add(strings.Due(card.Target.Text, card.FirstTarget?.Text));
        if (declaration.Progress is { } progress)
            facts.Add(strings.PartDone(progress));
        facts.Add(card.Accountable is { } role ? strings.AccountableRole(role.Text)
            : card.IsAccountableHidden ? strings.HiddenAccountable : strings.NobodyAccountable);
        var text = strings.Sentence(facts);
        if (declaration.Summary?.FirstParagraph is { Length: > 0 } summary)
            text = $"{(summary.Length > LongestSummary ? summary[..LongestSummary] + "…" : summary)}\n\n{text}";
        return new FeedEntry(
            FeedIds.Of(plan.Feeds.SiteName, "item", plan.Feeds.FirstSlugOf(item)), item.Title, text,
            declaration.Theme is { } theme ? [theme, plan.Strings.Of(card.Column)] : [plan.Strings.Of(card.Column)],
            item, plan.Feeds.ChangedAt(item))
        {
            Revision = plan.Feeds.RevisionOf(item),
        };
    }

    public static ItemStatus StatusOf(FeedEntry entry) => entry.Item.Declaration.Status;
}

/// <summary>The names by which subscribers know a feed and its entries; stable as long as an id is.</summary>
internal static class FeedIds
{
    /// <param name="site">From <see cref="FeedSubjects.SiteName"/>: two handbooks have different names for "search".</param>
    public static Guid Of(string site, string kind, string id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{site}\n{kind}\n{id}"), hash);
        var name = hash[..16];
        // Version 8, "custom", of RFC 9562: an implementation-specific id.
        name[6] = (byte)((name[6] & 0x0f) | 0x80);
        name[8] = (byte)((name[8] & 0x3f) | 0x80);
        return new Guid(name, bigEndian: true);
    }
}
