using System.Collections.Immutable;
using Handbooks.Linking;
using Handbooks.Model;
using Handbooks.Text;

namespace Handbooks.Pages.Feeds;

/// <summary>A roadmap item as all feeds tell it.</summary>
/// <param name="Text">Plain: what it is, where it stands, when it is due, who answers.</param>
/// <param name="Updated">When what this site shows of it last changed; null where nobody knows.</param>
/// <param name="Revision">How often it changed since it was first there.</param>
internal sealed record FeedEntry(
    Guid Id, string Title, string Text, ImmutableArray<string> Tags, RoadmapItem Item, DateTimeOffset? Updated, int Revision)
{
    /// <summary>An item is told in the feed of each role that has a part in it.</summary>
    private const int LongestSummary = 4000;

    private const string Hidden = "whoever is accountable is not public", Nobody = "no one accountable";

    public static FeedEntry Of(Edition edition, RoadmapItem item)
    {
        var declaration = item.Declaration;
        var card = ItemCards.Of(edition, item, SitePath.Roadmap);
        var facts = new List<string> { English.Capitalize(card.Status) };
        if (card.Target is not null)
            facts.Add(card.FirstTarget is { } first ? Due(card.Target, first) : Due(card.Target));
        if (declaration.Progress is { } progress)
            facts.Add(Done((progress * 100).ToString("0", System.Globalization.CultureInfo.InvariantCulture)));
        facts.Add(card.Accountable is { } role ? Answers(role.Text) : card.IsAccountableHidden ? Hidden : Nobody);
        var text = $"{string.Join("; ", facts)}.";
        if (declaration.Summary?.FirstParagraph is { Length: > 0 } summary)
            text = $"{(summary.Length > LongestSummary ? summary[..LongestSummary] + "…" : summary)}\n\n{text}";
        return new FeedEntry(
            FeedIds.Of(edition.SiteName, "item", edition.FirstSlugOf(item)), item.Title, text,
            declaration.Theme is { } theme ? [theme, card.Column.ToString()] : [card.Column.ToString()],
            item, edition.ChangedAt(item), edition.RevisionOf(item));
    }

    public static ItemStatus StatusOf(FeedEntry entry) => entry.Item.Declaration.Status;

    private static string Due(string target) => $"due {target}";

    private static string Due(string target, string first) => $"due {target}, first planned for {first}";

    private static string Done(string percent) => $"{percent} % done";

    private static string Answers(string role) => $"accountable: {role}";
}
